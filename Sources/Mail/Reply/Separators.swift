/// The lines that mail programs draw between an answer and the message it answers (`-----Original Message-----`).
enum Separators {
    enum Separator {
        /// An answered message follows.
        case original
        /// A message that is passed on follows.
        case forward
    }

    /// Fewest `-`, `_` … that make a rule of their own (Outlook writes 32 underscores).
    static let minimumRule = 10

    /// What the line at `index` separates, nil where it is no separator.
    static func separator(at index: Int, in lines: ReplyLines) -> Separator? {
        guard lines.length(index) <= Attribution.maximumOctets else { return nil }
        let isStroke = lines.lines[index].shape.contains(.stroke)
        guard isStroke || lines.length(index) >= 9 else { return nil }
        let line = lines.folded(index)
        guard isStroke else {
            if lines.lines[index].shape.contains(.colonEnd), bareForwards.contains(line.dropLast(LineBytes.colonLength(line))) {
                return .forward
            }
            return isReplyAbove(line) ? .original : nil
        }
        var (core, left, right) = LineBytes.withoutStrokes(line)
        if core.isEmpty { return left >= minimumRule && labelFollows(index, in: lines) ? .original : nil }
        core = core.dropLast(LineBytes.colonLength(core))
        if bareForwards.contains(core) { return .forward }
        guard left >= 2 else { return nil }
        if forwards.contains(core) { return .forward }
        if originals.contains(core) || isReplyAbove(core) { return .original }
        // The same form in a language that is not listed: rules on both sides, header labels under it.
        if left >= 4, right >= 4, labelFollows(index, in: lines) { return .original }
        return left >= 4 ? gluedSeparator(core) : nil
    }

    /// Samsung's program for Android: `-------- Original message --------From: …`, all in one line.
    private static func gluedSeparator(_ core: ArraySlice<UInt8>) -> Separator? {
        guard let end = core.prefix(64).firstIndex(where: { $0 == Octet.dash }) else { return nil }
        let rest = core[end...].drop { $0 == Octet.dash }
        guard rest.startIndex - end >= 4, HeaderLabels.label(of: rest) == .from else { return nil }
        var words = core[..<end]
        while words.last == Octet.space { words = words.dropLast() }
        return originals.contains(words) ? .original : forwards.contains(words) ? .forward : nil
    }

    /// True for a line of strokes that may be short or spaced (`---`, `* * *`): over a quotation it belongs to it.
    static func isStrokes(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 3, line.count <= 200, LineBytes.strokeLength(line) > 0 else { return false }
        let (core, left, _) = LineBytes.withoutStrokes(line)
        return core.isEmpty && left >= 3
    }

