import Mail

/// NFC as the grammars need it: scalars, since `"đ"` and its parts must be told apart.
enum Composition {
    /// The text composed. Marks that make no letter stay where they are, so that what they stand on matches no word list.
    static func nfc(_ text: String) -> [Unicode.Scalar] { Array(NFC.compose(text).unicodeScalars) }
}
