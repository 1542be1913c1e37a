/// NFC for the letters that decide anything here: Vietnamese vowels with their marks in any order.
///
/// A stand-in with one entry point: the integration may replace the body by `Mail.NFC.compose`. Marks that make no Vietnamese
/// letter stay where they are, so that what they stand on matches no word list.
enum Composition {
    /// The text with Vietnamese letters composed.
    static func nfc(_ text: String) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if (0x300...0x36F).contains(scalar.value), let last = out.last,
                let composed = VietnameseLetters.adding(mark: scalar.value, to: last)
            {
                out[out.count - 1] = composed
            } else {
                out.append(scalar)
            }
        }
        return out
    }
}
