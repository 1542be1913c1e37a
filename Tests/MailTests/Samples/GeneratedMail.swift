/// A message made from a seed: well-formed, or with one oddity, so that a disagreement over it has one cause.
struct GeneratedMail: Sendable {
    /// What is wrong with the message; half of all messages have nothing wrong.
    enum Oddity: String, Sendable, CaseIterable {
        case none
        case noCloseBoundary = "no-close-boundary"
        case cut
        case bareReturn = "bare-cr"
        case eightBitHeader = "8bit-header"
        case brokenBase64 = "broken-base64"
        case pieceBase64 = "base64-in-pieces"
        case brokenQuotedPrintable = "broken-quoted-printable"
        case encodedMessage = "base64-message"
        case leadingBlankLine = "leading-blank-line"
        case missingHeaderEnd = "missing-header-end"
        case wordCutInside = "word-cut-inside-character"
        case wordsTouch = "words-touch"
        case commentInType = "comment-in-content-type"
        case unknownEncoding = "unknown-transfer-encoding"
        case envelopeLine = "envelope-line"
        case doubledField = "doubled-content-type"
    }

    let seed: UInt64
    let oddity: Oddity
    let octets: [UInt8]

    init(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let isOdd = random.chance(2, 5)
        oddity = isOdd ? random.pick(Oddity.allCases) : .none
        self.seed = seed
        var writer = MailWriter(random: random, oddity: oddity)
        octets = writer.message()
    }
}

/// SplitMix64: the same messages on every machine.
struct SplitMix {
    private var state: UInt64

    /// The seed is mixed once, since the streams of states that differ by the step are one stream shifted.
    init(seed: UInt64) {
        state = seed
        state = next() ^ 0x1234_5678_9abc_def1
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// A number in `0 ..< bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

    mutating func chance(_ part: Int, _ whole: Int) -> Bool { below(whole) < part }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
}
