/// Reads IMAP responses from bytes that arrive in pieces of any size. Pure; work is linear in the bytes.
///
/// `next()` tells three things apart: a response, nil (more bytes are needed), an error (malformed or over a limit). After an error it
/// gives the same error for ever. What a literal holds is never looked at: a message whose body reads `A004 OK done` is only bytes.
public struct IMAPResponseReader: Sendable {
    /// What one response may hold.
    public struct Limits: Hashable, Sendable {
        /// Bytes of one response outside its literals.
        public var text = 256 << 10
        /// Bytes of all literals of one response.
        public var literals = 64 << 20
        /// Number of literals of one response.
        public var literalCount = 64
        /// Parentheses inside each other.
        public var depth = 16

        /// The usual limits.
        public init() {}
    }

    private let limits: Limits
    private var buffer: [UInt8] = []
    /// First byte of `buffer` that belongs to no finished piece.
    private var start = 0
    /// Bytes before this were searched for LF already.
    private var searched = 0
    private var frame = IMAPFrame()
    private var literal: [UInt8] = []
    private var literalMissing: Int?
    private var failure: IMAPReadError?

    /// A reader at the beginning of a response.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// True when it stands between two responses and holds no byte.
    public var isAtRest: Bool { start == buffer.count && frame.isEmpty && literalMissing == nil && failure == nil }

    /// Takes the next bytes of the stream.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        guard failure == nil else { return }
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            start = 0
            searched = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole response; nil when more bytes are needed.
    public mutating func next() throws(IMAPReadError) -> IMAPResponse? {
        if let failure { throw failure }
        do {
            while true {
                if literalMissing != nil {
                    guard takeLiteral() else { return nil }
                }
                guard let end = try lineEnd() else { return nil }
                if try takeLine(upTo: end) { continue }
                let whole = frame
                frame = IMAPFrame()
                return try IMAPParser.parse(whole, depth: limits.depth)
            }
        } catch {
            failure = error
            buffer = []
            frame = IMAPFrame()
            literal = []
            throw error
        }
    }

    /// Moves bytes into the literal that is being read; true when it is complete.
    private mutating func takeLiteral() -> Bool {
        guard let missing = literalMissing else { return true }
        let count = min(missing, buffer.count - start)
        literal.append(contentsOf: buffer[start..<start + count])
        start += count
        searched = start
        guard count == missing else {
            literalMissing = missing - count
            return false
        }
        frame.literals.append(literal)
        literal = []
        literalMissing = nil
        return true
    }

    /// Index of the LF that ends the line; checks CRLF, NUL and the limit on the way.
    private mutating func lineEnd() throws(IMAPReadError) -> Int? {
        while searched < buffer.count {
            let byte = buffer[searched]
            if byte == 0 { throw .malformed("NUL in a line") }
            if byte == 10 {
                guard searched > start, buffer[searched - 1] == 13 else { throw .malformed("LF without CR") }
                return searched
            }
            if searched > start, buffer[searched - 1] == 13 { throw .malformed("CR without LF") }
            searched += 1
        }
        guard frame.text.count + (buffer.count - start) <= limits.text else { throw .limit("response text over \(limits.text) bytes") }
        return nil
    }

    /// Adds a line to the frame; true when a literal follows.
    private mutating func takeLine(upTo lineFeed: Int) throws(IMAPReadError) -> Bool {
        let line = buffer[start..<lineFeed - 1]
        guard frame.text.count + line.count <= limits.text else { throw .limit("response text over \(limits.text) bytes") }
        frame.text += line
        frame.isBegun = true
        start = lineFeed + 1
        searched = start
        guard frame.mayHoldLiterals, let size = try IMAPFrame.announcedLiteral(line) else { return false }
        guard frame.literals.count < limits.literalCount else { throw .limit("more than \(limits.literalCount) literals") }
        let used = frame.literals.reduce(0) { $0 + $1.count }
        guard size <= limits.literals - used else { throw .limit("literal of \(size) bytes, at most \(limits.literals)") }
        literal.reserveCapacity(min(size, 1 << 20))
        literalMissing = size
        return true
    }
}
