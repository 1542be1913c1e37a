import Editorial
import WorkCalendar

/// Receipts (R2, R4).
extension Writer {
    func articleReceipt(_ facts: Letter.Submission) -> Draft {
        let item = facts.item
        let content = item.version.content
        let asks = !facts.missing.isEmpty
        var parts: [LetterTree.Part] = [
            .callout(
                asks
                    ? "Đã nhận \(noun(item.kind)) của \(you), mã số \(item.code). Đề nghị \(you) bổ sung nội dung còn thiếu."
                    : "Đã nhận \(noun(item.kind)) của \(you), mã số \(item.code). \(capitalised(noun(item.kind))) đang chờ duyệt.",
                due: dueLine(asks ? "Hạn bổ sung và đăng \(noun(item.kind))" : "Hạn đăng \(noun(item.kind))", item))
        ]
        if asks {
            parts += [.heading("Còn thiếu"), .list(facts.missing.map(sentence))]
            parts += supplementChoice(facts).map { [$0] } ?? []
        }
        parts += [.heading("Ban biên tập ghi nhận"), .facts(understood(item, content))]
        parts.append(
            .paragraph(
                "Nếu có chỗ chưa đúng, \(you) chỉ cần trả lời thư này và ghi lại dòng cần sửa ở đầu thư, ví dụ "
                    + "“Kênh: \(exampleChannel(content))” hoặc “\(content.kind == .article ? "Nguồn: Đài Truyền thanh xã" : "Tiêu đề: …")”. Khi \(noun(item.kind)) được duyệt, Ban biên tập sẽ báo lại cho \(you)."
            ))
        return draft(threadSubject(item), .replied, why: whySender(item), parts)
    }

    private func understood(_ item: Item, _ content: Content) -> [Fact] {
        [
            Fact("Kênh", channelName(content.channel)),
            Fact("Tiêu đề", shortTitle(item)),
        ] + authorship(content) + detailFacts(content) + [
            Fact("Ảnh, tệp kèm theo", mediaInWords(content)),
            Fact("Nhận lúc", Wording.moment(item.receivedAt, in: office.commune.offset)),
        ] + deadlineFacts(item)
    }

    /// Who wrote it; a document, a procedure or a calendar is the office's own.
    private func authorship(_ content: Content) -> [Fact] {
        guard [.article, .album].contains(content.kind) else { return [] }
        return [
            Fact("Tác giả", content.author.isEmpty ? "chưa ghi" : content.author),
            Fact("Nguồn", content.source.isEmpty ? "chưa ghi, coi là bài tự viết" : content.source),
        ]
    }

    /// The day and the lines of the kind's form, as understood.
    private func detailFacts(_ content: Content) -> [Fact] {
        let date = content.kind.dateField.map { Fact($0.label, dayInWords(content) ?? "chưa ghi") }
        return [date].compactMap(\.self) + content.details.map { Fact($0.field.label, $0.value) }
    }

    /// A channel that is not the one understood, so that the example shows a correction.
    private func exampleChannel(_ content: Content) -> String {
        let other = office.channels.first { $0.id != content.channel && $0.accepts.contains(content.kind) }
        return PlainText.mention(other?.name ?? channelName(content.channel))
    }

    /// One reply with the form lines that are missing, to be filled in.
    private func supplementChoice(_ facts: Letter.Submission) -> LetterTree.Part? {
        var labels: [String] = []
        var lines: [String] = []
        for detail in facts.missing {
            let field: FormField
            switch detail {
            case .title: field = .title
            case .eventDate: field = .eventDate
            case .unknownChannel: field = .channel
            case .field(let missing): field = missing
            case .body, .file, .fileLeftOut: continue
            }
            let line = PrefilledReply.formLine(field)
            guard !lines.contains(line) else { continue }
            labels.append("“\(field.label): …”")
            lines.append(line)
        }
        guard let last = labels.popLast() else { return nil }
        let named = labels.isEmpty ? "dòng \(last)" : "các dòng \(labels.joined(separator: ", ")) và \(last)"
        let button = ReplyChoice(
            sentence: "Ghi \(named) ở đầu thư, điền nội dung rồi gửi.", label: "Bấm để ghi nội dung còn thiếu", tone: .change,
            link: link(.form, facts.item, body: lines.joined(separator: "\n")))
        return .choices(lead: "trả lời thư này:", [button])
    }

