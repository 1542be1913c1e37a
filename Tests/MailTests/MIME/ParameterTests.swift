import Testing

@testable import Mail

@Suite("Content-Type, Content-Disposition and their parameters (RFC 2045, 2183, 2231)")
struct ParameterTests {
    struct TypeCase: Sendable {
        let raw: String
        let type: String
        var parameters: [String: String] = [:]
    }

    static let types: [TypeCase] = [
        TypeCase(raw: "text/plain; charset=utf-8", type: "text/plain", parameters: ["charset": "utf-8"]),
        TypeCase(raw: "TEXT/HTML;CHARSET=\"UTF-8\"", type: "text/html", parameters: ["charset": "UTF-8"]),
        TypeCase(raw: "text/plain charset=us-ascii", type: "text/plain", parameters: ["charset": "us-ascii"]),
        TypeCase(raw: "text / plain ; charset = utf-8 (Unicode)", type: "text/plain", parameters: ["charset": "utf-8"]),
        TypeCase(raw: "(a) text/plain (b); (c) charset=utf-8", type: "text/plain", parameters: ["charset": "utf-8"]),
        TypeCase(raw: "text", type: "text/plain"),
        TypeCase(raw: "multipart; boundary=x", type: "multipart/mixed", parameters: ["boundary": "x"]),
        TypeCase(raw: "pdf; name=x", type: "text/plain", parameters: ["name": "x"]),
        TypeCase(raw: "; name=\"x.txt\"; charset=utf-8", type: "text/plain", parameters: ["name": "x.txt", "charset": "utf-8"]),
        TypeCase(raw: "\"application/pdf\"; name=x", type: "application/pdf", parameters: ["name": "x"]),
        TypeCase(raw: "'application/pdf'; name=x", type: "application/pdf", parameters: ["name": "x"]),
        TypeCase(raw: "=?utf-8?Q?application/pdf?=; name=x", type: "application/pdf", parameters: ["name": "x"]),
        TypeCase(raw: "\"application/pdf; name=x", type: "text/plain", parameters: ["name": "x"]),
        TypeCase(raw: "name=\"x.txt\"", type: "text/plain", parameters: ["name": "x.txt"]),
        TypeCase(raw: "", type: "text/plain"),
        TypeCase(raw: "text/plain;;; ; charset=utf-8;", type: "text/plain", parameters: ["charset": "utf-8"]),
        TypeCase(raw: "text/plain; =x; charset=utf-8", type: "text/plain", parameters: ["charset": "utf-8"]),
        TypeCase(raw: "text/plain; format=flowed; delsp=yes", type: "text/plain", parameters: ["format": "flowed", "delsp": "yes"]),
        TypeCase(raw: "multipart/mixed; boundary=a b c", type: "multipart/mixed", parameters: ["boundary": "a b c"]),
        TypeCase(
            raw: "multipart/mixed; boundary=a charset=utf-8", type: "multipart/mixed", parameters: ["boundary": "a", "charset": "utf-8"]),
        TypeCase(raw: "multipart/mixed; boundary=a (b)", type: "multipart/mixed", parameters: ["boundary": "a"]),
        TypeCase(raw: "multipart/mixed; boundary=\"a; b=c\"", type: "multipart/mixed", parameters: ["boundary": "a; b=c"]),
        TypeCase(raw: "text/plain; name=\"a\\\"b\\\\c\"", type: "text/plain", parameters: ["name": "a\"b\\c"]),
    ]

