import WorkCalendar

/// The desk: the regulation as a pure function of event, docket and moment.
///
/// | state              | reply                                                                                     | moment             |
/// |--------------------|-------------------------------------------------------------------------------------------|--------------------|
/// | (new)              | submission: a question → awaiting-answer; anything else → awaiting-review                 |                    |
/// | awaiting-answer    | the officer's draft → awaiting-review; CHUYỂN: another officer; GIA HẠN: a leader is      | rung: remind, tell |
/// |                    | asked, whose DUYỆT moves the due day                                                      |                    |
/// | awaiting-review    | DUYỆT → approved, or the chain's next step; KHÔNG DUYỆT → rejected (question:             | rung: remind, ask  |
/// |                    | awaiting-answer; correction: published as before); SỬA → awaiting-revision (question:     | the superior too   |
/// |                    | awaiting-answer); DỜI: same; CHUYỂN: another approver; GIA HẠN (question): due day moves; |                    |
/// |                    | a new version: same                                                                       |                    |
/// | awaiting-revision  | a new version → awaiting-review                                                           | rung: remind, tell |
/// | approved           | DỪNG → awaiting-review; a new version → awaiting-review                                   | publish → published|
/// | published          | RÚT → withdrawn; ĐÍNH CHÍNH with the text → awaiting-review, in words → awaiting-revision |                    |
/// |                    | (question: awaiting-answer); the page stays until the correction is approved              |                    |
/// | rejected, withdrawn| nothing counts: the writer is told                                                        |                    |
///
/// RÚT works too while a correction waits; whoever asked a question may order it for their own. A question that its asker does not want
/// published goes to them alone. In every state what a citizen adds in the thread, and words in answer to a letter that asked
/// nothing, go to the Thư ký. A changed calendar moves the due days of what is open; a suspended person's asks are void and go to the next.
/// A published hearing whose last day is over becomes awaiting-answer: its officer drafts the result.
/// What is not in the table changes nothing; a reply that does not count (see ``Authority``) is answered with the reason, or, where only
/// the mail server's verdict is missing, with a challenge.
public struct Desk: Sendable {
    /// The office's data.
    public let office: Office
    /// Working days.
    public let calendar: WorkCalendar
    let authority: Authority
    let planner: Planner

    /// Most questions back about one item before a person is told.
    public static let mostClarifications = 2

    /// A desk for one office.
    public init(office: Office, calendar: WorkCalendar) {
        self.office = office
        self.calendar = calendar
        authority = Authority(office: office)
        planner = Planner(office: office, calendar: calendar)
    }

    /// What the event makes of the item. `roster` is for a new item, which has no docket yet.
    public func handle(_ event: Event, _ docket: Docket?, roster: Roster = .ordinary, now: Timestamp) -> Outcome {
        switch (event, docket) {
        case (.submission(let new), _): register(new, roster, now: now)
        case (.reply(let reply), let docket?): answer(reply, docket, now: now)
        case (.moment(.publish), let docket?): publish(docket, now: now)
        case (.moment(.rung(let index)), let docket?): climb(index, docket, now: now)
        case (.remark(let from, let words), let docket?): takeRemark(words, from: from, docket)
        case (.calendarChanged, let docket?): recount(docket, now: now)
        case (.closed, let docket?): close(docket, now: now)
        case (.dropped(let person), let docket?): drop(person, docket, now: now)
        case (.reply, nil), (.remark, nil), (.moment, nil), (.calendarChanged, nil), (.dropped, nil), (.closed, nil): Outcome()
        }
    }

    /// The purpose of the ask that whoever holds the item has not answered yet; nil where nobody is asked.
    public static func duty(in state: ItemState) -> Ask.Purpose? {
        switch state {
        case .awaitingAnswer: .answer
        case .awaitingReview: .review
        case .awaitingRevision: .revise
        case .approved, .published, .rejected, .withdrawn: nil
        }
    }
}
