/// The last reply in what an SMTP server said (RFC 5321 §4.2.1).
struct SMTPReply: Hashable, Sendable {
    let code: Int
    /// All lines of the reply, each with its enhanced code, joined by spaces.
    let text: String

    /// Reads the reply that ends the lines; nil when the last line is none. After a refused recipient libcurl says QUIT by itself, so
    /// a 221 that comes last is passed over.
    init?(lastOf all: [String]) {
        let lines = all.last.flatMap { Self.code($0) } == 221 ? Array(all.dropLast()) : all
        guard let last = lines.last, let code = Self.code(last) else { return nil }
        let begin = lines.lastIndex { Self.code($0) != code || !$0.dropFirst(3).hasPrefix("-") && $0 != last } ?? -1
        self.code = code
        text = PlainText.line(lines[(begin + 1)...].map { $0.dropFirst(4) }.joined(separator: " "))
    }

    /// `250` of `250 2.0.0 Ok` or `250-PIPELINING`.
    static func code(_ line: String) -> Int? {
        let head = line.utf8.prefix(3)
        guard head.count == 3, head.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(String(decoding: head, as: UTF8.self))
    }

    /// The words behind the code of each EHLO line, upper case: `PIPELINING`, `AUTH PLAIN LOGIN`.
    static func capabilities(_ lines: [String]) -> [String] {
        // After STARTTLS the server is asked again: only the last EHLO counts.
        let replies = lines.filter { code($0) == 250 }
        let begin = replies.lastIndex { $0.dropFirst(3).hasPrefix(" ") }.map { end in
            replies[..<end].lastIndex { !$0.dropFirst(3).hasPrefix("-") }.map { $0 + 1 } ?? 0
        }
        return replies[(begin ?? 0)...].dropFirst().map { IMAPParser.upper(Array($0.utf8.dropFirst(4))) }
    }
}
