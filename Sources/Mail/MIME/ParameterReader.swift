/// Reads `token *(";" name "=" value)` of MIME fields from unfolded octets (RFC 2045 §5.1), as loosely as mail is written.
struct ParameterReader {
    private let value: [UInt8]
    private var position = 0

    /// One parameter as written: the name in lower case with any RFC 2231 marks, the value without its quotes.
    struct Raw {
        let name: [UInt8]
        let value: [UInt8]
    }

    init(_ value: [UInt8]) { self.value = value }

    private var current: UInt8? { position < value.count ? value[position] : nil }

    /// The token at the position, after blanks and comments; empty when there is none.
    mutating func token() -> ArraySlice<UInt8> {
        skipComments()
        let start = position
        while let octet = current, Self.isTokenOctet(octet) { position += 1 }
        let end = position
        skipComments()
        return value[start..<end]
    }

    /// True at `octet`, after blanks.
    func isAt(_ octet: UInt8) -> Bool { current == octet }

    /// Passes over `octet` when it stands here.
    mutating func skip(_ octet: UInt8) -> Bool {
        guard current == octet else { return false }
        position += 1
        return true
    }

    mutating func rewind() { position = 0 }

    /// All parameters from here on, at most ``MailLimits/parameters``.
    mutating func parameters() -> [Raw] {
        var found: [Raw] = []
        while position < value.count, found.count < MailLimits.parameters {
            skipSeparators()
            let name = token()
            guard skip(Octet.equals) else {
                skipToSeparator(pastName: name)
                continue
            }
            let isFileName = Self.isFileName(name)
            skipToValue(ofFileName: isFileName)
            let content = current == Octet.quote ? quoted() : bare(keepingBlanks: isFileName || isBoundaryWithBlanks(name))
            if !name.isEmpty { found.append(Raw(name: name.map(Octet.lowered), value: content)) }
        }
        return found
    }

    /// Passes over blanks and comments after the equals sign.
    ///
    /// Seen in practice: file names without quotes that begin with a parenthesis, so before a name only a comment that a quote
    /// follows is one.
    private mutating func skipToValue(ofFileName isFileName: Bool) {
        while let octet = current, Octet.isSpace(octet) { position += 1 }
        guard current == Octet.open else { return }
        var ahead = ParameterReader(Array(value[position..<min(position + 998, value.count)]))
        ahead.skipComments()
        if !isFileName || ahead.current == Octet.quote { position += ahead.position }
    }

    private mutating func skipSeparators() {
        while let octet = current, octet == Octet.semicolon || octet == Octet.comma || Octet.isSpace(octet) { position += 1 }
        skipComments()
    }

    private mutating func skipToSeparator(pastName name: ArraySlice<UInt8>) {
        if name.isEmpty {
            position += 1
        } else if let octet = current, octet != Octet.semicolon, !Self.isTokenOctet(octet) {
            position += 1
        }
    }

    /// A quoted string; only `\"` and `\\` are escapes. Without its closing quote it ends at the next semicolon.
    ///
    /// Seen in practice: Windows paths in file names, whose backslashes escape nothing.
    private mutating func quoted() -> [UInt8] {
        let start = position + 1
        var index = start
        while index < value.count, value[index] != Octet.quote, value[index] != Octet.backslash { index += 1 }
        var out = Array(value[start..<index])
        while index < value.count {
            let octet = value[index]
            if octet == Octet.quote {
                position = index + 1
                return out
            }
            if octet == Octet.backslash, index + 1 < value.count, value[index + 1] == Octet.quote || value[index + 1] == Octet.backslash {
                index += 1
            }
            out.append(value[index])
            index += 1
        }
        position = start
        return bare(keepingBlanks: true)
    }

    /// An unquoted value: up to a semicolon, or up to a blank unless it is a file name.
    private mutating func bare(keepingBlanks: Bool) -> [UInt8] {
        let start = position
        while let octet = current, octet != Octet.semicolon {
            if !keepingBlanks, Octet.isSpace(octet) || octet == Octet.open { break }
            position += 1
        }
        return Array(Octet.trimmed(value[start..<position]))
    }

    /// Seen in practice: a boundary with blanks in it and no quotes round it. What has another parameter or a comment behind it is none.
    private func isBoundaryWithBlanks(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count == 8, Self.begins(name, "boundary") else { return false }
        var blanks = false
        for octet in value[position...].prefix(while: { $0 != Octet.semicolon }) {
            if Octet.isSpace(octet) { blanks = true }
            if blanks, octet == Octet.equals || octet == Octet.open { return false }
        }
        return blanks
    }

    private static func isFileName(_ name: ArraySlice<UInt8>) -> Bool {
        begins(name, "name") || begins(name, "filename")
    }

    private static func begins(_ name: ArraySlice<UInt8>, _ prefix: StaticString) -> Bool {
        guard name.count >= prefix.utf8CodeUnitCount else { return false }
        for index in 0..<prefix.utf8CodeUnitCount where Octet.lowered(name[name.startIndex + index]) != prefix.utf8Start[index] {
            return false
        }
        return true
    }

    /// Blanks and nested comments; an unclosed comment ends the value.
    private mutating func skipComments() {
        while let octet = current {
            if Octet.isSpace(octet) {
                position += 1
            } else if octet == Octet.open {
                skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() {
        var depth = 0
        while let octet = current {
            position += 1
            if octet == Octet.backslash { position += 1 }
            if octet == Octet.open { depth += 1 }
            if octet == Octet.close {
                depth -= 1
                if depth == 0 { return }
            }
        }
        position = min(position, value.count)
    }

    /// token of RFC 2045 §5.1, and 8-bit octets.
    private static func isTokenOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case 0...32, 127: false
        case Octet.open, Octet.close, Octet.less, Octet.greater, Octet.at, Octet.comma, Octet.semicolon, Octet.colon: false
        case Octet.backslash, Octet.quote, Octet.slash, UInt8(ascii: "["), UInt8(ascii: "]"), Octet.question, Octet.equals: false
        default: true
        }
    }
}
