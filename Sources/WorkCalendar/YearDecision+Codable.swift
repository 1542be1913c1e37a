extension YearDecision: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case year, source, tetBlock, nationalDay, swaps, compensatory, daysOff, workingDays
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads one file of `config/holidays/`: `year` and `source`, and of the rest only what that year's decision says. A name that
    /// is not known is an error, lest a misspelt `swaps` be passed over in silence.
    public init(from decoder: any Decoder) throws {
        let names = try decoder.container(keyedBy: AnyKey.self).allKeys
        let known = CodingKeys.allCases.map(\.rawValue)
        if let stranger = names.first(where: { !known.contains($0.stringValue) }) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath + [stranger],
                    debugDescription: "found \"\(stranger.stringValue)\", expected one of \(known.joined(separator: ", "))"))
        }
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            year: try values.decode(Int.self, forKey: .year),
            source: try values.decode(String.self, forKey: .source),
            tetBlock: try values.decodeIfPresent(DateSpan.self, forKey: .tetBlock),
            nationalDay: try values.decodeIfPresent(CivilDate.self, forKey: .nationalDay),
            swaps: try values.decodeIfPresent([Swap].self, forKey: .swaps) ?? [],
            compensatory: try values.decodeIfPresent([CivilDate].self, forKey: .compensatory),
            daysOff: try values.decodeIfPresent([DayOff].self, forKey: .daysOff) ?? [],
            workingDays: try values.decodeIfPresent([CivilDate].self, forKey: .workingDays) ?? []
        )
    }
}
