import Foundation

extension MailLab {
    /// Hands a letter to Postfix for `user` (a name of the lab, or an address, with detail if wanted) and returns when it lies in the Maildir.
    ///
    /// `vouched` chooses the port, so the verdict `dmarc=pass` or `dmarc=fail` that Postfix writes above From. The bytes are made CRLF.
    public func deliver(_ letter: [UInt8], to user: String, from sender: String = "sender@outside.example", vouched: Bool = true) throws {
        let folder = "\(maildir(of: user))/new"
        let before = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        try submit([letter], to: user, from: sender, vouched: vouched)
        for _ in 0..<3000 {
            let now = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            if !now.subtracting(before).isEmpty { return }
            usleep(10_000)
        }
        throw LabError("Postfix took the letter, but it did not arrive in \(folder)")
    }

    /// Hands letters to Postfix over one connection and does not wait for their arrival.
    public func submit(_ letters: [[UInt8]], to user: String, from sender: String = "sender@outside.example", vouched: Bool = true) throws {
        var dialogue = try LabDialogue(port: vouched ? ports.vouched : ports.mx)
        try dialogue.say("EHLO lab.example", expecting: 250)
        for letter in letters {
            try dialogue.say("MAIL FROM:<\(sender)>", expecting: 250)
            try dialogue.say("RCPT TO:<\(address(of: user))>", expecting: 250)
            try dialogue.say("DATA", expecting: 354)
            try dialogue.send(LabDialogue.stuffed(letter), expecting: 250)
        }
        try dialogue.say("QUIT", expecting: 221)
    }

    /// Puts letters into the user's Maildir on the disk, past Postfix: quick for many, and the bytes stay as they are (made CRLF to LF by nobody).
    public func plant(_ letters: [[UInt8]], for user: String) throws {
        guard let mail = getpwnam("mail") else { throw LabError("no user mail") }
        let manager = FileManager.default
        for part in ["", "/..", "/cur", "/new", "/tmp"] {
            let folder = maildir(of: user) + part
            try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
            chown(folder, mail.pointee.pw_uid, mail.pointee.pw_gid)
        }
        chown("\(self.folder)/mail/\(domain(of: user))", mail.pointee.pw_uid, mail.pointee.pw_gid)
        for (number, letter) in letters.enumerated() {
            let digits = String(number)
            let name = "1750000000.M\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)P1.lab"
            let path = "\(maildir(of: user))/new/\(name)"
            try Data(letter).write(to: URL(fileURLWithPath: path))
            chown(path, mail.pointee.pw_uid, mail.pointee.pw_gid)
        }
    }

    /// The letters of a user's folder as they lie on the disk (lines end in LF there), in the order of delivery. `folder`
    /// is as IMAP names it.
    public func messages(of user: String, folder: String = "INBOX") throws -> [[UInt8]] {
        let root = folder == "INBOX" ? maildir(of: user) : "\(maildir(of: user))/.\(folder)"
        var files: [(name: String, path: String)] = []
        for part in ["new", "cur"] {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(part)")) ?? [] {
                files.append((name, "\(root)/\(part)/\(name)"))
            }
        }
        // Dovecot writes the microseconds into the name without leading zeros.
        files.sort { $0.name.compare($1.name, options: .numeric) == .orderedAscending }
        return try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0.path))) }
    }

    /// The user's Maildir on the disk; it appears with the first delivery or login.
    public func maildir(of user: String) -> String {
        let address = address(of: user)
        let local = address.prefix { $0 != "@" && $0 != "+" }
        return "\(folder)/mail/\(domain(of: user))/\(local.lowercased())/Maildir"
    }

    /// `user@domain`; an address stays as it is.
    public func address(of user: String) -> String { user.contains("@") ? user : "\(user)@\(domain)" }

    private func domain(of user: String) -> String { address(of: user).split(separator: "@").last.map { $0.lowercased() } ?? domain }

    /// An OAuth 2.0 access token (JWT, HS256) that Dovecot takes for `user` by XOAUTH2 and OAUTHBEARER.
    public func accessToken(for user: String, expiresAt: Int = 4_000_000_000) throws -> String {
        func base64url(_ data: Data) -> String {
            data.base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
                .replacingOccurrences(of: "=", with: "")
        }
        let claims = #"{"email":"\#(address(of: user))","sub":"\#(address(of: user))","iat":1700000000,"exp":\#(expiresAt)}"#
        let head = base64url(Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8)) + "." + base64url(Data(claims.utf8))
        let stem = "\(folder)/token-\(UInt32.random(in: 0...UInt32.max))"
        try Data(head.utf8).write(to: URL(fileURLWithPath: stem))
        let key = (Data(base64Encoded: LabDovecot.tokenKey) ?? Data()).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let arguments = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:\(key)", "-binary", "-out", "\(stem).mac", stem]
        try LabProcess.run("/usr/bin/openssl", arguments, log: "\(folder)/openssl.log")
        return head + "." + base64url(try Data(contentsOf: URL(fileURLWithPath: "\(stem).mac")))
    }
}
