/// Reads a configuration tree by path and gathers every problem instead of stopping at the first.
///
/// Each reading method returns a usable stand-in after noting a problem, so that one run shows all of them.
final class ConfigReader {
    private(set) var problems: [ConfigProblem] = []

    /// Notes a problem.
    func note(_ path: String, found: String, expected: String) {
        problems.append(ConfigProblem(path: path, found: found, expected: expected))
    }

    /// The entries of an object; unknown keys are problems, with the nearest known key named.
    func table(_ value: ConfigValue?, _ path: String, keys: [String], optional: [String] = []) -> ConfigTable {
        guard case .table(let entries)? = value else {
            note(
                path.isEmpty ? "(file)" : path, found: value?.described ?? "nothing",
                expected: "an object with \(keys.joined(separator: ", "))")
            return ConfigTable(reader: self, path: path, entries: [:], isStandIn: true)
        }
        let known = keys + optional
        for key in entries.keys.sorted() where !known.contains(key) {
            let hint = Spelling.nearest(to: key, in: known).map { " (did you mean \"\($0)\"?)" } ?? ""
            note(join(path, key), found: "an unknown key", expected: "one of \(known.joined(separator: ", "))\(hint)")
        }
        return ConfigTable(reader: self, path: path, entries: entries, isStandIn: false)
    }

    func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "." + key }
}

/// One object of the configuration, read key by key.
struct ConfigTable {
    let reader: ConfigReader
    let path: String
    let entries: [String: ConfigValue]
    /// The object itself was missing, which has been noted: its keys are not noted again.
    let isStandIn: Bool

    func has(_ key: String) -> Bool { entries[key] != nil }

    func path(of key: String) -> String { reader.join(path, key) }

    /// Text, not empty.
    func text(_ key: String, expected: String = "text") -> String {
        guard case .text(let value)? = entries[key], !value.isEmpty else { return missing(key, expected, "") }
        return value
    }

    /// Text or nothing.
    func optionalText(_ key: String, expected: String = "text") -> String? { has(key) ? text(key, expected: expected) : nil }

    /// A whole number in that range.
    func integer(_ key: String, in range: ClosedRange<Int>, default standard: Int? = nil) -> Int {
        if let standard, !has(key) { return standard }
        guard case .number(let value)? = entries[key], let number = Int(exactly: value), range.contains(number) else {
            return missing(key, "a whole number from \(range.lowerBound) to \(range.upperBound)", range.lowerBound)
        }
        return number
    }

    /// true or false.
    func flag(_ key: String, default standard: Bool) -> Bool {
        if !has(key) { return standard }
        guard case .bool(let value)? = entries[key] else { return missing(key, "true or false", standard) }
        return value
    }

    /// A value that `read` understands.
    func value<T>(_ key: String, expected: String, standIn: T, _ read: (String) -> T?) -> T {
        guard case .text(let text)? = entries[key], let value = read(text) else { return missing(key, expected, standIn) }
        return value
    }

    /// One of a closed set of words.
    func word<T: CaseIterable & RawRepresentable>(_ key: String, _ type: T.Type, standIn: T) -> T where T.RawValue == String {
        let words = T.allCases.map(\.rawValue)
        let hint = if case .text(let text)? = entries[key] { Spelling.nearest(to: text, in: words) } else { String?.none }
        let expected = "one of \(words.joined(separator: ", "))" + (hint.map { " (did you mean \"\($0)\"?)" } ?? "")
        return value(key, expected: expected, standIn: standIn, T.init(rawValue:))
    }

    /// The elements of a list with their paths.
    func list(_ key: String, expected: String = "a list", required: Bool = true) -> [(path: String, value: ConfigValue)] {
        if !required, !has(key) { return [] }
        guard case .list(let values)? = entries[key] else { return missing(key, expected, []) }
        return values.enumerated().map { ("\(path(of: key))[\($0.offset)]", $0.element) }
    }

    /// The objects of a list.
    func tables(_ key: String, keys: [String], optional: [String] = [], required: Bool = true) -> [ConfigTable] {
        list(key, expected: "a list of objects", required: required).map { reader.table($0.value, $0.path, keys: keys, optional: optional) }
    }

    /// The words of a list.
    func texts(_ key: String, expected: String = "a list of texts", required: Bool = true) -> [(path: String, text: String)] {
        list(key, expected: expected, required: required).compactMap { entry in
            if case .text(let text) = entry.value, !text.isEmpty { return (entry.path, text) }
            reader.note(entry.path, found: entry.value.described, expected: "text")
            return nil
        }
    }

    /// An object below this one.
    func table(_ key: String, keys: [String], optional: [String] = []) -> ConfigTable {
        isStandIn
            ? ConfigTable(reader: reader, path: path(of: key), entries: [:], isStandIn: true)
            : reader.table(entries[key], path(of: key), keys: keys, optional: optional)
    }

    private func missing<T>(_ key: String, _ expected: String, _ standIn: T) -> T {
        if !isStandIn { reader.note(path(of: key), found: entries[key]?.described ?? "nothing", expected: expected) }
        return standIn
    }
}
