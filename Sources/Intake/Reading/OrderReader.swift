import Editorial
import Mail
import WorkCalendar

/// Looks up the names and days of an order (CHUYỂN, GIA HẠN, ỦY QUYỀN, KHÓA …) in one office on one day.
public struct OrderReader: Sendable {
    /// What an order comes to.
    public enum Meaning: Hashable, Sendable {
        /// About the item of the letter that was answered.
        case item(Event.Reply.Order)
        /// About people.
        case office(OfficeCommand)
        /// Somebody or some day cannot be told; `why` in English.
        case unclear(why: String)
    }

    let office: Office
    let calendar: WorkCalendar

    /// A reader for one office.
    public init(office: Office, calendar: WorkCalendar) {
        self.office = office
        self.calendar = calendar
    }

    /// The order with its names and days looked up. `due` is the day that GIA HẠN counts from where it gives a number of days.
    public func read(_ order: ReplyOrder, due: CivilDate?, today: CivilDate) -> Meaning {
        switch order {
        case .transfer(let words, let note):
            guard let (person, rest) = person(words) else { return .unclear(why: "nobody is called \"\(words)\"") }
            let whole = [rest, note].filter { !$0.isEmpty }.joined(separator: " ")
            return .item(.transfer(to: person, note: whole))
        case .extend(let words, let reason):
            guard let until = day(words, from: due, today: today) else { return .unclear(why: "no day: \"\(words)\"") }
            return .item(.extend(until: until, reason: reason))
        case .correct(let text): return .item(.correct(text))
        case .confirm: return .item(.confirm)
        case .delegate(let words, let until):
            guard let person = PersonName.match(words, in: office) else { return .unclear(why: "nobody is called \"\(words)\"") }
            guard let last = VietnameseDate.read(until, relativeTo: today) else { return .unclear(why: "no day: \"\(until)\"") }
            return .office(.delegate(to: person, until: last))
        case .endDelegation: return .office(.endDelegation)
        case .suspend(let words):
            guard let person = PersonName.match(words, in: office) else { return .unclear(why: "nobody is called \"\(words)\"") }
            return .office(.suspend(person))
        case .resume(let words):
            guard let person = PersonName.match(words, in: office) else { return .unclear(why: "nobody is called \"\(words)\"") }
            return .office(.resume(person))
        }
    }

    /// The person that the words begin with, and what follows: "anh Bình xem giúp" names Bình. The longest name wins.
    private func person(_ words: String) -> (PersonID, rest: String)? {
        let all = words.split(separator: " ")
        for count in stride(from: all.count, to: 0, by: -1) {
            if let person = PersonName.match(all.prefix(count).joined(separator: " "), in: office) {
                return (person, all.dropFirst(count).joined(separator: " "))
            }
        }
        return nil
    }

    /// "30/11", "thứ sáu tuần này", or "5 ngày làm việc": so many working days after the day due now (plain "ngày" too: Điều 11 counts so).
    private func day(_ words: String, from due: CivilDate?, today: CivilDate) -> CivilDate? {
        if let date = VietnameseDate.read(words, relativeTo: today) { return date }
        let plain = PlainWords(words).words
        guard let index = plain.firstIndex(of: "ngay"), index > 0, let count = Int(plain[index - 1]), (1...90).contains(count) else {
            return nil
        }
        return calendar.due(from: max(due ?? today, today), workingDays: count)
    }
}
