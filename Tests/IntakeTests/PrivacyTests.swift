import Editorial
import Foundation
import Testing

@testable import Intake

/// The privacy test set: no personal data is missed, and how much is taken out needlessly is written down.
@Suite("R4 R12 privacy set: what must not be published")
struct PrivacyTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let kinds: [String]
        let sentence: String
        var testDescription: String { sentence }
    }

    static let examples: [Example] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/privacy.txt")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.map { line in
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            return Example(kinds: parts[0] == "-" ? [] : parts[0].split(separator: ",").map(String.init), sentence: parts[1])
        }
    }()

    private func read(_ sentence: String) -> (text: String, found: Set<String>) {
        let (blocks, found) = Redaction.anonymiseQuestion([.paragraph(sentence)], askerName: "")
        return (blocks.compactMap(\.words).joined(), Set(found.map(\.rawValue)))
    }

    @Test("at least 150 sentences, about half of them traps")
    func size() {
        let traps = Self.examples.count(where: \.kinds.isEmpty)
        #expect(Self.examples.count >= 150 && traps * 2 >= Self.examples.count - 10)
    }

    @Test("none is missed", arguments: examples.filter { !$0.kinds.isEmpty })
    func missed(_ example: Example) {
        let (text, found) = read(example.sentence)
        // A line that is left out whole shows nothing.
        #expect(found.isSuperset(of: example.kinds) || text.isEmpty, "\(example.sentence) → \(text)")
    }

    /// Digits of a number that must be hidden are in no part of what is left.
    @Test("nothing of it is left over", arguments: examples.filter { !$0.kinds.isEmpty && !$0.kinds.contains("address") })
    func leftOver(_ example: Example) {
        let left = read(example.sentence).text.filter(\.isNumber).count
        let before = example.sentence.filter(\.isNumber).count
        #expect(left <= 8 && left < before - 2 || example.kinds == ["email"], "\(example.sentence) → \(read(example.sentence).text)")
    }

    @Test("needless redactions: at most these few")
    func needless() {
        let wrong = Self.examples.filter { $0.kinds.isEmpty && !read($0.sentence).found.isEmpty }
        #expect(
            wrong.map(\.sentence) == [],
            "\(wrong.count) of \(Self.examples.count(where: \.kinds.isEmpty)): \(wrong.map { read($0.sentence).text })")
    }
}

@Suite("R4 what whoever asks wants of the publication")
struct AskersWishTests {
    @Test(
        "to be named",
        arguments: ["Tôi đồng ý nêu tên tôi.", "Xin nêu tên tôi khi trả lời.", "Cho phép công khai tên.", "Đề nghị ghi tên tôi. Cảm ơn."])
    func named(_ text: String) { #expect(AskersWish.read("Bao giờ làm đường? \(text)") == AskersWish(isNamed: true)) }

    @Test(
        "not to be published",
        arguments: [
            "Đề nghị không đăng câu hỏi này.", "Xin đừng đăng thư này lên trang.", "Tôi không muốn công khai nội dung này",
            "Mong xã không công khai ý kiến của tôi.",
        ])
    func hidden(_ text: String) { #expect(AskersWish.read("Bao giờ làm đường?\n\(text)") == AskersWish(isPrivate: true)) }

    @Test(
        "neither",
        arguments: [
            "Xin đừng nêu tên tôi.", "Tôi không đồng ý nêu tên tôi.", "Sao xã không công khai giá đất?", "Xã không công khai quỹ thôn.",
            "Không đăng ký được tài khoản.",
            "Xin hỏi vì sao xã không đăng danh sách hộ nghèo?", "Tôi tên là Hoa.", "",
        ])
    func neither(_ text: String) { #expect(AskersWish.read(text) == AskersWish()) }
}
