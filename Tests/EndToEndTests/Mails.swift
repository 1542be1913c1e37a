import Foundation

/// Mails to the office, written out by hand: what sends them is not what is tested.
enum Mails {
    /// Two small pictures: a JPEG of 24 × 16 and a PNG of 16 × 24 pixels.
    static let jpeg = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/
        2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QA
        FQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oA
        DAMBAAIRAxEAPwCYBajAAf/Z
        """
    static let png = """
        iVBORw0KGgoAAAANSUhEUgAAABAAAAAYCAIAAAB8wupbAAAAHUlEQVR42mM8YaPBQApgYiARjGoY1TCqYVQDaQAA04sBXI3Nm/cAAAAASUVORK5CYII=
        """

    static let articleTitle = "Ra quân làm sạch đầm phá sau Tết"
    static let questionTitle = "Hỏi thủ tục cấp lại giấy khai sinh"
    /// What must not be published of a citizen (R4).
    static let citizenName = "Lê Văn Hòa"
    static let citizenAddress = "số 15 thôn Thai Dương Thượng Tây"
    static let citizenPhone = "0914 555 777"

    /// A collaborator's article with two attached photos, as Gmail sends it.
    static func article(from author: String, title: String = articleTitle, id: String = "CAbaiviet01@mail.gmail.com") -> [UInt8] {
        let text = """
            Ngày diễn ra: 02/03/2025
            Tác giả: Nguyễn Thị Lan

            Sáng Chủ nhật 02/03/2025, đoàn viên, hội viên và bà con thôn Vĩnh Trị cùng ra quân dọn rác, gom lưới cũ dọc bờ phá.

            Hơn một trăm người tham gia, thu gom gần hai tấn rác thải. Hoạt động được tổ chức vào Chủ nhật đầu tiên hằng tháng.
            """
        let photos = [("pha-sang-som.jpg", "image/jpeg", jpeg), ("gom-rac.png", "image/png", png)].map { name, type, base64 in
            "Content-Type: \(type); name=\"\(name)\"\nContent-Disposition: attachment; filename=\"\(name)\"\nContent-Transfer-Encoding: base64\n\n"
                + base64 + "\n"
        }
        return mail(
            from: ("Nguyễn Thị Lan", author), to: "bbt", subject: title, id: id, extra: [],
            type: "multipart/mixed; boundary=\"bb00\"",
            body: multipart("bb00", ["Content-Type: text/plain; charset=\"UTF-8\"\n" + encoded(text)] + photos))
    }

    /// A citizen's question, with name, address and telephone number under it.
    static func question(from citizen: String, id: String = "CAcauhoi01@mail.gmail.com") -> [UInt8] {
        let text = """
            Kính gửi UBND xã Hải Dương,

            Tôi tên là \(citizenName), hiện ở \(citizenAddress). Bản chính giấy khai sinh của con gái tôi bị ướt, mất chữ sau trận lụt vừa qua.
            Xin hỏi tôi cần mang giấy tờ gì để được cấp lại, nộp ở đâu và bao lâu thì có?

            Xin cảm ơn.
            \(citizenName)
            Điện thoại: \(citizenPhone)
            """
        return mail(
            from: (citizenName, citizen), to: "bbt", subject: questionTitle, id: id, extra: [], type: "text/plain; charset=\"UTF-8\"",
            body: encodedBody(text), encoding: "base64")
    }

    /// A short plain mail.
    static func note(
        from: (name: String, address: String), to: String, subject: String, id: String, text: String, extra: [String] = []
    ) -> [UInt8] {
        mail(
            from: from, to: to, subject: subject, id: id, extra: extra, type: "text/plain; charset=\"UTF-8\"", body: encodedBody(text),
            encoding: "base64")
    }

    /// A delivery report as Postfix writes it (RFC 3464), with the letter's header.
    static func bounce(of letter: MailboxLetter, to: String, from domain: String) -> [UInt8] {
        let recipient = (letter.message.to.first?.address).map { "\($0)" } ?? ""
        let report = [
            "Reporting-MTA: dns; mail.\(domain)", "Arrival-Date: Mon, 3 Mar 2025 08:05:01 +0700", "",
            "Final-Recipient: rfc822; \(recipient)",
            "Original-Recipient: rfc822;\(recipient)", "Action: failed", "Status: 5.2.2", "Remote-MTA: dns; mx.\(domain)",
            "Diagnostic-Code: smtp; 552 5.2.2 The recipient's mailbox is full",
        ]
        let header = "Message-ID: <\(letter.id)>\nSubject: x\n"
        let parts = [
            "Content-Description: Notification\nContent-Type: text/plain; charset=us-ascii\n\nYour message could not be delivered to <\(recipient)>.\n",
            "Content-Description: Delivery report\nContent-Type: message/delivery-status\n\n" + report.joined(separator: "\n") + "\n",
            "Content-Description: Undelivered Message Headers\nContent-Type: text/rfc822-headers\n\n" + header,
        ]
        return mail(
            from: ("Mail Delivery System", "MAILER-DAEMON@mail.\(domain)"), to: to, subject: "Undelivered Mail Returned to Sender",
            id: "20250303010502.4XYZ@mail.\(domain)", extra: ["Auto-Submitted: auto-replied"],
            type: "multipart/report; report-type=delivery-status; boundary=\"4XYZ/1\"", body: multipart("4XYZ/1", parts))
    }

    // MARK: The form of a mail

    static func mail(
        from: (name: String, address: String), to: String, subject: String, id: String, extra: [String], type: String, body: String,
        encoding: String? = nil
    ) -> [UInt8] {
        var lines = [
            "MIME-Version: 1.0", "Date: Mon, 3 Mar 2025 07:30:12 +0700", "Message-ID: <\(id)>", "Subject: \(words(subject))",
            "From: \(words(from.name)) <\(from.address)>", "To: \(to.contains("@") ? to : to + "@" + domain(from.address))",
        ]
        lines += extra + ["Content-Type: \(type)"] + (encoding.map { ["Content-Transfer-Encoding: \($0)"] } ?? [])
        return Array((lines.joined(separator: "\n") + "\n\n" + body).replacingOccurrences(of: "\n", with: "\r\n").utf8)
    }

    static func multipart(_ boundary: String, _ parts: [String]) -> String {
        parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n"
    }

    /// The rest of a part's header and its body.
    static func encoded(_ text: String) -> String { "Content-Transfer-Encoding: base64\n\n" + encodedBody(text) }

    private static func encodedBody(_ text: String) -> String {
        Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithLineFeed,
        ]) + "\n"
    }

    /// RFC 2047 encoded words of at most 75 characters, folded.
    static func words(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 128 }) { return text }
        var chunks: [String] = [""]
        for scalar in text.unicodeScalars {
            if (chunks.last?.utf8.count ?? 0) + String(scalar).utf8.count > 42 { chunks.append("") }
            chunks[chunks.count - 1].unicodeScalars.append(scalar)
        }
        return chunks.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: " ")
    }

    private static func domain(_ address: String) -> String { address.split(separator: "@").last.map(String.init) ?? "" }
}
