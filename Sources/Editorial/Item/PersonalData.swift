/// A kind of personal data that a published question must not show (requirement R4; Nghị định 13/2023/NĐ-CP).
public enum PersonalData: String, Hashable, Sendable, CaseIterable {
    /// Số điện thoại.
    case phone
    /// Địa chỉ thư điện tử.
    case email
    /// Số căn cước công dân: 12 digits.
    case citizenID
    /// Số chứng minh nhân dân: 9 digits.
    case identityCard
    /// Số tài khoản ngân hàng.
    case bankAccount
    /// Biển số xe.
    case plate
    /// Họ tên of whoever asks.
    case name
    /// Địa chỉ of whoever asks.
    case address

    /// `số điện thoại`.
    public var name: String {
        switch self {
        case .phone: "số điện thoại"
        case .email: "địa chỉ thư điện tử"
        case .citizenID: "số căn cước công dân"
        case .identityCard: "số chứng minh nhân dân"
        case .bankAccount: "số tài khoản"
        case .plate: "biển số xe"
        case .name: "họ tên"
        case .address: "địa chỉ"
        }
    }

    /// What stands in its place.
    public var placeholder: String { "[đã ẩn \(name)]" }
}
