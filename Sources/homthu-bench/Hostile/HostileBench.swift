import Mail

/// Times messages that were made to be slow, one by one: what `homthu parse --json` and `homthu reply` do in the process, each per megabyte,
/// beside a plain message of a megabyte. Nothing is asserted: the reader of the table compares.
struct HostileBench {
    static let usage = """
        usage: homthu-bench hostile FOLDER
        Prints, for every .eml below FOLDER: MB, milliseconds and milliseconds a MB of the fullest reading (all that `homthu parse --json`
        prints: every part decoded, hashed and converted, every address, date and name) and of reading it as a reply, in the fastest of some
        rounds, and how that stands to a plain text message of 1 MB ("×") that is read in turns with it.
        Files below 16 kB drown in what any message costs; they are counted in one line.
        """

    /// Milliseconds a megabyte.
    private struct Rate {
        let parse: Double
        let reply: Double
    }

    private static let sentinels = ["----- Trả lời phía trên dòng này -----"]
    /// Octets below which a file says nothing about its rate.
    private static let smallest = 16 << 10

    static func run(folder: String) throws(BenchError) {
        var small = 0
        var slowest = 0.0
        for (path, bytes) in try Corpora.files(under: folder) {
            let (found, plain) = rates(of: bytes)
            let megabytes = Double(bytes.count) / 1e6
            if bytes.count < smallest {
                slowest = max(slowest, (found.parse + found.reply) * megabytes)
                small += 1
                continue
            }
            let columns = [
                text(megabytes) + " MB", text(found.parse * megabytes) + " ms", text(found.parse) + " ms/MB",
                text(found.parse / plain.parse) + " ×", "reply " + text(found.reply * megabytes) + " ms", text(found.reply) + " ms/MB",
                text(found.reply / plain.reply) + " ×", "plain " + text(plain.parse) + " and " + text(plain.reply) + " ms/MB",
            ]
            Worker.say(columns.joined(separator: "  ") + "  " + (path.split(separator: "/").last.map(String.init) ?? path))
        }
        Worker.say("\(small) files below 16 kB: \(text(slowest)) ms at most for both")
    }

    private static func rates(of bytes: [UInt8]) -> (found: Rate, plain: Rate) {
        let reading = fastest({ parse(bytes) }, { parse(plainMessage) })
        let cutting = fastest({ reply(bytes) }, { reply(plainMessage) })
        let size = Double(max(1, bytes.count)) / 1e6
        let plainSize = Double(plainMessage.count) / 1e6
        return (
            Rate(parse: reading.first / size, reply: cutting.first / size),
            Rate(parse: reading.second / plainSize, reply: cutting.second / plainSize)
        )
    }

    private static func parse(_ bytes: [UInt8]) {
        let json = Message.parse(bytes).jsonText { HTMLReader.read($0).plainText }
        precondition(!json.isEmpty)
    }

    private static func reply(_ bytes: [UInt8]) {
        let message = Message.parse(bytes)
        let cut = ReplyCut.cut(text: message.bestText, html: message.bestHTML, sentinels: sentinels)
        precondition(cut.pieces.count >= 0)
    }

    /// Milliseconds of the fastest round of two readings that take turns; fewer rounds where one is long.
    private static func fastest(_ first: () -> Void, _ second: () -> Void) -> (first: Double, second: Double) {
        var best = (first: Double.infinity, second: Double.infinity)
        var spent = 0.0
        for round in 0..<50 where round < 3 || spent < 600 {
            let (one, two) = (milliseconds(first), milliseconds(second))
            best = (min(best.first, one), min(best.second, two))
            spent += one + two
        }
        return best
    }

    private static func milliseconds(_ body: () -> Void) -> Double {
        let start = Stopwatch.now
        body()
        return Double(Stopwatch.now - start) / 1e6
    }

    private static let plainMessage: [UInt8] = {
        let head = "From: a@xa.example\r\nTo: bbt@xa.example\r\nSubject: Tin\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        let line = "Sáng 20/11, xã Hải Dương tổ chức hội nghị tổng kết phong trào thi đua yêu nước.\r\n"
        return Array((head + String(repeating: line, count: 1_000_000 / line.utf8.count)).utf8)
    }()

    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = "\(hundredths % 100)"
        return "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
