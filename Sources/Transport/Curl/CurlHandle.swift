import CCurl
import Glibc

/// One libcurl easy handle with what its callbacks write into. Not Sendable: it stays on the thread that made it.
final class CurlHandle {
    let raw: UnsafeMutableRawPointer
    /// The server's lines as libcurl's header callback shows them, oldest first.
    private(set) var serverLines: [String] = []
    /// What an upload sends, and how far it is.
    private(set) var upload: [UInt8] = []
    private(set) var uploaded = 0
    /// True after libcurl took the last byte and asked for more: what comes now is the answer to the letter.
    private(set) var uploadEnded = false
    private let errorText: UnsafeMutablePointer<CChar>
    private let wakeup: Wakeup?

    /// Once in a process: libcurl's global part, and SIGPIPE ignored, since with NOSIGNAL libcurl leaves that to the program and
    /// OpenSSL writes to sockets that the server has closed.
    private static let isReady: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    }()

    /// A handle with our fixed options for `server`; `scheme` is `imap` or `smtp`.
    init(_ server: MailServer, scheme: String, wakeup: Wakeup?) throws(TransportError) {
        guard Self.isReady, let raw = curl_easy_init() else { throw TransportError(.setting, "libcurl", "cannot be initialised") }
        self.raw = raw
        self.wakeup = wakeup
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        try setConnection(server, scheme: scheme)
        try setProtection(server)
        try setCallbacks()
    }

    deinit {
        // Shut down first: libcurl's cleanup would say QUIT and wait for the answer, up to 120 seconds.
        let socket = socket
        if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
        curl_easy_cleanup(raw)
        errorText.deallocate()
    }

    /// libcurl's own words about the last failure, or the code's name.
    func errorDetail(_ code: CURLcode) -> String {
        let text = String(cString: errorText)
        return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
    }

    /// Begins an operation: forgets the server's lines, takes the bytes that an upload sends.
    func begin(upload bytes: [UInt8] = []) {
        serverLines = []
        upload = bytes
        uploaded = 0
        uploadEnded = false
        errorText[0] = 0
    }

    func set(_ option: CURLoption, _ value: Int) throws(TransportError) { try check(homthu_curl_set_long(raw, option, value), option) }

    func set(_ option: CURLoption, _ value: String) throws(TransportError) { try check(homthu_curl_set_string(raw, option, value), option) }

    func set(_ option: CURLoption, secret: Secret) throws(TransportError) {
        var bytes = secret.bytes.map { CChar(bitPattern: $0) } + [0]
        let code = homthu_curl_set_string(raw, option, &bytes)
        bytes.withUnsafeMutableBytes { all in all.baseAddress.map { explicit_bzero($0, all.count) } ?? () }
        try check(code, option)
    }

    func clear(_ option: CURLoption) throws(TransportError) { try check(homthu_curl_set_string(raw, option, nil), option) }

    private func check(_ code: CURLcode, _ option: CURLoption) throws(TransportError) {
        guard code == CURLE_OK else {
            throw TransportError(.setting, "libcurl", "option \(option.rawValue): \(String(cString: curl_easy_strerror(code)))")
        }
    }

    /// The number behind a `CURLINFO` of type long; 0 when there is none.
    func info(_ info: CURLINFO) -> Int {
        var value = 0
        return homthu_curl_get_long(raw, info, &value) == CURLE_OK ? value : 0
    }

    /// The socket of the live connection; -1 without one.
    var socket: Int32 {
        var socket: curl_socket_t = -1
        return homthu_curl_get_socket(raw, &socket) == CURLE_OK ? socket : -1
    }

    var isStopped: Bool { wakeup?.isStopped ?? false }
}

// MARK: - Options

