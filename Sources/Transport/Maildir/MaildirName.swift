/// A file name in `new/` or `cur/` of a Maildir: `1753000000.M20P7.host:2,S`.
struct MaildirName: Hashable, Sendable {
    /// Before the colon: names the message for good.
    let unique: String
    /// The delivery time that the name begins with, seconds since 1970; nil where it begins otherwise.
    let delivered: Int64?

    init(_ file: String) {
        unique = String(file.prefix { $0 != ":" })
        let digits = file.utf8.prefix { (48...57).contains($0) }
        delivered = digits.count <= 12 ? Int64(String(digits) ?? "") : nil
    }
}
