import SQLite
import Testing

@Suite("SQLite: statements and values")
struct StatementTests {
    private func memory() throws -> Database {
        let database = try Database.open(":memory:", applicationID: 7)
        try database.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, v ANY) STRICT")
        return database
    }

    @Test(
        "a value comes back as it was stored",
        arguments: [
            Value.null, .integer(0), .integer(.min), .integer(.max), .real(1.5), .text(""), .text("Hải Dương"), .text("a\0b"),
            .text("e\u{0301}"),
            .blob([]), .blob([0, 255, 0]),
        ])
    func roundTrip(value: Value) throws {
        let database = try memory()
        try database.run("INSERT INTO t VALUES (1, ?)", value)
        let back = try #require(try database.first("SELECT v FROM t") { try $0.value(0) })
        #expect(back == value)
        if case .text(let stored) = value, case .text(let text) = back { #expect(Array(text.utf8) == Array(stored.utf8)) }
    }

    @Test("variables, literals and nil bind; optionals come back")
    func bindings() throws {
        let database = try memory()
        let none: String? = nil
        let bytes: [UInt8] = [1, 2]
        try database.run("INSERT INTO t VALUES (?, ?), (?, ?), (?, ?)", 1, none, Int64(2), bytes, 3, true)
        let rows = try database.query("SELECT id, v FROM t ORDER BY id") { try $0.int(0) }
        #expect(rows == [1, 2, 3])
        #expect(try database.first("SELECT v FROM t WHERE id = ?", 1) { try $0.optionalText(0) } == .some(.none))
        #expect(try database.first("SELECT v FROM t WHERE id = 2") { try $0.blob(0) } == bytes)
        #expect(try database.first("SELECT v FROM t WHERE id = 3") { try $0.bool(0) } == true)
        #expect(try database.first("SELECT v FROM t WHERE id = 4") { try $0.isNull(0) } == nil)
    }

    @Test("a column of another type is an error, not a conversion")
    func mismatch() throws {
        let database = try memory()
        try database.run("INSERT INTO t VALUES (1, '12')")
        #expect(throws: SQLiteError.self) { try database.query("SELECT v FROM t") { try $0.int(0) } }
        #expect(throws: SQLiteError.self) { try database.query("SELECT v FROM t") { try $0.text(1) } }
        #expect(throws: SQLiteError.self) { try database.query("SELECT v FROM t") { try $0.text(-1) } }
        #expect(throws: SQLiteError.self) { try database.query("SELECT CAST(x'ff' AS TEXT)") { try $0.text(0) } }
        #expect(try database.query("SELECT v FROM t") { try $0.text(0) } == ["12"])
    }

    @Test(
        "misuse is refused before anything runs",
        arguments: [
            "INSERT INTO t VALUES (1, ?)", "INSERT INTO t VALUES (1, 1); DELETE FROM t", "", "  ", "nonsense", "SELECT \"not a column\"",
            "INSERT INTO absent VALUES (1)",
        ])
    func misuse(sql: String) throws {
        let database = try memory()
        #expect(throws: SQLiteError.self) { try database.run(sql) }
        #expect(try database.query("SELECT id FROM t") { try $0.int(0) }.isEmpty)
    }

    @Test("the same statement may run inside its own rows; an error in a row leaves it usable")
    func reentrant() throws {
        let database = try memory()
        for id in 1...3 { try database.run("INSERT INTO t VALUES (?, ?)", id, id) }
        let sql = "SELECT id FROM t ORDER BY id"
        let nested = try database.query(sql) { _ in try database.query(sql) { try $0.int(0) } }
        #expect(nested == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
        #expect(throws: Stop.self) { try database.query(sql) { _ in throw Stop() } }
        #expect(try database.query(sql) { try $0.int(0) } == [1, 2, 3])
    }

    @Test("run tells how many rows it changed")
    func changes() throws {
        let database = try memory()
        #expect(try database.run("INSERT INTO t VALUES (1, 1), (2, 2)") == 2)
        #expect(try database.run("UPDATE t SET v = 3 WHERE id = 2") == 1)
        #expect(try database.run("UPDATE t SET v = 3 WHERE id = 9") == 0)
        #expect(try database.run("SELECT 1") == 0)
        #expect(database.lastInsertedRowID == 2)
        #expect(try database.query("INSERT INTO t(v) VALUES ('x') RETURNING id") { try $0.int64(0) } == [3])
    }

    @Test("more distinct statements than are kept")
    func manyStatements() throws {
        let database = try memory()
        for number in 0..<300 { #expect(try database.first("SELECT \(number)") { try $0.int(0) } == number) }
    }

    @Test("errors keep the extended code and the statement, not the values")
    func errors() throws {
        let database = try memory()
        try database.execute("CREATE TRIGGER no BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'append only'); END")
        try database.run("INSERT INTO t VALUES (1, 'bí mật')")
        let error = try #require(throws: SQLiteError.self) { try database.run("DELETE FROM t WHERE v = ?", "bí mật") }
        #expect(error.code == 19 && error.extendedCode == 1811 && error.isConstraint && error.message == "append only")
        #expect(error.sql == "DELETE FROM t WHERE v = ?")
        let twice = try #require(throws: SQLiteError.self) { try database.run("INSERT INTO t VALUES (1, ?)", "bí mật") }
        #expect(twice.extendedCode == 1555 && !twice.description.contains("bí mật"))
    }
}
