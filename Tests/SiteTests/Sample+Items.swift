import Editorial
import Site
import WorkCalendar

extension Sample {
    static let items = [
        item(1, road, at: 0), item(2, festival, at: 26), item(3, vaccination, at: 50), item(4, fishing, at: 75), item(5, plan, at: 99),
        item(6, meeting, at: 122), item(7, fees, at: 30), item(9, birth, at: 80), item(10, light, at: 130),
        item(8, article("Bài đã gỡ", [.paragraph("Nội dung không còn.")]), at: 140),
    ]

    private static let road = article(
        "Khánh thành tuyến đường bê tông liên thôn Vĩnh Trị – Thái Dương Thượng Đông",
        [
            .paragraph(
                "Sáng ngày 14/11, Ủy ban nhân dân xã tổ chức lễ khánh thành tuyến đường bê tông nối thôn Vĩnh Trị với thôn Thái Dương Thượng "
                    + "Đông. Công trình dài 1,8 km, mặt đường rộng 5 m, do Nhà nước và Nhân dân cùng làm."),
            .photo(medium("duong"), caption: "Đại biểu cắt băng khánh thành tuyến đường. Ảnh: Nguyễn Ngọc Tuấn"),
            .paragraph(
                "Trong quá trình thi công, 42 hộ dân đã tự nguyện hiến hơn 1.300 m² đất vườn và tháo dỡ tường rào để mở rộng mặt đường."),
            .heading("Nguồn vốn thực hiện"),
            .table([
                ["Nguồn", "Số tiền (triệu đồng)", "Tỷ lệ"], ["Ngân sách thành phố", "2.100", "70%"], ["Nhân dân đóng góp", "900", "30%"],
            ]),
            .heading("Việc cần làm tiếp"),
            .listItem("Lắp biển báo tại hai ngã ba trước ngày 30/11."), .listItem("Trồng cây xanh hai bên đường trong tháng 12."),
            .quote("Con đường mới giúp bà con đi lại, vận chuyển hải sản thuận tiện hơn rất nhiều."),
            .photo(medium("duong-2", size: PixelSize(width: 900, height: 1200)), caption: ""),
        ], author: "Nguyễn Ngọc Tuấn", source: "Đài truyền thanh xã")

    private static let festival: Content = {
        var content = article(
            "Lễ hội Cầu ngư năm 2026: giữ gìn nét đẹp văn hóa vùng biển",
            [
                .paragraph(
                    "Trong hai ngày 15 và 16/11, đông đảo bà con ngư dân cùng du khách tham dự Lễ hội Cầu ngư tại đình làng Thái Dương."),
                .photo(medium("le"), caption: "Nghi thức rước kiệu trong Lễ hội Cầu ngư"),
                .paragraph("Phần hội có đua ghe, kéo co, bài chòi và trưng bày sản phẩm OCOP của địa phương."),
            ], author: "Trần Thị My Na")
        content.eventDate = CivilDate(year: 2026, month: 11, day: 15)
        return content
    }()

    private static let vaccination = article(
        "Tiêm phòng đợt 2 cho đàn gia súc, gia cầm", channel: "tuyen-truyen",
        [
            .paragraph(
                "Đợt tiêm phòng thứ hai diễn ra từ ngày 20 đến ngày 28/11 tại các điểm tiêm ở từng thôn. Bà con nuôi nhốt gia súc tại chuồng."
            ),
            .photo(medium("tiem"), caption: "Cán bộ thú y tiêm phòng tại thôn Thái Dương Hạ Trung"),
        ])

    private static let fishing = article(
        "Ngư dân được mùa cá cơm đầu vụ",
        [
            .paragraph(
                "Những ngày giữa tháng 11, thời tiết thuận lợi, nhiều tàu trở về bến với đầy ắp cá cơm tươi, mang lại thu nhập khá."),
            .photo(medium("ngu-dan"), caption: "Thuyền về bến lúc bình minh"), .photo(medium("ngu-dan-2"), caption: ""),
        ], author: "Nguyễn Ba Tài")

    private static let plan = article(
        "Kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn tháng 12/2026", channel: "chi-dao",
        [
            .paragraph(
                "Ủy ban nhân dân xã ban hành Kế hoạch phòng, chống thiên tai, yêu cầu các thôn rà soát phương án sơ tán dân vùng trũng thấp."
            ),
            .file(medium("ke-hoach", "pdf", size: nil), label: "Kế hoạch số 45/KH-UBND ngày 20/11/2026"),
        ])

    private static let meeting = article(
        "Hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân",
        [
            .paragraph(
                "Hội nghị tiếp nhận 18 ý kiến về giao thông nông thôn, nước sạch và vệ sinh môi trường; 15 ý kiến được trả lời tại chỗ.")
        ],
        author: "Huỳnh Bảo")

    private static let fees = question(
        "Lệ phí chứng thực bản sao từ bản chính là bao nhiêu?",
        [.paragraph("Tôi cần chứng thực bản sao bằng tốt nghiệp. Xin hỏi lệ phí là bao nhiêu và cần mang theo giấy tờ gì?")],
        [
            .paragraph("Lệ phí chứng thực bản sao từ bản chính là 2.000 đồng/trang; từ trang thứ ba trở lên là 1.000 đồng/trang."),
            .heading("Giấy tờ cần mang theo"), .listItem("Bản chính giấy tờ làm cơ sở để chứng thực."),
            .listItem("Bản sao cần chứng thực (nếu có)."),
        ], source: "Công chức Tư pháp - Hộ tịch")

    private static let birth = question(
        "Đăng ký khai sinh cho con khi cha mẹ tạm trú ở nơi khác",
        [.paragraph("Vợ chồng tôi có hộ khẩu tại xã nhưng đang tạm trú ở Đà Nẵng. Chúng tôi đăng ký khai sinh cho con ở đâu?")],
        [.paragraph("Anh, chị có thể đăng ký khai sinh cho con tại nơi thường trú hoặc nơi tạm trú của cha hoặc mẹ.")])

    private static let light = question(
        "Đèn đường ở xóm 3 hỏng đã hai tuần",
        [.paragraph("Ba bóng đèn đường ở xóm 3 không sáng.\nĐề nghị xã cho kiểm tra.")],
        [.paragraph("Ủy ban nhân dân xã đã yêu cầu đơn vị quản lý thay bóng. Việc thay thế hoàn thành ngày 18/11/2026.")])
}
