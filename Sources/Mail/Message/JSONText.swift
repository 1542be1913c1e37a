import Digest

/// Writes JSON (RFC 8259) into octets; the caller keeps objects and arrays balanced.
public struct JSONText: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty text; `capacity` octets are expected.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes `{`, what `content` writes, and `}`.
    public mutating func object(_ content: (inout JSONText) -> Void) { nest(UInt8(ascii: "{"), UInt8(ascii: "}"), content) }

    /// Writes `[`, what `content` writes, and `]`.
    public mutating func array(_ content: (inout JSONText) -> Void) { nest(UInt8(ascii: "["), UInt8(ascii: "]"), content) }

    /// Writes the name of an object's member; its value comes next.
    public mutating func key(_ name: StaticString) {
        let hadComma = needsComma
        write(upTo: name.utf8CodeUnitCount + 4) { Self.key(name, hadComma, at: $0) }
        needsComma = false
    }

    /// Writes a string, or null.
    public mutating func string(_ text: String?) {
        guard var text else { return word(Self.absent) }
        text.withUTF8 { text in
            guard text.count <= Self.shortText else { return long(text) }
            let hadComma = needsComma
            write(upTo: Self.most(text) + 1) { start in
                var out = start
                Self.put(Octet.comma, if: hadComma, at: &out)
                Self.quoted(text, at: &out)
                return out - start
            }
        }
        needsComma = true
    }

    /// Writes an object's member whose value is a string or null: ``key(_:)`` and ``string(_:)`` in one step.
    public mutating func member(_ name: StaticString, _ text: String?) {
        let hadComma = needsComma
        guard var text else {
            write(upTo: name.utf8CodeUnitCount + 8) { start in
                let used = Self.key(name, hadComma, at: start)
                (start + used).update(from: Self.absent.utf8Start, count: 4)
                return used + 4
            }
            needsComma = true
            return
        }
        guard text.utf8.count <= Self.shortText else {
            key(name)
            return string(text)
        }
        text.withUTF8 { text in
            write(upTo: name.utf8CodeUnitCount + 4 + Self.most(text)) { start in
                var out = start + Self.key(name, hadComma, at: start)
                Self.quoted(text, at: &out)
                return out - start
            }
        }
        needsComma = true
    }

    /// Writes an integer.
    public mutating func integer(_ value: Int) {
        let hadComma = needsComma
        write(upTo: 21) { start in
            var out = start
            Self.put(Octet.comma, if: hadComma, at: &out)
            Self.put(Octet.dash, if: value < 0, at: &out)
            var rest = value.magnitude
            var digits = 1
            while rest > 9 {
                rest /= 10
                digits += 1
            }
            rest = value.magnitude
            for place in (0..<digits).reversed() {
                out[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            return out + digits - start
        }
        needsComma = true
    }

    /// Writes an object's member whose value is an integer.
    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }

    /// Writes an object's member whose value is `octets` in hexadecimal, two lower-case digits each.
    public mutating func member(_ name: StaticString, hex octets: [UInt8]) {
        key(name)
        write(upTo: 2 * octets.count + 2) { start in
            var out = start
            Self.put(Octet.quote, at: &out)
            for octet in octets {
                Self.put(Hex.digit(octet >> 4), at: &out)
                Self.put(Hex.digit(octet & 15), at: &out)
            }
            Self.put(Octet.quote, at: &out)
            return out - start
        }
        needsComma = true
    }

    /// Writes true or false.
    public mutating func bool(_ value: Bool) {
        word(value ? "true" : "false")
    }

    /// Writes null.
    public mutating func null() { word(Self.absent) }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONText) -> Void) {
        let hadComma = needsComma
        write(upTo: 2) { start in
            var out = start
            Self.put(Octet.comma, if: hadComma, at: &out)
            Self.put(open, at: &out)
            return out - start
        }
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func comma() { if needsComma { bytes.append(Octet.comma) } }

    private mutating func word(_ word: StaticString) {
        comma()
        bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        needsComma = true
    }

    // MARK: Octets

    /// Texts of at most so many octets are written in one step, with room for every octet to be escaped.
    private static let shortText = 128

    private static let absent: StaticString = "null"

    private static func most(_ text: UnsafeBufferPointer<UInt8>) -> Int { 6 * text.count + 2 }

    /// One step: `write` puts at most `most` octets at the pointer and says how many.
    private mutating func write(upTo most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        bytes.append(addingCapacity: most) { room in
            room.withUnsafeMutableBufferPointer { room, count in
                if let start = room.baseAddress { count = write(start) }
            }
        }
    }

    private static func put(_ octet: UInt8, if isWanted: Bool = true, at out: inout UnsafeMutablePointer<UInt8>) {
        out.pointee = octet
        out += isWanted ? 1 : 0
    }

    private static func key(_ name: StaticString, _ hadComma: Bool, at start: UnsafeMutablePointer<UInt8>) -> Int {
        var out = start
        put(Octet.comma, if: hadComma, at: &out)
        put(Octet.quote, at: &out)
        out.update(from: name.utf8Start, count: name.utf8CodeUnitCount)
        out += name.utf8CodeUnitCount
        put(Octet.quote, at: &out)
        put(Octet.colon, at: &out)
        return out - start
    }

    private static func quoted(_ text: UnsafeBufferPointer<UInt8>, at out: inout UnsafeMutablePointer<UInt8>) {
        put(Octet.quote, at: &out)
        for octet in text {
            if mustEscape(octet) { escape(octet, at: &out) } else { put(octet, at: &out) }
        }
        put(Octet.quote, at: &out)
    }

    /// A text of any length, in pieces between the octets that are escaped.
    private mutating func long(_ text: UnsafeBufferPointer<UInt8>) {
        comma()
        bytes.append(Octet.quote)
        var start = 0
        while true {
            let next = Self.firstEscaped(text, from: start)
            if start < next { bytes.append(contentsOf: text[start..<next]) }
            guard next < text.count else { break }
            write(upTo: 6) { start in
                var out = start
                Self.escape(text[next], at: &out)
                return out - start
            }
            start = next + 1
        }
        bytes.append(Octet.quote)
    }

    /// Index of the first octet at or after `start` that is escaped, or the count; eight octets are looked at in one step.
    private static func firstEscaped(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= text.count {
            let eight = OctetLanes.load(text, at: index)
            let found =
                OctetLanes.below32(eight) | OctetLanes.equal(eight, Octet.quote) | OctetLanes.equal(eight, Octet.backslash)
                | OctetLanes.equal(eight, 127)
            if found != 0 { return index + OctetLanes.lowest(found) }
            index += 8
        }
        while index < text.count, !mustEscape(text[index]) { index += 1 }
        return index
    }

    /// Quotes, backslashes and controls are escaped; everything else stays UTF-8.
    private static func mustEscape(_ octet: UInt8) -> Bool {
        octet < 32 || octet == Octet.quote || octet == Octet.backslash || octet == 127
    }

    private static func escape(_ octet: UInt8, at out: inout UnsafeMutablePointer<UInt8>) {
        put(Octet.backslash, at: &out)
        switch octet {
        case Octet.quote, Octet.backslash: put(octet, at: &out)
        case Octet.lf: put(UInt8(ascii: "n"), at: &out)
        case Octet.cr: put(UInt8(ascii: "r"), at: &out)
        case Octet.tab: put(UInt8(ascii: "t"), at: &out)
        default:
            put(UInt8(ascii: "u"), at: &out)
            put(UInt8(ascii: "0"), at: &out)
            put(UInt8(ascii: "0"), at: &out)
            put(Hex.digit(octet >> 4), at: &out)
            put(Hex.digit(octet & 15), at: &out)
        }
    }
}