    @Test("media types", arguments: types)
    func contentType(_ item: TypeCase) {
        let type = Fixture.field("Content-Type: " + item.raw).root.contentType
        #expect(type.mediaType == item.type)
        for (name, value) in item.parameters { #expect(type.parameters[name] == value) }
        if !item.parameters.isEmpty { #expect(type.parameters.count == item.parameters.count) }
    }

    struct NameCase: Sendable {
        let disposition: String
        let name: String?
    }

    static let names: [NameCase] = [
        NameCase(disposition: "attachment; filename=a.pdf", name: "a.pdf"),
        NameCase(disposition: "attachment; filename=\"báo cáo.pdf\"", name: "báo cáo.pdf"),
        NameCase(disposition: "attachment; filename=bao cao (2).pdf", name: "bao cao (2).pdf"),
        NameCase(disposition: "attachment; filename=\"a.pdf", name: "a.pdf"),
        NameCase(disposition: "attachment; filename=\"..\\..\\x.pdf\"", name: "..\\..\\x.pdf"),
        NameCase(disposition: "attachment; filename*=utf-8''%E1%BA%A3nh.jpg", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*=UTF-8'vi'%E1%BA%A3nh.jpg", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*=\"utf-8''%E1%BA%A3nh.jpg\"", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*=%E1%BA%A3nh.jpg", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename=x.jpg; filename*=utf-8''%E1%BA%A3nh.jpg", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*0=\"a\"; filename*1=\"b.pdf\"", name: "ab.pdf"),
        NameCase(disposition: "attachment; filename*1=b.pdf; filename*0=a", name: "ab.pdf"),
        NameCase(disposition: "attachment; filename*0*=utf-8''%E1%BA; filename*1*=%A3nh; filename*2=.jpg", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*0*=utf-8''%E1%B; filename*1*=A%A3nh.jpg", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*0=\"=?UTF-8?B?4bqj\"; filename*1=\"bmguanBn?=\"", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename*=iso-8859-1''caf%E9.pdf", name: "café.pdf"),
        NameCase(disposition: "attachment; filename*=windows-1258''%D0%DDc.pdf", name: "ĐƯc.pdf"),
        NameCase(disposition: "attachment;\r\n\tfilename=\"=?UTF-8?B?4bqj?=\r\n =?UTF-8?B?bmguanBn?=\"", name: "ảnh.jpg"),
        NameCase(disposition: "attachment; filename==?UTF-8?Q?=E1=BA=A3nh.jpg?=", name: "ảnh.jpg"),
        NameCase(disposition: "filename=a.pdf", name: "a.pdf"),
        NameCase(disposition: "attachment; filename=\"x.pdf\r\n X-Evil: 1\"", name: "x.pdf X-Evil: 1"),
        NameCase(disposition: "attachment; filename*=utf-8''a%0D%0Ab.pdf", name: "a  b.pdf"),
        NameCase(disposition: "attachment; filename=\"\"", name: nil),
        NameCase(disposition: "inline", name: nil),
    ]

    @Test("file names", arguments: names)
    func name(_ item: NameCase) {
        let part = Message.parse(Array("Content-Disposition: \(item.disposition)\r\n\r\n".utf8)).root
        #expect(part.name == item.name, "\(item.disposition)")
    }

    @Test("a name in 8-bit windows-1258, and the one in Content-Type when the disposition has none")
    func otherNames() {
        #expect(Fixture.field("Content-Disposition: attachment; filename=\"\u{d0}\u{dd}\u{f5}\u{cc}ng.pdf\"").root.name == "ĐƯờng.pdf")
        #expect(Fixture.field("Content-Type: image/png; name=\"a.png\"\r\nContent-Disposition: inline").root.name == "a.png")
    }

    @Test("hostile numbers of sections stay within the limit")
    func manySections() {
        let sections = (0..<5000).map { "name*\($0)=a" }.joined(separator: "; ")
        let part = Message.parse(Array("Content-Type: text/plain; \(sections)\r\n\r\n".utf8)).root
        #expect(part.name?.utf8.count == MailLimits.parameters)
    }

    @Test("dispositions, content ids and transfer encodings")
    func otherFields() {
        let part = Fixture.field("Content-Disposition: INLINE\r\nContent-ID: <anh.1@x>\r\nContent-Transfer-Encoding: \"BASE64\" (x)").root
        #expect(part.disposition?.kind == "inline")
        #expect(part.contentID == "anh.1@x")
        #expect(part.transferEncoding == .base64)
        let odd = Fixture.field("Content-Transfer-Encoding: x-rot13")
        #expect(odd.root.transferEncoding == .unknown)
        #expect(odd.defects.contains(.invalidTransferEncoding))
    }
}
