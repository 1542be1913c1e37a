/// A mailbox of an address list (RFC 5322 §3.4): who, in words, and the address.
public struct Mailbox: Sendable, Hashable {
    /// The display name, decoded; nil when there is none.
    public let name: String?
    /// The address as written, without comments and blanks; empty when the item names none.
    public let rawAddress: String

    /// A mailbox by its parts.
    public init(name: String?, rawAddress: String) {
        self.name = name
        self.rawAddress = rawAddress
    }

    /// The address, when it is a plain and safe one; nil otherwise, and then nothing may be sent there.
    public var address: AddrSpec? { AddrSpec(rawAddress) }

    /// The mailboxes of an unfolded field value, members of groups among them; an empty group has none.
    public static func list(_ value: [UInt8]) -> [Mailbox] { AddressReader.read(value).mailboxes }
}
