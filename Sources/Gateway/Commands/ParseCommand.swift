import Files
import Glibc
import Mail

/// `homthu parse`: what the mail engine reads.
enum ParseCommand: Command {
    static let name = "parse"
    static let summary = "what the mail engine reads in a message"
    static let help = """
        usage: homthu parse FILE|- [--json]

        Reads one message from FILE or standard input. Without --json it prints a short summary; with it one JSON object with message_id,
        subject, date, from, to, cc, reply_to, in_reply_to, references, headers, parts, text, html and defects (absent = null).

        exit codes: 0 for any bytes, 66 no such file
        """
    static let shape = Arguments.Shape(flags: ["json"], operands: 1...1)

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard let bytes = InputFile.read(arguments.operands[0], command: name) else { return ExitCode.noInput }
        let message = Message.parse(bytes)
        if arguments.has("json") {
            var json = message.jsonText { HTMLReader.read($0).plainText }
            json.append(contentsOf: "\n".utf8)
            Output.write(json)
        } else {
            Output.line(summary(message))
        }
        return ExitCode.ok
    }

    private static func summary(_ message: Message) -> String {
        var lines = [
            "subject:    \(message.subject ?? "-")", "message-id: \(message.messageID ?? "-")",
            "date:       \(message.date?.rfc3339 ?? "-")",
        ]
        for (name, boxes) in [("from", message.from), ("to", message.to), ("cc", message.cc)] where !boxes.isEmpty {
            let written = boxes.map { box in (box.name.map { $0 + " " } ?? "") + "<\(box.address?.description ?? box.rawAddress)>" }
            lines.append("\(name):\(String(repeating: " ", count: 11 - name.count))\(written.joined(separator: ", "))")
        }
        for part in message.leaves {
            let size = part.decodedBytes().count
            lines.append(
                "part \(part.path): \(part.contentType.mediaType), \(size) bytes" + (message.name(of: part).map { ", \"\($0)\"" } ?? ""))
        }
        for defect in message.defects { lines.append("defect: \(defect)") }
        lines.append("")
        lines.append(message.bestText { HTMLReader.read($0).plainText } ?? "")
        return lines.joined(separator: "\n")
    }
}

/// A file named on the command line, or standard input for `-`.
enum InputFile {
    static let limit = 1 << 30

    /// The bytes; nil, with the reason on standard error, when they cannot be read.
    static func read(_ name: String, command: String) -> [UInt8]? {
        do {
            guard let bytes = try Files.read(name == "-" ? "/dev/stdin" : name, limit: limit) else {
                Output.error("homthu \(command): \(name): larger than 1 GiB")
                return nil
            }
            return bytes
        } catch {
            Output.error("homthu \(command): \(error)")
            return nil
        }
    }
}
