import Foundation

/// A certificate authority made on the spot, and three servers' certificates from it.
struct LabCertificates {
    /// The authority, PEM.
    let ca: String
    /// Another authority that signed nothing of the lab.
    let strangerCA: String
    /// For `localhost`, 127.0.0.1.
    let good: Pair
    /// For 127.0.0.2, over since 2020.
    let expired: Pair
    /// For `elsewhere.example`.
    let wrongName: Pair

    struct Pair {
        let certificate: String
        let key: String
    }

    init(in folder: String, log: String) throws {
        func openssl(_ arguments: String...) throws { try LabProcess.run("/usr/bin/openssl", arguments, log: log) }
        func authority(_ name: String) throws -> String {
            try openssl(
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=\(name)",
                "-keyout",
                "\(folder)/\(name).key", "-out", "\(folder)/\(name).pem", "-addext", "basicConstraints=critical,CA:TRUE")
            return "\(folder)/\(name).pem"
        }
        func server(_ name: String, san: String, from: String, until: String) throws -> Pair {
            let pair = Pair(certificate: "\(folder)/\(name).pem", key: "\(folder)/\(name).key")
            try "subjectAltName=\(san)\n".write(toFile: "\(folder)/\(name).ext", atomically: false, encoding: .utf8)
            try openssl(
                "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=\(name)", "-keyout",
                pair.key, "-out",
                "\(folder)/\(name).csr")
            try openssl(
                "ca", "-batch", "-notext", "-config", "\(folder)/ca.cnf", "-startdate", from, "-enddate", until, "-extfile",
                "\(folder)/\(name).ext", "-in",
                "\(folder)/\(name).csr", "-out", pair.certificate)
            return pair
        }
        ca = try authority("lab-ca")
        strangerCA = try authority("stranger-ca")
        try "".write(toFile: "\(folder)/index", atomically: false, encoding: .utf8)
        try "01\n".write(toFile: "\(folder)/serial", atomically: false, encoding: .utf8)
        try """
        [ca]
        default_ca = lab
        [lab]
        database = \(folder)/index
        serial = \(folder)/serial
        new_certs_dir = \(folder)
        certificate = \(folder)/lab-ca.pem
        private_key = \(folder)/lab-ca.key
        default_md = sha256
        policy = any
        unique_subject = no
        [any]
        commonName = supplied
        """.write(toFile: "\(folder)/ca.cnf", atomically: false, encoding: .utf8)
        good = try server("localhost", san: "DNS:localhost,IP:127.0.0.1", from: "20250101000000Z", until: "20491231000000Z")
        expired = try server("expired", san: "IP:127.0.0.2", from: "20190101000000Z", until: "20200101000000Z")
        wrongName = try server("elsewhere", san: "DNS:elsewhere.example", from: "20250101000000Z", until: "20491231000000Z")
    }
}
