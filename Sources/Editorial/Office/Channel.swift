/// A channel (kênh) or function (chức năng) of the site, Quy chế Điều 8: data, not code (requirement R3).
public struct Channel: Hashable, Sendable {
    /// Identifier, also its folder on the site.
    public let id: ChannelID
    /// `Tin tức - sự kiện`.
    public let name: String
    /// The clause of the regulation, `8.2`.
    public let article: String
    /// What it accepts.
    public let accepts: [ItemKind]
    /// Officers in charge (người phụ trách), in the order of the regulation; the first one is asked first.
    public let officers: [PersonID]
    /// Who may approve, in the order in which they are asked. Nobody may approve an own item.
    public let approvers: [PersonID]
    /// When it must be done.
    public let deadline: DeadlineRule
    /// The duty sentence of the regulation.
    public let duty: String

    /// A channel from the configuration.
    public init(
        id: ChannelID, name: String, article: String, accepts: [ItemKind], officers: [PersonID], approvers: [PersonID],
        deadline: DeadlineRule, duty: String
    ) {
        self.id = id
        self.name = name
        self.article = article
        self.accepts = accepts
        self.officers = officers
        self.approvers = approvers
        self.deadline = deadline
        self.duty = duty
    }
}

/// A deadline of Quy chế Điều 11: so many working days counted from a start; the start day is not counted.
public struct DeadlineRule: Hashable, Sendable {
    /// From which day the days are counted.
    public enum Start: String, Hashable, Sendable, CaseIterable {
        /// Từ khi diễn ra sự kiện (11.1); the day of receipt where no event date is given.
        case event
        /// Sau khi ký ban hành (11.2).
        case signing
        /// Từ khi tiếp nhận (11.5).
        case receipt
    }

    /// Working days; 0 means at once (11.4), nil means no number (11.6).
    public let workingDays: Int?
    /// Counted from here.
    public let start: Start
    /// The clause, `11.1`.
    public let article: String

    /// A rule.
    public init(workingDays: Int?, start: Start, article: String) {
        self.workingDays = workingDays
        self.start = start
        self.article = article
    }
}
