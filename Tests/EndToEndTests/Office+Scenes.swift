import Testing

/// What several scenarios begin with.
extension Office {
    static let code = "HD-2025-0001"

    /// An article has come in and Phó ban has been asked; returns the review letter.
    func articleUnderReview(_ location: SourceLocation = #_sourceLocation) throws -> MailboxLetter {
        try deliver(Mails.article(from: address("lan.vinhtri")))
        try once("08:05", 0, location)
        return try letter(to: "binh", "[\(Self.code)]", "Mời duyệt", at: location)
    }

    /// The article has been approved at 08:30; returns the letter that offers DỪNG.
    func approvedArticle(_ location: SourceLocation = #_sourceLocation) throws -> MailboxLetter {
        try reply(try articleUnderReview(location), "DUYỆT", by: "binh")
        try once("08:30", 0, location)
        return try letter(to: "binh", "Đã duyệt, chờ đăng", at: location)
    }

    /// Runs a pass and expects that it changed nothing about the item but its history; returns the item.
    @discardableResult
    func onceWithoutEffect(_ time: String, _ location: SourceLocation = #_sourceLocation) throws -> ShownItem {
        let before = try show(Self.code, location)
        try once(time, 0, location)
        let after = try show(Self.code, location)
        #expect(after.state == before.state, sourceLocation: location)
        #expect(after.version == before.version && after.content_hash == before.content_hash, sourceLocation: location)
        #expect(after.decisions == before.decisions, sourceLocation: location)
        return after
    }

    /// Letters that left in the meantime, by recipient.
    func lettersSince(_ before: [String: Int]) throws -> [String: [MailboxLetter]] {
        var new: [String: [MailboxLetter]] = [:]
        for name in EndToEndLab.names where name != "bbt" {
            let fresh = try letters(to: name).dropFirst(before[name] ?? 0)
            if !fresh.isEmpty { new[name] = Array(fresh) }
        }
        return new
    }

    func letterCounts() throws -> [String: Int] {
        try Dictionary(uniqueKeysWithValues: EndToEndLab.names.map { ($0, try letters(to: $0).count) })
    }
}
