import Editorial

/// Letters about hearings: drafts out for comment and polls (Quy chế Điều 8.10, 8.11; R12, R13).
extension Writer {
    func hearingClosed(_ facts: Letter.HearingClosed) -> Draft {
        let item = facts.item
        let isPoll = item.kind == .poll
        var parts: [LetterTree.Part] = [
            .callout(
                facts.instruction == nil
                    ? "Đã hết hạn lấy ý kiến về \(matter(item)). Đề nghị \(you) tổng hợp kết quả, tiếp thu, giải trình."
                    : "Đề nghị \(you) sửa lại phần kết quả của \(matter(item)).", due: dueLine("Hạn trình", item)),
            answerChoice(item, "Viết toàn văn phần kết quả ở đầu thư; tệp (nếu có) thì đính kèm."),
            .paragraph("Kết quả được lãnh đạo duyệt rồi đăng cùng trang đã lấy ý kiến. Xin không nêu tên người góp ý."),
        ]
        if let instruction = facts.instruction { parts += [.heading("Yêu cầu sửa"), words(instruction)] }
        parts += [.heading("Số liệu"), .facts(figures(item, facts.tally, isPoll))]
        parts.append(.paragraph("Toàn bộ ý kiến ở tệp y-kien.csv gửi kèm (mở bằng Excel)."))
        return draft(
            subject(item, isPoll ? "Hết hạn lấy ý kiến" : "Hết hạn góp ý dự thảo"), .generated, why: whyAny(item), parts + [brief(item)])
    }

    private func figures(_ item: Item, _ tally: HearingTally, _ isPoll: Bool) -> [Fact] {
        var facts = [
            Fact(isPoll ? "Thư đã nhận" : "Ý kiến đã nhận", "\(tally.opinions)"), Fact("Gửi trễ hạn, không tính", "\(tally.late)"),
        ]
        guard isPoll else { return facts }
        let voters = tally.votes.reduce(0, +)
        for (index, option) in item.version.content.options.enumerated() where tally.votes.indices.contains(index) {
            let count = tally.votes[index]
            let share = voters == 0 ? "" : " (\((count * 1000 / voters + 5) / 10)%)"
            facts.append(Fact("\(index + 1). \(PlainText.clamped(option, to: 80))", "\(count) người\(share)"))
        }
        return facts + [Fact("Tổng số người chọn", "\(voters), mỗi người một lần, tính lần sau cùng")]
    }

    func opinionReceipt(_ facts: Letter.OpinionReceipt) -> Draft {
        let item = facts.item
        let closes = item.version.content.closes.map { Wording.due($0, today: today) } ?? "khi có thông báo"
        let (callout, next): (String, String) =
            switch facts.outcome {
            case .noted:
                (
                    "Đã nhận ý kiến của \(you) về \(matter(item)). Xin cảm ơn \(you).",
                    "Ý kiến được tổng hợp, không nêu tên \(you) khi đăng kết quả. Có thể gửi thêm đến hết \(closes)."
                )
            case .voted(let option):
                (
                    "Đã ghi nhận \(you) chọn: “\(PlainText.mention(option))”.",
                    "Mỗi người được tính một lần. Muốn đổi, \(you) gửi lại trước khi hết \(closes); lần sau cùng được tính."
                )
            case .unclear:
                (
                    "Chưa rõ \(you) chọn phương án nào, nên chưa tính.",
                    "Đề nghị \(you) gửi lại thư, dòng đầu chỉ ghi số của phương án (từ 1 đến \(item.version.content.options.count)), trước khi hết \(closes)."
                )
            case .late:
                (
                    "Thư của \(you) về \(matter(item)) đến sau khi đã hết hạn.",
                    "Thư được lưu lại, ghi rõ là trễ hạn, và không tính vào kết quả."
                )
            }
        let isOpen = if case .late = facts.outcome { false } else { item.kind == .poll }
        return draft(
            threadlessSubject(item), .replied,
            why: "\(You) nhận thư này vì vừa gửi ý kiến về nội dung đang lấy ý kiến trên \(office.commune.siteName).",
            [.callout(callout, due: nil), .paragraph(next)]
                + (isOpen
                    ? [
                        .heading("Các phương án"),
                        .quotation(item.version.content.options.enumerated().map { .listItem("\($0.offset + 1). \($0.element)") }),
                    ] : [])
                + [.facts([Fact("Mã số", "\(item.code)")])])
    }

    private func threadlessSubject(_ item: Item) -> String { "Re: Góp ý [\(item.code)]: \(shortTitle(item))" }
}
