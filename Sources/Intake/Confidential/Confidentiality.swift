import Editorial
import Mail

/// What must never stand among ordinary items (Quy chế Điều 5.1, 9.4; requirement R21).
public enum Confidentiality: String, Hashable, Sendable {
    /// A paper with a marking of secrecy: MẬT, TỐI MẬT, TUYỆT MẬT (Luật Bảo vệ bí mật nhà nước 2018, Điều 8).
    case secret
    /// Tố cáo: whoever denounces is protected (Luật Tố cáo 2018, Điều 47).
    case denunciation

    /// What a message is, by everything in it: subject, every text, names of files, text of Word files, enclosed messages; nil for ordinary
    /// mail. Marking before denunciation: what is both is stopped.
    public static func read(_ message: Message, mailbox: AddrSpec, fromOffice: Bool) -> Confidentiality? {
        let texts = ConfidentialText.texts(of: message)
        let subjects = ConfidentialText.subjects(of: message)
        let names = message.leaves.compactMap { message.name(of: $0) }
        if subjects.contains(where: SecretMarking.isIn(subject:)) || names.contains(where: SecretMarking.isIn(fileName:))
            || texts.contains(where: SecretMarking.isIn(text:))
        {
            return .secret
        }
        if isAtTheConfidentialDoor(message, mailbox) { return .denunciation }
        let own = message.bestText.map { [$0] } ?? texts
        let denounces =
            subjects.contains { Denunciation.isIn(subject: $0) } || texts.contains(where: Denunciation.hasHeading)
            || !fromOffice && own.contains(where: Denunciation.isIn(text:)) || names.contains { Denunciation.isIn(subject: $0) }
        return denounces ? .denunciation : nil
    }

    /// `mailbox+tocao@`.
    private static func isAtTheConfidentialDoor(_ message: Message, _ mailbox: AddrSpec) -> Bool {
        let delivered = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To"].flatMap { message.headers(named: $0) }
        let all = delivered.compactMap { AddrSpec($0.filter { !" <>".contains($0) }) } + (message.to + message.cc).compactMap(\.address)
        return all.contains { address in
            let (user, detail) = address.userAndDetail
            return TextFold.lowered(detail ?? "") == "tocao" && AddrSpec(user + "@" + address.domain)?.sameMailbox(as: mailbox) == true
        }
    }

    /// Whether a text names that person: their whole name, in order.
    public static func names(_ person: Person, _ message: Message) -> Bool {
        let name = PlainWords(person.name)
        return (ConfidentialText.texts(of: message) + ConfidentialText.subjects(of: message)).contains { name.isRun(in: PlainWords($0)) }
    }
}

/// Everything in a message that somebody could read.
enum ConfidentialText {
    /// Most octets of one text that are looked at: what is larger is no letter.
    private static let most = 4 << 20

    static func subjects(of message: Message) -> [String] {
        [message.subject ?? ""] + enclosed(in: message.root).flatMap(subjects)
    }

    static func texts(of message: Message) -> [String] {
        message.leaves.flatMap { part -> [String] in
            switch (part.contentType.type, part.contentType.subtype) {
            case ("text", "html"):
                return [HTMLReader.read(beginning(part)).blocks.map(\.lines).joined(separator: "\n")]
            case ("text", _): return [beginning(part)]
            default: return WordText.read(part.decodedBytes()).map { [$0] } ?? []
            }
        } + enclosed(in: message.root).flatMap(texts)
    }

    private static func beginning(_ part: Part) -> String {
        let text = part.text() ?? ""
        return text.utf8.count <= most ? text : String(decoding: text.utf8.prefix(most), as: UTF8.self)
    }

    private static func enclosed(in part: Part) -> [Message] {
        (part.message.map { [$0] } ?? []) + part.children.flatMap(enclosed)
    }
}

extension BodyBlock {
    /// Its words, a row of a table a line.
    fileprivate var lines: String {
        if case .table(let rows) = self { return rows.map { $0.joined(separator: "\n") }.joined(separator: "\n") }
        return text
    }
}
