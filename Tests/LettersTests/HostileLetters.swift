import Editorial
import Letters
import WorkCalendar

extension SampleLetter {
    /// Every kind of letter with a sender's words put wherever a sender can put words.
    static func filled(with words: String) -> [SampleLetter] {
        let item = Sample.hostile(words)
        let by = PersonID("binh")
        let stranger = Correspondent(person: nil, name: words, address: MailAddress("ke.xau@mail.example"))
        let missing: [Letter.MissingDetail] = [
            .title, .body, .eventDate, .unknownChannel(words), .fileLeftOut(label: words, reason: .kind),
            .fileLeftOut(label: words, reason: .unreadable),
        ]
        let letters: [Letter] = [
            .articleReceipt(.init(item: item, missing: missing)), .questionReceipt(.init(item: item, missing: missing)),
            .reviewRequest(
                .init(
                    item: item, approver: by, occasion: .first,
                    findings: [.similar(.init(code: item.code, title: words, isPublished: true, percent: 50, passage: words))])),
            .reviewRequest(.init(item: item, approver: by, occasion: .revised)),
            .reviewRequest(.init(item: item, approver: by, occasion: .escalated(from: stranger))),
            .reviewRequest(.init(item: item, approver: by, occasion: .stopped)), .answerRequest(.init(item: item, instruction: words)),
            .approvalNoted(.init(item: item, publishAt: Sample.now)),
            .decisionNoted(.init(item: item, decision: .reject(reason: words), by: by)),
            .decisionNoted(.init(item: item, decision: .revise(instructions: words), by: by)),
            .decisionNoted(.init(item: item, decision: .postpone(note: words), by: by)),
            .decisionNoted(.init(item: item, decision: .approve, by: by)), .decisionNoted(.init(item: item, decision: .stop, by: by)),
            .revisionRequest(.init(item: item, words: words, by: by)), .rejectionNotice(.init(item: item, words: words, by: by)),
            .publishedNotice(.init(item: item, url: words, approvedBy: by, readerMayWithdraw: true)),
            .answer(.init(item: item, url: words, approvedBy: by)),
            .takenBackNotice(.init(item: item, decision: .withdraw(reason: words), by: by)),
            .takenBackNotice(.init(item: item, decision: .stop, by: PersonID(words))),
            .held(.init(from: words, subject: words, sha256: words, at: Sample.now)), .stuckItem(.init(item: item, trouble: .noApprover)),
            .stuckItem(.init(item: item, trouble: .noOfficer)),
            .stuckItem(.init(item: item, trouble: .unclearReplies(from: stranger, words: words))),
            .stuckItem(.init(item: item, trouble: .followUp(from: stranger, words: words))),
        ]
        let byPurpose = Ask.Purpose.allCases.flatMap { purpose -> [Letter] in
            let waiting = Letter.Reminder(item: item, holder: stranger, purpose: purpose, today: Sample.day(23))
            return [
                .clarification(.init(item: item, purpose: purpose, words: words, isLast: true)), .reminder(waiting), .escalation(waiting),
            ]
        }
        let refused = Refusal.all.map { Letter.notCounted(.init(item: item, reason: $0)) }
        // Sender and approver take turns, so that over several texts each kind of letter goes to both.
        return (letters + byPurpose + refused + filledOrders(item, words, by: by, stranger)).enumerated().map { index, letter in
            let isApprover = (index + words.utf8.count).isMultiple(of: 2)
            return SampleLetter(name: "filled", letter: letter, to: isApprover ? Sample.reader("huong") : stranger)
        }
    }
}

extension Refusal {
    static let all: [Refusal] = [
        .staleVersion(current: 3), .decidedBy(PersonID("huong"), .approve), .alreadyAnswered, .expired, .notTheSender, .notVouched,
        .automatic, .partsDisagree, .notPossibleNow, .notEmpowered, .suspended, .cannotTransfer(to: PersonID("bao")),
        .extensionOutOfRange(latest: Sample.day(4, 12)), .extensionWithoutReason,
    ]
}
