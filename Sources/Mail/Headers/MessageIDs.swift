/// Message identifiers (msg-id, RFC 5322 §3.6.4) as they stand in Message-ID, In-Reply-To, References and Content-ID.
enum MessageIDs {
    /// Every identifier in unfolded octets, without brackets; blanks inside one, left by folding, are dropped.
    ///
    /// Without any bracket, each word that is no comment counts: some clients forget them.
    static func all(in value: [UInt8]) -> [String] {
        let found = value.withUnsafeBufferPointer { bracketed($0) }
        if !found.isEmpty { return found }
        return value.split(whereSeparator: { Octet.isSpace($0) || $0 == Octet.comma })
            .filter { word in word.contains(Octet.at) && !word.contains(Octet.open) && !word.contains(Octet.quote) }
            .map { String(decoding: $0.filter { $0 != Octet.greater }, as: UTF8.self) }
    }

    private static func bracketed(_ value: UnsafeBufferPointer<UInt8>) -> [String] {
        guard let base = value.baseAddress else { return [] }
        var found: [String] = []
        var position = 0
        while true {
            let open = OctetSearch.first(Octet.less, in: base, from: position, to: value.count)
            guard open < value.count else { return found }
            var end = open + 1
            var hasBlanks = false
            while end < value.count, value[end] != Octet.greater, value[end] != Octet.less {
                if Octet.isSpace(value[end]) { hasBlanks = true }
                end += 1
            }
            let content = UnsafeBufferPointer(rebasing: value[(open + 1)..<end])
            if hasBlanks {
                let joined = content.filter { !Octet.isSpace($0) }
                if !joined.isEmpty { found.append(String(decoding: joined, as: UTF8.self)) }
            } else if !content.isEmpty {
                found.append(String(decoding: content, as: UTF8.self))
            }
            position = end < value.count && value[end] == Octet.greater ? end + 1 : end
        }
    }

    /// The first identifier; a value without brackets and without `@` is taken whole.
    static func first(in value: [UInt8]) -> String? {
        if let found = all(in: value).first { return found }
        let rest = Octet.trimmed(value[...]).filter { $0 != Octet.less && $0 != Octet.greater && !Octet.isSpace($0) }
        return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    }
}
