import Editorial
import Intake
import Journal

/// What a review letter points out beside the content: computed when the letter is written, since other items may have come meanwhile.
extension Committer {
    /// Percent of a text from which the reviewer is told that it stands elsewhere.
    private static let tellingShare = 30
    /// Near-duplicates that are named.
    private static let mostSimilar = 2

    /// Writes an item, and the marks of its text where that is new.
    func put(_ item: Item, before: Item?) throws {
        try journal.put(item)
        guard before?.version.hash != item.version.hash else { return }
        let fingerprint = Fingerprint(item.version.content)
        try journal.putMarks(fingerprint.isTelling ? fingerprint.hashes : [], of: item.code)
    }

    /// The letter; a request for review with what its reader should look at.
    func withFindings(_ letter: Letter, _ item: Item) throws -> Letter {
        if case .hearingClosed(var facts) = letter {
            facts.tally = try tally(of: item)
            return .hearingClosed(facts)
        }
        guard case .reviewRequest(var facts) = letter else { return letter }
        let today = now.date(in: configuration.office.commune.offset)
        facts.findings = try similar(to: item).map(Finding.similar) + Quality.findings(in: item.version.content, today: today)
        return .reviewRequest(facts)
    }

    private func similar(to item: Item) throws -> [Finding.Similar] {
        let fingerprint = Fingerprint(item.version.content)
        guard fingerprint.isTelling else { return [] }
        let shares = try journal.sharing(fingerprint.hashes, except: item.code).map { ($0.key, fingerprint.shared($0.value)) }
        let telling = shares.filter { $0.1.percent >= Self.tellingShare }
            .sorted { ($1.1.percent, $0.0) < ($0.1.percent, $1.0) }.prefix(Self.mostSimilar)
        return try telling.compactMap { code, share in
            guard let other = try journal.item(code) else { return nil }
            let isPublished = if case .published = other.state { true } else { false }
            return Finding.Similar(
                code: code, title: other.version.content.title, isPublished: isPublished, percent: share.percent, passage: share.passage)
        }
    }
}
