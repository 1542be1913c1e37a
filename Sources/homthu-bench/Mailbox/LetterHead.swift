/// The header of a message, but for the fields that describe its body.
enum LetterHead {
    /// What servers put on top: half of a small message is this.
    static func traces(_ sender: Correspondent, _ client: Client, _ date: String, _ random: inout SeededRandom) -> String {
        var out = "Delivered-To: homthu@example.vn\r\n"
        for hop in 0..<Int.random(in: 2...4, using: &random) {
            let host = "mx\(hop).\(sender.domain)"
            out += "Received: from \(host) (\(host). [203.0.113.\(Int.random(in: 1...250, using: &random))])\r\n"
            out += "        by mx.example.vn with ESMTPS id \(random.token(14, of: Alphabet.word))\r\n        for <homthu@example.vn>\r\n"
            out += "        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\r\n        \(date)\r\n"
        }
        out += "Return-Path: <\(sender.address)>\r\nAuthentication-Results: mx.example.vn;\r\n       dkim=pass header.i=@\(sender.domain)"
        out += " header.s=sel2025;\r\n       spf=pass (example.vn: domain of \(sender.address) designates 203.0.113.7 as permitted sender)"
        out += " smtp.mailfrom=\(sender.address)\r\nDKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n"
        out += "        d=\(sender.domain); s=sel2025;"
        out += "\r\n        h=to:in-reply-to:references:subject:date:message-id:from:mime-version;\r\n"
        out += "        bh=\(random.token(43, of: Alphabet.base64))=;"
        out += "\r\n        b=\(signature(&random))\r\n"
        guard client == .gmail else { return out }
        out += "ARC-Seal: i=1; a=rsa-sha256; t=1741000000; cv=none;\r\n"
        out += "        d=google.com; s=arc2025;\r\n        b=\(signature(&random))\r\n"
        out += "X-Google-DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n"
        out += "        d=1e100.net; s=sel2025;\r\n        b=\(signature(&random))\r\n"
        out += "X-Gm-Message-State: \(random.token(88, of: Alphabet.base64))\r\n"
        return out + "X-Google-Smtp-Source: \(random.token(80, of: Alphabet.base64))\r\n"
    }

    private static func signature(_ random: inout SeededRandom) -> String {
        (0..<5).map { _ in random.token(70, of: Alphabet.base64) }.joined(separator: "\r\n         ")
    }

    /// The fields that the sender's program wrote.
    static func fields(
        _ sender: Correspondent, _ client: Client, _ date: String, isReply: Bool, _ number: Int, _ random: inout SeededRandom
    ) -> String {
        let useQ = client == .thunderbird || random.chance(15)
        var out = "MIME-Version: 1.0\r\n"
        if isReply {
            let chain = (0..<Int.random(in: 1...5, using: &random)).map { _ in "<\(random.token(26, of: Alphabet.hex))@mail.gmail.com>" }
            out += "References: \(chain.joined(separator: "\r\n "))\r\nIn-Reply-To: \(chain.last ?? "")\r\n"
        }
        out += "From: \(mailbox(sender, useQ))\r\nDate: \(date)\r\n"
        out += "Message-ID: <\(random.token(24, of: Alphabet.hex)).\(number)@mail.\(sender.domain)>\r\n"
        out += "Subject: \(WireText.encodedWords((isReply ? "Re: " : "") + random.pick(Phrases.subjects), useQ: useQ))\r\n"
        var to = [mailbox(Correspondent(name: "Ban biên tập Hòm Thư", address: "homthu@example.vn"), useQ)]
        if random.chance(25) {
            for _ in 0..<Int.random(in: 1...3, using: &random) { to.append(mailbox(Correspondent.draw(&random), useQ)) }
        }
        return out + "To: \(to.joined(separator: ",\r\n\t"))\r\n"
    }

    private static func mailbox(_ person: Correspondent, _ useQ: Bool) -> String {
        WireText.encodedWords(person.name, useQ: useQ) + " <\(person.address)>"
    }
}
