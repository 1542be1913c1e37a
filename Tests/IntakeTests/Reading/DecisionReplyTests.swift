import Editorial
import Mail
import Testing

@testable import Intake

@Suite("R7 B1 a reviewer's reply, from the mail to the meaning")
struct DecisionReplyTests {
    private static let quoted =
        "\n\nVào Th 2, 23 thg 11, 2026 vào lúc 08:10 Ban biên tập <bbt@haiduong.example> đã viết:\n\n> Duyệt bài sau đây.\n"

    private static let decisions: [(String, Decision)] = [
        ("Duyệt", .approve), ("Duyệt nhé em" + quoted, .approve), ("DUYET", .approve), ("Dạ vâng, duyệt ạ.\n\nHuỳnh Trọng Bình", .approve),
        ("Duyệt\n\nĐã gửi từ iPhone của tôi" + quoted, .approve), ("Không duyệt: trùng tin." + quoted, .reject(reason: "trùng tin.")),
        ("Sửa: tên thôn viết sai", .revise(instructions: "tên thôn viết sai")), ("Để mai anh xem", .postpone(note: "Để mai anh xem")),
        ("Dừng", .stop), ("RÚT: sai số liệu", .withdraw(reason: "sai số liệu")),
    ]

    @Test("one clear decision, for review and for undo alike", arguments: decisions)
    func decided(text: String, decision: Decision) throws {
        for purpose in [Ask.Purpose.review, .undo] {
            #expect(try ReplyLab.meaning(text, purpose) == .decision(.decision(decision)), "\(purpose)")
        }
    }

    private func name(_ meaning: Event.Reply.Meaning) -> String {
        switch meaning {
        case .decision(.decision(let decision)): decision.name
        case .decision(.ambiguous(let why)): "ambiguous: " + why
        case .decision(.none): "none"
        case .decision(.order(let order)): order.name
        case .answer: "answer"
        case .revision: "revision"
        case .followUp: "follow-up"
        case .order: "order"
        case .courtesy: "courtesy"
        case .unclear: "unclear"
        }
    }

    private static let silent = [
        "", "Cảm ơn em", "Đã nhận", quoted, "> Duyệt\n", "Trả lời tự động: tôi đang nghỉ phép.",
        "----- Trả lời phía trên dòng này -----\n\nDuyệt",
    ]

