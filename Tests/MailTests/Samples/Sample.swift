import Foundation
import Testing

/// One message of `mailbox-samples/<theme>/<name>.eml`.
struct Sample: Sendable, CustomTestStringConvertible {
    let theme: String
    let name: String

    var testDescription: String { theme + "/" + name }

    /// The message as it is stored.
    var stored: [UInt8] { Self.bytes(of: Self.folder + "/" + testDescription + ".eml") ?? [] }

    /// Where its expected reading is stored.
    var goldenPath: String { Self.folder + "/" + testDescription + ".expected.json" }

    /// The expected reading, nil where there is none.
    var golden: [UInt8]? { Self.bytes(of: goldenPath) }

    /// `mailbox-samples` of this checkout.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "mailbox-samples").path

    /// The themes: every folder in `mailbox-samples`, in order.
    static let themes = entries(of: folder).filter { isFolder(folder + "/" + $0) }

    /// Every sample, in order.
    static let all = themes.flatMap { samples(of: $0) }

    static func samples(of theme: String) -> [Sample] {
        entries(of: folder + "/" + theme).filter { $0.hasSuffix(".eml") }.map { Sample(theme: theme, name: String($0.dropLast(4))) }
    }

    /// Expected readings whose message is gone.
    static var orphans: [String] {
        let known = Set(all.map { $0.testDescription })
        return themes.flatMap { theme in
            entries(of: folder + "/" + theme).filter { $0.hasSuffix(".expected.json") }.map { theme + "/" + $0.dropLast(14) }
        }.filter { !known.contains($0) }
    }

    private static func entries(of path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func bytes(of path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map { [UInt8]($0) } }
}

/// Line ends of a message.
enum LineEnds {
    /// `bytes` with every CRLF as LF.
    static func lf(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for (index, octet) in bytes.enumerated() where octet != 13 || index + 1 == bytes.count || bytes[index + 1] != 10 {
            out.append(octet)
        }
        return out
    }

    /// `bytes` with every LF as CRLF.
    static func crlf(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 32)
        for (index, octet) in bytes.enumerated() {
            if octet == 10, index == 0 || bytes[index - 1] != 13 { out.append(13) }
            out.append(octet)
        }
        return out
    }

    /// True where CRLF and bare LF, or bare CR, stand side by side: such a sample is about its line ends and is read only as it is.
    static func areMixed(_ bytes: [UInt8]) -> Bool {
        let folded = lf(bytes)
        return folded.contains(13) || (folded != bytes && crlf(folded) != bytes)
    }
}
