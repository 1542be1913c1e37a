import Editorial
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R8 R22 people: ỦY QUYỀN, KHÓA, MỞ KHÓA by mail and from the console")
struct PeoplePassTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private let huong = OfficeLab.Sender(address: "huong@xa.example")
    private let bi = OfficeLab.Sender(address: "bi@xa.example")
    private static let article = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác."

    private func order(_ words: String, from: OfficeLab.Sender, in lab: OfficeLab) throws {
        try lab.deliver(words, from: from, subject: words)
        try lab.pass()
    }

    private func submit(_ lab: OfficeLab) throws {
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
    }

    private func state(_ lab: OfficeLab, _ number: Int = 1) throws -> String? {
        try lab.journal.item(ItemCode(prefix: "HD", year: 2026, number: number))?.state.name
    }

    @Test("ỦY QUYỀN holds once it is confirmed: the stand-in is asked and may approve, until the last day")
    func delegate() throws {
        let lab = try OfficeLab()
        try order("ỦY QUYỀN Trần Nhất Bi ĐẾN 30/11/2026", from: binh, in: lab)
        #expect(try lab.letters() == ["command-confirmation binh@xa.example"])
        #expect(try lab.journal.roster().delegations.isEmpty)
        try lab.answer("command-confirmation", "XÁC NHẬN", from: binh)
        try lab.pass()
        #expect(try lab.letters("command-notice").contains("command-notice bi@xa.example"))
        try submit(lab)
        #expect(try lab.letters("review-request") == ["review-request bi@xa.example"])
        try lab.answer("review-request", "DUYỆT", from: bi)
        try lab.pass()
        #expect(try state(lab) == "approved")
        let record = try #require(try lab.journal.decisions(about: ItemCode(prefix: "HD", year: 2026, number: 1)).last?.record)
        #expect(record.by == PersonID("bi") && record.onBehalfOf == PersonID("binh"))
        try lab.clock.set("2026-12-01T08:00:00+07:00")
        try submit(lab)
        #expect(try lab.letters("review-request").last == "review-request binh@xa.example")
        #expect(try lab.problems().isEmpty)
    }

    @Test("HỦY ỦY QUYỀN holds at once; a forged ỦY QUYỀN does nothing")
    func endDelegation() throws {
        let lab = try OfficeLab()
        try order("ỦY QUYỀN Trần Nhất Bi ĐẾN 30/11/2026", from: .init(address: "binh@xa.example", isVouched: false), in: lab)
        #expect(try lab.letters() == ["held ngoc@xa.example"])
        try order("ỦY QUYỀN Trần Nhất Bi ĐẾN 30/11/2026", from: binh, in: lab)
        try lab.answer("command-confirmation", "xác nhận", from: binh)
        try lab.pass()
        #expect(try lab.journal.roster().delegations.count == 1)
        try order("HỦY ỦY QUYỀN", from: binh, in: lab)
        #expect(try lab.journal.roster().delegations.isEmpty)
    }

    @Test("KHÓA: what was asked of the person is void, a pending publication stops, another is asked; their mail is held")
    func suspend() throws {
        let lab = try OfficeLab()
        try submit(lab)
        try submit(lab)
        let first = try lab.letter("review-request", to: binh.address)
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        #expect(try state(lab, 2) == "approved")
        try order("KHÓA Huỳnh Trọng Bình", from: huong, in: lab)
        #expect(try lab.journal.roster().isSuspended(PersonID("binh")))
        #expect(try state(lab, 1) == "awaiting-review" && state(lab, 2) == "awaiting-review")
        #expect(try lab.letters("review-request").suffix(2) == ["review-request huong@xa.example", "review-request huong@xa.example"])
        #expect(try !lab.letters("command-notice").contains("command-notice binh@xa.example"))
        lab.clock.advance(3600)
        try lab.deliver("DUYỆT", from: binh, to: try #require(first.replyTo.first?.rawAddress), subject: "Re: x")
        try lab.deliver("Gửi bài mới", from: binh)
        try lab.pass()
        #expect(try state(lab, 1) == "awaiting-review" && lab.gateway().site.snapshot().items.isEmpty)
        #expect(try lab.dispositions().last == "quarantined")
        #expect(try lab.problems().isEmpty)
    }

    @Test("MỞ KHÓA needs XÁC NHẬN; old letters stay void")
    func resume() throws {
        let lab = try OfficeLab()
        try submit(lab)
        try order("KHÓA Huỳnh Trọng Bình", from: huong, in: lab)
        try order("MỞ KHÓA Huỳnh Trọng Bình", from: huong, in: lab)
        #expect(try lab.journal.roster().isSuspended(PersonID("binh")))
        try lab.answer("command-confirmation", "XÁC NHẬN", from: huong)
        try lab.pass()
        #expect(try !lab.journal.roster().isSuspended(PersonID("binh")))
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        #expect(try state(lab) == "awaiting-review")
        try lab.answer("review-request", "DUYỆT", from: huong)
        try lab.pass()
        #expect(try state(lab) == "approved")
    }

    @Test("who may not order it is told so, and nothing changes")
    func refused() throws {
        let lab = try OfficeLab()
        try order("KHÓA Lê Xuân Hướng", from: bi, in: lab)
        try order("ỦY QUYỀN Huỳnh Trọng Bình ĐẾN 30/11/2026", from: bi, in: lab)
        try order("KHÓA Lê Xuân Hướng", from: lan, in: lab)
        #expect(try lab.journal.roster() == .ordinary)
        #expect(try lab.letters("command-refused").filter { $0.hasSuffix("bi@xa.example") }.count == 2)
    }

    @Test("the console's orders are taken by the running office, each once")
    func console() throws {
        let lab = try OfficeLab()
        try submit(lab)
        let spool = ConsoleSpool(folder: lab.configuration.dataFolder)
        try spool.leave(.suspend(PersonID("binh")), for: nil, name: "1")
        try lab.pass()
        #expect(
            try lab.journal.roster().isSuspended(PersonID("binh"))
                && lab.letters("review-request").last == "review-request huong@xa.example")
        #expect(try spool.waiting().isEmpty)
    }

    @Test("R24 proposals on the regulation are gathered, answered once a day, and are no items")
    func proposals() throws {
        let lab = try OfficeLab()
        for words in ["Điều 11.1: nên là 2 ngày làm việc.", "Điều 8.6: nêu rõ người phụ trách."] {
            try lab.deliver(words, from: lan, subject: "Góp ý Quy chế hoạt động của Trang")
        }
        try lab.deliver("Quy chế này có hiệu lực khi nào?", from: .init(address: "dan@mail.example"), subject: "Hỏi về Quy chế")
        try lab.pass()
        let year = try lab.journal.proposals(from: Timestamp(seconds: 0), until: Timestamp(seconds: 4_000_000_000))
        #expect(year.map(\.words) == ["Điều 11.1: nên là 2 ngày làm việc.", "Điều 8.6: nêu rõ người phụ trách."])
        #expect(try lab.letters("proposal-receipt").count == 1 && lab.dispositions() == ["comment", "comment", "question"])
    }

    @Test("MẪU and TRỢ GIÚP are answered once a day to each")
    func guide() throws {
        let lab = try OfficeLab()
        for _ in 0..<3 { try order("MẪU", from: lan, in: lab) }
        try order("TRỢ GIÚP", from: .init(address: "dan@mail.example"), in: lab)
        #expect(try lab.letters() == ["guide lan@gmail.example", "guide dan@mail.example"])
        lab.clock.advance(86_400)
        try order("mau", from: lan, in: lab)
        #expect(try lab.letters().count == 3)
    }
}
