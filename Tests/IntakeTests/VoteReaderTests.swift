import Intake
import Testing

@Suite("R13 which option a mail chooses")
struct VoteReaderTests {
    private static let options = ["Sửa chợ cũ", "Xây chợ mới ở thôn Vĩnh Trị", "Không làm gì", "Xây chợ mới"]

    @Test(
        "one option",
        arguments: [
            ("1", 0), ("2", 1), ("Phương án 2", 1), ("phuong an 3", 2), ("Tôi chọn phương án 1 ạ.", 0), ("PA 4", 3),
            ("Chọn 2\nVì gần trường.", 1),
            ("Kính gửi Ban biên tập,\n2", 1), ("Sửa chợ cũ", 0), ("sua cho cu", 0), ("Không làm gì", 2), ("Xây chợ mới", 3),
            ("Xây chợ mới ở thôn Vĩnh Trị", 1),
            ("Gia đình tôi đồng ý sửa chợ cũ", 0), ("Tôi ủng hộ xây chợ mới ở thôn Vĩnh Trị", 1), ("Số 3", 2),
        ])
    func chosen(_ text: String, _ expected: Int) { #expect(VoteReader.read(text, options: Self.options) == expected) }

    @Test(
        "none, or not clear",
        arguments: [
            "", "0", "5", "1 hay 2", "1, 2", "Phương án 1 hoặc 3", "Tôi không chọn 1", "2?", "Phương án nào cũng được",
            "Chợ nên có chỗ gửi xe", "Ngày 20/12 họp",
            "Không đồng ý phương án 2", "Sửa chợ cũ hay xây chợ mới", "12",
        ])
    func unclear(_ text: String) { #expect(VoteReader.read(text, options: Self.options) == nil) }

    @Test("long and odd texts end")
    func hostile() {
        for part in ["1 ", "\n", "chọn ", "Sửa chợ cũ "] {
            #expect(VoteReader.read(String(repeating: part, count: 4000), options: Self.options) ?? 0 >= 0)
        }
        #expect(VoteReader.read("1", options: []) == nil)
    }
}
