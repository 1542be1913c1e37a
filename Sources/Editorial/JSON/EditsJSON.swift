/// The stored form of what an approver changes beside DUYỆT: `{"title":"…"|null, "channel":…, "author":…, "source":…, "hidden":["…"]}`;
/// `hidden` only where there is any.
extension ApprovalEdits {
    /// The JSON text.
    public var json: String {
        let members = [("title", title), ("channel", channel?.rawValue), ("author", author), ("source", source)]
        let covers = hidden.isEmpty ? [] : [JSON.Member(name: "hidden", value: .array(hidden.map(JSON.string)))]
        let value = JSON.object(members.map { JSON.Member(name: $0.0, value: $0.1.map(JSON.string) ?? .null) } + covers)
        return String(decoding: value.bytes, as: UTF8.self)
    }

    /// Reads ``json``; nil for another form.
    public init?(json: String) {
        guard let value = JSONReader.read(Array(json.utf8)), value["title"] != nil else { return nil }
        self.init(
            title: value["title"]?.text, channel: value["channel"]?.text.map { ChannelID($0) }, author: value["author"]?.text,
            source: value["source"]?.text, hidden: value["hidden"]?.elements?.compactMap(\.text) ?? [])
    }
}
