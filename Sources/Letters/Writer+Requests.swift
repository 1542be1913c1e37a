import Editorial

/// Letters that ask for a decision, a draft answer or a clearer reply (R4, R7, B6).
extension Writer {
    func reviewRequest(_ facts: Letter.ReviewRequest) -> Draft {
        let item = facts.item
        let occasion = occasion(facts.occasion, item)
        let parts: [LetterTree.Part] =
            [.callout(occasion.ask, due: dueLine("Hạn duyệt", item)), reviewChoices(item)]
            + (occasion.explanation.map { [.paragraph($0)] } ?? [])
            + [
                moreWays(item), .paragraph("Chưa có ý kiến của \(you) thì nội dung này chưa được đăng."),
            ] + findings(facts.findings) + [
                .heading(item.kind != .question ? "Nội dung sẽ đăng" : "Nội dung sẽ gửi công dân và đăng"),
                .quotation(shown(item.version.content)),
            ]
            + [.heading("Thông tin về \(noun(item.kind))"), self.facts(item)]
        return draft(subject(item, occasion.subject), .generated, why: whyApprover(item), parts)
    }

    /// Subject words, the line that asks, and what the reader should know about this occasion.
    private func occasion(_ occasion: Letter.ReviewRequest.Occasion, _ item: Item) -> (subject: String, ask: String, explanation: String?) {
        let goal = item.kind != .question ? "để đăng lên Trang" : "để gửi công dân và đăng lên Trang"
        let plain = item.kind != .question ? "Mời duyệt" : "Mời duyệt câu trả lời"
        switch occasion {
        case .first: return (plain, "Kính mời \(you) duyệt \(work(item)) \(goal).", nil)
        case .revised:
            return (
                "Mời duyệt bản sửa", "Kính mời \(you) duyệt \(work(item)), bản thứ \(item.version.number).",
                "Đây là bản mới, thay cho bản trước. Ý kiến đã cho về bản trước không áp dụng cho bản này."
            )
        case .escalated(let holder):
            return (
                "Mời duyệt thay", "\(capitalised(work(item))) \(standing(item, today)) mà chưa được duyệt. Kính mời \(you) duyệt thay.",
                "Ban biên tập đã mời \(named(holder)) duyệt nhưng chưa nhận được trả lời. Ai cho ý kiến trước thì theo ý kiến của người đó."
            )
        case .stopped:
            return (
                "Mời duyệt lại", "Đã dừng đăng \(work(item)) theo ý kiến của \(you). Kính mời \(you) cho ý kiến lại.",
                "Nội dung chưa lên Trang và chỉ được đăng khi \(you) duyệt lại."
            )
        case .transferred(let from, let note):
            return (
                plain, "\(capitalised(named(from))) chuyển \(you) duyệt \(work(item)) \(goal).",
                "Ý kiến của \(you) là ý kiến duyệt.\(message(note))"
            )
        case .takenOver(let from):
            return (
                "Mời duyệt thay", "Kính mời \(you) duyệt \(work(item)) \(goal).",
                "Việc này trước do \(named(from)) duyệt; tài khoản của \(named(from)) đang tạm khóa nên chuyển \(you) duyệt."
            )
        case .nextStep(let person):
            return (
                plain, "Kính mời \(you) duyệt \(work(item)) \(goal).",
                "\(capitalised(presented(person))) đã duyệt bước trước; ý kiến của \(you) là bước tiếp theo."
            )
        case .correction:
            return (
                "Mời duyệt đính chính", "Kính mời \(you) duyệt bản đính chính của \(work(item)).",
                "Trang vẫn giữ bản đã đăng cho đến khi \(you) duyệt bản này."
            )
        }
    }

    func answerRequest(_ facts: Letter.AnswerRequest) -> Draft {
        let item = facts.item
        let content = item.version.content
        let again = facts.instruction != nil
        var parts: [LetterTree.Part] = [
            .callout(
                again
                    ? "Đề nghị \(you) sửa lại dự thảo trả lời \(matter(item)) của công dân."
                    : "Đề nghị \(you) dự thảo trả lời \(matter(item)) của công dân.",
                due: dueLine("Hạn trả lời công dân", item)),
            answerChoice(item, "Viết toàn văn câu trả lời ở đầu thư; ảnh và tệp (nếu có) thì đính kèm."),
            .paragraph(
                "Dự thảo sẽ được trình lãnh đạo duyệt trước khi gửi công dân và đăng lên Trang, nên đề nghị \(you) trình sớm hơn hạn trên. "
                    + "Xin không ghi họ tên, địa chỉ, số điện thoại của công dân trong câu trả lời."),
        ]
        parts.append(
            .list([
                "Cần thêm thời gian: ghi GIA HẠN, ngày xin đến và lý do; lý do sẽ được báo cho công dân.",
                "Không thuộc phần việc của \(you): ghi CHUYỂN rồi đến họ tên người phụ trách.",
                "Không thuộc thẩm quyền của xã: ghi KHÔNG THUỘC THẨM QUYỀN: rồi đến tên cơ quan cần gửi.",
            ]))
        if let handover = facts.handover {
            parts.append(.paragraph("Việc này được chuyển từ \(named(handover.from)).\(message(handover.note))"))
        }
        if let instruction = facts.instruction { parts += [.heading("Yêu cầu sửa"), words(instruction)] }
        parts += [.heading("Câu hỏi"), .quotation([.title(content.title)] + content.body.map { QuotedBlock($0) })]
        if !content.answer.isEmpty { parts += [.heading("Dự thảo hiện có"), .quotation(content.answer.map { QuotedBlock($0) })] }
        parts += [.heading("Thông tin về ý kiến"), self.facts(item)]
        return draft(
            subject(item, again ? "Đề nghị sửa dự thảo trả lời" : "Đề nghị trả lời ý kiến"), .generated, why: whyOfficer(item), parts)
    }

