import Editorial
import Mail

/// Tells what a contribution is: an article, a document, a procedure, a week's calendar, an album or a page of Giới thiệu (requirement R3).
enum KindReader {
    /// The kind of a mail with these form lines and this subject.
    ///
    /// The channel that is named decides; where it accepts several kinds, or none is named, the form lines tell. A kind that no channel of
    /// the office accepts is an article.
    static func kind(_ fields: [FormField: String], subject: String, blocks: [Block], office: Office) -> ItemKind {
        let likely = likely(fields, PlainWords(subject), blocks)
        let named = fields[.channel].flatMap { ChannelName.match($0, in: office.channels) }.flatMap(office.channel)
        if let named {
            let accepted = named.accepts.filter { $0 != .question }
            return accepted.contains(likely) ? likely : accepted.first ?? .article
        }
        return office.channels.contains { $0.accepts.contains(likely) } ? likely : .article
    }

    private static func likely(_ fields: [FormField: String], _ subject: PlainWords, _ blocks: [Block]) -> ItemKind {
        if fields[.option] != nil { return .poll }
        if fields[.commentDeadline] != nil { return .draft }
        if fields[.documentNumber] != nil || fields[.abstract] != nil { return .document }
        if fields[.procedureCode] != nil || fields[.dossier] != nil { return .procedure }
        if fields[.week] != nil || leads(subject, ["lich", "cong", "tac"]) || leads(subject, ["lich", "lam", "viec"]) { return .week }
        if fields[.video] != nil || leads(subject, ["album"]) || leads(subject, ["video"]) { return .album }
        return .article
    }

    private static func leads(_ subject: PlainWords, _ words: [String]) -> Bool { Array(subject.words.prefix(words.count)) == words }
}

/// The number and symbol of a document: `45/2026/QĐ-UBND`, `12/KH-UBND` (Nghị định 30/2020/NĐ-CP, Điều 8).
enum DocumentNumber {
    /// The first one that a text names.
    static func first(in text: String) -> String? {
        for word in text.split(whereSeparator: { $0.isWhitespace || ",;()“”\"".contains($0) }) {
            let bare = word.drop { $0 == ":" }.trimmingSuffix { ".:".contains($0) }
            let parts = bare.split(separator: "/", omittingEmptySubsequences: false)
            guard (2...3).contains(parts.count), isNumber(parts[0], 1...5), let symbol = parts.last, isSymbol(symbol),
                parts.count == 2 || isNumber(parts[1], 4...4)
            else { continue }
            return String(bare)
        }
        return nil
    }

    private static func isNumber(_ text: Substring, _ lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// `QĐ-UBND`: groups of upper-case letters with a hyphen between.
    private static func isSymbol(_ text: Substring) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.count > 1 && groups.count < 6
            && groups.allSatisfy { group in !group.isEmpty && group.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "&" } }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ drops: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, drops(last) { text = text.dropLast() }
        return text
    }
}

/// Addresses of videos in a text (Điều 8.12).
enum VideoLinks {
    private static let hosts = ["youtube.com", "youtu.be", "vimeo.com", "facebook.com", "fb.watch", "dailymotion.com", "tiktok.com"]

    /// The addresses of video sites among the words of the blocks, and the blocks without lines that were nothing else.
    static func taken(from blocks: [Block]) -> (links: [String], rest: [Block]) {
        var links: [String] = []
        let rest = blocks.compactMap { block -> Block? in
            guard case .paragraph(let text) = block else { return block }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
                let found = words.filter(isVideo)
                links += found
                return found.isEmpty || found.count < words.count
            }
            let left = lines.joined(separator: "\n")
            return left.allSatisfy(\.isWhitespace) ? nil : .paragraph(left)
        }
        return (links, rest)
    }

    /// `https://…` at one of the known hosts.
    static func isVideo(_ word: String) -> Bool {
        for scheme in ["https://", "http://"] where word.utf8.starts(with: scheme.utf8) {
            let host = word.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != ":" }.lowercased()
            return hosts.contains { host == $0 || host.hasSuffix("." + $0) }
        }
        return false
    }
}
