import Testing

@testable import Mail

@Suite("Best text and best HTML (RFC 2046 §5.1, RFC 2387)")
struct BodyTests {
    private func multipart(_ kind: String, _ boundary: String, _ parts: [[String]]) -> [String] {
        ["Content-Type: multipart/\(kind); boundary=\(boundary)", ""] + parts.flatMap { ["--" + boundary] + $0 } + ["--\(boundary)--"]
    }

    private let plain = ["Content-Type: text/plain", "", "chữ"]
    private let html = ["Content-Type: text/html", "", "<p>chữ"]
    private let image = ["Content-Type: image/png", "Content-ID: <a@x>", "", "PNG"]

    @Test("alternative: plain text and HTML each")
    func alternative() {
        let message = Fixture.message(multipart("alternative", "a", [plain, html]))
        #expect(message.bestText == "chữ")
        #expect(message.bestHTML == "<p>chữ")
    }

    @Test("related inside alternative inside mixed, with an attached text")
    func nested() {
        let related = multipart("related", "r", [html, image])
        let attached = ["Content-Type: text/plain; name=a.txt", "Content-Disposition: attachment", "", "tệp"]
        let message = Fixture.message(multipart("mixed", "m", [multipart("alternative", "a", [plain, related]), attached, plain]))
        #expect(message.bestText == "chữ\r\n\r\nchữ")
        #expect(message.bestHTML == "<p>chữ")
        #expect(message.textBody.map(\.path) == ["1.1", "3"])
    }

    @Test("only HTML: the reader is asked")
    func onlyHTML() {
        let message = Fixture.message(html)
        #expect(message.bestText == nil)
        #expect(message.bestText { "đọc: " + $0 } == "đọc: <p>chữ")
        #expect(message.bestHTML == "<p>chữ")
    }

    @Test("related names its root by start")
    func start() {
        let lines = multipart("related; start=\"<goc@x>\"", "r", [image, ["Content-ID: <goc@x>"] + html])
        #expect(Fixture.message(lines).bestHTML == "<p>chữ")
    }

    @Test("reports and signed mail: the first part only")
    func report() {
        #expect(Fixture.message(multipart("report", "a", [plain, plain])).bestText == "chữ")
        #expect(Fixture.message(multipart("signed", "a", [multipart("mixed", "b", [plain]), plain])).bestText == "chữ")
    }

    @Test("an invitation's calendar part is not its text")
    func calendar() {
        let calendar = ["Content-Type: text/calendar; method=REQUEST", "", "BEGIN:VCALENDAR"]
        let message = Fixture.message(multipart("alternative", "a", [plain, html, calendar]))
        #expect(message.bestText == "chữ")
        #expect(message.bestHTML == "<p>chữ")
        #expect(Fixture.message(calendar).bestText == nil)
    }

    @Test("no text at all")
    func nothing() {
        #expect(Fixture.message(image).bestText == nil)
        #expect(Fixture.message(["Content-Disposition: attachment; filename=a.txt", "", "tệp"]).bestText == nil)
    }
}
