import Files
import Glibc
import Testing

@testable import Gateway

@Suite("log lines")
struct LogTests {
    private func written(level: Log.Level = .info, _ body: (Log) -> Void) throws -> String {
        let scratch = Scratch()
        let path = scratch.path + "/log"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        body(Log(descriptor: descriptor, level: level))
        close(descriptor)
        return String(decoding: try Files.read(path, limit: 1 << 20) ?? [], as: UTF8.self)
    }

    @Test("message, fields in order, quotes only where needed, empty fields left out")
    func form() throws {
        let text = try written { $0.info("handled", ["why": "a b", "as": "question", "code": ""]) }
        #expect(text == "<6>handled as=question why=\"a b\"\n")
        #expect(try written { $0.error("x") } == "<3>x\n")
        #expect(try written { $0.warning("x", ["a": "say \"no\""]) } == "<4>x a=\"say 'no'\"\n")
    }

    @Test("less grave lines are left out")
    func level() throws {
        let text = try written(level: .warning) { log in
            log.info("a")
            log.warning("b")
            log.error("c")
        }
        #expect(text == "<4>b\n<3>c\n")
        Log.silent.error("nowhere")
    }

    @Test(
        "no field can forge a line or reach the terminal",
        arguments: [
            "a\nb", "a\r\n<3>b", "a\u{1B}[2Jb", "a\u{0}b", "a\tb", "a\u{7F}b", "a\u{85}b", "a\u{9B}2Jb", "a\u{2028}b", "a\u{2029}b",
            "a\u{202E}b",
        ])
    func controls(value: String) throws {
        let text = try written { $0.info("x", ["why": value]) }
        #expect(text.unicodeScalars.count { $0 == "\n" } == 1)
        let rest = text.unicodeScalars.dropLast()
        #expect(rest.allSatisfy { $0.properties.generalCategory != .control && $0.properties.generalCategory != .format }, "\(text)")
        #expect(rest.allSatisfy { $0 != "\u{2028}" && $0 != "\u{2029}" })
        #expect(text.hasPrefix("<6>x why="))
    }
}
