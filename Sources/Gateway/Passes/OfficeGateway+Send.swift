import Journal
import Mail
import Transport
import WorkCalendar

extension OfficeGateway {
    /// Seconds until the next attempt, by the number of attempts made: after about five days a letter is given up.
    static let patience: [Int64] = [60, 300, 900, 3600, 4 * 3600, 8 * 3600, 12 * 3600, 24 * 3600, 24 * 3600, 48 * 3600]

    /// Seconds until an unreachable server is tried again.
    static let pause: Int64 = 60

    /// Sends every letter that may leave now; returns how many left. An unreachable server ends the round.
    func sendLetters(_ report: inout PassReport) throws -> Int {
        var count = 0
        while let letter = try journal.nextLetter(now: clock()) {
            let bytes: [UInt8]
            do {
                bytes = try journal.bytes(of: letter)
            } catch let error as JournalError {
                // What was committed is not what would leave: a person has to look, and the next letter leaves all the same.
                log.error("letter damaged", ["letter": letter.messageID])
                try journal.note(.refused(error.description), of: letter, now: clock())
                continue
            }
            let (result, goesOn) = attempt(letter, bytes, &report)
            Step.letterSent.reached()
            try journal.note(result, of: letter, now: clock())
            Step.letterNoted.reached()
            if case .accepted = result { count += 1 }
            if !goesOn { break }
        }
        return count
    }

    private func attempt(_ letter: QueuedLetter, _ bytes: [UInt8], _ report: inout PassReport) -> (SendResult, goesOn: Bool) {
        guard let recipient = AddrSpec(letter.recipient),
            let outgoing = OutgoingLetter(
                name: Self.name(of: letter), messageID: letter.messageID, sender: AddrSpec(letter.sender), recipient: recipient,
                bytes: bytes)
        else { return (.refused("not a usable address"), true) }
        switch sender.send(outgoing) {
        case .accepted(let reply):
            log.info("sent", ["letter": letter.messageID])
            return (.accepted(reply), true)
        case .transient(let code, let text):
            log.warning("letter refused for now", ["letter": letter.messageID, "code": "\(code)", "text": letter.isApart ? "" : text])
            return (later(letter, letter.isApart ? "\(code)" : "\(code) \(text)"), true)
        case .permanent(let code, let text):
            log.warning("letter refused", ["letter": letter.messageID, "code": "\(code)", "text": letter.isApart ? "" : text])
            return (.refused("\(code) \(text)"), true)
        case .unreachable(let error):
            note(error, &report)
            // It says nothing about the letter, which is tried again without end and loses none of its patience.
            return (.untried(error.description, at: Timestamp(seconds: clock().seconds + Self.pause)), false)
        }
    }

    private func later(_ letter: QueuedLetter, _ reply: String) -> SendResult {
        guard letter.attempts < Self.patience.count else { return .refused("given up after \(letter.attempts + 1) attempts: \(reply)") }
        return .later(reply, at: Timestamp(seconds: clock().seconds + Self.patience[letter.attempts]))
    }

    /// `000042`: a folder of letters then sorts as they were written.
    private static func name(of letter: QueuedLetter) -> String {
        let digits = String(letter.id)
        return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }
}
