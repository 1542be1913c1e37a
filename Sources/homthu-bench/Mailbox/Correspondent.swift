/// A made-up person who writes to the mailbox.
struct Correspondent {
    let name: String
    let address: String

    var domain: String { address.split(separator: "@").last.map(String.init) ?? "" }

    static func draw(_ random: inout SeededRandom) -> Correspondent {
        let name = [random.pick(Phrases.families), random.pick(Phrases.middles), random.pick(Phrases.givens)].joined(separator: " ")
        return Correspondent(name: name, address: random.token(9, of: Alphabet.word) + "@" + random.pick(Phrases.domains))
    }
}

/// The mail program that somebody uses; each writes names, boundaries and headers in its own way.
enum Client: Int {
    case gmail, outlook, apple, thunderbird

    static func draw(_ random: inout SeededRandom) -> Client { Client(rawValue: random.weighted([58, 15, 15, 12])) ?? .gmail }

    func boundary(_ random: inout SeededRandom) -> String {
        switch self {
        case .gmail: "000000000000" + random.token(16, of: Alphabet.hex)
        case .outlook: "_000_" + random.token(36, of: Alphabet.hex).uppercased() + "outlook_"
        case .apple: "Apple-Mail=_" + random.token(36, of: Alphabet.hex).uppercased()
        case .thunderbird: "------------" + random.token(24, of: Alphabet.word)
        }
    }

    /// The lines that describe an attached photo.
    func attachmentHead(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 < 128 }
        if isPlain {
            return "Content-Type: image/jpeg; name=\"\(name)\"\r\nContent-Disposition: attachment; filename=\"\(name)\"\r\n"
        }
        let words = WireText.encodedWords(name, useQ: self == .apple)
        switch self {
        case .gmail, .outlook:
            return "Content-Type: image/jpeg;\r\n\tname=\"\(words)\"\r\nContent-Disposition: attachment;\r\n\tfilename=\"\(words)\"\r\n"
        case .apple, .thunderbird:
            let extended = WireText.extendedParameter("filename", name)
            return "Content-Type: image/jpeg;\r\n name=\"\(words)\"\r\nContent-Disposition: attachment;\r\n \(extended)\r\n"
        }
    }
}
