import Editorial
import Testing
import WorkCalendar

@Suite("Codes, addresses and names")
struct NameTests {
    @Test("codes come back")
    func codes() {
        for year in [1000, 2026, 9999] {
            for number in [1, 9, 42, 9_999, 10_000, 1_234_567] {
                for prefix in ["H", "HD", "ABCDEF"] {
                    let code = ItemCode(prefix: prefix, year: year, number: number)
                    #expect(ItemCode(code.description) == code)
                    #expect(ItemCode("[\(code)]") == code)
                    #expect(ItemCode(code.description.lowercased()) == code)
                }
            }
        }
        #expect(ItemCode(prefix: "HD", year: 2026, number: 42).description == "HD-2026-0042")
    }

    @Test(
        "no code",
        arguments: [
            "", "HD", "HD-2026", "HD-2026-", "HD-2026-42", "HD-2026-0000", "HD-2026-00000001", "HD-26-0042", "HD-02026-0042", "-2026-0042",
            "ABCDEFG-2026-0042", "H1-2026-0042", "HĐ-2026-0042", "HD-2026-0042-", "HD-2026-004²", "HD-2026--042", "HD-2026-+042",
            " HD-2026-0042",
            "HD-2026-0042 ", "HD_2026_0042", "ＨＤ-2026-0042", "HD-２０２６-0042", "HD–2026–0042", "\0HD-2026-0042", "H[D-20]26-0042",
            "[HD-2026-0042", "HD-2026-0042]", "]HD-2026-0042[", "[[HD-2026-0042]]",
        ])
    func noCode(text: String) { #expect(ItemCode(text) == nil) }

    @Test("codes sort by year, then by number, not as text")
    func order() {
        let codes = [(2025, 9_999), (2026, 2), (2026, 9_999), (2026, 10_000)].map { ItemCode(prefix: "HD", year: $0.0, number: $0.1) }
        #expect(codes.reversed().sorted() == codes)
    }

    @Test("addresses are compared without ASCII case, and keep their spelling")
    func addresses() {
        let address = MailAddress("Binh.Rieng@Gmail.EXAMPLE")
        #expect(address == MailAddress("binh.rieng@gmail.example") && address.description == "Binh.Rieng@Gmail.EXAMPLE")
        #expect(Set([address, MailAddress("BINH.RIENG@GMAIL.EXAMPLE")]).count == 1)
        for other in ["binhrieng@gmail.example", "binh.rieng@gmail.example.", "binh.rieng+x@gmail.example", ""] {
            #expect(address != MailAddress(other))
        }
        // Only ASCII is folded: these are other mailboxes (RFC 6531).
        #expect(MailAddress("Đ@x.example") != MailAddress("đ@x.example"))
        #expect(MailAddress("\u{212A}@x.example") != MailAddress("k@x.example"))
    }

    @Test("planned moments come back by name")
    func moments() {
        for kind in [Moment.Kind.publish, .rung(0), .rung(1), .rung(12), .rung(Int.max)] { #expect(Moment.Kind(name: kind.name) == kind) }
        for name in ["", "rung", "rung-", "rung--1", "rung-x", "rung-9223372036854775808", "Publish", "publish-1", " publish"] {
            #expect(Moment.Kind(name: name) == nil, "\(name)")
        }
    }

    @Test("names that the journal keeps are all different")
    func names() {
        let states = StateName.allCases.map { $0.state(at("2026-11-18 08:00")).name }
        #expect(Set(states).count == states.count)
        let decisions = [
            Decision.approve, .reject(reason: "r"), .revise(instructions: "r"), .postpone(note: "r"), .stop, .withdraw(reason: "r"),
        ]
        #expect(Set(decisions.map(\.name)).count == decisions.count)
        #expect(decisions.map(\.note) == ["", "r", "r", "r", "", "r"])
        #expect(Set(Disposition.allCases.map(\.rawValue)).count == 12)
        let refusals: [Refusal] = [
            .staleVersion(current: 2), .decidedBy(PersonID("a"), .approve), .alreadyAnswered, .expired, .notTheSender, .notVouched,
            .automatic,
            .partsDisagree, .notPossibleNow, .notEmpowered,
        ]
        #expect(Set(refusals.map(\.name)).count == refusals.count)
    }

    @Test("the office: people by address, holders of a place, pages")
    func office() {
        let office = TestOffice.make()
        #expect(office.person(at: MailAddress("BINH.rieng@gmail.example"))?.id == PersonID("binh"))
        #expect(office.person(at: Facts.citizen.address) == nil)
        #expect(office.holders(of: .head).map(\.id.rawValue) == ["huong"] && office.holders(of: .member).count == 6)
        #expect(office.correspondent(PersonID("binh"))?.address == MailAddress("binh@haiduong.example"))
        #expect(office.people[PersonID("trang")]?.courteousName == "bà Nguyễn Thị Diệu Trang")
        #expect(office.commune.url(of: Facts.code, kind: .question) == "https://haiduong.example/hoi-dap/HD-2026-0001.html")
        #expect(PagePath.channel(ChannelID("tin-tuc")) == "kenh/tin-tuc.html")
    }
}