    /// True for a line of nothing but `-`, `_`, `=`, `*` or `~`.
    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= minimumRule && line.count <= 200 && LineBytes.strokeLength(line) > 0 && LineBytes.withoutStrokes(line).core.isEmpty
    }

    private static func labelFollows(_ index: Int, in lines: ReplyLines) -> Bool {
        guard let next = lines.filled(after: index, within: 3) else { return false }
        return lines.lines[next].label != nil
    }

    /// What help desks write over their letters: `Please type your reply above this line`, in each language they speak.
    private static func isReplyAbove(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 120, LineBytes.contains(reply, in: line) || LineBytes.contains(answer, in: line) else { return false }
        return above.contains { LineBytes.contains($0, in: line) }
    }

    private static let reply = Array("repl".utf8)
    private static let answer = Array("trả lời".utf8)
    private static let above = ["above this line", "above the line", "above here", "phía trên dòng này", "trên dòng này"]
        .map { Array($0.utf8) }

    private static let originals = WordTable<Void>([
        "original message", "original mail", "original email", "original e-mail", "original appointment", "reply message",
        "replied message",
        "thư gốc", "tin nhắn gốc", "tin gốc", "thư ban đầu", "message d'origine", "message original", "message d’origine",
        "e-mail d'origine",
        "ursprüngliche nachricht", "original-nachricht", "originalnachricht", "ursprüngliche mail", "antwort nachricht", "mensaje original",
        "mensaje de origen",
        "mensagem original", "messaggio originale", "oorspronkelijk bericht", "origineel bericht", "oorspronkelijke bericht",
        "oryginalna wiadomość", "wiadomość oryginalna", "wiadomość pierwotna", "исходное сообщение", "исходное письмо",
        "оригинальное сообщение",
        "оригінальне повідомлення", "originalmeddelande", "ursprungligt meddelande", "oprindelig meddelelse", "original meddelelse",
        "opprinnelig melding", "originalmelding", "alkuperäinen viesti", "původní zpráva", "původní e-mail", "pôvodná správa",
        "eredeti üzenet",
        "mesaj original", "mesajul original", "orijinal mesaj", "özgün ileti", "özgün mesaj", "αρχικό μήνυμα", "izvorna poruka",
        "izvirno sporočilo",
        "pesan asli", "original", "message d'origine envoyé", "message initial", "ursprüngliche e-mail", "wiadomość oryginalna",
        "oorspronkelijke e-mail", "original besked", "opprinnelig e-post", "ursprungligt e-postmeddelande", "původní zpráva od",
        "mesej asal", "ข้อความต้นฉบับ", "元のメッセージ", "オリジナルメッセージ", "原始邮件", "原邮件", "原始郵件", "原始信件", "原始邮件信息", "원본 메시지",
        "원본 메일", "הודעה מקורית", "رسالة أصلية", "الرسالة الأصلية", "reply to message",
    ])

    private static let forwards = WordTable<Void>([
        "forwarded message", "forwarded mail", "forwarded email", "forwarded letter", "begin forwarded message", "thư đã chuyển tiếp",
        "thư chuyển tiếp", "tin nhắn đã được chuyển tiếp", "tin nhắn đã chuyển tiếp", "tin nhắn chuyển tiếp", "thư được chuyển tiếp",
        "message transféré", "message transmis", "weitergeleitete nachricht", "weitergeleitete mail", "mensaje reenviado",
        "mensaje transferido",
        "mensagem encaminhada", "mensagem reencaminhada", "messaggio inoltrato", "doorgestuurd bericht", "doorgestuurde bericht",
        "treść przekazanej wiadomości", "przekazana wiadomość", "wiadomość przekazana", "пересылаемое сообщение", "пересланное сообщение",
        "перенаправленное сообщение", "переслане повідомлення", "vidarebefordrat meddelande", "videresendt meddelelse",
        "videresendt besked",
        "videresendt melding", "edelleenlähetetty viesti", "välitetty viesti", "přeposlaná zpráva", "preposlaná správa",
        "továbbított üzenet",
        "mesaj redirecționat", "yönlendirilen ileti", "yönlendirilmiş mesaj", "προωθημένο μήνυμα", "prosljeđena poruka",
        "pesan yang diteruskan",
        "pesan terusan", "ข้อความที่ถูกส่งต่อ", "転送メッセージ", "転送されたメッセージ", "转发邮件", "转发的邮件", "轉寄郵件", "轉寄的郵件", "전달된 메일",
        "전달된 메시지", "הודעה שהועברה", "رسالة معاد توجيهها",
    ])

    /// Apple Mail, Zimbra: a line of words, without rules.
    private static let bareForwards = WordTable<Void>([
        "begin forwarded message", "bắt đầu thư chuyển tiếp", "bắt đầu thư được chuyển tiếp", "début du message réexpédié",
        "début du message transféré",
        "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail", "inicio del mensaje reenviado",
        "início da mensagem encaminhada", "início da mensagem reencaminhada", "inizio messaggio inoltrato", "begin doorgestuurd bericht",
        "начало переадресованного сообщения", "vidarebefordrat brev", "start på videresendt besked", "videresendt melding",
        "rozpoczęcie przekazywanej wiadomości", "začátek přeposílané zprávy", "転送されたメッセージ", "开始转发的邮件", "開始轉寄郵件",
    ])
}
