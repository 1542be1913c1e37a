import TestLab
import Testing
import Transport

@Suite("IMAP filing away")
struct IMAPFilingTests {
    @Test("MOVE with a restart between; the folder with a Vietnamese name is made; twice is as once")
    func restart() throws {
        let lab = try SharedLab.lab()
        let letters = (0..<5).map { Letters.plain($0) }
        try lab.plant(letters, for: "user10")
        var first = try SharedLab.source("user10")
        let keys = try first.fetch(limit: 10).map(\.key)
        try first.fileAway([keys[0], keys[2]], to: .processed)

        // As after kill -9: another source, which knows only the keys in the ledger's text form.
        var second = try SharedLab.source("user10")
        let restored = keys.compactMap { SourceKey($0.description) }
        #expect(restored == keys)
        #expect(try second.fetch(limit: 10).map(\.key) == [keys[1], keys[3], keys[4]])
        try second.fileAway(Array(restored[0...3]), to: .processed)
        try second.fileAway([restored[4]], to: .quarantine)
        try first.fileAway(keys, to: .processed)
        #expect(try second.list().isEmpty)
        #expect(try lab.messages(of: "user10").isEmpty)
        #expect(try lab.messages(of: "user10", folder: "&ARAA4w- x&Hu0- l&AP0-").count == 4)
        #expect(try lab.messages(of: "user10", folder: "Quarantine") == [letters[4]])
        first.close()
        second.close()
    }

    @Test("keys of another mailbox or an older UIDVALIDITY move nothing")
    func foreign() throws {
        try SharedLab.lab().plant([Letters.plain(1)], for: "user11")
        var source = try SharedLab.source("user11")
        let key = try #require(try source.list().first)
        guard case .imap(let validity, let uid) = key.name else { throw TransportError(.setting, "key") }
        try source.fileAway([SourceKey(mailbox: "other", name: key.name)], to: .processed)
        try source.fileAway([SourceKey(mailbox: key.mailbox, name: .imap(validity: validity &- 1, uid: uid))], to: .processed)
        #expect(try source.list() == [key])
        source.close()
    }

    /// A scripted server without MOVE; `marked` are the UIDs it shows as \Deleted.
    private func server(capabilities: String, marked: [Int]) throws -> ScriptedServer {
        try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1 else { return .close }
            let tag = words[0]
            switch words[1] {
            case "CAPABILITY": return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN \(capabilities)\r\n\(tag) OK done\r\n")
            case "SELECT": return .say("* 3 EXISTS\r\n* OK [UIDVALIDITY 9] ok\r\n\(tag) OK done\r\n")
            case "UID" where line.contains("FLAGS)"):
                let lines = marked.enumerated().map { "* \($0.offset + 1) FETCH (FLAGS (\\Seen \\deleted) UID \($0.element))\r\n" }
                return .say("\(lines.joined())\(tag) OK done\r\n")
            default: return .say("\(tag) OK done\r\n")
            }
        }
    }

    @Test(
        "without MOVE: copy, mark, expunge only what is ours",
        arguments: [
            ("UIDPLUS", [4, 5, 6], "UID EXPUNGE 5:6"), ("", [5, 6], "EXPUNGE"), ("", [4, 5, 6], nil),
        ] as [(String, [Int], String?)])
    func withoutMove(capabilities: String, marked: [Int], expunge: String?) throws {
        let server = try server(capabilities: capabilities, marked: marked)
        var source = IMAPSource(try SharedLab.imap("user1", port: server.port, security: .none), folders: try SharedLab.folders())
        let keys = [5, 6].map { SourceKey(mailbox: source.mailbox, name: .imap(validity: 9, uid: $0)) }
        try source.fileAway(keys, to: .processed)
        let commands = server.received.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        #expect(commands.contains("UID COPY 5:6 \"&ARAA4w- x&Hu0- l&AP0-\""))
        #expect(commands.contains("UID STORE 5:6 +FLAGS.SILENT (\\Deleted)"))
        #expect(commands.filter { $0.contains("EXPUNGE") } == (expunge.map { [$0] } ?? []))
    }

    @Test("a folder that can be neither found nor made is an error")
    func noFolder() throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1 else { return .close }
            switch words[1] {
            case "CAPABILITY": return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN MOVE\r\n\(words[0]) OK done\r\n")
            case "SELECT": return .say("* OK [UIDVALIDITY 9] ok\r\n\(words[0]) OK done\r\n")
            case "UID": return .say("\(words[0]) NO [TRYCREATE] no such folder\r\n")
            case "CREATE": return .say("\(words[0]) NO [NOPERM] not allowed\r\n")
            default: return .say("\(words[0]) OK done\r\n")
            }
        }
        defer { withExtendedLifetime(server) {} }
        var source = IMAPSource(try SharedLab.imap("user1", port: server.port, security: .none), folders: try SharedLab.folders())
        let key = SourceKey(mailbox: source.mailbox, name: .imap(validity: 9, uid: 5))
        let error = #expect(throws: TransportError.self) { try source.fileAway([key], to: .processed) }
        #expect(error?.reason == .mailbox)
        #expect(error?.description.contains("NOPERM") == true)
    }

    @Test("a mailbox that opens for reading only is no source")
    func readOnly() throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let tag = line.prefix { $0 != " " }
            if line.contains("CAPABILITY") { return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n\(tag) OK done\r\n") }
            return .say("* OK [UIDVALIDITY 9] ok\r\n\(tag) OK [READ-ONLY] done\r\n")
        }
        defer { withExtendedLifetime(server) {} }
        var source = IMAPSource(try SharedLab.imap("user1", port: server.port, security: .none), folders: try SharedLab.folders())
        #expect(#expect(throws: TransportError.self) { try source.list() }?.reason == .mailbox)
    }
}
