/// A message as the listing shows it.
struct ListedMail: Hashable, Sendable {
    let uid: UInt32
    let size: Int
    /// Seconds since 1970; 0 when unknown.
    let receivedAt: Int64
}

/// A message that was asked for, with what came.
struct ReceivedMail {
    let listed: ListedMail
    var bytes: [UInt8] = []
    var state: FetchedMail.State = .whole
}

extension IMAPSession {
    /// Every message of the mailbox, ascending by UID.
    func listAll() throws(TransportError) -> [ListedMail] {
        // NOOP first: it is where a server tells of new mail, and then the listing sees it.
        try require(IMAPCommand("NOOP"))
        hasNews = false
        guard exists > 0 else { return [] }
        var found: [UInt32: ListedMail] = [:]
        try require(IMAPCommand("UID FETCH").fixed("1:* (UID INTERNALDATE RFC822.SIZE)")) { response in
            guard case .fetch(let item) = response, let uid = item.uid, let size = item.size else { return }
            found[uid] = ListedMail(uid: uid, size: size, receivedAt: item.internalDate ?? 0)
        }
        return found.values.sorted { $0.uid < $1.uid }
    }

    /// The messages in the order asked for; those that vanished meanwhile are left out.
    func fetch(_ wanted: [ListedMail], limits: FetchLimits) throws(TransportError) -> [ReceivedMail] {
        var got: [UInt32: ReceivedMail] = [:]
        let whole = wanted.filter { $0.size <= limits.message }
        try fetchPipelined(whole, into: &got)
        for listed in whole {
            let first = got[listed.uid]
            if first == nil || first?.bytes.count != listed.size { got[listed.uid] = try fetchAlone(listed) }
        }
        for listed in wanted where listed.size > limits.message {
            got[listed.uid] = try fetchBeginning(listed, count: limits.oversizedHead)
        }
        return wanted.compactMap { got[$0.uid] }
    }

    /// Batches of 100 messages or 4 MiB, two of them under way: the server reads the next command while it still sends.
    private func fetchPipelined(_ wanted: [ListedMail], into got: inout [UInt32: ReceivedMail]) throws(TransportError) {
        var batches = Self.batches(wanted)[...]
        var underWay: [(tag: String, batch: [ListedMail])] = []
        while !batches.isEmpty || !underWay.isEmpty {
            while underWay.count < 2, let batch = batches.popFirst() { underWay.append((try start(Self.command(batch)), batch)) }
            let (tag, batch) = underWay.removeFirst()
            let load = underWay.reduce(batch.reduce(0) { $0 + $1.size }) { $1.batch.reduce($0) { $0 + $1.size } }
            let expected = Dictionary(batch.map { ($0.uid, $0) }) { first, _ in first }
            // A message counts only after its whole literal and the tagged OK. A NO (one message of the batch cannot be read) leaves
            // the rest to be asked for one by one.
            var fresh: [ReceivedMail] = []
            let end = try finish(tag, "UID FETCH", total: 600 + load / 8192) { response in
                guard case .fetch(let item) = response, let uid = item.uid, let listed = expected[uid], let body = item.body else { return }
                fresh.append(ReceivedMail(listed: listed, bytes: body))
            }
            guard end.condition != .bad else { throw TransportError(.protocolViolation, link.server.name, "UID FETCH: \(end.line)") }
            if end.condition == .ok { for mail in fresh { got[mail.listed.uid] = mail } }
        }
    }

    /// Once more on its own: the announced size, or the server's refusal, gets a second chance before it is believed. NOOP first, so that
    /// the server can tell of messages that another connection took away; those are no longer there to be refused.
    private func fetchAlone(_ listed: ListedMail) throws(TransportError) -> ReceivedMail? {
        try require(IMAPCommand("NOOP"))
        var again: IMAPFetch?
        let end = try run(Self.command([listed])) { response in
            if case .fetch(let item) = response, item.uid == listed.uid, item.body != nil { again = item }
        }
        guard end.condition == .ok else {
            return end.code == "EXPUNGEISSUED" ? nil : ReceivedMail(listed: listed, bytes: [], state: .unreadable(end.line))
        }
        guard let bytes = again?.body else { return nil }
        let size = again?.size ?? listed.size
        let fresh = ListedMail(uid: listed.uid, size: size, receivedAt: listed.receivedAt)
        return ReceivedMail(listed: fresh, bytes: bytes, state: bytes.count == size ? .whole : .sizeDisagrees)
    }

    private func fetchBeginning(_ listed: ListedMail, count: Int) throws(TransportError) -> ReceivedMail? {
        var body: [UInt8]?
        let end = try run(IMAPCommand("UID FETCH").uids([listed.uid]).beginning(count)) { response in
            if case .fetch(let item) = response, item.uid == listed.uid { body = item.body ?? body }
        }
        guard end.condition == .ok else { return ReceivedMail(listed: listed, bytes: [], state: .unreadable(end.line)) }
        return body.map { ReceivedMail(listed: listed, bytes: $0, state: .oversized) }
    }

    private static func command(_ batch: [ListedMail]) -> IMAPCommand {
        IMAPCommand("UID FETCH").uids(batch.map(\.uid)).fixed("(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])")
    }

    private static func batches(_ wanted: [ListedMail]) -> [[ListedMail]] {
        var all: [[ListedMail]] = []
        var bytes = 0
        for listed in wanted {
            if let last = all.last, last.count < 100, bytes + listed.size <= 4 << 20 {
                all[all.count - 1].append(listed)
            } else {
                all.append([listed])
                bytes = 0
            }
            bytes += listed.size
        }
        return all
    }
}
