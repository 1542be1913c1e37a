import WorkCalendar

/// The stored form of a command: `{"command":"delegate", "person":"bi", "until":"2026-11-30"}`; members that a command lacks are null.
extension OfficeCommand {
    /// The JSON text.
    public var json: String {
        let (person, until): (PersonID?, CivilDate?) =
            switch self {
            case .delegate(let person, let until): (person, until)
            case .endDelegation: (nil, nil)
            case .suspend(let person), .resume(let person): (person, nil)
            }
        let value = JSON.object([
            .init(name: "command", value: .string(name)), .init(name: "person", value: person.map { .string($0.rawValue) } ?? .null),
            .init(name: "until", value: until.map { .string($0.description) } ?? .null),
        ])
        return String(decoding: value.bytes, as: UTF8.self)
    }

    /// Reads ``json``; nil for another form.
    public init?(json: String) {
        guard let value = JSONReader.read(Array(json.utf8)) else { return nil }
        let person = value["person"]?.text.map { PersonID($0) }
        switch (value["command"]?.text, person) {
        case ("delegate", let person?):
            guard let until = value["until"]?.text.flatMap({ CivilDate($0) }) else { return nil }
            self = .delegate(to: person, until: until)
        case ("end-delegation", _): self = .endDelegation
        case ("suspend", let person?): self = .suspend(person)
        case ("resume", let person?): self = .resume(person)
        default: return nil
        }
    }
}

/// The entries of a digest as they are kept: the asks in the order of their numbers, `[12,15]`.
public enum DigestJSON {
    /// The JSON text.
    public static func encode(_ asks: [Int64]) -> String {
        String(decoding: JSON.array(asks.map { .number(Int($0)) }).bytes, as: UTF8.self)
    }

    /// The asks; nil for another form.
    public static func decode(_ text: String) -> [Int64]? {
        guard let elements = JSONReader.read(Array(text.utf8))?.elements else { return nil }
        let asks = elements.compactMap { $0.integer.map(Int64.init) }
        return asks.count == elements.count ? asks : nil
    }
}
