/// An e-mail address as the office keeps it: `local@domain`, already read by `Mail.AddrSpec` at the door.
///
/// Two spellings that differ in ASCII case are the same mailbox and compare equal.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address as first seen.
    public let text: String
    private let key: String

    /// Wraps an address; the caller has validated it.
    public init(_ text: String) {
        self.text = text
        key = String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// The address as first seen.
    public var description: String { text }
    /// Same mailbox, ASCII case aside.
    public static func == (left: MailAddress, right: MailAddress) -> Bool { left.key == right.key }
    /// Consistent with `==`.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// Somebody the office exchanges letters with: a person of the office, or a citizen (công dân) known by address only.
public struct Correspondent: Hashable, Sendable {
    /// The person of the office, nil for a citizen.
    public let person: PersonID?
    /// The name they give or that is registered; empty when unknown.
    public let name: String
    /// Where letters go.
    public let address: MailAddress

    /// A correspondent.
    public init(person: PersonID?, name: String, address: MailAddress) {
        self.person = person
        self.name = name
        self.address = address
    }
}
