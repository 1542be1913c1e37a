/// Reads address lists (RFC 5322 §3.4, §4.4) from unfolded octets, in one pass, without recursion.
///
/// Seen in practice and read: encoded words with commas inside, unquoted commas in names, missing brackets, names in comments,
/// semicolons between addresses, doubled brackets.
struct AddressReader {
    private let value: [UInt8]
    private var position = 0
    private var found: [Mailbox] = []

    /// Words of the item under way, quotes removed, blanks between them kept as one space.
    private var phrase: [UInt8] = []
    /// What the item would be as an address: the same words without blanks, quotes kept.
    private var bare: [UInt8] = []
    private var hasBlank = false
    /// True when an `@` stands among the words, outside quotes.
    private var hasAt = false
    private var bracketed: [UInt8]?
    /// Octets of ``phrase`` that stand before the bracketed address.
    private var nameEnd = 0
    private var comment: [UInt8] = []
    private var inGroup = false
    /// False once an opening quote turned out to have no partner: quotes are then passed over.
    private var quotesClose = true
    /// False once an opened comment turned out to have no end: parentheses are then ordinary characters.
    private let commentsClose: Bool
    private let takesBareAddresses: Bool
    private let lastClose: Int
    /// The legacy encoding of the message's text, nil where none was recognised.
    private let legacy: LegacyEncoding?
    /// True where that encoding might explain a name.
    private var mayBeLegacy = false

    /// Items that are nothing but an address go their short way if `takesBareAddresses`; what is read is the same.
    static func read(
        _ value: [UInt8], legacy: LegacyEncoding? = nil, takesBareAddresses: Bool = true
    ) -> (mailboxes: [Mailbox], mayBeLegacy: Bool) {
        var reader = AddressReader(value, commentsClose: true, takesBareAddresses, legacy)
        if !reader.run() {
            reader = AddressReader(value, commentsClose: false, takesBareAddresses, legacy)
            _ = reader.run()
        }
        return (reader.found, reader.mayBeLegacy)
    }

    private init(_ value: [UInt8], commentsClose: Bool, _ takesBareAddresses: Bool, _ legacy: LegacyEncoding?) {
        self.takesBareAddresses = takesBareAddresses
        self.value = value
        self.legacy = legacy
        self.commentsClose = commentsClose
        lastClose = EncodedWordShape.lastClose(in: value)
        found.reserveCapacity(value.count / 16 + 1)
        phrase.reserveCapacity(min(value.count, 64))
        bare.reserveCapacity(min(value.count, 64))
    }

    /// False when a comment has no end.
    private mutating func run() -> Bool {
        while position < value.count {
            let octet = value[position]
            switch octet {
            case Octet.open where commentsClose: guard readComment() else { return false }
            case Octet.quote: readQuoted()
            case Octet.less: readBracketed()
            case Octet.comma: endItem(isList: true)
            case Octet.semicolon:
                endItem(isList: false)
                inGroup = false
            case Octet.colon where !inGroup && bracketed == nil && !hasAt: beginGroup()
            case _ where Octet.isSpace(octet): hasBlank = true
            default:
                if !readBareAddress() { readAtom() }
                continue
            }
            position += 1
        }
        endItem(isList: false)
        return true
    }

    private mutating func beginGroup() {
        inGroup = true
        clearItem()
    }

    private mutating func clearItem() {
        phrase.removeAll(keepingCapacity: true)
        bare.removeAll(keepingCapacity: true)
        comment.removeAll(keepingCapacity: true)
        bracketed = nil
        hasBlank = false
        hasAt = false
    }

    private mutating func space() {
        if hasBlank, !phrase.isEmpty { phrase.append(Octet.space) }
        hasBlank = false
    }

