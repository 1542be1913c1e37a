/// Finds the new text of a reply (design: "New text ends at …").
///
/// Only for replies: an article that quotes a letter is not one. Pure, never fails, time linear in both parts.
public enum ReplyCut {
    /// Takes a reply apart.
    ///
    /// - Parameters:
    ///   - text: the text part, nil where there is none.
    ///   - html: the HTML part, nil where there is none.
    ///   - sentinels: the lines of ours that say "reply above this line"; compared after normalisation, anywhere in a line.
    ///   - ownText: the letter of ours that this answers, where we hold it: its lines are no new text even where a client quotes
    ///     without any mark. Lines shorter than `ReplyScanner.shortestOwnLine` octets are left alone.
    public static func cut(text: String?, html: String?, sentinels: [String], ownText: String? = nil) -> ReplyText {
        var known = ReplyScanner.Known(sentinels: sentinels, ownText: ownText)
        let read = html.map { HTMLReader.read($0) }
        let fromHTML = read.map { sort(ReplyLines($0), known) }
        // Outlook marks the signature in HTML and not in text.
        if let fromHTML { known.addSignature(fromHTML.signature) }
        var reply: ReplyText
        let lines = text.map { ReplyLines($0) }
        if let lines, fromHTML == nil || lines.indices.contains(where: { !lines.isBlank($0) }) {
            reply = sort(lines, known)
            if let fromHTML {
                reply.textAndHTMLAgree = agree(reply, fromHTML)
                reply.isForward = reply.isForward || fromHTML.isForward
            }
        } else {
            reply = fromHTML ?? ReplyText()
        }
        reply.newTextFromHTML = fromHTML?.newText
        reply.hiddenText = read?.hiddenText ?? []
        reply.struckText = read?.struckText ?? []
        return reply
    }

    private static func sort(_ lines: ReplyLines, _ known: ReplyScanner.Known) -> ReplyText {
        var scanner = ReplyScanner(lines: lines, known: known)
        return scanner.read()
    }

    /// One of the two may take as signature what the other takes as text, so both are compared as well.
    private static func agree(_ one: ReplyText, _ other: ReplyText) -> Bool {
        let first = comparable(one.newText)
        let second = comparable(other.newText)
        if first == second { return true }
        return first + comparable(one.signature) == second + comparable(other.signature)
    }

    /// The words alone: no white space, no `*` and `_` for bold, no bullets, no addresses of links or places of images.
    private static func comparable(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        // Where the word under way begins.
        var start = 0
        for octet in TextFold.squeezed(text).utf8 {
            if octet == 32 {
                dropAddress(&out, from: start)
                start = out.count
            } else if !isSign[Int(octet)] {
                out.append(octet)
            }
        }
        dropAddress(&out, from: start)
        return out
    }

    /// Takes a word off again that is an address.
    private static func dropAddress(_ out: inout [UInt8], from start: Int) {
        guard out.count - start > 3, [0x68, 0x6D, 0x63, 0x69].contains(out[start]) else { return }
        if addressStarts.contains(where: { out[start...].starts(with: $0) }) { out.removeSubrange(start...) }
    }

    private static let addressStarts = ["http://", "https://", "mailto:", "cid:", "image:"].map { Array($0.utf8) }
    private static let isSign: [Bool] = {
        var signs = [Bool](repeating: false, count: 256)
        for octet in "*_-<>()[]•·|".utf8 { signs[Int(octet)] = true }
        return signs
    }()
}
