import Mail
import Testing

/// What a mail program writes under an answer, and what is left of it: the answer, or what the case says.
struct TrimmedReply: Sendable, CustomTestStringConvertible {
    var text: String
    var answer: String
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ answer: String = "It works now, thanks.") {
        self.text = text
        self.answer = answer
    }
}

/// The cases that published reply trimmers test, in samples of our own (GitHub and Zapier email_reply_parser, talon, crisp, willdurand,
/// discourse email_reply_trimmer).
@Suite("Replies as trimmers see them (R7)")
struct TrimmedReplyTests {
    private static let own = "It works now, thanks."

    /// Each over text that no `>` marks.
    static let hardAttributions = [
        "On Mon, Nov 23, 2026 at 4:10 PM Ada Byron <ada@example.com> wrote:",
        "On Mon, Nov 23, 2026 at 4:10 PM Ada Byron\n<ada@example.com>\nwrote:",
        "On Nov 23,\n2026, at 16:10,\nAda Byron <ada@example.com>\nwrote:",
        "On Mon, Nov 23, 2026 at 4:10 PM, Ada\nByron <ada@example.com> wrote:",
        "On 11/23/2026 04:10 PM, Ada Byron wrote:", "On Mon, 2026-11-23 at 16:10 +0700, Ada Byron wrote:",
        "On 23-Nov-2026, at 4:10 PM, Ada <ada@example.com> sent:",
        "On Monday, November 23, 2026, Ada Byron <ada@example.com> wrote",
        "On Monday, November 23rd, 2026 at 4:10 PM, ada@example.com <ada@example.com> wrote:",
        "*On Mon, Nov 23, 2026 at 4:10 PM Ada <ada@example.com> wrote:*",
        "---- On Mon, 23 Nov 2026 16:10:00 +0700 Ada <ada@example.com> wrote ----",
        "---- Ada Byron wrote ----", "2026/11/23 Ada Byron <ada@example.com>", "2026-11-23 16:10 GMT+01:00 Ada Byron <ada@example.com>:",
        "Ada Byron <ada@example.com> wrote:", "Ada Byron <ada@example.com> wrote on Mon, 23 Nov 2026:",
        "Ada Byron/HQ wrote on 11/23/2026 04:10:12 PM:",
        "Mon, 23 Nov 2026 16:10 Ada Byron <ada@example.com> wrote:", "Monday 23 November 2026 16:10:45 Ada Byron wrote:",
        "Le lun. 23 nov. 2026 à 16:10, Ada Byron <ada@example.com> a écrit :", "Le 23/11/2026 16:10, Ada Byron a écrit\u{A0}:",
        "Le 23 novembre 2026 à 16:10,\nAda <ada@example.com>\na écrit :",
        "Am Mo., 23. Nov. 2026 um 16:10 Uhr schrieb Ada Byron <\nada@example.com>:",
        "Am 23.11.2026 um 16:10 schrieb Ada Byron <ada@example.com>:", "Ada <ada@example.com> schrieb am Mo., 23. Nov. 2026, 16:10:",
        "El lun, 23 nov 2026 a las 16:10, Ada Byron (<ada@example.com>) escribió:", "El 23/11/2026 a las 16:10, Ada escribió:",
        "El lunes, 23 de noviembre de 2026, Ada <ada@example.com>\nescribió:",
        "Em seg., 23 de nov. de 2026 às 16:10, Ada <ada@example.com>\nescreveu:", "Em 23/11/2026 16:10, Ada Byron escreveu:",
        "Em segunda-feira, 23 de novembro de 2026 16:10:00 BRT, Ada <ada@example.com> escreveu:",
        "Il giorno lun 23 nov 2026 alle ore 16:10 Ada <ada@example.com> ha\nscritto:", "Il 23/11/2026 16:10, Ada Byron ha scritto:",
        "In data lunedì 23 novembre 2026 16:10:00, Ada ha scritto:",
        "Op ma 23 nov. 2026 om 16:10 schreef Ada Byron <ada@example.com>:",
        "Op 23 nov. 2026 om 16:10 heeft Ada <ada@example.com> het volgende geschreven:", "Op 23-11-2026 om 16:10 schreef Ada Byron:",
        "W dniu 23.11.2026 o 16:10, Ada Byron pisze:", "pon., 23 lis 2026 o 16:10 Ada Byron <ada@example.com> napisał(a):",
        "Dnia 23 listopada 2026 16:10 Ada <ada@example.com> napisał(a):",
        "W dniu poniedziałek, 23 listopada 2026 użytkownik Ada <ada@example.com>\nnapisał:",
        "Den mån 23 nov. 2026 kl 16:10 skrev Ada Byron <ada@example.com>:", "Den 23 november 2026 16:10 skrev Ada:",
        "man. 23. nov. 2026 kl. 16:10 skrev Ada Byron <ada@example.com>:",
        "På 23. november 2026 kl. 16:10:12, Ada (ada@example.com) skrev:", "Den 23-11-2026 kl. 16:10 skrev Ada Byron:",
        "ma 23. marrask. 2026 klo 16.10 Ada Byron (ada@example.com) kirjoitti:",
        "po 23. 11. 2026 v 16:10 odesílatel Ada Byron <ada@example.com> napsal:", "Dne 23.11.2026 v 16:10 Ada Byron napsal(a):",
        "po 23. 11. 2026 o 16:10 Ada <ada@example.com> napísal(a):", "Ada <ada@example.com> ezt írta (időpont: 2026. nov. 23., H, 16:10):",
        "2026. 11. 23. 16:10 keltezéssel, Ada Byron írta:",
        "23 Kas 2026 Pzt 16:10 tarihinde Ada <ada@example.com> şunu yazdı:",
        "În lun., 23 nov. 2026 la 16:10, Ada <ada@example.com> a scris:",
        "Στις Δευ 23 Νοε 2026 στις 4:10 μ.μ., ο χρήστης Ada <ada@example.com> έγραψε:",
        "пн, 23 нояб. 2026 г. в 16:10, Ada <ada@example.com>:", "23.11.2026 16:10, Ada Byron пишет:",
        "23 ноября 2026 г., 16:10 пользователь Ada <ada@example.com> написал:",
        "пн, 23 лист. 2026 р. о 16:10 Ada <ada@example.com> пише:", "На пн, 23.11.2026 г. в 16:10 Ada <ada@example.com> написа:",
        "Dana pon 23. stu 2026. u 16:10 Ada <ada@example.com> napisao je:",
        "Pada tanggal Sen, 23 Nov 2026 pukul 16.10 Ada <ada@example.com> menulis:",
        "ในวันที่ จ. 23 พ.ย. 2026 เวลา 16:10 Ada <ada@example.com> เขียนว่า:",
        "בתאריך יום ב׳, 23 בנוב׳ 2026 ב-16:10 מאת Ada <\u{200E}ada@example.com>:",
        "في الاثنين، 23 نوفمبر 2026 في 4:10 م تمت كتابة ما يلي بواسطة Ada <ada@example.com>:",
        "2026年11月23日(月) 16:10 Ada Byron <ada@example.com>:", "2026/11/23 16:10、Ada <ada@example.com>のメール：",
        "2026/11/23 16:10、Adaのメッセージ:", "Ada Byron <ada@example.com> 于2026年11月23日周一\n16:10写道：",
        "在 2026年11月23日，16:10，Ada Byron <ada@example.com> 写道：", "Ada <ada@example.com> 於 2026年11月23日 週一 下午4:10寫道：",
        "2026년 11월 23일 (월) 오후 4:10, Ada <ada@example.com>님이 작성:", "2026. 11. 23. 오후 4:10, Ada <ada@example.com> 작성:",
    ]

