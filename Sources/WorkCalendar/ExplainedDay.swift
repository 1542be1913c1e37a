/// One day on the way to a due date, with the reason why it counts or does not.
public struct ExplainedDay: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// What day it is.
    public let kind: DayKind
    /// Which working day of the term it is, from 1; nil: skipped.
    public let ordinal: Int?
    /// In Vietnamese, ready to stand after the date.
    public let reason: String

    /// Whether it is one of the working days of the term.
    public var isCounted: Bool { ordinal != nil }
}

extension WorkCalendar {
    /// Every day from `start` to `due(from:workingDays:)`, both included, in the order in which they are counted (backwards where
    /// `workingDays` is negative).
    public func explain(from start: CivilDate, workingDays: Int) -> [ExplainedDay] {
        var walk = DayWalk(self, from: start, backwards: workingDays < 0)
        guard workingDays != 0 else { return explainAtOnce(&walk) }
        var days = [ExplainedDay(date: start, kind: walk.kind, ordinal: nil, reason: "ngày bắt đầu, không tính")]
        var count = 0
        while count < workingDays.magnitude, walk.advance() {
            if walk.kind.isWorking { count += 1 }
            let ordinal = walk.kind.isWorking ? count : nil
            days.append(ExplainedDay(date: walk.date, kind: walk.kind, ordinal: ordinal, reason: walk.kind.reason))
        }
        return days
    }

    private func explainAtOnce(_ walk: inout DayWalk) -> [ExplainedDay] {
        var days: [ExplainedDay] = []
        repeat {
            days.append(ExplainedDay(date: walk.date, kind: walk.kind, ordinal: nil, reason: walk.kind.reason))
        } while !walk.kind.isWorking && walk.advance()
        return days
    }
}
