import Editorial
import WorkCalendar

/// Writes one letter for one reader; each `Writer+….swift` holds the letters of one theme.
struct Writer {
    /// A letter before it is rendered.
    struct Draft {
        let subject: String
        let auto: AutoSubmitted
        let tree: LetterTree
    }

    let to: Correspondent
    let office: Office
    let replyAddress: String?
    let now: Timestamp
    let reader: Reader

    init(to: Correspondent, office: Office, replyAddress: String?, now: Timestamp) {
        self.to = to
        self.office = office
        self.replyAddress = replyAddress
        self.now = now
        reader = Reader(to, office: office)
    }

    var you: String { reader.you }
    var You: String { reader.You }
    var today: CivilDate { now.date(in: office.commune.offset) }

    /// Every letter there is.
    func draft(_ letter: Letter) -> Draft {
        switch letter {
        case .articleReceipt(let facts): articleReceipt(facts)
        case .questionReceipt(let facts): questionReceipt(facts)
        case .reviewRequest(let facts): reviewRequest(facts)
        case .answerRequest(let facts): answerRequest(facts)
        case .clarification(let facts): clarification(facts)
        case .approvalNoted(let facts): approvalNoted(facts)
        case .decisionNoted(let facts): decisionNoted(facts)
        case .revisionRequest(let facts): revisionRequest(facts)
        case .rejectionNotice(let facts): rejectionNotice(facts)
        case .publishedNotice(let facts): publishedNotice(facts)
        case .answer(let facts): answer(facts)
        case .takenBackNotice(let facts): takenBackNotice(facts)
        case .reminder(let facts): reminder(facts)
        case .escalation(let facts): escalation(facts)
        case .notCounted(let facts): notCounted(facts)
        case .held(let facts): held(facts)
        case .stuckItem(let facts): stuckItem(facts)
        case .challenge(let facts): challenge(facts)
        case .extensionRequest(let facts): extensionRequest(facts)
        case .extensionNotice(let facts): extensionNotice(facts)
        case .deadlineMoved(let facts): deadlineMoved(facts)
        case .digest(let facts): digest(facts)
        case .digestUnclear(let facts): digestUnclear(facts)
        case .commandConfirmation(let facts): commandConfirmation(facts)
        case .commandNotice(let facts): commandNotice(facts)
        case .commandRefused(let facts): commandRefused(facts)
        case .calendarAlarm(let facts): calendarAlarm(facts)
        case .guide(let facts): guide(facts)
        case .proposalReceipt: proposalReceipt()
        case .hearingClosed(let facts): hearingClosed(facts)
        case .opinionReceipt(let facts): opinionReceipt(facts)
        case .secretStopped(let facts): secretStopped(facts)
        case .secretRefused: secretRefused()
        case .denunciationForwarded(let facts): denunciationForwarded(facts)
        case .denunciationReceipt: denunciationReceipt()
        }
    }

    /// Greeting, the parts, `Trân trọng.`, signature and footer; `why` says why the reader gets this letter.
    func draft(_ subject: String, _ auto: AutoSubmitted, why: String, _ parts: [LetterTree.Part]) -> Draft {
        let commune = office.commune
        let close: [LetterTree.Part] = [
            .closing(["Trân trọng.", "Ban biên tập \(commune.siteName)"]),
            .footer([why, "\(commune.authority) – \(commune.siteURL)", "Hòm thư của Ban biên tập: \(commune.mailbox)"]),
        ]
        return Draft(subject: subject, auto: auto, tree: LetterTree(parts: [.greeting(reader.greeting)] + parts + close))
    }

    // MARK: Subjects

    /// `[HD-2026-0042] Mời duyệt: <title>`.
    func subject(_ item: Item, _ words: String) -> String { "[\(item.code)] \(words): \(shortTitle(item))" }

    /// `Re: <their subject>`, with the code for a contributor; the bare thread for a citizen.
    func threadSubject(_ item: Item) -> String {
        let theirs = PlainText.clamped(item.thread.subject, to: 150)
        let thread = "Re: " + (theirs.isEmpty ? shortTitle(item) : theirs)
        let tag = "[\(item.code)]"
        return item.kind == .question || thread.contains(tag) ? thread : "\(thread) \(tag)"
    }

    /// The thread's subject for whoever sent the item, else `[code] words: title`.
    func subjectForSenderOrStaff(_ item: Item, _ words: String) -> String {
        isSender(of: item) ? threadSubject(item) : subject(item, words)
    }

    func shortTitle(_ item: Item) -> String {
        let title = PlainText.clamped(item.version.content.title, to: 120)
        return title.isEmpty ? "(chưa có tiêu đề)" : title
    }

    // MARK: People

    func isSender(of item: Item) -> Bool { item.sender.address == to.address }

    func isReader(_ person: PersonID) -> Bool { to.person == person }

    /// `ông Huỳnh Trọng Bình, Phó Ban biên tập`, as it stands inside a sentence.
    func presented(_ id: PersonID) -> String {
        if id == .sender { return "người gửi" }
        guard let person = office.people[id] else { return "người có thẩm quyền" }
        let place = place(of: person)
        return courteous(person) + (place.isEmpty ? "" : ", \(place)")
    }

    /// `ông Huỳnh Trọng Bình`.
    func named(_ id: PersonID) -> String { id == .sender ? "người gửi" : office.people[id].map(courteous) ?? "người có thẩm quyền" }

    /// `ông Huỳnh Trọng Bình`; a citizen's or unknown name with `ông/bà`.
    func named(_ somebody: Correspondent) -> String {
        if let person = somebody.person.flatMap({ office.people[$0] }) { return courteous(person) }
        let name = PlainText.mention(somebody.name, limit: 60)
        return name.isEmpty ? "người phụ trách" : "ông/bà \(name)"
    }

    private func courteous(_ person: Person) -> String {
        let name = PlainText.mention(person.name, limit: 60)
        switch person.honorific {
        case "Ông": return "ông \(name)"
        case "Bà": return "bà \(name)"
        default: return name
        }
    }

    /// Leaders of the board by their place on it, all others by their post.
    private func place(of person: Person) -> String {
        switch person.role {
        case .head, .deputy, .secretary: person.role.title
        case .member, .officer, .collaborator: insideSentence(PlainText.mention(person.post.isEmpty ? person.role.title : person.post))
        }
    }

    /// `công chức …`, `cán bộ …`: these words lose their capital inside a sentence, titles of leaders keep it.
    private func insideSentence(_ post: String) -> String {
        ["Công chức ", "Cán bộ ", "Cộng tác viên"].contains { post.hasPrefix($0) } ? "c" + post.dropFirst() : post
    }
}
