import Editorial

/// What the reviewer should look at, above the content (requirement R7).
extension Writer {
    func findings(_ findings: [Finding]) -> [LetterTree.Part] {
        findings.isEmpty ? [] : [.heading("Cần lưu ý"), .list(findings.map(sentence))]
    }

    private func sentence(_ finding: Finding) -> String {
        switch finding {
        case .similar(let other):
            let place = other.isPublished ? "đã đăng" : "đã nhận"
            return
                "Khoảng \(other.percent)% lời văn giống bài \(other.code) \(place) “\(PlainText.mention(other.title, limit: 60))”, "
                + "từ chỗ “\(PlainText.mention(other.passage, limit: 80))”."
        case .noAuthorOrSource: return "Chưa ghi tác giả và nguồn (\(Wording.clause("10")))."
        case .dayAhead(let day): return "Ngày diễn ra (\(day.vietnamese)) còn ở phía trước."
        case .dayLongPast(let day): return "Ngày ghi trong bài (\(day.vietnamese)) đã qua lâu."
        case .smallPhotos(let count): return "\(count) ảnh có kích thước nhỏ, lên trang có thể bị mờ."
        case .uncaptionedPhotos(let count): return "\(count) ảnh chưa có chú thích."
        case .personalData(let kinds):
            return "Nội dung có \(kinds.map(\.name).joined(separator: ", ")); nội dung sẽ đăng công khai, đề nghị kiểm tra."
        }
    }
}
