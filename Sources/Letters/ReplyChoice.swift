/// One way to answer a letter: a sentence in the text part, a button with a prefilled reply in HTML.
public struct ReplyChoice: Hashable, Sendable {
    /// The weight of a button, shown as its colour.
    public enum Tone: Hashable, Sendable {
        /// Goes ahead.
        case goAhead
        /// Sends back, adds, drafts.
        case change
        /// Refuses, stops, withdraws.
        case refuse
    }

    /// The sentence, `Trả lời DUYỆT để đăng bài.`; never a bare decision word.
    public let sentence: String
    /// The button, `Bấm để DUYỆT`; never a bare decision word, since a client may quote it as a line of its own.
    public let label: String
    /// Its colour.
    public let tone: Tone
    /// Where the reply goes; nil where the server has no recipient detail: a fresh mail would carry no token, so no button is shown.
    public let link: MailtoLink?
}

/// The ASCII texts that our `mailto:` buttons put into a reply; the decision grammar must read each as meant here.
public enum PrefilledReply: String, Hashable, Sendable, CaseIterable {
    /// Approves.
    case approve = "DUYET"
    /// Asks for a change; the person completes the line.
    case revise = "SUA: "
    /// Rejects.
    case reject = "KHONG DUYET"
    /// Stops a pending publication.
    case stop = "DUNG"
    /// Withdraws what is public.
    case withdraw = "RUT"
    /// Answers a challenge.
    case confirm = "XAC NHAN"
    /// An empty mail to draft an answer in.
    case answer = ""
    /// The form lines that a submission lacks.
    case eventDate = "Ngay dien ra: "
    /// The channel's form line.
    case channel = "Kenh: "
    /// The headline's form line.
    case title = "Tieu de: "

    /// The word before the item's code in the subject.
    var subjectWord: String {
        switch self {
        case .approve, .reject, .stop, .withdraw, .confirm: rawValue
        case .revise: "SUA"
        case .answer: "TRA LOI"
        case .eventDate, .channel, .title: "BO SUNG"
        }
    }
}
