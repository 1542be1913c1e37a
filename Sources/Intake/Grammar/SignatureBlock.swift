/// Lines with which people end a mail: their name, post, telephone, the phone that sent it. They carry no decision.
///
/// Only lines that can be nothing else are left out: a name must be a known one or a full name with a Vietnamese family name; a post or
/// telephone only counts below such a name or a closing word; and no line with a word of decision, condition or question is ever left out.
struct SignatureBlock {
    /// Names of whoever signs, without marks, each as words.
    private lazy var known: [[String]] = names.map(Self.words).filter { !$0.isEmpty }
    private let names: [String]
    /// Below a closing word or a name.
    private(set) var isOpen = false

    init(names: [String]) { self.names = names }

    /// A closing word stood in the line before.
    mutating func openAfterClosing() { isOpen = true }

    /// True when the line belongs to the signature.
    mutating func takes(_ line: TokenLine, _ clauses: [Clause]) -> Bool {
        if Self.isDeviceLine(line) { return true }
        if let pause = line.tokens.firstIndex(where: { $0.kind == .pause }), pause > 1, pause + 1 < line.tokens.count {
            let name = TokenLine(Array(line.scalars[..<line.tokens[pause].range.lowerBound]))
            let post = TokenLine(Array(line.scalars[line.tokens[pause].range.upperBound...]))
            if isKnownName(name) || Self.isFullName(name, mayShout: isOpen), Self.isContactLine(post), !Self.isDangerous(clauses) {
                isOpen = true
                return true
            }
        }
        let isKnown = isKnownName(line)
        guard isKnown || !Self.isDangerous(clauses) else { return false }
        if isKnown || Self.isFullName(line, mayShout: isOpen) {
            isOpen = true
            return true
        }
        return isOpen
            && (Self.isContactLine(line) && !clauses.contains { $0.has(.request, .look, .handle, .then, .because, .flaw) }
                || Self.isShortName(line))
    }

    private static func isDangerous(_ clauses: [Clause]) -> Bool {
        clauses.contains {
            $0.has(.stem, .stemDone, .negation, .dont, .notYet, .refuse, .condition, .questionMark, .hold, .stop, .withdraw)
                || $0.has(.edit, .rework, .recheck, .publish, .question, .put, .wait, .ellipsis, .flaw)
        }
    }

    private static func words(_ text: String) -> [String] {
        VietnameseLetters.folded(String(scalars: Composition.nfc(text))).split(separator: " ").map(String.init)
    }

    private mutating func isKnownName(_ line: TokenLine) -> Bool {
        let words = line.tokens.filter { $0.kind == .word }.map { VietnameseLetters.folded($0.text) }
        guard !words.isEmpty, line.tokens.allSatisfy({ $0.kind == .word || $0.kind == .pause }) else { return false }
        let isDecision = ["duyet", "khong", "mai", "bo", "sua"].contains(words[0]) && words.count == 1
        return !isDecision && known.contains { $0.count >= words.count && Array($0.suffix(words.count)) == words }
    }

    /// Two to five capitalised words that begin with a family name. Words all in capitals may be anything ("HỒ SƠ THIẾU ẢNH"): they
    /// are a name only below a closing word.
    private static func isFullName(_ line: TokenLine, mayShout: Bool) -> Bool {
        let words = capitalisedWords(line)
        return (2...5).contains(words.count) && familyNames.contains(words[0]) && (!isShouted(line) || mayShout && words.count > 2)
    }

    private static func isShortName(_ line: TokenLine) -> Bool { (1...3).contains(capitalisedWords(line).count) && !isShouted(line) }

    private static func isShouted(_ line: TokenLine) -> Bool {
        !line.scalars.contains { $0.properties.isAlphabetic && VietnameseLetters.lowercased($0) == $0 }
    }

    /// The words without marks if the line holds only capitalised words, else none.
    private static func capitalisedWords(_ line: TokenLine) -> [String] {
        var words: [String] = []
        for token in line.tokens where token.kind != .pause {
            let first = line.scalars[token.range.lowerBound]
            guard token.kind == .word, first != VietnameseLetters.lowercased(first) else { return [] }
            words.append(VietnameseLetters.folded(token.text))
        }
        return words
    }

    /// Family names of the Kinh and of the communes' minorities; "Mai" and "Cao" double as words, so a full name needs more than one word.
    private static let familyNames: Set<String> = Set(
        ("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh lam trinh mai truong doan phung to ha cao ta luong "
            + "luu chu thai la quach tong kieu thach mac nghiem vuong giap bach nong ma hua dam ton thieu au ong kha chau diep khuat doi cu than")
            .split(separator: " ").map(String.init))

    /// How a line with a post, an office, a telephone number or an address begins.
    private static let contactStarts: [[String]] = [
        "chu tich", "pho", "cong chuc", "can bo", "truong", "van phong", "ubnd", "uy ban", "dang uy", "bi thu", "thu ky", "ban bien tap",
        "bbt",
        "hdnd", "hoi dong", "chuyen vien", "tm", "kt", "dt", "sdt", "dien thoai", "tel", "mobile", "phone", "email", "e mail", "dia chi",
        "zalo",
        "fax", "website", "web", "xa", "phuong", "thi xa", "huyen", "tinh", "phong", "trung tam", "doan", "hoi", "mat tran", "ke toan",
        "tu phap",
        "thanh vien", "bien tap vien", "giam doc", "hieu truong", "di dong", "http", "https", "www", "so dien thoai", "thon", "to dan pho",
    ].map { $0.split(separator: " ").map(String.init) }

    private static func isContactLine(_ line: TokenLine) -> Bool {
        let words = line.tokens.filter { $0.kind == .word }.map { VietnameseLetters.folded($0.text) }
        if line.tokens.contains(where: { $0.text == "@" }) { return true }
        let digits = line.scalars.count { (48...57).contains($0.value) }
        if (8...13).contains(digits), !words.contains(where: { $0.utf8.allSatisfy { $0 > 57 } }) { return true }
        return contactStarts.contains { Array(words.prefix($0.count)) == $0 }
    }

    /// `Đã gửi từ iPhone của tôi`, `Sent from my Galaxy`: phone programs' own line, every word of it.
    private static func isDeviceLine(_ line: TokenLine) -> Bool {
        let words = line.tokens.filter { $0.kind == .word }.map { VietnameseLetters.folded($0.text) }
        guard words.count > 2, line.scalars.count <= 80, line.tokens.allSatisfy({ $0.kind == .word || $0.kind == .pause }) else {
            return false
        }
        return deviceStarts.contains { start in
            Array(words.prefix(start.count)) == start && words.count > start.count
                && words.dropFirst(start.count).allSatisfy(deviceWords.contains)
        }
    }

    private static let deviceStarts: [[String]] = [
        ["duoc", "gui", "tu"], ["da", "gui", "tu"], ["gui", "tu"], ["sent", "from"], ["tai", "outlook", "cho"], ["get", "outlook", "for"],
        ["da", "gui", "bang"], ["sent", "with"], ["gui", "bang"],
    ]

    private static let deviceWords: Set<String> = Set(
        ("iphone ipad cua toi my samsung galaxy android yahoo mail gmail outlook ios windows thu danh cho tren dien thoai di dong mobile phone "
            + "device xiaomi redmi oppo vivo realme huawei nokia smartphone app for may tinh bang email mac zalo pro max plus note ultra 10 11 12 13 14 15 16 17")
            .split(separator: " ").map(String.init))
}
