import Editorial

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
    /// Takes a held mail in.
    case takeIn = "NHAN"
    /// Leaves it.
    case leave = "BO"
    /// An empty mail to draft an answer in.
    case answer = ""
    /// The form lines that a submission lacks, to be filled in.
    case form = "Ngay dien ra: "

    /// The word before the item's code in the subject.
    var subjectWord: String {
        switch self {
        case .approve, .reject, .stop, .withdraw, .confirm, .takeIn, .leave: rawValue
        case .revise: "SUA"
        case .answer: "TRA LOI"
        case .form: "BO SUNG"
        }
    }

    /// `Ngay dien ra: `: the label of a field without marks, as ASCII is sure to pass every phone's mail program.
    static func formLine(_ field: FormField) -> String {
        switch field {
        case .channel: "Kenh: "
        case .title: "Tieu de: "
        case .eventDate: form.rawValue
        case .author: "Tac gia: "
        case .source: "Nguon: "
        case .documentNumber: "So ky hieu: "
        case .issuingBody: "Co quan ban hanh: "
        case .signedDate: "Ngay ky: "
        case .effectiveDate: "Hieu luc tu: "
        case .abstract: "Trich yeu: "
        case .replaces: "Thay the: "
        case .repeals: "Bai bo: "
        case .procedureCode: "Ma thu tuc: "
        case .area: "Linh vuc: "
        case .authority: "Co quan thuc hien: "
        case .dossier: "Thanh phan ho so: "
        case .duration: "Thoi han giai quyet: "
        case .fee: "Phi, le phi: "
        case .result: "Ket qua: "
        case .legalBasis: "Can cu phap ly: "
        case .week: "Tuan: "
        case .video: "Video: "
        case .publicity: "Cong khai: "
        case .option: "Phuong an: "
        case .commentDeadline: "Han gop y: "
        case .caption: "Chu thich: "
        case .note: "Ghi chu: "
        }
    }
}
