/// The figures, as a table for people and as JSON.
struct ParseReport {
    struct Comparison {
        let corpus: String
        /// Ours first.
        let sides: [Side]
    }

    struct Memory {
        let message: Int
        let parts: Int
        let peak: Int
        /// Peak memory over message and decoded parts.
        var ratio: Double { Double(peak) / Double(message + parts) }
    }

    var corpora: [Comparison] = []
    var base64: [Base64Bench.Result] = []
    var memory: [Memory] = []
    var notes: [String] = []

    static func fixed(_ value: Double, _ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * scale).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
    }

    var table: String {
        var lines = notes
        for comparison in corpora { lines += rows(comparison) }
        if !base64.isEmpty { lines.append("") }
        for result in base64 {
            let way = result.usesVectors ? "32 characters at once" : "by tables, Swift alone"
            lines.append("base64, \(result.encoded / 1024) KiB encoded, \(way): \(Self.fixed(result.rate, 0)) MB/s of encoded input")
        }
        if let worst = memory.max(by: { $0.ratio < $1.ratio }) {
            lines.append("")
            lines.append("peak memory of the \(memory.count) largest messages, each with every part kept, over message + decoded parts:")
            lines.append("at most \(Self.fixed(worst.ratio, 3)), at \(Self.fixed(Double(worst.message) / 1e6, 1)) MB")
        }
        return lines.joined(separator: "\n")
    }

    private func rows(_ comparison: Comparison) -> [String] {
        guard let ours = comparison.sides.first else { return [] }
        var lines = ["", "\(comparison.corpus): \(ours.messages) messages, \(Self.fixed(Double(ours.octets) / 1e6, 1)) MB"]
        lines.append(Self.row(["", "rounds", "MB/s best", "median", "messages/s", "homthu is", "peak MB", "leaves", "decoded MB"]))
        for side in comparison.sides where side.played > 0 {
            let rate = Double(side.octets) * 1000
            lines.append(
                Self.row([
                    side.name, String(side.played), Self.fixed(rate / Double(side.fastest), 0), Self.fixed(rate / Double(side.median), 0),
                    Self.fixed(Double(side.messages) * 1e9 / Double(side.fastest), 0),
                    side === ours || ours.played == 0 ? "" : Self.fixed(Double(side.fastest) / Double(ours.fastest), 2) + " x",
                    Self.fixed(Double(side.peakKilobytes) * 1.024e-3, 0), String(side.leaves), Self.fixed(Double(side.decoded) / 1e6, 2),
                ]))
        }
        return lines
    }

    private static func row(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let space = String(repeating: " ", count: max(0, (index == 0 ? 18 : 11) - cell.utf8.count))
            return index == 0 ? cell + space : space + cell
        }.joined()
    }

    var json: String {
        let compared = corpora.flatMap { comparison in
            comparison.sides.filter { $0.played > 0 }.map { side in
                "{\"corpus\":\"\(comparison.corpus)\",\"side\":\"\(side.name)\",\"messages\":\(side.messages),\"bytes\":\(side.octets),"
                    + "\"rounds\":\(side.played),\"fastest_ns\":\(side.fastest),\"median_ns\":\(side.median),"
                    + "\"peak_kb\":\(side.peakKilobytes),\"leaves\":\(side.leaves),\"decoded_bytes\":\(side.decoded)}"
            }
        }
        let rates = base64.map {
            "{\"encoded_bytes\":\($0.encoded),\"vectors\":\($0.usesVectors),\"mb_per_s\":\(Self.fixed($0.rate, 1))}"
        }
        let peaks = memory.map { "{\"message_bytes\":\($0.message),\"part_bytes\":\($0.parts),\"peak_bytes\":\($0.peak)}" }
        let said = notes.map { note in "\"" + note.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline } + "\"" }
        return "{\"parse\":[\(compared.joined(separator: ","))],\"base64\":[\(rates.joined(separator: ","))],"
            + "\"memory\":[\(peaks.joined(separator: ","))],\"notes\":[\(said.joined(separator: ","))]}"
    }
}
