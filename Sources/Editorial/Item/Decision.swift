import WorkCalendar

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
    /// DUYỆT of a step that is not the chain's last: the next step is asked.
    case endorse
    /// CHUYỂN: somebody else is to decide or to draft.
    case transfer(to: PersonID, note: String)
    /// GIA HẠN: the due day of a question moves.
    case extend(until: CivilDate, reason: String)
    /// ĐÍNH CHÍNH: a published item is to be corrected; the page stays until the correction is approved.
    case correct(instructions: String)

    /// The name kept in the history, such as `approve`.
    public var name: String {
        switch self {
        case .approve: "approve"
        case .reject: "reject"
        case .revise: "revise"
        case .postpone: "postpone"
        case .stop: "stop"
        case .withdraw: "withdraw"
        case .endorse: "endorse"
        case .transfer: "transfer"
        case .extend: "extend"
        case .correct: "correct"
        }
    }

    /// Free words that came with it beside what its cases name; empty where there are none.
    public var remark: String {
        switch self {
        case .postpone(let note), .transfer(_, let note): note
        case .approve, .reject, .revise, .stop, .withdraw, .endorse, .extend, .correct: ""
        }
    }

    /// What the journal keeps beside the name: reason, instruction or note, after the person or day where there is one.
    public var note: String {
        switch self {
        case .approve, .stop, .endorse: ""
        case .reject(let note), .revise(let note), .postpone(let note), .withdraw(let note), .correct(let note): note
        case .transfer(let person, let note): "\(person) \(note)"
        case .extend(let until, let reason): "\(until) \(reason)"
        }
    }

    /// Reads what ``name`` and ``note`` wrote; nil for anything else.
    public init?(name: String, note: String) {
        let words = note.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let rest = words.count == 2 ? words[1] : ""
        switch name {
        case "approve": self = .approve
        case "reject": self = .reject(reason: note)
        case "revise": self = .revise(instructions: note)
        case "postpone": self = .postpone(note: note)
        case "stop": self = .stop
        case "withdraw": self = .withdraw(reason: note)
        case "endorse": self = .endorse
        case "transfer": self = .transfer(to: PersonID(words[0]), note: rest)
        case "extend":
            guard let until = CivilDate(words[0]) else { return nil }
            self = .extend(until: until, reason: rest)
        case "correct": self = .correct(instructions: note)
        default: return nil
        }
    }

    /// A word was given on the version: others who were asked are told so. Putting it off is none.
    public var settles: Bool { if case .postpone = self { false } else { true } }
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
    /// HỦY ỦY QUYỀN: the writer's own delegation ends.
    case endDelegation
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
        case .endDelegation: "end-delegation"
        case .suspend: "suspend"
        case .resume: "resume"
        case .confirm: "confirm"
        }
    }
}
