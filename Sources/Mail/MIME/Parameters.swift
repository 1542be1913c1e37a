/// The parameters of a MIME field, decoded: RFC 2231 continuations and charsets, and the encoded words and raw 8-bit text that
/// clients write in their place.
public struct Parameters: Sendable, Equatable, RandomAccessCollection {
    /// One parameter: its name in lower case, its value decoded.
    public struct Element: Sendable, Equatable {
        /// The name in lower case, without RFC 2231 marks.
        public let name: String
        /// The decoded value.
        public let value: String
    }

    private let elements: [Element]
    /// Octets of `boundary`, which are compared with octets of the body and never decoded.
    let boundary: [UInt8]?

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { elements.count }
    /// The element at `position`, in the order of the message.
    public subscript(position: Int) -> Element { elements[position] }

    /// The value of the first parameter of that lower-case name.
    public subscript(name: String) -> String? { elements.first { $0.name == name }?.value }

    /// No parameters.
    public init() {
        elements = []
        boundary = nil
    }

    init(_ raw: [ParameterReader.Raw]) {
        var plain: [Element] = []
        plain.reserveCapacity(raw.count)
        var sections: [[UInt8]: [ParameterSection]] = [:]
        var order: [[UInt8]] = []
        var boundary: [UInt8]?
        for parameter in raw {
            guard parameter.name.contains(Octet.star), let section = ParameterSection(parameter) else {
                if parameter.name.elementsEqual("boundary".utf8) { boundary = boundary ?? parameter.value }
                plain.append(Element(name: String(decoding: parameter.name, as: UTF8.self), value: HeaderText.decode(parameter.value).text))
                continue
            }
            if sections[section.name] == nil { order.append(section.name) }
            sections[section.name, default: []].append(section)
        }
        guard !order.isEmpty else {
            elements = plain
            self.boundary = boundary
            return
        }
        var extended: [Element] = []
        for name in order {
            let (octets, charset) = ParameterSection.join(sections[name] ?? [])
            if name.elementsEqual("boundary".utf8) { boundary = octets }
            extended.append(Element(name: String(decoding: name, as: UTF8.self), value: Self.text(octets, charset)))
        }
        // RFC 6266 §4.3: where both forms stand, the extended one is meant.
        elements = plain.filter { element in !extended.contains { $0.name == element.name } } + extended
        self.boundary = boundary
    }

    private static func text(_ octets: [UInt8], _ charset: String?) -> String {
        guard let charset else { return HeaderText.decode(octets).text }
        let text = octets.withUnsafeBufferPointer { TextDecoder.decode($0, label: charset).text }
        return text.utf8.contains { $0 < 32 } ? HeaderText.decode(Array(text.utf8)).text : text
    }
}

/// One section `name*1*=value` of an RFC 2231 parameter.
struct ParameterSection {
    let name: [UInt8]
    /// Number of the section, 0 when there is only one.
    let index: Int
    /// With a star at the end: percent-encoded, and in section 0 preceded by charset and language.
    let isExtended: Bool
    let value: [UInt8]

    init?(_ parameter: ParameterReader.Raw) {
        var rest = parameter.name[...]
        isExtended = rest.last == Octet.star
        if isExtended { rest.removeLast() }
        var number = 0
        if let star = rest.firstIndex(of: Octet.star) {
            let digits = rest[(star + 1)...]
            guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy(Octet.isDigit) else { return nil }
            for digit in digits { number = number * 10 + Int(digit - 48) }
            rest = rest[..<star]
        }
        guard !rest.isEmpty else { return nil }
        name = Array(rest)
        index = number
        value = parameter.value
    }

    /// The octets of all sections in order, and the charset that section 0 names.
    ///
    /// Sections are joined before they are decoded, since clients cut them inside a character and even inside `%C3`.
    static func join(_ sections: [ParameterSection]) -> (octets: [UInt8], charset: String?) {
        var out: [UInt8] = []
        var encoded: [UInt8] = []
        var charset: String?
        var expected = -1
        for section in sections.sorted(by: { $0.index < $1.index }) where section.index != expected {
            var value = section.value[...]
            if section.isExtended, expected == -1 { charset = takeCharset(&value) }
            expected = section.index
            if section.isExtended {
                encoded.append(contentsOf: value)
            } else {
                appendDecoded(&encoded, to: &out)
                out.append(contentsOf: value)
            }
        }
        appendDecoded(&encoded, to: &out)
        return (out, charset)
    }

    /// Takes `charset'language'` off; nil when there is none or it is empty.
    private static func takeCharset(_ value: inout ArraySlice<UInt8>) -> String? {
        guard let first = value.firstIndex(of: Octet.apostrophe) else { return nil }
        guard let second = value[(first + 1)...].firstIndex(of: Octet.apostrophe) else { return nil }
        let label = value[..<first]
        guard label.count <= 40, label.allSatisfy({ $0 > 32 && $0 < 127 && $0 != Octet.percent }) else { return nil }
        value = value[(second + 1)...]
        return label.isEmpty ? nil : Octet.loweredText(label)
    }

    private static func appendDecoded(_ encoded: inout [UInt8], to out: inout [UInt8]) {
        var index = 0
        while index < encoded.count {
            if encoded[index] == Octet.percent, index + 2 < encoded.count {
                let high = Octet.hexValue(encoded[index + 1])
                let low = Octet.hexValue(encoded[index + 2])
                if high | low < 16 {
                    out.append(high << 4 | low)
                    index += 3
                    continue
                }
            }
            out.append(encoded[index])
            index += 1
        }
        encoded.removeAll(keepingCapacity: true)
    }
}
