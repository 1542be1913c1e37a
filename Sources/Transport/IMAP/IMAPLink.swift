import CCurl
import Glibc

/// A logged-in IMAP connection: bytes out, responses in. libcurl's connect-only mode did TCP, TLS, greeting, CAPABILITY, STARTTLS and login.
///
/// After any thrown error the link is dead and is to be thrown away.
final class IMAPLink {
    /// What a read brought.
    enum Arrival {
        case response(IMAPResponse)
        case woken
        case deadline
    }

    let server: MailServer
    private let handle: CurlHandle
    private var reader: IMAPResponseReader
    private let room: UnsafeMutableRawBufferPointer

    /// Connects and logs in.
    init(_ server: MailServer, limits: IMAPResponseReader.Limits, wakeup: Wakeup?) throws(TransportError) {
        self.server = server
        reader = IMAPResponseReader(limits: limits)
        handle = try Self.logIn(server, wakeup)
        room = .allocate(byteCount: 131_072, alignment: 16)
    }

    /// A logged-in connection. A fresh handle for each: performing again on one leaks a descriptor (libcurl 7.88.1).
    private static func logIn(_ server: MailServer, _ wakeup: Wakeup?, byCommand: Bool = false) throws(TransportError) -> CurlHandle {
        let handle = try CurlHandle(server, scheme: "imap", wakeup: wakeup)
        guard let credential = server.credential else { throw TransportError(.setting, server.name, "IMAP needs a login") }
        let secret = try handle.setLogin(credential)
        // libcurl 7.88.1 has no option for this command alone; of all its ways it is what is left.
        if byCommand { try handle.set(CURLOPT_LOGIN_OPTIONS, "AUTH=*") }
        try handle.set(CURLOPT_CONNECT_ONLY, 1)
        try handle.set(CURLOPT_TIMEOUT, server.connectSeconds)
        handle.begin()
        let code = curl_easy_perform(handle.raw)
        if code == CURLE_OK { return handle }
        // Seen in practice: hMailServer has no SASL for passwords, only the LOGIN command of RFC 3501 §6.2.3.
        let mayLogIn = !byCommand && credential.mechanism == .password && !offersPasswordSASL(handle.serverLines)
        if code == CURLE_LOGIN_DENIED, mayLogIn { return try logIn(server, wakeup, byCommand: true) }
        throw failure(code, handle, server, secret)
    }

    /// By the last CAPABILITY, the one after STARTTLS. LOGINDISABLED counts as an offer, since it leaves nothing else to try.
    private static func offersPasswordSASL(_ lines: [String]) -> Bool {
        let last = lines.last { $0.hasPrefix("* CAPABILITY ") } ?? ""
        let words = IMAPParser.upper(Array(last.utf8)).split(separator: " ")
        return words.contains("AUTH=PLAIN") || words.contains("AUTH=LOGIN") || words.contains("LOGINDISABLED")
    }

    deinit { room.deallocate() }

    /// Code 67 is any refusal of the login and has no text: the server's NO line tells "wrong" from "not now".
    private static func failure(_ code: CURLcode, _ handle: CurlHandle, _ server: MailServer, _ secret: Secret) -> TransportError {
        let last = secret.blotted(in: handle.serverLines.last { $0 != "+" } ?? "")
        if code == CURLE_LOGIN_DENIED { return refusedLogin(last, handle, server) }
        if code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR, last.hasPrefix("* BYE") {
            return TransportError(.refusedForNow, server.name, last)
        }
        return TransportError(curl: code, handle, server: server, blotting: secret)
    }

