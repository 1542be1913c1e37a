import WorkCalendar

/// Reminders and escalation (nhắc việc, báo cáo cấp trên; requirement R6): rungs in order of time for each kind of item.
public struct Ladder: Hashable, Sendable {
    /// Rungs for articles.
    public let article: [Rung]
    /// Rungs for questions.
    public let question: [Rung]

    /// A ladder.
    public init(article: [Rung], question: [Rung]) {
        self.article = article
        self.question = question
    }

    /// The rungs for one kind.
    public func rungs(for kind: ItemKind) -> [Rung] {
        switch kind {
        case .question: question
        case .article, .document, .procedure, .week, .album, .page, .draft, .poll: article
        }
    }
}

/// One rung: at that time of the day so many working days before (negative) or after (positive) the due day, that person is told.
public struct Rung: Hashable, Sendable {
    /// Who is told.
    public enum Audience: String, Hashable, Sendable, CaseIterable {
        /// Whoever is asked and has not answered: a reminder.
        case holder
        /// The deputy, who is asked to act: an escalation.
        case deputy
        /// The head, who is asked to act: an escalation.
        case head
    }

    /// Working days from the due day; 0 is the due day itself.
    public let workingDays: Int
    /// Local time of the day, in office hours.
    public let time: TimeOfDay
    /// Who is told.
    public let audience: Audience

    /// A rung.
    public init(workingDays: Int, time: TimeOfDay, audience: Audience) {
        self.workingDays = workingDays
        self.time = time
        self.audience = audience
    }
}
