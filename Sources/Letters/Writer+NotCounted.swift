import Editorial

/// Replies that changed nothing, each with what the person can do next (invariant 5).
extension Writer {
    func notCounted(_ facts: Letter.NotCounted) -> Draft {
        let item = facts.item
        let (why, next) = sentences(facts.reason, facts.item)
        return draft(
            subject(item, "Chưa ghi nhận thư trả lời"), .replied,
            why: "\(You) nhận thư này vì Ban biên tập vừa nhận được thư trả lời đứng tên \(you); "
                + "mọi nội dung chỉ được đăng sau khi duyệt (\(Wording.clause("4.3"))).",
            [
                .callout("Chưa ghi nhận thư trả lời của \(you) về \(work(item)), vì \(why).", due: nil),
                .paragraph(next),
                .facts([
                    Fact("Mã số", "\(item.code)"), Fact("Bản hiện hành", "bản thứ \(item.version.number)"),
                    Fact("Tình trạng", standing(item)),
                ]),
            ])
    }

    private var role: BoardRole? { to.person.flatMap { office.people[$0] }?.role }
    /// Who helps with what went wrong; nobody is sent to themselves.
    private var helper: String { role == .secretary ? "người quản trị hệ thống" : "Thư ký Ban biên tập" }
    /// Whom to tell at once about a mailbox in wrong hands (Quy chế, Điều 9.3).
    private var alarm: String { role == .head ? "Thư ký Ban biên tập" : "Trưởng Ban biên tập" }

    /// The item is public and the reader is one who may withdraw it.
    private func mayWithdraw(_ item: Item) -> Bool {
        guard case .published = item.state, let person = to.person, item.sender.person != person else { return false }
        return office.channel(item.version.content.channel)?.approvers.contains(person) ?? false
    }

    /// Why it does not count, as the end of a sentence; and what to do.
    private func sentences(_ reason: Refusal, _ item: Item) -> (why: String, next: String) {
        switch reason {
        case .staleVersion(let current):
            (
                "thư đó trả lời cho bản cũ, nay đã có bản thứ \(current)",
                "Đề nghị \(you) xem và trả lời thư về bản thứ \(current). Nếu chưa nhận được thư đó, \(you) báo cho \(helper)."
            )
        case .decidedBy(let person, let decision):
            (
                "\(named(person)) đã cho ý kiến trước (\(said(decision)))",
                "\(You) không phải làm gì thêm. Nếu có ý kiến khác, đề nghị \(you) trao đổi trực tiếp với \(named(person))."
            )
        case .alreadyAnswered:
            (
                "thư Ban biên tập gửi \(you) đã được trả lời trước đó",
                "\(You) không phải làm gì thêm. Nếu muốn thay đổi ý kiến, đề nghị \(you) báo cho \(helper)."
            )
        case .expired:
            (
                "thư Ban biên tập gửi \(you) đã hết hiệu lực",
                "Đề nghị \(you) trả lời thư gửi gần nhất về việc này. Nếu không còn thư nào, \(you) báo \(helper) gửi lại."
            )
        case .notTheSender, .notVouched: sentencesOnSender(reason)
        case .automatic:
            (
                "đó là thư tự động hoặc thư chuyển tiếp",
                "Nếu \(you) có ý kiến, đề nghị bấm Trả lời ngay trong thư Ban biên tập gửi và tự ghi ý kiến ở dòng đầu."
            )
        case .partsDisagree:
            (
                "các phần trong thư ghi không giống nhau",
                "Đề nghị \(you) trả lời lại thư Ban biên tập gửi, chỉ ghi một dòng ý kiến ở đầu thư."
            )
        case .notPossibleNow where mayWithdraw(item):
            (
                "nội dung này đã đăng lên Trang",
                "Muốn rút khỏi Trang, đề nghị \(you) trả lời thư báo đã đăng, ghi RÚT: rồi viết lý do."
            )
        case .notPossibleNow:
            (
                "việc đó không còn thực hiện được ở bước hiện nay",
                "Đề nghị \(you) xem tình trạng dưới đây. Nếu cần hỗ trợ, \(you) liên hệ \(helper)."
            )
        case .suspended:
            (
                "tài khoản của \(you) đang tạm khóa",
                "Việc đang chờ \(you) đã được chuyển người khác. Nếu cần mở khóa, đề nghị \(you) liên hệ trực tiếp \(alarm)."
            )
        case .cannotTransfer(let person):
            (
                "\(named(person)) không được giao xử lý việc này",
                "Việc vẫn chờ \(you). Đề nghị \(you) chuyển người khác hoặc tự cho ý kiến."
            )
        case .extensionOutOfRange(let latest):
            (
                "ngày xin gia hạn không hợp lệ",
                "Hạn mới phải sau hạn hiện nay và không quá \(Wording.day(latest)). Đề nghị \(you) trả lời lại, ghi GIA HẠN, ngày và lý do."
            )
        case .extensionWithoutReason:
            (
                "chưa ghi lý do gia hạn", "Đề nghị \(you) trả lời lại, ghi GIA HẠN, ngày và lý do, vì lý do sẽ được báo cho công dân."
            )
        case .notEmpowered:
            (
                "theo phân công, \(you) không duyệt nội dung này, hoặc đây là nội dung do chính \(you) gửi",
                "Nội dung vẫn chờ người được giao duyệt. Nếu phân công chưa đúng, đề nghị \(you) báo cho \(alarm)."
            )
        }
    }

    private func sentencesOnSender(_ reason: Refusal) -> (why: String, next: String) {
        let warning = "Nếu \(you) không gửi thư trả lời nào, xin báo ngay cho \(alarm)."
        guard reason == .notTheSender else {
            return (
                "máy chủ thư không xác nhận được thư đó đúng là của \(you)",
                "Đề nghị \(you) đăng nhập hộp thư đã đăng ký với Ban biên tập rồi trả lời lại. \(warning)"
            )
        }
        return (
            "thư không gửi từ địa chỉ đã đăng ký", "Đề nghị \(you) trả lời lại từ đúng hộp thư đã nhận thư của Ban biên tập. \(warning)"
        )
    }

    private func standing(_ item: Item) -> String {
        switch item.state {
        case .awaitingAnswer: "chờ dự thảo trả lời"
        case .awaitingReview: "đang chờ duyệt"
        case .awaitingRevision: "chờ bản sửa"
        case .approved(let publishAt): "đã được duyệt, sẽ đăng lúc \(Wording.moment(publishAt, in: office.commune.offset))"
        case .published(let at): "đã đăng lúc \(Wording.moment(at, in: office.commune.offset))"
        case .rejected: "không được duyệt"
        case .withdrawn: "đã rút khỏi Trang"
        }
    }
}
