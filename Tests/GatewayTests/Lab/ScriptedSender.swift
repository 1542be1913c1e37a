import Transport

/// A way out that answers as it is told, and remembers what it was given.
final class ScriptedSender: MailSender {
    var answer: (OutgoingLetter) -> SendOutcome
    private(set) var tried: [OutgoingLetter] = []

    init(_ answer: @escaping (OutgoingLetter) -> SendOutcome) { self.answer = answer }

    func send(_ letter: OutgoingLetter) -> SendOutcome {
        tried.append(letter)
        return answer(letter)
    }

    func close() {}
}
