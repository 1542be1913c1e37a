import Editorial
import Letters
import Testing
import WorkCalendar

/// What letters must tell their readers (R2, R4, R7, B6, B7).
@Suite("What letters say")
struct MeaningTests {
    /// A text with its line breaks and bars removed, to look for sentences in.
    private func unwrapped(_ text: String) -> String {
        text.replacing("│", with: " ").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    private func kind(_ letter: Letter) -> Int {
        switch letter {
        case .articleReceipt: 0
        case .questionReceipt: 1
        case .reviewRequest: 2
        case .answerRequest: 3
        case .clarification: 4
        case .approvalNoted: 5
        case .decisionNoted: 6
        case .revisionRequest: 7
        case .rejectionNotice: 8
        case .publishedNotice: 9
        case .answer: 10
        case .takenBackNotice: 11
        case .reminder: 12
        case .escalation: 13
        case .notCounted: 14
        case .held: 15
        case .stuckItem: 16
        case .challenge: 17
        case .extensionRequest: 18
        case .extensionNotice: 19
        case .deadlineMoved: 20
        case .digest: 21
        case .digestUnclear: 22
        case .commandConfirmation: 23
        case .commandNotice: 24
        case .commandRefused: 25
        case .calendarAlarm: 26
        case .guide: 27
        case .secretStopped: 28
        case .secretRefused: 29
        case .denunciationForwarded: 30
        case .denunciationReceipt: 31
        case .proposalReceipt: 32
        case .hearingClosed: 33
        case .opinionReceipt: 34
        }
    }

    @Test("samples cover every kind of letter")
    func samplesAreComplete() { #expect(Set(SampleLetter.all.map { kind($0.letter) }) == Set(0...34)) }

    @Test("a letter that asks names the item, the day and the way, before any content", arguments: SampleLetter.all.filter(\.asks))
    func askingLetters(_ sample: SampleLetter) {
        let written = sample.written
        #expect((written.subject + written.text).contains("HD-2026-004"))
        let top = unwrapped(String(written.text.prefix(1500)))
        let day = top.firstRange(of: "ngày ")?.lowerBound
        #expect(day != nil)
        let ways = ["rả lời thư này", "đôn đốc", "báo cáo Trưởng Ban biên tập", "liên hệ trực tiếp", "chuyển người phụ trách"]
        #expect(ways.contains { top.contains($0) })
        #expect(written.text.contains("nhận thư này vì"))
    }

    @Test("a review letter offers three buttons with these replies")
    func reviewButtons() {
        let written = SampleLetter.requests[0].written
        let links = Flattened(written.html).values(of: "href").filter { $0.hasPrefix("mailto:") }
        let to = "mailto:bbt%2Bmfrggzdfmztwq2lknnwg23tpob@haiduong.example"
        #expect(
            links == [
                to + "?subject=DUYET%20HD-2026-0042&body=DUYET", to + "?subject=SUA%20HD-2026-0042&body=SUA%3A%20",
                to + "?subject=KHONG%20DUYET%20HD-2026-0042&body=KHONG%20DUYET",
            ])
    }

    @Test("a review letter shows the whole content, in text and in HTML (B6)")
    func reviewShowsAll() {
        let content = Sample.articleContent
        let written = SampleLetter.requests[0].written
        let text = unwrapped(written.text)
        let html = Flattened(written.html).text
        var words = [content.title, content.author, content.source, "Tin tức - sự kiện", "thứ Hai, ngày 23/11/2026"]
        for block in content.body {
            switch block {
            case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text): words.append(text)
            case .table(let rows): words += rows.flatMap { $0 }
            case .photo(_, let caption): words.append(caption)
            case .file(_, let label): words.append(label)
            }
        }
        for word in words {
            #expect(word.isEmpty || text.contains(word))
            #expect(word.isEmpty || html.contains(word))
        }
        #expect(written.inlineMedia == [Sample.plantingPhoto, Sample.schoolPhoto])
        #expect(written.attachments.map(\.medium) == [Sample.planPaper])
    }

    @Test("a citizen's letters stay in the citizen's thread; a contributor's carry the code")
    func subjects() {
        let subjects = Dictionary(SampleLetter.all.map { ($0.name, $0.written.subject) }, uniquingKeysWith: { first, _ in first })
        #expect(subjects["answer"] == "Re: Hỏi về khai sinh")
        #expect(subjects["question-receipt"] == "Re: Hỏi về khai sinh")
        #expect(subjects["article-receipt"] == "Re: Bài ra quân trồng cây [HD-2026-0042]")
        #expect(subjects["review-article"] == "[HD-2026-0042] Mời duyệt: Hải Dương ra quân trồng cây chắn sóng ven phá Tam Giang")
    }

    @Test("each reason for not counting a reply reads differently and says what to do", arguments: Refusal.all)
    func refusals(_ reason: Refusal) {
        let texts = Refusal.all.map {
            SampleLetter(name: "", letter: .notCounted(.init(item: Sample.article(), reason: $0)), to: Sample.reader("binh")).written.text
        }
        #expect(Set(texts).count == Refusal.all.count)
        let own = SampleLetter(name: "", letter: .notCounted(.init(item: Sample.article(), reason: reason)), to: Sample.reader("binh"))
            .written.text
        #expect(unwrapped(own).contains("ề nghị") || unwrapped(own).contains("không phải làm gì thêm"))
    }

    @Test("the answer letter answers in full and names nobody but officials")
    func answerLetter() {
        let sample = SampleLetter.publications.first { $0.name == "answer" }
        let text = unwrapped(sample?.written.text ?? "")
        #expect(text.contains("Kết quả được trả ngay trong ngày tiếp nhận hồ sơ."))
        #expect(text.contains("https://haiduong.example/hoi-dap/HD-2026-0043.html"))
        #expect(text.contains("ông Trần Nhất Bi") && text.contains("ông Lê Xuân Hướng"))
        #expect(!text.contains("minh.nguyen@mail.example"))
    }

    @Test("the same facts give the same letter")
    func deterministic() {
        for sample in SampleLetter.all { #expect(sample.written == sample.written) }
    }
}
