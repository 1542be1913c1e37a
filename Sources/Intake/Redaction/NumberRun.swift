import Editorial

/// Groups of digits with one space, dot or dash between them, as people write telephone and account numbers.
struct NumberRun {
    /// The digits of each group and where they stand.
    let groups: [(digits: String, range: Range<Int>)]
    /// A plus sign stands before the first group.
    let hasPlus: Bool
    /// A code with letters and digits stands right before it: `H57.08-260312-0012`.
    private let isOfCode: Bool
    /// A unit stands right behind a number that is short or written in thousands: `500000 đồng`, `191.234.567 đồng`.
    private let isAmount: Bool

    /// Reads a run that begins at a digit; nil inside a word, a longer number or a document number (`162/QĐ-UBND`, `12/2026`).
    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        let firstEnd = scalars[start...].firstIndex { !Self.isDigit($0) } ?? scalars.count
        guard start == 0 || !Self.clings(scalars[start - 1], to: firstEnd - start) else { return nil }
        var groups: [(String, Range<Int>)] = []
        var at = start
        while at < scalars.count, Self.isDigit(scalars[at]) {
            var end = at
            while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
            groups.append((String(scalars: scalars[at..<end]), at..<end))
            guard let next = Self.nextGroup(scalars, from: end) else { break }
            at = next
        }
        guard let last = groups.last else { return nil }
        if last.1.upperBound < scalars.count, Self.clings(scalars[last.1.upperBound], to: last.1.count) { groups.removeLast() }
        guard !groups.isEmpty else { return nil }
        self.groups = groups
        hasPlus = start > 0 && scalars[start - 1] == "+"
        isOfCode = Self.endsCode(scalars, before: start)
        let end = groups[groups.count - 1].1.upperBound
        let isInThousands = groups.dropFirst().allSatisfy { $0.0.utf8.count == 3 && scalars[$0.1.lowerBound - 1] == "." }
        isAmount = (groups.count > 1 ? isInThousands : groups[0].0.utf8.count < 9) && Self.isUnit(scalars, behind: end)
    }

    /// The end of a telephone number whose first nought is the letter O, `O905 111 222`; nil for none.
    static func endOfPhoneWithLetter(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard scalars[start] == "O" || scalars[start] == "o", start + 1 < scalars.count, isDigit(scalars[start + 1]) else { return nil }
        guard start == 0 || !clings(scalars[start - 1], to: 1) else { return nil }
        let window = ["0"] + scalars[(start + 1)..<min(start + 24, scalars.count)]
        guard let run = NumberRun(window, at: 0), let (kind, end) = run.personalData(from: 0, near: NearbyWords([], before: 0)) else {
            return nil
        }
        return kind == .phone ? start + run.groups[end - 1].range.upperBound : nil
    }

    private static func endsCode(_ scalars: [Unicode.Scalar], before start: Int) -> Bool {
        guard start > 1, scalars[start - 1] == "." || scalars[start - 1] == "-" else { return false }
        let code = scalars[max(0, start - 12)..<(start - 1)].reversed().prefix { isDigit($0) || $0.properties.isAlphabetic }
        return code.contains(where: isDigit) && code.contains { !isDigit($0) }
    }

    private static let units: Set<String> = ["dong", "d", "vnd", "nghin", "ngan", "trieu", "ty", "m2", "ha", "m3", "kg", "kwh", "phieu"]
    /// What makes a name of a unit's word, also without its capital: ngân hàng, Đông Á, Đồng Nai …
    private static let behindNames: Set<String> = [
        "hang", "a", "nai", "hoi", "thap", "xoai", "anh", "ha", "noi", "giang", "tinh", "nam", "phong",
    ]

    /// True at a unit; a capital makes it a name, `CMND 191234567 Hà Nội cấp`.
    private static func isUnit(_ scalars: [Unicode.Scalar], behind end: Int) -> Bool {
        let rest = scalars[end..<min(end + 14, scalars.count)]
        let words = PlainWords(String(scalars: rest)).words
        guard let unit = words.first, units.contains(unit) else { return false }
        let isName = rest.first { $0.properties.isAlphabetic }?.properties.isUppercase == true && unit != "vnd"
        return !isName && !(words.dropFirst().first.map(behindNames.contains) ?? false)
    }

    /// Where the next group begins: behind a space, a dot, a dash, a low line, or a bracket around the area's number.
    private static func nextGroup(_ scalars: [Unicode.Scalar], from end: Int) -> Int? {
        var at = end
        while at < scalars.count, at - end < 4 {
            if isDigit(scalars[at]) { return at > end ? at : nil }
            guard [" ", ".", "-", "–", "_", "(", ")", "·"].contains(scalars[at]) else { return nil }
            // Two signs of the same kind, or a sentence's end, part the numbers.
            if at > end, scalars[at] == scalars[at - 1] { return nil }
            if at > end, scalars[at - 1] == ".", scalars[at] != " " { return nil }
            at += 1
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    /// A letter makes a number part of a word; a slash makes a short one part of a date or document number, but stands between two telephones.
    private static func clings(_ scalar: Unicode.Scalar, to length: Int) -> Bool {
        scalar == "/" && length < 9 || isDigit(scalar) || scalar.properties.isAlphabetic
    }

    /// The number that groups make from one group on, the shortest that is personal data: its kind and after which group it ends.
    func personalData(from start: Int, near words: NearbyWords) -> (kind: PersonalData, end: Int)? {
        var digits = ""
        for end in start..<min(groups.count, start + 14) {
            digits += groups[end].digits
            if digits.utf8.count > 19 { return nil }
            if let kind = kind(of: digits, hasPlus: hasPlus && start == 0, near: words),
                end + 1 == groups.count || !words.mayGoOn(digits)
            {
                return (kind, end + 1)
            }
        }
        return nil
    }

    private func kind(of digits: String, hasPlus: Bool, near words: NearbyWords) -> PersonalData? {
        let octets = Array(digits.utf8)
        if Self.isPhone(octets, hasPlus), !words.account { return .phone }
        if isAmount { return nil }
        if words.account, (6...19).contains(octets.count) { return .bankAccount }
        if isOfCode, !words.identity { return nil }
        if octets.count == 12, let province = Int(String(decoding: octets.prefix(3), as: UTF8.self)), (1...96).contains(province) {
            return .citizenID
        }
        if words.identity, octets.count == 12 { return .citizenID }
        if words.identity, octets.count == 9 { return .identityCard }
        return nil
    }

    /// Mobile 0[35789] and eight more, landline 02 and nine more (Thông tư 22/2014/TT-BTTTT), or the same behind 84 instead of 0.
    private static func isPhone(_ digits: [UInt8], _ hasPlus: Bool) -> Bool {
        var national = digits[...]
        if digits.starts(with: Array("0084".utf8)), digits.count >= 13 {
            national = digits.dropFirst(4)
            if national.first == UInt8(ascii: "0") { national = national.dropFirst() }
        } else if digits.starts(with: Array("84".utf8)), hasPlus || digits.count == 11 {
            national = digits.dropFirst(2)
            if national.first == UInt8(ascii: "0") { national = national.dropFirst() }
        } else if digits.first == UInt8(ascii: "0") {
            national = digits.dropFirst()
        } else {
            return false
        }
        guard let first = national.first else { return false }
        if first == UInt8(ascii: "2") { return national.count == 10 }
        // Mobile numbers of eleven digits, in use until 2018.
        if first == UInt8(ascii: "1") { return national.count == 10 && "2689".utf8.contains(national[national.startIndex + 1]) }
        return national.count == 9 && "35789".utf8.contains(first)
    }
}

/// What the words before a number say it is.
struct NearbyWords {
    /// Số tài khoản, STK, a bank.
    let account: Bool
    /// CMND, CCCD, căn cước.
    let identity: Bool

    /// Reads the words before a place, within 40 characters and the same sentence; the nearest kind of word counts.
    init(_ scalars: [Unicode.Scalar], before end: Int) {
        let start = max(0, end - 40)
        let words = PlainWords(String(scalars: scalars[start..<end])).words
        func last(_ phrases: [[String]]) -> Int {
            (0..<words.count).last { at in phrases.contains { words[at...].starts(with: $0) } } ?? -1
        }
        let account = last([
            ["tai", "khoan"], ["stk"], ["so", "tk"], ["tk"], ["s", "t", "k"], ["ngan", "hang"], ["nhno"], ["atm"], ["chuyen", "khoan"],
            ["vietcombank"], ["vcb"], ["agribank"], ["bidv"], ["vietinbank"], ["mb", "bank"], ["mbbank"], ["sacombank"], ["techcombank"],
            ["tcb"], ["acb"], ["vpbank"], ["tpbank"], ["shb"], ["vib"], ["hdbank"], ["lpbank"], ["msb"], ["seabank"], ["ocb"],
            ["eximbank"], ["kienlongbank"], ["namabank"], ["abbank"], ["pvcombank"], ["vietbank"], ["coopbank"],
        ])
        let identity = last([
            ["cmnd"], ["cccd"], ["cmt"], ["cmtnd"], ["c", "m", "n", "d"], ["c", "c", "c", "d"], ["can", "cuoc"], ["chung", "minh"],
            ["dinh", "danh"],
        ])
        let phone = last([["dien", "thoai"], ["sdt"], ["dt"], ["zalo"], ["di", "dong"], ["hotline"], ["lien", "he"]])
        self.account = account >= 0 && account > identity && account > phone
        self.identity = identity >= 0 && identity > account && identity > phone
    }

    /// Behind words of an account or identity paper, all groups belong to the number.
    func mayGoOn(_ digits: String) -> Bool { account || identity && digits.utf8.count < 12 }
}
