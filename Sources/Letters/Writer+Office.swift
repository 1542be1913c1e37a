import Editorial
import WorkCalendar

/// Letters about no single item: the morning's list, people, the calendar (R6, R8, R22, B3).
extension Writer {
    private var tag: String { "[\(PlainText.clamped(office.commune.codePrefix, to: 10))]" }

    func digest(_ facts: Letter.DigestLetter) -> Draft {
        let late = facts.entries.count { $0.item.deadline.act < facts.today }
        let toDecide = facts.entries.contains(where: \.isDecidable)
        return draft(
            "\(tag) Việc hôm nay \(facts.today.vietnamese): \(facts.entries.count) việc", .generated,
            why:
                "\(You) nhận thư này vì có việc đang chờ \(you) trên \(office.commune.siteName); ngày không có việc, \(you) không nhận thư.",
            [
                .callout(
                    "Hôm nay có \(facts.entries.count) việc đang chờ \(you).", due: late > 0 ? "Trong đó \(late) việc đã quá hạn." : nil),
                .list(facts.entries.enumerated().map { entry($0.offset + 1, $0.element) }),
            ] + (toDecide ? digestWay(facts) : [])
                + [.paragraph("Nội dung đầy đủ ở thư đã gửi về từng việc; trả lời thư đó cũng được.")])
    }

    /// `1. [HD-2026-0042] Duyệt: “…” – hạn thứ Ba, ngày 24/11/2026`.
    private func entry(_ number: Int, _ entry: Letter.DigestEntry) -> String {
        "Số \(number), mã \(entry.item.code): \(task(entry)). Hạn \(Wording.due(entry.item.deadline.act, today: today))."
    }

    private func task(_ entry: Letter.DigestEntry) -> String {
        switch entry.purpose {
        case .review: "duyệt \(work(entry.item))"
        case .answer: "dự thảo trả lời \(matter(entry.item))"
        case .revise: "gửi lại bản sửa của \(matter(entry.item))"
        case .extend: "cho ý kiến về việc gia hạn trả lời \(matter(entry.item))"
        case .undo, .thread, .correct, .confirm: work(entry.item)
        }
    }

    private func digestWay(_ facts: Letter.DigestLetter) -> [LetterTree.Part] {
        let example = facts.entries.firstIndex(where: \.isDecidable).map { $0 + 1 } ?? 1
        return [
            .paragraph(
                "Có thể cho ý kiến nhiều việc trong một thư: \(you) trả lời thư này, mỗi việc một dòng, ghi số thứ tự rồi đến ý kiến, "
                    + "chẳng hạn dòng “\(example) DUYỆT” hoặc “\(example) KHÔNG DUYỆT: lý do”. Một dòng chưa rõ thì cả thư chưa được ghi nhận."
            )
        ]
    }

    func digestUnclear(_ facts: Letter.DigestUnclear) -> Draft {
        let why: LetterTree.Part =
            switch facts.trouble {
            case .line(let line): words(line)
            case .refused(let code, let reason):
                .paragraph("Ý kiến về \(code) không ghi nhận được, vì \(refusalInShort(reason)).")
            }
        return draft(
            "\(tag) Xin hỏi lại về các việc hôm nay", .replied,
            why: "\(You) nhận thư này vì vừa trả lời thư liệt kê việc hằng ngày của Ban biên tập.",
            [
                .callout("Chưa ghi nhận được thư trả lời của \(you) về các việc hôm nay.", due: "Hiện chưa có gì thay đổi."),
                .heading("Chỗ chưa rõ"), why, .heading("Các việc đang chờ"),
                .list(facts.entries.enumerated().map { entry($0.offset + 1, $0.element) }),
                .paragraph("Đề nghị \(you) trả lời lại thư này, mỗi việc một dòng, ghi số thứ tự rồi đến ý kiến."),
            ])
    }

    private func refusalInShort(_ reason: Refusal) -> String {
        switch reason {
        case .staleVersion: "đã có bản mới"
        case .decidedBy(let person, _): "\(named(person)) đã cho ý kiến trước"
        case .alreadyAnswered: "việc này đã được trả lời"
        case .expired: "thư đã hết hiệu lực"
        case .notPossibleNow: "việc đó không còn thực hiện được ở bước hiện nay"
        case .notEmpowered, .cannotTransfer: "việc này không thuộc phần được giao duyệt"
        case .notTheSender, .notVouched: "chưa xác nhận được người gửi"
        case .automatic, .partsDisagree, .suspended, .extensionOutOfRange, .extensionWithoutReason: "thư trả lời chưa hợp lệ"
        }
    }

    // MARK: People

