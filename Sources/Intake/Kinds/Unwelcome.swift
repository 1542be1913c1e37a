import Mail

/// Mail of strangers that waits for the Thư ký's word before anybody works on it: spam that the mail server marked, and abuse.
public enum Unwelcome: Hashable, Sendable {
    /// The mail server marked it.
    case spam
    /// Words that only insult.
    case abuse

    /// For the ledger.
    public var words: String { self == .spam ? "marked as spam by the mail server" : "abusive words" }

    /// Why a mail waits; nil for ordinary mail.
    public static func reason(of message: Message) -> Unwelcome? {
        if isMarkedAsSpam(message) { return .spam }
        return isAbusive((message.subject ?? "") + "\n" + (message.bestText ?? "")) ? .abuse : nil
    }

    /// `X-Spam-Flag: YES` (SpamAssassin), `X-Spam: Yes` (Rspamd), `X-Spam-Status: Yes, …`.
    private static func isMarkedAsSpam(_ message: Message) -> Bool {
        ["X-Spam-Flag", "X-Spam", "X-Spam-Status"].contains { name in
            message.headers(named: name).contains { value in
                let word = value.drop { $0 == " " }.prefix { $0.isLetter }.lowercased()
                return word == "yes" || word == "true"
            }
        }
    }

    /// Words that only insult. With their marks: without them most are other words; a few abbreviations are meant as nothing else.
    private static func isAbusive(_ text: String) -> Bool {
        let lowered = NFC.compose(text.lowercased())
        if insults.contains(where: lowered.contains) { return true }
        let words = lowered.split { !$0.isLetter && !$0.isNumber }
        return words.contains { abbreviations.contains(String($0)) }
    }

    // Not among them, because honest questions hold them: óc chó (the walnut), lũ chó, con chó này (the neighbour's dogs), DCM (a fertiliser).
    private static let insults = [
        "địt mẹ", "địt con", "đụ má", "đụ mẹ", "đéo mẹ", "thằng chó", "mặt lồn", "vãi lồn", "chó má", "mẹ kiếp", "con mẹ mày",
        "đồ khốn nạn",
        "lũ khốn", "đồ súc vật",
    ]
    private static let abbreviations: Set = ["đcm", "đkm", "dkm", "clmm", "đmm"]
}
