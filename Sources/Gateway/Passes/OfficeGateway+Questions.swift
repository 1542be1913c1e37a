import Editorial
import Intake
import Journal
import WorkCalendar

/// What is special about citizens' questions (R4).
extension OfficeGateway {
    /// Percent of a question that stands in an earlier one of the same sender, from which it is the same.
    private static let sameShare = 80

    /// A question that its sender asked before and that waits for its answer is no second item: they are told so.
    func answerRepeated(_ content: Content, from sender: Correspondent) throws -> LedgerEnding? {
        let fingerprint = Fingerprint(content)
        for item in try journal.openQuestions(from: sender.address) {
            let earlier = item.version.content
            let other = Set(Fingerprint(earlier).hashes)
            let isSame =
                earlier.body == content.body
                || fingerprint.isTelling && fingerprint.shared(other).percent >= Self.sameShare
            guard isSame else { continue }
            try committer(clock()).write(
                .questionReceipt(.init(item: item, missing: [], isRepeated: true)), to: sender, about: item.code.description,
                thread: item.thread)
            try journal.append(
                .init(what: "asked-again", by: "sender", detail: ""), code: item.code, ledger: nil, now: clock())
            return LedgerEnding(.duplicate, reason: "asked before", code: item.code)
        }
        return nil
    }
}
