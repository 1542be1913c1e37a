import CCurl

extension SMTPSender {
    /// Connects, sets TLS up and logs in, then says QUIT; sends no letter.
    public func probe() -> Probe {
        var probe = Probe(server.name)
        do throws(TransportError) {
            let handle = try CurlHandle(server, scheme: "smtp", wakeup: nil)
            var secret: Secret?
            if let credential = server.credential { secret = try handle.setLogin(credential) }
            try handle.set(CURLOPT_CONNECT_ONLY, 1)
            try handle.set(CURLOPT_TIMEOUT, server.connectSeconds)
            handle.begin()
            let code = curl_easy_perform(handle.raw)
            guard code == CURLE_OK else { throw failure(code, handle, secret) }
            Self.sayGoodbye(handle)
            probe.pass("connect", server.security.words)
            let capabilities = SMTPReply.capabilities(handle.serverLines)
            probe.pass("EHLO", capabilities.filter { !$0.hasPrefix("AUTH") }.joined(separator: ", "))
            guard server.credential != nil else { return probe }
            // Where no login of our kind is offered, libcurl goes on without one.
            if handle.serverLines.contains(where: { SMTPReply.code($0) == 235 }) {
                probe.pass("log in", "accepted")
            } else {
                probe.fail(
                    "log in", TransportError(.loginNotOffered, server.name, capabilities.first { $0.hasPrefix("AUTH") } ?? "no AUTH"))
            }
        } catch {
            probe.fail("connect and log in", error)
        }
        return probe
    }

    private func failure(_ code: CURLcode, _ handle: CurlHandle, _ secret: Secret?) -> TransportError {
        guard case .unreachable(let error) = outcome(code, SMTPReply(lastOf: handle.serverLines), handle, secret, wasReused: false) else {
            return TransportError(curl: code, handle, server: server, blotting: secret)
        }
        return error
    }

    private static func sayGoodbye(_ handle: CurlHandle) {
        var sent = 0
        let quit = Array("QUIT\r\n".utf8)
        _ = curl_easy_send(handle.raw, quit, quit.count, &sent)
    }
}
