/// What a day is for an office that works Monday to Friday. Names are Vietnamese, ready to stand in a letter.
public enum DayKind: Hashable, Sendable {
    /// An ordinary Monday … Friday.
    case working
    /// A day off worked to make up for another ("làm bù cho 02/01"): ngày làm việc bù.
    case makeUp(String)
    /// Saturday or Sunday: ngày nghỉ hằng tuần (Bộ luật Lao động 2019, Điều 111).
    case weeklyRest
    /// A public holiday, or a day within the Tết holiday as decided: ngày nghỉ lễ, tết (Điều 112).
    case holiday(String)
    /// A working day off because a holiday fell on weekly rest: ngày nghỉ bù (Điều 111 khoản 3).
    case compensatory(String)
    /// A working day exchanged for a day worked elsewhere: ngày nghỉ hoán đổi (by the yearly decision).
    case swappedOff(String)

    /// Whether the office works.
    public var isWorking: Bool {
        switch self {
        case .working, .makeUp: true
        case .weeklyRest, .holiday, .compensatory, .swappedOff: false
        }
    }

    /// Why the day is worked or not, in Vietnamese, to follow a date: `nghỉ lễ: Quốc khánh`.
    public var reason: String {
        switch self {
        case .working: "ngày làm việc"
        case .makeUp(let name): "ngày làm việc, \(name)"
        case .weeklyRest: "nghỉ hằng tuần"
        case .holiday(let name): "nghỉ lễ: \(name)"
        case .compensatory(let name): name
        case .swappedOff(let name): name
        }
    }

    /// A word that programs can compare: `working`, `make-up`, `weekly-rest`, `holiday`, `compensatory`, `swap`.
    public var code: String {
        switch self {
        case .working: "working"
        case .makeUp: "make-up"
        case .weeklyRest: "weekly-rest"
        case .holiday: "holiday"
        case .compensatory: "compensatory"
        case .swappedOff: "swap"
        }
    }
}