    func commandConfirmation(_ facts: Letter.CommandLetter) -> Draft {
        draft(
            "\(tag) Đề nghị xác nhận: \(title(facts.command))", .replied, why: whyCommand,
            [
                .callout(
                    "Ban biên tập vừa nhận được thư đứng tên \(you): \(sentence(facts.command, by: facts.by)). Có đúng là ý kiến của \(you) không?",
                    due: "Chưa có gì thay đổi cho đến khi \(you) xác nhận."),
                .choices(
                    lead: "trả lời thư này, ghi một dòng ở đầu thư:",
                    [
                        ReplyChoice(
                            sentence: "Ghi XÁC NHẬN nếu đúng là ý kiến của \(you).", label: "Bấm để XÁC NHẬN", tone: .goAhead,
                            link: replyAddress.flatMap { MailtoLink(to: $0, subject: "XAC NHAN", body: PrefilledReply.confirm.rawValue) })
                    ]),
                .paragraph("Nếu không phải, \(you) không trả lời thư này và báo ngay cho Trưởng Ban biên tập."),
            ])
    }

    func commandNotice(_ facts: Letter.CommandLetter) -> Draft {
        let who = facts.by.map { isReader($0) ? you : presented($0) } ?? "người quản trị hệ thống"
        var parts: [LetterTree.Part] = [
            .callout("\(capitalised(sentence(facts.command, by: facts.by))).", due: "Theo yêu cầu của \(who)."),
            .paragraph(effect(facts.command)),
        ]
        if !facts.reassigned.isEmpty {
            parts.append(.facts([Fact("Việc đã chuyển người khác", facts.reassigned.map(\.description).joined(separator: ", "))]))
        }
        return draft("\(tag) \(capitalised(title(facts.command)))", .generated, why: whyCommand, parts)
    }

    func commandRefused(_ facts: Letter.CommandLetter) -> Draft {
        draft(
            "\(tag) Không thực hiện được: \(title(facts.command))", .replied, why: whyCommand,
            [
                .callout(
                    "Chưa thực hiện được yêu cầu của \(you): \(sentence(facts.command, by: facts.by)).", due: "Hiện chưa có gì thay đổi."),
                .paragraph(rule(facts.command)),
            ])
    }

    private var whyCommand: String {
        "\(You) nhận thư này vì việc phân quyền, bảo mật tài khoản của Ban biên tập có liên quan đến \(you) "
            + "(\(Wording.clause("7.3")); \(Wording.clause("9.3")))."
    }

    private func title(_ command: OfficeCommand) -> String {
        switch command {
        case .delegate: "ủy quyền duyệt"
        case .endDelegation: "thôi ủy quyền duyệt"
        case .suspend: "tạm khóa tài khoản"
        case .resume: "mở khóa tài khoản"
        }
    }

    /// As the middle of a sentence.
    private func sentence(_ command: OfficeCommand, by: PersonID?) -> String {
        let writer = by.map { isReader($0) ? you : named($0) } ?? "người quản trị"
        switch command {
        case .delegate(let person, let until):
            let deputy = isReader(person) ? you : presented(person)
            return "\(writer) ủy quyền cho \(deputy) duyệt thay đến hết \(Wording.day(until))"
        case .endDelegation: return "\(writer) thôi ủy quyền duyệt thay"
        case .suspend(let person): return "tạm khóa tài khoản của \(isReader(person) ? you : presented(person))"
        case .resume(let person): return "mở khóa tài khoản của \(isReader(person) ? you : presented(person))"
        }
    }

    private func effect(_ command: OfficeCommand) -> String {
        switch command {
        case .delegate:
            "Trong thời gian này, thư mời duyệt được gửi cho người được ủy quyền; người ủy quyền vẫn duyệt được nếu cần. "
                + "Không ai được duyệt bài của chính mình hoặc của người đã ủy quyền cho mình."
        case .endDelegation: "Từ nay thư mời duyệt lại được gửi cho người có thẩm quyền như trước."
        case .suspend:
            "Từ nay mọi thư gửi từ tài khoản này đều không được ghi nhận; các thư đã mời người này cho ý kiến không còn hiệu lực; "
                + "nội dung người này đã duyệt mà chưa đăng được dừng lại và chuyển người khác duyệt."
        case .resume: "Từ nay thư của người này lại được ghi nhận. Các thư cũ đã hết hiệu lực không dùng lại được."
        }
    }

    private func rule(_ command: OfficeCommand) -> String {
        switch command {
        case .delegate:
            "Chỉ người được giao duyệt mới ủy quyền được, cho một thành viên hoặc cán bộ của Ban biên tập đang hoạt động, "
                + "đến một ngày từ hôm nay trở đi và không quá một năm."
        case .endDelegation: "Hiện \(you) không ủy quyền cho ai."
        case .suspend: "Việc khóa tài khoản do Trưởng ban, Phó ban, Thư ký Ban biên tập hoặc chính người đó yêu cầu."
        case .resume: "Việc mở khóa do Trưởng ban hoặc Phó ban yêu cầu, khi tài khoản đang bị khóa."
        }
    }

