/// What the people of the made-up mailbox write: ours, about nothing that happened, in the Vietnamese of such letters.
enum Phrases {
    static let sentences = [
        "Kính gửi ban biên tập, tôi xin gửi bài viết về lễ hội làng đầu xuân vừa qua.",
        "Đội văn nghệ xã đã tập luyện ba tuần nay, bà con đến xem rất đông.",
        "Ảnh do cháu tôi chụp bằng điện thoại, nếu mờ xin báo để tôi gửi ảnh khác.",
        "Đoạn thứ hai tôi đã sửa lại theo góp ý của anh, mong anh xem giúp.",
        "Con đường từ trạm y tế đến trường tiểu học đã đổ bê tông xong hôm thứ Bảy.",
        "Số liệu lấy từ báo cáo của hợp tác xã, tôi có đính kèm bảng kê.",
        "Hội phụ nữ thôn quyên góp được 12.450.000 đ cho quỹ khuyến học.",
        "Xin ban biên tập giữ nguyên tên các cụ trong danh sách, đừng viết tắt.",
        "Nếu cần xác minh, xin gọi số 0987 001 122 sau 17 giờ 30.",
        "Tôi đồng ý với bản sửa, chỉ xin đổi chữ “trao tặng” thành “gửi tặng”.",
        "Mưa lớn hai ngày liền làm ngập cánh đồng phía đông, bà con đang khơi mương.",
        "Lớp học chữ cho người cao tuổi mở vào tối thứ Ba và tối thứ Năm hằng tuần.",
        "Em xin lỗi vì gửi muộn, mạng ở thôn chập chờn từ hôm qua.",
        "Bài này chưa đăng ở nơi nào khác, tôi xin cam đoan như vậy.",
        "Xem thêm tại https://example.vn/tin/2025/le-hoi?ref=thu&trang=2",
        "Cháu được giải nhì cuộc thi kể chuyện của huyện, cả trường đều mừng.",
        "Nhờ anh chị chuyển giúp lời cảm ơn tới đoàn bác sĩ tình nguyện.",
        "Vườn ổi nhà bà Sáu năm nay sai quả, thương lái vào tận nơi đặt mua.",
        "Tôi gửi kèm giấy xác nhận của thôn và ba tấm ảnh chụp buổi lễ.",
        "Khi nào bài lên trang, xin nhắn cho tôi một dòng để báo với mọi người.",
        "Đề nghị ghi rõ nguồn là biên bản họp chi bộ ngày 14.",
        "Ở đây gọi món ấy là bánh đúc chứ ít ai gọi là bánh lá.",
        "Trân trọng cảm ơn quý báo đã dành thời gian đọc thư.",
        "Bờ kè dài khoảng bốn trăm mét, xây bằng đá hộc, chưa có lan can.",
    ]
    static let subjects = [
        "Bài viết về lễ hội đầu xuân", "Gửi ảnh đội văn nghệ xã", "Xin đính chính tên trong danh sách khen thưởng",
        "Báo cáo tuần của tổ cộng tác viên thôn Thượng, kính nhờ ban biên tập xem và cho ý kiến trước thứ Sáu",
        "Hỏi về hạn gửi bài", "Góp ý cho mục “Người tốt, việc tốt”", "Thư cảm ơn", "Lịch phát thanh tháng tới",
        "Anh cho em hỏi nhuận bút", "Ảnh bờ kè và cánh đồng phía đông", "Bản sửa lần hai",
    ]
    static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Đỗ", "Hoàng", "Ngô", "Lương", "Đinh"]
    static let middles = ["Văn", "Thị", "Đức", "Hồng", "Quang", "Thị Bích", "Hữu", "Thanh"]
    static let givens = ["Anh", "Bảo", "Chiến", "Dung", "Đông", "Hằng", "Huệ", "Khải", "Loan", "Nhàn", "Phượng", "Quý", "Tuyết", "Vĩnh"]
    static let roles = ["Cộng tác viên", "Trưởng thôn", "Giáo viên", "Bí thư chi đoàn"]
    static let photos = [
        "Ảnh hội làng %.jpg", "IMG_%.jpg", "bờ kè phía đông (%).jpg", "DSC%.JPG", "Giấy xác nhận của thôn Thượng và danh sách các hộ %.jpg",
        "đội văn nghệ “Sông Quê” tiết mục %.jpg", "Zalo-photo-%.jpg",
    ]
    static let domains = ["gmail.com", "gmail.com", "gmail.com", "yahoo.com.vn", "outlook.com", "icloud.com", "truong.example.vn"]
}
