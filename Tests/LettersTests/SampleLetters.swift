import Editorial
import Letters
import Testing

/// One letter of each kind, with the variants that read differently.
struct SampleLetter: Sendable, CustomTestStringConvertible {
    let name: String
    let letter: Letter
    let to: Correspondent
    var asks = false

    var testDescription: String { name }

    var written: WrittenLetter { written(replyAddress: "bbt+mfrggzdfmztwq2lknnwg23tpob@haiduong.example") }

    func written(replyAddress: String?) -> WrittenLetter {
        Letters.write(letter, to: to, office: Sample.office, replyAddress: replyAddress, now: Sample.now)
    }
}

extension SampleLetter {
    private static let revise = "Bổ sung tên người phát biểu ở đoạn 2.\nẢnh thứ hai cần có chú thích."
    private static let binh = PersonID("binh")

    static let all = receipts + requests + decisions + publications + ladder + secretary + orders + people + kinds + hearings

    static let receipts: [SampleLetter] = [
        SampleLetter(
            name: "article-receipt", letter: .articleReceipt(.init(item: Sample.article(), missing: [])), to: Sample.reader("myna")),
        SampleLetter(
            name: "article-receipt-missing",
            letter: .articleReceipt(
                .init(
                    item: Sample.article(sender: Sample.citizen, content: bare),
                    missing: [
                        .title, .eventDate, .unknownChannel("Chuyện làng"), .fileLeftOut(label: "phim.mp4", reason: .size),
                        .fileLeftOut(label: "danh sách.exe", reason: .kind),
                    ])), to: Sample.citizen, asks: true),
        SampleLetter(
            name: "question-receipt",
            letter: .questionReceipt(.init(item: Sample.question(answered: false, state: .awaitingAnswer), missing: [])),
            to: Sample.citizen),
        SampleLetter(
            name: "question-receipt-nameless",
            letter: .questionReceipt(.init(item: Sample.question(answered: false, state: .awaitingAnswer), missing: [.title])),
            to: Sample.nameless),
    ]

    private static let bare = Content(
        kind: .article, channel: Sample.office.articleChannel, title: "", body: [.paragraph("Thôn Vĩnh Trị vừa khánh thành cổng chào.")])

    static let requests: [SampleLetter] = [
        review("review-article", Sample.article(), .first, "binh"),
        review("review-article-revised", Sample.article(version: 2), .revised, "huong"),
        review("review-article-escalated", Sample.article(due: Sample.day(20)), .escalated(from: Sample.reader("binh")), "huong"),
        review("review-article-stopped", Sample.article(due: Sample.day(23)), .stopped, "binh"),
        review("review-answer", Sample.question(answered: true), .first, "huong"),
        SampleLetter(
            name: "answer-request",
            letter: .answerRequest(.init(item: Sample.question(answered: false, state: .awaitingAnswer), instruction: nil)),
            to: Sample.reader("bi"), asks: true),
        SampleLetter(
            name: "answer-request-again",
            letter: .answerRequest(
                .init(item: Sample.question(answered: true, state: .awaitingAnswer), instruction: "Nêu rõ căn cứ pháp lý.")),
            to: Sample.reader("bi"), asks: true),
        clarification("clarification-review", Sample.article(), .review, "Anh duyệt nhé", isLast: false, "binh"),
        clarification("clarification-last", Sample.question(answered: true), .review, "Đồng ý về nội dung", isLast: true, "huong"),
        clarification("clarification-answer", Sample.question(answered: false, state: .awaitingAnswer), .answer, "ok", isLast: false, "bi"),
        clarification(
            "clarification-undo", Sample.article(state: .approved(publishAt: Sample.at(23, 16, 35))),
            .undo, "khoan", isLast: false, "binh"),
    ]

    private static func review(_ name: String, _ item: Item, _ occasion: Letter.ReviewRequest.Occasion, _ to: String) -> SampleLetter {
        SampleLetter(
            name: name, letter: .reviewRequest(.init(item: item, approver: PersonID(to), occasion: occasion)), to: Sample.reader(to),
            asks: true)
    }

    private static func clarification(
        _ name: String, _ item: Item, _ purpose: Ask.Purpose, _ words: String, isLast: Bool, _ to: String
    ) -> SampleLetter {
        SampleLetter(
            name: name, letter: .clarification(.init(item: item, purpose: purpose, words: words, isLast: isLast)), to: Sample.reader(to),
            asks: true)
    }