    /// At the first word of an item: true when the item is nothing but an address, as in lists of many recipients, and it was read.
    private mutating func readBareAddress() -> Bool {
        guard takesBareAddresses, bare.isEmpty, phrase.isEmpty, bracketed == nil, comment.isEmpty else { return false }
        let start = position
        let read: (next: Int, address: String)? = value.withUnsafeBufferPointer { value in
            var index = start
            var hasAt = false
            while index < value.count, value[index] < 128, value[index] != Octet.question {
                if value[index] == Octet.at { hasAt = true } else if !AddrSpec.isAtomOctet(value[index]) { break }
                index += 1
            }
            let address = UnsafeBufferPointer(rebasing: value[start..<index])
            while index < value.count, Octet.isSpace(value[index]) { index += 1 }
            guard hasAt, index == value.count || value[index] == Octet.comma || value[index] == Octet.semicolon else { return nil }
            return (index < value.count && value[index] == Octet.comma ? index + 1 : index, UTF8Text.unchecked(address))
        }
        guard let read else { return false }
        found.append(Mailbox(name: nil, rawAddress: read.address))
        hasBlank = false
        position = read.next
        return true
    }

    private mutating func readAtom() {
        space()
        let start = position
        if let word = EncodedWordShape(value, at: position, lastClose: lastClose) {
            position = word.end
        } else {
            if value[position] == Octet.at { hasAt = true }
            position += 1
            while position < value.count, !endsAtom(value[position]) {
                if value[position] == Octet.equals, position + 1 < value.count, value[position + 1] == Octet.question { break }
                if value[position] == Octet.at { hasAt = true }
                position += 1
            }
        }
        let atom = value[start..<position]
        phrase.append(contentsOf: atom)
        bare.append(contentsOf: atom)
    }

    private func endsAtom(_ octet: UInt8) -> Bool {
        switch octet {
        case Octet.open: commentsClose
        case Octet.quote, Octet.less, Octet.comma, Octet.semicolon, Octet.colon: true
        default: Octet.isSpace(octet)
        }
    }

    /// At an opening quote; ends on the closing one. A quote without a partner is no part of the name.
    private mutating func readQuoted() {
        guard quotesClose, hasClosingQuote else {
            quotesClose = false
            hasBlank = true
            return
        }
        space()
        bare.append(Octet.quote)
        position += 1
        while position < value.count, value[position] != Octet.quote {
            if value[position] == Octet.backslash, position + 1 < value.count {
                bare.append(Octet.backslash)
                position += 1
            }
            phrase.append(value[position])
            bare.append(value[position])
            position += 1
        }
        bare.append(Octet.quote)
    }

    private var hasClosingQuote: Bool {
        var index = position + 1
        while index < value.count, value[index] != Octet.quote { index += value[index] == Octet.backslash ? 2 : 1 }
        return index < value.count
    }

    /// At `(`; nested comments are part of it (RFC 5322 §3.2.2). False when it has no end.
    private mutating func readComment() -> Bool {
        var depth = 0
        let start = position + 1
        while position < value.count {
            let octet = value[position]
            if octet == Octet.backslash {
                position += 1
            } else if octet == Octet.open {
                depth += 1
            } else if octet == Octet.close {
                depth -= 1
                if depth == 0 {
                    if comment.isEmpty { comment = Self.unescaped(value[start..<position]) }
                    hasBlank = true
                    return true
                }
            }
            position += 1
        }
        return false
    }

    /// Without the backslashes of quoted pairs (§3.2.1).
    private static func unescaped(_ octets: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var isEscaped = false
        for octet in octets {
            isEscaped = octet == Octet.backslash && !isEscaped
            if !isEscaped { out.append(octet) }
        }
        return out
    }

