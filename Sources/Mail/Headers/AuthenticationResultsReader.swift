/// The grammar of RFC 8601 §2.2, over unfolded octets.
///
/// Seen in practice and allowed: a semicolon at the end; `/`, `+` and `=` unquoted in values (Gmail's `header.b`); properties
/// without a ptype (Microsoft's `action=none`). None of these can move text from a value or a comment into a result.
struct AuthenticationResultsReader {
    private let value: [UInt8]
    private var position = 0

    init(_ value: [UInt8]) { self.value = value }

    mutating func read() -> AuthenticationResults? {
        guard value.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == Octet.tab }), skipComments() else { return nil }
        guard let server = quotedOrValue(), !server.isEmpty, skipComments(), skipVersion() else { return nil }
        var results: [AuthenticationResults.Result] = []
        var isNone = false
        guard position < value.count else { return nil }
        while position < value.count {
            guard take(Octet.semicolon), skipComments() else { return nil }
            if position == value.count { break }
            guard !isNone, results.count < MailLimits.authenticationResults else { return nil }
            guard let method = keyword() else { return nil }
            if results.isEmpty, method == "none", skipComments(), position == value.count || at(Octet.semicolon) {
                isNone = true
                continue
            }
            guard let result = result(of: method) else { return nil }
            results.append(result)
        }
        guard let name = String(validating: server, as: UTF8.self) else { return nil }
        return isNone || !results.isEmpty ? AuthenticationResults(authservID: name, results: results) : nil
    }

    /// After the method's name: `[ "/" version ] "=" result [ reason ] *property`.
    private mutating func result(of method: String) -> AuthenticationResults.Result? {
        guard skipComments() else { return nil }
        if take(Octet.slash) {
            guard skipComments(), digits(), skipComments() else { return nil }
        }
        guard take(Octet.equals), skipComments(), let outcome = keyword(), skipComments() else { return nil }
        var reason: String?
        var properties: [AuthenticationResults.Property] = []
        while position < value.count, !at(Octet.semicolon) {
            guard properties.count < MailLimits.authenticationResults, let property = property() else { return nil }
            if property.name == "reason", reason == nil, properties.isEmpty {
                reason = property.value
            } else {
                properties.append(property)
            }
        }
        return AuthenticationResults.Result(method: method, result: outcome, reason: reason, properties: properties)
    }

    private mutating func property() -> AuthenticationResults.Property? {
        guard var name = keyword(), skipComments() else { return nil }
        if take(Octet.dot) {
            guard skipComments(), let property = keyword(), skipComments() else { return nil }
            name += "." + property
        }
        guard take(Octet.equals), skipComments(), let octets = quotedOrValue() else { return nil }
        let end = position
        guard skipComments(), position > end || position == value.count || at(Octet.semicolon) else { return nil }
        return String(validating: octets, as: UTF8.self).map { .init(name: name, value: $0) }
    }

    /// An authres-version after the server's name.
    private mutating func skipVersion() -> Bool {
        guard position < value.count, Octet.isDigit(value[position]) else { return true }
        return digits() && skipComments()
    }

    private mutating func digits() -> Bool {
        let start = position
        while position < value.count, Octet.isDigit(value[position]) { position += 1 }
        return position > start
    }

    /// Keyword of RFC 5321 §4.1.2 (letters, digits, dashes), and underscores, in lower case.
    private mutating func keyword() -> String? {
        let start = position
        while position < value.count, Self.isKeywordOctet(value[position]) { position += 1 }
        return position > start ? Octet.loweredText(value[start..<position]) : nil
    }

    private static func isKeywordOctet(_ octet: UInt8) -> Bool {
        Octet.isLetter(octet) || Octet.isDigit(octet) || octet == Octet.dash || octet == 95
    }

    /// A quoted string, or octets up to a blank, semicolon, parenthesis or quote; a local part may be quoted (pvalue).
    private mutating func quotedOrValue() -> [UInt8]? {
        var out: [UInt8] = []
        if at(Octet.quote) {
            guard readQuoted(into: &out) else { return nil }
            guard at(Octet.at) else { return out }
        }
        let start = position
        while position < value.count, Self.isValueOctet(value[position]) { position += 1 }
        if out.isEmpty, position == start { return nil }
        out.append(contentsOf: value[start..<position])
        return out
    }

    private static func isValueOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case 0...32, 127, Octet.semicolon, Octet.open, Octet.close, Octet.quote, Octet.backslash: false
        default: true
        }
    }

    private mutating func readQuoted(into out: inout [UInt8]) -> Bool {
        position += 1
        while position < value.count {
            let octet = value[position]
            position += 1
            if octet == Octet.quote { return true }
            if octet == Octet.backslash {
                guard position < value.count else { return false }
                out.append(value[position])
                position += 1
            } else {
                out.append(octet)
            }
        }
        return false
    }

    private func at(_ octet: UInt8) -> Bool { position < value.count && value[position] == octet }

    private mutating func take(_ octet: UInt8) -> Bool {
        guard at(octet) else { return false }
        position += 1
        return true
    }

    /// CFWS; false when a comment has no end, or when a parenthesis closes none.
    private mutating func skipComments() -> Bool {
        while position < value.count {
            if Octet.isBlank(value[position]) {
                position += 1
            } else if value[position] == Octet.open {
                guard skipComment() else { return false }
            } else {
                return value[position] != Octet.close
            }
        }
        return true
    }

    private mutating func skipComment() -> Bool {
        var depth = 0
        while position < value.count {
            let octet = value[position]
            position += octet == Octet.backslash ? 2 : 1
            if octet == Octet.open { depth += 1 }
            if octet == Octet.close {
                depth -= 1
                if depth == 0 { return true }
            }
        }
        position = value.count
        return false
    }
}
