/// The marks that mail programs leave in HTML around what they quote and around signatures.
enum HTMLQuoteMarks {
    enum Mark {
        /// The element holds quoted text and nothing else.
        case quoted
        /// The element holds quoted text; text after a `blockquote` in it is the writer's own (Gmail).
        case quotedToBlockquote
        /// The element holds a signature.
        case signature
        /// Everything from here to the end is quoted.
        case cut
        /// As `cut`, where something stands before it.
        case cutAfterText
    }

    static func mark(_ tag: HTMLTokenizer.Tag, _ kind: HTMLElement.Kind) -> Mark? {
        if kind.contains(.blockquote) { return .quoted }
        if tag.attributes.isEmpty { return nil }
        if let marker = tag.attribute(.dataMarker), let mark = dataMarkers[marker] { return mark }
        if tag.attribute(.dataSmartmail) == "gmail_signature" { return .signature }
        if let id = tag.attribute(.id), let mark = byID(id) { return mark }
        guard let names = tag.attribute(.cssClass) else { return nil }
        for name in names.utf8.split(whereSeparator: HTMLTokenizer.isSpace) {
            if let mark = byClass(String(decoding: name, as: UTF8.self)) { return mark }
        }
        return nil
    }

    /// Outlook on the web writes `x_` before the names of classes and ids that it carries over.
    private static func plain(_ name: String) -> String {
        var name = Substring(name)
        while name.utf8.starts(with: "x_".utf8) { name = name.dropFirst(2) }
        return String(name)
    }

    private static func byID(_ id: String) -> Mark? {
        let id = plain(id)
        if id.utf8.starts(with: "yahoo_quoted".utf8) { return .quoted }
        if id.utf8.starts(with: "AppleMailSignature".utf8) { return .signature }
        return ids[id]
    }

    private static func byClass(_ name: String) -> Mark? {
        let name = plain(name)
        if name.utf8.starts(with: "yahoo_quoted".utf8) { return .quoted }
        return classes[name]
    }

    /// Zimbra.
    private static let dataMarkers: [String: Mark] = [
        "__DIVIDER__": .cut, "__HEADERS__": .cut, "__QUOTED_TEXT__": .quoted, "__SIG_PRE__": .signature, "__SIG_POST__": .signature,
    ]

    private static let ids: [String: Mark] = [
        // Outlook on the web, desktop and mobile; Zimbra.
        "divRplyFwdMsg": .cut, "OLK_SRC_BODY_SECTION": .cut, "mail-editor-reference-message-container": .cut, "zwchr": .cut,
        "appendonsend": .cutAfterText, "ms-outlook-mobile-body-separator-line": .cutAfterText, "stopSpelling": .cutAfterText,
        // Roundcube, Yahoo, Samsung, Mail.ru.
        "reply-intro": .quoted, "replybody1": .quoted, "isReplyContent": .cut, "isForwardContent": .cut,
        // Signatures.
        "Signature": .signature, "signature": .signature, "ms-outlook-mobile-signature": .signature, "composer_signature": .signature,
        "_rc_sig": .signature, "protonmail_mobile_signature_block": .signature, "yahoo-signature": .signature,
    ]

    private static let classes: [String: Mark] = [
        "gmail_quote": .quotedToBlockquote, "gmail_quote_container": .quotedToBlockquote, "gmail_attr": .quoted,
        "moz-cite-prefix": .quoted, "moz-forward-container": .cut, "moz-email-headers-table": .quoted,
        "protonmail_quote": .quoted, "tutanota_quote": .quoted, "zmail_extra": .quoted, "yahoo_quoted_begin": .cut,
        "OutlookMessageHeader": .cut, "samsung_quote": .quoted,
        "mail-quote-collapse": .quoted, "replymessage": .quoted, "reply-intro": .quoted,
        "gmail_signature": .signature, "gmail_signature_prefix": .signature, "moz-signature": .signature,
        "protonmail_signature_block": .signature, "yahoo_signature": .signature, "ms-outlook-mobile-signature": .signature,
        "roundcube_signature": .signature,
    ]
}
