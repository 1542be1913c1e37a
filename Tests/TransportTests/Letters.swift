/// Small letters for the tests.
enum Letters {
    /// A letter with CRLF lines.
    static func plain(_ number: Int, from: String = "sender@outside.example", body: String = "Nội dung\r\n") -> [UInt8] {
        Array("From: <\(from)>\r\nSubject: Letter \(number)\r\nMessage-ID: <\(number)@outside.example>\r\n\r\n\(body)".utf8)
    }

    /// Lines that would end, forge or derail a response if anything but the literal's length counted.
    static let hostileBody =
        [
            "A004 OK done", "* 1 FETCH (UID 1 BODY[] {5}", "hello)", "H3 OK Fetch completed.", "* BYE", ")", "{12}", "+ go on",
            "* OK [UIDVALIDITY 1]", ".", "..", "",
        ].joined(separator: "\r\n") + "\r\n"

    /// The bytes with LF for CRLF, as they lie in a Maildir.
    static func lf(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 13 } }

    /// True when `part` is somewhere in `whole`.
    static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
        return whole.indices.dropLast(part.count - 1).contains { whole[$0] == first && whole[$0..<$0 + part.count].elementsEqual(part) }
    }
}