    /// What is missing, and what the person can do.
    func sentence(_ detail: Letter.MissingDetail) -> String {
        switch detail {
        case .title: return "Bài chưa có tiêu đề. Đề nghị \(you) ghi dòng “Tiêu đề: …”."
        case .body: return "Thư chưa có nội dung bài. Đề nghị \(you) trả lời thư này và viết nội dung vào thư."
        case .eventDate:
            return "Chưa rõ ngày diễn ra sự kiện, nên thời hạn đang tính từ ngày nhận bài. Đề nghị \(you) ghi dòng “Ngày diễn ra: …”."
        case .unknownChannel(let name):
            let names = office.channels.filter { $0.accepts.contains(.article) }.map { PlainText.mention($0.name) }.joined(separator: "; ")
            return
                "Không có kênh “\(PlainText.mention(name, limit: 60))”, bài đang xếp tạm vào kênh “\(channelName(office.articleChannel))”. "
                + "Đề nghị \(you) chọn một trong các kênh: \(names)."
        case .field(let field): return "Chưa có dòng “\(field.label): …”."
        case .file: return "Chưa có tệp văn bản. Đề nghị \(you) trả lời thư này và đính kèm tệp PDF."
        case .fileLeftOut(let label, let problem): return leftOut(label, problem)
        }
    }

    private func leftOut(_ label: String, _ problem: Letter.FileProblem) -> String {
        let name = PlainText.mention(label, limit: 60)
        let file = name.isEmpty ? "Một tệp đính kèm" : "Tệp “\(name)”"
        switch problem {
        case .kind:
            return
                "\(file) không thuộc loại được đăng. Đề nghị \(you) gửi lại bằng ảnh JPG, PNG hoặc tệp PDF; nội dung tệp Word thì chép vào thư."
        case .size: return "\(file) quá lớn nên chưa nhận được. Đề nghị \(you) thu nhỏ tệp rồi gửi lại."
        case .unreadable: return "\(file) bị lỗi, không mở được. Đề nghị \(you) kiểm tra và gửi lại tệp."
        }
    }

    func questionReceipt(_ facts: Letter.Submission) -> Draft {
        let item = facts.item
        let days = office.channel(item.version.content.channel)?.deadline.workingDays
        let within = days.map { $0 > 0 ? "trong thời hạn \($0) ngày làm việc kể từ ngày tiếp nhận" : "ngay sau khi tiếp nhận" }
        let officer = item.officer.map { "Ý kiến đã được chuyển đến \(presented($0)), để tham mưu trả lời. " } ?? ""
        var parts: [LetterTree.Part] = [
            .callout(
                facts.isRepeated
                    ? "Ý kiến này của \(you) đã được tiếp nhận ngày \(item.receivedAt.date(in: office.commune.offset).vietnamese), mã số \(item.code), đang được xử lý."
                    : "Ban biên tập đã nhận được ý kiến của \(you), mã số \(item.code).", due: dueLine("Trả lời chậm nhất", item)),
            .paragraph(
                officer + "Câu trả lời sau khi được lãnh đạo xã duyệt sẽ được gửi về địa chỉ thư điện tử này"
                    + (within.map { " \($0)\(Wording.inBrackets(clause: item.deadline.article))" } ?? "") + "."),
            .paragraph(publicity(item.version.content)),
        ]
        if !facts.missing.isEmpty { parts += [.heading("Đề nghị bổ sung"), .list(facts.missing.map(questionSentence))] }
        parts += [
            .heading("Nội dung đã nhận"),
            .quotation([.title(item.version.content.title)] + item.version.content.body.map { QuotedBlock($0) }),
        ]
        let nothing = facts.missing.isEmpty ? "\(You) không phải làm gì thêm. " : ""
        parts.append(.paragraph("\(nothing)Khi cần bổ sung cho ý kiến này, \(you) chỉ cần trả lời thư này."))
        return draft(threadSubject(item), .replied, why: whySender(item), parts)
    }

    private func publicity(_ content: Content) -> String {
        guard content.isForTheSite else { return "Theo đề nghị của \(you), câu hỏi và câu trả lời sẽ không được đăng." }
        let named = content.author.isEmpty ? "không nêu tên, địa chỉ và số điện thoại của \(you)" : "có nêu tên \(you) theo đề nghị"
        return "Câu hỏi và câu trả lời sẽ được đăng trên \(office.commune.siteName), \(named)."
    }

    /// A citizen knows nothing of form lines.
    private func questionSentence(_ detail: Letter.MissingDetail) -> String {
        switch detail {
        case .title: "Thư chưa có tiêu đề. \(You) có thể trả lời thư này và ghi một dòng nêu vấn đề cần hỏi."
        case .body: "Thư chưa có nội dung câu hỏi. Đề nghị \(you) trả lời thư này và viết câu hỏi vào thư."
        case .eventDate, .unknownChannel, .field, .file, .fileLeftOut: sentence(detail)
        }
    }
}
