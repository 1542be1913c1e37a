import Editorial

/// Reads the orders that stand beside the decisions: CHUYỂN, GIA HẠN, ĐÍNH CHÍNH, ỦY QUYỀN … ĐẾN, KHÓA, MỞ KHÓA, XÁC NHẬN.
///
/// An order is the head of the first line that is not a greeting; a text with a question mark is none. Names and days are not looked up
/// here: what names nobody is no order to whoever looks them up. With marks a line is compared as written, without any mark folded.
public enum OrderGrammar {
    /// The order that the new text of a reply, or a subject, gives; nil where it gives none.
    public static func read(_ newText: String) -> ReplyOrder? {
        guard newText.utf8.count <= ReplyContent.longest else { return nil }
        let lines = CleanText(newText).lines.map { String(scalars: $0) }.filter { !$0.isEmpty }
        let isAsking = newText.unicodeScalars.contains { ["?", "？", "❓"].contains($0) }
        guard !isAsking, let first = lines.firstIndex(where: { !isGreeting($0) }) else { return nil }
        let line = OrderLine(lines[first])
        // What follows belongs to the order's words; signatures and thanks do not.
        let rest = lines[(first + 1)...].prefix { !isClosing($0) }
        return order(line, following: Array(rest))
    }

    private static func order(_ line: OrderLine, following rest: [String]) -> ReplyOrder? {
        let more = rest.joined(separator: "\n")
        if let words = line.after(["hủy ủy quyền", "huỷ uỷ quyền", "hủy uỷ quyền", "huỷ ủy quyền", "thôi ủy quyền", "thôi uỷ quyền"]),
            words.isEmpty
        {
            return .endDelegation
        }
        if let words = line.after(["ủy quyền", "uỷ quyền", "tôi ủy quyền", "tôi uỷ quyền"]) { return delegation(words) }
        if let words = line.after(["mở khóa", "mở khoá"]) { return account(words).map { .resume($0) } }
        if let words = line.after(["khóa", "khoá", "tạm khóa", "tạm khoá"]) { return account(words).map { .suspend($0) } }
        if let words = line.after(["đính chính"]) { return .correct([words, more].filter { !$0.isEmpty }.joined(separator: "\n")) }
        if let words = line.after(["gia hạn", "xin gia hạn", "đề nghị gia hạn", "xin phép gia hạn", "cho gia hạn"]) {
            return extensionOf(words, more)
        }
        if let words = line.after(["chuyển", "đề nghị chuyển", "xin chuyển"]) { return transfer(words, more) }
        if let words = line.after(["xác nhận", "tôi xác nhận", "em xác nhận"]), isOnlyPolite(words), rest.allSatisfy(isPolite) {
            return .confirm
        }
        return nil
    }

