import WorkCalendar

/// Something that the reviewer should look at before deciding (gợi ý kiểm tra); nothing is refused for it (Quy chế Điều 7.1, 10).
public enum Finding: Hashable, Sendable {
    /// Much of the text stands in another item.
    case similar(Similar)
    /// Neither author nor source (Điều 10).
    case noAuthorOrSource
    /// The day of the event is still to come.
    case dayAhead(CivilDate)
    /// The day of the event, or of signing, is long past.
    case dayLongPast(CivilDate)
    /// Photos whose longer side has fewer pixels than a page shows.
    case smallPhotos(Int)
    /// Photos without a caption.
    case uncaptionedPhotos(Int)
    /// Telephone, identity or account numbers and the like in the text.
    case personalData([PersonalData])

    /// Another item with much of the same text.
    public struct Similar: Hashable, Sendable {
        /// Which.
        public let code: ItemCode
        /// Its headline.
        public let title: String
        /// It is public.
        public let isPublished: Bool
        /// How much of this text stands there, 1…100.
        public let percent: Int
        /// The first words of the longest passage that both have.
        public let passage: String

        /// A near-duplicate.
        public init(code: ItemCode, title: String, isPublished: Bool, percent: Int, passage: String) {
            self.code = code
            self.title = title
            self.isPublished = isPublished
            self.percent = percent
            self.passage = passage
        }
    }
}
