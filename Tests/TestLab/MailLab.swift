import Foundation
import Synchronization

/// A real Dovecot and a real Postfix in a temporary folder on free loopback ports. Several stand side by side.
///
/// Everything stops when `stop()` is called, when the value goes, and, by a guard process, when the test process ends in any way.
public final class MailLab: Sendable {
    /// The TCP ports on 127.0.0.1.
    public struct Ports: Hashable, Sendable {
        /// Plain IMAP with STARTTLS.
        public let imap: UInt16
        /// IMAP over TLS; on 127.0.0.2 with an expired certificate, on 127.0.0.3 with one for another name.
        public let imaps: UInt16
        /// Submission: STARTTLS and login demanded; the mail gets `dmarc=pass`.
        public let submission: UInt16
        /// Submission over TLS from the first byte.
        public let smtps: UInt16
        /// Mail from anywhere, no login; gets `dmarc=fail`.
        public let mx: UInt16
        /// Mail from anywhere that a verifying server would vouch for; gets `dmarc=pass`.
        public let vouched: UInt16
        let lmtp: UInt16
        let auth: UInt16
    }

    /// The temporary folder; `dovecot.log` and `postfix.log` lie in it.
    public let folder: String
    /// The ports.
    public let ports: Ports
    /// The domain of users whose name has no `@`.
    public let domain: String
    /// The name at the beginning of the lab's Authentication-Results.
    public let authservID: String
    /// PEM file of the authority that signed the certificates.
    public let caPath: String
    /// PEM file of an authority that signed none of them.
    public let strangerCAPath: String
    private let groups: [pid_t]
    private let guardInput: Int32
    private let isStopped = Atomic<Bool>(false)

    /// Plain IMAP with STARTTLS.
    public var imapPort: UInt16 { ports.imap }
    /// IMAP over TLS.
    public var imapsPort: UInt16 { ports.imaps }
    /// Submission with STARTTLS and login.
    public var submissionPort: UInt16 { ports.submission }
    /// Submission over TLS.
    public var smtpsPort: UInt16 { ports.smtps }
    /// Unauthenticated mail from outside.
    public var mxPort: UInt16 { ports.mx }
    /// Host whose imaps certificate is expired.
    public var expiredHost: String { "127.0.0.2" }
    /// Host whose imaps certificate is for another name.
    public var wrongNameHost: String { "127.0.0.3" }

    static func missing(_ package: String) -> String {
        "\(package) is not installed: run the tests with `make test`, which installs what they need"
    }

    /// Starts both servers. `users` maps a user name to its password; a name without `@` belongs to `domain`, one with it makes its domain
    /// local too. The local parts `tempfail`, `noservice`, `reject`, `datatemp`, `datareject` of `domain` refuse their mail.
    public static func start(users: [String: String], domain: String = "haiduong.example", authservID: String? = nil) throws -> MailLab {
        try MailLab(users: users, domain: domain, authservID: authservID ?? "mail.\(domain)")
    }

    private init(users: [String: String], domain: String, authservID: String) throws {
        for (program, package) in [
            ("/usr/sbin/dovecot", "dovecot-imapd"), ("/usr/lib/dovecot/lmtp", "dovecot-lmtpd"), ("/usr/sbin/postfix", "postfix"),
        ]
        where access(program, X_OK) != 0 { throw LabError(Self.missing(package)) }
        guard getuid() == 0 else { throw LabError("the mail lab must run as root (Postfix needs it)") }
        let accounts = Dictionary(users.map { ($0.key.contains("@") ? $0.key : "\($0.key)@\(domain)", $0.value) }) { first, _ in first }
        let others = Set(accounts.keys.compactMap { $0.split(separator: "@").last.map(String.init) }).subtracting([domain])
        let root = try Self.makeFolder()
        let free = try LabPorts.free(8)
        let ports = Ports(
            imap: free[0], imaps: free[1], submission: free[2], smtps: free[3], mx: free[4], vouched: free[5], lmtp: free[6], auth: free[7])
        let certificates = try LabCertificates(in: "\(root)/tls", log: "\(root)/openssl.log")
        let dovecot = LabDovecot(root: root, domain: domain, ports: ports, certificates: certificates)
        let postfix = LabPostfix(
            root: root, domains: [domain] + others.sorted(), ports: ports, certificates: certificates, authservID: authservID)
        try dovecot.write(users: accounts)
        try postfix.write(users: accounts.keys.sorted())
        var groups: [pid_t] = []
        groups.append(try LabProcess.start("/usr/sbin/dovecot", ["-F", "-c", dovecot.file], log: "\(root)/dovecot.out"))
        groups.append(
            try LabProcess.start(
                "/usr/lib/postfix/sbin/master", ["-c", postfix.folder, "-d"], log: "\(root)/postfix.out",
                environment: ["MAIL_CONFIG": postfix.folder]))
        guardInput = try Self.startGuard(groups, root)
        folder = root
        self.ports = ports
        self.domain = domain
        self.authservID = authservID
        caPath = certificates.ca
        strangerCAPath = certificates.strangerCA
        self.groups = groups
        do {
            for (port, greeting) in [(ports.imap, "* OK"), (ports.lmtp, "220 "), (ports.mx, "220 "), (ports.vouched, "220 ")] {
                try Self.awaitGreeting(port, greeting, root)
            }
        } catch {
            stop()
            throw error
        }
    }

    deinit { stop() }

    /// Stops the servers and removes the folder.
    public func stop() {
        guard !isStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
        LabProcess.stop(groups)
        try? FileManager.default.removeItem(atPath: folder)
        // Only now: without the folder the guard has nothing left to do.
        close(guardInput)
    }
}

// MARK: - Starting

extension MailLab {
    private static func makeFolder() throws -> String {
        // Short, since Dovecot's and Postfix's sockets lie in it and a socket's path has 108 bytes.
        var template = Array("/tmp/lab-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw LabError("mkdtemp: error \(errno)") }
        let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let mail = getpwnam("mail"), chmod(root, 0o755) == 0, mkdir("\(root)/tls", 0o755) == 0, mkdir("\(root)/mail", 0o755) == 0,
            chown("\(root)/mail", mail.pointee.pw_uid, mail.pointee.pw_gid) == 0
        else { throw LabError("\(root): error \(errno)") }
        return root
    }

    /// A shell that holds the read end of a pipe of ours: when this process ends, however, it stops the servers and cleans up.
    private static func startGuard(_ groups: [pid_t], _ root: String) throws -> Int32 {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
            throw LabError("pipe: error \(errno)")
        }
        defer { close(ends[0]) }
        let list = groups.map { "-\($0)" }.joined(separator: " ")
        let script = "read line; [ -d \(root) ] || exit 0; kill -s TERM -- \(list); sleep 1; kill -s KILL -- \(list); rm -rf \(root)"
        _ = try LabProcess.start("/bin/sh", ["-c", script], log: "/dev/null", input: ends[0])
        return ends[1]
    }

    private static func awaitGreeting(_ port: UInt16, _ greeting: String, _ root: String) throws {
        for _ in 0..<1000 {
            if let socket = LabSocket(connectingTo: port, seconds: 5) {
                defer { socket.close() }
                if let bytes = socket.read(), bytes.starts(with: greeting.utf8) { return }
            }
            usleep(10_000)
        }
        let logs = ["dovecot.out", "dovecot.log", "postfix.out", "postfix.log"].map {
            (try? String(contentsOfFile: "\(root)/\($0)", encoding: .utf8)) ?? ""
        }
        throw LabError("no greeting on port \(port):\n\(logs.joined())")
    }
}
