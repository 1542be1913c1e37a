/// Groups of header-like fields, as reports carry them in their machine-readable part (RFC 3464 §2.1, RFC 8098 §3.1).
struct ReportFields {
    private let list: HeaderList

    /// The groups in `octets`, which empty lines separate; empty groups are left out.
    static func groups(_ octets: [UInt8], limit: Int) -> [ReportFields] {
        var groups: [ReportFields] = []
        octets.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            var position = 0
            let boundaries = BoundaryStack()
            while position < buffer.count, groups.count < limit {
                var scanner = HeaderScanner(base: base, end: buffer.count)
                guard case .body(let next) = scanner.scan(from: position, isMessage: false, boundaries: boundaries) else { return }
                if !scanner.entries.isEmpty { groups.append(ReportFields(list: HeaderList(bytes: octets, entries: scanner.entries))) }
                if next == position { position = lineAfter(position, base, buffer.count) } else { position = next }
            }
        }
        return groups
    }

    private static func lineAfter(_ position: Int, _ base: UnsafePointer<UInt8>, _ end: Int) -> Int {
        OctetSearch.first(Octet.lf, in: base, from: position, to: end) + 1
    }

    /// The first field of that name, decoded.
    func text(_ name: String) -> String? { list.first(named: name)?.value }

    /// The first field of that name, unfolded.
    func octets(_ name: String) -> [UInt8]? { list.first(named: name)?.unfolded }

    /// A field of the form `type; value`: both trimmed, the type in lower case. Without a semicolon the type is empty.
    func typed(_ name: String) -> TypedText? {
        guard let octets = octets(name) else { return nil }
        guard let mark = octets.firstIndex(of: Octet.semicolon) else {
            return TypedText(type: "", value: HeaderText.decode(Array(Octet.trimmed(octets[...]))).text)
        }
        let value = HeaderText.decode(Array(Octet.trimmed(octets[(mark + 1)...]))).text
        return TypedText(type: Octet.loweredText(Octet.trimmed(octets[..<mark])), value: value)
    }

    /// The Message-ID in the first field of that name.
    func messageID(_ name: String) -> String? { octets(name).flatMap { MessageIDs.first(in: $0) } }

    func date(_ name: String) -> MailDate? { octets(name).flatMap { MailDate($0) } }
}

/// A value that names its own kind, `rfc822; an@xa.example` (RFC 3464 §2.1.2).
public struct TypedText: Sendable, Hashable {
    /// The kind in lower case, empty where none is given.
    public let type: String
    /// The value, decoded.
    public let value: String

    /// The value as a mailbox address, angle brackets removed; nil when it is no plain, safe one.
    public var address: AddrSpec? { AddrSpec(value) ?? Mailbox.list(Array(value.utf8)).first?.address }
}