    /// CHUYỂN <người> [: | - | , lý do]. "Chuyển sang kênh …" and "chuyển trả" are edits, not this.
    private static func transfer(_ words: String, _ more: String) -> ReplyOrder? {
        let (who, note) = split(
            words,
            at: [
                ":", " - ", " – ", ",", ";", ".", " vì ", " do ", " để ", " xem ", " xử lý", " duyệt", " trả lời", " giải quyết",
                " phụ trách",
            ])
        let plain = PlainWords(who).words
        guard let head = plain.first, !["sang", "tra", "tiep", "thanh", "kenh", "ve", "qua", "cho kenh"].contains(head), plain.count <= 8
        else { return nil }
        return .transfer(to: who, note: [note, more].filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    /// GIA HẠN <ngày | N ngày> [vì lý do].
    private static func extensionOf(_ words: String, _ more: String) -> ReplyOrder? {
        let (until, reason) = split(
            words, at: [" vì ", " do ", " để ", " lý do", " bởi ", ":", ",", ";", " - ", " – "],
            skipping: ["vì", "do", "lý do", "là", "bởi", ":"])
        guard !until.isEmpty else { return nil }
        return .extend(until: until, reason: [reason, more].filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// ỦY QUYỀN <người> [từ …] ĐẾN [hết] [ngày] <ngày>.
    private static func delegation(_ words: String) -> ReplyOrder? {
        for mark in [" cho đến hết ", " đến hết ", " cho đến ", " cho tới ", " đến ", " tới ", " cho den ", " den het ", " den ", " toi "] {
            guard let (before, until) = halves(words, around: mark) else { continue }
            let who = split(before, at: [" từ ", " tu ", " duyệt", " duyet", " thay", " ký", ",", ":"]).head
            return who.isEmpty || until.isEmpty ? nil : .delegate(to: trimmed(who), until: trimmed(until))
        }
        return nil
    }

    /// "tài khoản của chị Lan": the person.
    private static func account(_ words: String) -> String? {
        var rest = words
        for lead in ["tài khoản", "hộp thư", "email", "mail", "của", "tai khoan", "hop thu", "cua"] {
            if rest.lowercased().hasPrefix(lead) { rest = trimmed(String(rest.dropFirst(lead.count))) }
        }
        let who = split(rest, at: [" vì ", " do ", ",", ".", ":", ";", " - ", " – "]).head
        let count = PlainWords(who).words.count
        return (1...6).contains(count) ? trimmed(who) : nil
    }

    // MARK: Words

    /// The text before the first of these marks, and what follows it without the marks themselves.
    private static func split(_ text: String, at marks: [String], skipping: [String] = []) -> (head: String, rest: String) {
        var cut: (head: String, rest: String, mark: String)?
        for mark in marks {
            guard let (head, rest) = halves(text, around: mark), !head.isEmpty else { continue }
            if cut.map({ head.count < $0.head.count }) ?? true { cut = (head, rest, mark) }
        }
        guard let cut else { return (trimmed(text), "") }
        // A word that begins the note belongs to it, where it is not one to be passed over.
        let isWord = cut.mark.contains { $0.isLetter } && skipping.isEmpty
        var rest = trimmed(isWord ? cut.mark + cut.rest : cut.rest)
        for word in skipping where rest.lowercased().hasPrefix(word + " ") { rest = trimmed(String(rest.dropFirst(word.count))) }
        return (trimmed(cut.head), rest)
    }

    /// The text before and after the first place of a mark, ASCII and Vietnamese case aside.
    private static func halves(_ text: String, around mark: String) -> (before: String, after: String)? {
        let (letters, wanted) = (Array(text), Array(mark.lowercased()))
        let lowered = letters.map { $0.lowercased().first ?? $0 }
        guard lowered.count >= wanted.count,
            let start = (0...(lowered.count - wanted.count)).first(where: { Array(lowered[$0..<($0 + wanted.count)]) == wanted })
        else { return nil }
        return (String(letters[..<start]), String(letters[(start + wanted.count)...]))
    }

    private static func trimmed(_ text: String) -> String {
        let signs: Set<Character> = [" ", ",", ".", ":", ";", "-", "–", "!"]
        var rest = text[...]
        while let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }

    private static func isGreeting(_ line: String) -> Bool {
        let words = PlainWords(line).words
        return words.count <= 12
            && [["kinh", "gui"], ["kinh", "chao"], ["chao"], ["da"], ["kinh", "thua"], ["dear"]].contains {
                Array(words.prefix($0.count)) == $0
            }
            && OrderLine(line).after(["dạ xác nhận"]) == nil && words.count > 1
    }

    /// Thanks, a closing word, or what a phone adds.
    private static func isClosing(_ line: String) -> Bool {
        let words = PlainWords(line).words
        return [
            ["tran", "trong"], ["cam", "on"], ["xin", "cam", "on"], ["than", "ai"], ["kinh", "thu"], ["sent", "from"], ["gui", "tu"],
            ["da", "gui", "tu"], ["duoc", "gui", "tu"],
        ]
        .contains { Array(words.prefix($0.count)) == $0 } || line == "--"
    }

    private static let polite: Set<String> = [
        "a", "nhe", "nha", "em", "anh", "chi", "da", "roi", "dung", "day", "la", "cua", "toi", "vang", "y", "kien", "ok",
    ]

    private static func isOnlyPolite(_ words: String) -> Bool { PlainWords(words).words.allSatisfy(polite.contains) }
    private static func isPolite(_ line: String) -> Bool { isOnlyPolite(line) || isClosing(line) }
}

/// A line whose beginning is compared with phrases.
private struct OrderLine {
    private let text: String
    private let lowered: [Unicode.Scalar]
    private let isMarked: Bool

    init(_ line: String) {
        text = line
        let scalars = Composition.nfc(line)
        lowered = scalars.map(VietnameseLetters.lowercased)
        isMarked = lowered.contains(where: VietnameseLetters.hasMark)
    }

    /// What follows the first of these phrases that the line begins with, without a colon; nil where it begins with none. A line without any
    /// mark is compared folded.
    func after(_ phrases: [String]) -> String? {
        for phrase in phrases {
            let wanted = isMarked ? Array(phrase.unicodeScalars) : phrase.unicodeScalars.map(VietnameseLetters.folded)
            let begins = lowered.starts(with: wanted)
            guard begins, lowered.count == wanted.count || !isLetter(lowered[wanted.count]) else { continue }
            let rest = String(scalars: Composition.nfc(text).dropFirst(wanted.count))
            return String(rest.drop { $0 == " " || $0 == ":" || $0 == "," || $0 == "." || $0 == "!" || $0 == "-" })
        }
        return nil
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal }
}
