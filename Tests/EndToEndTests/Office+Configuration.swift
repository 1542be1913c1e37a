import Foundation
import TestLab

extension Office {
    /// The commune's own configuration with everybody in the office's domain.
    func commune() throws -> [String: Any] {
        let path = Homthu.checkout + "/config/haiduong.json5"
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "haiduong.example", with: domain)
            .replacingOccurrences(of: "gmail.example", with: domain)
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard var root = try decoder.decode(Tree.self, from: Data(text.utf8)).value as? [String: Any] else {
            throw Trouble("\(path) is no object")
        }
        root["data"] = "data"
        root["holidays"] = Homthu.checkout + "/config/holidays"
        return root
    }

    func mail(_ door: Door) -> [String: Any] {
        let ports = lab.ports
        // Plain SMTP on loopback goes without a login: the lab's Postfix demands TLS for one.
        let (security, imap, smtp): (String, UInt16, UInt16) =
            switch door {
            case .imaps: ("tls", ports.imaps, ports.smtps)
            case .startTLS: ("startTLS", ports.imap, ports.submission)
            case .plain: ("none", ports.imap, ports.mx)
            }
        return [
            "authservID": EndToEndLab.authservID, "recipientDetail": true,
            "source": server("imap", imap, security, login: true), "out": server("smtp", smtp, security, login: door != .plain),
        ]
    }

    private func server(_ kind: String, _ port: UInt16, _ security: String, login: Bool) -> [String: Any] {
        var server: [String: Any] = [
            "kind": kind, "host": "127.0.0.1", "port": Int(port), "security": security, "connectSeconds": 60, "silenceSeconds": 60,
        ]
        if security != "none" { server["caFile"] = lab.caPath }
        if login {
            server["user"] = address("bbt")
            server["secretFile"] = "password"
        }
        return server
    }
}

/// Any JSON5 value, as JSONSerialization writes it: that reads no JSON5 itself.
private struct Tree: Decodable {
    let value: Any

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if let text = try? box.decode(String.self) {
            value = text
        } else if let flag = try? box.decode(Bool.self) {
            value = flag
        } else if let number = try? box.decode(Int.self) {
            value = number
        } else if let list = try? box.decode([Tree].self) {
            value = list.map(\.value)
        } else {
            value = try box.decode([String: Tree].self).mapValues(\.value)
        }
    }
}

extension [String: Any] {
    /// Sets a value below other objects: `set("mail", "source", "port", 993)`.
    mutating func set(_ path: String..., to value: Any?) { set(path[...], value) }

    private mutating func set(_ path: ArraySlice<String>, _ value: Any?) {
        guard let key = path.first else { return }
        if path.count == 1 {
            self[key] = value
        } else {
            var inner = self[key] as? [String: Any] ?? [:]
            inner.set(path.dropFirst(), value)
            self[key] = inner
        }
    }
}
