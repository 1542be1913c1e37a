import Mail
import Testing

@Suite("Attribution lines and separators of real clients")
struct AttributionTests {
    /// Each stands over a quotation without `>`, so that only the line itself can be what cuts.
    static let lines = [
        "Vào 14:24 8 tháng 6, 2017, Hùng Nguyễn <hungnguyen@xxx.com> đã viết:",
        "Vào Th 6, 15 thg 11, 2019 vào lúc 13:30 Hùng <h@x.vn> đã viết:",
        "Vào Th 6, 4 thg 12, 2020 vào lúc 23:12 Alan Stern\n<stern@rowland.harvard.edu> đã viết:",
        "Vào Th 4, 10 thg 6, 2020 vào lúc 08:40, Hùng <h@x.vn> đã viết:",
        "Vào Th 2, 3 thg 11, 2025 lúc 17:00 test test <\n690112345678@gmail.com> đã viết:",
        "Vào Thứ 5, 3 thg 9, 2026 lúc 18:43 Lan <l@x.vn> đã viết:",
        "Vào Thứ Sáu, tháng 3 6, 2026, 05:32, James Harris <j@x.com> đã viết:",
        "----- Vào 12 Tháng Mười Một, 2025, lúc 9:12 SA, Cổng đã viết:",
        "Vào lúc 09:12 12/11/2025, Cổng thông tin đã viết:",
        "Cổng thông tin đã viết vào lúc 09:12 12/11/2025:",
        "Vào 12/11/2025, Cổng đã viết:",
        "Vào ngày 2025-11-12 09:12, Cổng viết:",
        "Vào CN, ngày 20, 09 năm 2009 lúc 16:14 +0100, Danny Wood viết:",
        "Lúc 2025-11-12 09:12, Cổng đã viết:",
        "Vào 23 thg 11, 2026, lúc 09:12, Cổng <c@x.vn> đa\u{303} viê\u{301}t:",
        "On Wed, Nov 12, 2025 at 9:12 AM Portal <c@x.vn> wrote:",
        "On 12 Nov 2025, at 09:12, Portal\n<c@x.vn>\nwrote:",
        "On 2025-11-12 09:12, Portal wrote:",
        "Le mer. 12 nov. 2025 à 09:12, Portail <c@x.vn> a écrit\u{A0}:",
        "Am 12.11.2025 um 09:12 schrieb Portal:",
        "Am Mi., 12. Nov. 2025 um 09:12 Uhr schrieb Portal <c@x.vn>:",
        "El mié, 12 nov 2025 a las 9:12, Portal (<c@x.vn>) escribió:",
        "Em qua., 12 de nov. de 2025 às 09:12, Portal <c@x.vn> escreveu:",
        "Il giorno mer 12 nov 2025 alle ore 09:12 Portale <c@x.vn> ha scritto:",
        "Op wo 12 nov 2025 om 09:12 schreef Portaal <c@x.vn>:",
        "śr., 12 lis 2025 o 09:12 Portal <c@x.vn> napisał(a):",
        "W dniu 12.11.2025 o 09:12, Portal pisze:",
        "ср, 12 нояб. 2025 г. в 09:12, Портал <c@x.vn>:",
        "12.11.2025 9:12, Портал <c@x.vn> пишет:",
        "Den ons 12 nov. 2025 kl 09:12 skrev Portal <c@x.vn>:",
        "Den ons. 12. nov. 2025 kl. 09.12 skrev Portal <c@x.vn>:",
        "ons. 12. nov. 2025 kl. 09:12 skrev Portal <c@x.vn>:",
        "2025年11月12日(水) 9:12 ポータル <c@x.vn>:",
        "门户 <c@x.vn> 于2025年11月12日周三 09:12写道：",
        "在 2025-11-12 09:12:00，\"门户\" <c@x.vn> 写道：",
        "2025년 11월 12일 (수) 오전 9:12, 포털 <c@x.vn>님이 작성:",
        "12 Kas 2025 Çar 09:12 tarihinde Portal <c@x.vn> şunu yazdı:",
        "ke 12. marrask. 2025 klo 9.12 Portaali (c@x.vn) kirjoitti:",
        "st 12. 11. 2025 v 9:12 odesílatel Portál <c@x.vn> napsal:",
    ]

    @Test(arguments: lines)
    func cutsAboveUnmarkedQuotation(_ line: String) {
        let cut = ReplyCut.cut(text: "Duyệt nhé\n\n\(line)\n\nGõ KHÔNG DUYỆT để từ chối.", html: nil, sentinels: [])
        #expect(cut.newText == "Duyệt nhé")
        #expect(cut.quoted.utf8.starts(with: line.utf8.prefix(10)))
    }

