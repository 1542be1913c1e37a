import Files
import Glibc
import Testing

@Suite("Files")
struct FilesTests {
    @Test("written whole, replaced whole, nothing left over")
    func writing() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a"
        for bytes in [[], [1, 2, 3], [UInt8](repeating: 7, count: 300_000)] as [[UInt8]] {
            try Files.writeDurably(bytes, to: path, mode: 0o600)
            #expect(try Files.read(path, limit: 300_000) == bytes)
        }
        #expect(try Files.read(path, limit: 299_999) == nil)
        #expect(try Files.readBeginning(path, count: 5) == [7, 7, 7, 7, 7])
        try Files.writeDurably([Files.Content(path: "\(folder.path)/b", bytes: [1]), Files.Content(path: "\(folder.path)/c", bytes: [2])])
        #expect(try Files.list(folder.path) == ["a", "b", "c"])
        #expect(try Files.facts(of: path)?.size == 300_000)
        var raw = stat()
        #expect(stat(path, &raw) == 0 && raw.st_mode & 0o777 == 0o600)
    }

    @Test("errors name operation, path and reason, and leave no temporary file")
    func errors() throws {
        let folder = try TemporaryFolder()
        let missing = "\(folder.path)/none/x"
        let open = #expect(throws: FileError.self) { try Files.writeDurably([1], to: missing) }
        #expect(open?.operation == .open && open?.errno == ENOENT)
        try Files.makeFolders("\(folder.path)/full")
        try Files.writeDurably([1], to: "\(folder.path)/full/x")
        let rename = #expect(throws: FileError.self) { try Files.writeDurably([1], to: "\(folder.path)/full") }
        #expect(rename?.operation == .rename)
        #expect(rename?.description.hasPrefix("cannot rename \(folder.path)/full: Is a directory") == true)
        let read = #expect(throws: FileError.self) { try Files.read(missing, limit: 1) }
        #expect(read?.description == "cannot open \(missing): No such file or directory")
        #expect(FileError(operation: .write, path: "/x", errno: ENOSPC).description == "cannot write /x: No space left on device")
        #expect(#expect(throws: FileError.self) { try Files.list(missing) }?.operation == .list)
        #expect(try Files.facts(of: missing) == nil)
        #expect(access(folder.path, F_OK) == 0)
        // What begins with a dot is not listed, so the folder is read by removing it: it must be empty but for `full`.
        #expect(try Files.list(folder.path) == ["full"])
        try Files.removeDurably("\(folder.path)/full/x")
        try Files.removeDurably("\(folder.path)/full/x")
        #expect(rmdir("\(folder.path)/full") == 0)
        #expect(rmdir(folder.path) == 0)
    }

    @Test("folders are made with those above; a file in the way is an error")
    func folders() throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders("\(folder.path)/a/b/c")
        try Files.makeFolders("\(folder.path)/a/b/c")
        try Files.writeDurably([], to: "\(folder.path)/file")
        let error = #expect(throws: FileError.self) { try Files.makeFolders("\(folder.path)/file") }
        #expect(error?.operation == .makeFolder && error?.errno == EEXIST)
        #expect(Files.folder(of: "/a") == "/" && Files.folder(of: "a") == "." && Files.folder(of: "/a/b") == "/a")
    }

    @Test("renaming")
    func renaming() throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders("\(folder.path)/to")
        try Files.writeDurably([1], to: "\(folder.path)/a")
        let pairs = ["gone", "a"].map { (old: "\(folder.path)/\($0)", new: "\(folder.path)/to/\($0)") }
        #expect(throws: FileError.self) { try Files.renameDurably(pairs) }
        try Files.renameDurably(pairs, allowingMissing: true)
        #expect(try Files.list("\(folder.path)/to") == ["a"])
        #expect(throws: FileError.self) { try Files.renameDurably([("\(folder.path)/to/a", "\(folder.path)/no/a")], allowingMissing: true) }
    }

    @Test("what a killed writer left is cleared, and nothing else")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        for name in [".tmp-1-x", ".keep", "a"] { try Files.writeDurably([1], to: "\(folder.path)/\(name)") }
        try Files.removeLeftovers(in: folder.path)
        #expect(try Files.facts(of: "\(folder.path)/.tmp-1-x") == nil)
        #expect(try Files.facts(of: "\(folder.path)/.keep") != nil)
        #expect(try Files.list(folder.path) == ["a"])
    }

    @Test("one lock, one holder")
    func lock() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/lock"
        func tryLock() -> FileError? {
            do {
                let held = try Files.lock(path)
                _ = consume held
                return nil
            } catch {
                return error
            }
        }
        do {
            let held = try Files.lock(path)
            #expect(tryLock()?.errno == EWOULDBLOCK)
            #expect(tryLock()?.description == "cannot lock \(path): another process holds the lock")
            _ = consume held
        }
        #expect(tryLock() == nil)
    }
}
