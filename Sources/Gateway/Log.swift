import Glibc
import WorkCalendar

/// Structured log lines to a file descriptor: a constant message and fields, one line each, written at once.
///
/// Names, addresses and contents of mail are never fields: mail is named by the first digits of its hash (invariant 10).
struct Log: Sendable {
    /// How grave a line is, in the words of syslog; journald reads the `<n>` prefix.
    enum Level: Int, Sendable {
        case error = 3
        case warning = 4
        case info = 6
    }

    /// Where lines go; -1 for nowhere.
    let descriptor: Int32
    /// The least grave level that is written.
    let level: Level

    /// Writes nothing.
    static let silent = Log(descriptor: -1, level: .error)

    func info(_ message: String, _ fields: [String: String] = [:]) { write(.info, message, fields) }
    func warning(_ message: String, _ fields: [String: String] = [:]) { write(.warning, message, fields) }
    func error(_ message: String, _ fields: [String: String] = [:]) { write(.error, message, fields) }

    private func write(_ level: Level, _ message: String, _ fields: [String: String]) {
        guard descriptor >= 0, level.rawValue <= self.level.rawValue else { return }
        let tail = fields.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { " \($0.key)=\(Self.quoted($0.value))" }.joined()
        Output.write("<\(level.rawValue)>\(message)\(tail)\n", to: descriptor)
    }

    /// A value in quotes where it has spaces. Control and format characters and line separators become spaces: a field can neither
    /// forge a line nor steer the terminal that shows it.
    private static func quoted(_ value: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: clean.append(" ")
            default: clean.append(scalar == "\"" ? "'" : scalar)
            }
        }
        return clean.contains(" ") ? "\"\(String(clean))\"" : String(clean)
    }
}

/// Writes text to a descriptor, all of it, at once: `print` into a pipe shows up only at exit.
enum Output {
    static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) { write(Array(text.utf8), to: descriptor) }

    static func write(_ octets: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        var bytes = octets[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    static func line(_ text: String) { write(text + "\n") }
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }
}
