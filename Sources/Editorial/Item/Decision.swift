/// What a reviewer decides by reply (quyết định của người duyệt, Quy chế Điều 4.3, 7.1).
public enum Decision: Hashable, Sendable {
    /// DUYỆT: publish this version.
    case approve
    /// KHÔNG DUYỆT, with the reason given, perhaps empty.
    case reject(reason: String)
    /// SỬA: back to the author (or the officer who drafts an answer) with what to change.
    case revise(instructions: String)
    /// DỜI, để mai: nothing changes, the reminders go on.
    case postpone(note: String)
    /// DỪNG: an approval whose publication is still pending is taken back.
    case stop
    /// RÚT: a published item is withdrawn.
    case withdraw(reason: String)

    /// The name kept in the history: `approve`, `reject`, `revise`, `postpone`, `stop`, `withdraw`.
    public var name: String {
        switch self {
        case .approve: "approve"
        case .reject: "reject"
        case .revise: "revise"
        case .postpone: "postpone"
        case .stop: "stop"
        case .withdraw: "withdraw"
        }
    }

    /// The reason, instruction or note that came with it; empty where there is none.
    public var note: String {
        switch self {
        case .approve, .stop: ""
        case .reject(let note), .revise(let note), .postpone(let note), .withdraw(let note): note
        }
    }
}

/// How the new text of a reply reads under the decision grammar (design, "Decision grammar").
public enum ReplyReading: Hashable, Sendable {
    /// One unambiguous decision covers all of the new text.
    case decision(Decision)
    /// Words are there, but not one clear decision; `why` is for the log and the console, in English.
    case ambiguous(why: String)
    /// One order that is no decision about the version: it names a person, a day or a text still to be understood.
    case order(ReplyOrder)
    /// No decision at all: empty, thanks only, automatic mail.
    case none(why: String)
}

/// What a reply orders beside the decisions, as it was written: names and days are not looked up yet.
public enum ReplyOrder: Hashable, Sendable {
    /// CHUYỂN <người> [lý do]: somebody else is to decide or to draft.
    case transfer(to: String, note: String)
    /// GIA HẠN <ngày hoặc số ngày> [lý do].
    case extend(until: String, reason: String)
    /// ĐÍNH CHÍNH [nội dung]: a mistake on a published page; empty where the corrected text follows as form lines or as a whole.
    case correct(String)
    /// ỦY QUYỀN <người> ĐẾN <ngày> (Quy chế Điều 7.3; requirement R8).
    case delegate(to: String, until: String)
    /// KHÓA <người> (Điều 9.3; requirement R22).
    case suspend(String)
    /// MỞ KHÓA <người>.
    case resume(String)
    /// XÁC NHẬN: a challenge is answered.
    case confirm

    /// The name kept in the journal and printed on the console.
    public var name: String {
        switch self {
        case .transfer: "transfer"
        case .extend: "extend"
        case .correct: "correct"
        case .delegate: "delegate"
        case .suspend: "suspend"
        case .resume: "resume"
        case .confirm: "confirm"
        }
    }
}
