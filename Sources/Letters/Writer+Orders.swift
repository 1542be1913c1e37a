import Editorial
import WorkCalendar

/// Letters about a decision to be confirmed, more time, and a due day that moved (B2, B3, R5).
extension Writer {
    /// The mail server said nothing about who sent the decision; the registered address is asked.
    func challenge(_ facts: Letter.ChallengeLetter) -> Draft {
        let item = facts.item
        return draft(
            subject(item, "Đề nghị xác nhận"), .replied,
            why: "\(You) nhận thư này vì máy chủ thư chưa xác nhận được người gửi; mọi ý kiến chỉ được ghi nhận khi đúng người "
                + "(\(Wording.clause("9.3"))).",
            [
                .callout(
                    "Ban biên tập vừa nhận được thư đứng tên \(you): \(said(facts.decision)) \(work(item)). Có đúng là ý kiến của \(you) không?",
                    due: "Chưa có gì thay đổi cho đến khi \(you) xác nhận."),
                .choices(
                    lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                    [choice(.confirm, item, label: "Bấm để XÁC NHẬN", "Ghi XÁC NHẬN nếu đúng là ý kiến của \(you).", .goAhead)]),
            ] + edits(facts.edits) + note(facts.decision) + [
                .paragraph("Nếu không phải, \(you) không trả lời thư này và báo ngay cho Trưởng Ban biên tập."), brief(item),
            ])
    }

    /// The decision word in capitals, as people write it.
    func said(_ decision: Decision) -> String {
        switch decision {
        case .approve, .endorse: "DUYỆT"
        case .reject: "KHÔNG DUYỆT"
        case .revise: "yêu cầu SỬA"
        case .postpone: "để lại, chưa duyệt"
        case .stop: "DỪNG đăng"
        case .withdraw: "RÚT khỏi Trang"
        case .transfer(let person, _): "CHUYỂN \(named(person)) xử lý"
        case .extend(let until, _): "GIA HẠN đến \(Wording.day(until)) cho"
        case .correct: "ĐÍNH CHÍNH"
        }
    }

    /// What the approver changes beside DUYỆT.
    func edits(_ edits: ApprovalEdits) -> [LetterTree.Part] {
        let facts =
            [
                edits.title.map { Fact("Tiêu đề mới", PlainText.clamped($0, to: 200)) },
                edits.channel.map { Fact("Kênh mới", channelName($0)) },
                edits.author.map { Fact("Tác giả", PlainText.clamped($0, to: 100)) },
                edits.source.map { Fact("Nguồn", PlainText.clamped($0, to: 100)) },
            ].compactMap { $0 } + edits.hidden.map { Fact("Che", PlainText.clamped($0, to: 100)) }
        return facts.isEmpty ? [] : [.heading("Thay đổi kèm theo"), .facts(facts)]
    }

    func extensionRequest(_ facts: Letter.ExtensionLetter) -> Draft {
        let item = facts.item
        let officer = item.officer.map(presented) ?? "Người dự thảo"
        return draft(
            subject(item, "Xin gia hạn trả lời"), .generated, why: whyApprover(item),
            [
                .callout(
                    "\(capitalised(officer)) xin gia hạn trả lời \(matter(item)) đến \(Wording.day(facts.until)). Kính mời \(you) cho ý kiến.",
                    due: dueLine("Hạn hiện nay", item)),
                .choices(
                    lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                    [
                        choice(.approve, item, label: "Bấm để DUYỆT gia hạn", "Ghi DUYỆT để đồng ý gia hạn.", .goAhead),
                        choice(.reject, item, label: "Bấm để KHÔNG DUYỆT", "Ghi KHÔNG DUYỆT: rồi viết lý do, nếu không đồng ý.", .refuse),
                    ]),
                .heading("Lý do xin gia hạn"), words(facts.reason),
                .paragraph("Khi được gia hạn, công dân sẽ được báo hạn mới và lý do."),
                .heading("Thông tin về ý kiến"), self.facts(item),
            ])
    }

    func extensionNotice(_ facts: Letter.ExtensionLetter) -> Draft {
        let item = facts.item
        switch facts.answer {
        case .granted(let leader) where isSender(of: item):
            return draft(
                threadSubject(item), .generated, why: whySender(item),
                [
                    .callout(
                        "\(office.commune.authority) xin phép trả lời \(matter(item)) của \(you) muộn hơn dự kiến.",
                        due: "Hạn trả lời mới: \(Wording.due(facts.until, today: today))."),
                    .heading("Lý do"), words(facts.reason),
                    .paragraph("Mong \(you) thông cảm. Câu trả lời sẽ được gửi đến địa chỉ thư này."),
                    .facts([Fact("Mã số", "\(item.code)"), Fact("Người quyết định", presented(leader))]),
                ])
        case .granted(let leader):
            return draft(
                subject(item, "Đã gia hạn trả lời"), .generated, why: whyOfficer(item),
                [
                    .callout("Đã gia hạn trả lời \(matter(item)).", due: dueLine("Hạn trả lời mới", item)),
                    .paragraph("Theo quyết định của \(presented(leader)). Công dân đã được báo hạn mới và lý do."), brief(item),
                ])
        case .refused(let leader, let reason):
            let why: [LetterTree.Part] = PlainText.oneLine(reason).isEmpty ? [] : [.heading("Lý do"), words(reason)]
            return draft(
                subject(item, "Không gia hạn trả lời"), .generated, why: whyOfficer(item),
                [
                    .callout(
                        "\(capitalised(presented(leader))) không đồng ý gia hạn trả lời \(matter(item)).",
                        due: dueLine("Hạn trả lời công dân", item))
                ] + why + [.paragraph("Đề nghị \(you) trình dự thảo trả lời theo hạn trên."), brief(item)])
        case .asked: return extensionRequest(facts)
        }
    }

    /// A yearly decision or a swapped day came late (B3).
    func deadlineMoved(_ facts: Letter.DeadlineMoved) -> Draft {
        let item = facts.item
        let before = facts.before.due ?? facts.before.act
        let after = item.deadline.due ?? item.deadline.act
        return draft(
            subjectForSenderOrStaff(item, "Thay đổi thời hạn"), .generated, why: whyAny(item),
            [
                .callout(
                    "Thời hạn xử lý \(matter(item)) thay đổi do lịch nghỉ, làm việc trong năm được điều chỉnh.",
                    due: "Hạn mới: \(Wording.due(after, today: today))."),
                .facts([Fact("Mã số", "\(item.code)"), Fact("Hạn trước đây", Wording.day(before))]),
                .paragraph(
                    isSender(of: item) ? "\(You) chưa cần làm gì thêm." : "Các thư đã gửi \(you) về việc này vẫn trả lời được như trước."),
            ])
    }
}
