import Editorial

/// The ways to answer that letters offer, as sentences and as prefilled buttons.
extension Writer {
    func choice(_ prefill: PrefilledReply, _ item: Item, label: String, _ sentence: String, _ tone: ReplyChoice.Tone) -> ReplyChoice {
        ReplyChoice(sentence: sentence, label: label, tone: tone, link: link(prefill, item))
    }

    func link(_ prefill: PrefilledReply, _ item: Item, body: String? = nil) -> MailtoLink? {
        replyAddress.flatMap { MailtoLink(to: $0, subject: "\(prefill.subjectWord) \(item.code)", body: body ?? prefill.rawValue) }
    }

    /// DUYỆT, SỬA, KHÔNG DUYỆT, and ĐỂ MAI in words.
    func reviewChoices(_ item: Item) -> LetterTree.Part {
        let goal = item.kind != .question ? "để đăng \(noun(item.kind))" : "để gửi câu trả lời cho công dân và đăng lên Trang"
        let back = item.kind != .question ? "tác giả" : "người dự thảo"
        return .choices(
            lead: "trả lời thư này, ghi một dòng ở đầu thư:",
            [
                choice(.approve, item, label: "Bấm để DUYỆT", "Ghi DUYỆT \(goal).", .goAhead),
                choice(
                    .revise, item, label: "Bấm để yêu cầu SỬA", "Ghi SỬA: rồi viết nội dung cần sửa, để chuyển lại cho \(back).",
                    .change),
                choice(
                    .reject, item, label: "Bấm để KHÔNG DUYỆT", "Ghi KHÔNG DUYỆT: rồi viết lý do, để báo cho \(back).", .refuse),
            ])
    }

    /// What else an approver can say, in the order of how often it is needed.
    func moreWays(_ item: Item) -> LetterTree.Part {
        let edit =
            item.kind != .question
            ? ["Tự sửa tiêu đề hoặc kênh: dưới dòng DUYỆT, ghi thêm dòng “Tiêu đề: …” hoặc “Kênh: …”."]
            : ["Cần che thêm thông tin riêng tư: dưới dòng DUYỆT, ghi thêm dòng “CHE: …” với đúng chữ cần che."]
        return .list(
            [
                "Cần xem thêm: ghi ĐỂ MAI; thời hạn vẫn giữ nguyên.", "Giao người khác: ghi CHUYỂN rồi đến họ tên người đó.",
            ] + edit)
    }

    func stopChoice(_ item: Item) -> [LetterTree.Part] {
        [
            .paragraph("Nếu phát hiện sai sót, \(you) có thể dừng lại trước giờ đăng."),
            .choices(
                lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                [choice(.stop, item, label: "Bấm để DỪNG đăng", "Ghi DỪNG để nội dung này không được đăng nữa.", .refuse)]),
        ]
    }

    func withdrawChoice(_ item: Item) -> [LetterTree.Part] {
        [
            .paragraph("Nếu phát hiện sai sót, \(you) có thể rút nội dung này khỏi Trang."),
            .choices(
                lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                [choice(.withdraw, item, label: "Bấm để RÚT khỏi Trang", "Ghi RÚT: rồi viết lý do, để gỡ nội dung đã đăng.", .refuse)]),
        ]
    }

    /// The reply is the draft answer.
    func answerChoice(_ item: Item, _ sentence: String) -> LetterTree.Part {
        .choices(lead: "trả lời thư này:", [choice(.answer, item, label: "Bấm để soạn câu trả lời", sentence, .goAhead)])
    }

    /// The reply is the new version.
    func revisionChoice(_ item: Item) -> LetterTree.Part {
        let isDraft = item.kind == .question
        let label = isDraft ? "Bấm để gửi dự thảo đã sửa" : "Bấm để gửi \(noun(item.kind)) đã sửa"
        let sentence =
            isDraft
            ? "Viết toàn văn câu trả lời đã sửa ở đầu thư."
            : "Viết toàn văn \(noun(item.kind)) đã sửa ở đầu thư; ảnh đã gửi vẫn được giữ, muốn thay ảnh thì đính kèm ảnh mới."
        return .choices(lead: "trả lời thư này:", [choice(.answer, item, label: label, sentence, .change)])
    }
}
