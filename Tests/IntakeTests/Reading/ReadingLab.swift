import Digest
import Editorial
import Intake
import Mail
import Testing
import WorkCalendar

/// A small office and small mails for the tests of `Reading`.
enum ReadingLab {
    static let day = CivilDate(year: 2026, month: 11, day: 23)

    static var today: CivilDate {
        get throws { try #require(day) }
    }

    static let office: Office = {
        let commune = Commune(
            name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "Ủy ban nhân dân xã Hải Dương",
            siteURL: "https://haiduong.example", mailbox: MailAddress("bbt@haiduong.example"), codePrefix: "HD", offset: .vietnam)
        func person(_ id: String, _ name: String, _ role: BoardRole) -> Person {
            Person(id: PersonID(id), name: name, honorific: "", post: "", role: role, addresses: [MailAddress("\(id)@haiduong.example")])
        }
        func channel(_ id: String, _ name: String, _ article: String, _ kind: ItemKind) -> Channel {
            Channel(
                id: ChannelID(id), name: name, article: article, accepts: [kind], officers: [PersonID("bi")], approvers: [PersonID("binh")],
                deadline: DeadlineRule(workingDays: 1, start: .event, article: "11.1"), duty: "")
        }
        return Office(
            commune: commune,
            people: [
                person("binh", "Huỳnh Trọng Bình", .deputy), person("bi", "Trần Nhất Bi", .officer),
                person("lan", "Nguyễn Thị Lan", .collaborator),
            ],
            channels: [
                channel("tin-tuc", "Tin tức - sự kiện", "8.2", .article), channel("lich-cong-tac", "Lịch công tác", "8.8", .week),
                channel("tuyen-truyen", "Thông tin tuyên truyền", "8.4", .article), channel("gioi-thieu", "Giới thiệu", "8.1", .page),
                channel("van-ban", "Văn bản chuyên ngành", "8.6", .document),
                channel("thu-tuc-hanh-chinh", "Danh mục thủ tục hành chính", "8.7", .procedure),
                channel("tien-ich", "Tiện ích (video, ảnh)", "8.12", .album),
                channel("tiep-nhan-y-kien", "Tiếp nhận ý kiến", "8.9", .question),
            ],
            articleChannel: ChannelID("tin-tuc"), questionChannel: ChannelID("tiep-nhan-y-kien"), ladder: Ladder(article: [], question: []),
            publishDelay: 300, askLifetime: 86_400)
    }()

    static let lan = Correspondent(person: PersonID("lan"), name: "Nguyễn Thị Lan", address: MailAddress("lan@haiduong.example"))
    static let citizen = Correspondent(person: nil, name: "Nguyễn Văn An", address: MailAddress("an@gmail.example"))

    /// A message from text with LF line ends: they go out as CRLF.
    static func message(_ text: String) -> Message {
        Message.parse(Array(text.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] })
    }

    /// A plain UTF-8 mail.
    static func plain(_ body: String, subject: String = "Tin: ra quân dọn vệ sinh", type: String = "", extra: String = "") -> Message {
        message(
            """
            From: Lan <lan@haiduong.example>
            To: bbt@haiduong.example
            Subject: \(subject)
            Message-ID: <m1@haiduong.example>
            \(extra)MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8\(type)
            Content-Transfer-Encoding: 8bit

            \(body)

            """)
    }

    /// An HTML mail.
    static func html(_ body: String, subject: String = "Tin") -> Message {
        message(
            """
            From: Lan <lan@haiduong.example>
            To: bbt@haiduong.example
            Subject: \(subject)
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(body)

            """)
    }

    /// A multipart mail; each part is its header lines, an empty line and its body.
    static func multipart(_ subtype: String, _ parts: [String], subject: String = "Tin") -> Message {
        message(
            """
            From: Lan <lan@haiduong.example>
            To: bbt@haiduong.example
            Subject: \(subject)
            MIME-Version: 1.0
            Content-Type: multipart/\(subtype); boundary=ranh

            \(parts.map { "--ranh\n" + $0 }.joined(separator: "\n"))
            --ranh--

            """)
    }

    static func textPart(_ body: String) -> String {
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body
    }

    static func htmlPart(_ body: String) -> String {
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body
    }

    static func filePart(_ bytes: [UInt8], name: String, type: String = "application/octet-stream", contentID: String? = nil) -> String {
        let id = contentID.map { "Content-ID: <\($0)>\n" } ?? ""
        let place = contentID == nil ? "attachment" : "inline"
        return "Content-Type: \(type)\n\(id)Content-Disposition: \(place); filename=\"\(name)\"\nContent-Transfer-Encoding: base64\n\n"
            + base64(bytes)
    }

    /// A picture of that size: only its first and last chunk, which is all that is looked at.
    static func png(_ width: UInt32 = 640, _ height: UInt32 = 480) -> [UInt8] {
        let four = { (value: UInt32) in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + four(13) + Array("IHDR".utf8) + four(width) + four(height)
            + [8, 2, 0, 0, 0] + four(0) + four(0) + Array("IEND".utf8) + four(0)
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0..<4 { out.append(index <= group.count ? letters[value >> (18 - 6 * index) & 63] : UInt8(ascii: "=")) }
            if out.count % 77 == 76 { out.append(10) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func article(_ message: Message, from sender: Correspondent = lan) throws -> SubmissionReader.Reading {
        SubmissionReader(office: office).article(message, sender: sender, received: try today)
    }

    static func question(_ message: Message, from sender: Correspondent = citizen) -> SubmissionReader.Reading {
        SubmissionReader(office: office).question(message, sender: sender)
    }
}

extension Block {
    /// A short form for comparing: `p:…`, `h:…`, `l:…`, `q:…`, `t:a|b/c`, `photo(640x480):caption`, `file(pdf):label`.
    var sketch: String {
        switch self {
        case .paragraph(let text): "p:" + text
        case .heading(let text): "h:" + text
        case .listItem(let text): "l:" + text
        case .quote(let text): "q:" + text
        case .table(let rows): "t:" + rows.map { $0.joined(separator: "|") }.joined(separator: "/")
        case .photo(let medium, let caption): "photo(\(medium.pixelSize?.width ?? 0)x\(medium.pixelSize?.height ?? 0)):" + caption
        case .file(let medium, let label): "file(\(medium.fileExtension)):" + label
        }
    }
}