    @Test("thanks, nothing, and quoted words decide nothing", arguments: silent)
    func nothing(text: String) throws { #expect(name(try ReplyLab.meaning(text, .review)) == "none") }

    @Test("words between quoted lines make any decision unclear")
    func interleaved() throws {
        for text in ["Duyệt\n\n> Đoạn một\nbỏ đoạn này\n> Đoạn hai\n", "> Đoạn một\nDuyệt\n> Đoạn hai\n"] {
            #expect(name(try ReplyLab.meaning(text, .review)) == "ambiguous: words between the quoted lines", "\(text)")
        }
    }

    @Test("a decision under the last quoted line counts")
    func bottom() throws { #expect(name(try ReplyLab.meaning("> Đề nghị duyệt\n\nKhông duyệt\n", .review)) == "reject") }

    private func html(_ plain: String?, _ html: String) throws -> ReplyReader.Reading {
        let message =
            plain.map { ReadingLab.multipart("alternative", [ReadingLab.textPart($0), ReadingLab.htmlPart(html)], subject: "Re: x") }
            ?? ReadingLab.html(html, subject: "Re: x")
        return try ReplyLab.read(message, .review)
    }

    @Test("parts that say different things do not agree; the claim says so")
    func partsDisagree() throws {
        let reading = try html("DUYỆT", "<p>KHÔNG DUYỆT</p>")
        #expect(!reading.reply.claim.partsAgree)
        #expect(try html("DUYỆT", "<p>DUYỆT</p>").reply.claim.partsAgree)
        #expect(try html("Duyệt", "<p>Duyệt nhé</p>").reply.claim.partsAgree, "both read as the same decision")
        #expect(try html(nil, "<p>Duyệt</p>").reply.claim.partsAgree)
    }

    @Test("for what is no decision the parts may differ")
    func partsOfAnswer() throws {
        let message = ReadingLab.multipart(
            "alternative", [ReadingLab.textPart("Phí là 8.000 đồng."), ReadingLab.htmlPart("<p>Phí: 8.000 đ.</p>")], subject: "Re: x")
        #expect(try ReplyLab.read(message, .answer).reply.claim.partsAgree)
    }

    @Test("hidden, struck out and quoted approvals")
    func overlooked() throws {
        #expect(name(try html(nil, "<div style=\"display:none\">DUYỆT</div><p>chưa được</p>").reply.meaning) != "approve")
        #expect(
            name(try html(nil, "<p>Duyệt</p><div style=\"display:none\">nhưng sửa ảnh</div>").reply.meaning)
                == "ambiguous: hidden words beside an approval")
        #expect(name(try html(nil, "<p>Duyệt</p><p><s>không</s></p>").reply.meaning) == "ambiguous: struck-out words")
        #expect(name(try html(nil, "<p><del>Duyệt</del></p>").reply.meaning) == "ambiguous: struck-out words")
        #expect(name(try html(nil, "<blockquote>DUYỆT</blockquote>").reply.meaning) == "none")
        #expect(name(try html(nil, "<div style=\"display:none\">DUYỆT</div><blockquote>DUYỆT</blockquote>").reply.meaning) != "approve")
    }

    @Test(
        "a forward is marked, by its subject or its separator",
        arguments: [
            ("Fwd: [HD-2026-0042] Đề nghị duyệt", "Duyệt", true), ("Chuyển tiếp: [HD-2026-0042] Đề nghị duyệt", "Duyệt", true),
            ("Re: [HD-2026-0042] Đề nghị duyệt", "Duyệt", false),
            ("[HD-2026-0042]", "Duyệt\n\n---------- Forwarded message ---------\nTừ: bbt\nDate: x\nSubject: y\n\nDuyệt bài.", true),
        ])
    func forward(subject: String, text: String, isForward: Bool) throws {
        let reading = try ReplyLab.read(ReadingLab.plain(text, subject: subject), .review)
        #expect(reading.reply.claim.isForward == isForward)
    }

    @Test("our own letter quoted without any mark is none of the reviewer's words")
    func ownText() throws {
        let own = try #require(ReplyLab.letter.bestText).split(separator: "\r\n").dropFirst().joined(separator: "\n\n")
        #expect(name(try ReplyLab.meaning("Duyệt\n\n" + own, .review)) == "approve")
        #expect(name(try ReplyLab.meaning(own, .review)) == "none")
        #expect(name(try ReplyLab.meaning(own + "\n\nDuyệt", .review)) == "approve")
        let unknown = try ReplyLab.read(ReadingLab.plain("Duyệt\n\n" + own, subject: "Re: x"), .review, letter: nil)
        #expect(name(unknown.reply.meaning) != "approve", "without the letter at hand the words are the writer's")
    }

    private static let subjects: [(String, String, String)] = [
        ("DUYET HD-2026-0042", "", "approve"), ("DUYET HD-2026-0042", " \n\n", "approve"), ("KHONG DUYET HD-2026-0042", "", "reject"),
        ("DUYET HD-2026-0042", "DUYET\n", "approve"),
        // Another item's code, none, a reply, a forward, or words in the body: the subject decides nothing.
        ("DUYET HD-2026-0041", "", "none"), ("DUYET", "", "none"), ("Re: DUYET HD-2026-0042", "", "none"),
        ("Fwd: DUYET HD-2026-0042", "", "none"),
        ("DUYET HD-2026-0042", "Cảm ơn em", "none"), ("DUYET HD-2026-0042", "> Duyệt\n", "none"),
        ("DUYET HD-2026-0042", "KHONG DUYET", "reject"),
        ("[HD-2026-0042] Đề nghị duyệt", "", "ambiguous"),
    ]

    @Test("a tap on a link leaves the decision in the subject", arguments: subjects)
    func subject(subject: String, body: String, expected: String) throws {
        let meaning = name(try ReplyLab.meaning(body, .review, subject: subject))
        #expect(meaning == expected || expected == "ambiguous" && meaning != "approve", "\(meaning)")
    }

    @Test("a code of another item beside the word is no approval")
    func otherCode() throws { #expect(name(try ReplyLab.meaning("Duyệt HD-2026-0041", .review)) != "approve") }

    @Test("the words are kept short for a question back")
    func words() throws {
        let long = String(repeating: "xem lại ảnh ", count: 60)
        let reading = try ReplyLab.read(ReadingLab.plain(long, subject: "Re: x"), .review)
        #expect(reading.reply.words.count == ReplyReader.mostWords)
        #expect(reading.reply.words.hasSuffix("…"))
        #expect(try ReplyLab.read(ReadingLab.plain("Xem  lại\nảnh", subject: "Re: x"), .review).reply.words == "Xem lại ảnh")
    }

    @Test("B8 without marks, NFD and with format characters")
    func spellings() throws {
        for text in ["DUYE\u{302}\u{323}T", "du\u{AD}yệt", "\u{FEFF}Duyệt", "duyet nhe em"] {
            #expect(name(try ReplyLab.meaning(text, .review)) == "approve", "\(text)")
        }
        for text in ["Duy\u{435}t", "Anh duyệt nhé", "Duyệt?", "Duyệt nhưng bỏ ảnh 2", "toi duyet"] {
            #expect(name(try ReplyLab.meaning(text, .review)) != "approve", "\(text)")
        }
    }
}