    // MARK: Calendar, guide

    func calendarAlarm(_ facts: Letter.CalendarAlarm) -> Draft {
        draft(
            "\(tag) Chưa có lịch nghỉ năm \(facts.year)", .generated,
            why: "\(You) nhận thư này vì được giao quản trị hệ thống của Trang (\(Wording.clause("7.3"))).",
            [
                .callout(
                    "Hệ thống chưa có thông báo lịch nghỉ lễ, tết và hoán đổi ngày làm việc năm \(facts.year). Đề nghị \(you) bổ sung.",
                    due: nil),
                .paragraph(
                    "Trong khi chờ, thời hạn rơi vào năm \(facts.year) được tính theo quy định chung của Bộ luật Lao động và có thể thay đổi. "
                        + "Khi có thông báo chính thức, đề nghị \(you) chuyển người quản trị hệ thống cập nhật; "
                        + "thời hạn sẽ tự tính lại và những người liên quan được báo."),
            ])
    }

    /// Điều 15: what is not fitting is gathered and put to the People's Committee.
    func proposalReceipt() -> Draft {
        draft(
            "Đã ghi nhận góp ý về Quy chế", .replied,
            why: "\(You) nhận thư này vì vừa gửi góp ý về Quy chế của Trang (\(Wording.clause("15"))).",
            [
                .callout("Ban biên tập đã ghi nhận góp ý của \(you) về Quy chế. Xin cảm ơn \(you).", due: nil),
                .paragraph("Các góp ý được tổng hợp, báo cáo Ủy ban nhân dân khi rà soát, sửa đổi Quy chế hằng năm."),
            ])
    }

    func guide(_ facts: Letter.Guide) -> Draft {
        let isForms = facts.topic == .forms
        return draft(
            isForms ? "Mẫu gửi tin, bài, văn bản" : "Hướng dẫn gửi thư cho Ban biên tập", .replied,
            why: "\(You) nhận thư này vì vừa gửi thư có tiêu đề \(isForms ? "MẪU" : "TRỢ GIÚP").",
            isForms ? formParts : helpParts)
    }

    private var formParts: [LetterTree.Part] {
        [
            .callout("Chép các dòng phù hợp vào đầu thư, điền nội dung rồi gửi về \(office.commune.mailbox).", due: nil)
        ] + forms + [
            .heading("Các kênh"), .list(office.channels.map(channelLine)),
            .paragraph("Dòng nào không có thì bỏ qua; viết có dấu hay không dấu đều được. Ảnh và tệp thì đính kèm."),
        ]
    }

    /// `Lịch công tác: cập nhật lịch công tác của Lãnh đạo và của cơ quan`, by the regulation's own sentence (Điều 8).
    private func channelLine(_ channel: Channel) -> String {
        channel.duty.isEmpty
            ? PlainText.mention(channel.name) : "\(PlainText.mention(channel.name)): \(PlainText.clamped(channel.duty, to: 160))"
    }

    /// A form for each kind that the office's channels accept.
    private var forms: [LetterTree.Part] {
        ItemKind.allCases.filter { kind in kind != .question && office.channels.contains { $0.accepts.contains(kind) } }.flatMap {
            kind -> [LetterTree.Part] in
            let credits: [FormField] = kind == .article || kind == .album ? [.author, .source] : []
            let fields = [.channel, .title] + [kind.dateField].compactMap(\.self) + credits + kind.details
            return [.heading(capitalised(noun(kind))), .list(fields.map { "\($0.label): …" })]
        }
    }

    private var helpParts: [LetterTree.Part] {
        [
            .callout("Mọi việc với Ban biên tập đều làm bằng thư điện tử, không cần tài khoản.", due: nil),
            .list([
                "Gửi tin, bài: viết vào thư hoặc đính kèm ảnh, gửi về \(office.commune.mailbox).",
                "Hỏi, góp ý: viết thư bình thường; câu trả lời gửi về đúng địa chỉ của người hỏi.",
                "Duyệt: trả lời thư mời duyệt bằng một dòng, chẳng hạn ghi DUYỆT để đăng.",
                "Đi vắng: viết ỦY QUYỀN, tên người thay, ĐẾN, rồi đến ngày.",
                "Nghi mất mật khẩu hộp thư: viết KHÓA rồi đến tên người, gửi từ hộp thư còn an toàn.",
                "Xin mẫu: gửi thư có tiêu đề MẪU.",
            ]),
        ]
    }
}
