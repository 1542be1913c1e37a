/// A person of the office: board member (thành viên Ban biên tập, Quy chế Điều 7), channel officer (Điều 8) or collaborator (cộng tác viên, Điều 4.4).
public struct Person: Hashable, Sendable {
    /// Identifier in the configuration.
    public let id: PersonID
    /// Full name, `Lê Xuân Hướng`.
    public let name: String
    /// `Ông`, `Bà`, or empty.
    public let honorific: String
    /// Post (chức danh), `Chủ tịch UBND xã`.
    public let post: String
    /// Place on the board.
    public let role: BoardRole
    /// Registered addresses; the first one receives letters.
    public let addresses: [MailAddress]

    /// A person from the configuration.
    public init(id: PersonID, name: String, honorific: String, post: String, role: BoardRole, addresses: [MailAddress]) {
        self.id = id
        self.name = name
        self.honorific = honorific
        self.post = post
        self.role = role
        self.addresses = addresses
    }

    /// `ông Lê Xuân Hướng`, as it stands inside a sentence; the bare name without honorific.
    public var courteousName: String { honorific.isEmpty ? name : honorific.lowercased() + " " + name }
}

/// Place on the editorial board (Ban biên tập), Quy chế Điều 7.
public enum BoardRole: String, Hashable, Sendable, CaseIterable {
    /// Trưởng Ban biên tập (Điều 7.1).
    case head
    /// Phó Ban biên tập (Điều 7.2).
    case deputy
    /// Thư ký Ban biên tập (Điều 7.3).
    case secretary
    /// Thành viên Ban biên tập (Điều 7.4–7.9).
    case member
    /// Channel officer who is not on the board (công chức phụ trách kênh, Điều 8).
    case officer
    /// Cộng tác viên (Điều 4.4).
    case collaborator

    /// The Vietnamese title.
    public var title: String {
        switch self {
        case .head: "Trưởng Ban biên tập"
        case .deputy: "Phó Ban biên tập"
        case .secretary: "Thư ký Ban biên tập"
        case .member: "Thành viên Ban biên tập"
        case .officer: "Cán bộ phụ trách chuyên mục"
        case .collaborator: "Cộng tác viên"
        }
    }
}
