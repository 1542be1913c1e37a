extension IMAPSession {
    /// Moves messages of the selected mailbox; UIDs that are gone are fine. A missing folder is made.
    func move(_ uids: [UInt32], to folder: MailboxName) throws(TransportError) {
        guard !uids.isEmpty else { return }
        let canMove = capabilities.contains("MOVE")
        let command = canMove ? IMAPCommand("UID MOVE") : IMAPCommand("UID COPY")
        var end = try run(command.uids(uids).mailbox(folder))
        if end.code == "EXPUNGEISSUED" {
            // Seen in practice: Dovecot refuses UIDs that another connection moved, until it could tell us (RFC 5530). NOOP lets it.
            try require(IMAPCommand("NOOP"))
            end = try run(command.uids(uids).mailbox(folder))
        }
        if end.condition == .no, try make(folder) { end = try run(command.uids(uids).mailbox(folder)) }
        guard end.condition == .ok else { throw TransportError(.mailbox, "\(link.server.name)/\(folder)", "\(command.name): \(end.line)") }
        if !canMove { try removeCopied(uids) }
    }

    /// Makes a folder; false when it was there, so that the refusal had another reason.
    private func make(_ folder: MailboxName) throws(TransportError) -> Bool {
        guard try !folderExists(folder) else { return false }
        let end = try run(IMAPCommand("CREATE").mailbox(folder))
        guard end.condition == .ok else { throw TransportError(.mailbox, "\(link.server.name)/\(folder)", "CREATE: \(end.line)") }
        // Clients show subscribed folders only; whether it works changes nothing for us.
        _ = try run(IMAPCommand("SUBSCRIBE").mailbox(folder))
        return true
    }

    /// Whether LIST knows the folder.
    func folderExists(_ folder: MailboxName) throws(TransportError) -> Bool {
        var found = false
        try require(IMAPCommand("LIST").fixed("\"\"").mailbox(folder)) { response in
            if case .list = response { found = true }
        }
        return found
    }

    /// After COPY, where the server has no MOVE. A crash in between leaves a second copy in the folder, never a message less.
    private func removeCopied(_ uids: [UInt32]) throws(TransportError) {
        try require(IMAPCommand("UID STORE").uids(uids).fixed("+FLAGS.SILENT (\\Deleted)"))
        if capabilities.contains("UIDPLUS") { return try require(IMAPCommand("UID EXPUNGE").uids(uids)) }
        // A plain EXPUNGE takes every \Deleted message, and another client may have marked some that we never read: then all stay marked.
        var marked: Set<UInt32> = []
        try require(IMAPCommand("UID FETCH").fixed("1:* (UID FLAGS)")) { response in
            guard case .fetch(let item) = response, let uid = item.uid, let flags = item.flags else { return }
            if flags.contains(where: { IMAPParser.upper(Array($0.utf8)) == "\\DELETED" }) { marked.insert(uid) }
        }
        if marked.isSubset(of: uids) { try require(IMAPCommand("EXPUNGE")) }
    }
}
