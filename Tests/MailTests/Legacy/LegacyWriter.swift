@testable import Mail

/// Writes text in a legacy encoding, as the typing programs of its time did.
struct LegacyWriter {
    private var octets: [UInt32: [UInt8]] = [:]

    init(_ encoding: LegacyEncoding) {
        let table = LegacyTable.of(encoding)
        for octet in UInt8(0x20)...0xff where table.single[Int(octet)] != 0 {
            let scalar = UInt32(table.single[Int(octet)])
            octets[scalar] = [octet]
            if table.isShared[Int(octet)] { octets[VietnameseLetter.upper(scalar)] = [octet] }
        }
        for base in UInt8(0x20)...0xff {
            for mark in UInt8(0x80)...0xff where table.letter(base, mark) != 0 {
                let scalar = UInt32(table.letter(base, mark))
                let isSameCase = VietnameseLetter.of(scalar)?.isUpper == (encoding == .vni ? mark < 0xe0 : base & 0x20 == 0)
                if octets[scalar] == nil || octets[scalar]?.count == 2 && isSameCase { octets[scalar] = [base, mark] }
            }
        }
    }

    func write(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { octets[$0.value] ?? [UInt8(truncatingIfNeeded: Windows1252.octet($0.value) ?? 63)] }
    }

    /// The octets as UTF-8 in which each became the character of windows-1252, or of Latin-1 where `asLatin1`.
    static func mojibake(_ octets: [UInt8], asLatin1: Bool = false) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for octet in octets {
            let value = asLatin1 ? UInt32(octet) : Windows1252.scalar(UInt32(octet))
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return Array(String(text).utf8)
    }
}

extension LegacyWriter {
    /// Decodes as a part of a message is.
    static func decode(_ octets: [UInt8], label: String?, for use: TextUse = .plain) -> TextDecoder.Reading {
        octets.withUnsafeBufferPointer { TextDecoder.decode($0, label: label, for: use) }
    }
}
