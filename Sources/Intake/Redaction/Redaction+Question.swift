import Editorial

/// A citizen's question as it may be published: what is asked, not who asks.
extension Redaction {
    /// Drops greeting, closing, signature and address lines, hides the asker's name where it stands in a sentence, and personal data everywhere.
    ///
    /// - Parameter askerName: the name in From or in the signature; empty when unknown.
    /// - Returns: the blocks that are left and every kind of data that was hidden, once each, in order of first appearance.
    public static func anonymiseQuestion(_ blocks: [Block], askerName: String) -> (blocks: [Block], found: [PersonalData]) {
        var asker = Asker(askerName)
        var found: [PersonalData] = []
        var out: [Block] = []
        for block in blocks {
            switch block {
            case .paragraph(let text): if let text = asker.published(text, &found) { out.append(.paragraph(text)) }
            case .heading(let text): if let text = asker.published(text, &found) { out.append(.heading(text)) }
            case .listItem(let text): if let text = asker.published(text, &found) { out.append(.listItem(text)) }
            case .quote(let text): if let text = asker.published(text, &found) { out.append(.quote(text)) }
            case .table(let rows): out.append(.table(rows.map { $0.map { asker.hidden($0, &found) } }))
            case .photo(let medium, let caption): out.append(.photo(medium, caption: asker.hidden(caption, &found)))
            case .file(let medium, let label): out.append(.file(medium, label: asker.hidden(label, &found)))
            }
        }
        var seen: Set<PersonalData> = []
        return (out, found.filter { seen.insert($0).inserted })
    }
}

extension Redaction {
    /// An officer's draft without the name of whoever asked: the answer is published too. The office's own numbers stay.
    static func answer(_ blocks: [Block], askerName: String) -> [Block] {
        let asker = Asker(askerName)
        return blocks.map { $0.mapped { asker.withoutName($0).0 } }
    }

    /// One line that stays whatever it is, such as a title: name, address and personal data in it hidden.
    static func anonymiseLine(_ line: String, askerName: String) -> String {
        var found: [PersonalData] = []
        return Asker(askerName).hidden(line, &found)
    }
}

/// Whoever asks, for taking them out of the text.
private struct Asker {
    private let name: [String]
    /// A closing word was met: below it only a signature comes.
    private var isBelowClosing = false

    init(_ name: String) { self.name = PlainWords(name).words }

    /// The lines of a block that are published; nil when none is left.
    mutating func published(_ text: String, _ found: inout [PersonalData]) -> String? {
        var kept: [String] = []
        for scalars in CleanText(text).lines {
            let line = String(scalars: scalars)
            if !isLeftOut(line, &found) { kept.append(hidden(line, &found)) }
        }
        let joined = kept.joined(separator: "\n")
        return PlainWords(joined).words.isEmpty ? nil : joined
    }

    /// The text without name and personal data.
    func hidden(_ text: String, _ found: inout [PersonalData]) -> String {
        let (unnamed, hadName) = withoutName(text)
        if hadName { found.append(.name) }
        let (unplaced, hadAddress) = AddressClause.hidden(
            in: unnamed, name: PersonalData.name.placeholder, placeholder: PersonalData.address.placeholder)
        if hadAddress { found.append(.address) }
        let (clean, data) = Redaction.personalData(in: unplaced)
        found += data
        return clean
    }

    private mutating func isLeftOut(_ line: String, _ found: inout [PersonalData]) -> Bool {
        let words = PlainWords(line).words
        guard words.count <= 25, !line.utf8.contains(UInt8(ascii: "?")) else { return false }
        if starts(words, Self.addresses) {
            found.append(.address)
            return true
        }
        let isNameLine = !name.isEmpty && words.count <= name.count + 6 && holdsName(words)
        if isNameLine, words.count == name.count || starts(words, Self.introductions) || isBelowClosing {
            found.append(.name)
            return true
        }
        if starts(words, Self.closings), words.count <= 10 {
            isBelowClosing = true
            return true
        }
        if starts(words, Self.contacts), words.count <= 8 {
            found += Redaction.personalData(in: line).found
            return true
        }
        return starts(words, Self.greetings) && words.count <= 16
    }

    private func starts(_ words: [String], _ phrases: [[String]]) -> Bool { phrases.contains { words.starts(with: $0) } }

    private func holdsName(_ words: [String]) -> Bool {
        words.count >= name.count && (0...(words.count - name.count)).contains { words[$0...].starts(with: name) }
    }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }

    private static let greetings = phrases("kinh gui|kinh chao|kinh thua|xin chao|chao|than gui|thua")
    private static let closings = phrases(
        "tran trong|xin cam on|xin chan thanh cam on|chan thanh cam on|toi xin cam on|toi xin chan thanh cam on|cam on|kinh thu|kinh mong")
    private static let introductions = phrases(
        "toi ten la|ten toi la|toi la|em ten la|em la|ho ten|ho va ten|nguoi hoi|nguoi gui|nguoi viet|cong dan|chau ten la")
    private static let addresses = phrases(
        "dia chi|thuong tru|tru tai|noi o|hien o|cho o|ho khau|noi thuong tru|ho khau thuong tru|dc|so nha|dia chi thuong tru")
    private static let contacts = phrases(
        "dien thoai|so dien thoai|dt|sdt|email|e mail|zalo|lien he|di dong|tel|cccd|cmnd|so cccd|so cmnd|so can cuoc|can cuoc cong dan")

    /// Replaces the name where its words stand together; one word alone is too common to be taken out.
    func withoutName(_ text: String) -> (String, Bool) {
        guard name.count > 1 else { return (text, false) }
        let scalars = Composition.nfc(text)
        var words: [(text: String, range: Range<Int>)] = []
        var at = 0
        while at < scalars.count {
            guard scalars[at].properties.isAlphabetic else {
                at += 1
                continue
            }
            let end = scalars[at...].firstIndex { !$0.properties.isAlphabetic } ?? scalars.count
            words.append((String(scalars: scalars[at..<end].map(VietnameseLetters.folded)), at..<end))
            at = end
        }
        var out: [Unicode.Scalar] = []
        var copied = 0
        var index = 0
        while index + name.count <= words.count {
            guard words[index..<(index + name.count)].elementsEqual(name, by: { $0.text == $1 }) else {
                index += 1
                continue
            }
            out.append(contentsOf: scalars[copied..<words[index].range.lowerBound])
            out.append(contentsOf: PersonalData.name.placeholder.unicodeScalars)
            copied = words[index + name.count - 1].range.upperBound
            index += name.count
        }
        guard copied > 0 else { return (text, false) }
        return (String(scalars: out + scalars[copied...]), true)
    }
}
