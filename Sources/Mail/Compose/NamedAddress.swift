/// An address with the name it is shown under (RFC 5322 §3.4 `name-addr`).
public struct NamedAddress: Hashable, Sendable {
    /// The display name, any text; nil or blank for none.
    public var name: String?
    /// The address.
    public var address: AddrSpec

    /// An address, with a name or without.
    public init(name: String? = nil, address: AddrSpec) {
        self.name = name
        self.address = address
    }
}
