import Editorial
import Letters
import WorkCalendar

/// Letters about orders, people, the morning's list and the calendar.
extension SampleLetter {
    private static let binh = PersonID("binh")
    private static let huong = PersonID("huong")

    static let orders: [SampleLetter] = [
        SampleLetter(
            name: "challenge",
            letter: .challenge(
                .init(
                    item: Sample.article(), decision: .approve,
                    edits: ApprovalEdits(title: "Hải Dương trồng 1.200 cây chắn sóng", channel: ChannelID("tuyen-truyen")))),
            to: Sample.reader("binh")),
        extending("extension-request", Letter.extensionRequest, .asked, to: Sample.reader("huong")),
        extending("extension-granted-citizen", Letter.extensionNotice, .granted(by: huong), to: Sample.citizen),
        extending("extension-granted-officer", Letter.extensionNotice, .granted(by: huong), to: Sample.reader("bi")),
        extending(
            "extension-refused", Letter.extensionNotice, .refused(by: huong, reason: "Việc đã rõ, đề nghị trả lời đúng hạn."),
            to: Sample.reader("bi")),
        SampleLetter(
            name: "deadline-moved-officer",
            letter: .deadlineMoved(.init(item: waiting(due: Sample.day(15, 12)), before: waiting().deadline)), to: Sample.reader("bi")),
        SampleLetter(
            name: "deadline-moved-citizen",
            letter: .deadlineMoved(.init(item: waiting(due: Sample.day(15, 12)), before: waiting().deadline)), to: Sample.citizen),
        SampleLetter(
            name: "answer-request-handover",
            letter: .answerRequest(
                .init(
                    item: waiting(), instruction: nil,
                    handover: .init(from: Sample.reader("myna"), note: "Việc này thuộc hộ tịch, anh giúp em."))),
            to: Sample.reader("bi"), asks: true),
        reviewing("review-transferred", .transferred(from: Sample.reader("binh"), note: "Tôi đi công tác đến hết tuần.")),
        reviewing("review-taken-over", .takenOver(from: Sample.reader("binh"))),
        reviewing("review-next-step", .nextStep(after: binh)), reviewing("review-correction", .correction),
        noting("decision-noted-transfer", .transfer(to: huong, note: "Tôi đi công tác.")),
        noting("decision-noted-endorse", .endorse),
        SampleLetter(
            name: "not-counted-decided",
            letter: .notCounted(.init(item: Sample.article(), reason: .decidedBy(binh, .approve))), to: Sample.reader("huong")),
        SampleLetter(
            name: "not-counted-suspended", letter: .notCounted(.init(item: Sample.article(), reason: .suspended)), to: Sample.reader("binh")
        ),
        SampleLetter(
            name: "stuck-suspended",
            letter: .stuckItem(.init(item: Sample.article(state: .awaitingRevision), trouble: .senderSuspended)), to: Sample.reader("ngoc"),
            asks: true),
    ]

    private static func waiting(due: CivilDate = Sample.day(14, 12)) -> Item {
        Sample.question(answered: false, state: .awaitingAnswer, due: due)
    }

    private static func extending(
        _ name: String, _ letter: (Letter.ExtensionLetter) -> Letter, _ answer: Letter.ExtensionLetter.Answer, to: Correspondent
    ) -> SampleLetter {
        let isGranted = if case .granted = answer { true } else { false }
        let facts = Letter.ExtensionLetter(
            item: waiting(due: isGranted ? Sample.day(28, 12) : Sample.day(14, 12)), until: Sample.day(28, 12),
            reason: "Đang chờ Chi nhánh Văn phòng đăng ký đất đai cung cấp hồ sơ gốc.", answer: answer)
        return SampleLetter(name: name, letter: letter(facts), to: to, asks: answer == .asked)
    }

    private static func reviewing(_ name: String, _ occasion: Letter.ReviewRequest.Occasion) -> SampleLetter {
        SampleLetter(
            name: name, letter: .reviewRequest(.init(item: Sample.article(), approver: huong, occasion: occasion)),
            to: Sample.reader("huong"),
            asks: true)
    }

    private static func noting(_ name: String, _ decision: Decision) -> SampleLetter {
        SampleLetter(
            name: name, letter: .decisionNoted(.init(item: Sample.article(), decision: decision, by: binh)), to: Sample.reader("binh"))
    }

    static let entries = [
        Letter.DigestEntry(ask: 4, purpose: .review, item: Sample.article(due: Sample.day(20))),
        Letter.DigestEntry(ask: 7, purpose: .review, item: Sample.question(answered: true)),
        Letter.DigestEntry(ask: 9, purpose: .extend, item: waiting()),
    ]

