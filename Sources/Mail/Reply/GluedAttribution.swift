/// An attribution that a program set behind the answer on the same line: `Duyệt Vào Th 6, 24 thg 4, 2026 lúc 8:30 … <bbt@…> đã viết:`.
enum GluedAttribution {
    /// Longest line that is looked at, in octets.
    static let maximumOctets = Attribution.maximumOctets

    /// Where the answer ends and where the attribution begins in `line`, a line as it stands whose folded form is `folded`; nil where it
    /// is one or the other alone.
    static func parts(of line: ArraySlice<UInt8>, folded: ArraySlice<UInt8>) -> (answerEnd: Int, start: Int)? {
        guard folded.count <= maximumOctets, let words = wordsBefore(folded) else { return nil }
        var left = words
        var index = line.startIndex
        while index < line.endIndex, Octet.isSpace(line[index]) { index += 1 }
        while left > 0 {
            while index < line.endIndex, !Octet.isSpace(line[index]) { index += 1 }
            while index < line.endIndex, Octet.isSpace(line[index]) { index += 1 }
            left -= 1
        }
        guard index < line.endIndex else { return nil }
        var end = index
        while end > line.startIndex, Octet.isSpace(line[end - 1]) || line[end - 1] == Octet.dash { end -= 1 }
        return end > line.startIndex ? (end, index) : nil
    }

    /// How many words stand before the attribution. Words with a number, an address or a comma at the end belong to it.
    private static func wordsBefore(_ line: ArraySlice<UInt8>) -> Int? {
        guard AttributionWords.prefixes.match(Attribution.stripped(line)) == nil else { return nil }
        guard line.contains(Octet.at), LineBytes.hasDate(line) else { return nil }
        var words = 0
        // Words that may begin an attribution: more of them than these are a text.
        var tries = 8
        var index = line.startIndex
        while index < line.endIndex {
            let octet = line[index]
            index += 1
            if LineBytes.isDigit(octet) || octet == Octet.at { return nil }
            guard octet == Octet.space else { continue }
            words += 1
            let rest = line[index...]
            guard AttributionWords.prefixes.match(rest) != nil else { continue }
            tries -= 1
            guard tries >= 0 else { return nil }
            guard LineBytes.hasDate(rest), rest.contains(Octet.at) else { continue }
            return line[index - 2] != Octet.comma && line[index - 2] != Octet.colon && Attribution.isOneLine(rest) ? words : nil
        }
        return nil
    }
}
