/// The little JSON (RFC 8259) that contents need: no fractions, and members in a fixed order, so that one value has one text.
enum JSON: Hashable {
    case null
    case number(Int)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A name with its value.
    struct Member: Hashable {
        let name: String
        let value: JSON
    }

    /// UTF-8 without white space; only what must be escaped is.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        write(to: &out)
        return out
    }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .number(let number): out += String(number).utf8
        case .string(let text): Self.write(text, to: &out)
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for (offset, value) in values.enumerated() {
                if offset > 0 { out.append(UInt8(ascii: ",")) }
                value.write(to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            for (offset, member) in members.enumerated() {
                if offset > 0 { out.append(UInt8(ascii: ",")) }
                Self.write(member.name, to: &out)
                out.append(UInt8(ascii: ":"))
                member.value.write(to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case 0..<32: out += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// The member of that name; nil where there is none, or this is no object.
    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text, nil for anything else.
    var text: String? { if case .string(let text) = self { text } else { nil } }
    /// The integer, nil for anything else.
    var integer: Int? { if case .number(let number) = self { number } else { nil } }
    /// The elements, nil for anything else.
    var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
}