    static let people: [SampleLetter] = [
        SampleLetter(name: "digest", letter: .digest(.init(entries: entries, today: Sample.day(23))), to: Sample.reader("huong")),
        SampleLetter(
            name: "digest-officer",
            letter: .digest(.init(entries: [Letter.DigestEntry(ask: 5, purpose: .answer, item: waiting())], today: Sample.day(23))),
            to: Sample.reader("bi")),
        SampleLetter(
            name: "digest-unclear", letter: .digestUnclear(.init(trouble: .line("2 duyệt nếu đủ căn cứ"), entries: entries)),
            to: Sample.reader("huong")),
        SampleLetter(
            name: "digest-refused",
            letter: .digestUnclear(
                .init(trouble: .refused(Sample.article().code, .decidedBy(binh, .approve)), entries: entries)), to: Sample.reader("huong")),
        SampleLetter(
            name: "command-confirm-delegate",
            letter: .commandConfirmation(.init(command: .delegate(to: binh, until: Sample.day(30)), by: huong)), to: Sample.reader("huong")),
        SampleLetter(
            name: "command-confirm-resume", letter: .commandConfirmation(.init(command: .resume(binh), by: huong)),
            to: Sample.reader("huong")),
        SampleLetter(
            name: "command-delegated",
            letter: .commandNotice(.init(command: .delegate(to: binh, until: Sample.day(30)), by: huong)), to: Sample.reader("binh")),
        SampleLetter(
            name: "command-delegation-ended", letter: .commandNotice(.init(command: .endDelegation, by: huong)), to: Sample.reader("binh")),
        SampleLetter(
            name: "command-suspended",
            letter: .commandNotice(.init(command: .suspend(binh), by: huong, reassigned: [Sample.article().code, waiting().code])),
            to: Sample.reader("ngoc")),
        SampleLetter(
            name: "command-suspended-console", letter: .commandNotice(.init(command: .suspend(binh), by: nil)), to: Sample.reader("binh")),
        SampleLetter(name: "command-resumed", letter: .commandNotice(.init(command: .resume(binh), by: huong)), to: Sample.reader("binh")),
        SampleLetter(
            name: "command-refused-delegate",
            letter: .commandRefused(.init(command: .delegate(to: PersonID("bao"), until: Sample.day(1)), by: PersonID("bi"))),
            to: Sample.reader("bi")),
        SampleLetter(
            name: "command-refused-resume", letter: .commandRefused(.init(command: .resume(binh), by: PersonID("ngoc"))),
            to: Sample.reader("ngoc")),
        SampleLetter(name: "calendar-alarm", letter: .calendarAlarm(.init(year: 2027)), to: Sample.reader("ngoc")),
        SampleLetter(name: "secret-stopped", letter: .secretStopped(.init(row: 118, at: Sample.at(23, 9, 5))), to: Sample.reader("huong")),
        SampleLetter(name: "secret-refused", letter: .secretRefused, to: Sample.reader("myna")),
        SampleLetter(
            name: "denunciation-forwarded", letter: .denunciationForwarded(.init(row: 119, at: Sample.at(23, 9, 6))),
            to: Sample.reader("huong")),
        SampleLetter(
            name: "denunciation-forwarded-instead",
            letter: .denunciationForwarded(.init(row: 120, at: Sample.at(23, 9, 7), isInSteadOfAnother: true)), to: Sample.reader("ngoc")),
        SampleLetter(name: "denunciation-receipt", letter: .denunciationReceipt, to: Sample.nameless),
        SampleLetter(name: "proposal-receipt", letter: .proposalReceipt, to: Sample.reader("myna")),
        SampleLetter(name: "guide-forms", letter: .guide(.init(topic: .forms)), to: Sample.reader("myna")),
        SampleLetter(name: "guide-help", letter: .guide(.init(topic: .help)), to: Sample.citizen),
    ]

    /// Every one of these letters with a sender's words wherever a sender can put words.
    static func filledOrders(_ item: Item, _ words: String, by: PersonID, _ stranger: Correspondent) -> [Letter] {
        let day = Sample.day(24)
        let edits = ApprovalEdits(title: words, channel: ChannelID(words), author: words, source: words)
        let entries = Ask.Purpose.allCases.map { Letter.DigestEntry(ask: 1, purpose: $0, item: item) }
        let decisions: [Decision] = [
            .endorse, .transfer(to: PersonID(words), note: words), .extend(until: day, reason: words), .correct(instructions: words),
            .withdraw(reason: words),
        ]
        let commands: [OfficeCommand] = [
            .delegate(to: PersonID(words), until: day), .endDelegation, .suspend(PersonID(words)), .resume(PersonID(words)),
        ]
        let answers: [Letter.ExtensionLetter.Answer] = [.asked, .granted(by: by), .refused(by: by, reason: words)]
        let occasions: [Letter.ReviewRequest.Occasion] = [
            .transferred(from: stranger, note: words), .takenOver(from: stranger), .nextStep(after: PersonID(words)), .correction,
        ]
        let troubles: [Letter.DigestUnclear.Trouble] = [.line(words)] + Refusal.all.map { .refused(item.code, $0) }
        return decisions.flatMap { decision -> [Letter] in
            [
                .challenge(.init(item: item, decision: decision, edits: edits)),
                .decisionNoted(.init(item: item, decision: decision, by: by)),
            ]
        }
            + commands.flatMap { command -> [Letter] in
                let facts = Letter.CommandLetter(command: command, by: by, reassigned: [item.code])
                return [.commandConfirmation(facts), .commandNotice(facts), .commandRefused(facts)]
            }
            + answers.flatMap { answer -> [Letter] in
                let facts = Letter.ExtensionLetter(item: item, until: day, reason: words, answer: answer)
                return [.extensionRequest(facts), .extensionNotice(facts)]
            }
            + occasions.map { .reviewRequest(.init(item: item, approver: by, occasion: $0)) }
            + troubles.map { .digestUnclear(.init(trouble: $0, entries: entries)) }
            + [
                .digest(.init(entries: entries, today: day)), .deadlineMoved(.init(item: item, before: item.deadline)),
                .answerRequest(.init(item: item, instruction: nil, handover: .init(from: stranger, note: words))),
                .calendarAlarm(.init(year: 2027)), .guide(.init(topic: .forms)), .guide(.init(topic: .help)),
                .stuckItem(.init(item: item, trouble: .senderSuspended)),
            ]
    }
}
