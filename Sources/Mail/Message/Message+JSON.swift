import Digest

/// `homthu parse --json`: the form that design.md fixes.
extension Message {
    /// The message as one JSON object in UTF-8. `htmlReader` gives the text of HTML where there is no plain text.
    public func jsonText(htmlReader: ((String) -> String)? = nil) -> [UInt8] {
        // Text and header stand in it once or twice, short addresses and parts five times; pages that are not written to cost nothing.
        var json = JSONText(capacity: 2 * bytes.count + 4 * min(bytes.count, 1 << 20) + 1024)
        write(to: &json, htmlReader)
        return json.bytes
    }

    private func write(to json: inout JSONText, _ htmlReader: ((String) -> String)?) {
        let header = HeaderReading(self)
        var defects = defects(header)
        json.object { json in
            writeHead(to: &json, header)
            json.key("parts")
            json.array { json in
                var buffer = DecodingBuffer()
                for part in leaves {
                    part.write(to: &json, name: name(of: part), &buffer, &defects) { $0.write(to: &$1, htmlReader) }
                }
            }
            json.member("text", htmlReader.map { bestText(htmlReader: $0) } ?? bestText)
            json.member("html", bestHTML)
            json.key("defects")
            json.array { json in for defect in defects.list { json.string(defect.rawValue) } }
        }
    }

    private func writeHead(to json: inout JSONText, _ header: HeaderReading) {
        json.member("message_id", messageID)
        json.member("subject", headers.entries.firstIndex { $0.known == .subject }.map { header.values[$0].text })
        json.member("date", date?.rfc3339)
        json.write("from", header.from)
        json.write("to", to)
        json.write("cc", cc)
        json.write("reply_to", replyTo)
        json.key("in_reply_to")
        json.array { json in for id in inReplyTo { json.string(id) } }
        json.key("references")
        json.array { json in for id in references { json.string(id) } }
        json.key("headers")
        json.array { json in
            for (field, reading) in zip(headers, header.values) {
                json.array { json in
                    json.string(field.name)
                    json.string(reading.text)
                }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func write(_ name: StaticString, _ mailboxes: [Mailbox]) {
        key(name)
        array { json in
            for mailbox in mailboxes {
                json.object { json in
                    json.member("name", mailbox.name)
                    json.member("address", mailbox.rawAddress.isEmpty ? nil : mailbox.rawAddress)
                }
            }
        }
    }
}

extension Part {
    fileprivate func write(
        to json: inout JSONText, name: String?, _ buffer: inout DecodingBuffer, _ defects: inout DefectSet,
        enclosed: (Message, inout JSONText) -> Void
    ) {
        json.object { json in
            json.member("path", path)
            json.member("content_type", contentType.mediaType)
            json.member("charset", charset)
            json.member("name", name)
            json.member("disposition", disposition?.kind)
            json.member("content_id", contentID)
            withDecoded(&buffer) { octets, isClean in
                if !isClean { defects.insert(transferEncoding == .base64 ? .invalidBase64 : .invalidQuotedPrintable) }
                json.member("size", octets.count)
                json.member("sha256", hex: SHA256.hash(octets).bytes)
                let reading = isText ? textReading(of: octets) : nil
                if let reading { defects.formUnion(reading.defects) }
                json.member("text", reading?.text)
            }
            guard let message else { return }
            json.key("message")
            enclosed(message, &json)
        }
    }
}