    /// ` Lời nhắn: “…”.` with what somebody wrote beside CHUYỂN, where there is anything.
    private func message(_ note: String) -> String {
        let note = PlainText.mention(note)
        return note.isEmpty ? "" : " Lời nhắn: “\(note)”" + (note.hasSuffix(".") ? "" : ".")
    }

    func clarification(_ facts: Letter.Clarification) -> Draft {
        let item = facts.item
        var parts: [LetterTree.Part] = [
            .callout(unclear(item, facts.purpose), due: "Hiện chưa có gì thay đổi. \(whatComes(item))")
        ]
        parts += clearWay(item, facts.purpose)
        if facts.isLast {
            parts.append(.paragraph("Nếu thư sau vẫn chưa rõ, Thư ký Ban biên tập sẽ liên hệ trực tiếp với \(you)."))
        }
        if !PlainText.oneLine(facts.words).isEmpty { parts += [.heading("\(You) đã viết"), words(facts.words)] }
        if facts.purpose == .review {
            parts.append(.paragraph("Nội dung đầy đủ có trong thư mời duyệt mã số \(item.code) đã gửi trước đây."))
        }
        let why = facts.purpose == .review || facts.purpose == .undo ? whyApprover(item) : whyAny(item)
        return draft(subject(item, "Xin hỏi lại"), .replied, why: why, parts)
    }

    /// What was not understood.
    private func unclear(_ item: Item, _ purpose: Ask.Purpose) -> String {
        switch purpose {
        case .review: return "Chưa rõ ý kiến của \(you) về \(work(item)), kính mong \(you) trả lời lại."
        case .answer: return "Thư của \(you) chưa có nội dung trả lời cho \(matter(item)), đề nghị \(you) gửi lại."
        case .revise: return "Thư của \(you) chưa có bản sửa của \(matter(item)), đề nghị \(you) gửi lại."
        case .undo:
            let act = if case .published = item.state { "rút" } else { "dừng đăng" }
            return "Chưa rõ \(you) có muốn \(act) \(work(item)) hay không, kính mong \(you) trả lời lại."
        case .extend: return "Chưa rõ \(you) có đồng ý gia hạn trả lời \(matter(item)) hay không, kính mong \(you) trả lời lại."
        case .confirm: return "Chưa rõ \(you) có xác nhận ý kiến về \(work(item)) hay không, kính mong \(you) trả lời lại."
        case .correct: return "Chưa rõ nội dung đính chính của \(matter(item)), đề nghị \(you) gửi lại."
        case .thread: return "Chưa rõ nội dung thư của \(you) về \(matter(item)), đề nghị \(you) viết lại."
        }
    }

    /// What happens without a clearer reply.
    private func whatComes(_ item: Item) -> String {
        switch item.state {
        case .approved(let publishAt): "Giờ đăng vẫn là \(Wording.moment(publishAt, in: office.commune.offset))."
        case .published: "Nội dung vẫn đang có trên Trang."
        case .awaitingAnswer, .awaitingReview, .awaitingRevision, .rejected, .withdrawn: dueLine("Hạn trả lời", item)
        }
    }

    /// How to say it so that it is understood.
    private func clearWay(_ item: Item, _ purpose: Ask.Purpose) -> [LetterTree.Part] {
        switch purpose {
        case .review: [reviewChoices(item)]
        case .undo:
            if case .published = item.state { withdrawChoice(item) } else { stopChoice(item) }
        case .answer: [answerChoice(item, "Viết toàn văn câu trả lời ở đầu thư.")]
        case .revise: [revisionChoice(item)]
        case .extend:
            [
                .choices(
                    lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                    [
                        choice(.approve, item, label: "Bấm để DUYỆT gia hạn", "Ghi DUYỆT để đồng ý gia hạn.", .goAhead),
                        choice(.reject, item, label: "Bấm để KHÔNG DUYỆT", "Ghi KHÔNG DUYỆT: rồi viết lý do, nếu không đồng ý.", .refuse),
                    ])
            ]
        case .confirm:
            [
                .choices(
                    lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                    [choice(.confirm, item, label: "Bấm để XÁC NHẬN", "Ghi XÁC NHẬN nếu đúng là ý kiến của \(you).", .goAhead)])
            ]
        case .correct: [.paragraph("Đề nghị \(you) trả lời thư này, ghi ĐÍNH CHÍNH: rồi viết chỗ sai và nội dung đúng.")]
        case .thread: [.paragraph("Đề nghị \(you) trả lời thư này, viết ngắn gọn ý kiến ở đầu thư.")]
        }
    }
}
