/// The selected mailbox on one connection: commands with tags, and what the server says in between.
final class IMAPSession {
    /// Capabilities as the server names them after login, upper case.
    private(set) var capabilities: Set<String> = []
    /// Messages in the mailbox, as last told.
    private(set) var exists: UInt32 = 0
    /// UIDVALIDITY of the selected mailbox.
    private(set) var validity: UInt32 = 0
    /// Set when the server told of a message more; whoever lists the mailbox takes it.
    var hasNews = true

    let link: IMAPLink
    private var tagNumber = 0
    private var silence: Int { link.server.silenceSeconds }
    private var name: String { link.server.name }

    /// Connects, logs in and asks for the capabilities.
    init(_ server: MailServer, limits: IMAPResponseReader.Limits = .init(), wakeup: Wakeup? = nil) throws(TransportError) {
        link = try IMAPLink(server, limits: limits, wakeup: wakeup)
        // What came in one segment with the login's OK is lost; whatever comes before this tag is taken as it is.
        try require(IMAPCommand("CAPABILITY"))
    }

    /// Opens a mailbox for writing.
    func select(_ mailbox: MailboxName) throws(TransportError) {
        exists = 0
        validity = 0
        hasNews = true
        let end = try run(IMAPCommand("SELECT").mailbox(mailbox)) { response in
            if case .status(let status) = response, status.code == "UIDVALIDITY", let number = status.number { self.validity = number }
        }
        guard end.condition == .ok else { throw TransportError(.mailbox, "\(name)/\(mailbox)", end.line) }
        guard end.code != "READ-ONLY" else { throw TransportError(.mailbox, "\(name)/\(mailbox)", "opened for reading only") }
        guard validity > 0 else { throw TransportError(.protocolViolation, name, "no UIDVALIDITY for \(mailbox)") }
    }

    /// Runs one command to its end; a refusal is an error.
    func require(_ command: IMAPCommand, seeing: (IMAPResponse) -> Void = { _ in }) throws(TransportError) {
        let end = try run(command, seeing: seeing)
        guard end.condition == .ok else { throw TransportError(.refused, name, "\(command.name): \(end.line)") }
    }

    /// Runs one command to its end and returns what its tagged response says.
    func run(_ command: IMAPCommand, seeing: (IMAPResponse) -> Void = { _ in }) throws(TransportError) -> IMAPStatus {
        let tag = try start(command)
        return try finish(tag, command.name, seeing: seeing)
    }

    /// Sends a command and returns its tag; its end is to be read by `finish`, in the order of sending.
    func start(_ command: IMAPCommand) throws(TransportError) -> String {
        tagNumber += 1
        let tag = "H\(tagNumber)"
        try link.send(Array("\(tag) ".utf8) + command.bytes + [13, 10], until: .after(seconds: silence))
        return tag
    }

    /// Reads up to the tagged response of `tag`. Every byte gives the server the time of one silence again, up to `total` seconds.
    func finish(
        _ tag: String, _ what: String, total: Int = 600, seeing: (IMAPResponse) -> Void = { _ in }
    ) throws(TransportError) -> IMAPStatus {
        let end = Deadline.after(seconds: total)
        while true {
            let arrival = try link.receive(until: end, silence: silence)
            guard case .response(let response) = arrival else { throw TransportError(.timeout, name, "\(what): no end of the answer") }
            if case .tagged(let seen, let status) = response {
                guard seen == tag else { throw TransportError(.protocolViolation, name, "answer to \(seen) instead of \(tag)") }
                learn(status)
                return status
            }
            try note(response)
            seeing(response)
        }
    }

    /// What any response may tell at any time.
    private func note(_ response: IMAPResponse) throws(TransportError) {
        switch response {
        case .exists(let count):
            if count > exists { hasNews = true }
            exists = count
        case .expunge: exists = exists > 0 ? exists - 1 : 0
        case .capability(let words): capabilities = Set(words)
        case .status(let status):
            if status.condition == .bye { throw TransportError(.connectionLost, name, status.line) }
            learn(status)
        default: break
        }
    }

    private func learn(_ status: IMAPStatus) {
        guard status.code == "CAPABILITY" else { return }
        capabilities = Set(IMAPParser.upper(Array(status.argument.utf8)).split(separator: " ").map(String.init))
    }

    /// IDLE (RFC 2177) until news, wakeup or deadline. The server may be silent all that time.
    func idle(until deadline: Deadline, wakeup: Wakeup) throws(TransportError) -> WaitOutcome {
        let tag = try start(IMAPCommand("IDLE"))
        var outcome: WaitOutcome?
        var isIdling = false
        while outcome == nil || !isIdling {
            let limit = isIdling ? deadline : Deadline.after(seconds: silence)
            switch try link.receive(until: limit, wakeup: isIdling ? wakeup : nil) {
            case .woken: if wakeup.take() { outcome = .woken }
            case .deadline:
                guard isIdling else { throw TransportError(.timeout, name, "IDLE: no answer") }
                outcome = .deadline
            case .response(.continuation): isIdling = true
            case .response(.tagged(_, let status)): throw TransportError(.refused, name, "IDLE: \(status.line)")
            case .response(let response): try note(response)
            }
            if hasNews { outcome = .mail }
        }
        try link.send(Array("DONE\r\n".utf8), until: .after(seconds: silence))
        _ = try finish(tag, "IDLE")
        return hasNews ? .mail : outcome ?? .deadline
    }

    /// Says goodbye; the connection is to be dropped after it, whatever came.
    func logout() {
        guard let tag = try? start(IMAPCommand("LOGOUT")) else { return }
        _ = try? finish(tag, "LOGOUT", total: 2)
    }
}
