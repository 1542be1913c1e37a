@testable import Mail

/// Builds messages for tests; lines are joined by CRLF, or by LF.
enum Fixture {
    static func message(_ lines: [String], lineBreak: String = "\r\n") -> Message {
        Message.parse(Array(lines.joined(separator: lineBreak).utf8))
    }

    /// Octets of a string whose scalars are all below 256: "\u{e1}" is the octet E1.
    static func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    /// A header field alone.
    static func field(_ line: String) -> Message { Message.parse(latin(line + "\r\n\r\n")) }

    /// `type/subtype` of the leaves with their paths.
    static func outline(_ message: Message) -> [String] { message.leaves.map { $0.path + " " + $0.contentType.mediaType } }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
