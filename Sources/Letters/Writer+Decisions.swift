import Editorial
import WorkCalendar

/// Letters about a decision that was taken (R7, B7).
extension Writer {
    func approvalNoted(_ facts: Letter.Approval) -> Draft {
        let item = facts.item
        let (date, time) = facts.publishAt.civil(in: office.commune.offset)
        let when = "\(Wording.clock(time))\(date == today ? " hôm nay" : ""), \(Wording.day(date))"
        let what = item.kind != .question ? "\(capitalised(noun(item.kind))) sẽ được đăng" : "Câu trả lời sẽ được gửi công dân và đăng"
        return draft(
            subject(item, "Đã duyệt, chờ đăng"), .replied, why: whyApprover(item),
            [
                .callout("\(You) đã duyệt \(work(item)), Ban biên tập đã ghi nhận.", due: "\(what) lúc \(when).")
            ] + stopChoice(item) + [
                .paragraph("Nếu nội dung đã đúng, \(you) không phải làm gì thêm. Đăng xong, Ban biên tập sẽ gửi \(you) địa chỉ để xem."),
                brief(item),
            ])
    }

    func decisionNoted(_ facts: Letter.DecisionNote) -> Draft {
        let item = facts.item
        let who = isReader(facts.by) ? you : named(facts.by)
        let back = item.kind != .question ? "tác giả" : "người dự thảo"
        let (label, act, next): (String, String, String) =
            switch facts.decision {
            case .approve: ("Đã ghi nhận ý kiến duyệt", "đã duyệt", "Nội dung sẽ được đăng theo thời gian đã định.")
            case .reject: ("Đã ghi nhận không duyệt", "không duyệt", "Nội dung không được đăng. Ban biên tập sẽ báo cho \(back).")
            case .revise:
                (
                    "Đã ghi nhận yêu cầu sửa", "yêu cầu sửa",
                    "Ban biên tập đã chuyển lại cho \(back). Khi có bản sửa, \(you) sẽ nhận được thư mời duyệt mới."
                )
            case .postpone:
                (
                    "Đã ghi nhận để lại duyệt sau", "để lại, chưa duyệt",
                    "Khi duyệt, \(you) trả lời thư mời duyệt đã gửi. Thời hạn vẫn giữ nguyên, Ban biên tập sẽ nhắc khi gần đến hạn."
                )
            case .stop: ("Đã dừng đăng", "yêu cầu dừng đăng", "Nội dung chưa lên Trang.")
            case .withdraw: ("Đã rút khỏi Trang", "yêu cầu rút khỏi Trang", "Trang đã ghi rõ nội dung này được rút.")
            case .endorse: ("Đã ghi nhận ý kiến duyệt", "đã duyệt", "Nội dung đã được trình người duyệt bước tiếp theo.")
            case .transfer(let person, _):
                ("Đã chuyển", "chuyển \(isReader(person) ? you : named(person)) xử lý", "\(You) không phải làm gì thêm với việc này.")
            case .extend(let until, _):
                item.extensionOfTime?.isGranted == true
                    ? ("Đã gia hạn", "gia hạn đến \(Wording.day(until)) cho", "Công dân được báo hạn mới và lý do.")
                    : (
                        "Đã trình xin gia hạn", "xin gia hạn đến \(Wording.day(until)) cho",
                        "Việc gia hạn đang chờ lãnh đạo cho ý kiến; hạn hiện nay vẫn giữ nguyên."
                    )
            case .correct:
                ("Đã ghi nhận đính chính", "đề nghị đính chính", "Trang vẫn giữ bản đã đăng cho đến khi bản đính chính được duyệt.")
            }
        let isOpen = if case .postpone = facts.decision { true } else { false }
        return draft(
            subject(item, label), .replied, why: whyApprover(item),
            [
                .callout(
                    "\(capitalised(who)) \(act) \(work(item)), Ban biên tập đã ghi nhận.", due: isOpen ? dueLine("Hạn duyệt", item) : nil)
            ]
                + note(facts.decision) + [.paragraph(next), brief(item)])
    }

