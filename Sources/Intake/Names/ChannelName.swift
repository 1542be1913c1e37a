import Editorial

/// Finds the channel that people mean when they write its name their own way (requirement R3).
public enum ChannelName {
    /// The one channel that a text names; nil when it names none or could name several.
    ///
    /// Tried in this order, the first that finds exactly one channel wins: identifier, clause (`8.2`), whole name or a part of a double name, initials,
    /// words that stand together in one name, a whole name inside the text.
    public static func match(_ text: String, in channels: [Channel]) -> ChannelID? {
        let given = stripped(PlainWords(text))
        guard !given.words.isEmpty, given.words.count <= 30 else { return nil }
        let tests: [(Channel) -> Bool] = [
            { PlainWords($0.id.rawValue).words == given.words || PlainWords($0.id.rawValue).words.joined() == given.words.joined() },
            { PlainWords($0.article).words == given.words },
            { names($0).contains { $0.words == given.words || $0.words.joined() == given.words.joined() } },
            { channel in given.words.joined().utf8.count <= 8 && names(channel).contains { initials($0).contains(given.words.joined()) } },
            { channel in isTelling(given) && names(channel).contains { given.isRun(in: $0) } },
            { channel in names(channel).contains { $0.words.count > 1 && $0.isRun(in: given) } },
            { channel in given.words.count > 1 && names(channel).contains { Set(given.words).isSubset(of: $0.words) } },
        ]
        for test in tests {
            let found = channels.filter(test)
            if found.count == 1 { return found[0].id }
            if found.count > 1 { return nil }
        }
        return nil
    }

    /// Without "kênh", "chuyên mục", "chức năng", "điều" in front, and with the usual abbreviations written out.
    private static func stripped(_ text: PlainWords) -> PlainWords {
        var words = text.words[...]
        for lead in [["kenh"], ["chuyen", "muc"], ["chuc", "nang"], ["muc"], ["dieu"], ["khoan"]]
        where words.starts(with: lead) && words.count > lead.count {
            words = words.dropFirst(lead.count)
        }
        return PlainWords(
            words.map { $0 == "vb" ? "van ban" : $0 == "tthc" ? "thu tuc hanh chinh" : $0 == "cd" ? "chi dao" : $0 }.joined(separator: " "))
    }

    /// The whole name, and each half of a double name ("Thông tin dự án / Chiến lược định hướng phát triển").
    private static func names(_ channel: Channel) -> [PlainWords] {
        let parts = channel.name.split(whereSeparator: { $0 == "/" || $0 == "|" || $0 == ";" }).map { PlainWords(String($0)) }.filter {
            $0.words.count > 1
        }
        return [PlainWords(channel.name)] + (parts.count > 1 ? parts : [])
    }

    /// `ttsk` for "Tin tức - sự kiện".
    private static func initials(_ name: PlainWords) -> [String] {
        name.words.count < 2 ? [] : [String(scalars: name.words.compactMap(\.unicodeScalars.first))]
    }

    /// Two words, or one long enough to be told apart.
    private static func isTelling(_ given: PlainWords) -> Bool { given.words.count > 1 || (given.words.first?.utf8.count ?? 0) >= 4 }
}
