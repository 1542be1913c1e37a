import Editorial
import WorkCalendar

/// How an item is named, shown and answered in any letter.
extension Writer {
    /// `bài “…”`, or for a question `câu trả lời ý kiến “…”`: what is decided on.
    func work(_ item: Item) -> String {
        item.kind == .question ? "câu trả lời cho ý kiến \(quotedTitle(item))" : matter(item)
    }

    /// `bài “…”` or `ý kiến “…”`: what was sent.
    func matter(_ item: Item) -> String {
        "\(noun(item.kind)) \(quotedTitle(item))"
    }

    /// What an item of that kind is called inside a sentence.
    func noun(_ kind: ItemKind) -> String {
        switch kind {
        case .article: "bài"
        case .question: "ý kiến"
        case .document: "văn bản"
        case .procedure: "thủ tục"
        case .week: "lịch công tác"
        case .album: "album"
        case .page: "trang"
        case .draft: "dự thảo"
        case .poll: "nội dung lấy ý kiến"
        }
    }

    private func quotedTitle(_ item: Item) -> String {
        let title = PlainText.mention(item.version.content.title)
        return title.isEmpty ? "chưa có tiêu đề" : "“\(title)”"
    }

    func channelName(_ id: ChannelID) -> String { PlainText.mention(office.channel(id)?.name ?? id.rawValue) }

    // MARK: Content

    /// The content exactly as its page will show it (requirement B6).
    func shown(_ content: Content) -> [QuotedBlock] {
        var blocks: [QuotedBlock] = [.title(content.title), .about("Kênh: \(channelName(content.channel))")]
        if !content.author.isEmpty { blocks.append(.about("Tác giả: \(content.author)")) }
        if !content.source.isEmpty { blocks.append(.about("Nguồn: \(content.source)")) }
        if let field = content.kind.dateField, let day = dayInWords(content) { blocks.append(.about("\(field.label): \(day)")) }
        for detail in content.details where detail.field != .option { blocks += shown(detail) }
        if content.kind == .question { blocks.append(.heading("Câu hỏi")) }
        blocks += content.body.map { QuotedBlock($0) }
        blocks += content.options.enumerated().map { .listItem("Phương án \($0.offset + 1): \($0.element)") }
        if !content.answer.isEmpty { blocks.append(.heading(content.kind.isHearing ? "Kết quả" : "Trả lời")) }
        return blocks + content.answer.map { QuotedBlock($0) }
    }

    /// One line, or a label with a list under it.
    private func shown(_ detail: Detail) -> [QuotedBlock] {
        let lines = detail.value.split(separator: "\n").map(String.init)
        guard lines.count > 1 else { return [.about("\(detail.field.label): \(detail.value)")] }
        return [.about("\(detail.field.label):")] + lines.map(QuotedBlock.listItem)
    }

    /// `thứ Hai, ngày 23/11/2026`; for a week from its Monday to its Sunday.
    func dayInWords(_ content: Content) -> String? {
        content.eventDate.map { date in
            content.kind == .week ? "từ \(Wording.day(date)) đến \(Wording.day(date.adding(days: 6)))" : Wording.day(date)
        }
    }

    /// Somebody's words, each line set apart.
    func words(_ text: String) -> LetterTree.Part { .quotation([.paragraph(text)]) }

    // MARK: Facts

    /// Who sent it, when, by when, which version.
    func facts(_ item: Item) -> LetterTree.Part {
        var facts = [
            Fact("Mã số", "\(item.code), bản thứ \(item.version.number)"),
            Fact("Người gửi", sender(item)),
            Fact("Xác thực", "máy chủ thư đã xác nhận đúng địa chỉ người gửi"),
            Fact("Nhận lúc", Wording.moment(item.receivedAt, in: office.commune.offset)),
        ]
        if item.kind == .question, let officer = item.officer { facts.append(Fact("Người dự thảo trả lời", presented(officer))) }
        return .facts(facts + deadlineFacts(item))
    }

