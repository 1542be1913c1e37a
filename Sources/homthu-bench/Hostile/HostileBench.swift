import Mail

/// Times messages that were made to be slow, one by one: what `homthu parse --json` and `homthu reply` do in the process, each per megabyte,
/// beside a plain message of a megabyte. Nothing is asserted: the reader of the table compares.
struct HostileBench {
    static let usage = """
        usage: homthu-bench hostile FOLDER
        Prints, for every .eml below FOLDER: MB, milliseconds and milliseconds a MB of the fullest reading (all that `homthu parse --json`
        prints: every part decoded, hashed and converted, every address, date and name) and of reading it as a reply, in the fastest of some
        rounds, and how that stands to a plain text message of 1 MB ("×"). Files below 16 kB drown in what any message costs; they are counted in one line.
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
        let plain = rate(of: plainMessage)
        Worker.say("plain message of 1 MB: \(text(plain.parse)) ms/MB parse, \(text(plain.reply)) ms/MB reply")
        var small = 0
        var slowest = 0.0
        for (path, bytes) in try Corpora.files(under: folder) {
            if bytes.count < smallest {
                let once = rate(of: bytes)
                slowest = max(slowest, (once.parse + once.reply) * Double(bytes.count) / 1e6)
                small += 1
                continue
            }
            report(path, bytes, plain)
        }
        Worker.say("\(small) files below 16 kB: \(text(slowest)) ms at most for both")
    }

    private static func report(_ path: String, _ bytes: [UInt8], _ plain: Rate) {
        let found = rate(of: bytes)
        let megabytes = Double(bytes.count) / 1e6
        let columns = [
            text(megabytes) + " MB", text(found.parse * megabytes) + " ms", text(found.parse) + " ms/MB",
            text(found.parse / plain.parse) + " ×",
            "reply " + text(found.reply * megabytes) + " ms", text(found.reply) + " ms/MB", text(found.reply / plain.reply) + " ×",
        ]
        Worker.say(columns.joined(separator: "  ") + "  " + (path.split(separator: "/").last.map(String.init) ?? path))
    }

    private static func rate(of bytes: [UInt8]) -> Rate {
        let size = Double(max(1, bytes.count)) / 1e6
        return Rate(parse: fastest { parse(bytes) } / size, reply: fastest { reply(bytes) } / size)
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

    /// Milliseconds of the fastest round; fewer rounds where one is long.
    private static func fastest(_ body: () -> Void) -> Double {
        var best = Double.infinity
        var spent = 0.0
        for round in 0..<50 where round < 3 || spent < 300 {
            let start = Stopwatch.now
            body()
            let took = Double(Stopwatch.now - start) / 1e6
            best = min(best, took)
            spent += took
        }
        return best
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
