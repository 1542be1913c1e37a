import WorkCalendar

/// The office as configured: one commune, its people, its channels and its rules. Everything that the regulation leaves to data.
public struct Office: Sendable {
    /// Names and addresses of the commune.
    public let commune: Commune
    /// People of the office and collaborators, by identifier.
    public let people: [PersonID: Person]
    /// The order in which people are configured.
    public let peopleInOrder: [PersonID]
    /// Channels in the order of the regulation.
    public let channels: [Channel]
    /// Where an article goes whose sender names no channel.
    public let articleChannel: ChannelID
    /// Where a citizen's question goes (8.9).
    public let questionChannel: ChannelID
    /// Reminders and escalation.
    public let ladder: Ladder
    /// Seconds between an approval and its publication, in which DỪNG stops it (requirement B7).
    public let publishDelay: Int64
    /// Seconds for which an ask can be answered.
    public let askLifetime: Int64
    /// Who gets denunciations, in this order (Luật Tố cáo 2018, Điều 47); empty: the Head, then the Thư ký.
    public let confidants: [PersonID]
    /// When the office is open on a working day: reminders and digests are written then only.
    public let hours: OfficeHours
    /// The time of the morning digest; nil: none.
    public let digestTime: TimeOfDay?

    /// An office from its validated configuration.
    public init(
        commune: Commune, people: [Person], channels: [Channel], articleChannel: ChannelID, questionChannel: ChannelID, ladder: Ladder,
        publishDelay: Int64, askLifetime: Int64, hours: OfficeHours = .usual, digestTime: TimeOfDay? = nil, confidants: [PersonID] = []
    ) {
        self.commune = commune
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.peopleInOrder = people.map(\.id)
        self.channels = channels
        self.articleChannel = articleChannel
        self.questionChannel = questionChannel
        self.ladder = ladder
        self.publishDelay = publishDelay
        self.askLifetime = askLifetime
        self.hours = hours
        self.digestTime = digestTime
        self.confidants = confidants
    }

    /// Who gets a denunciation: the first of the configured people whom it is not about; where nobody is configured, the Head, then the Thư ký.
    public func confidant(besides concerned: Set<PersonID>, _ roster: Roster) -> PersonID? {
        let order = confidants.isEmpty ? (holders(of: .head) + holders(of: .secretary)).map(\.id) : confidants
        return order.first { !concerned.contains($0) && !roster.isSuspended($0) }
    }

    /// The channel of that identifier.
    public func channel(_ id: ChannelID) -> Channel? { channels.first { $0.id == id } }

    /// Where an item of that kind goes that names no channel.
    public func usualChannel(for kind: ItemKind) -> ChannelID {
        switch kind {
        case .article: articleChannel
        case .question: questionChannel
        case .document, .procedure, .week, .album, .page, .draft, .poll: channels.first { $0.accepts.contains(kind) }?.id ?? articleChannel
        }
    }

    /// The person who registered that address.
    public func person(at address: MailAddress) -> Person? {
        for id in peopleInOrder {
            if let person = people[id], person.addresses.contains(address) { return person }
        }
        return nil
    }

    /// Whoever holds that place on the board, in configured order.
    public func holders(of role: BoardRole) -> [Person] { peopleInOrder.compactMap { people[$0] }.filter { $0.role == role } }

    /// A person as the addressee of letters.
    public func correspondent(_ id: PersonID) -> Correspondent? {
        guard let person = people[id], let address = person.addresses.first else { return nil }
        return Correspondent(person: id, name: person.name, address: address)
    }
}

/// The commune's names and addresses.
public struct Commune: Hashable, Sendable {
    /// `xã Hải Dương`.
    public let name: String
    /// `Trang thông tin điện tử xã Hải Dương`.
    public let siteName: String
    /// `Ủy ban nhân dân xã Hải Dương`.
    public let authority: String
    /// Base address of the site without a final slash, `https://haiduong.example`.
    public let siteURL: String
    /// The office's mailbox, `bbt@haiduong.example`.
    public let mailbox: MailAddress
    /// Letters of item codes, `HD`.
    public let codePrefix: String
    /// Local time.
    public let offset: UTCOffset

    /// A commune.
    public init(
        name: String, siteName: String, authority: String, siteURL: String, mailbox: MailAddress, codePrefix: String, offset: UTCOffset
    ) {
        self.name = name
        self.siteName = siteName
        self.authority = authority
        self.siteURL = siteURL
        self.mailbox = mailbox
        self.codePrefix = codePrefix
        self.offset = offset
    }

    /// The public address of an item's page.
    public func url(of code: ItemCode, kind: ItemKind) -> String { siteURL + "/" + PagePath.item(code, kind) }
}

/// Where pages stand, relative to the site's root: one place, used by letters and by the site.
public enum PagePath {
    /// `bai/HD-2026-0042.html`, `hoi-dap/HD-2026-0042.html`: a folder for each kind.
    public static func item(_ code: ItemCode, _ kind: ItemKind) -> String { "\(folder(of: kind))/\(code).html" }

    /// Every folder that holds pages.
    public static let folders = ItemKind.allCases.map(folder) + ["kenh"]

    private static func folder(of kind: ItemKind) -> String {
        switch kind {
        case .article: "bai"
        case .question: "hoi-dap"
        case .document: "van-ban"
        case .procedure: "thu-tuc"
        case .week: "lich-cong-tac"
        case .album: "album"
        case .page: "gioi-thieu"
        case .draft: "du-thao"
        case .poll: "lay-y-kien"
        }
    }

    /// `kenh/tin-tuc.html`.
    public static func channel(_ id: ChannelID) -> String { "kenh/\(id).html" }
}
