import Foundation
import Testing

@testable import Mail

@Suite("parse --json (design.md)")
struct JSONTests {
    @Test("the whole object, with an enclosed message")
    func whole() {
        let message = Fixture.message([
            "Message-ID: <a@x>", "Date: Fri, 24 Apr 2026 08:30:05 +0700", "From: \"An \\\"B\\\"\" <an@x>", "Subject: a\tb",
            "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=UTF-8", "", "abc", "--b",
            "Content-Type: message/rfc822; name=\"thư.eml\"", "Content-Disposition: attachment", "Content-ID: <i@x>", "", "From: b@x", "",
            "", "--b--",
        ])
        let inner =
            #"{"message_id":null,"subject":null,"date":null,"from":[{"name":null,"address":"b@x"}],"to":[],"cc":[],"reply_to":[],"#
            + #""in_reply_to":[],"references":[],"headers":[["From","b@x"]],"parts":[{"path":"1","content_type":"text/plain","charset":null,"#
            + #""name":null,"disposition":null,"content_id":null,"size":0,"#
            + #""sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","text":""}],"text":"","html":null,"defects":[]}"#
        let expected =
            #"{"message_id":"a@x","subject":"a\tb","date":"2026-04-24T08:30:05+07:00","from":[{"name":"An \"B\"","address":"an@x"}],"#
            + #""to":[],"cc":[],"reply_to":[],"in_reply_to":[],"references":[],"headers":[["Message-ID","<a@x>"],"#
            + #"["Date","Fri, 24 Apr 2026 08:30:05 +0700"],["From","\"An \\\"B\\\"\" <an@x>"],["Subject","a\tb"],"#
            + #"["Content-Type","multipart/mixed; boundary=b"]],"parts":[{"path":"1","content_type":"text/plain","charset":"utf-8","name":null,"#
            + #""disposition":null,"content_id":null,"size":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","#
            + #""text":"abc"},{"path":"2","content_type":"message/rfc822","charset":null,"name":"thư.eml","disposition":"attachment","#
            + #""content_id":"i@x","size":13,"#
            + #""sha256":"0f972cbae5f734dce9737ec6967e605afd123475a1110fc2e10f33a9bbbfcf60","text":null,"message":\#(inner)}],"text":"abc","html":null,"defects":[]}"#
        #expect(Fixture.text(message.jsonText()) == expected)
    }

    @Test("escapes: quotes, controls, everything else as UTF-8")
    func escapes() {
        var json = JSONText()
        json.array { json in
            json.string("\"\\\n\r\t\u{1}\u{7f}đ\u{1F4EC}")
            json.string(nil)
            json.integer(-5)
            json.object { json in
                json.key("a")
                json.array { _ in }
                json.key("b")
                json.null()
            }
        }
        #expect(Fixture.text(json.bytes) == #"["\"\\\n\r\t\u0001\u007fđ📬",null,-5,{"a":[],"b":null}]"#)
    }

    @Test("every octet is escaped or kept, wherever it stands in a long text")
    func everyOctet() throws {
        for octet in UInt8(0)..<128 {
            for place in 150..<170 {
                var octets = Array(String(repeating: "đă", count: 60).utf8)
                octets[place] = UInt8(ascii: "x")
                octets.insert(octet, at: octets.count - 9 + place % 9)
                octets.insert(octet, at: place % 8)
                let text = String(decoding: octets, as: UTF8.self)
                var json = JSONText()
                json.array { $0.string(text) }
                let read = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String])
                #expect(read == [text], "octet \(octet) at \(place)")
                #expect(!json.bytes.contains { $0 < 32 || $0 == 127 })
            }
        }
    }

    @Test("numbers, members in one step, short and long texts alike")
    func members() throws {
        let long = String(repeating: "đoạn \"văn\"\n", count: 40)
        for text in ["", "a", "\u{0}\u{1}\u{1f}\u{7f}\\\"", String(long.prefix(127)), long] {
            var json = JSONText()
            json.object { json in
                json.member("text", text)
                json.key("again")
                json.string(text)
                json.member("none", nil)
                json.member("hex", hex: [0, 0x0f, 0xa0, 0xff])
                json.key("numbers")
                json.array { json in for number in [0, -1, 9, 10, 99, 100, .max, .min] { json.integer(number) } }
            }
            let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
            #expect(object["text"] as? String == text)
            #expect(object["again"] as? String == text)
            #expect(object["none"] is NSNull)
            #expect(object["hex"] as? String == "000fa0ff")
            #expect((object["numbers"] as? [Int]) == [0, -1, 9, 10, 99, 100, .max, .min])
        }
    }
}
