/// What the yearly decision on days off settles beyond the law: the Tết holiday, the second day of Quốc khánh, the exchanged days.
///
/// The form on disk is `config/holidays/YYYY.json5`; see `init(from:)`. What the law itself fixes (1/1, 10/3 lunar, 30/4, 1/5, 2/9,
/// 24/11, days made up for weekends) is computed and need not be listed.
public struct YearDecision: Hashable, Sendable {
    /// The solar year.
    public var year: Int
    /// The notices, by number and date, as they are cited to people.
    public var source: String
    /// The Tết holiday from its first to its last day, weekends and days made up included; nil: expected by the rule.
    public var tetBlock: DateSpan?
    /// The day off beside 2 September; nil: expected by the rule.
    public var nationalDay: CivilDate?
    /// Working days exchanged for days of weekly rest.
    public var swaps: [Swap]
    /// Days off outside of Tết that make up for holidays on weekends; nil: by Điều 111 khoản 3. A list, even an empty one, replaces
    /// the rule for this year.
    public var compensatory: [CivilDate]?
    /// Days off for any other cause.
    public var daysOff: [DayOff]
    /// Days worked for any other cause; these win over every day off.
    public var workingDays: [CivilDate]

    /// A decision that says only what is given.
    public init(
        year: Int, source: String, tetBlock: DateSpan? = nil, nationalDay: CivilDate? = nil, swaps: [Swap] = [],
        compensatory: [CivilDate]? = nil, daysOff: [DayOff] = [], workingDays: [CivilDate] = []
    ) {
        self.year = year
        self.source = source
        self.tetBlock = tetBlock
        self.nationalDay = nationalDay
        self.swaps = swaps
        self.compensatory = compensatory
        self.daysOff = daysOff
        self.workingDays = workingDays
    }
}

extension YearDecision {
    /// Days from `first` to `last`, both included; empty where `last` is earlier.
    public struct DateSpan: Hashable, Codable, Sendable {
        /// The first day.
        public var first: CivilDate
        /// The last day, included.
        public var last: CivilDate

        /// The span between two days.
        public init(first: CivilDate, last: CivilDate) {
            self.first = first
            self.last = last
        }

        /// The days in order, at most 60: a longer span is a slip, which `problems()` reports.
        public var days: [CivilDate] {
            let count = min(max(first.days(to: last) + 1, 0), 60)
            return (0..<count).map { first.adding(days: $0) }
        }
    }

    /// A working day taken off (`off`) and the day worked for it (`work`): hoán đổi ngày làm việc. Either may lie in the next year.
    public struct Swap: Hashable, Codable, Sendable {
        /// A Monday … Friday on which the office rests.
        public var off: CivilDate
        /// A Saturday or Sunday on which it works.
        public var work: CivilDate

        /// The exchange of two days.
        public init(off: CivilDate, work: CivilDate) {
            self.off = off
            self.work = work
        }
    }

    /// A day off that no rule produces.
    public struct DayOff: Hashable, Codable, Sendable {
        /// What kind of day off it is reported as.
        public enum Kind: String, Codable, Sendable {
            case holiday, compensatory, swap
        }

        /// The day.
        public var date: CivilDate
        /// Why, in Vietnamese.
        public var name: String
        /// The kind.
        public var kind: Kind

        /// One day off.
        public init(date: CivilDate, name: String, kind: Kind = .holiday) {
            self.date = date
            self.name = name
            self.kind = kind
        }
    }
}
