import Editorial
import Mail

/// What the configured mail server says about the From domain (RFC 8601; requirement B2).
///
/// Vouched means: DMARC passed for the From domain; or, where the server gives no DMARC result, DKIM or SPF passed for a domain that is
/// the From domain or one above or below it. Everything else is not vouched: fail closed.
enum Vouching {
    static func verdict(of message: Message, from: AddrSpec, authservID: String) -> Claim.Verdict {
        guard let results = AuthenticationResults.topmost(of: message, authservID: authservID) else { return .missing }
        // `dmarc=none`: the domain has no policy, so DMARC says nothing (RFC 7489 §11.2).
        let dmarc = results.results.filter { $0.method == "dmarc" && $0.result != "none" }
        if !dmarc.isEmpty {
            // DMARC is about the From domain itself; only what it was derived from may be a neighbour.
            let passes = dmarc.allSatisfy { $0.result == "pass" && $0.property("header.from").map(domain(of:)) == from.domain }
            return passes ? .vouched : .failed
        }
        let dkim = results.results.contains { $0.method == "dkim" && $0.result == "pass" && aligned(dkimDomain($0), from) }
        let spf = results.results.contains { $0.method == "spf" && $0.result == "pass" && aligned($0.property("smtp.mailfrom"), from) }
        if dkim || spf { return .vouched }
        return results.results.isEmpty ? .missing : .failed
    }

    private static func dkimDomain(_ result: AuthenticationResults.Result) -> String? {
        result.property("header.d") ?? result.property("header.i")
    }

    /// The domain of `value` (an address or a domain) is the From domain or a sub-domain of it, or the other way round.
    private static func aligned(_ value: String?, _ from: AddrSpec) -> Bool {
        guard let value else { return false }
        let domain = domain(of: value)
        guard domain.utf8.contains(UInt8(ascii: ".")) else { return false }
        return domain == from.domain || from.domain.hasSuffix("." + domain) || domain.hasSuffix("." + from.domain)
    }

    /// The domain of an address or of itself, in lower case.
    private static func domain(of value: String) -> String {
        TextFold.lowered(value.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? value)
    }
}