    @Test(arguments: lines)
    func textBelowQuotationCounts(_ line: String) {
        let cut = ReplyCut.cut(text: "\(line)\n> Gõ KHÔNG DUYỆT để từ chối.\n\nDuyệt nhé", html: nil, sentinels: [])
        #expect(cut.newText == "Duyệt nhé")
        #expect(cut.interleaved == "")
    }

    @Test("A name and a verb alone need a quoted line under them")
    func nameOnly() {
        #expect(ReplyCut.cut(text: "Duyệt\nCổng đã viết:\n> cũ", html: nil, sentinels: []).newText == "Duyệt")
        let own = "Sửa đoạn ông Bình đã viết:\nthêm số liệu"
        #expect(ReplyCut.cut(text: own, html: nil, sentinels: []).newText == own)
    }

    @Test("An attribution that lost its colon needs a quoted line under it")
    func withoutColon() {
        let line = "Op di 24 jan. 2017 om 22:12 schreef Pietje Puk < name@domain.nl>"
        #expect(ReplyCut.cut(text: "Duyệt\n\n\(line)\n\n> cũ", html: nil, sentinels: []).newText == "Duyệt")
        let own = "Duyệt\n\n\(line)\n\nnhé"
        #expect(ReplyCut.cut(text: own, html: nil, sentinels: []).newText == own)
    }

    @Test(
        "Lines that only look alike",
        arguments: [
            "Vào cuộc sớm nhé em:", "Ngày mai đăng:", "On time:", "Từ: tốt", "Sửa 9:12 thành 9:15: nhé", "-----", "Ông A đã viết: hay",
            "---- Tin nhắn gốc ---- còn thiếu ảnh", "-------- Original message -------- is not what I meant: see below",
        ])
    func lookAlikes(_ line: String) {
        let text = "\(line)\nduyệt"
        #expect(ReplyCut.cut(text: text, html: nil, sentinels: []).newText == text)
    }

    @Test(arguments: [
        ("-----Thư Gốc-----", false), ("----- Thư gốc -----", false), ("-------- Thư gốc --------", false),
        ("-----Original Message-----", false),
        ("----- Thư đã chuyển tiếp -----", true), ("-------- Tin nhắn đã được chuyển tiếp --------", true),
        ("---------- Forwarded message ---------", true), ("---------- Thư đã chuyển tiếp ---------", true),
        ("Bắt đầu thư chuyển tiếp:", true),
        ("Begin forwarded message:", true), ("-------- Ursprüngliche Nachricht --------", false),
        ("-------- Исходное сообщение --------", false),
        ("-------- Original message --------From: A Date: 1/13/22 3:52 PM (GMT+07:00) To: B Subject: C", false),
        ("-------- Tin nhắn gốc --------Từ: A <a@x.vn> Ngày: 13/1/22 15:52 (GMT+07:00) Đến: B Chủ đề: C", false),
        ("-------- Forwarded message --------From: A <a@x.vn>", true),
        ("* * *\n\n**From :** A\n\n**Sent :** 3/8/2021\n\n**To :** B\n\n**Subject :** C", false),
        ("---\nTừ: A\nNgày: 3/8/2021\nĐến: B", false),
        ("________________________________\nFrom: A <a@x.vn>", false), ("-------- Neznámá řeč --------\nOd: A\nKomu: B", false),
    ])
    func separators(_ line: String, _ forward: Bool) {
        let cut = ReplyCut.cut(text: "Duyệt\n\n\(line)\nDUYỆT", html: nil, sentinels: [])
        #expect(cut.newText == "Duyệt")
        #expect(cut.isForward == forward)
    }

    @Test(arguments: [
        ["Từ", "Đã gửi", "Tới", "Chủ đề"], ["Người gửi", "Đã gửi", "Đến", "Chủ đề"], ["Chủ đề", "Đã gửi", "Từ", "Tới"],
        ["Gửi từ", "Người nhận", "Đồng kính gửi", "Tiêu đề", "Ngày"], ["From", "Date", "Subject", "To"], ["De", "Envoyé", "À", "Objet"],
        ["Von", "Gesendet", "An", "Betreff"], ["De", "Enviado el", "Para", "Asunto"], ["Da", "Inviato", "A", "Oggetto"],
        ["От", "Отправлено", "Кому", "Тема"],
        ["差出人", "送信日時", "宛先", "件名"], ["发件人", "发送时间", "收件人", "主题"], ["보낸 사람", "보낸 날짜", "받는 사람", "제목"], ["*From", "*Sent", "*To"],
    ])
    func headerBlocks(_ labels: [String]) {
        let block = labels.map { $0 + ": x" }.joined(separator: "\n")
        #expect(ReplyCut.cut(text: "Duyệt\n\n\(block)\n\nDUYỆT", html: nil, sentinels: []).newText == "Duyệt")
    }
}
