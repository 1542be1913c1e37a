/// JSON laid out for reading and for line by line comparison: two blanks a level, arrays that hold no container on one line.
///
/// Works on the octets that ``JSONText`` writes, so that a golden file is the parser's own output and nothing else's reading of it.
struct PrettyJSON {
    private let json: [UInt8]
    private var position = 0
    private var level = 0
    private var out: [UInt8] = []

    static func layout(_ json: [UInt8]) -> [UInt8] {
        var printer = PrettyJSON(json: json)
        while printer.position < json.count { printer.step() }
        printer.out.append(10)
        return printer.out
    }

    /// The lines, for a comparison that does not depend on line ends: `\r\n` within strings as `\n`, without `size` and `sha256`.
    static func linesWithoutLineEnds(_ pretty: [UInt8]) -> [String] {
        var folded: [UInt8] = []
        var index = 0
        while index < pretty.count {
            if pretty[index] == UInt8(ascii: "\\"), index + 1 < pretty.count {
                if !pretty[index...].starts(with: Array(#"\r\n"#.utf8)) { folded += pretty[index...(index + 1)] }
                index += 2
            } else {
                folded.append(pretty[index])
                index += 1
            }
        }
        return lines(folded).filter { !$0.contains("\"size\": ") && !$0.contains("\"sha256\": ") }
    }

    static func lines(_ pretty: [UInt8]) -> [String] {
        pretty.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    private init(json: [UInt8]) { self.json = json }

    private mutating func step() {
        let octet = json[position]
        switch octet {
        case UInt8(ascii: "\""): copyString()
        case UInt8(ascii: "{"), UInt8(ascii: "["): open(octet)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            level -= 1
            newLine()
            copy(octet)
        case UInt8(ascii: ","):
            copy(octet)
            newLine()
        case UInt8(ascii: ":"):
            copy(octet)
            out.append(32)
        default: copy(octet)
        }
    }

    private mutating func copy(_ octet: UInt8) {
        out.append(octet)
        position += 1
    }

    private mutating func newLine() {
        out.append(10)
        out.append(contentsOf: [UInt8](repeating: 32, count: level * 2))
    }

    private mutating func copyString() {
        let start = position
        position = Self.endOfString(json, from: start)
        out.append(contentsOf: json[start..<position])
    }

    private static func endOfString(_ json: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < json.count, json[index] != UInt8(ascii: "\"") { index += json[index] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(index + 1, json.count)
    }

    /// At an opening bracket: an array of scalars and an empty object are copied on one line.
    private mutating func open(_ octet: UInt8) {
        var index = position + 1
        while index < json.count, !"{}[]".utf8.contains(json[index]) {
            index = json[index] == UInt8(ascii: "\"") ? Self.endOfString(json, from: index) : index + 1
        }
        let closing: UInt8? = index < json.count ? json[index] : nil
        let isFlat = octet == UInt8(ascii: "[") ? closing == UInt8(ascii: "]") : closing == UInt8(ascii: "}") && index == position + 1
        guard isFlat else {
            copy(octet)
            level += 1
            return newLine()
        }
        while position <= index {
            if json[position] == UInt8(ascii: "\"") {
                copyString()
            } else {
                let isComma = json[position] == UInt8(ascii: ",")
                copy(json[position])
                if isComma { out.append(32) }
            }
        }
    }
}
