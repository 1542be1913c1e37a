import Files
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("the demo's mail server")
struct DemoPostOfficeTests {
    @Test("a mail arrives at the play's time, whatever the machine's clock says")
    func time() throws {
        let scratch = Scratch()
        for part in ["tmp", "new"] { try Files.makeFolders("\(scratch.path)/\(part)") }
        let now = try #require(Timestamp(rfc3339: "2031-02-03T08:00:00+07:00"))
        let post = DemoPostOffice(maildir: scratch.path, authservID: "mx.xa.example", offset: .vietnam)
        try post.deliver(Array("From: lan@gmail.example\r\n\r\nx\r\n".utf8), to: "bbt@xa.example", isGenuine: true, at: now)
        let name = try #require(try Files.list(scratch.path + "/new").first)
        #expect(try Files.facts(of: scratch.path + "/new/" + name)?.modified == now.seconds)
        let mail = Message.parse(try Files.read(scratch.path + "/new/" + name, limit: 4096) ?? [])
        #expect(mail.header("Delivered-To") == "bbt@xa.example")
        #expect(AuthenticationResults.topmost(of: mail, authservID: "mx.xa.example")?.results.first?.result == "pass")
    }
}