    func revisionRequest(_ facts: Letter.Feedback) -> Draft {
        let item = facts.item
        let isDraft = item.kind == .question
        let callout =
            isDraft ? "Đề nghị \(you) sửa dự thảo trả lời \(matter(item)) rồi gửi lại." : "Đề nghị \(you) sửa \(matter(item)) rồi gửi lại."
        let parts: [LetterTree.Part] =
            [
                .callout(callout, due: dueLine("Hạn gửi lại", item)),
                .heading("Ý kiến của \(presented(facts.by))"),
                PlainText.oneLine(facts.words).isEmpty
                    ? .paragraph("Người duyệt chưa ghi cụ thể nội dung cần sửa; \(you) có thể hỏi lại bằng cách trả lời thư này.")
                    : words(facts.words),
                revisionChoice(item),
                .paragraph("Bản gửi lại thay cho lời văn của bản trước, và sẽ được duyệt lại.\(pageStays(item))"),
                .heading("Bản hiện có"), .quotation(shown(item.version.content)),
                .heading("Thông tin về \(noun(item.kind))"), self.facts(item),
            ]
        return draft(subjectForSenderOrStaff(item, "Đề nghị sửa"), .generated, why: whyAny(item), parts)
    }

    func rejectionNotice(_ facts: Letter.Feedback) -> Draft {
        let item = facts.item
        let isCitizen = item.kind == .question && isSender(of: item)
        let callout =
            isCitizen
            ? "Rất tiếc, Ban biên tập chưa thể trả lời \(matter(item)) của \(you)."
            : item.kind != .question
                ? "\(capitalised(matter(item))) của \(you) không được duyệt đăng." : "Dự thảo trả lời \(matter(item)) không được duyệt."
        let next =
            isCitizen
            ? "\(You) có thể trả lời thư này để nêu rõ thêm, hoặc liên hệ trực tiếp \(office.commune.authority)."
            : item.kind != .question
                ? "\(You) có thể trả lời thư này để trao đổi thêm, hoặc viết lại và gửi \(noun(item.kind)) mới về \(office.commune.mailbox). "
                    + "Ban biên tập cảm ơn và mong tiếp tục nhận được \(item.kind == .article ? "bài" : "đóng góp") của \(you)."
                : "\(You) có thể trả lời thư này để trao đổi thêm với Ban biên tập."
        let reason = PlainText.oneLine(facts.words)
        return draft(
            subjectForSenderOrStaff(item, "Không duyệt đăng"), .generated, why: whyAny(item),
            [
                .callout(callout, due: "Người quyết định: \(presented(facts.by))."),
                .heading("Lý do"),
                reason.isEmpty ? .paragraph("Người duyệt không ghi lý do; \(you) có thể trả lời thư này để hỏi.") : words(facts.words),
                .paragraph(next + pageStays(item)), brief(item),
            ])
    }

    /// What the public sees meanwhile, where this was about a correction.
    private func pageStays(_ item: Item) -> String { item.onSite == nil ? "" : " Trang vẫn giữ bản đã đăng trước đó." }

    func takenBackNotice(_ facts: Letter.DecisionNote) -> Draft {
        let item = facts.item
        let who = isReader(facts.by) || facts.by == .sender && isSender(of: item) ? you : presented(facts.by)
        let isWithdrawal = if case .withdraw = facts.decision { true } else { false }
        let callout =
            isWithdrawal
            ? "\(capitalised(work(item))) đã được rút khỏi Trang." : "Việc đăng \(work(item)) đã được dừng lại, nội dung chưa lên Trang."
        let next =
            isSender(of: item)
            ? "\(You) chưa cần làm gì thêm. Nếu muốn trao đổi, \(you) trả lời thư này."
            : isWithdrawal
                ? "Địa chỉ cũ nay ghi rõ nội dung đã được rút. Muốn đăng lại, cần gửi bản mới và duyệt lại từ đầu."
                : "Muốn đăng, nội dung cần được duyệt lại."
        return draft(
            subjectForSenderOrStaff(item, isWithdrawal ? "Đã rút khỏi Trang" : "Đã dừng đăng"), .generated, why: whyAny(item),
            [.callout(callout, due: "Theo quyết định của \(who).")] + note(facts.decision) + [.paragraph(next), brief(item)])
    }

    /// The words that came with a decision, where there are any.
    func note(_ decision: Decision) -> [LetterTree.Part] {
        let (label, said): (String, String) =
            switch decision {
            case .reject(let reason), .withdraw(let reason), .extend(_, let reason): ("Lý do", reason)
            case .revise(let words): ("Nội dung cần sửa", words)
            case .correct(let words): ("Nội dung đính chính", words)
            case .approve, .endorse, .postpone, .stop, .transfer: ("Ghi chú", decision.remark)
            }
        return PlainText.oneLine(said).isEmpty ? [] : [.heading(label), words(said)]
    }

    /// `đã quá hạn`, `đến hạn hôm nay`, `sắp đến hạn`.
    func standing(_ item: Item, _ today: CivilDate) -> String {
        item.deadline.act < today ? "đã quá hạn" : item.deadline.act == today ? "đến hạn hôm nay" : "sắp đến hạn"
    }

    /// The first letter in upper case; it is one of our own words.
    func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
