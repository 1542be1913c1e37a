import Foundation

/// The configuration of a private Dovecot: IMAP with STARTTLS, IMAPS, LMTP, and SASL for Postfix.
struct LabDovecot {
    let root: String
    let domain: String
    let ports: MailLab.Ports
    let certificates: LabCertificates

    var file: String { "\(root)/dovecot.conf" }

    /// Base64 of the key that signs the lab's OAuth tokens.
    static let tokenKey = "bGFiLWtleS1vZi1ob210aHUtdGVzdHM="

    func write(users: [String: String]) throws {
        let accounts = users.map { "\($0.key):{PLAIN}\($0.value)\n" }.joined()
        try accounts.write(toFile: "\(root)/users", atomically: false, encoding: .utf8)
        let keys = "\(root)/keys/default/HS256"
        try FileManager.default.createDirectory(atPath: keys, withIntermediateDirectories: true)
        try Self.tokenKey.write(toFile: "\(keys)/default", atomically: false, encoding: .utf8)
        try """
        introspection_mode = local
        local_validation_key_dict = fs:posix:prefix=\(root)/keys/
        username_attribute = email
        """.write(toFile: "\(root)/oauth2.conf", atomically: false, encoding: .utf8)
        try (general + services).write(toFile: file, atomically: false, encoding: .utf8)
    }

    private var general: String {
        """
        base_dir = \(root)/run
        state_dir = \(root)/state
        log_path = \(root)/dovecot.log
        instance_name = \(root)
        protocols = imap lmtp
        listen = 127.0.0.1, 127.0.0.2, 127.0.0.3
        first_valid_uid = 1
        mail_location = maildir:~/Maildir
        mail_fsync = never
        mail_max_userip_connections = 100
        recipient_delimiter = +
        lmtp_save_to_detail_mailbox = no
        auth_failure_delay = 0
        auth_default_realm = \(domain)
        auth_mechanisms = plain login xoauth2 oauthbearer
        disable_plaintext_auth = no
        ssl = yes
        ssl_min_protocol = TLSv1.2
        ssl_cert = <\(certificates.good.certificate)
        ssl_key = <\(certificates.good.key)
        local 127.0.0.2 {
          ssl_cert = <\(certificates.expired.certificate)
          ssl_key = <\(certificates.expired.key)
        }
        local 127.0.0.3 {
          ssl_cert = <\(certificates.wrongName.certificate)
          ssl_key = <\(certificates.wrongName.key)
        }
        passdb {
          driver = oauth2
          mechanisms = xoauth2 oauthbearer
          args = \(root)/oauth2.conf
        }
        passdb {
          driver = passwd-file
          mechanisms = plain login
          args = username_format=%u \(root)/users
        }
        userdb {
          driver = static
          args = uid=mail gid=mail home=\(root)/mail/%Ld/%Ln allow_all_users=yes
        }
        namespace inbox {
          inbox = yes
        }

        """
    }

    private var services: String {
        """
        service imap-login {
          chroot =
          inet_listener imap {
            port = \(ports.imap)
          }
          inet_listener imaps {
            port = \(ports.imaps)
            ssl = yes
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = \(ports.lmtp)
          }
        }
        service auth {
          inet_listener {
            address = 127.0.0.1
            port = \(ports.auth)
          }
        }
        service anvil {
          chroot =
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }

        """
    }
}
