import Editorial
import Mail
import WorkCalendar

/// Reads a fresh mail of somebody of the office that is a command about people and nothing else: "KHÓA chị Lan" as its subject, or as all
/// of its text (requirements R8, R22).
public struct CommandReader: Sendable {
    private let office: Office
    private let orders: OrderReader

    /// A reader for one office.
    public init(office: Office, calendar: WorkCalendar) {
        self.office = office
        orders = OrderReader(office: office, calendar: calendar)
    }

    /// The command; nil where the mail is something else.
    public func read(_ message: Message, writer: PersonID, today: CivilDate) -> OfficeCommand? {
        let names = office.people[writer].map { [$0.name] } ?? []
        let subject = SubjectLine.strip(message.subject ?? "")
        guard !subject.isForward else { return nil }
        let text = DecisionReading(
            text: message.bestText, html: message.bestHTML, subject: "Re: ", sentinels: [], own: "", signatureNames: names)
        guard text.partsAgree, !text.isForward else { return nil }
        for words in [subject.text, text.newText] {
            guard let order = OrderGrammar.read(words), case .office(let command) = orders.read(order, due: nil, today: today) else {
                continue
            }
            return command
        }
        return nil
    }
}
