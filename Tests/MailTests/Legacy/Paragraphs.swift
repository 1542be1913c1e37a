@testable import Mail

/// Vietnamese as people write it in mail: ours, about an invented commune.
enum Paragraphs {
    static let all: [(name: String, text: String)] = [
        (
            "news",
            """
            Sáng 12/3, tại hội trường Ủy ban nhân dân xã Hải Dương, Ban Chỉ đạo phòng chống thiên tai tổ chức hội nghị tổng kết công \
            tác năm 2025 và triển khai nhiệm vụ năm 2026. Đồng chí Trần Văn Phước, Phó Chủ tịch UBND xã, chủ trì hội nghị.
            Trong năm qua, trên địa bàn xảy ra 3 đợt mưa lớn làm ngập hơn 120 ha lúa; ước thiệt hại trên 1,5 tỷ đồng.
            """
        ),
        (
            "letter",
            """
            Kính gửi: Ban Biên tập Trang thông tin điện tử
            Tôi xin gửi bài viết về ngày hội đại đoàn kết toàn dân tộc ở thôn Đông Dương. Nhờ các anh chị xem giúp, nếu có chỗ nào \
            chưa rõ thì gọi lại cho tôi theo số 0914 000 111.
            Trân trọng cảm ơn!
            """
        ),
        (
            "english",
            """
            Chào anh, em đã cài Windows XP Service Pack 3 và Microsoft Office 2003 lên máy của văn phòng, nhưng khi mở file bang_luong.xls \
            thì chương trình báo lỗi "Cannot open file: it does not appear to be a valid archive". Anh kiểm tra giúp em email \
            hotro@xahaiduong.example hoặc trang http://www.xahaiduong.example/tin-tuc?id=15 nhé. Thanks anh nhiều!
            """
        ),
        (
            "official",
            """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 15/QĐ-UBND
            QUYẾT ĐỊNH
            Về việc phê duyệt kế hoạch sử dụng đất năm 2026
            CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
            Căn cứ Luật Tổ chức chính quyền địa phương; xét đề nghị của công chức địa chính, xây dựng và môi trường.
            """
        ),
        (
            "numbers",
            """
            Báo cáo tháng 11: thu ngân sách đạt 2.350.000.000 đồng (98,7% kế hoạch), chi 1.920.000.000 đồng; cấp 45 giấy chứng nhận; \
            giải quyết 312/315 hồ sơ, trong đó 3 hồ sơ trễ hẹn do thiếu giấy tờ. Tỷ lệ hộ nghèo còn 2,14%, giảm 0,6% so với cùng kỳ.
            """
        ),
        (
            "names",
            """
            Danh sách học sinh nhận học bổng: Nguyễn Thị Kim Ngân, Lê Hoàng Bảo Trâm, Phạm Đức Huy, Huỳnh Ngọc Quỳnh Như, Đặng Thùy \
            Dương, Võ Tấn Lộc, Bùi Xuân Trường, Đỗ Khánh Vy, Hồ Thị Mỹ Lệ, Trương Quốc Việt, Phan Thế Hiển, Lý Gia Hân.
            """
        ),
        (
            "invitation",
            """
            Trân trọng kính mời quý vị đại biểu đến dự lễ khánh thành nhà văn hóa thôn Bắc vào lúc 7 giờ 30 phút, thứ bảy, ngày mùng \
            5 tháng Giêng. Sự hiện diện của quý vị là niềm vinh dự cho bà con trong thôn. Sau buổi lễ có liên hoan văn nghệ và trò chơi \
            dân gian: kéo co, bịt mắt đập niêu, đua thuyền.
            """
        ),
        (
            "complaint",
            """
            Gia đình tôi làm đơn xin cấp đổi sổ đỏ từ tháng sáu nhưng đến nay vẫn chưa được trả lời. Mỗi lần lên hỏi, cán bộ đều bảo phải \
            chờ huyện xét duyệt. Xin hỏi thời hạn giải quyết là bao nhiêu ngày, và nếu quá hạn thì người dân cần gặp ai?
            > Ông cho biết mã hồ sơ để chúng tôi tra cứu.
            """
        ),
        (
            "farming",
            """
            Vụ đông xuân này bà con nên gieo sạ giống lúa ngắn ngày, xuống giống từ ngày 20 đến 30 tháng chạp, tránh đợt rét đậm. Khi lúa \
            đẻ nhánh cần bón thúc 5 kg đạm mỗi sào, giữ mực nước 3-5 cm, thường xuyên thăm đồng để phát hiện sớm rầy nâu, ốc bươu vàng \
            và bệnh đạo ôn.
            """
        ),
        (
            "family",
            """
            Mẹ yêu quý, con đã đến nơi bình an. Trời ở đây lạnh lắm, sáng nào cũng có sương mù dày đặc. Chiều thứ bảy con với mấy đứa bạn \
            cùng phòng rủ nhau ra chợ mua rau, thịt và ít trái cây. Mẹ nhớ giữ gìn sức khỏe, đừng làm việc quá sức nghe mẹ. Hè này con về.
            """
        ),
        (
            "health",
            """
            Trạm Y tế xã thông báo lịch tiêm chủng mở rộng: trẻ từ 2 đến 18 tháng tuổi tiêm vắc xin phòng bạch hầu, ho gà, uốn ván, bại \
            liệt. Phụ huynh nhớ mang theo sổ tiêm, cho trẻ ăn no trước khi tiêm, ở lại theo dõi 30 phút. Khi trẻ sốt trên 38,5 độ, quấy \
            khóc kéo dài thì đưa ngay đến cơ sở y tế gần nhất.
            """
        ),
        (
            "folk",
            """
            Bầu ơi thương lấy bí cùng, tuy rằng khác giống nhưng chung một giàn. Nhiễu điều phủ lấy giá gương, người trong một nước phải \
            thương nhau cùng. Công cha như núi Thái Sơn, nghĩa mẹ như nước trong nguồn chảy ra. Khuya khoắt, ngoằn ngoèo, nguệch ngoạc, \
            quýnh quáng, khuỷu tay, ngượng nghịu, rượu, hươu, khoẻ khoắn, xoong nồi.
            """
        ),
        (
            "meeting",
            """
            LỊCH LÀM VIỆC CỦA LÃNH ĐẠO
            Thứ hai: họp giao ban (toàn thể cán bộ, công chức). Thứ ba: tiếp công dân định kỳ tại trụ sở. Thứ tư: đ/c Chủ tịch dự họp \
            tại huyện; đ/c Phó Chủ tịch kiểm tra đường liên thôn. Thứ năm: làm việc với Đoàn Thanh niên về chuyển đổi số.
            """
        ),
    ]

    /// The text as `encoding` can give it back: TCVN3 does not tell whether `Ủy` began with a capital.
    static func readBack(_ text: String, _ encoding: LegacyEncoding) -> String {
        guard encoding == .tcvn3 else { return text }
        return text.replacing("Ủy", with: "ủy")
    }
}
