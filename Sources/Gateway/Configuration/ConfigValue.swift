import FoundationEssentials

/// A JSON5 value as it stands in the configuration file, before it means anything.
enum ConfigValue: Decodable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([ConfigValue])
    case table([String: ConfigValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([ConfigValue].self) {
            self = .list(value)
        } else {
            self = .table(try container.decode([String: ConfigValue].self))
        }
    }

    /// Reads JSON5 text; throws ``ConfigProblem`` with what the decoder says of the place.
    static func parse(_ bytes: [UInt8], file: String) throws -> ConfigValue {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(ConfigValue.self, from: Data(bytes))
        } catch {
            throw ConfigurationInvalid(
                file: file, problems: [ConfigProblem(path: "(file)", found: reason(error, in: bytes), expected: "JSON5 text")])
        }
    }

    /// What the decoder says of the place and the fault; of the syntax it says nothing, so the place is looked for in the text.
    static func reason(_ error: any Error, in bytes: [UInt8]? = nil) -> String {
        guard let error = error as? DecodingError else { return String(describing: error) }
        switch error {
        case .dataCorrupted(let context):
            if context.codingPath.isEmpty, let fault = bytes.flatMap({ JSON5Fault.first(in: $0) }) { return fault.description }
            return place(context) + (context.underlyingError.map { String(describing: $0) } ?? context.debugDescription)
        case .keyNotFound(let key, let context): return place(context) + "no key \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context): return place(context) + context.debugDescription
        @unknown default: return String(describing: error)
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        context.codingPath.isEmpty ? "" : context.codingPath.map(\.stringValue).joined(separator: ".") + ": "
    }

    /// What it is, for an error: `text "abc"`, `number 5`, `nothing`.
    var described: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): value == value.rounded() && abs(value) < 1e15 ? "number \(Int64(value))" : "number \(value)"
        case .text(let value): "text \"\(value.count > 60 ? String(value.prefix(60)) + "…" : value)\""
        case .list(let values): "a list of \(values.count)"
        case .table(let values): "an object with \(values.count) keys"
        }
    }
}
