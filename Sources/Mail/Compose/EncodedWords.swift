/// Encoded words (RFC 2047) in UTF-8, each at most 75 octets and of whole characters.
enum EncodedWords {
    private static let start = (q: "=?UTF-8?Q?", b: "=?UTF-8?B?")
    /// Octets of a word that are not text: `=?UTF-8?Q?` and `?=`.
    private static let frame = 12
    private static let longest = 75
    /// Fewest octets of text worth starting on a line that is almost full.
    private static let smallest = 24

    /// Appends `text` as encoded words, in Q or B, whichever is shorter.
    static func append(_ text: String, to line: inout FoldedLine) {
        let q = text.unicodeScalars.reduce(0) { $0 + qLength($1) }
        let b = (text.utf8.count + 2) / 3 * 4
        for word in words(text, useQ: q <= b, firstRoom: line.room) { line.append(word) }
    }

    /// The words for a place where only whole words go, such as a quoted parameter.
    static func words(_ text: String, room: Int) -> [String] { words(text, useQ: false, firstRoom: room, longest: room) }

    private static func words(_ text: String, useQ: Bool, firstRoom: Int, longest: Int = longest) -> [String] {
        // Where the line is nearly full the first word goes to the next one.
        var room = min(longest, firstRoom < frame + smallest ? longest : firstRoom) - frame
        var words: [String] = []
        var chunk: [Unicode.Scalar] = []
        var length = 0
        for scalar in text.unicodeScalars {
            let step = useQ ? qLength(scalar) : UTF8.width(scalar)
            let full = useQ ? length + step > room : (length + step + 2) / 3 * 4 > room
            if full, !chunk.isEmpty {
                let groups = useQ ? nil : wholeGroups(chunk, length)
                let count = groups ?? (useQ ? chunk.count : fitting(chunk, room))
                words.append(word(Array(chunk[..<count]), useQ: groups == nil))
                chunk.removeFirst(count)
                length = chunk.reduce(0) { $0 + (useQ ? qLength($1) : UTF8.width($1)) }
                room = longest - frame
            }
            chunk.append(scalar)
            length += step
        }
        if !chunk.isEmpty { words.append(word(chunk, useQ: useQ)) }
        return words
    }

    /// How many characters of the chunk end on a whole group of three octets, so that the word needs no padding: GMime 3.2 takes `=` for
    /// the end of all the words that follow. Nil where no character ends so; such a word is written in Q.
    private static func wholeGroups(_ chunk: [Unicode.Scalar], _ length: Int) -> Int? {
        var octets = length
        for count in stride(from: chunk.count, to: 0, by: -1) {
            if octets % 3 == 0 { return count }
            octets -= UTF8.width(chunk[count - 1])
        }
        return nil
    }

    /// How many characters of the chunk fit in Q, one at least.
    private static func fitting(_ chunk: [Unicode.Scalar], _ room: Int) -> Int {
        var left = room
        return max(
            1,
            chunk.prefix { scalar in
                left -= qLength(scalar)
                return left >= 0
            }.count)
    }

    private static func word(_ scalars: [Unicode.Scalar], useQ: Bool) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let bytes = Array(String(view).utf8)
        if !useQ { return start.b + String(decoding: Base64Text.encode(bytes, lineLength: nil), as: UTF8.self) + "?=" }
        var out = start.q
        for octet in bytes {
            if octet == 32 {
                out += "_"
            } else if isPlain(octet) {
                out.unicodeScalars.append(Unicode.Scalar(octet))
            } else {
                out += "=" + HexDigits.pair(octet)
            }
        }
        return out + "?="
    }

    private static func qLength(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x80 { return scalar == " " || isPlain(UInt8(scalar.value)) ? 1 : 3 }
        return UTF8.width(scalar) * 3
    }

    /// What may stand for itself in a phrase (RFC 2047 §5 (3)), the strictest place.
    private static func isPlain(_ octet: UInt8) -> Bool {
        HTMLTokenizer.isLetter(octet) || (48...57).contains(octet) || "!*+-/".utf8.contains(octet)
    }
}

/// Upper-case hexadecimal.
enum HexDigits {
    private static let digits = Array("0123456789ABCDEF".unicodeScalars)

    static func pair(_ octet: UInt8) -> String {
        var out = String.UnicodeScalarView()
        out.append(digits[Int(octet >> 4)])
        out.append(digits[Int(octet & 15)])
        return String(out)
    }
}
