import Files
import Glibc
import Mail
import WorkCalendar

/// The mail server of the demo: puts its own trace fields above a mail and delivers it into the Maildir, as Postfix and Dovecot would.
final class DemoPostOffice {
    private let maildir: String
    private let authservID: String
    private let offset: UTCOffset
    private var count = 0

    init(maildir: String, authservID: String, offset: UTCOffset) {
        self.maildir = maildir
        self.authservID = authservID
        self.offset = offset
    }

    /// Delivers a mail to `recipient`; `isGenuine` is what the server found out about its sender.
    func deliver(_ mail: [UInt8], to recipient: String, isGenuine: Bool, at now: Timestamp) throws {
        let sender = Message.parse(mail).from.first?.address
        let domain = sender?.domain ?? "unknown.example"
        let date = OutgoingDate(unixSeconds: now.seconds, offsetMinutes: offset.seconds / 60).text
        let verdict = isGenuine ? "pass" : "fail"
        let trace = """
            Return-Path: <\(sender?.description ?? "")>\r
            Delivered-To: \(recipient)\r
            Authentication-Results: \(authservID); dmarc=\(verdict) header.from=\(domain); spf=\(verdict) smtp.mailfrom=\(domain)\r
            Received: from mail.\(domain) by \(authservID) with ESMTPS; \(date)\r\n
            """
        count += 1
        let name = "\(now.seconds).M\(count)P1.demo"
        try Files.writeDurably(Array(trace.utf8) + mail, to: "\(maildir)/tmp/\(name)", mode: 0o600)
        // The time of delivery is the play's, not the machine's: a source takes it from the file.
        let time = timespec(tv_sec: Int(now.seconds), tv_nsec: 0)
        guard utimensat(AT_FDCWD, "\(maildir)/tmp/\(name)", [time, time], 0) == 0 else {
            throw FileError(operation: .write, path: "\(maildir)/tmp/\(name)", errno: errno)
        }
        try Files.renameDurably("\(maildir)/tmp/\(name)", to: "\(maildir)/new/\(name)")
    }
}
