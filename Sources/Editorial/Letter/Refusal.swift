import WorkCalendar

/// Why a reply does not count (invariant 5).
public enum Refusal: Hashable, Sendable {
    /// The version it approves is no longer the current one.
    case staleVersion(current: Int)
    /// Somebody else has decided already.
    case decidedBy(PersonID, Decision)
    /// The ask was answered before.
    case alreadyAnswered
    /// The ask has expired.
    case expired
    /// The From address is not the registered one of the person asked.
    case notTheSender
    /// The mail server does not vouch for the From address.
    case notVouched
    /// Automatic mail, a bounce or a forward.
    case automatic
    /// Text and HTML parts of the mail say different things.
    case partsDisagree
    /// What it asks cannot be done in the item's present state.
    case notPossibleNow
    /// The person may not decide on this item: no approver of the channel, or the item is their own.
    case notEmpowered
    /// The person is suspended (KHÓA).
    case suspended
    /// CHUYỂN to somebody who may not decide on the item, or not draft its answer.
    case cannotTransfer(to: PersonID)
    /// GIA HẠN not to a later day, or further than may be asked for: the last day that may be.
    case extensionOutOfRange(latest: CivilDate)
    /// GIA HẠN without a reason.
    case extensionWithoutReason

    /// The name kept in the journal.
    public var name: String {
        switch self {
        case .staleVersion: "stale-version"
        case .decidedBy(let person, let decision): "decided-by-\(person)-\(decision.name)"
        case .alreadyAnswered: "already-answered"
        case .expired: "expired"
        case .notTheSender: "not-the-sender"
        case .notVouched: "not-vouched"
        case .automatic: "automatic"
        case .partsDisagree: "parts-disagree"
        case .notPossibleNow: "not-possible-now"
        case .notEmpowered: "not-empowered"
        case .suspended: "suspended"
        case .cannotTransfer(let person): "cannot-transfer-to-\(person)"
        case .extensionOutOfRange: "extension-out-of-range"
        case .extensionWithoutReason: "extension-without-reason"
        }
    }
}
