import Digest
import Editorial
import Testing
import WorkCalendar

@testable import Intake

@Suite("What a reviewer is pointed at (R7)")
struct QualityTests {
    private static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .earliest

    /// Sentences of our own, each with its number, so that texts share exactly what they should.
    private static func sentences(_ numbers: some Sequence<Int>) -> [Block] {
        numbers.map { number in
            .paragraph(
                "Đoạn số \(number): bà con thôn \(number * 7) trồng thêm \(number * 13) cây bần chua ven phá, "
                    + "góp \(number * 3) ngày công làm đường \(number * 11) và dọn \(number * 5) tấn rác ở bờ kè \(number * 17).")
        }
    }

    private static func content(_ body: [Block], _ change: (inout Content) -> Void = { _ in }) -> Content {
        var content = Content(kind: .article, channel: ChannelID("tin-tuc"), title: "Tin", body: body, author: "Lan")
        change(&content)
        return content
    }

    @Test("a text is found whole in itself, and hardly in another of the same formulas")
    func ends() {
        let one = Fingerprint(Self.content(Self.sentences(0..<10)))
        #expect(one.isTelling && one.shared(Set(one.hashes)).percent == 100)
        let other = Fingerprint(Self.content(Self.sentences(20..<30)))
        // They share formulas only.
        #expect(one.shared(Set(other.hashes)).percent < 20)
        #expect(one.shared([]).percent == 0)
    }

    @Test("half of a text in another is about half, whatever stands around it and however it is written", arguments: [5, 8, 12])
    func share(half: Int) {
        let old = Fingerprint(Self.content(Self.sentences(100..<(100 + half)) + Self.sentences(300..<350)))
        let shouted = Self.sentences(100..<(100 + half)).map { block -> Block in
            guard case .paragraph(let text) = block else { return block }
            return .listItem(text.uppercased().replacing(",", with: " –"))
        }
        let new = Fingerprint(Self.content(Self.sentences(500..<(500 + half)) + shouted))
        let (percent, passage) = new.shared(Set(old.hashes))
        #expect((35...65).contains(percent))
        #expect(!passage.isEmpty && passage == passage.uppercased())
    }

    @Test("a short text is not compared")
    func short() { #expect(!Fingerprint(Self.content([.paragraph("Chiều nay họp thôn tại nhà văn hóa.")])).isTelling) }

    @Test("nothing to point at in a plain article")
    func nothing() { #expect(Quality.findings(in: Self.content(Self.sentences(0..<1)), today: Self.today) == []) }

    private static let photo = Medium(
        hash: SHA256.hash([1]), fileExtension: "jpg", byteCount: 1, pixelSize: PixelSize(width: 1600, height: 900))
    private static let thumbnail = Medium(
        hash: SHA256.hash([2]), fileExtension: "jpg", byteCount: 1, pixelSize: PixelSize(width: 640, height: 480))

    @Test(
        "each finding alone",
        arguments: [
            (content([.paragraph("Gọi 0905 123 456.")]), [Finding.personalData([.phone])]),
            (content([.table([["Số tài khoản", "Số tài khoản: 0123456789012 Agribank"]])]), [.personalData([.bankAccount])]),
            (content([.paragraph("a")]) { $0.author = "" }, [.noAuthorOrSource]),
            (
                content([.paragraph("a")]) {
                    $0.author = ""; $0.source = "Báo Huế"
                }, []
            ),
            (content([.paragraph("a")]) { $0.eventDate = today.adding(days: 1) }, [.dayAhead(today.adding(days: 1))]),
            (content([.paragraph("a")]) { $0.eventDate = today }, []),
            (content([.paragraph("a")]) { $0.eventDate = today.adding(days: -30) }, []),
            (content([.paragraph("a")]) { $0.eventDate = today.adding(days: -31) }, [.dayLongPast(today.adding(days: -31))]),
            (content([.photo(photo, caption: "Lễ khởi công")]), []),
            (content([.photo(thumbnail, caption: "Lễ khởi công")]), [.smallPhotos(1)]),
            (content([.photo(photo, caption: " "), .photo(photo, caption: "")]), [.uncaptionedPhotos(2)]),
            (
                content([.paragraph("a")]) {
                    $0.kind = .week; $0.eventDate = today.adding(days: 7)
                }, []
            ),
            (
                content([.paragraph("Liên hệ 0905 123 456.")]) {
                    $0.kind = .procedure; $0.author = ""
                }, []
            ),
        ])
    func each(_ content: Content, _ expected: [Finding]) { #expect(Quality.findings(in: content, today: Self.today) == expected) }
}
