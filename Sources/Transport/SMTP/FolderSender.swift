import Files

/// Writes letters as `.eml` files into a folder instead of sending them.
///
/// The file is `<name>-<hash of the Message-ID>.eml`, its bytes are the letter's, unchanged; the same letter again is the same file.
public struct FolderSender: MailSender {
    private let path: String

    /// Letters will lie in the folder at `path`, which is made when it is missing.
    public init(path: String) { self.path = path }

    /// Writes one letter durably.
    public mutating func send(_ letter: OutgoingLetter) -> SendOutcome {
        do {
            try Files.makeFolders(path)
            let file = Self.fileName(letter)
            try Files.writeDurably(letter.bytes, to: "\(path)/\(file)")
            return .accepted(file)
        } catch {
            return .unreachable(TransportError(error))
        }
    }

    /// Nothing is open.
    public mutating func close() {}

    /// The name of a letter's file.
    public static func fileName(_ letter: OutgoingLetter) -> String {
        // FNV-1a, 64 bits: it only keeps two letters of one name apart, no secret rests on it.
        let hash = letter.messageID.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "\(letter.name)-\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits).eml"
    }
}
