import Foundation

/// Python's `email`, asked through `email_oracle.py`.
enum EmailOracle {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// The interpreter, nil where python3 is not installed.
    static let python: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        .map { URL(filePath: String($0)).appending(path: "python3") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

    /// The judged disagreements: `| where | what | …` rows of DISAGREEMENTS.md as "where what".
    static let judged: Set<String> = {
        let text = (try? String(contentsOf: folder.appending(path: "DISAGREEMENTS.md"), encoding: .utf8)) ?? ""
        var rows: Set<String> = []
        for line in text.utf8.split(separator: 10) where line.first == UInt8(ascii: "|") {
            let cells = line.split(separator: UInt8(ascii: "|"))
                .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: [" ", "`"]) }
            if cells.count >= 6, MessageSummary.Field(rawValue: cells[1]) != nil { rows.insert(cells[0] + " " + cells[1]) }
        }
        return rows
    }()

    /// The lines that the script writes for each of `messages`.
    static func read(_ messages: [[UInt8]]) throws -> [[String]] {
        guard let python else { return [] }
        let work = FileManager.default.temporaryDirectory.appending(path: "homthu-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let (input, output) = (work.appending(path: "in"), work.appending(path: "out"))
        var data = Data()
        for message in messages {
            data.append(contentsOf: Array("\(message.count)\n".utf8))
            data.append(contentsOf: message)
        }
        try data.write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = python
        process.arguments = [folder.appending(path: "email_oracle.py").path]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        var records: [[String]] = []
        var lines: [String] = []
        for line in try Data(contentsOf: output).split(separator: 10, omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !lines.isEmpty { records.append(lines) }
                lines = []
            } else {
                lines.append(String(decoding: line, as: UTF8.self))
            }
        }
        return records
    }
}