    private static func refusedLogin(_ last: String, _ handle: CurlHandle, _ server: MailServer) -> TransportError {
        // RFC 7628 §3.2.2: a refused token is answered with a challenge that holds the error; libcurl leaves it at that.
        if last.hasPrefix("+ ") { return TransportError(.wrongLogin, server.name, "token refused") }
        let words = last.split(separator: " ")
        guard words.count >= 2, words[1] == "NO" || words[1] == "BAD" else {
            return TransportError(last.hasPrefix("* BYE") ? .refusedForNow : .loginNotOffered, server.name, last)
        }
        // RFC 5530: these do not say that the password is wrong.
        let passing = ["[UNAVAILABLE]", "[LIMIT]", "[INUSE]", "[SERVERBUG]"]
        let isPassing = passing.contains { last.utf8.count >= $0.utf8.count && IMAPParser.upper(Array(last.utf8)).contains($0) }
        return TransportError(isPassing ? .refusedForNow : .wrongLogin, server.name, last)
    }

    /// Sends all bytes. After CURLE_AGAIN the call must be repeated with the same pointer and length (libcurl 7.88.1 over TLS), so the
    /// bytes lie in memory of their own meanwhile.
    func send(_ bytes: [UInt8], until deadline: Deadline) throws(TransportError) {
        let stable = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        defer { stable.deallocate() }
        stable.copyBytes(from: bytes)
        var done = 0
        while done < bytes.count {
            var sent = 0
            let code = curl_easy_send(handle.raw, stable.baseAddress?.advanced(by: done), bytes.count - done, &sent)
            switch code {
            case CURLE_OK: done += sent
            case CURLE_AGAIN: try waitWritable(until: deadline)
            default: throw TransportError(.connectionLost, server.name, handle.errorDetail(code))
            }
        }
    }

    private func waitWritable(until deadline: Deadline) throws(TransportError) {
        var polled = pollfd(fd: handle.socket, events: Int16(POLLOUT), revents: 0)
        while retryingPoll(&polled, 1, min(deadline, .after(milliseconds: 250))) <= 0 {
            guard !handle.isStopped else { throw TransportError(.stopped, server.name) }
            guard !deadline.hasPassed else { throw TransportError(.timeout, server.name, "while sending") }
        }
    }

    /// The next response, or why there is none. With `silence`, that many seconds without a byte end the wait before the deadline.
    /// `wakeup` is nil where only a stop may interrupt.
    func receive(until deadline: Deadline, silence: Int? = nil, wakeup: Wakeup? = nil) throws(TransportError) -> Arrival {
        var limit = silence.map { min(deadline, .after(seconds: $0)) } ?? deadline
        while true {
            if let response = try nextRead() { return .response(response) }
            if try fill() {
                guard !deadline.hasPassed else { return .deadline }
                limit = silence.map { min(deadline, .after(seconds: $0)) } ?? deadline
                continue
            }
            if handle.isStopped, wakeup == nil { throw TransportError(.stopped, server.name) }
            var polled = [
                pollfd(fd: handle.socket, events: Int16(POLLIN), revents: 0),
                pollfd(fd: wakeup?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            // Without a wakeup to poll on, a stop is looked for four times a second.
            let slice = wakeup == nil ? min(limit, .after(milliseconds: 250)) : limit
            if retryingPoll(&polled, 2, slice) <= 0, limit.hasPassed { return .deadline }
            if polled[1].revents != 0 { return .woken }
        }
    }

    private func nextRead() throws(TransportError) -> IMAPResponse? {
        do { return try reader.next() } catch { throw TransportError(.protocolViolation, server.name, error.description) }
    }

    /// Reads what is there; false when there is nothing yet. Read first, poll after: over TLS bytes hide in OpenSSL.
    private func fill() throws(TransportError) -> Bool {
        var count = 0
        let code = curl_easy_recv(handle.raw, room.baseAddress, room.count, &count)
        if code == CURLE_AGAIN { return false }
        guard code == CURLE_OK else { throw TransportError(.connectionLost, server.name, handle.errorDetail(code)) }
        guard count > 0 else { throw TransportError(.connectionLost, server.name, "the server closed") }
        reader.append(UnsafeRawBufferPointer(rebasing: room[..<count]))
        return true
    }
}
