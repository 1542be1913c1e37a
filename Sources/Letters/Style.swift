/// Inline styles of a letter: one column, readable at 360 pixels.
///
/// Dark mode: running text and backgrounds are left to the client; whatever sets a background also sets its text colour.
enum Style {
    static let body = "margin:0;padding:0;-webkit-text-size-adjust:100%"
    static let outer = "width:100%;border-collapse:collapse"
    static let outerCell = "padding:8px 12px 24px"
    static let column = "width:100%;max-width:600px;border-collapse:collapse"
    static let columnCell =
        "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;text-align:left;word-break:break-word;overflow-wrap:anywhere"
    static let sentinel = "margin:0 0 12px;font-size:12px;color:#767676;text-align:center"
    static let paragraph = "margin:0 0 12px"
    static let heading = "margin:24px 0 8px;font-size:17px;line-height:1.35;font-weight:bold"
    static let list = "margin:0 0 12px;padding-left:22px"
    static let listItem = "margin:0 0 4px"
    static let hint = "margin:4px 0 4px;font-size:15px"
    static let callout =
        "margin:0 0 14px;padding:12px 14px;background-color:#fff4d6;border-left:4px solid #c98a00;color:#2b2100;border-radius:4px"
    static let calloutText = "margin:0;font-size:17px;line-height:1.4;font-weight:bold;color:#2b2100"
    static let calloutDue = "margin:6px 0 0;color:#2b2100"
    static let buttonRow = "margin:0 0 10px"
    static let facts = "margin:0 0 12px;font-size:15px"
    static let fact = "padding:5px 0;border-bottom:1px solid #d9d9d9"
    static let factLabel = "color:#767676"
    static let quotation = "margin:0 0 14px;padding:2px 0 2px 13px;border-left:3px solid #8aa0b5"
    /// Drawn over the left border; a client that drops negative margins shows it before the words.
    static func bar(indent: Int) -> String { "display:inline-block;width:\(18 + indent)px;margin-left:-\(18 + indent)px;color:#8aa0b5" }
    static let quotedTitle = "margin:0 0 6px;font-size:19px;line-height:1.35;font-weight:bold"
    static let quotedAbout = "margin:0;font-size:14px;color:#767676"
    static let quotedHeading = "margin:14px 0 6px;font-weight:bold"
    static let quotedText = "margin:8px 0"
    /// Pixels by which list items and quotations stand in.
    static let itemIndent = 16
    static let quotedItem = "margin:4px 0;padding-left:\(itemIndent)px"
    static let quotedQuote = "margin:8px 0;padding-left:\(itemIndent)px;font-style:italic"
    static let figure = "margin:12px 0"
    static let caption = "margin:4px 0 0;font-size:14px;font-style:italic;color:#767676"
    static let tableBox = "margin:10px 0;overflow-x:auto"
    static let table = "border-collapse:collapse;font-size:14px"
    static let cell = "padding:4px 8px 4px 13px;border:1px solid #b8b8b8;vertical-align:top;word-break:normal;overflow-wrap:normal"
    static let row = "margin:8px 0;padding-bottom:6px;border-bottom:1px solid #d9d9d9;font-size:15px"
    static let link = "font-weight:bold"
    static let closing = "margin:20px 0 0"
    static let signature = "margin:4px 0 0;font-weight:bold"
    static let footer = "margin:20px 0 0;padding-top:10px;border-top:1px solid #d9d9d9;font-size:13px;color:#767676"

    /// A photo fills the column but never more than its own width.
    static func photo(width: Int) -> String { "display:block;width:100%;max-width:\(width)px;height:auto;border:0" }

    /// A button as wide as the column, high enough for a thumb (48 pixels and more).
    static func button(_ tone: ReplyChoice.Tone) -> String {
        let colour =
            switch tone {
            case .goAhead: "#1a7a38"
            case .change: "#8a5a00"
            case .refuse: "#b3261e"
            }
        return "display:block;padding:13px 12px;background-color:\(colour);border:1px solid \(colour);border-radius:6px;color:#ffffff;"
            + "font-size:17px;line-height:1.3;font-weight:bold;text-align:center;text-decoration:none"
    }
}
