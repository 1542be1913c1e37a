import CCurl

extension TransportError {
    /// What libcurl's code means for an administrator. Logins and refusals are the caller's to read from the server's lines.
    init(curl code: CURLcode, _ handle: CurlHandle, server: MailServer, blotting secret: Secret?) {
        let detail = handle.errorDetail(code)
        let reason: Reason =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
            case CURLE_COULDNT_CONNECT: .unreachable
            case CURLE_OPERATION_TIMEDOUT: .timeout
            case CURLE_PEER_FAILED_VERIFICATION: Self.certificate(detail, verdict: handle.info(CURLINFO_SSL_VERIFYRESULT))
            case CURLE_SSL_CONNECT_ERROR: Self.isPlainAnswer(detail) ? .tlsMissing : .tlsFailed
            case CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED: .tlsFailed
            case CURLE_SSL_CACERT_BADFILE: .setting
            case CURLE_USE_SSL_FAILED: .tlsMissing
            case CURLE_LOGIN_DENIED: .wrongLogin
            case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING: .connectionLost
            case CURLE_ABORTED_BY_CALLBACK: .stopped
            case CURLE_WEIRD_SERVER_REPLY: .protocolViolation
            default: .protocolViolation
            }
        self.init(reason, server.name, secret?.blotted(in: detail) ?? detail)
    }

    /// OpenSSL's verdicts: 9 not yet valid, 10 expired, 62 name, 64 address. libcurl 7.88 checks the name itself and says so in words.
    private static func certificate(_ detail: String, verdict: Int) -> Reason {
        if detail.contains("subject name") || detail.contains("subjectAltName") { return .wrongCertificateName }
        return switch verdict {
        case 9, 10: .expiredCertificate
        case 62, 64: .wrongCertificateName
        default: detail.contains("has expired") || detail.contains("not yet valid") ? .expiredCertificate : .untrustedCertificate
        }
    }

    /// OpenSSL reads a plain-text greeting as a record of a wrong version.
    private static func isPlainAnswer(_ detail: String) -> Bool {
        detail.contains("wrong version number") || detail.contains("packet length too long")
    }
}
