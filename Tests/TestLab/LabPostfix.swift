import Foundation

/// The configuration of a private Postfix: an MX port, a port for vouched mail, submission and smtps; all deliver by LMTP into Dovecot.
struct LabPostfix {
    let root: String
    let domains: [String]
    let ports: MailLab.Ports
    let certificates: LabCertificates
    let authservID: String

    var folder: String { "\(root)/postfix" }
    private var domain: String { domains.first ?? "localhost" }

    /// Local parts whose letters fail, with the server's answer to RCPT TO.
    static let refusedAtRecipient = [
        "tempfail": "450 4.2.0 Mailbox busy, try again later", "noservice": "452 4.3.1 Insufficient system storage",
        "reject": "550 5.1.1 No such person here",
    ]
    /// Local parts whose letters fail after DATA.
    static let refusedAfterData = ["datatemp": "451 4.7.1 Scanner not ready", "datareject": "554 5.7.1 Content refused"]

    func write(users: [String]) throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try makeQueue()
        try mainFile.write(toFile: "\(folder)/main.cf", atomically: false, encoding: .utf8)
        try masterFile.write(toFile: "\(folder)/master.cf", atomically: false, encoding: .utf8)
        let refused = [Self.refusedAtRecipient, Self.refusedAfterData]
        let known = users + refused.flatMap { table in table.keys.map { "\($0)@\(domain)" } }
        try known.map { "\($0) ok\n" }.joined().write(toFile: "\(folder)/mailboxes", atomically: false, encoding: .utf8)
        for (name, table) in zip(["recipients", "afterdata"], refused) {
            let lines = table.map { "\($0.key)@\(domain) \($0.value)\n" }
            try lines.joined().write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
        for verdict in ["pass", "fail"] {
            try headerChecks(verdict).write(toFile: "\(folder)/checks-\(verdict)", atomically: false, encoding: .utf8)
        }
        // Postfix reads a configuration again for two seconds after it was written.
        let earlier = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -60)]
        for file in try manager.contentsOfDirectory(atPath: folder) where !file.hasPrefix("queue") {
            try manager.setAttributes(earlier, ofItemAtPath: "\(folder)/\(file)")
        }
    }

    private func makeQueue() throws {
        guard let owner = getpwnam("postfix"), let group = getgrnam("postdrop") else { throw LabError(MailLab.missing("postfix")) }
        let user = owner.pointee.pw_uid
        let dropGroup = group.pointee.gr_gid
        func make(_ path: String, _ uid: uid_t, _ gid: gid_t, _ mode: mode_t) throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            guard chown(path, uid, gid) == 0, chmod(path, mode) == 0 else {
                throw LabError("\(path): error \(errno); the lab must run as root")
            }
        }
        try make("\(folder)/queue", 0, 0, 0o755)
        try make("\(folder)/queue-data", user, 0, 0o700)
        for name in ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved", "trace"] {
            try make("\(folder)/queue/\(name)", user, 0, 0o700)
        }
        try make("\(folder)/queue/maildrop", user, dropGroup, 0o730)
        try make("\(folder)/queue/public", user, dropGroup, 0o710)
        try make("\(folder)/queue/pid", 0, 0, 0o755)
    }

    /// Plays the verifying server: takes out Authentication-Results that claim to be ours, and writes the verdict above From.
    private func headerChecks(_ verdict: String) -> String {
        let escaped = authservID.replacingOccurrences(of: ".", with: "\\.")
        return """
            /^Authentication-Results:[[:space:]]*\(escaped)([^a-z0-9.-]|$)/ IGNORE
            /^From:.*@([a-z0-9.-]+)/ PREPEND Authentication-Results: \(authservID); dmarc=\(verdict) header.from=$1

            """
    }

    private var mainFile: String {
        """
        compatibility_level = 3.6
        queue_directory = \(folder)/queue
        data_directory = \(folder)/queue-data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        maillog_file = \(root)/postfix.log
        maillog_file_prefixes = \(root)
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = mail.\(domain)
        mydestination =
        mynetworks = 127.0.0.0/8
        alias_maps =
        alias_database =
        local_recipient_maps =
        local_header_rewrite_clients =
        virtual_mailbox_domains = \(domains.joined(separator: ", "))
        virtual_mailbox_maps = texthash:\(folder)/mailboxes
        virtual_transport = lmtp:inet:127.0.0.1:\(ports.lmtp)
        recipient_delimiter = +
        default_transport = error:the lab has no way out
        relay_transport = error:the lab has no way out
        lmtp_destination_recipient_limit = 1
        lmtp_line_length_limit = 0
        lmtp_host_lookup = native
        message_size_limit = 80000000
        mailbox_size_limit = 0
        virtual_mailbox_limit = 0
        minimal_backoff_time = 1s
        in_flow_delay = 0
        smtpd_peername_lookup = no
        smtpd_client_connection_count_limit = 0
        smtpd_relay_restrictions = reject_unauth_destination
        smtpd_recipient_restrictions = check_recipient_access texthash:\(folder)/recipients
        smtpd_end_of_data_restrictions = check_recipient_access texthash:\(folder)/afterdata
        smtpd_tls_cert_file = \(certificates.good.certificate)
        smtpd_tls_key_file = \(certificates.good.key)
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = inet:127.0.0.1:\(ports.auth)
        nested_header_checks =
        mime_header_checks =

        """
    }

    private var masterFile: String {
        let login =
            "-o smtpd_sasl_auth_enable=yes -o smtpd_relay_restrictions=permit_sasl_authenticated,reject -o cleanup_service_name=vouched"
        return """
            127.0.0.1:\(ports.mx) inet n - n - - smtpd -o cleanup_service_name=doubted
            127.0.0.1:\(ports.vouched) inet n - n - - smtpd -o cleanup_service_name=vouched
            127.0.0.1:\(ports.submission) inet n - n - - smtpd -o smtpd_tls_security_level=encrypt \(login)
            127.0.0.1:\(ports.smtps) inet n - n - - smtpd -o smtpd_tls_wrappermode=yes \(login)
            vouched unix n - n - 0 cleanup -o header_checks=regexp:\(folder)/checks-pass
            doubted unix n - n - 0 cleanup -o header_checks=regexp:\(folder)/checks-fail
            cleanup unix n - n - 0 cleanup
            pickup unix n - n 60 1 pickup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            showq unix n - n - - showq
            error unix - - n - - error
            retry unix - - n - - error
            lmtp unix - - n - - lmtp flags=DO
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd

            """
    }
}
