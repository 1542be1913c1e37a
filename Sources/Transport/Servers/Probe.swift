/// What `homthu check` found out about one server or folder, step by step, in words for an administrator. No secret is in it.
public struct Probe: Hashable, Sendable {
    /// One thing that was looked at.
    public struct Step: Hashable, Sendable {
        /// How it went.
        public enum Outcome: Hashable, Sendable {
            /// Good; with what was seen.
            case passed(String)
            /// Works, but worse than it could.
            case warned(String)
            /// Does not work.
            case failed(TransportError)
        }

        /// Such as `connect, TLS, login`.
        public let name: String
        /// How it went.
        public let outcome: Outcome
    }

    /// Server or folder.
    public let subject: String
    /// In the order they were taken; the first failure ends them.
    public private(set) var steps: [Step] = []

    init(_ subject: String) { self.subject = subject }

    /// True when nothing failed.
    public var isGood: Bool { failure == nil }

    /// The failure that ended the steps.
    public var failure: TransportError? {
        guard case .failed(let error) = steps.last?.outcome else { return nil }
        return error
    }

    mutating func pass(_ name: String, _ seen: String) { steps.append(Step(name: name, outcome: .passed(seen))) }
    mutating func warn(_ name: String, _ seen: String) { steps.append(Step(name: name, outcome: .warned(seen))) }
    mutating func fail(_ name: String, _ error: TransportError) { steps.append(Step(name: name, outcome: .failed(error))) }
}

extension MailServer.Security {
    var words: String {
        switch self {
        case .tls: "TLS, certificate verified"
        case .startTLS: "STARTTLS, certificate verified"
        case .none: "no TLS, this machine only"
        }
    }
}

extension IMAPSource {
    /// Connects, logs in, opens the inbox and looks for the folders; changes nothing.
    public func probe() -> Probe {
        var probe = Probe(server.name)
        var name = "connect and log in"
        do {
            let session = try IMAPSession(server)
            defer { session.logout() }
            probe.pass(name, server.security.words)
            name = "capabilities"
            Self.judge(session.capabilities, &probe)
            name = "open \(folders.inbox)"
            try session.select(folders.inbox)
            probe.pass(name, "\(session.exists) messages, UIDVALIDITY \(session.validity)")
            for folder in [folders.processed, folders.quarantine] {
                name = "folder \(folder)"
                if try session.folderExists(folder) {
                    probe.pass(name, "is there")
                } else {
                    probe.warn(name, "will be made when it is needed")
                }
            }
        } catch {
            probe.fail(name, error)
        }
        return probe
    }

    private static func judge(_ capabilities: Set<String>, _ probe: inout Probe) {
        let wanted = [
            ("IDLE", "new mail is looked for by polling"), ("MOVE", "mail is filed by copying and deleting"),
            ("UIDPLUS", "deleted mail may stay in the inbox, marked"),
        ]
        for (capability, otherwise) in wanted {
            if capabilities.contains(capability) {
                probe.pass(capability, "yes")
            } else if capability != "UIDPLUS" || !capabilities.contains("MOVE") {
                probe.warn(capability, "no: \(otherwise)")
            }
        }
    }
}

extension MaildirSource {
    /// Looks whether the Maildir's three folders are there and can be read.
    public func probe() -> Probe {
        var probe = Probe(path)
        do {
            let count = try countWaiting()
            probe.pass("Maildir", "\(count) messages")
        } catch {
            probe.fail("Maildir", error)
        }
        return probe
    }
}
