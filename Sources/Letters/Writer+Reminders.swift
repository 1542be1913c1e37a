import Editorial
import WorkCalendar

/// Reminders and escalation (R6).
extension Writer {
    func reminder(_ facts: Letter.Reminder) -> Draft {
        let item = facts.item
        let (label, ask) =
            switch facts.purpose {
            case .review: ("Nhắc duyệt", "\(capitalised(work(item))) đang chờ \(you) duyệt.")
            case .answer: ("Nhắc dự thảo trả lời", "\(capitalised(matter(item))) của công dân đang chờ \(you) dự thảo trả lời.")
            case .revise: ("Nhắc gửi bản sửa", "\(capitalised(work(item))) đang chờ \(you) sửa và gửi lại.")
            case .undo, .thread, .correct, .extend, .confirm: ("Nhắc việc", "\(capitalised(matter(item))) đang chờ ý kiến của \(you).")
            }
        let why =
            switch facts.purpose {
            case .review, .undo, .extend, .confirm: whyApprover(item)
            case .answer: whyOfficer(item)
            case .revise, .thread, .correct: whyAny(item)
            }
        return draft(
            subject(item, label), .generated, why: why,
            [.callout(ask, due: dueLine("Hạn", item, today: facts.today))] + task(item, facts.purpose) + context(item, facts.purpose))
    }

    func escalation(_ facts: Letter.Reminder) -> Draft {
        let item = facts.item
        let isLate = item.deadline.act < facts.today
        let step =
            switch facts.purpose {
            case .review: "duyệt"
            case .answer: "dự thảo trả lời"
            case .revise: "gửi bản sửa"
            case .undo, .thread, .correct, .extend, .confirm: "xử lý"
            }
        let what = facts.purpose == .answer ? matter(item) : work(item)
        let role = to.person.flatMap { office.people[$0] }?.role.title ?? "người phụ trách"
        let rule = Wording.clause(to.person.flatMap { office.people[$0] }?.role == .head ? "7.1" : "4.3")
        return draft(
            subject(item, isLate ? "Quá hạn \(step)" : "Đến hạn \(step)"), .generated,
            why: "\(You) nhận thư này vì là \(role), có trách nhiệm chỉ đạo việc duyệt và đăng tin, bài (\(rule)).",
            [
                .callout(
                    "\(capitalised(what)) \(standing(item, facts.today)), \(named(facts.holder)) chưa \(step).",
                    due: dueLine("Hạn", item, today: facts.today)),
                .paragraph("Đề nghị \(you) đôn đốc \(named(facts.holder)) \(step)."),
            ] + context(item, facts.purpose))
    }

    private func dueLine(_ label: String, _ item: Item, today: CivilDate) -> String {
        "\(label): \(Wording.due(item.deadline.act, today: today))."
    }

    /// How to do now what is waited for.
    private func task(_ item: Item, _ purpose: Ask.Purpose) -> [LetterTree.Part] {
        switch purpose {
        case .review: [reviewChoices(item)]
        case .answer:
            [answerChoice(item, "Viết toàn văn câu trả lời ở đầu thư. Dự thảo được duyệt rồi mới gửi công dân.")]
        case .revise:
            isSender(of: item) || to.person == item.officer ? [revisionChoice(item)] : []
        case .undo, .thread, .correct, .extend, .confirm: [.paragraph("\(You) trả lời thư này, viết ý kiến ở đầu thư.")]
        }
    }

    /// A decision needs the content in sight, an answer the question.
    private func context(_ item: Item, _ purpose: Ask.Purpose) -> [LetterTree.Part] {
        let content = item.version.content
        let shownParts: [LetterTree.Part] =
            switch purpose {
            case .review: [.heading("Nội dung chờ duyệt"), .quotation(shown(content))]
            case .answer: [.heading("Câu hỏi"), .quotation([.title(content.title)] + content.body.map { QuotedBlock($0) })]
            case .revise, .undo, .thread, .correct, .extend, .confirm: []
            }
        return shownParts + [.heading("Thông tin về \(noun(item.kind))"), facts(item)]
    }
}
