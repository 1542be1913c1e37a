import Editorial
import Mail
import WorkCalendar

/// `commune: { … }`.
enum CommuneSection {
    static func read(_ root: ConfigTable) -> Commune {
        let table = root.table(
            "commune", keys: ["name", "siteName", "authority", "siteURL", "mailbox", "codePrefix"], optional: ["utcOffset"])
        let offset =
            table.has("utcOffset")
            ? table.value("utcOffset", expected: "an offset such as \"+07:00\"", standIn: UTCOffset.vietnam) { UTCOffset($0) } : .vietnam
        return Commune(
            name: table.text("name"), siteName: table.text("siteName"), authority: table.text("authority"),
            siteURL: table.value("siteURL", expected: "an address such as https://xa.example, without a final slash", standIn: "", siteURL),
            mailbox: address(table, "mailbox"),
            codePrefix: table.value("codePrefix", expected: "1 to 6 capital letters A–Z", standIn: "X", codePrefix), offset: offset)
    }

    /// An e-mail address, checked by the same type that headers are built from.
    static func address(_ table: ConfigTable, _ key: String) -> MailAddress {
        table.value(key, expected: "an e-mail address", standIn: MailAddress("")) { AddrSpec($0).map { MailAddress($0.description) } }
    }

    private static func siteURL(_ text: String) -> String? {
        let isURL = (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.hasSuffix("/")
        return isURL && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") } ? text : nil
    }

    private static func codePrefix(_ text: String) -> String? {
        (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) } ? text : nil
    }
}
