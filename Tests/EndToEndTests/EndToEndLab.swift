import Foundation
import Synchronization
import TestLab

/// The one Dovecot and Postfix of these tests. Every office gets a domain of its own, so tests never see each other's mail.
enum EndToEndLab {
    /// Everybody who has a mailbox in each domain: the office, its people, its collaborators, citizens, and somebody who means no good.
    static let names = [
        "bbt", "huong", "binh", "ngoc", "trang", "anh", "tuan", "tai", "bao", "huyen", "bi", "myna", "thoan", "lan.vinhtri", "minh.thcs",
        "congdan", "nguoila",
    ]
    /// The password of every mailbox; nothing but the secret files may ever show it.
    static let password = "Cau-mat-khau-7391"
    static let authservID = "mx.lab.example"

    /// Starts with the first test that wants it; a guard process of the lab stops it when the tests end in any way.
    static let shared: Result<MailLab, any Error> = Result {
        var users: [String: String] = [:]
        for domain in domains { for name in names { users["\(name)@\(domain)"] = password } }
        return try MailLab.start(users: users, domain: "lab.example", authservID: authservID)
    }

    private static let domains = (1...400).map { "xa\($0).example" }
    private static let taken = Atomic<Int>(0)

    /// A domain that no other test uses.
    static func freshDomain() throws -> String {
        let number = taken.add(1, ordering: .relaxed).oldValue
        guard domains.indices.contains(number) else { throw Trouble("the lab has only \(domains.count) domains") }
        return domains[number]
    }
}

extension MailLab {
    /// Waits until Postfix has delivered all it has taken.
    func settle() throws {
        let isQuiet = Poll.until(seconds: 30) {
            // A message moves from incoming to active; a bounce comes into being while its letter is still active.
            ["incoming", "active", "incoming", "active"].allSatisfy { name in
                ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/postfix/queue/\(name)")) ?? []).isEmpty
            }
        }
        guard isQuiet else {
            let log = (try? String(contentsOfFile: "\(folder)/postfix.log", encoding: .utf8)) ?? ""
            throw Trouble("Postfix still has mail in its queue:\n\(log.suffix(4000))")
        }
    }
}
