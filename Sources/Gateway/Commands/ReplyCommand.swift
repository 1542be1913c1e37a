import Editorial
import FoundationEssentials
import Intake
import Letters
import Mail

/// `homthu reply`: a reply taken apart, and what it decides.
enum ReplyCommand: Command {
    static let name = "reply"
    static let summary = "what a reviewer's reply says: new text, decision, why"
    static let help = """
        usage: homthu reply FILE|- [--json]
               homthu reply --lines [FILE|-]

        Reads one mail and prints its new text, the rest, the decision and why. A file whose first lines are no mail header (From, To, Date,
        Subject, Content-Type ...) is taken as the text of a reply. --lines reads one JSON object a line, {"id", "text", "html"?, "subject"?,
        "headers"?}, a reply about item BV-0142, and prints {"id", "decision", "new_text", "why"} a line; decision is approve, reject,
        revise, defer, ambiguous or none.

        new_text is what the writer typed, without quotations and signature. Where answers stand between quoted lines it shows each under
        the lines it answers; no decision is taken from such a reply.

        exit codes: 0 well, 65 a line is no such object, 66 no such file
        """
    static let shape = Arguments.Shape(flags: ["json", "lines"], operands: 0...1)
    /// The item that lines without context are about.
    private static let sampleItem = "BV-0142"

    static func run(_ arguments: Arguments) throws -> Int32 {
        if !arguments.has("lines"), arguments.operands.isEmpty {
            throw UsageError("found no FILE; expected a file, or - for standard input")
        }
        guard let bytes = InputFile.read(arguments.operands.first ?? "-", command: name) else { return ExitCode.noInput }
        if arguments.has("lines") { return readLines(bytes) }
        let message = ReplyInput.message(bytes)
        let judgement = ReplyJudgement(
            text: message.bestText, html: message.bestHTML, subject: message.subject ?? "", automatic: message.automaticKind,
            item: sampleItem)
        Output.line(arguments.has("json") ? judgement.json(id: nil) : judgement.summary)
        return ExitCode.ok
    }

    private static func readLines(_ bytes: [UInt8]) -> Int32 {
        var exitCode = ExitCode.ok
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() where !line.allSatisfy({ $0 <= 32 }) {
            do {
                let reply = try JSONDecoder().decode(ReplyLine.self, from: Data(line))
                Output.line(reply.judgement(item: sampleItem).json(id: reply.id))
            } catch {
                Output.error("homthu reply: line \(number + 1): \(ConfigValue.reason(error)); expected an object with \"id\" and \"text\"")
                exitCode = ExitCode.data
            }
        }
        return exitCode
    }
}

/// One line of `homthu reply --lines`.
private struct ReplyLine: Decodable {
    let id: String
    let text: String?
    let html: String?
    let subject: String?
    let headers: [String: String]?

    func judgement(item: String) -> ReplyJudgement {
        let head = (headers ?? [:]).map { "\($0.key): \($0.value)\r\n" }.joined() + "\r\n"
        return ReplyJudgement(
            text: text, html: html, subject: subject ?? "", automatic: Message.parse(Array(head.utf8)).automaticKind, item: item)
    }
}

/// What a reply decides, as the command line tells it.
private struct ReplyJudgement {
    let reading: DecisionReading
    let decision: String
    let why: String

    init(text: String?, html: String?, subject: String, automatic: AutomaticKind?, item: String) {
        let text = (text ?? "").isEmpty && html != nil ? nil : text
        reading = DecisionReading(
            text: text, html: html, subject: subject, sentinels: Letters.sentinels, own: item, signatureNames: [])
        (decision, why) = Self.judge(reading, automatic)
    }

    private static func judge(_ reading: DecisionReading, _ automatic: AutomaticKind?) -> (String, String) {
        if let automatic { return ("none", "automatic mail: \(automatic)") }
        if reading.isForward { return ("ambiguous", "a forward, not a reply") }
        if !reading.partsAgree { return ("ambiguous", "text and HTML say different things") }
        switch reading.reading {
        case .none(let why): return ("none", why)
        case .ambiguous(let why): return ("ambiguous", why)
        case .order(let order): return ("ambiguous", "\(order.name): an order, no decision about the version")
        case .decision(.approve): return ("approve", "")
        case .decision(.reject(let note)): return ("reject", note)
        case .decision(.revise(let note)): return ("revise", note)
        case .decision(.postpone(let note)): return ("defer", note)
        case .decision(.stop): return ("ambiguous", "DỪNG: answers only the letter about a pending publication")
        case .decision(.withdraw): return ("ambiguous", "RÚT: answers only the letter about a published item")
        case .decision(.endorse), .decision(.transfer), .decision(.extend), .decision(.correct):
            return ("ambiguous", "an order, no decision about the version")
        }
    }

    var summary: String {
        """
        decision:  \(decision)\(why.isEmpty ? "" : " (\(why))")
        new text:  \(reading.answer)
        signature: \(reading.cut.signature)
        quoted:    \(reading.cut.quoted)
        """
    }

    func json(id: String?) -> String {
        var json = JSONText()
        json.object { json in
            if let id {
                json.key("id")
                json.string(id)
            }
            json.key("decision")
            json.string(decision)
            json.key("new_text")
            json.string(reading.answer)
            if id == nil {
                json.key("quoted")
                json.string(reading.cut.quoted)
                json.key("signature")
                json.string(reading.cut.signature)
            }
            json.key("why")
            json.string(why)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
