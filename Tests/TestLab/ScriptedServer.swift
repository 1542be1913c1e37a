import Foundation
import Synchronization

/// A TCP server that says what a test tells it to: for what no well-behaved server would do.
public final class ScriptedServer: Sendable {
    /// What it does after a line from the client.
    public enum Step: Sendable {
        /// Sends this.
        case say(String)
        /// Sends this and closes.
        case sayAndClose(String)
        /// Closes.
        case close
        /// Sends nothing.
        case silence
    }

    /// The port on 127.0.0.1.
    public let port: UInt16
    private let listener: LabSocket
    private let lines = Mutex<[String]>([])

    /// Every connection gets `greeting`, then `answer` to each line (without CRLF; `number` counts the lines of its connection from 1).
    public init(greeting: String, answer: @escaping @Sendable (_ line: String, _ number: Int) -> Step) throws {
        guard let listener = LabSocket(listeningOn: 0) else { throw LabError("no port to listen on") }
        self.listener = listener
        port = listener.port
        let thread = Thread { [weak self] in
            while let client = listener.accept() {
                if client.write(Array(greeting.utf8)) { Self.serve(client, answer) { line in self?.lines.withLock { $0.append(line) } } }
                client.close()
            }
            listener.close()
        }
        thread.start()
    }

    /// Ends the accepting; its thread closes the descriptor, so that nobody else's gets the number while it is in use.
    deinit { listener.end() }

    /// All lines that clients sent so far.
    public var received: [String] { lines.withLock { $0 } }

    private static func serve(_ client: LabSocket, _ answer: (String, Int) -> Step, _ note: (String) -> Void) {
        var buffer: [UInt8] = []
        var number = 0
        while let more = client.read() {
            buffer += more
            while let end = buffer.firstIndex(of: 10) {
                let line = String(decoding: buffer[..<end].filter { $0 != 13 }, as: UTF8.self)
                buffer.removeSubrange(...end)
                number += 1
                note(line)
                switch answer(line, number) {
                case .say(let text): if !client.write(Array(text.utf8)) { return }
                case .sayAndClose(let text):
                    _ = client.write(Array(text.utf8))
                    return
                case .close: return
                case .silence: break
                }
            }
        }
    }
}
