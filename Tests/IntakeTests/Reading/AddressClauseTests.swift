import Editorial
import Testing

@testable import Intake

@Suite("R4 where somebody lives is hidden, what the question is about stays")
struct AddressClauseTests {
    private static let hide = "[đã ẩn địa chỉ]"

    private func read(_ text: String) -> (text: String, found: Bool) {
        AddressClause.hidden(in: text, name: PersonalData.name.placeholder, placeholder: Self.hide)
    }

    private static let hidden: [(String, String)] = [
        (
            "Tôi là [đã ẩn họ tên], thôn Vĩnh Trị, xin hỏi thủ tục khai sinh.",
            "Tôi là [đã ẩn họ tên], [đã ẩn địa chỉ], xin hỏi thủ tục khai sinh."
        ),
        ("Tôi tên là [đã ẩn họ tên], hiện ở số 15 thôn Vĩnh Trị, xã Hải Dương.", "Tôi tên là [đã ẩn họ tên], [đã ẩn địa chỉ]."),
        (
            "Tôi là [đã ẩn họ tên], ở thôn Vĩnh Trị, xã Hải Dương, huyện Hải Lăng, xin hỏi.",
            "Tôi là [đã ẩn họ tên], [đã ẩn địa chỉ], xin hỏi."
        ),
        ("Tôi thuê nhà, thường trú tại tổ 3, phường 5, nay muốn tạm trú.", "Tôi thuê nhà, [đã ẩn địa chỉ], nay muốn tạm trú."),
        ("Em là [đã ẩn họ tên], người thôn Kim Giao, hỏi về đất.", "Em là [đã ẩn họ tên], [đã ẩn địa chỉ], hỏi về đất."),
        ("Cháu là sinh viên, hiện đang ở xóm Mới, hỏi về vay vốn.", "Cháu là sinh viên, [đã ẩn địa chỉ], hỏi về vay vốn."),
        (
            "Gia đình tôi đông con, hộ khẩu tại thôn Diên Khánh; chưa có nước sạch.",
            "Gia đình tôi đông con, [đã ẩn địa chỉ]; chưa có nước sạch."
        ),
        ("Toi la [đã ẩn họ tên], o thon Vinh Tri, hoi ve dien.", "Toi la [đã ẩn họ tên], [đã ẩn địa chỉ], hoi ve dien."),
        ("Nhà ở số 12 đường Lê Lợi. Xin hỏi về rác.", "[đã ẩn địa chỉ]. Xin hỏi về rác."),
        ("Tôi là [đã ẩn họ tên] (trú tại thôn Đông Dương), xin hỏi.", "Tôi là [đã ẩn họ tên] ([đã ẩn địa chỉ]), xin hỏi."),
        ("Địa chỉ: thôn Vĩnh Trị, xã Hải Dương\nXin hỏi về nước sạch.", "[đã ẩn địa chỉ]\nXin hỏi về nước sạch."),
    ]

    @Test("an address in a sentence", arguments: hidden)
    func hides(text: String, expected: String) {
        let (out, found) = read(text)
        #expect(out == expected)
        #expect(found)
    }

    @Test(
        "places that the question is about, prices, dates and laws",
        arguments: [
            "Đường trước thôn Vĩnh Trị bị ngập.",
            "Xin hỏi đường trước thôn Vĩnh Trị bị ngập, bao giờ xã cho sửa?",
            "Xã Hải Dương có thu phí rác của hộ nghèo không?",
            "Thôn Vĩnh Trị chưa có nước sạch, xã có kế hoạch gì?",
            "Thôn Vĩnh Trị, thôn Đông Dương và thôn Kim Giao bị mất điện.",
            "Hôm qua, thôn Vĩnh Trị mất điện từ 7 giờ đến 11 giờ.",
            "Theo Quyết định 162/QĐ-UBND, xã phải trả lời trong 15 ngày.",
            "Lệ phí là 8.000 đồng, số tiền này nộp ở đâu?",
            "Ngày 20/11/2026, tổ công tác đến đo đất, số liệu có công khai không?",
            "Khi mưa to, đường liên thôn ngập sâu, tỉnh lộ 8 không đi được.",
            "Trạm y tế xã ở đâu, mở cửa mấy giờ?",
            "Tôi đi làm xa, xã có nhận hồ sơ qua mạng không?",
            "Chợ xã họp ngày nào, thành phố có hỗ trợ không?",
            "Con tôi 3 tuổi, quận có trường mầm non không?",
            "Tôi muốn hỏi về đất ở, huyện đã có quy hoạch chưa?",
            "Cống thoát nước đầu xóm Mới, xóm Cũ đều tắc.",
            "Số điện thoại của bộ phận một cửa là số nào?",
            "Sổ đỏ của gia đình cấp năm 1998, tờ bản đồ số 5, thửa số 12.",
            "Tổ dân phố họp bàn việc chung, khu thể thao có được mở rộng không?",
            "Giá nước 6.500 đồng/m3, tính từ ngày 1/1/2027.",
            "Đèn đường thôn Kim Giao hỏng, ngõ 3 rất tối.",
            "Xin hỏi: nhà văn hóa thôn có cho mượn không?",
            "Điều 8.9 nói gì? Ai trả lời?",
            "Nhà tôi nuôi 20 con lợn, huyện có hỗ trợ dịch tả không?",
            "Một câu không có gì để ẩn",
            "",
        ])
    func keeps(text: String) {
        let (out, found) = read(text)
        #expect(out == text)
        #expect(!found)
    }

