import Editorial

/// A `mailto:` link (RFC 6068) to the office.
struct MailLink {
    let address: MailAddress
    var subject = ""

    init(to address: MailAddress, subject: String = "") {
        self.address = address
        self.subject = subject
    }

    var href: String {
        "mailto:" + Self.encoded(address.text, keeping: "@+.-_")
            + (subject.isEmpty ? "" : "?subject=" + Self.encoded(subject, keeping: ".-_"))
    }

    /// The address as its own link.
    var html: HTML { #"<a href="\#(href)">\#(address.text)</a>"# }

    /// The link as a button.
    func button(_ text: String) -> HTML { #"<a class="nut" href="\#(href)">\#(text)</a>"# }

    private static func encoded(_ text: String, keeping kept: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122: out.append(byte)
            case let byte where kept.utf8.contains(byte): out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
