/// The labels that mail programs write over a message they quote or forward (`From:`, `Từ:`, `Von:` …).
enum HeaderLabels {
    enum Label: UInt8, Sendable { case from, sent, to, copy, subject, other }

    /// Longest label in octets, colon excluded.
    static let maximumOctets = 48

    /// The label that a folded line begins with, nil where it begins with none.
    ///
    /// Seen in practice: Outlook's Vietnamese labels come partly decomposed; Gmail's text part stars bold ones (`*From:* …`).
    static func label(of line: ArraySlice<UInt8>) -> Label? {
        var index = line.startIndex
        let limit = min(line.endIndex, index + maximumOctets)
        while index < limit, line[index] != UInt8(ascii: ":"), line[index] != 0x9A { index += 1 }
        guard index < line.endIndex, line[index] == UInt8(ascii: ":") || line[index] == 0x9A else { return nil }
        // U+FF1A, the full-width colon, is EF BC 9A; another letter may end with 9A too.
        if line[index] == 0x9A, !(line[line.startIndex..<index].suffix(2).elementsEqual(wideColon)) {
            guard let colon = line[index..<max(index, limit)].firstIndex(of: UInt8(ascii: ":")) else { return nil }
            index = colon
        }
        var name = line[line.startIndex..<index]
        if line[index] == 0x9A { name = name.dropLast(2) }
        while let first = name.first, isMark(first) { name = name.dropFirst() }
        while let last = name.last, isMark(last) { name = name.dropLast() }
        return table[name]
    }

    private static let wideColon: [UInt8] = [0xEF, 0xBC]

    private static func isMark(_ octet: UInt8) -> Bool {
        octet == UInt8(ascii: "*") || octet == UInt8(ascii: "_") || octet == UInt8(ascii: "|") || octet == 32
    }

    private static let table = WordTable<Label>(
        names.flatMap { label, names in
            names.utf8.split(separator: UInt8(ascii: ",")).map { (String(decoding: $0, as: UTF8.self), label) }
        })

    /// Vietnamese forms: Outlook, Zimbra, Thunderbird, K-9, Roundcube. The others: the same programs in each language.
    private static let names: [(Label, String)] = [
        (.from, "from, từ, người gửi, gửi từ, de, von, da, van, od, от, от кого, från, fra, lähettäjä, odesílatel, odosielateľ"),
        (.from, "feladó, kimden, gönderen, de la, από, від, від кого, pošiljatelj, šalje, dari, pengirim, จาก, מאת, من"),
        (.from, "差出人, 送信者, from (差出人), 发件人, 寄件者, 寄件人, 發件人, 보낸 사람, 보낸사람, expéditeur, remitente, mittente, absender"),
        (.sent, "sent, date, đã gửi, ngày gửi, gửi lúc, đã gửi lúc, ngày, thời gian, gửi vào, envoyé, envoyé le, gesendet, datum, enviado"),
        (
            .sent,
            "enviado el, enviada em, enviada, fecha, data, inviato, data invio, verzonden, wysłano, data wysłania, отправлено, дата, надіслано"
        ),
        (
            .sent,
            "skickat, sendt, dato, lähetetty, päiväys, odesláno, odoslané, elküldve, küldve, dátum, gönderildi, gönderme tarihi, tarih"
        ),
        (.sent, "trimis, εστάλη, στάλθηκε, ημερομηνία, poslano, tanggal, dikirim, ส่ง, วันที่, נשלח, תאריך, التاريخ, تاريخ الإرسال"),
        (.sent, "送信日時, 送信済み, 日時, 日付, 发送时间, 发送日期, 日期, 时间, 寄件日期, 傳送時間, 發送時間, 보낸 날짜, 날짜, 보낸날짜, sent at"),
        (.to, "to, đến, tới, người nhận, gửi đến, gửi tới, à, a, an, para, aan, do, кому, till, til, vastaanottaja, komu, címzett, kime"),
        (.to, "alıcı, către, προς, za, kepada, untuk, ถึง, אל, إلى, 宛先, 收件人, 收件者, 받는 사람, 받는사람, destinataire, empfänger, destinatario"),
        (
            .copy,
            "cc, bcc, đồng kính gửi, đồng gửi, bản sao, sao gửi, copie à, kopie, копия, копія, kopi, kopia, kopio, másolat, bilgi, 抄送, 副本"
        ),
        (.copy, "참조, 密送, ข้อความสำเนา, con copia, cópia, c.c., dw, cópia para"),
        (.subject, "subject, chủ đề, tiêu đề, objet, betreff, asunto, assunto, oggetto, onderwerp, temat, тема, ämne, emne, aihe, předmět"),
        (.subject, "predmet, tárgy, konu, subiect, θέμα, zadeva, perihal, subjek, เรื่อง, หัวเรื่อง, נושא, الموضوع, 件名, 主题, 主旨, 主題, 标题, 제목"),
        (
            .other,
            "reply-to, trả lời tới, importance, mức quan trọng, attachments, tệp đính kèm, đính kèm, anlagen, pièces jointes, sensitivity"
        ),
        (.other, "organization, message-id, return-path, 返信先, 添付ファイル, 附件, 첨부"),
    ]
}