    @Test("An attribution in any language, wrapped or not, ends the answer", arguments: hardAttributions)
    func hardAttribution(_ line: String) {
        for gap in ["\n\n", "\n"] {
            let cut = ReplyCut.cut(text: Self.own + gap + line + "\nDoes it work?\nAda", html: nil, sentinels: [])
            #expect(cut.answer == Self.own)
            #expect(cut.newText == Self.own)
        }
    }

    @Test("The same over lines with >, the answer under them", arguments: hardAttributions)
    func bottomPosted(_ line: String) {
        let cut = ReplyCut.cut(text: line + "\n\n> Does it work?\n>\n> Ada\n\n" + Self.own + "\n", html: nil, sentinels: [])
        #expect(cut.answer == Self.own)
    }

    static let replies: [TrimmedReply] = [
        // No quotation, or nothing else.
        .init(own), .init("", ""), .init("\n\n", ""), .init("> Does it work?\n> Ada", ""),
        .init("On 11/23/2026 04:10 PM, Ada wrote:\n> Does it work?", ""),
        .init("First line\n\nSecond paragraph\nof two lines", "First line\n\nSecond paragraph\nof two lines"),
        // Quoted lines without an attribution.
        .init("\(own)\n\n> Does it work?\n> Ada"), .init("\(own)\n>Does it work?"), .init("\(own)\n\n  > Does it work?\n  >\n  > Ada"),
        .init("\(own)\n\n>> older\n> Does it work?"),
        .init("> Does it work?\n\n\(own)"),
        // Separators.
        .init("\(own)\n\n-----Original Message-----\nDoes it work?"),
        .init("\(own)\n ----- Original Message ----- \nFrom: Ada\nDoes it work?"),
        .init("\(own)\n\n------ Original Message ------\nFrom: Ada <ada@example.com>"),
        .init("\(own)\n\n-----Ursprüngliche Nachricht-----\nVon: Ada"), .init("\(own)\n\n-----Message d'origine-----\nDe : Ada"),
        .init("\(own)\n\n-----Mensaje original-----\nx"), .init("\(own)\n\n-----Mensagem Original-----\nx"),
        .init("\(own)\n\n-----Messaggio originale-----\nx"), .init("\(own)\n\n-----Oorspronkelijk bericht-----\nx"),
        .init("\(own)\n\n-----Исходное сообщение-----\nx"), .init("\(own)\n\n-----Ursprungligt meddelande-----\nx"),
        .init("\(own)\n\n-----邮件原件-----\nFrom: Ada"),
        .init("\(own)\n\n________________________________\nFrom: Ada Byron [mailto:ada@example.com]\nSent: Monday"),
        .init("\(own)\n________________________________________\nFrom: Ada [ada@example.com]\nSent: Monday\nTo: me"),
        .init("\(own)\n\n-------- Reply Message --------\nx"), .init("\(own)\n\n-----Reply message-----\nFrom: \"Ada\""),
        .init("\(own)\n\n##- Please type your reply above this line -##\n\nTicket 12"),
        .init("\(own)\n\n--- Reply above this line ---\nTicket 12"), .init("\(own)\n\nPlease reply above this line\nTicket 12"),
        // Header blocks without a rule.
        .init("\(own)\n\nFrom: Ada <ada@example.com>\nSent: Monday, November 23, 2026 4:10 PM\nTo: Me\nSubject: RE: work\n\nDoes it work?"),
        .init("\(own)\nFrom: Ada\nDate: Monday\nTo: Me\nSubject: work\n\nx"),
        .init("\(own)\n\n*From:* Ada <ada@example.com>\n*Sent:* Monday\n*To:* Me\n*Subject:* work\n\nx"),
        .init("\(own)\n\n**From:** Ada\n**Sent:** Monday\n**To:** Me\n\nx"),
        .init("\(own)\n\nDe : Ada\nEnvoyé : lundi\nÀ : Moi\nObjet : RE\n\nx"),
        .init("\(own)\n\nVon: Ada [mailto:ada@example.com]\nGesendet: Montag\nAn: Ich\nBetreff: AW\n\nx"),
        .init("\(own)\n\nDe: Ada\nEnviado el: lunes\nPara: Yo\nAsunto: RE\n\nx"),
        .init("\(own)\n\nDa: Ada\nInviato: lunedì\nA: Io\nOggetto: R\n\nx"),
        .init("\(own)\n\nVan: Ada\nVerzonden: maandag\nAan: Mij\nOnderwerp: RE\n\nx"),
        .init("\(own)\n\nFrån: Ada [mailto:ada@example.com]\nSkickat: den 23 november\nTill: Mig\nÄmne: SV\n\nx"),
        .init("\(own)\n\nFra: Ada\nSendt: 23. november\nTil: Mig\nEmne: SV\n\nx"),
        .init("\(own)\n\nLähettäjä: Ada\nLähetetty: 23.11.\nVastaanottaja: Minä\nAihe: VS\n\nx"),
        .init("\(own)\n\nOd: Ada\nWysłano: 23 listopada\nDo: Mnie\nTemat: Odp\n\nx"),
        .init("\(own)\n\nОт: Ada\nОтправлено: 23 ноября\nКому: Мне\nТема: RE\n\nx"),
        .init("\(own)\n\nFrom: Ada\nTo: A long list of people <one@example.com>,\n two@example.com, three@example.com\nSubject: work\n\nx"),
        .init("\(own)\n\nDate: Mon\nSubject: work\nFrom: ada@example.com\nTo: me@example.com\n\nx"),
        .init("\(own)\n\n寄件者: Ada\n寄件日期: 11月23日\n收件者: 我\n主旨: RE\n\nx"),
        .init("\(own)\n\nKimden: Ada\nGönderildi: Pzt\nKime: Ben\nKonu: RE\n\nx"),
        // Forwarded.
        .init("\(own)\n\nBegin forwarded message:\n\nFrom: Ada"),
        .init("\(own)\n\n---------- Forwarded message ----------\nFrom: Ada\n\nx"),
        .init("---------- Forwarded message ---------\nFrom: Ada\n\nx", ""),
        // Phones.
        .init("\(own)\n\nSent from my iPhone"), .init("\(own)\n\nSent from my BlackBerry® wireless device"),
        .init("\(own)\n\nSent from my Verizon Wireless BlackBerry"), .init("\(own)\n\nSent from Samsung Mobile"),
        .init("\(own)\n\nGet Outlook for iOS<https://aka.ms/o0ukef>"), .init("\(own)\n\nSent from Mail for Windows"),
        .init("\(own)\n\nSent via the Samsung Galaxy S7, an AT&T 4G LTE smartphone"), .init("\(own)\n\nEnvoyé de mon iPhone"),
        .init("\(own)\n\nVon meinem iPhone gesendet"), .init("\(own)\n\nEnviado desde mi iPhone"), .init("\(own)\n\nEnviado do meu iPad"),
        .init("\(own)\n\nInviato da iPhone"), .init("\(own)\n\nVerstuurd vanaf mijn iPhone"),
        .init("\(own)\n\nSkickat från min iPhone"), .init("\(own)\n\nSendt fra min iPhone"), .init("\(own)\n\nОтправлено с iPhone"),
        .init("\(own)\n\n发自我的 iPhone"), .init("\(own)\n\niPhoneから送信"), .init("\(own)\n\n나의 iPhone에서 보냄"),
        .init("\(own)\n\n<Sent from my iPhone>"), .init("\(own)\n\n--\nSent from my iPhone"),
        .init("\(own)\n\nSent from my iPhone\n\nOn Nov 23, 2026, at 4:10 PM, Ada <ada@example.com> wrote:\n\n> x"),
        .init("\(own)\nSent from my iPhone\n\n> On Nov 23, 2026, at 4:10 PM, Ada <ada@example.com> wrote:\n> \n> x"),
        .init(
            "Here is another one\n\nSent from my desk, is much easier than my mobile phone.",
            "Here is another one\n\nSent from my desk, is much easier than my mobile phone."),
        // Signatures.
        .init("\(own)\n\n-- \nAda Byron\nAnalyst"), .init("\(own)\n--\nAda Byron"), .init("\(own)\n-- \nrick"),
        .init("\(own)\n\n__\nAda Byron\nhttps://example.com"), .init("\(own)\n\n—\nAda Byron"),
        .init("\(own)\n\n---\nAda Byron\nAnalytical Engines Ltd"),
        .init("\(own)\n\n-Ada Byron"), .init("\(own)\n\n- Ada"), .init("\(own)\n— Ada Byron"),
        .init("\(own)\n\n***\nAda Byron\n+84 90 123 4567"),
        .init("\(own)\n\nBest regards,\nAda Byron"), .init("\(own)\n\nMit freundlichen Grüßen\nAda Byron"),
        .init("\(own)\n\n_______________________________________________\nriders mailing list\nriders@example.com"),
        .init("A correct -- dash in a line.\n\n-- \nAda", "A correct -- dash in a line."),
        .init("We need:\n- Milk\n- Bread", "We need:\n- Milk\n- Bread"), .init("Two things:\n\n- Milk", "Two things:\n\n- Milk"),
        .init(
            "Before\n\n---\n\nAfter the break this goes on in whole sentences, as prose does.",
            "Before\n\n---\n\nAfter the break this goes on in whole sentences, as prose does."),
        // Several messages; both sides.
        .init(
            "\(own)\n\nOn Nov 23, 2026, at 4:10 PM, Ada <a@example.com> wrote:\n\n> x\n>\n> On Nov 22, 2026, at 3:00 PM, Bob wrote:\n>> y"),
        .init("\(own)\n\nOn 11/23/2026 04:10 PM, Ada wrote:\n> x\n\nMore below.", "\(own)\n\nMore below."),
        .init("\(own)\nOn 11/23/2026 04:10 PM, Ada wrote:\n\n> x\n>\n>> y\n\nMore below.", "\(own)\nMore below."),
        // Answer and attribution on one line.
        .init("\(own) On Wed, Nov 25, 2026 at 3:59 PM, ada@example.com wrote:\n> Does it work?"),
        .init("\(own)--- On Wed, Nov 25, 2026 at 3:59 PM, ada@example.com wrote:\n> Does it work?"),
        .init("\(own) Vào Th 6, 24 thg 4, 2026 lúc 08:30 Ban biên tập <bbt@xa.example> đã viết:\n> x"),
        .init("Ada Byron on Wed, Nov 25, 2026 wrote:\n> x\n\n\(own)"),
        .init("Thứ Tư, 25 tháng 11, 2026 lúc 09:12 Ada <ada@example.com> đã viết:\n> x\n\n\(own)"),
        // Nothing but white space under the quotation.
        .init("\(own)\n> On 23 Nov 2026, at 16:10, Ada <ada@example.com> wrote:\n>\n> Does it work?\n\n"),
        .init("\(own)\n\n> Subject: work\n> From: ada@example.com\n> \n> Does it work?\n \t\t \t "),
        .init("> x\nAbove and\n> y\nbelow.", "> x\nAbove and\n> y\nbelow."),
        .init(
            "On 11/23/2026 04:10 PM, Ada wrote:\n> Does it work?\nYes.\n> Always?\nNearly.\n\n> Bye",
            "> Does it work?\nYes.\n> Always?\nNearly."),
        .init("Hi Ada,\n\nOn 11/23/2026 04:10 PM, Ada wrote:\n> One?\nYes.\n> Two?\nNo.\n-- \nBob", "Hi Ada,\n\n> One?\nYes.\n> Two?\nNo."),
        .init("See the mark:\n>>> here <<<\nand the rest.", "See the mark:\n>>> here <<<\nand the rest."),
        // Other marks for quoted lines, under an attribution only.
        .init("On 11/23/2026 04:10 PM, Ada wrote:\n| Does it work?\n| Ada\n\n\(own)"),
        .init("On 11/23/2026 04:10 PM, Ada wrote:\n\n# Does it work?\n# Ada\n\n\(own)"),
        .init("| a | b |\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"),
        .init("# Title\nText", "# Title\nText"),
        // Programs whose replies were reported to other trimmers.
        .init("\(own)\n\nIn a message dated 11/23/2026 4:10:24 P.M. Central Daylight Time,  \nada@example.com writes:\n\nx"),
        .init("\(own)\n\nOn November 23, 2026 at 4:10 PM GMT+2 Ada <ada@example.com> wrote:\n\nx"),
        .init("\(own)\n\nOn 23 Nov 2026, 16:10 +0200, Ada <ada@example.com>, wrote:\n> x"),
        .init("\(own)\n\nOn Nov 23, 2026, 4:10 PM, at 4:10 PM, Ada <ada@example.com> wrote:\n>x"),
        .init("\(own)\n\nOn Nov 23, 2026, at 4:10 PM, Ada <ada@example.com<mailto:ada@example.com>> wrote:\n\nx"),
        .init("\(own)\n\n2026-11-23 16:10 GMT+02:00 Ada <\nnotifications@forum.some-long-host.example>:\n\n> x"),
        .init("\(own)\n\n------- Original Message -------\nOn Monday, November 23rd, 2026 at 4:10 PM, Ada <ada@example.com> wrote:\n\nx"),
        .init("\(own)\n\n--- On Mon, 11/23/26, Ada <ada@example.com> wrote:\n\nFrom: Ada <ada@example.com>\nSubject: s\n\nx"),
        .init("\(own)\n\nOn 23 Nov 2026, Ada said:\n\n\n> x"),
        .init("\(own)\n\nOn Mon, Nov 23, 2026 at 4:10 PM Ada <ada@example.com>\nwrote:\n\n> x\n>\n-- \nBob"),
        .init("\(own)\n\n-- \nYou received this message because you are subscribed to the Google Groups \"x\" group."),
        .init(
            "Hello,\n\nOn Sunday, I will be on the Moon.\n\nOn Nov 23, 2026, at 16:10, Ada <ada@example.com> wrote:\n\n> x",
            "Hello,\n\nOn Sunday, I will be on the Moon."),
        .init("Hi Ada,\n\n-This is a test", "Hi Ada,\n\n-This is a test"),
        // Lines that only look alike.
        .init("On Monday I wrote:\nplease come.", "On Monday I wrote:\nplease come."),
        .init("On 5 May 2026 I wrote:\nplease come.", "On 5 May 2026 I wrote:\nplease come."),
        .init("On the other hand:\n1 is fine.", "On the other hand:\n1 is fine."),
        .init(
            "One outstanding question: is it done?\n\nOn Oct 1, 2026, at 11:55 PM, Ada wrote:\n> x", "One outstanding question: is it done?"
        ),
        .init(
            "On your remote host you can run:\n\n     telnet localhost 443", "On your remote host you can run:\n\n     telnet localhost 443"
        ),
        .init("From: the very start it was fine.", "From: the very start it was fine."),
        .init("To: do\nSubject: to change", "To: do\nSubject: to change"), .init("Am 5. ist gut:\nja", "Am 5. ist gut:\nja"),
        .init("She said:\nno.", "She said:\nno."), .init("Original message was fine.\nx", "Original message was fine.\nx"),
        .init("I reply above all to this.\nx", "I reply above all to this.\nx"),
        .init("Bản 3 ngày 12/11 anh Lan đã gửi:\nđược rồi", "Bản 3 ngày 12/11 anh Lan đã gửi:\nđược rồi"),
    ]

