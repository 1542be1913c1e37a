import Editorial

/// Letters about what is public (R4, B7).
extension Writer {
    func publishedNotice(_ facts: Letter.Publication) -> Draft {
        let item = facts.item
        let done = item.kind != .question ? "đã được đăng trên Trang" : "đã được gửi công dân và đăng trên Trang"
        var parts: [LetterTree.Part] = [
            .callout("\(capitalised(work(item))) \(done).", due: nil),
            .link(lead: "Xem tại:", WebAddress(facts.url)),
        ]
        if facts.readerMayWithdraw {
            parts += withdrawChoice(item)
        } else {
            let thanks = item.kind != .question && isSender(of: item) ? "Ban biên tập cảm ơn \(you) đã gửi \(noun(item.kind)). " : ""
            let way =
                item.kind != .question && isSender(of: item)
                ? "\(you) trả lời thư này, ghi ĐÍNH CHÍNH: rồi viết chỗ sai và nội dung đúng."
                : "\(you) trả lời thư này để Ban biên tập kịp thời xử lý."
            parts.append(.paragraph(thanks + "Nếu phát hiện sai sót, " + way))
        }
        parts.append(
            .facts([Fact("Mã số", "\(item.code), bản thứ \(item.version.number)"), Fact("Người duyệt", presented(facts.approvedBy))]))
        return draft(
            subjectForSenderOrStaff(item, "Đã đăng"), .generated, why: facts.readerMayWithdraw ? whyApprover(item) : whyAny(item), parts)
    }

    func answer(_ facts: Letter.AnswerLetter) -> Draft {
        let item = facts.item
        let content = item.version.content
        let received = item.receivedAt.date(in: office.commune.offset).vietnamese
        let title = PlainText.mention(content.title)
        let about = title.isEmpty ? "" : " về “\(title)”"
        var people: [Fact] = []
        if let officer = item.officer { people.append(Fact("Người dự thảo", presented(officer))) }
        people += [Fact("Người duyệt", presented(facts.approvedBy)), Fact("Mã số", "\(item.code)")]
        return draft(
            threadSubject(item), .generated, why: whySender(item),
            [
                .paragraph("\(office.commune.authority) xin trả lời ý kiến của \(you) gửi ngày \(received)\(about) như sau:"),
                .quotation(content.answer.map { QuotedBlock($0) }),
                .heading("Ý kiến của \(you)"), words(questionInShort(content)),
                .facts(people),
                whereItStands(facts),
                .paragraph(
                    "Nếu còn điều chưa rõ, \(you) trả lời thư này. Khi có ý kiến về việc khác, "
                        + "xin \(you) gửi thư mới về \(office.commune.mailbox) để được trả lời đúng hạn."),
            ])
    }

    private func whereItStands(_ facts: Letter.AnswerLetter) -> LetterTree.Part {
        guard !facts.url.isEmpty else { return .paragraph("Theo đề nghị của \(you), câu hỏi và câu trả lời không được đăng lên Trang.") }
        let naming = facts.item.version.content.author.isEmpty ? "không nêu tên người hỏi" : "có nêu tên \(you)"
        return .link(
            lead: "Câu hỏi và câu trả lời được đăng, \(naming) (muốn rút khỏi Trang, \(you) trả lời thư này, ghi RÚT), tại:",
            WebAddress(facts.url))
    }

    /// The title and the head of the text: enough to recall what was asked.
    private func questionInShort(_ content: Content) -> String {
        let text = content.body.compactMap { block -> String? in
            switch block {
            case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text): text
            case .table, .photo, .file: nil
            }
        }
        let body = PlainText.clamped(text.joined(separator: " "), to: 400)
        let title = PlainText.clamped(content.title, to: 120)
        return title.isEmpty || body.isEmpty ? title + body : "\(title)\n\(body)"
    }
}
