import WorkCalendar

/// The desk: the regulation as a pure function of event, docket and moment.
///
/// | state              | reply                                                                                   | moment             |
/// |--------------------|-----------------------------------------------------------------------------------------|--------------------|
/// | (new)              | submission: an article → awaiting-review; a question → awaiting-answer                  |                    |
/// | awaiting-answer    | the officer's draft → awaiting-review                                                   | rung: remind, tell |
/// | awaiting-review    | DUYỆT → approved; KHÔNG DUYỆT → rejected (question: awaiting-answer);                   | rung: remind, ask  |
/// |                    | SỬA → awaiting-revision (question: awaiting-answer); DỜI: same; a new version: same     | the superior too   |
/// | awaiting-revision  | a new version → awaiting-review                                                         | rung: remind, tell |
/// | approved           | DỪNG → awaiting-review; a new version → awaiting-review                                 | publish → published|
/// | published          | RÚT → withdrawn                                                                         |                    |
/// | rejected, withdrawn| nothing counts: the writer is told                                                      |                    |
///
/// In every state what a citizen adds in the thread, and words in answer to a letter that asked nothing, go to the Thư ký.
/// What is not in the table changes nothing; a reply that does not count (see ``Authority``) is answered with the reason.
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

    /// What the event makes of the item.
    public func handle(_ event: Event, _ docket: Docket?, now: Timestamp) -> Outcome {
        switch (event, docket) {
        case (.submission(let new), _): register(new, now: now)
        case (.reply(let reply), let docket?): answer(reply, docket, now: now)
        case (.moment(.publish), let docket?): publish(docket, now: now)
        case (.moment(.rung(let index)), let docket?): climb(index, docket, now: now)
        case (.remark(let from, let words), let docket?): takeRemark(words, from: from, docket)
        case (.reply, nil), (.remark, nil), (.moment, nil): Outcome()
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