    /// At `<`; ends on `>`. A source route before a colon is dropped (§4.4).
    private mutating func readBracketed() {
        position += 1
        let start = position
        while position < value.count, Self.isPlainAddressOctet(value[position]) { position += 1 }
        var address = Array(value[start..<position])
        var quoted = false
        while position < value.count {
            let octet = value[position]
            if octet == Octet.quote { quoted.toggle() }
            if !quoted {
                if octet == Octet.greater { break }
                if octet == Octet.less {
                    address.removeAll()
                } else if octet == Octet.colon, address.first == Octet.at {
                    address.removeAll()
                } else if !Octet.isSpace(octet) {
                    address.append(octet)
                }
            } else {
                address.append(octet)
            }
            position += 1
        }
        while position + 1 < value.count, value[position + 1] == Octet.greater { position += 1 }
        if commentsClose, address.contains(Octet.open) { address = Self.withoutComments(address) }
        if let bracketed, !bracketed.isEmpty {
            if !address.isEmpty, !Self.isSame(address, as: bracketed) { endItem(before: address) }
        } else {
            bracketed = address
            nameEnd = phrase.count
        }
    }

    /// Seen in practice: `An <a@x> <mailto:a@x>`, and an address said twice.
    private static func isSame(_ address: [UInt8], as other: [UInt8]) -> Bool {
        func folded(_ octets: [UInt8]) -> ArraySlice<UInt8> {
            let lower = octets.map(Octet.lowered)
            return lower.starts(with: "mailto:".utf8) ? lower.dropFirst(7) : lower[...]
        }
        return folded(address) == folded(other)
    }

    /// At a second address without a comma before it, `An <a@x> Bình <b@x>`: both are there, and no one may pass for the only one.
    private mutating func endItem(before address: [UInt8]) {
        let name = Array(Octet.trimmed(phrase[nameEnd...]))
        phrase.removeLast(phrase.count - nameEnd)
        endItem(isList: false)
        phrase = name
        bracketed = address
        nameEnd = phrase.count
    }

    /// False for whatever may mean something else than itself between the brackets of an address.
    private static func isPlainAddressOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case Octet.quote, Octet.less, Octet.greater, Octet.colon, Octet.open: false
        default: !Octet.isSpace(octet)
        }
    }

    private static func withoutComments(_ address: [UInt8]) -> [UInt8] {
        var depth = 0
        return address.filter { octet in
            if octet == Octet.open { depth += 1 }
            defer { if octet == Octet.close, depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }

    /// Ends the item under way. Words without an address before a comma are the first part of an unquoted name, `Nguyễn, An <a@b>`.
    private mutating func endItem(isList: Bool) {
        if bracketed == nil, !hasAt {
            if isList, !phrase.isEmpty, continuesName() {
                phrase.append(Octet.comma)
                bare.removeAll(keepingCapacity: true)
                hasBlank = true
                return
            }
            if bare.isEmpty { return clearItem() }
        }
        if let bracketed {
            found.append(Mailbox(name: text(phrase.isEmpty ? comment : phrase), rawAddress: Self.addressText(bracketed)))
        } else if hasAt || comment.isEmpty == false {
            found.append(Mailbox(name: text(comment), rawAddress: Self.addressText(bare)))
        } else {
            found.append(Mailbox(name: text(phrase), rawAddress: ""))
        }
        clearItem()
    }

    /// True when a bracketed address comes before the next comma, and no other address.
    private func continuesName() -> Bool {
        var index = position + 1
        var quoted = false
        while index < value.count, index - position < 256 {
            let octet = value[index]
            if octet == Octet.quote { quoted.toggle() }
            if !quoted {
                if octet == Octet.less { return true }
                if octet == Octet.comma || octet == Octet.at || octet == Octet.semicolon { return false }
            }
            index += 1
        }
        return false
    }

    private mutating func text(_ words: [UInt8]) -> String? {
        let trimmed = Octet.trimmed(words[...])
        guard !trimmed.isEmpty else { return nil }
        let reading = HeaderText.decode(trimmed.count == words.count ? words : Array(trimmed), legacy: legacy)
        if reading.mayBeLegacy { mayBeLegacy = true }
        return reading.text.isEmpty ? nil : reading.text
    }

    private static func addressText(_ octets: [UInt8]) -> String {
        guard octets.allSatisfy({ $0 >= 32 && $0 != 127 }) else { return HeaderText.decode(octets).text }
        return octets.withUnsafeBufferPointer { UTF8Text.validated($0) } ?? HeaderText.decode(octets).text
    }
}
