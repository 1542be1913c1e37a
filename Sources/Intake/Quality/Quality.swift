import Editorial
import WorkCalendar

/// What a reviewer should look at in a content (requirement R7): computed from the content alone and today's date.
public enum Quality {
    /// Pixels of the longer side below which a photo looks bad on a page.
    static let smallSide = 800
    /// Days after which the day of an event is more likely a slip of the pen.
    static let longPast = 30

    /// The findings, most serious first.
    public static func findings(in content: Content, today: CivilDate) -> [Finding] {
        var findings: [Finding] = []
        let data = personalData(in: content)
        if !data.isEmpty { findings.append(.personalData(data)) }
        if let date = content.eventDate {
            let isPlanned = content.kind == .week || content.kind == .page
            if date > today, !isPlanned { findings.append(.dayAhead(date)) }
            if date.days(to: today) > longPast { findings.append(.dayLongPast(date)) }
        }
        let isCredited = !content.author.isEmpty || !content.source.isEmpty
        if [.article, .album].contains(content.kind), !isCredited { findings.append(.noAuthorOrSource) }
        let photos = (content.body + content.answer).compactMap { block -> (Medium, String)? in
            if case .photo(let medium, let caption) = block { (medium, caption) } else { nil }
        }
        let small = photos.count { $0.0.pixelSize.map { max($0.width, $0.height) < smallSide } ?? false }
        if small > 0 { findings.append(.smallPhotos(small)) }
        let bare = photos.count { $0.1.allSatisfy(\.isWhitespace) }
        if bare > 0 { findings.append(.uncaptionedPhotos(bare)) }
        return findings
    }

    /// Kinds of personal data in what will be public, each once. The numbers of a procedure's office are meant to be public.
    private static func personalData(in content: Content) -> [PersonalData] {
        guard content.kind != .procedure else { return [] }
        var texts = [content.title]
        for block in content.body + content.answer {
            switch block {
            case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text), .photo(_, let text), .file(_, let text):
                texts.append(text)
            case .table(let rows): texts += rows.flatMap { $0 }
            }
        }
        let found = Set(texts.flatMap { Redaction.personalData(in: $0).found })
        return PersonalData.allCases.filter(found.contains)
    }
}
