import Editorial

/// Takes personal data out of what is published (requirement R4).
public enum Redaction {
    /// The text with telephone numbers, addresses, identity and account numbers replaced by readable placeholders, and what was found, in order.
    ///
    /// Dates, document numbers, prices and years stay. Linear in the text.
    public static func personalData(in text: String) -> (text: String, found: [PersonalData]) {
        let scalars = Array(Composition.nfc(text)).map(Self.plain)
        var out: [Unicode.Scalar] = []
        var found: [PersonalData] = []
        var at = 0
        while at < scalars.count {
            if let end = SpelledAddress.end(scalars, at: at) {
                found.append(.email)
                out.append(contentsOf: PersonalData.email.placeholder.unicodeScalars)
                at = end
            } else if let end = Plate.end(scalars, at: at) {
                found.append(.plate)
                out.append(contentsOf: PersonalData.plate.placeholder.unicodeScalars)
                at = end
            } else if let end = AccountCode.end(scalars, at: at) {
                found.append(.bankAccount)
                out.append(contentsOf: PersonalData.bankAccount.placeholder.unicodeScalars)
                at = end
            } else if let end = NumberRun.endOfPhoneWithLetter(scalars, at: at) {
                found.append(.phone)
                out.append(contentsOf: PersonalData.phone.placeholder.unicodeScalars)
                at = end
            } else if (48...57).contains(scalars[at].value) {
                at = takeNumber(scalars, at, &out, &found)
            } else {
                out.append(scalars[at])
                at += 1
            }
        }
        return found.isEmpty ? (text, []) : (String(scalars: out), found)
    }

    /// Full-width digits and fixed spaces as people mean them.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xA0: " "
        case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48))
        default: scalar
        }
    }

    /// Copies or replaces one run of digits and returns where it ends.
    private static func takeNumber(_ scalars: [Unicode.Scalar], _ start: Int, _ out: inout [Unicode.Scalar], _ found: inout [PersonalData])
        -> Int
    {
        guard let run = NumberRun(scalars, at: start) else {
            let end = scalars[start...].firstIndex { !(48...57).contains($0.value) } ?? scalars.count
            out.append(contentsOf: scalars[start..<end])
            return end
        }
        let words = NearbyWords(scalars, before: start)
        var at = start
        var group = 0
        while group < run.groups.count {
            let range = run.groups[group].range
            out.append(contentsOf: scalars[at..<range.lowerBound])
            if let (kind, end) = run.personalData(from: group, near: words) {
                if run.hasPlus, group == 0, out.last == "+" { out.removeLast() }
                found.append(kind)
                out.append(contentsOf: kind.placeholder.unicodeScalars)
                at = run.groups[end - 1].range.upperBound
                group = end
            } else {
                out.append(contentsOf: scalars[range])
                at = range.upperBound
                group += 1
            }
        }
        return at
    }
}
