/// Writes header values in the forms that RFC 5322, RFC 2047 and RFC 2231 allow.
struct HeaderWriter {
    var oddity = GeneratedMail.Oddity.none

    private static let phrases = [
        "Tin thon", "Thông báo họp thôn Đông Thành", "Ủy ban nhân dân xã", "Báo cáo 50% (quý IV)", "Giấy mời; kính gửi: các thôn, xóm",
        "😀 Vui",
        "Re: [HD-2026-0042] Mời duyệt", "a", "Nguyễn, An", "TS. Lê \"Ba\" Cường",
    ]

    mutating func subject(_ random: inout SplitMix) -> String {
        let phrase = random.pick(Self.phrases)
        switch random.below(4) {
        case 0 where phrase.utf8.allSatisfy({ $0 < 128 }): return phrase
        case 1: return phrase
        default: return encodedWords(phrase, &random)
        }
    }

    mutating func mailboxes(_ random: inout SplitMix) -> String {
        var list: [String] = []
        for _ in 0..<(1 + random.below(3)) { list.append(mailbox(&random)) }
        return list.joined(separator: random.chance(1, 3) ? ",\n\t" : ", ")
    }

    mutating func mailbox(_ random: inout SplitMix) -> String {
        let address = "\(random.pick(["an", "binh.tran", "c_d+e", "x-1"]))@\(random.pick(["xa.example", "Thon.Example"]))"
        switch random.below(5) {
        case 0: return address
        case 1: return "<\(address)>"
        case 2: return "Van thu xa <\(address)>"
        case 3: return "\"\(random.pick(["Nguyen, An", "Le \\\"Ba\\\" C", "Van thu @ xa"]))\" <\(address)>"
        default: return encodedWords(random.pick(Self.phrases), &random) + " <\(address)>"
        }
    }

    /// `; filename=…` in one of the ways that names are written.
    mutating func nameParameter(_ attribute: String, _ random: inout SplitMix) -> String {
        let name = random.pick(Self.phrases) + ".pdf"
        switch random.below(6) {
        case 0: return "; \(attribute)=tep-\(random.below(99)).pdf"
        case 1: return ";\n \(attribute)=\"" + Self.quoted("Tep so \(random.below(99)); (mot) \"hai\" \\ ba.pdf") + "\""
        case 2: return ";\n \(attribute)=\"" + encodedWords(name, &random) + "\""
        case 3: return ";\n \(attribute)*=UTF-8''" + Self.percent(Array(name.utf8))
        default: return continued(attribute, name, &random)
        }
    }

    /// RFC 2231 §4.1: sections, cut anywhere between octets.
    private func continued(_ attribute: String, _ name: String, _ random: inout SplitMix) -> String {
        let octets = Array(name.utf8)
        let cut = random.below(octets.count)
        let (first, second) = (Self.percent(Array(octets[..<cut])), Self.percent(Array(octets[cut...])))
        return ";\n \(attribute)*0*=UTF-8'vi'\(first);\n \(attribute)*1*=\(second)"
    }

    /// Encoded words of at most 75 octets (RFC 2047 §2), cut between characters, unless cutting inside is the oddity.
    private mutating func encodedWords(_ text: String, _ random: inout SplitMix) -> String {
        let limit = 12 + random.below(20)
        var pieces: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            if (pieces.last?.count ?? 0) + octets.count > limit { pieces.append([]) }
            pieces[pieces.count - 1] += octets
        }
        if oddity == .wordCutInside {
            let octets = Array(text.utf8)
            let cut = random.below(octets.count)
            pieces = [Array(octets[..<cut]), Array(octets[cut...])]
        }
        let isBase64 = random.chance(1, 2)
        let words = pieces.map { "=?UTF-8?" + (isBase64 ? "B?" + Self.base64($0) : "Q?" + Self.q($0)) + "?=" }
        return words.joined(separator: oddity == .wordsTouch ? "" : random.pick([" ", "\n ", "\n\t"]))
    }

    private static func quoted(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { out += "\\" }
            out.unicodeScalars.append(scalar)
        }
        return out
    }

    private static func percent(_ octets: [UInt8]) -> String {
        octets.map { isPlain($0) ? literal($0) : escape($0, "%") }.joined()
    }

    private static func q(_ octets: [UInt8]) -> String {
        octets.map { $0 == 32 ? "_" : isPlain($0) ? literal($0) : escape($0, "=") }.joined()
    }

    private static func literal(_ octet: UInt8) -> String { String(decoding: [octet], as: UTF8.self) }

    /// Letters and digits, which need no escape anywhere.
    private static func isPlain(_ octet: UInt8) -> Bool { octet &- 48 < 10 || (octet | 0x20) &- 97 < 26 }

    static func escape(_ octet: UInt8, _ mark: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return mark + String(decoding: [digits[Int(octet >> 4)], digits[Int(octet & 15)]], as: UTF8.self)
    }

    static func base64(_ octets: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: octets.count, by: 3) {
            let group = octets[start..<min(start + 3, octets.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
            for place in 0..<4 { out.append(place <= group.count ? alphabet[bits >> (18 - place * 6) & 63] : UInt8(ascii: "=")) }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
