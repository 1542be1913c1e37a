import Editorial
import Files
import Testing
import Transport
import WorkCalendar

@testable import Gateway

@Suite("R3 B9 config/haiduong.json5 says what the regulation says")
struct HaiDuongTests {
    private static var configuration: Configuration {
        get throws {
            let tree = Files.folder(of: Files.folder(of: Files.folder(of: Files.folder(of: #filePath))))
            return try ConfigurationFile.load(tree + "/config/haiduong.json5")
        }
    }

    /// Quy chế, Điều 7 and 8.
    private static let people: [(String, String, String, BoardRole)] = [
        ("huong", "Lê Xuân Hướng", "Ông", .head), ("binh", "Huỳnh Trọng Bình", "Ông", .deputy), ("ngoc", "Đỗ Huy Ngọc", "Ông", .secretary),
        ("trang", "Nguyễn Thị Diệu Trang", "Bà", .member), ("anh", "Nguyễn Thị Ngọc Anh", "Bà", .member),
        ("tuan", "Nguyễn Ngọc Tuấn", "Ông", .member),
        ("tai", "Nguyễn Ba Tài", "Ông", .member), ("bao", "Huỳnh Bảo", "Ông", .member), ("huyen", "Lê Tố Thanh Huyền", "Bà", .member),
        ("bi", "Trần Nhất Bi", "Ông", .officer), ("myna", "Trần Thị My Na", "Bà", .officer), ("thoan", "Phạm Văn Thoan", "Ông", .officer),
    ]

    @Test("twelve people with their places, and collaborators")
    func people() throws {
        let office = try Self.configuration.office
        let board = office.peopleInOrder.compactMap { office.people[$0] }.filter { $0.role != .collaborator }
        #expect(board.map(\.id.rawValue) == Self.people.map(\.0))
        #expect(board.map(\.name) == Self.people.map(\.1))
        #expect(board.map(\.honorific) == Self.people.map(\.2))
        #expect(board.map(\.role) == Self.people.map(\.3))
        #expect(board.allSatisfy { $0.addresses.count == 1 && !$0.post.isEmpty })
        let others = office.people.values.filter { $0.role == .collaborator }
        #expect(others.count == office.people.count - 12)
        #expect(!others.isEmpty)
    }

    private struct Row {
        let id: String
        let article: String
        let officers: String
        let days: Int?
        let start: DeadlineRule.Start
        let deadline: String

        init(_ id: String, _ article: String, _ officers: String, _ days: Int?, _ start: DeadlineRule.Start, _ deadline: String) {
            self.id = id
            self.article = article
            self.officers = officers
            self.days = days
            self.start = start
            self.deadline = deadline
        }
    }

    /// Quy chế, Điều 8 and 11.
    private static let channels = [
        Row("gioi-thieu", "8.1", "bi", nil, .receipt, "11.6"), Row("tin-tuc", "8.2", "binh myna bao huyen", 1, .event, "11.1"),
        Row("chi-dao-dieu-hanh", "8.3", "binh bao huyen", 1, .signing, "11.2"),
        Row("tuyen-truyen", "8.4", "myna trang bao", nil, .receipt, "11.6"),
        Row("du-an-chien-luoc", "8.5", "bi tai anh huyen", nil, .receipt, "11.6"),
        Row("van-ban", "8.6", "binh trang anh tai bi myna thoan", 1, .signing, "11.2"),
        Row("thu-tuc-hanh-chinh", "8.7", "bi thoan myna", nil, .receipt, "11.6"),
        Row("lich-cong-tac", "8.8", "binh huyen", nil, .receipt, "11.6"),
        Row("tiep-nhan-y-kien", "8.9", "bi thoan huyen", 15, .receipt, "11.5"),
        Row("du-thao-xin-y-kien", "8.10", "bi trang", nil, .receipt, "11.6"),
        Row("lay-y-kien", "8.11", "huong binh", nil, .receipt, "11.6"), Row("tien-ich", "8.12", "binh ngoc", nil, .receipt, "11.6"),
    ]

    private static let kinds: [String: ItemKind] = [
        "tiep-nhan-y-kien": .question, "gioi-thieu": .page, "van-ban": .document, "thu-tuc-hanh-chinh": .procedure, "lich-cong-tac": .week,
        "tien-ich": .album, "du-thao-xin-y-kien": .draft, "lay-y-kien": .poll,
    ]

    @Test("twelve channels with officers, approvers and deadlines")
    func channels() throws {
        let office = try Self.configuration.office
        #expect(office.channels.map(\.id.rawValue) == Self.channels.map(\.id))
        for (channel, row) in zip(office.channels, Self.channels) {
            #expect(channel.article == row.article, "\(row.id)")
            #expect(channel.officers.map(\.rawValue).joined(separator: " ") == row.officers, "\(row.id)")
            #expect(channel.approvers.map(\.rawValue) == (row.id == "lay-y-kien" ? ["huong", "binh"] : ["binh", "huong"]), "\(row.id)")
            #expect(channel.deadline == DeadlineRule(workingDays: row.days, start: row.start, article: row.deadline), "\(row.id)")
            #expect(channel.accepts == [Self.kinds[row.id] ?? .article] + (row.id == "chi-dao-dieu-hanh" ? [.document] : []), "\(row.id)")
        }
        #expect(office.articleChannel == ChannelID("tin-tuc"))
        #expect(office.questionChannel == ChannelID("tiep-nhan-y-kien"))
    }

    @Test("commune, mail and times")
    func rest() throws {
        let configuration = try Self.configuration
        #expect(configuration.office.commune.mailbox == MailAddress("bbt@haiduong.example"))
        #expect(configuration.office.commune.codePrefix == "HD")
        #expect(configuration.office.commune.offset == .vietnam)
        #expect(configuration.office.publishDelay == 300)
        #expect(configuration.office.askLifetime == 60 * 86_400)
        #expect(configuration.recipientDetail)
        #expect(configuration.authservID == "mx.haiduong.example")
        #expect(configuration.dataFolder == "/var/lib/homthu/haiduong")
        guard case .imap(let server, let folder, let processed, let quarantine) = configuration.source else {
            Issue.record("no IMAP source")
            return
        }
        #expect(server.name == "mail.haiduong.example:993")
        #expect(server.security == .tls)
        #expect([folder, processed, quarantine] == ["INBOX", "Processed", "Quarantine"])
        guard case .smtp(let out) = configuration.out else {
            Issue.record("no SMTP")
            return
        }
        #expect(out.security == .startTLS)
    }
}
