import Digest

@testable import Mail

/// What we read in a message, in the lines that `email_oracle.py` writes for Python's `email`.
enum MessageSummary {
    /// What two readings can differ in; where the tree differs, names and contents are not compared.
    enum Field: String, Sendable, CaseIterable {
        case subject, from, to, cc, structure, name, octets, exception
    }

    static func lines(_ message: Message) -> [String] { lines(message, prefix: "").map(escaped) }

    private static func lines(_ message: Message, prefix: String) -> [String] {
        var lines = ["\(prefix)subject\t\(message.subject ?? "")"]
        for (field, mailboxes) in [("from", message.from), ("to", message.to), ("cc", message.cc)] {
            lines += mailboxes.map { "\(prefix)\(field)\t\($0.name ?? "")\t\($0.rawAddress)" }
        }
        for part in message.leaves {
            let place = prefix + part.path
            lines += ["\(place)\ttype\t\(part.contentType.mediaType)", "\(place)\tname\t\(message.name(of: part) ?? "")"]
            if part.contentType.type != "message" {
                let octets = part.decodedBytes()
                lines.append("\(place)\toctets\t\(octets.count) \(SHA256.hash(octets).hex)")
            }
            if let inner = part.message { lines += Self.lines(inner, prefix: place + "/") }
        }
        return lines
    }

    /// The fields that differ, with the first line of each on either side.
    static func differences(_ ours: [String], _ theirs: [String]) -> [(field: Field, ours: String, theirs: String)] {
        let (ours, theirs) = (grouped(ours), grouped(theirs))
        var found: [(field: Field, ours: String, theirs: String)] = []
        for field in Field.allCases where ours[field] != theirs[field] {
            let structureDiffers = found.contains { $0.field == .structure }
            if structureDiffers, field == .name || field == .octets { continue }
            let (left, right) = (ours[field] ?? [], theirs[field] ?? [])
            let index = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
            found.append((field, index < left.count ? left[index] : "(none)", index < right.count ? right[index] : "(none)"))
        }
        return found
    }

    private static func grouped(_ lines: [String]) -> [Field: [String]] {
        var groups: [Field: [String]] = [:]
        for line in lines { groups[field(of: line), default: []].append(line) }
        return groups
    }

    private static func field(of line: String) -> Field {
        let cells = line.utf8.split(separator: 9, maxSplits: 2, omittingEmptySubsequences: false)
        let head = cells.first?.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
        let named = [head, cells.dropFirst().first].compactMap { $0.flatMap { Field(rawValue: String(decoding: $0, as: UTF8.self)) } }
        return named.first ?? .structure
    }

    private static func escaped(_ line: String) -> String {
        var out: [UInt8] = []
        for octet in line.utf8 {
            switch octet {
            case 10: out += Array(#"\n"#.utf8)
            case 13: out += Array(#"\r"#.utf8)
            case UInt8(ascii: "\\"): out += [octet, octet]
            default: out.append(octet)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