    @Test("beside a name, what is asked about a place is no address")
    func besideName() {
        for text in [
            "Tôi là [đã ẩn họ tên], xã Hải Dương có thu phí rác không?", "Tôi là [đã ẩn họ tên], đường trước thôn Vĩnh Trị bị ngập.",
            "Tôi là [đã ẩn họ tên], xin hỏi thôn Vĩnh Trị bao giờ có nước sạch?",
            "Tôi là [đã ẩn họ tên], tổ trưởng tổ vay vốn, xin hỏi lãi suất.",
        ] {
            #expect(read(text).text == text)
        }
    }

    @Test("the matter that follows an address without a comma stays")
    func matterFollows() {
        for text in [
            "Hộ khẩu của tôi ở xã khác thì làm căn cước ở đâu?", "Thường trú ở xã khác có làm căn cước tại xã được không?",
            "Tạm trú thì đăng ký ở đâu?", "Thủ tục tạm trú gồm những gì, cư trú bao lâu thì được cấp sổ?",
            "Tôi là [đã ẩn họ tên], thôn Vĩnh Trị mất điện cả tuần nay.", "Địa chỉ nộp hồ sơ ở đâu?", "Số nhà được cấp khi nào?",
            "Tôi chuyển đến từ tháng 3, hộ khẩu chưa chuyển thì con có được nhập học không?",
            "Thường trú ở xã khác vẫn nộp hồ sơ được.", "Tạm trú, thường trú khác nhau thế nào?",
            "Hộ khẩu của tôi ở xã khác nên xin được hướng dẫn.",
        ] {
            #expect(read(text).text == text)
        }
    }

    private static let beginnings: [(String, String)] = [
        ("Tôi hiện ở xa. Hiện ở thôn Vĩnh Trị xin hỏi thủ tục khai sinh.", "Tôi hiện ở xa. [đã ẩn địa chỉ] xin hỏi thủ tục khai sinh."),
        (
            "Tôi là [đã ẩn họ tên], ở thôn Vĩnh Trị xin hỏi bao giờ có nước sạch?",
            "Tôi là [đã ẩn họ tên], [đã ẩn địa chỉ] xin hỏi bao giờ có nước sạch?"
        ),
        ("Tôi là [đã ẩn họ tên], thôn Vĩnh Trị xin hỏi về điện.", "Tôi là [đã ẩn họ tên], [đã ẩn địa chỉ] xin hỏi về điện."),
        (
            "Tôi là [đã ẩn họ tên], ở thôn Vĩnh Trị, đường trước nhà bị ngập.",
            "Tôi là [đã ẩn họ tên], [đã ẩn địa chỉ], đường trước nhà bị ngập."
        ),
        (
            "Tôi là [đã ẩn họ tên], ở thôn Vĩnh Trị, xã Hải Dương có thu phí rác không?",
            "Tôi là [đã ẩn họ tên], [đã ẩn địa chỉ], xã Hải Dương có thu phí rác không?"
        ),
        ("Trú tại số 12 đường Lê Lợi phường 5 cho hỏi về rác thải.", "[đã ẩn địa chỉ] cho hỏi về rác thải."),
        ("toi la [đã ẩn họ tên], hien o thon vinh tri, xa hai duong, xin hoi.", "toi la [đã ẩn họ tên], [đã ẩn địa chỉ], xin hoi."),
        ("Hiện ở thôn vĩnh trị xã hải dương.", "[đã ẩn địa chỉ]."),
    ]

    @Test("an address is hidden as far as it goes, and no further", arguments: beginnings)
    func extent(text: String, expected: String) { #expect(read(text).text == expected) }

    @Test("long and odd texts end")
    func hostile() {
        for part in ["hiện ở,", ",", "\u{0},", "thôn ", "(", "Tôi là [đã ẩn họ tên], thôn a,"] {
            #expect(read(String(repeating: part, count: 5_000)).text.utf8.count <= 5_000 * 60)
        }
    }
}
