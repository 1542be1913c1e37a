import Editorial

/// Letters about mail that is kept apart: they say nothing of what it says, not even its subject (Quy chế Điều 5.1, 9.4; R21).
extension Writer {
    private var tag: String { "[\(PlainText.clamped(office.commune.codePrefix, to: 10))]" }

    func secretStopped(_ facts: Letter.ConfidentialMail) -> Draft {
        draft(
            "\(tag) Đã giữ riêng một thư có dấu độ mật", .generated,
            why: "\(You) nhận thư này vì chịu trách nhiệm về bảo vệ bí mật nhà nước của Trang (\(Wording.clause("9.4"))).",
            [
                .callout("Hòm thư vừa nhận một thư có dấu độ mật. Thư đã được chặn lại và giữ riêng.", due: nil),
                .facts([
                    Fact("Số thứ tự trong sổ thư", "\(facts.row)"), Fact("Nhận lúc", Wording.moment(facts.at, in: office.commune.offset)),
                ]),
                .paragraph(
                    "Không ai được chuyển, không có gì được đăng, nội dung không ghi vào sổ. Người gửi được báo rằng hòm thư này không nhận tài liệu mật."
                ),
                .paragraph("Đề nghị \(you) chỉ đạo xử lý theo quy định về bảo vệ bí mật nhà nước, kể cả bản còn trên máy chủ thư."),
            ])
    }

    func secretRefused() -> Draft {
        draft(
            "Thư chưa được tiếp nhận", .replied,
            why: "\(You) nhận thư này vì vừa gửi thư đến \(office.commune.siteName).",
            [
                .callout("Thư \(you) vừa gửi chưa được tiếp nhận, vì có dấu của tài liệu không được gửi qua hòm thư này.", due: nil),
                .paragraph(
                    "Tài liệu, vật chứa bí mật nhà nước không được soạn, gửi qua thư điện tử. Đề nghị \(you) báo ngay người phụ trách "
                        + "bảo vệ bí mật nhà nước của đơn vị và gửi tài liệu theo đường văn thư mật."),
                .paragraph("Nếu đây là nhầm lẫn, đề nghị \(you) bỏ dòng ghi độ mật rồi gửi lại bằng thư mới."),
            ])
    }

    func denunciationForwarded(_ facts: Letter.ConfidentialMail) -> Draft {
        draft(
            "\(tag) Thư cần xử lý riêng, không chuyển tiếp", .generated,
            why: "\(You) nhận thư này vì được giao tiếp nhận thư loại này; chỉ một mình \(you) nhận.",
            [
                .callout("Có một thư gửi kèm đây, cần được xử lý kín theo Luật Tố cáo. Chỉ \(you) nhận được thư này.", due: nil),
                .facts([
                    Fact("Số thứ tự trong sổ thư", "\(facts.row)"), Fact("Nhận lúc", Wording.moment(facts.at, in: office.commune.offset)),
                ]),
                .paragraph(
                    "Họ tên, địa chỉ, bút tích của người gửi thuộc độ Mật. Xin không trả lời, không chuyển tiếp thư này qua hòm thư chung, "
                        + "và không in ra khi chưa cần."),
            ]
                + (facts.isInSteadOfAnother
                    ? [.paragraph("Thư được gửi cho \(you) vì người thường tiếp nhận có tên trong nội dung.")] : [])
                + [
                    .paragraph(
                        "Người gửi đã được báo cách nộp đơn theo quy định. Thư này không có mã số, không có trong danh sách, báo cáo nào của Ban biên tập."
                    )
                ])
    }

    func denunciationReceipt() -> Draft {
        draft(
            "Đã nhận thư của ông/bà", .replied,
            why: "\(You) nhận thư này vì vừa gửi thư đến \(office.commune.authority).",
            [
                .callout("Thư của \(you) đã được nhận và giữ kín; chỉ người có trách nhiệm được xem.", due: nil),
                .paragraph(
                    "Theo Luật Tố cáo, việc này được thực hiện bằng đơn có ký tên hoặc điểm chỉ, hoặc trình bày trực tiếp; thư điện tử "
                        + "chưa thay được đơn. Để được thụ lý, đề nghị \(you) nộp đơn hoặc đến trình bày tại nơi tiếp công dân của "
                        + "\(office.commune.authority), hoặc gửi cơ quan cấp trên."),
                .paragraph(
                    "Đơn ghi rõ ngày tháng, họ tên, địa chỉ, cách liên hệ, nội dung và chứng cứ nếu có. Thông tin của \(you) được giữ bí mật."
                ),
                .paragraph("Xin không trả lời thư này để gửi thêm chi tiết."),
            ])
    }
}
