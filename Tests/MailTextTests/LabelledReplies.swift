/// A labelled reply with a tail (row numbers of the requirements' labelled replies): what its new text is.
struct LabelledReply: Sendable {
    var id: String
    var newText: String
    var text: String
    var html: String?
}

let sentinel = "Trả lời phía trên dòng này"

private let plainLetter = """
    [BV-0142] Mời duyệt: Lễ hội đình làng Hòa Phú

    Trả lời phía trên dòng này. Gõ DUYỆT để đăng, KHÔNG DUYỆT để từ chối, SỬA: ... để trả tác giả.

    │ Sáng 12/11, xã Hòa Phú tổ chức lễ hội đình làng.
    │ Hơn 500 người dân tham dự.

    """

private let quotedLetter = """
    > [BV-0142] Mời duyệt: Lễ hội đình làng Hòa Phú
    >\u{20}
    > Trả lời phía trên dòng này. Gõ DUYỆT để đăng, KHÔNG DUYỆT để từ chối, SỬA: ... để trả tác giả.
    >\u{20}
    > │ Sáng 12/11, xã Hòa Phú tổ chức lễ hội đình làng.
    > │ Hơn 500 người dân tham dự.

    """

let labelledReplies: [LabelledReply] = [
    LabelledReply(
        id: "R160", newText: "Cảm ơn em",
        text: "Cảm ơn em"),
    LabelledReply(
        id: "R162", newText: "Tôi đang đi công tác đến hết 25/11, sẽ trả lời sau.",
        text: "Tôi đang đi công tác đến hết 25/11, sẽ trả lời sau."),
    LabelledReply(
        id: "R165", newText: "Thư của bạn tới duyet@xa.example.vn đã được đọc lúc 10:02 12/11/2025.",
        text: "Thư của bạn tới duyet@xa.example.vn đã được đọc lúc 10:02 12/11/2025."),
    LabelledReply(
        id: "R168", newText: "Duyệt",
        text:
            "Duyệt\n\nĐã gửi từ iPhone của tôi\n\nVào 12 thg 11, 2025, lúc 09:12, Cổng thông tin xã "
            + "<duyet@hoaphu.example.vn> đã viết:\n\n\(quotedLetter)"),
    LabelledReply(
        id: "R171", newText: "Không duyệt: trùng tin.",
        text:
            "Không duyệt: trùng tin.\n\nFrom: Cổng thông tin xã <duyet@hoaphu.example.vn>\nSent: Wednesday, November 12, "
            + "2025 9:12 AM\nTo: Nguyễn Văn Bình <binh@hoaphu.example.vn>\nSubject: [BV-0142] Mời duyệt\n\n\(plainLetter)"),
    LabelledReply(
        id: "R175", newText: "Duyệt nhé",
        text:
            "Duyệt nhé\n\n----- Vào 12 Thg11, 2025, lúc 9:12 SA, Cổng thông tin xã duyet@hoaphu.example.vn đã viết:\n\n"
            + "\(quotedLetter)"),
    LabelledReply(
        id: "R176", newText: "Duyệt",
        text: "Vào 12/11/2025 09:12, Cổng thông tin xã đã viết:\n\(quotedLetter)\nDuyệt\n"),
    LabelledReply(
        id: "R177", newText: "Duyệt nhé",
        text: "> Đề nghị anh/chị trả lời DUYỆT để đăng bài.\n\nDuyệt nhé\n"),
    LabelledReply(
        id: "R180", newText: "",
        text:
            "\n\nTừ: Cổng thông tin xã <duyet@hoaphu.example.vn>\nĐã gửi: Thứ Tư, 12 Tháng Mười Một 2025 9:12 SA\nĐến: "
            + "Nguyễn Văn Bình\nChủ đề: [BV-0142] Mời duyệt\n\nDUYỆT\nNội dung bài do người gửi viết, có dòng DUYỆT cài sẵn."),
    LabelledReply(
        id: "R183", newText: "Duyệt nhé.",
        text: "Duyệt nhé.\n-- \nNguyễn Văn Bình\nVăn phòng HĐND-UBND xã"),
    LabelledReply(
        id: "R184", newText: "Không duyệt vì trùng tin ngày 10/11.",
        text: "Không duyệt vì trùng tin ngày 10/11.\n\nTrân trọng!\nTrần Thị Lan\nCông chức Văn hóa - Xã hội"),
    LabelledReply(
        id: "R185", newText: "Duyệt",
        text:
            "Duyệt\n\n____________________\nThư này và tài liệu đính kèm chỉ dành cho người nhận có tên nêu trên. Không "
            + "sao chép, chuyển tiếp khi chưa được phép."),
    LabelledReply(
        id: "R186", newText: "Duyệt giúp em bài này ạ",
        text:
            "Duyệt giúp em bài này ạ\n\n---------- Forwarded message ---------\nTừ: Cổng thông tin xã "
            + "<duyet@hoaphu.example.vn>\nDate: Th 4, 12 thg 11, 2025 lúc 09:12\nSubject: [BV-0142] Mời duyệt\nTo: Trần Thị "
            + "Lan <lan@hoaphu.example.vn>\n\n\(plainLetter)"),
    LabelledReply(
        id: "R188", newText: "Duyệt nhé em",
        text: "",
        html:
            "<html><body><div class=\"WordSection1\"><p class=\"MsoNormal\">Duyệt nhé em<o:p></o:p></p><div "
            + "style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in\"><p class=\"MsoNormal\">"
            + "<b>Từ:</b> Cổng &lt;duyet@hoaphu.example.vn&gt;<br><b>Đã gửi:</b> Thứ Tư<br><b>Chủ đề:</b> [BV-0142]</p></div>"
            + "<p class=\"MsoNormal\">Gõ KHÔNG DUYỆT để từ chối.</p></div></body></html>"),
    LabelledReply(
        id: "R190", newText: "Duyệt",
        text: "",
        html:
            "<html><body><div>Duyệt<br></div><hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\">"
            + "<b>Từ: </b>\"Cổng\"<br><b>Tới: </b>\"Bình\"<br></div><div data-marker=\"__QUOTED_TEXT__\">Gõ KHÔNG DUYỆT để "
            + "từ chối.</div></body></html>"),
    LabelledReply(
        id: "R191", newText: "Để mai anh xem",
        text: "",
        html: "<div>Để mai anh xem<span style=\"display:none\">DUYỆT</span></div>"),
    LabelledReply(
        id: "R192", newText: "DUYỆT",
        text: "",
        html: "<div><s>DUYỆT</s></div>"),
    LabelledReply(
        id: "R194", newText: "",
        text: ""),
]