    static let decisions: [SampleLetter] = [
        SampleLetter(
            name: "approval-noted",
            letter: .approvalNoted(
                .init(item: Sample.article(state: .approved(publishAt: Sample.at(23, 16, 35))), publishAt: Sample.at(23, 16, 35))),
            to: Sample.reader("binh")),
        noted("decision-noted-reject", .reject(reason: "Trùng với tin ngày 10/11."), "binh"),
        noted("decision-noted-revise", .revise(instructions: revise), "binh"),
        noted("decision-noted-postpone", .postpone(note: "Mai xem"), "binh"),
        noted("decision-noted-by-other", .reject(reason: ""), "huong"),
        SampleLetter(
            name: "revision-request-author",
            letter: .revisionRequest(.init(item: Sample.article(state: .awaitingRevision), words: revise, by: binh)),
            to: Sample.reader("myna"),
            asks: true),
        SampleLetter(
            name: "revision-request-officer",
            letter: .revisionRequest(
                .init(item: Sample.question(answered: true, state: .awaitingAnswer), words: "Ngắn gọn hơn.", by: PersonID("huong"))),
            to: Sample.reader("bi"), asks: true),
        SampleLetter(
            name: "rejection-author",
            letter: .rejectionNotice(.init(item: Sample.article(state: .rejected), words: "Trùng với tin ngày 10/11.", by: binh)),
            to: Sample.reader("myna")),
        SampleLetter(
            name: "rejection-citizen",
            letter: .rejectionNotice(
                .init(
                    item: Sample.question(answered: false, state: .rejected), words: "Không thuộc thẩm quyền của xã.", by: PersonID("huong")
                )),
            to: Sample.citizen),
        SampleLetter(
            name: "taken-back-stopped",
            letter: .takenBackNotice(.init(item: Sample.article(), decision: .stop, by: binh)), to: Sample.reader("myna")),
        SampleLetter(
            name: "taken-back-withdrawn",
            letter: .takenBackNotice(
                .init(item: Sample.article(state: .withdrawn), decision: .withdraw(reason: "Sai số liệu cây trồng."), by: binh)),
            to: Sample.reader("binh")),
        SampleLetter(
            name: "not-counted-stale",
            letter: .notCounted(.init(item: Sample.article(version: 2), reason: .staleVersion(current: 2))), to: Sample.reader("binh")),
        SampleLetter(
            name: "not-counted-not-vouched",
            letter: .notCounted(.init(item: Sample.article(), reason: .notVouched)), to: Sample.reader("huong")),
    ]

    private static func noted(_ name: String, _ decision: Decision, _ to: String) -> SampleLetter {
        SampleLetter(name: name, letter: .decisionNoted(.init(item: Sample.article(), decision: decision, by: binh)), to: Sample.reader(to))
    }

    private static let page = "https://haiduong.example/bai/HD-2026-0042.html"

    static let publications: [SampleLetter] = [
        SampleLetter(
            name: "published-author",
            letter: .publishedNotice(
                .init(item: Sample.article(state: .published(at: Sample.now)), url: page, approvedBy: binh, readerMayWithdraw: false)),
            to: Sample.reader("myna")),
        SampleLetter(
            name: "published-approver",
            letter: .publishedNotice(
                .init(item: Sample.article(state: .published(at: Sample.now)), url: page, approvedBy: binh, readerMayWithdraw: true)),
            to: Sample.reader("binh")),
        SampleLetter(
            name: "answer",
            letter: .answer(
                .init(
                    item: Sample.question(answered: true, state: .published(at: Sample.now)),
                    url: "https://haiduong.example/hoi-dap/HD-2026-0043.html",
                    approvedBy: PersonID("huong"))), to: Sample.citizen),
    ]

    static let ladder: [SampleLetter] = [
        reminder("reminder-review", Sample.article(due: Sample.day(23)), .review, "binh"),
        reminder("reminder-answer", Sample.question(answered: false, state: .awaitingAnswer, due: Sample.day(24)), .answer, "bi"),
        reminder("reminder-revise", Sample.article(state: .awaitingRevision, due: Sample.day(20)), .revise, "myna"),
        SampleLetter(
            name: "escalation-answer",
            letter: .escalation(
                .init(
                    item: Sample.question(answered: false, state: .awaitingAnswer, due: Sample.day(20)), holder: Sample.reader("bi"),
                    purpose: .answer, today: Sample.day(23))), to: Sample.reader("huong"), asks: true),
        SampleLetter(
            name: "escalation-revise",
            letter: .escalation(
                .init(
                    item: Sample.article(state: .awaitingRevision, due: Sample.day(23)), holder: Sample.reader("myna"), purpose: .revise,
                    today: Sample.day(23))),
            to: Sample.reader("binh"), asks: true),
    ]

    private static func reminder(_ name: String, _ item: Item, _ purpose: Ask.Purpose, _ to: String) -> SampleLetter {
        SampleLetter(
            name: name, letter: .reminder(.init(item: item, holder: Sample.reader(to), purpose: purpose, today: Sample.day(23))),
            to: Sample.reader(to), asks: true)
    }

    static let secretary: [SampleLetter] = [
        SampleLetter(
            name: "held",
            letter: .held(
                .init(
                    from: "lexuanhuong@mail.example", subject: "Duyệt giúp bài này",
                    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", at: Sample.at(23, 8, 0))),
            to: Sample.reader("ngoc")),
        SampleLetter(
            name: "held-abuse",
            letter: .held(
                .init(from: "la@mail.example", subject: "Góp ý", sha256: "9f86d081884c7d65", at: Sample.at(23, 8, 0), reason: .abuse)),
            to: Sample.reader("ngoc")),
        stuck("stuck-no-approver", Sample.article(), .noApprover),
        stuck("stuck-no-officer", Sample.question(answered: false, state: .awaitingAnswer, officer: nil), .noOfficer),
        stuck("stuck-unclear", Sample.article(), .unclearReplies(from: Sample.reader("binh"), words: "Anh duyệt nhé")),
        stuck(
            "stuck-follow-up", Sample.question(answered: true),
            .followUp(from: Sample.citizen, words: "Tôi xin hỏi thêm: có cần giấy đăng ký kết hôn không?")),
    ]

    private static func stuck(_ name: String, _ item: Item, _ trouble: Letter.StuckItem.Trouble) -> SampleLetter {
        SampleLetter(name: name, letter: .stuckItem(.init(item: item, trouble: trouble)), to: Sample.reader("ngoc"), asks: true)
    }
}
