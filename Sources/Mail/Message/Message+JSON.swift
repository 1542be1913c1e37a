import Digest

/// `homthu parse --json`: the form that design.md fixes.
extension Message {
    /// The message as one JSON object in UTF-8. `htmlReader` gives the text of HTML where there is no plain text.
    public func jsonText(htmlReader: ((String) -> String)? = nil) -> [UInt8] {
        // Text and header stand in it once or twice; pages that are not written to cost nothing.
        var json = JSONText(capacity: 2 * bytes.count + 1024)
        write(to: &json, htmlReader)
        return json.bytes
    }

    private func write(to json: inout JSONText, _ htmlReader: ((String) -> String)?) {
        var defects = DefectSet()
        json.object { json in
            writeHead(to: &json)
            json.key("parts")
            json.array { json in
                for part in leaves {
                    part.write(to: &json, &defects) { message, json in message.write(to: &json, htmlReader) }
                }
            }
            json.key("text")
            json.string(htmlReader.map { bestText(htmlReader: $0) } ?? bestText)
            json.key("html")
            json.string(bestHTML)
            json.key("defects")
            for defect in self.defects { defects.insert(defect) }
            json.array { json in for defect in defects.list { json.string(defect.rawValue) } }
        }
    }

    private func writeHead(to json: inout JSONText) {
        json.key("message_id")
        json.string(messageID)
        json.key("subject")
        json.string(subject)
        json.key("date")
        json.string(date?.rfc3339)
        json.write("from", from)
        json.write("to", to)
        json.write("cc", cc)
        json.write("reply_to", replyTo)
        json.key("in_reply_to")
        json.array { json in for id in inReplyTo { json.string(id) } }
        json.key("references")
        json.array { json in for id in references { json.string(id) } }
        json.key("headers")
        var hint = LegacyHint()
        json.array { json in
            for field in headers {
                json.array { json in
                    json.string(field.name)
                    json.string(hint.reading(of: field, in: self).text)
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
                    json.key("name")
                    json.string(mailbox.name)
                    json.key("address")
                    json.string(mailbox.rawAddress.isEmpty ? nil : mailbox.rawAddress)
                }
            }
        }
    }
}

extension Part {
    fileprivate func write(to json: inout JSONText, _ defects: inout DefectSet, enclosed: (Message, inout JSONText) -> Void) {
        let (octets, isClean) = decoded()
        if !isClean { defects.insert(transferEncoding == .base64 ? .invalidBase64 : .invalidQuotedPrintable) }
        let reading = isText ? textReading() : nil
        if let reading { defects.formUnion(reading.defects) }
        json.object { json in
            json.key("path")
            json.string(path)
            json.key("content_type")
            json.string(contentType.mediaType)
            json.key("charset")
            json.string(charset)
            json.key("name")
            json.string(name)
            json.key("disposition")
            json.string(disposition?.kind)
            json.key("content_id")
            json.string(contentID)
            json.key("size")
            json.integer(octets.count)
            json.key("sha256")
            json.string(SHA256.hash(octets).hex)
            json.key("text")
            json.string(reading?.text)
            guard let message else { return }
            json.key("message")
            enclosed(message, &json)
        }
    }
}
