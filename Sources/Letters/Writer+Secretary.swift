import Editorial

/// Letters to the Thư ký about what needs a person.
extension Writer {
    /// Mail that nobody vouches for (design, "Who may be answered").
    func held(_ mail: Letter.HeldMail) -> Draft {
        let subject = PlainText.clamped(mail.subject, to: 120)
        let sha = PlainText.clamped(mail.sha256, to: 64)
        return draft(
            "[\(PlainText.clamped(office.commune.codePrefix, to: 10))] Thư đang giữ lại, chờ \(you) xem", .generated,
            why: "\(You) nhận thư này vì được giao quản trị hòm thư của Ban biên tập (\(Wording.clause("7.3"))).",
            [
                .callout("Có một thư đang được giữ lại vì \(reason(mail.reason)). Đề nghị \(you) kiểm tra.", due: nil),
                .facts([
                    Fact("Người gửi (tự ghi)", PlainText.clamped(mail.from, to: 100)),
                    Fact("Tiêu đề", subject.isEmpty ? "(không có)" : "“\(subject)”"),
                    Fact("Nhận lúc", Wording.moment(mail.at, in: office.commune.offset)),
                    Fact("Mã thư", String(sha.prefix(16))),
                ]),
                .paragraph(
                    "Thư được giữ nguyên trong ngăn Quarantine của hòm thư Ban biên tập, chưa ai được trả lời và chưa có gì được đăng."
                ),
            ] + heldChoices + [
                .paragraph("Xin không bấm vào liên kết và không mở tệp đính kèm của thư này khi chưa rõ người gửi.")
            ])
    }

    private func reason(_ reason: Letter.HeldMail.Reason) -> String {
        switch reason {
        case .notVouched: "máy chủ không xác nhận được người gửi"
        case .spam: "máy chủ thư cho là thư rác"
        case .abuse: "có lời lẽ xúc phạm"
        case .tooMany: "người gửi gửi quá nhiều thư trong một giờ"
        case .suspended: "tài khoản của người gửi đang tạm khóa"
        }
    }

    /// NHẬN and BỎ; where the letter carries no token of its own, what to do without.
    private var heldChoices: [LetterTree.Part] {
        guard let replyAddress else {
            return [
                .facts([
                    Fact("Nếu đúng là thư của họ", "đề nghị \(you) báo người gửi gửi lại từ hộp thư chính của mình"),
                    Fact("Nếu là thư giả mạo, thư rác", "không cần làm gì thêm"),
                ])
            ]
        }
        func choice(_ reply: PrefilledReply, _ label: String, _ sentence: String, _ tone: ReplyChoice.Tone) -> ReplyChoice {
            ReplyChoice(
                sentence: sentence, label: label, tone: tone,
                link: MailtoLink(to: replyAddress, subject: reply.rawValue, body: reply.rawValue))
        }
        return [
            .choices(
                lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                [
                    choice(.takeIn, "Bấm để NHẬN thư", "Ghi NHẬN nếu đã hỏi lại và đúng là thư của họ; thư sẽ được vào sổ.", .goAhead),
                    choice(.leave, "Bấm để BỎ thư", "Ghi BỎ nếu là thư rác, thư giả mạo, lời lẽ xúc phạm.", .refuse),
                ])
        ]
    }

    /// An item that does not go on by itself.
    func stuckItem(_ facts: Letter.StuckItem) -> Draft {
        let item = facts.item
        let content = item.version.content
        let (label, ask, next, said) = trouble(facts.trouble, item)
        let quoted: [LetterTree.Part] = said.map { PlainText.oneLine($0).isEmpty ? [] : [.heading("Nội dung thư"), words($0)] } ?? []
        return draft(
            subject(item, label), .generated,
            why: "\(You) nhận thư này vì được giao tổng hợp, theo dõi nội dung của Trang (\(Wording.clause("7.3"))).",
            [.callout(ask, due: dueLine("Hạn xử lý", item)), .paragraph(next)] + quoted
                + [.heading("Nội dung \(noun(item.kind))"), .quotation(shown(content))]
                + [.heading("Thông tin về \(noun(item.kind))"), self.facts(item)])
    }

    private func trouble(
        _ trouble: Letter.StuckItem.Trouble, _ item: Item
    ) -> (label: String, ask: String, next: String, said: String?) {
        let channel = "kênh “\(channelName(item.version.content.channel))”"
        switch trouble {
        case .noApprover:
            return (
                "Chưa có người duyệt",
                "\(capitalised(work(item))) chưa có người duyệt. Đề nghị \(you) báo cáo Trưởng Ban biên tập phân công.",
                "Không ai trong số người được giao duyệt \(channel) duyệt được nội dung này (không ai tự duyệt bài của mình). "
                    + "Khi có phân công, đề nghị \(you) bổ sung người duyệt vào cấu hình của kênh.", nil
            )
        case .noOfficer:
            return (
                "Chưa có người dự thảo trả lời",
                "\(capitalised(matter(item))) chưa có người dự thảo trả lời. Đề nghị \(you) báo cáo Trưởng Ban biên tập phân công.",
                "Hiện \(channel) chưa có cán bộ phụ trách. Khi có phân công, đề nghị \(you) bổ sung cán bộ vào cấu hình của kênh.", nil
            )
        case .unclearReplies(let from, let words):
            return (
                "Cần liên hệ trực tiếp",
                "Đã hỏi lại hai lần mà ý kiến của \(named(from)) về \(work(item)) vẫn chưa rõ. Đề nghị \(you) liên hệ trực tiếp.",
                "Hiện chưa có gì thay đổi. Sau khi trao đổi, đề nghị \(named(from)) trả lời lại thư đã nhận bằng một dòng, "
                    + "chẳng hạn ghi DUYỆT để đăng.", words
            )
        case .senderSuspended:
            return (
                "Cần người sửa bài",
                "\(capitalised(matter(item))) đang chờ bản sửa, nhưng tài khoản của người gửi đang tạm khóa. Đề nghị \(you) liên hệ trực tiếp.",
                "Ban biên tập không nhận bản sửa gửi từ tài khoản đang khóa.", nil
            )
        case .followUp(let from, let words):
            return (
                "Có thư gửi thêm",
                "\(capitalised(named(from))) có thư gửi thêm về \(matter(item)). Đề nghị \(you) xem và chuyển người phụ trách.",
                item.officer.map { "Ý kiến này do \(named($0)) dự thảo trả lời." }
                    ?? "Ý kiến này chưa có người dự thảo trả lời.", words
            )
        }
    }
}
