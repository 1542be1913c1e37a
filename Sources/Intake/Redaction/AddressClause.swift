/// Hides where somebody lives when it stands in a sentence: "Tôi tên là …, hiện ở số 15 thôn …, xã …".
enum AddressClause {
    /// Clauses that say where somebody lives, whoever is meant.
    private static let residences = phrases(
        "hien o|hien dang o|hien tru|hien cu tru|hien sinh song|tru tai|tru o|thuong tru|tam tru|cu tru|dang cu tru|sinh song tai|ho khau|co ho khau|"
            + "dia chi|nha o so|o so nha|o so|so nha|nha so|nha toi o so|ngu tai|cu ngu|tru ngu")
    /// Words before a number and a street's name, `nhà ở 45/6 Trần Phú`; before anything else they say nothing.
    private static let beforeStreet = phrases("nha o|nha|nha toi o|toi o|song o|dc|d c")
    /// Such words that say so only beside a name: "Ở 45 Lê Lợi nước ngập" is about the street.
    private static let beforeStreetBesideName = phrases("o|tai")
    /// Clauses that say so only beside a name: "tôi là …, ở thôn …".
    private static let livesBesideName = phrases("o thon|o xom|o to|o to dan pho|o khu|o duong|o xa|nguoi thon|nguoi xa|que o")
    /// Places that are somebody's only beside a name: "tôi là …, thôn …".
    private static let besideName = phrases("thon|xom|to dan pho")
    /// What goes on with an address after a comma.
    private static let continuations = phrases(
        "thon|xom|xa|phuong|to|to dan pho|khu|khu pho|duong|huyen|quan|thi xa|thanh pho|tp|tinh|so|ngo|ngach|hem|kiet")
    /// Whose home it is, in front of the clause: "gia đình tôi trú tại …", "nhà tôi số 27 …".
    private static let subjects = phrases(
        "toi|em|chau|con|minh|chung toi|gia dinh toi|nha toi|gia dinh em|nha em|vo chong toi|me toi|bo toi|ba toi|ca nha toi|gia dinh chau")
    private static let residencesOfSubject =
        residences + livesBesideName
        + phrases("o kiet|o ngo|o hem|o ngach|o ap|o lang|o phuong|o huyen|o pho|o doi|o phong|song o|dang o|o tai|song tai|so")
    private static let introductions = phrases("toi ten|ten toi|toi la|em ten|em la|chau ten|chau la")
    private static let ends: Set<Unicode.Scalar> = [",", ".", ";", "!", "?", "\n", "(", ")"]
    /// The text with such clauses replaced by `placeholder`, and whether there were any.
    static func hidden(in text: String, name: String, placeholder: String) -> (text: String, found: Bool) {
        var out = ""
        var found = false
        var isInAddress = false
        var hasName = false
        let clauses = clauses(of: text)
        let hasCapitals = AddressExtent.hasCapitals(clauses.map(\.words))
        for clause in clauses {
            let words = PlainWords(clause.words).words
            let isIntroduction = !name.isEmpty && clause.words.contains(name) || starts(words, introductions)
            var extent = AddressExtent.none
            if let strength = strength(clause.words, words, hasName: hasName, isInAddress: isInAddress) {
                extent = AddressExtent.of(clause.words, strength, isQuestion: clause.end == "?", hasCapitals: hasCapitals)
            }
            var (subject, said) = ("", clause.words)
            if extent == .none, !isInAddress, let split = afterSubject(clause.words, words) {
                (subject, said) = split
                extent = AddressExtent.of(said, .residence, isQuestion: clause.end == "?", hasCapitals: hasCapitals, isBareEnough: false)
            }
            if extent != .none {
                if !isInAddress { out += clause.blank + subject + placeholder }
                found = true
            }
            switch extent {
            case .none: out += clause.blank + clause.words
            case .beginning(let count): out += " " + String(scalars: Composition.nfc(said).dropFirst(count))
            case .whole: break
            }
            // The comma between two hidden clauses goes with them; the one before is put back with the next clause.
            isInAddress = extent == .whole && clause.end == ","
            out += isInAddress ? "\u{0}" : clause.end
            hasName = clause.end == "," && (hasName || isIntroduction)
        }
        return (settled(out, placeholder), found)
    }

    /// The subject with the space behind it, and the rest, where that says where somebody lives.
    private static func afterSubject(_ clause: String, _ words: [String]) -> (subject: String, rest: String)? {
        guard let count = subjects.filter({ words.starts(with: $0) }).map(\.count).max(),
            starts(Array(words.dropFirst(count)), residencesOfSubject)
        else { return nil }
        var at = clause.startIndex
        for _ in 0..<count {
            at = clause[at...].firstIndex { $0 == " " } ?? clause.endIndex
            at = clause[at...].firstIndex { $0 != " " } ?? clause.endIndex
        }
        return at < clause.endIndex ? (String(clause[..<at]), String(clause[at...])) : nil
    }

    /// Why a clause may be an address; nil where nothing says so.
    private static func strength(
        _ clause: String, _ words: [String], hasName: Bool, isInAddress: Bool
    ) -> AddressExtent.Strength? {
        if starts(words, residences) || hasName && starts(words, livesBesideName) { return .residence }
        let leads = hasName ? beforeStreet + beforeStreetBesideName + [[]] : beforeStreet
        if leads.contains(where: { words.starts(with: $0) && AddressExtent.isStreet(clause, after: $0.count) }) { return .residence }
        return hasName && starts(words, besideName) || isInAddress && starts(words, continuations) ? .continuation : nil
    }

    /// Commas held back inside an address: dropped before another hidden clause, written before anything else.
    private static func settled(_ text: String, _ placeholder: String) -> String {
        var out: [Unicode.Scalar] = []
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            guard scalar == "\u{0}" else {
                out.append(scalar)
                continue
            }
            let next = scalars[(index + 1)...].first
            if let next, next != "\u{0}", !ends.contains(next) { out.append(",") }
        }
        return String(String.UnicodeScalarView(out))
    }

    private struct Clause {
        var blank = ""
        var words = ""
        var end = ""
    }

    private static func clauses(of text: String) -> [Clause] {
        var out: [Clause] = []
        var clause = Clause()
        for scalar in text.unicodeScalars {
            if ends.contains(scalar) {
                clause.end.unicodeScalars.append(scalar)
                out.append(clause)
                clause = Clause()
            } else if clause.words.isEmpty, scalar.properties.isWhitespace {
                clause.blank.unicodeScalars.append(scalar)
            } else {
                clause.words.unicodeScalars.append(scalar)
            }
        }
        out.append(clause)
        return out
    }

    private static func starts(_ words: [String], _ phrases: [[String]]) -> Bool { phrases.contains { words.starts(with: $0) } }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }
}
