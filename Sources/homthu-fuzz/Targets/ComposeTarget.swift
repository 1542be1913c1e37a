import Mail

/// Whatever text is written into a letter, the parser reads it back: one subject, the names, the text, the file with its octets; no control
/// character and no field that we did not write.
enum ComposeTarget {
    static func run(_ bytes: [UInt8]) {
        let pieces = bytes.split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        let piece = { (index: Int) in index < pieces.count ? pieces[index] : "" }
        guard let from = AddrSpec("bbt@xa.example"), let to = AddrSpec("binh@xa.example"), let id = MessageID("a1@xa.example") else {
            return
        }
        var letter = OutgoingMessage(
            from: NamedAddress(name: piece(1), address: from), to: NamedAddress(name: piece(2), address: to), subject: piece(0),
            messageID: id, date: OutgoingDate(unixSeconds: 1_795_399_920), text: piece(3))
        if bytes.count % 2 == 1 { letter.html = piece(3) }
        letter.attachments = [.init(name: piece(4), contentType: "application/octet-stream", bytes: bytes)]
        let written = letter.bytes()
        checkLines(written)
        let read = Message.parse(written)
        promise(read.messageID == "a1@xa.example", "Message-ID")
        promise(read.from.map(\.address) == [from] && read.to.map(\.address) == [to], "addresses")
        promise(
            oneLine(read.subject ?? "") == oneLine(piece(0)),
            "subject \(piece(0).debugDescription) came back as \(read.subject.debugDescription)")
        promise(
            oneLine(read.from.first?.name ?? "") == oneLine(piece(1)),
            "name \(piece(1).debugDescription) came back as \(read.from.first?.name.debugDescription ?? "")")
        promise(read.leaves.last?.decodedBytes() == bytes, "the file's octets")
        promise(read.leaves.first?.text().map(lines) == lines(piece(3)), "the text")
    }

    /// RFC 5322 §2.1.1, §2.3: lines of at most 998 octets, each ended by CRLF, no bare CR or LF.
    private static func checkLines(_ written: [UInt8]) {
        var length = 0
        var previous: UInt8 = 0
        for octet in written {
            promise((octet == 10) == (previous == 13) || octet != 10 && previous != 13, "a bare CR or LF")
            length = octet == 10 ? 0 : length + 1
            promise(length <= 999, "a line above 998 octets")
            previous = octet
        }
        promise(previous == 10, "no CRLF at the end")
    }

    /// What a header can carry: control characters and line separators are blanks, and runs of blanks one.
    ///
    /// Scalars, not characters: a mark on a blank is one character. Composed, as the composer writes them.
    private static func oneLine(_ text: String) -> [[Unicode.Scalar]] {
        let mapped = NFC.compose(text).unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" ? " " : scalar
        }
        return mapped.split(separator: " ").map { Array($0) }
    }

    private static func lines(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for octet in text.utf8 {
            if octet == 13 || octet == 10 {
                if octet == 13 || previous != 13 { lines.append([]) }
            } else {
                lines[lines.count - 1].append(octet)
            }
            previous = octet
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
