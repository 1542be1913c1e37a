import Foundation

/// One IMAP command on the lab's Dovecot, past the client that is tested.
extension MailLab {
    /// Logs in, selects INBOX, gives the command, and returns the untagged lines of its answer.
    public func imap(_ command: String, as user: String, password: String) throws -> [String] {
        guard let socket = LabSocket(connectingTo: ports.imap) else { throw LabError("port \(ports.imap) refuses") }
        defer { socket.close() }
        var buffer: [UInt8] = []
        var lines: [String] = []
        func line() throws -> String {
            while true {
                if let end = buffer.firstIndex(of: 10) {
                    let line = String(decoding: buffer[..<end], as: UTF8.self)
                    buffer.removeSubrange(...end)
                    return line
                }
                guard let more = socket.read() else { throw LabError("IMAP server closed") }
                buffer += more
            }
        }
        _ = try line()
        for (tag, words) in [("a1", "LOGIN \(address(of: user)) \(password)"), ("a2", "SELECT INBOX"), ("a3", command)] {
            guard socket.write(Array("\(tag) \(words)\r\n".utf8)) else { throw LabError("IMAP server closed at \(tag)") }
            lines = []
            while true {
                let next = try line()
                if next.hasPrefix("\(tag) OK") { break }
                guard !next.hasPrefix("\(tag) ") else { throw LabError("IMAP server answers \(tag) with \(next)") }
                lines.append(next.trimmingCharacters(in: .whitespacesAndNewlines))
            }
        }
        return lines
    }
}
