import SQLite
import Testing

@Suite("SQLite: transactions, files, migrations (invariant 3)")
struct TransactionTests {
    private let scratch = Scratch()

    private func ids(_ database: Database) throws -> [Int] { try database.query("SELECT id FROM t ORDER BY id") { try $0.int(0) } }

    private func opened() throws -> Database {
        let database = try scratch.open()
        try database.migrate([Migration(1, "CREATE TABLE t(id INTEGER PRIMARY KEY) STRICT")])
        return database
    }

    @Test("all or nothing; nested is refused and rolls back the whole")
    func atomic() throws {
        let database = try opened()
        #expect(try database.transaction { try database.run("INSERT INTO t VALUES (1)") } == 1)
        #expect(throws: Stop.self) {
            try database.transaction {
                try database.run("INSERT INTO t VALUES (2)")
                throw Stop()
            }
        }
        #expect(throws: SQLiteError.self) {
            try database.transaction {
                try database.run("INSERT INTO t VALUES (3)")
                try database.transaction {}
            }
        }
        #expect(try ids(database) == [1])
    }

    @Test("a second writer is told that it is busy; a reader sees the state before")
    func busy() throws {
        let one = try opened()
        let two = try scratch.open()
        try one.transaction {
            try one.run("INSERT INTO t VALUES (1)")
            let error = try #require(throws: SQLiteError.self) { try two.transaction {} }
            #expect(error.isBusy)
            #expect(try ids(two) == [])
        }
        #expect(try ids(two) == [1])
    }

    @Test("a snapshot does not move while others write")
    func snapshot() throws {
        let one = try opened()
        let two = try scratch.open()
        try two.snapshot {
            #expect(try ids(two) == [])
            try one.run("INSERT INTO t VALUES (1)")
            #expect(try ids(two) == [])
        }
        #expect(try ids(two) == [1])
    }

    @Test("a full disk rolls back; a closure that swallows it cannot go on")
    func full() throws {
        let database = try opened()
        try database.execute("CREATE TABLE b(v BLOB) STRICT; PRAGMA max_page_count = 8")
        let large = [UInt8](repeating: 1, count: 100_000)
        let first = try #require(throws: SQLiteError.self) {
            try database.transaction { try database.run("INSERT INTO b VALUES (?)", large) }
        }
        #expect(first.isFull)
        #expect(throws: SQLiteError.self) {
            try database.transaction {
                try database.run("INSERT INTO t VALUES (1)")
                try database.execute("ROLLBACK")
                try database.run("INSERT INTO t VALUES (2)")
            }
        }
        #expect(try ids(database) == [])
        try database.transaction { try database.run("INSERT INTO t VALUES (3)") }
        #expect(try ids(database) == [3])
    }

    @Test("a new file is set up as promised")
    func pragmas() throws {
        let database = try opened()
        let expected: [(String, Value)] = [
            ("journal_mode", .text("wal")), ("synchronous", .integer(2)), ("foreign_keys", .integer(1)), ("trusted_schema", .integer(0)),
            ("application_id", .integer(7)), ("user_version", .integer(1)),
        ]
        for (name, value) in expected { #expect(try database.first("PRAGMA \(name)") { try $0.value(0) } == value, "\(name)") }
    }

    @Test("another program's file, or no database at all, is refused")
    func foreign() throws {
        _ = try opened()
        let error = try #require(throws: SQLiteError.self) { try scratch.open(id: 8) }
        #expect(error.code == 26 && error.message.contains("another program"))
        #expect(throws: SQLiteError.self) { try scratch.open("b.sqlite", access: .readOnly) }
        #expect(throws: SQLiteError.self) { try Database.open("/nonexistent/a.sqlite", applicationID: 7) }
    }

    @Test("read only reads")
    func readOnly() throws {
        let writer = try opened()
        try writer.run("INSERT INTO t VALUES (5)")
        let reader = try scratch.open(access: .readOnly)
        #expect(try ids(reader) == [5])
        #expect(throws: SQLiteError.self) { try reader.run("DELETE FROM t") }
    }

    @Test("migrations go step by step, once; a newer file is refused; a failing step leaves the step before it")
    func migrations() throws {
        let database = try opened()
        try database.run("INSERT INTO t VALUES (1)")
        let one = Migration(1, "CREATE TABLE t(id INTEGER PRIMARY KEY) STRICT")
        let two = Migration(2, "ALTER TABLE t ADD COLUMN name TEXT; UPDATE t SET name = 'x'")
        #expect(throws: SQLiteError.self) { try database.migrate([one, Migration(2, "CREATE TABLE u(x) ; nonsense")]) }
        #expect(try database.schemaVersion == 1)
        #expect(try database.query("SELECT name FROM sqlite_schema WHERE name = 'u'") { try $0.text(0) }.isEmpty)
        try database.migrate([one, two])
        try database.migrate([one, two])
        #expect(try database.query("SELECT name FROM t") { try $0.text(0) } == ["x"])
        let error = try #require(throws: SQLiteError.self) { try database.migrate([one]) }
        #expect(error.message.contains("version 2") && error.message.contains("up to 1"))
        #expect(throws: SQLiteError.self) { try database.migrate([two]) }
    }

    @Test("a backup is a whole database; it never overwrites one")
    func backup() throws {
        let database = try opened()
        try database.run("INSERT INTO t VALUES (1)")
        try database.backup(to: scratch.path + "/b.sqlite")
        #expect(throws: SQLiteError.self) { try database.backup(to: scratch.path + "/b.sqlite") }
        let copy = try scratch.open("b.sqlite", access: .readOnly)
        #expect(try ids(copy) == [1])
        #expect(try copy.schemaVersion == 1)
    }

    @Test("integrity check names a broken reference")
    func integrity() throws {
        let database = try opened()
        try database.execute("CREATE TABLE c(t INTEGER REFERENCES t(id)) STRICT")
        #expect(try database.integrityCheck() == [])
        #expect(throws: SQLiteError.self) { try database.run("INSERT INTO c VALUES (9)") }
        try database.execute("PRAGMA foreign_keys = OFF")
        try database.run("INSERT INTO c VALUES (9)")
        #expect(try database.integrityCheck() == ["row 1 of c refers to a row of t that is not there"])
    }
}
