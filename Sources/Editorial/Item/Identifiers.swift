/// Names one person of the office in the configuration, for example `huong`.
public struct PersonID: Hashable, Sendable, CustomStringConvertible {
    /// Stands for whoever sent an item and is nobody of the office; no person of a configuration has it.
    public static let sender = PersonID("sender")

    /// The identifier as configured.
    public let rawValue: String
    /// Wraps an identifier that the configuration defines.
    public init(_ rawValue: String) { self.rawValue = rawValue }
    /// The identifier.
    public var description: String { rawValue }
}

/// Names one channel (kênh, chức năng) in the configuration, for example `tin-tuc`; also its folder on the site.
public struct ChannelID: Hashable, Sendable, CustomStringConvertible {
    /// The identifier as configured: lower-case ASCII letters, digits and hyphens.
    public let rawValue: String
    /// Wraps an identifier that the configuration defines.
    public init(_ rawValue: String) { self.rawValue = rawValue }
    /// The identifier.
    public var description: String { rawValue }
}