    /// Enough to know which item is meant, once nothing more is asked.
    func brief(_ item: Item) -> LetterTree.Part {
        let code = Fact("Mã số", "\(item.code), bản thứ \(item.version.number)")
        return .facts(isSender(of: item) ? [code] : [code, Fact("Người gửi", sender(item))])
    }

    func deadlineFacts(_ item: Item) -> [Fact] {
        let deadline = item.deadline
        var facts: [Fact] = []
        if let due = deadline.due {
            let rule = Wording.clause(deadline.article)
            let late = deadline.lateOnArrival ? "; khi nhận được thì đã quá hạn" : ""
            facts.append(Fact("Hạn theo Quy chế", Wording.due(due, today: today) + (rule.isEmpty ? "" : ", theo \(rule)") + late))
        }
        if deadline.due != deadline.act {
            facts.append(Fact(item.kind != .question ? "Hạn xử lý" : "Hạn trả lời", Wording.due(deadline.act, today: today)))
        }
        return facts
    }

    private func sender(_ item: Item) -> String {
        let address = PlainText.clamped(item.sender.address.text, to: 80)
        guard let person = item.sender.person else {
            let name = PlainText.clamped(item.sender.name, to: 60)
            return name.isEmpty ? address : "\(name) (\(address))"
        }
        return presented(person)
    }

    /// `Hạn duyệt: thứ Ba, ngày 24/11/2026 (ngày mai).`
    func dueLine(_ label: String, _ item: Item) -> String { "\(label): \(Wording.due(item.deadline.act, today: today))." }

    /// Photos and files in words: `3 ảnh (1 ảnh chưa có chú thích), 1 tệp`.
    func mediaInWords(_ content: Content) -> String {
        var photos = 0
        var bare = 0
        var files = 0
        for block in content.body + content.answer {
            switch block {
            case .photo(_, let caption):
                photos += 1
                if PlainText.oneLine(caption).isEmpty { bare += 1 }
            case .file: files += 1
            case .paragraph, .heading, .listItem, .quote, .table: break
            }
        }
        guard photos + files > 0 else { return "không có" }
        let photoWords = photos == 0 ? [] : ["\(photos) ảnh" + (bare == 0 ? "" : " (\(bare) ảnh chưa có chú thích)")]
        return (photoWords + (files == 0 ? [] : ["\(files) tệp"])).joined(separator: ", ")
    }

    // MARK: Why this reader

    /// Whoever approves: the head by Điều 7.1, others for the board by Điều 4.3.
    func whyApprover(_ item: Item) -> String {
        let isHead = to.person.flatMap { office.people[$0] }?.role == .head
        let rule = Wording.clause(isHead ? "7.1" : "4.3")
        return "\(You) nhận thư này vì được giao duyệt nội dung kênh “\(channelName(item.version.content.channel))” (\(rule))."
    }

    func whyOfficer(_ item: Item) -> String {
        let rule = Wording.inBrackets(clause: office.channel(item.version.content.channel)?.article ?? "8.9")
        return "\(You) nhận thư này vì được giao dự thảo trả lời ý kiến công dân\(rule)."
    }

    func whySender(_ item: Item) -> String {
        guard item.kind == .question else {
            return "\(You) nhận thư này vì đã gửi \(noun(item.kind)) đến Ban biên tập (\(Wording.clause("10")))."
        }
        return "\(You) nhận thư này vì đã gửi ý kiến đến \(office.commune.siteName)"
            + "\(Wording.inBrackets(clause: office.channel(office.questionChannel)?.article ?? "8.9"))."
    }

    /// For letters that may go to the sender, an officer or an approver.
    func whyAny(_ item: Item) -> String {
        if isSender(of: item) { return whySender(item) }
        return item.officer != nil && to.person == item.officer ? whyOfficer(item) : whyApprover(item)
    }
}
