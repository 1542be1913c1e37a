import Foundation

/// An SMTP client of a dozen lines, independent of the one that is tested.
struct LabDialogue {
    private let socket: LabSocket
    private var buffer: [UInt8] = []

    init(port: UInt16) throws {
        guard let socket = LabSocket(connectingTo: port) else { throw LabError("port \(port) refuses") }
        self.socket = socket
        try expect(220, after: "the connection")
    }

    mutating func say(_ line: String, expecting code: Int) throws { try send(Array("\(line)\r\n".utf8), expecting: code, after: line) }

    mutating func send(_ bytes: [UInt8], expecting code: Int, after: String = "the letter") throws {
        guard socket.write(bytes) else { throw LabError("SMTP server closed at \(after)") }
        try expect(code, after: after)
    }

    private mutating func expect(_ code: Int, after: String) throws {
        while true {
            while let end = buffer.firstIndex(of: 10) {
                let line = String(decoding: buffer[...end], as: UTF8.self)
                buffer.removeSubrange(...end)
                guard line.utf8.count >= 4, line.dropFirst(3).hasPrefix("-") == false else { continue }
                guard line.hasPrefix("\(code)") else { throw LabError("SMTP server answers \(after) with \(line)") }
                if code == 221 { socket.close() }
                return
            }
            guard let more = socket.read() else { throw LabError("SMTP server closed after \(after)") }
            buffer += more
        }
    }

    /// CRLF lines, dots doubled, the final dot.
    static func stuffed(_ letter: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for line in letter.split(separator: 10, omittingEmptySubsequences: false) {
            let bare = line.last == 13 ? line.dropLast() : line
            if bare.first == UInt8(ascii: ".") { out.append(UInt8(ascii: ".")) }
            out += bare
            out += [13, 10]
        }
        if letter.last == 10 { out.removeLast(2) }
        return out + Array(".\r\n".utf8)
    }
}
