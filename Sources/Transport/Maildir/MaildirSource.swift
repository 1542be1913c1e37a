import Files
import Glibc

/// A Maildir that a local mail server delivers into, as a source of mail.
///
/// Reads `new/` and `cur/`; `tmp/`, dot files, links and names that are not UTF-8 are not mail. Files away into a Maildir++ folder beside
/// them (`.Processed/cur/<unique>:2,S`), which mail programs and Dovecot show as `Processed`.
public struct MaildirSource: MailSource {
    private struct Entry {
        let path: String
        let unique: String
        /// Time of delivery, for the order.
        let delivered: Int64
        /// The file's time.
        let modified: Int64
        let size: Int
    }

    /// The Maildir's folder, which holds `cur`, `new` and `tmp`.
    public let path: String
    /// The mailbox part of every key.
    public let mailbox: String
    private let processed: String
    private let quarantine: String
    private let limits: FetchLimits
    private var waiting: ArraySlice<Entry> = []
    private var watch: FolderWatch?

    /// A source over the Maildir at `path`. `label` names it in the ledger for good, even when the folder moves. Throws `.setting` when a
    /// folder name holds a slash or a dot, which Maildir++ takes for a level.
    public init(
        path: String, label: String, processed: MailboxName, quarantine: MailboxName, limits: FetchLimits = .init()
    ) throws(TransportError) {
        for name in [processed, quarantine] where name.encoded.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) {
            throw TransportError(.setting, path, "folder name \(name): no '/' and no '.'")
        }
        self.path = path
        mailbox = label
        self.processed = path + "/." + String(decoding: processed.encoded, as: UTF8.self)
        self.quarantine = path + "/." + String(decoding: quarantine.encoded, as: UTF8.self)
        self.limits = limits
    }

    /// Makes `cur`, `new` and `tmp` where they are missing.
    public static func make(at path: String) throws(TransportError) {
        do {
            for part in ["cur", "new", "tmp"] { try Files.makeFolders("\(path)/\(part)", mode: 0o700) }
        } catch {
            throw TransportError(error)
        }
    }

    private func scan() throws(TransportError) -> [Entry] {
        var entries: [Entry] = []
        var seen: Set<String> = []
        do {
            for folder in ["new", "cur"] {
                for file in try Files.list("\(path)/\(folder)") {
                    let whole = "\(path)/\(folder)/\(file)"
                    let name = MaildirName(file)
                    guard let facts = try Files.facts(of: whole), facts.isFile, !name.unique.isEmpty, seen.insert(name.unique).inserted
                    else {
                        continue
                    }
                    let delivered = name.delivered ?? facts.modified
                    entries.append(
                        Entry(path: whole, unique: name.unique, delivered: delivered, modified: facts.modified, size: facts.size))
                }
            }
        } catch {
            throw TransportError(.mailbox, path, error.description)
        }
        return entries.sorted {
            $0.delivered != $1.delivered ? $0.delivered < $1.delivered : $0.unique.utf8.lexicographicallyPrecedes($1.unique.utf8)
        }
    }

    /// How many messages wait; throws where a folder is missing.
    func countWaiting() throws(TransportError) -> Int {
        for part in ["cur", "new", "tmp"] where access("\(path)/\(part)", R_OK | W_OK | X_OK) != 0 {
            let reason = FileError(operation: .open, path: "\(path)/\(part)", errno: errno)
            throw TransportError(.mailbox, path, reason.description)
        }
        return try scan().count
    }

    private func key(_ unique: String) -> SourceKey { SourceKey(mailbox: mailbox, name: .maildir(unique)) }
}

// MARK: - MailSource

extension MaildirSource {
    /// The keys of all messages, by delivery time and name.
    public mutating func list() throws(TransportError) -> [SourceKey] {
        try look()
        return waiting.map { key($0.unique) }
    }

    private mutating func look() throws(TransportError) {
        if watch == nil { watch = FolderWatch(["\(path)/new", "\(path)/cur"]) }
        // Before the folders are read: what arrives after this line shows up in the next wait.
        watch?.drain()
        waiting = try scan()[...]
    }

    /// At most `limit` messages, within the batch's bytes.
    public mutating func fetch(limit: Int, skipping isKnown: (SourceKey) -> Bool) throws(TransportError) -> [FetchedMail] {
        let first = take(limit, isKnown)
        guard first.isEmpty else { return first }
        try look()
        return take(limit, isKnown)
    }

    private mutating func take(_ limit: Int, _ isKnown: (SourceKey) -> Bool) -> [FetchedMail] {
        var mails: [FetchedMail] = []
        var bytes = 0
        while mails.count < limit, let next = waiting.first {
            if !mails.isEmpty, bytes + min(next.size, limits.message) > limits.batch { break }
            waiting = waiting.dropFirst()
            guard !isKnown(key(next.unique)), let mail = read(next) else { continue }
            mails.append(mail)
            bytes += mail.bytes.count
        }
        return mails
    }

    /// Nil when the file is gone: moved by a mail program, then it is found under its new name at the next look.
    private func read(_ entry: Entry) -> FetchedMail? {
        func mail(_ bytes: [UInt8], size: Int, _ state: FetchedMail.State) -> FetchedMail {
            FetchedMail(key: key(entry.unique), bytes: bytes, receivedAt: entry.modified, size: size, state: state)
        }
        do {
            if let bytes = try Files.read(entry.path, limit: limits.message) { return mail(bytes, size: bytes.count, .whole) }
            return mail(try Files.readBeginning(entry.path, count: limits.oversizedHead), size: entry.size, .oversized)
        } catch {
            if error.errno == ENOENT { return nil }
            return mail([], size: entry.size, .unreadable(error.description))
        }
    }

    /// Renames into the shelf's folder and flushes; what is not in the inbox any more is fine.
    public mutating func fileAway(_ keys: [SourceKey], to shelf: Shelf) throws(TransportError) {
        let wanted = Set(
            keys.compactMap { key -> String? in
                guard key.mailbox == mailbox, case .maildir(let unique) = key.name else { return nil }
                return unique
            })
        guard !wanted.isEmpty else { return }
        let folder = shelf == .processed ? processed : quarantine
        let entries = try scan().filter { wanted.contains($0.unique) }
        waiting.removeAll { wanted.contains($0.unique) }
        do {
            try makeShelf(folder)
            guard !entries.isEmpty else { return }
            try Files.renameDurably(entries.map { ($0.path, "\(folder)/cur/\($0.unique):2,S") }, allowingMissing: true)
        } catch {
            throw TransportError(.mailbox, folder, error.description)
        }
    }

    private func makeShelf(_ folder: String) throws(FileError) {
        guard try Files.facts(of: "\(folder)/maildirfolder") == nil else { return }
        for part in ["cur", "new", "tmp"] { try Files.makeFolders("\(folder)/\(part)", mode: 0o700) }
        // The mark of Maildir++ that this Maildir is a folder of the one above.
        try Files.writeDurably([], to: "\(folder)/maildirfolder", mode: 0o600)
    }

    /// Waits for a file to appear in `new/` or `cur/`.
    public mutating func wait(until deadline: Deadline, wakeup: Wakeup) throws(TransportError) -> WaitOutcome {
        if !waiting.isEmpty { return .mail }
        guard let watch else { return wakeup.wait(until: min(deadline, .after(seconds: 2))) ? .woken : .mail }
        return watch.wait(until: deadline, wakeup: wakeup)
    }
}
