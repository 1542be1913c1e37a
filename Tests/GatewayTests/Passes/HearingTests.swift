import Editorial
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R12 R13 drafts out for comment and polls")
struct HearingTests {
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private let huong = OfficeLab.Sender(address: "huong@xa.example")
    private let bi = OfficeLab.Sender(address: "bi@xa.example")
    private let code = ItemCode(prefix: "HD", year: 2026, number: 1)

    private func lab() throws -> OfficeLab {
        let channels = """
            channels: [
                { id: "lay-y-kien", name: "Lấy ý kiến", article: "8.11", accepts: ["poll"], officers: ["bi"], approvers: ["binh", "huong"], deadline: { article: "11.6" } },
                { id: "du-thao", name: "Dự thảo xin ý kiến", article: "8.10", accepts: ["draft"], officers: ["bi"], approvers: ["binh", "huong"], deadline: { article: "11.6" } },
            """
        return try OfficeLab(SampleConfiguration.with("channels: [", channels))
    }

    private func open(_ lab: OfficeLab, _ text: String, from: OfficeLab.Sender, approvedBy: OfficeLab.Sender) throws {
        try lab.deliver(text, from: from, subject: "Lấy ý kiến dời chợ")
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: approvedBy)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
    }

    private static let poll = """
        Kênh: Lấy ý kiến
        Phương án 1: Sửa chợ cũ
        Phương án 2: Xây chợ mới
        Hạn góp ý: 27/11/2026

        Chợ đã xuống cấp, xin ý kiến bà con.
        """

    private func vote(_ lab: OfficeLab, _ words: String, from address: String, isVouched: Bool = true) throws {
        try lab.deliver(
            words, from: .init(address: address, isVouched: isVouched), to: "bbt+gopy-HD-2026-0001@xa.example", subject: "Góp ý")
        try lab.pass()
    }

    @Test(
        "opened, approved by another, voted on: the last vote of each counts; late and forged ones do not; the result is published once approved"
    )
    func poll() throws {
        let lab = try lab()
        try open(lab, Self.poll, from: huong, approvedBy: binh)
        #expect(try lab.journal.item(code)?.version.content.options == ["Sửa chợ cũ", "Xây chợ mới"])
        try vote(lab, "1", from: "a@mail.example")
        try vote(lab, "2", from: "b@mail.example")
        try vote(lab, "Phương án 2", from: "a@mail.example")
        try vote(lab, "chợ nên có mái che", from: "c@mail.example")
        try vote(lab, "1", from: "d@mail.example", isVouched: false)
        #expect(try lab.dispositions().suffix(5) == ["vote", "vote", "vote", "vote", "quarantined"])
        #expect(
            try lab.letters("opinion-receipt").map { $0.split(separator: " ").last.map(String.init) } == [
                "a@mail.example", "b@mail.example", "a@mail.example", "c@mail.example",
            ])
        try lab.clock.set("2026-11-27T23:59:59+07:00")
        try lab.pass()
        #expect(try lab.journal.item(code)?.state.name == "published")
        try lab.clock.set("2026-11-28T00:00:00+07:00")
        try lab.pass()
        try lab.pass()
        #expect(try lab.letters("hearing-closed") == ["hearing-closed bi@xa.example"])
        try vote(lab, "1", from: "e@mail.example")
        let closed = try lab.letter("hearing-closed", to: bi.address)
        let text = try #require(closed.bestText)
        #expect(text.contains("1. Sửa chợ cũ: 0 người") && text.contains("2. Xây chợ mới: 2 người (100%)"))
        let csv = String(decoding: try #require(closed.leaves.first { $0.name == "y-kien.csv" }).decodedBytes(), as: UTF8.self)
        #expect(
            csv.hasPrefix("\u{FEFF}\"STT\",\"Thời điểm nhận\"") && csv.contains("\"chợ nên có mái che\"")
                && csv.split(separator: "\r\n").count == 5)
        let late = try #require(try lab.letter("opinion-receipt", to: "e@mail.example").bestText)
        #expect(late.contains("đến sau khi đã hết hạn"))
        try lab.answer("hearing-closed", "Có 2 người tham gia, đều chọn xây chợ mới. Xã tiếp thu.", from: bi)
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        let page = try #require(try lab.gateway().site.snapshot().items.first?.content)
        #expect(page.answer.map(\.text) == ["Có 2 người tham gia, đều chọn xây chợ mới. Xã tiếp thu."])
        try vote(lab, "1", from: "f@mail.example")
        lab.clock.advance(86_400)
        try lab.pass()
        #expect(try lab.letters("hearing-closed").count == 1 && lab.problems().isEmpty)
    }

    @Test("a draft: file and last day are asked for; opinions are kept for the officer, none of them is public")
    func draft() throws {
        let lab = try lab()
        try lab.deliver("Kênh: Dự thảo xin ý kiến\n\nXin góp ý dự thảo quy chế chợ.", from: bi, subject: "Dự thảo quy chế chợ")
        try lab.pass()
        let receipt = try #require(try lab.letter("article-receipt", to: bi.address).bestText)
        #expect(receipt.contains("Hạn góp ý: …") && receipt.contains("Chưa có tệp văn bản"))
        try lab.answer("article-receipt", "Hạn góp ý: 30/11/2026", from: bi)
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        try vote(lab, "=HYPERLINK(\"x\") Điều 3 nên quy định rõ giờ mở cửa.", from: "a@mail.example")
        try lab.clock.set("2026-12-01T08:00:00+07:00")
        try lab.pass()
        let closed = try lab.letter("hearing-closed", to: bi.address)
        let csv = String(decoding: try #require(closed.leaves.first { $0.name == "y-kien.csv" }).decodedBytes(), as: UTF8.self)
        #expect(csv.contains("\"'=HYPERLINK(\"\"x\"\") Điều 3") && lab.configuration.office.channels.count == 4)
        #expect(try lab.gateway().site.snapshot().items.allSatisfy { !$0.content.body.map(\.text).joined().contains("giờ mở cửa") })
        #expect(try lab.problems().isEmpty)
    }

    @Test("an address of no hearing is an ordinary question; a withdrawn hearing closes without a word")
    func others() throws {
        let lab = try lab()
        try vote(lab, "Xin hỏi về chợ?", from: "a@mail.example")
        #expect(try lab.dispositions() == ["question"])
        let other = try self.lab()
        try open(other, Self.poll, from: huong, approvedBy: binh)
        try other.answer("published-notice", "RÚT: sai ngày", from: binh)
        try other.pass()
        try other.clock.set("2026-11-30T08:00:00+07:00")
        try other.pass()
        #expect(try other.letters("hearing-closed") == [])
        #expect(try other.problems() == [])
    }
}
