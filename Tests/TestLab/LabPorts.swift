import Foundation

/// Free TCP ports, below the range that the kernel gives to outgoing connections.
enum LabPorts {
    /// `count` different ports that nobody listens on, on any loopback address.
    static func free(_ count: Int) throws -> [UInt16] {
        var ports: [UInt16] = []
        for _ in 0..<10_000 where ports.count < count {
            let port = UInt16.random(in: 15_000..<32_000)
            if !ports.contains(port), isFree(port) { ports.append(port) }
        }
        guard ports.count == count else { throw LabError("no free ports") }
        return ports
    }

    private static func isFree(_ port: UInt16) -> Bool {
        guard let socket = LabSocket(listeningOn: port, address: "0.0.0.0") else { return false }
        socket.close()
        return true
    }
}

/// A blocking TCP socket, only as much as the lab needs.
final class LabSocket: @unchecked Sendable {
    // Sendable: the descriptor is a let, and the kernel serialises calls on it.
    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Listens; port 0 takes any.
    init?(listeningOn port: UInt16, address: String = "127.0.0.1") {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard Self.withAddress(address, port, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 64) == 0 else {
            Glibc.close(descriptor)
            return nil
        }
    }

    /// Connects; nil when refused. Waits at most `seconds` for each answer.
    init?(connectingTo port: UInt16, seconds: Int = 30) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        guard Self.withAddress("127.0.0.1", port, { connect(descriptor, $0, $1) }) == 0 else {
            Glibc.close(descriptor)
            return nil
        }
    }

    var port: UInt16 {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    func accept() -> LabSocket? {
        let accepted = Glibc.accept(descriptor, nil, nil)
        return accepted < 0 ? nil : LabSocket(descriptor: accepted)
    }

    /// False when the other side is gone.
    func write(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let sent = bytes[done...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return false }
            done += sent
        }
        return true
    }

    /// Nil at the end or on an error.
    func read() -> [UInt8]? {
        var room = [UInt8](repeating: 0, count: 16_384)
        let count = recv(descriptor, &room, room.count, 0)
        return count > 0 ? Array(room[..<count]) : nil
    }

    /// Ends what goes on; the descriptor stays taken until `close()`.
    func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func close() {
        end()
        Glibc.close(descriptor)
    }

    private static func withAddress(_ text: String, _ port: UInt16, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, text, &address.sin_addr)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
