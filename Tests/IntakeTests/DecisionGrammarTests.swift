import Editorial
import Testing

@testable import Intake
@testable import homthu_fuzz

@Suite("R7 decision grammar")
struct DecisionGrammarTests {
    @Test("every labelled reply reads as labelled", arguments: ["given-replies.txt", "own-replies.txt"])
    func labelled(file: String) throws {
        let examples = try LabelledReplies.load(file)
        #expect(examples.count > 80)
        for example in examples {
            let reading = DecisionGrammar.read(example.text, own: "BV-0142")
            #expect(LabelledReplies.name(reading) == example.expected, "\(example.text) → \(reading)")
        }
    }

    @Test(
        "spellings of one word that look alike",
        arguments: [
            "Duye\u{302}\u{323}t", "Duye\u{323}\u{302}t", "\u{FEFF}Duyệt", "Du\u{200B}yệt", "Duyệt\u{A0}nhé\u{202F}em", "Duyệt\r\n",
            "\r\n\r\nDuyệt\r\n\r\nCảm ơn em\r\n",
            "\tDuyệt\u{3000}", "Duyệt\u{2028}Cảm ơn", "Duyệt 👍🏽", "Duyệt ☺\u{FE0F}", "du\u{AD}yệt",
        ])
    func alike(text: String) { #expect(DecisionGrammar.read(text, own: nil) == .decision(.approve), "\(text.unicodeScalars.map(\.value))") }

    @Test(
        "letters of other scripts, signs and controls never approve",
        arguments: [
            "Duy\u{435}t", "DUY\u{415}T", "\u{501}uyệt", "Duyệt\u{0}nhé", "\u{1D403}uyet", "\u{FF24}\u{FF35}\u{FF39}\u{FF25}\u{FF34}",
            "Duyệt\u{336}", "Duyệt 🚫", "🤷 Duyệt",
            "Duyệt\u{37E}", "Duyệt？", "Duyệt\u{FE56}", "Du\u{2D}yệt", "\u{202E}tệyuD", "Duyệt ⏳", "Duyê\u{323}\u{302}t",
        ])
    func foreign(text: String) {
        #expect(DecisionGrammar.read(text, own: nil) != .decision(.approve), "\(text.unicodeScalars.map(\.value))")
    }

    @Test("a known signature may stand below the decision, and only there")
    func signature() {
        let names = ["Huỳnh Trọng Bình"]
        for text in ["Duyệt\nBình", "Duyệt\n\nTrọng Bình", "Duyệt\nHUỲNH TRỌNG BÌNH\nPhó Ban biên tập", "Duyệt nhé.\nbinh"] {
            #expect(DecisionGrammar.read(text, own: nil, signatureNames: names) == .decision(.approve), "\(text)")
        }
        for text in ["Bình duyệt", "Bình\nDuyệt", "Duyệt Bình", "Duyệt\nBình xem lại", "Duyệt\nHướng"] {
            #expect(DecisionGrammar.read(text, own: nil, signatureNames: names) != .decision(.approve), "\(text)")
        }
    }

    @Test("reasons and instructions are what was written, without courtesy and signature")
    func notes() {
        let readings: [(String, Decision)] = [
            ("Không duyệt: trùng tin.\n\nTrân trọng!\nTrần Thị Lan\nCông chức Văn hóa - Xã hội", .reject(reason: "trùng tin.")),
            ("ko duyệt, ảnh mờ, thiếu nguồn. Cảm ơn em", .reject(reason: "ảnh mờ, thiếu nguồn. Cảm ơn em")),
            ("Không duyệt vì trùng tin ngày 10/11.", .reject(reason: "trùng tin ngày 10/11.")),
            ("KHÔNG DUYỆT", .reject(reason: "")),
            ("SỬA: tên xã viết sai\nẢnh 2 thiếu chú thích\n\nCảm ơn em", .revise(instructions: "tên xã viết sai\nẢnh 2 thiếu chú thích")),
            ("Duyệt nhưng bỏ ảnh số 3", .revise(instructions: "Duyệt nhưng bỏ ảnh số 3")),
            ("Để mai anh xem", .postpone(note: "Để mai anh xem")),
            ("Để đến thứ 6", .postpone(note: "Để đến thứ 6")),
            ("RÚT: sai tên người", .withdraw(reason: "sai tên người")),
            ("Rút bài này vì sai số liệu", .withdraw(reason: "sai số liệu")),
        ]
        for (text, decision) in readings { #expect(DecisionGrammar.read(text, own: nil) == .decision(decision), "\(text)") }
    }

    @Test("a subject decides only with the item's own code")
    func subject() {
        #expect(DecisionGrammar.readSubject("DUYỆT BV-0142", own: "BV-0142") == .decision(.approve))
        #expect(DecisionGrammar.readSubject("KHONG DUYET HD-2026-0042", own: "HD-2026-0042") == .decision(.reject(reason: "")))
        #expect(DecisionGrammar.readSubject("DUYET HD-2026-0042", own: "HD-2026-0042") == .decision(.approve))
        for subject in ["DUYỆT", "DUYỆT BV-0143", "DUYỆT BV-0142?", "Mời duyệt BV-0142", ""] {
            #expect(DecisionGrammar.readSubject(subject, own: "BV-0142") != .decision(.approve), "\(subject)")
        }
    }

    @Test(
        "hostile lengths end",
        arguments: ["đ/c ", "duyệt ", "? ", "*", "Ghi chú: ", "\n", "a\u{300}", "không, ", "BV-0142 ", "trân trọng\n"])
    func hostile(part: String) {
        for count in [500, 40_000] {
            let text = String(repeating: part, count: count)
            #expect(DecisionGrammar.read(text, own: "BV-0142", signatureNames: [text]) != .decision(.approve))
        }
    }
}

@Suite("R7 no false approval")
struct NonApprovalTests {
    @Test("4 × 26,000 generated lines that are no approval: none is read as one", arguments: [20_261_120, 1, 2, 3] as [UInt64])
    func generated(seed: UInt64) {
        var generator = NonApprovals(seed: seed)
        var wrong: [String] = []
        for _ in 0..<26_000 {
            let text = generator.next()
            if DecisionGrammar.read(text, own: "BV-0142", signatureNames: ["Nguyễn Văn Bình"]) == .decision(.approve) { wrong.append(text) }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
    }

    @Test(
        "the same lines in answer to a digest, and beside an edit: none is read as an approval of anything", arguments: [7, 8] as [UInt64])
    func elsewhere(seed: UInt64) {
        var generator = NonApprovals(seed: seed)
        let codes = [1, 2].map { ItemCode(prefix: "BV", year: 2026, number: $0) }
        let item = ReplyLab.item()
        var wrong: [String] = []
        for round in 0..<13_000 {
            let text = generator.next()
            if case .decisions(let read) = DigestReply.read("\(round % 2 + 1) \(text)", codes: codes, signatureNames: ["Nguyễn Văn Bình"]),
                read.values.contains(.approve)
            {
                wrong.append("digest: \(text)")
            }
            for edited in ["\(text)\nTiêu đề: Tin mới", "Tiêu đề: Tin mới\n\(text)"] {
                if EditLines.read(edited, item: item, office: ReadingLab.office, signatureNames: ["Nguyễn Văn Bình"])?.reading
                    == .decision(.approve)
                {
                    wrong.append("edit: \(edited)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
    }
}
