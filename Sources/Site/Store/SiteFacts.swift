import Editorial
import WorkCalendar

/// What the pages say about the commune and its office; kept in the site store, so that pages are a function of the store alone.
public struct SiteFacts: Hashable, Sendable {
    /// Names and addresses.
    public let commune: Commune
    /// Who answers for the content (chịu trách nhiệm nội dung): `Ông Lê Xuân Hướng`.
    public let responsibleName: String
    /// `Chủ tịch UBND xã, Trưởng Ban biên tập`.
    public let responsibleTitle: String
    /// Where answered questions stand (8.9).
    public let questionChannel: ChannelID
    /// Working days within which a question is answered (11.5), nil where the office sets no number.
    public let answerDays: Int?
    /// Channels in the order of the regulation.
    public let channels: [SiteChannel]

    /// Facts from their parts.
    public init(
        commune: Commune, responsibleName: String, responsibleTitle: String, questionChannel: ChannelID, answerDays: Int?,
        channels: [SiteChannel]
    ) {
        self.commune = commune
        self.responsibleName = responsibleName
        self.responsibleTitle = responsibleTitle
        self.questionChannel = questionChannel
        self.answerDays = answerDays
        self.channels = channels
    }

    /// Facts from the configured office: the head of the board answers for the content.
    public init(office: Office) {
        let head = office.holders(of: .head).first
        self.init(
            commune: office.commune,
            responsibleName: head.map { $0.honorific.isEmpty ? $0.name : $0.honorific + " " + $0.name } ?? "",
            responsibleTitle: head.map { [$0.post, $0.role.title].filter { !$0.isEmpty }.joined(separator: ", ") } ?? "",
            questionChannel: office.questionChannel, answerDays: office.channel(office.questionChannel)?.deadline.workingDays,
            channels: office.channels.map { SiteChannel(id: $0.id, name: $0.name, article: $0.article) })
    }

    /// The channel of that identifier.
    func channel(_ id: ChannelID) -> SiteChannel? { channels.first { $0.id == id } }
}

/// A channel as its page shows it.
public struct SiteChannel: Hashable, Sendable {
    /// Identifier, also its page's name.
    public let id: ChannelID
    /// `Tin tức - sự kiện`.
    public let name: String
    /// The clause of the regulation, `8.2`.
    public let article: String

    /// A channel.
    public init(id: ChannelID, name: String, article: String) {
        self.id = id
        self.name = name
        self.article = article
    }

    /// The identifier is a safe file name: lower-case ASCII letters, digits and hyphens, at most 64.
    var hasSafeName: Bool {
        let bytes = id.rawValue.utf8
        return (1...64).contains(bytes.count)
            && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