extension CurlHandle {
    private func setConnection(_ server: MailServer, scheme: String) throws(TransportError) {
        try set(CURLOPT_URL, server.url(scheme: scheme))
        try set(CURLOPT_PROTOCOLS_STR, "\(scheme),\(scheme)s")
        // A proxy variable in the environment must not lead the mail elsewhere.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_CONNECTTIMEOUT, server.connectSeconds)
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.silenceSeconds)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try set(CURLOPT_TCP_KEEPIDLE, 120)
        try set(CURLOPT_TCP_KEEPINTVL, 30)
        try set(CURLOPT_BUFFERSIZE, 131_072)
    }

    private func setProtection(_ server: MailServer) throws(TransportError) {
        try set(CURLOPT_USE_SSL, Int(server.security == .none ? CURLUSESSL_NONE.rawValue : CURLUSESSL_ALL.rawValue))
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        guard let caFile = server.caFile else { return }
        guard access(caFile, R_OK) == 0 else {
            throw TransportError(.setting, caFile, "the file with the certificate authority cannot be read")
        }
        try set(CURLOPT_CAINFO, caFile)
        // Only this file: Debian's libcurl would also look into /etc/ssl/certs.
        try clear(CURLOPT_CAPATH)
    }

    /// Hands over the login; returns the secret, so that it can be blotted out of what the server says.
    func setLogin(_ credential: Credential) throws(TransportError) -> Secret {
        let secret = try credential.secret()
        try set(CURLOPT_USERNAME, credential.user)
        try set(CURLOPT_LOGIN_OPTIONS, credential.mechanism.loginOptions)
        try set(CURLOPT_SASL_IR, 1)
        try set(credential.mechanism == .password ? CURLOPT_PASSWORD : CURLOPT_XOAUTH2_BEARER, secret: secret)
        return secret
    }

    /// The callbacks reach this object through an unretained pointer: libcurl calls them only inside calls made by its owner.
    private func setCallbacks() throws(TransportError) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        var codes = [homthu_curl_set_pointer(raw, CURLOPT_ERRORBUFFER, errorText)]
        codes.append(homthu_curl_set_pointer(raw, CURLOPT_HEADERDATA, context))
        codes.append(
            homthu_curl_set_data_callback(raw, CURLOPT_HEADERFUNCTION) { data, size, count, context in
                guard let data, let context else { return 0 }
                let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
                Unmanaged<CurlHandle>.fromOpaque(context).takeUnretainedValue().received(bytes)
                return size * count
            })
        codes.append(homthu_curl_set_pointer(raw, CURLOPT_READDATA, context))
        codes.append(
            homthu_curl_set_data_callback(raw, CURLOPT_READFUNCTION) { data, size, count, context in
                guard let data, let context else { return 0 }
                let room = UnsafeMutableRawBufferPointer(start: data, count: size * count)
                return Unmanaged<CurlHandle>.fromOpaque(context).takeUnretainedValue().fill(room)
            })
        codes.append(homthu_curl_set_data_callback(raw, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count })
        codes.append(homthu_curl_set_pointer(raw, CURLOPT_XFERINFODATA, context))
        codes.append(
            homthu_curl_set_progress_callback(raw) { context, _, _, _, _ in
                guard let context else { return 0 }
                return Unmanaged<CurlHandle>.fromOpaque(context).takeUnretainedValue().isStopped ? 1 : 0
            })
        guard codes.allSatisfy({ $0 == CURLE_OK }) else { throw TransportError(.setting, "libcurl", "callbacks refused") }
        try set(CURLOPT_NOPROGRESS, 0)
    }

    private func received(_ bytes: UnsafeRawBufferPointer) {
        // A server may talk without end; what matters is the greeting and the last lines.
        if serverLines.count >= 200 { serverLines.removeSubrange(100..<150) }
        serverLines.append(PlainText.line(bytes))
    }

    private func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, upload.count - uploaded)
        guard count > 0 else {
            uploadEnded = true
            return 0
        }
        upload.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[uploaded..<uploaded + count])) }
        uploaded += count
        return count
    }
}

extension CurlHandle {
    /// Sets the handle up so that its next run sends QUIT (as libcurl's own command) and takes two seconds at most.
    func prepareQuit() throws(TransportError) {
        try set(CURLOPT_UPLOAD, 0)
        try set(CURLOPT_NOBODY, 1)
        try set(CURLOPT_CUSTOMREQUEST, "QUIT")
        try set(CURLOPT_TIMEOUT, 2)
    }
}
