import CCurl
import Mail

/// Sends letters by SMTP submission, one after the other over one connection; after any error the connection is dropped.
///
/// An answer lost after the last byte of a letter leaves open whether it was taken: the caller sends the same letter, with the same
/// Message-ID, again.
public struct SMTPSender: MailSender {
    let server: MailServer
    private let wakeup: Wakeup?
    private var handle: CurlHandle?
    private var secret: Secret?

    /// A sender that connects with its first letter. `wakeup.stop()` ends a sending that is under way.
    public init(_ server: MailServer, wakeup: Wakeup? = nil) {
        self.server = server
        self.wakeup = wakeup
    }

    /// Says QUIT, waits two seconds at most for the answer, and drops the connection.
    public mutating func close() {
        guard let handle else { return }
        let isReady = (try? handle.prepareQuit()) != nil
        handle.begin()
        if isReady { _ = curl_easy_perform(handle.raw) }
        self.handle = nil
    }

    /// Sends one letter.
    public mutating func send(_ letter: OutgoingLetter) -> SendOutcome {
        do {
            if let outcome = try attempt(letter) { return outcome }
            if let outcome = try attempt(letter) { return outcome }
            return .unreachable(TransportError(.connectionLost, server.name))
        } catch {
            drop()
            return .unreachable(error)
        }
    }

    /// Nil when a connection kept from an earlier letter turned out to be dead before this letter began.
    private mutating func attempt(_ letter: OutgoingLetter) throws(TransportError) -> SendOutcome? {
        let isKept = handle != nil
        let handle = try connection()
        let bytes = CanonicalLines.crlf(letter.bytes)
        try prepare(handle, letter, size: bytes.count)
        let recipients = curl_slist_append(nil, "<\(letter.recipient)>")
        defer { curl_slist_free_all(recipients) }
        guard homthu_curl_set_list(handle.raw, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK else {
            throw TransportError(.setting, "libcurl", "recipient refused")
        }
        handle.begin(upload: bytes)
        let code = curl_easy_perform(handle.raw)
        _ = homthu_curl_set_list(handle.raw, CURLOPT_MAIL_RCPT, nil)
        let reply = SMTPReply(lastOf: handle.serverLines)
        if code == CURLE_OK { return .accepted(PlainText.line("\(reply?.code ?? 250) \(reply?.text ?? "")")) }
        let wasReused = isKept && handle.info(CURLINFO_NUM_CONNECTS) == 0
        drop()
        let isStale = handle.serverLines.isEmpty || (handle.serverLines.count == 1 && reply?.code == 421)
        if wasReused, isStale, !handle.uploadEnded, code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR || code == CURLE_WEIRD_SERVER_REPLY
        {
            return nil
        }
        return outcome(code, reply, handle, secret, wasReused: wasReused)
    }

    private mutating func connection() throws(TransportError) -> CurlHandle {
        if let handle { return handle }
        let handle = try CurlHandle(server, scheme: "smtp", wakeup: wakeup)
        if let credential = server.credential { secret = try handle.setLogin(credential) }
        self.handle = handle
        return handle
    }

    private func prepare(_ handle: CurlHandle, _ letter: OutgoingLetter, size: Int) throws(TransportError) {
        if let sender = letter.sender { try handle.set(CURLOPT_MAIL_FROM, "<\(sender)>") } else { try handle.clear(CURLOPT_MAIL_FROM) }
        try handle.set(CURLOPT_UPLOAD, 1)
        try handle.set(CURLOPT_TIMEOUT, server.connectSeconds + 3 * server.silenceSeconds + size / 8192)
        guard homthu_curl_set_offset(handle.raw, CURLOPT_INFILESIZE_LARGE, curl_off_t(size)) == CURLE_OK else {
            throw TransportError(.setting, "libcurl", "size refused")
        }
    }

    /// Drops the connection: after a refusal libcurl 7.88.1 would go on without RSET.
    private mutating func drop() { handle = nil }

    /// Tells a refusal of this letter from trouble that says nothing about it.
    func outcome(_ code: CURLcode, _ reply: SMTPReply?, _ handle: CurlHandle, _ secret: Secret?, wasReused: Bool) -> SendOutcome {
        let error = TransportError(curl: code, handle, server: server, blotting: secret)
        if code == CURLE_LOGIN_DENIED, reply?.code == 250 {
            return .unreachable(TransportError(.loginNotOffered, server.name, error.detail))
        }
        guard let reply, (400...599).contains(reply.code) else { return .unreachable(error) }
        let text = secret?.blotted(in: reply.text) ?? reply.text
        let line = "\(reply.code) \(text)"
        let isPassing = reply.code < 500
        switch code {
        case CURLE_LOGIN_DENIED: return .unreachable(TransportError(isPassing ? .refusedForNow : .wrongLogin, server.name, line))
        case CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY, CURLE_RECV_ERROR, CURLE_REMOTE_ACCESS_DENIED: break
        default: return .unreachable(error)
        }
        let isGreeting = !wasReused && SMTPReply(lastOf: [handle.serverLines.first ?? ""])?.code != 220
        if isGreeting || code == CURLE_REMOTE_ACCESS_DENIED {
            return .unreachable(TransportError(isPassing ? .refusedForNow : .refused, server.name, line))
        }
        // RFC 4954 §6: the server wants a login, or a better one; that is no verdict on the letter.
        if [530, 534, 535, 538].contains(reply.code) { return .unreachable(TransportError(.loginNotOffered, server.name, line)) }
        return isPassing ? .transient(code: reply.code, text) : .permanent(code: reply.code, text)
    }
}
