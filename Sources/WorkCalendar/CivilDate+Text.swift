extension CivilDate: LosslessStringConvertible {
    /// Reads exactly `YYYY-MM-DD` (ISO 8601 extended form, RFC 3339 full-date); nil for anything else.
    public init?(_ iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == Ascii.hyphen, bytes[7] == Ascii.hyphen,
            let year = Ascii.number(bytes[0..<4]), let month = Ascii.number(bytes[5..<7]), let day = Ascii.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        "\(Ascii.padded(year, 4))-\(Ascii.padded(month, 2))-\(Ascii.padded(day, 2))"
    }

    /// `24/04/2026`, as Vietnamese offices write a date.
    public var vietnamese: String {
        "\(Ascii.padded(day, 2))/\(Ascii.padded(month, 2))/\(Ascii.padded(year, 4))"
    }

    /// `24/4`, for a day whose year is known from what stands beside it.
    public var dayAndMonth: String { "\(day)/\(month)" }
}

extension CivilDate: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "found \"\(text)\", expected a date as YYYY-MM-DD")
        }
        self = date
    }

    /// Writes `description`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