    @Test(arguments: replies)
    func trimmed(_ reply: TrimmedReply) {
        #expect(ReplyCut.cut(text: reply.text, html: nil, sentinels: []).answer == reply.answer)
    }

    @Test("CRLF changes nothing", arguments: replies)
    func trimmedWithCRLF(_ reply: TrimmedReply) {
        let crlf = Array(reply.text.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] }
        #expect(ReplyCut.cut(text: String(decoding: crlf, as: UTF8.self), html: nil, sentinels: []).answer == reply.answer)
    }

    @Test(
        "What may decide never vanishes into a signature",
        arguments: ["__\nnhưng sửa tiêu đề", "—\nKhông duyệt", "---\nchưa đăng vội", "\n- Không", "\n-Hoãn"])
    func conditionsStay(_ tail: String) {
        let cut = ReplyCut.cut(text: "Duyệt\n\(tail)", html: nil, sentinels: [])
        #expect(cut.newText == "Duyệt\n\(tail)")
    }

    @Test("The rest of an address that was wrapped out of a quoted line is no answer")
    func wrappedAddress() {
        let quoted = "> Lan <l@x.vn> wrote 1/1/2026:\n> xem <https://xa.example/bai/0142?phien-ban=2&nguoi"
        let wrapped = ReplyCut.cut(text: "Duyệt\n\n\(quoted)\n=binh>.\n> hết", html: nil, sentinels: [])
        #expect(wrapped.newText == "Duyệt")
        #expect(wrapped.interleaved == "")
        for answer in ["=binh> nhưng đổi ảnh", "đổi ảnh", "không>duyệt"] {
            let cut = ReplyCut.cut(text: "Duyệt\n\n\(quoted)\n\(answer)\n> hết", html: nil, sentinels: [])
            #expect(cut.interleaved == answer)
        }
    }

    @Test("An interleaved answer is shown with its context and stays out of the new text")
    func interleaved() {
        let cut = ReplyCut.cut(text: "On 11/23/2026 04:10 PM, Ada wrote:\n> Một?\nDuyệt\n> Hai?\nKhông", html: nil, sentinels: [])
        #expect(cut.answer == "> Một?\nDuyệt\n> Hai?\nKhông")
        #expect(cut.interleaved == "Duyệt")
        #expect(cut.newText == "Không")
    }
}
