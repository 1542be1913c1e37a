import Intake
import Mail
import Testing

@Suite("R2 R4 R7 doors: which address a mail came in by")
struct DoorTests {
    private static let token = "abcdefghijklmnopqrstuvwx23"
    private static let other = "zyxwvutsrqponmlkjihgfedc76"

    private func door(_ fields: String) throws -> Envelope.Door {
        let mailbox = try #require(AddrSpec("bbt@haiduong.example"))
        let message = ReadingLab.message(fields + "\nFrom: a@gmail.example\nSubject: x\n\nx\n")
        return Envelope.read(message, mailbox: mailbox, authservID: "mx.haiduong.example").door
    }

    private static let doors: [(String, Envelope.Door)] = [
        ("To: bbt@haiduong.example", .front),
        ("To: bbt+hoi@haiduong.example", .questions),
        ("To: bbt+tin@haiduong.example", .submissions),
        ("Cc: bbt+tin@haiduong.example", .submissions),
        ("To: BBT+HOI@HAIDUONG.Example", .questions),
        ("To: \"Ban bien tap\" <Bbt+Tin@haiduong.example>", .submissions),
        ("To: bbt+\(token)@haiduong.example", .token(token)),
        ("Delivered-To: bbt+\(token)@haiduong.example\nTo: bbt@haiduong.example", .token(token)),
        ("Delivered-To: <bbt+hoi@haiduong.example>\nTo: bbt@haiduong.example", .questions),
        ("X-Original-To: bbt+hoi@haiduong.example\nTo: x@y.example", .questions),
        ("Envelope-To: bbt+tin@haiduong.example\nTo: x@y.example", .submissions),
        ("X-Delivered-To: bbt+tin@haiduong.example", .submissions),
        // The server's own record wins over what the sender wrote.
        ("Delivered-To: bbt+hoi@haiduong.example\nTo: bbt+\(token)@haiduong.example", .questions),
        ("Delivered-To: bbt+\(token)@haiduong.example\nTo: bbt+\(other)@haiduong.example", .token(token)),
        // The topmost record is the last server's; lower ones came with the mail.
        ("Delivered-To: bbt+hoi@haiduong.example\nDelivered-To: bbt+tin@haiduong.example", .questions),
        // Some servers record only the mailbox; the detail then stands in To.
        ("Delivered-To: bbt@haiduong.example\nTo: bbt+tin@haiduong.example", .submissions),
        // Several recipients, ours among them.
        ("To: x@y.example, bbt+hoi@haiduong.example, z@y.example", .questions),
        ("To: bbt@haiduong.example\nCc: bbt+hoi@haiduong.example", .questions),
        ("To: nhom: x@y.example, bbt+tin@haiduong.example;", .submissions),
        // Unknown details and other people's details say nothing.
        ("To: bbt+la@haiduong.example", .front),
        ("To: bbt+@haiduong.example", .front),
        ("To: bbt+hoi+tin@haiduong.example", .front),
        ("To: bbt+\(token)a@haiduong.example", .front),
        ("To: bbt+abcdefghijklmnopqrstuvwx01@haiduong.example", .front),
        ("To: khac+hoi@haiduong.example", .front),
        ("To: bbt+hoi@haiduong.example.evil.example", .front),
        ("To: xbbt+hoi@haiduong.example", .front),
        ("To: \"bbt+hoi@haiduong.example\" <x@y.example>", .front),
        ("To: bbt+la@haiduong.example, bbt+hoi@haiduong.example", .questions),
        ("", .front),
        ("To: undisclosed-recipients:;", .front),
    ]

    @Test("each record of the recipient leads to its door", arguments: doors)
    func leads(fields: String, expected: Envelope.Door) throws { #expect(try door(fields) == expected, "\(fields)") }

    @Test("a token comes through whatever a server does to its case")
    func tokenCase() throws {
        guard case .token(let found) = try door("To: bbt+\(Self.token.uppercased())@haiduong.example") else {
            Issue.record("no token")
            return
        }
        #expect(found.lowercased() == Self.token)
    }

    @Test(
        "what is a token",
        arguments: [
            ("abcdefghijklmnopqrstuvwx23", true), ("ABCDEFGHIJKLMNOPQRSTUVWX23", true), ("", false), ("hoi", false),
            ("abcdefghijklmnopqrstuvwx2", false), ("abcdefghijklmnopqrstuvwx18", false), ("abcdefghijklmnopqrstuvwx-2", false),
            ("ábcdefghijklmnopqrstuvwx2", false), ("abcdefghijklmnopqrstuvwx2=", false),
        ])
    func tokens(text: String, isToken: Bool) { #expect(ReplyToken.isToken(text) == isToken) }

    @Test("In-Reply-To comes before References, and of those the newest first")
    func answers() throws {
        let mailbox = try #require(AddrSpec("bbt@haiduong.example"))
        let message = ReadingLab.message("From: a@x.example\nReferences: <1@x> <2@x>\nIn-Reply-To: <3@x>\n\nx\n")
        #expect(Envelope.read(message, mailbox: mailbox, authservID: "mx").answers == ["3@x", "2@x", "1@x"])
    }
}
