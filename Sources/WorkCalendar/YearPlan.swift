/// The days of one solar year that are not simply Monday to Friday at work and a weekend at rest.
struct YearPlan: Sendable {
    let year: Int
    /// By `CivilDate.dayNumber`; days not listed follow their weekday.
    private(set) var special: [Int: DayKind] = [:]

    /// - Parameters:
    ///   - decision: that year's, where there is one.
    ///   - swaps: of all decisions, since one may reach into the next year.
    init(year: Int, decision: YearDecision?, statutory: [StatutoryHoliday], swaps: [YearDecision.Swap]) {
        self.year = year
        var owed: [CivilDate: Bool] = [:]
        for holiday in statutory {
            guard let date = holiday.date(in: year) else { continue }
            add(holiday.name, on: date)
            owed[date] = (owed[date] ?? false) || holiday.isSubstituted
        }
        if let second = decision?.nationalDay ?? NationalDay.expectedSecondDay(year: year) {
            add(NationalDay.name, on: second)
            owed[second] = true
        }
        if let block = decision?.tetBlock {
            for date in block.days { add(TetHoliday.name, on: date) }
        } else {
            for date in TetHoliday.expectedDays(year: year) {
                add(TetHoliday.name, on: date)
                owed[date] = true
            }
        }
        addExceptional(decision, swaps)
        addCompensation(for: owed.filter { $0.value && $0.key.weekday.isWeeklyRest }.keys.sorted(), decision)
        addWork(decision, swaps)
    }

    func kind(of date: CivilDate) -> DayKind {
        special[date.dayNumber] ?? (date.weekday.isWeeklyRest ? .weeklyRest : .working)
    }

    /// Two holidays on one day (10/3 lunar has met 30/4, in 1947) share its name; the law gives no further day for it.
    private mutating func add(_ name: String, on date: CivilDate) {
        if case .holiday(let other) = special[date.dayNumber], other != name {
            special[date.dayNumber] = .holiday("\(other); \(name)")
        } else {
            special[date.dayNumber] = .holiday(name)
        }
    }

    private mutating func addExceptional(_ decision: YearDecision?, _ swaps: [YearDecision.Swap]) {
        for swap in swaps where swap.off.year == year {
            special[swap.off.dayNumber] = .swappedOff("nghỉ hoán đổi, làm bù \(Self.named(swap.work, besides: swap.off))")
        }
        for day in decision?.daysOff ?? [] where day.date.year == year {
            switch day.kind {
            case .holiday: add(day.name, on: day.date)
            case .compensatory: special[day.date.dayNumber] = .compensatory(day.name)
            case .swap: special[day.date.dayNumber] = .swappedOff(day.name)
            }
        }
    }

    /// Điều 111 khoản 3: the holiday that meets weekly rest is made up on the next working day.
    private mutating func addCompensation(for owed: [CivilDate], _ decision: YearDecision?) {
        if let decided = decision?.compensatory {
            for (index, date) in decided.sorted().enumerated() where date.year == year {
                special[date.dayNumber] = .compensatory(index < owed.count ? Self.compensation(for: owed[index]) : "nghỉ bù")
            }
            return
        }
        for holiday in owed {
            var date = holiday.adding(days: 1)
            while kind(of: date) != .working, date < CivilDate.latest { date = date.adding(days: 1) }
            special[date.dayNumber] = .compensatory(Self.compensation(for: holiday))
        }
    }

    private mutating func addWork(_ decision: YearDecision?, _ swaps: [YearDecision.Swap]) {
        for swap in swaps where swap.work.year == year {
            special[swap.work.dayNumber] = .makeUp("làm bù cho \(Self.named(swap.off, besides: swap.work))")
        }
        for date in decision?.workingDays ?? [] where date.year == year {
            special[date.dayNumber] = .makeUp("làm việc theo quyết định của năm")
        }
    }

    /// `26/4 (CN)`: the weekday says why the day was lost.
    private static func compensation(for date: CivilDate) -> String {
        "nghỉ bù cho \(date.dayAndMonth) (\(date.weekday.vietnameseShort))"
    }

    private static func named(_ date: CivilDate, besides other: CivilDate) -> String {
        date.year == other.year ? date.dayAndMonth : date.vietnamese
    }
}
