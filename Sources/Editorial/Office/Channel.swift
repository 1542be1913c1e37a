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
    /// Who answers what, by words of the question (lĩnh vực); whoever fits none goes to ``officers``.
    public let fields: [AnswerField]
    /// The approval chain (các bước duyệt): each step's people in the order in which they are asked; one of them clears the step, somebody of
    /// a later step clears those before it too. Nobody may approve an own item.
    public let steps: [[PersonID]]
    /// When it must be done, where no other rule fits.
    public let deadline: DeadlineRule
    /// Rules for some of what the channel publishes, told by words of the title (Điều 11.3, 11.4).
    public let otherDeadlines: [DeadlineRule]
    /// What it asks a contributor for, by kind; where it says nothing, ``ItemKind/usualForm`` holds.
    public let form: [FormField]?
    /// The duty sentence of the regulation.
    public let duty: String

    /// A channel from the configuration.
    public init(
        id: ChannelID, name: String, article: String, accepts: [ItemKind], officers: [PersonID], steps: [[PersonID]],
        deadline: DeadlineRule, otherDeadlines: [DeadlineRule] = [], form: [FormField]? = nil, duty: String,
        fields: [AnswerField] = []
    ) {
        self.id = id
        self.name = name
        self.article = article
        self.accepts = accepts
        self.officers = officers
        self.steps = steps
        self.deadline = deadline
        self.otherDeadlines = otherDeadlines
        self.form = form
        self.fields = fields
        self.duty = duty
    }

    /// A channel whose chain is one step.
    public init(
        id: ChannelID, name: String, article: String, accepts: [ItemKind], officers: [PersonID], approvers: [PersonID],
        deadline: DeadlineRule, duty: String
    ) {
        self.init(
            id: id, name: name, article: article, accepts: accepts, officers: officers, steps: [approvers], deadline: deadline, duty: duty)
    }

    /// Who clears the last step.
    public var approvers: [PersonID] { steps.last ?? [] }

    /// Who may be asked for the answer, the best first: the officers of the field whose words stand in the question, then the channel's own.
    public func officers(for content: Content) -> [PersonID] {
        let text = ([content.title] + content.body.map(\.text)).joined(separator: "\n").lowercased()
        let scores = fields.map { field in field.words.count { text.contains($0.lowercased()) } }
        guard let best = scores.max(), best > 0, let field = scores.firstIndex(of: best) else { return officers }
        return fields[field].officers + officers.filter { !fields[field].officers.contains($0) }
    }

    /// The rule for a content: the first whose words stand in its title, else the channel's own.
    public func rule(for content: Content) -> DeadlineRule {
        let title = content.title.lowercased()
        return otherDeadlines.first { rule in rule.words.contains { title.contains($0.lowercased()) } } ?? deadline
    }
}

/// A field of questions (lĩnh vực) with whoever answers in it (Quy chế Điều 7.3, 7.4, 8.9).
public struct AnswerField: Hashable, Sendable {
    /// `Hộ tịch, tư pháp`.
    public let name: String
    /// Words of a question by which it is told.
    public let words: [String]
    /// Who drafts the answer, the first one first.
    public let officers: [PersonID]

    /// A field.
    public init(name: String, words: [String], officers: [PersonID]) {
        self.name = name
        self.words = words
        self.officers = officers
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
    /// Words of a title by which the rule is chosen among a channel's, such as `hội nghị tổng kết` (11.3).
    public let words: [String]

    /// A rule.
    public init(workingDays: Int?, start: Start, article: String, words: [String] = []) {
        self.workingDays = workingDays
        self.start = start
        self.article = article
        self.words = words
    }
}
