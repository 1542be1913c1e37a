import Editorial
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R4 citizens' questions: field, wishes of whoever asks, twice, taken off the site")
struct QuestionPassTests {
    private let citizen = OfficeLab.Sender(address: "minh@mail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private let bi = OfficeLab.Sender(address: "bi@xa.example")
    private let code = ItemCode(prefix: "HD", year: 2026, number: 1)

    private func lab(_ text: String = SampleConfiguration.text) throws -> OfficeLab { try OfficeLab(text) }

    private func ask(_ lab: OfficeLab, _ words: String, id: String? = nil) throws {
        try lab.deliver(words, from: citizen, subject: "Hỏi về khai sinh", id: id)
        try lab.pass()
    }

    /// Answered, approved, out.
    private func settle(_ lab: OfficeLab) throws {
        try lab.answer("answer-request", "Ông/bà mang tờ khai và giấy chứng sinh đến bộ phận Một cửa.", from: bi)
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
    }

    private func pages(_ lab: OfficeLab) throws -> [String] {
        try lab.gateway().site.snapshot().items.map { "\($0.code) \($0.withdrawnAt == nil ? "there" : "withdrawn")" }
    }

    @Test("the field's officer is asked; who fits none goes to the channel's first")
    func fields() throws {
        let fields =
            "fields: [{ name: \"Hộ tịch\", words: [\"khai sinh\", \"kết hôn\"], officers: [\"ngoc\"] }], deadline: { article: \"11.5\""
        let lab = try lab(SampleConfiguration.with("deadline: { article: \"11.5\"", fields))
        try ask(lab, "Xin hỏi thủ tục khai sinh cho con?")
        try lab.deliver("Bao giờ làm đường thôn Vĩnh Trị?", from: citizen, subject: "Đường thôn")
        try lab.pass()
        #expect(try lab.letters("answer-request") == ["answer-request ngoc@xa.example", "answer-request bi@xa.example"])
    }

    @Test("a question for another body: the citizen is told where, once a leader has approved it")
    func anotherBody() throws {
        let lab = try lab()
        try ask(lab, "Xin hỏi bao giờ được cấp sổ đỏ?")
        try lab.answer("answer-request", "KHÔNG THUỘC THẨM QUYỀN: Chi nhánh Văn phòng Đăng ký đất đai", from: bi)
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        let answer = try #require(try lab.letter("answer", to: citizen.address).bestText).split(whereSeparator: \.isWhitespace)
            .filter { $0 != "│" }.joined(separator: " ")
        #expect(answer.contains("Đề nghị ông/bà gửi đến Chi nhánh Văn phòng Đăng ký đất đai để được xem xét"))
    }

    @Test("the officer's draft names whoever asked: the page does not")
    func namedInAnswer() throws {
        let lab = try lab()
        try lab.deliver(
            Array(
                """
                Delivered-To: bbt@xa.example\r
                Authentication-Results: mx.xa.example; dmarc=pass header.from=mail.example\r
                From: Le Van Minh <minh@mail.example>\r
                To: bbt@xa.example\r
                Subject: Hoi khai sinh\r
                Message-ID: <q@mail.example>\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                Xin hỏi thủ tục khai sinh?\r

                """.utf8))
        try lab.pass()
        try lab.answer("answer-request", "Hồ sơ của ông Lê Văn Minh đã đủ, mời ông đến nhận, điện thoại 0234 3823 456.", from: bi)
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        let content = try #require(try lab.gateway().site.snapshot().items.first?.content)
        #expect(content.answer.map(\.text) == ["Hồ sơ của ông [đã ẩn họ tên] đã đủ, mời ông đến nhận, điện thoại 0234 3823 456."])
    }

    @Test("asked not to be published: the answer goes to the citizen, nothing to the site")
    func hidden() throws {
        let lab = try lab()
        try ask(lab, "Xin hỏi thủ tục khai sinh cho con? Đề nghị không đăng câu hỏi này lên trang.")
        #expect(try #require(lab.letter("question-receipt", to: citizen.address).bestText).contains("sẽ không được đăng"))
        try settle(lab)
        #expect(try pages(lab).isEmpty && lab.letters().last == "answer minh@mail.example")
        #expect(try lab.journal.item(code)?.state.name == "published" && lab.problems().isEmpty)
    }

    @Test("asked to be named: so it stands on the page; else never")
    func named() throws {
        for (wish, isNamed) in [("Tôi đồng ý nêu tên tôi khi đăng.", true), ("", false), ("Xin đừng nêu tên tôi.", false)] {
            let lab = try lab()
            let text = "Tôi là Lê Văn Minh. Xin hỏi thủ tục khai sinh cho con gồm những gì? \(wish)"
            try lab.deliver(
                Array(
                    """
                    Delivered-To: bbt@xa.example\r
                    Authentication-Results: mx.xa.example; dmarc=pass header.from=mail.example\r
                    From: =?UTF-8?B?TMOqIFbEg24gTWluaA==?= <minh@mail.example>\r
                    To: bbt@xa.example\r
                    Subject: Hoi khai sinh\r
                    Message-ID: <q@mail.example>\r
                    Content-Type: text/plain; charset=utf-8\r
                    Content-Transfer-Encoding: 8bit\r
                    \r
                    \(text)\r

                    """.utf8))
            try lab.pass()
            try settle(lab)
            let content = try #require(try lab.gateway().site.snapshot().items.first?.content)
            #expect((content.author == "Lê Văn Minh") == isNamed, "\(wish)")
            #expect(content.body.map(\.text).joined().contains("Lê Văn Minh") == isNamed, "\(wish)")
        }
    }

    @Test("the same question again while it waits is no second item; another one is; answered, it may be asked anew")
    func twice() throws {
        let lab = try lab()
        for number in 1...3 { try ask(lab, "Xin hỏi thủ tục khai sinh cho con?", id: "q\(number)@mail.example") }
        #expect(try lab.journal.items().count == 1 && lab.dispositions() == ["question", "duplicate", "duplicate"])
        #expect(try #require(lab.letter("question-receipt", to: citizen.address).bestText).contains("đã được tiếp nhận ngày"))
        try ask(lab, "Xin hỏi thủ tục khai tử?", id: "q4@mail.example")
        #expect(try lab.journal.items().count == 2)
        try lab.deliver("Xin hỏi thủ tục khai sinh cho con?", from: .init(address: "khac@mail.example"), subject: "Hỏi về khai sinh")
        try lab.pass()
        #expect(try lab.journal.items().count == 3 && lab.problems().isEmpty)
    }

    @Test("RÚT by whoever asked takes the question off the site; nobody else's does, and thanks do not")
    func withdrawn() throws {
        let lab = try lab()
        try ask(lab, "Xin hỏi thủ tục khai sinh cho con?")
        try settle(lab)
        #expect(try pages(lab) == ["HD-2026-0001 there"])
        try lab.answer("answer", "Cảm ơn xã nhiều.", from: citizen)
        try lab.answer("answer", "RÚT", from: .init(address: "khac@mail.example"), asked: citizen.address)
        try lab.answer("answer", "RÚT", from: .init(address: citizen.address, isVouched: false))
        try lab.pass()
        #expect(try pages(lab) == ["HD-2026-0001 there"])
        try lab.answer("answer", "RÚT: tôi không muốn đăng nữa", from: citizen)
        try lab.pass()
        #expect(try pages(lab) == ["HD-2026-0001 withdrawn"])
        #expect(
            try lab.letters("taken-back-notice").sorted() == [
                "taken-back-notice bi@xa.example", "taken-back-notice binh@xa.example", "taken-back-notice minh@mail.example",
            ])
        #expect(try lab.problems().isEmpty)
    }
}
