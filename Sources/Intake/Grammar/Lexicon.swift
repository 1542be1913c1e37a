/// The closed word lists of the decision grammar (design, "Decision grammar").
///
/// Whose words: what reviewers of a commune office write on phones and in offices, from the brief and the labelled examples; there is no
/// public corpus, so every entry is here because a clerk would read it in only one way. Longest phrase first; in each list of words the
/// first list that names a phrase wins. A word that stands nowhere here can never be part of an approval.
enum Lexicon {
    /// When the spelling without marks counts as the same word.
    enum Unmarked: Sendable {
        /// Never: without marks it would be another word as well (tôi/tối, cho/chờ, đăng/đang, ạ/à).
        case never
        /// Only on a line that has no mark at all.
        case line
        /// Everywhere: keyboards that correct only some words leave it so (nhe, bai nay), and no other reading makes sense.
        case anywhere
    }

    /// One list: what the phrases do, when their unmarked spelling counts, the phrases separated by `|`.
    struct List: Sendable {
        let role: Role
        let unmarked: Unmarked
        let phrases: String
    }

    /// Words of an approval. Each addition here can make a false approval: it needs a reason and a trap in the tests.
    static let approving: [List] = [
        List(role: .stem, unmarked: .anywhere, phrases: "duyệt|phê duyệt"),
        List(role: .stemDone, unmarked: .line, phrases: "đã duyệt|đã phê duyệt"),
        List(role: .assent, unmarked: .anywhere, phrases: "đồng ý|nhất trí|thống nhất|hoàn toàn đồng ý|hoàn toàn nhất trí"),
        List(role: .assent, unmarked: .anywhere, phrases: "ok|oke|okê|ôkê|ô kê|okay|okie|oki|okey|okela|yes"),
        List(role: .assent, unmarked: .never, phrases: "dạ|vâng|ừ|ừm|uh|uhm|tán thành|đồng ý với nội dung|nhất trí với nội dung"),
        List(role: .assent, unmarked: .never, phrases: "đồng ý với nội dung này|nhất trí với nội dung này|nhất trí nội dung"),
        List(role: .assent, unmarked: .never, phrases: "đồng ý nội dung"),
        List(role: .firstPerson, unmarked: .never, phrases: "tôi|tui"),
        List(role: .pronoun, unmarked: .line, phrases: "em|anh|chị|cô|chú|bác|cháu|bạn|thầy|ông|bà|anh chị|anh em|đồng chí|đ/c|cậu"),
        List(role: .pronoun, unmarked: .line, phrases: "các em|các anh|các chị|các bạn|các cô|các chú|các bác|các đồng chí|các đ/c"),
        List(role: .pronoun, unmarked: .line, phrases: "các cháu"),
        List(role: .pronoun, unmarked: .line, phrases: "mọi người|cả nhà|anh chị em|các anh chị"),
        List(role: .initial, unmarked: .never, phrases: "e|a|c|ae|ac|mn|ace"),
        List(role: .particle, unmarked: .anywhere, phrases: "nhé|nhá|nha|nhen|nghen"),
        List(role: .adverb, unmarked: .anywhere, phrases: "luôn"),
        List(role: .particle, unmarked: .never, phrases: "ạ|ơi|ah nhé"),
        List(role: .object, unmarked: .anywhere, phrases: "bài|tin|bài viết|tin bài|bài đăng|bài tin|tin tức"),
        List(role: .object, unmarked: .never, phrases: "mục|câu trả lời|nội dung trả lời|dự thảo trả lời"),
        List(role: .codeLabel, unmarked: .anywhere, phrases: "mã|mã số|số|bài số|bài mã|mã bài|mã số bài"),
        List(role: .thisObject, unmarked: .anywhere, phrases: "bài này|tin này|bài viết này|tin bài này|bài đăng này|bài tin này"),
        List(role: .thisObject, unmarked: .never, phrases: "này|mục này|câu trả lời này|nội dung trả lời này|bản tin này|nội dung này"),
        List(role: .thisObject, unmarked: .never, phrases: "văn bản này"),
        List(role: .publish, unmarked: .never, phrases: "đăng|cho đăng|đăng tải|cho đăng tải|xuất bản|cho xuất bản|cho lên trang"),
        List(role: .publish, unmarked: .never, phrases: "đăng lên trang"),
        List(role: .publish, unmarked: .never, phrases: "cho đăng lên trang|đăng lên cổng|đăng lên web|cho đăng lên web|đăng trang"),
        List(role: .publish, unmarked: .never, phrases: "đăng web"),
        List(role: .and, unmarked: .never, phrases: "và"),
        List(role: .urge, unmarked: .never, phrases: "đi"),
        List(role: .thanks, unmarked: .anywhere, phrases: "cảm ơn|cám ơn|xin cảm ơn|trân trọng cảm ơn|chân thành cảm ơn|rất cảm ơn"),
        List(role: .thanks, unmarked: .anywhere, phrases: "thank|thanks|thank you|tks|thks|many thanks|thank you very much"),
        List(role: .much, unmarked: .anywhere, phrases: "nhiều|rất nhiều|nhiều nhiều"),
        List(role: .closing, unmarked: .anywhere, phrases: "trân trọng|thân ái|thân mến|kính thư|trân trọng kính chào|chào trân trọng"),
        List(role: .closing, unmarked: .anywhere, phrases: "chào thân ái"),
        List(role: .closing, unmarked: .anywhere, phrases: "best regards|kind regards|regards|kính"),
        List(role: .closing, unmarked: .never, phrases: "chúc sức khỏe|chúc sức khoẻ|chúc một ngày tốt lành|chúc ngày mới tốt lành"),
        List(role: .closing, unmarked: .never, phrases: "vất vả rồi|vất vả quá"),
        List(role: .greeting, unmarked: .anywhere, phrases: "chào|xin chào|kính chào|kính gửi|thân gửi|kính thưa|dear|hi|hello"),
        List(role: .office, unmarked: .anywhere, phrases: "ban biên tập|bbt|văn phòng|tòa soạn|toà soạn|bộ phận biên tập|tổ biên tập"),
        List(role: .office, unmarked: .anywhere, phrases: "thư ký"),
        List(role: .seen, unmarked: .never, phrases: "đã xem|đã đọc|đã xem bài|đã đọc bài|đã xem kỹ|đã đọc kỹ|đã kiểm tra"),
        List(role: .seen, unmarked: .never, phrases: "đã xem nội dung|đã đọc nội dung"),
        List(role: .seen, unmarked: .never, phrases: "đã xem xong|đã đọc xong|xem rồi|đọc rồi|đã xem rồi|đã đọc rồi|đã xem qua"),
        List(role: .seen, unmarked: .never, phrases: "đã xem bài này|đã đọc bài này"),
        List(role: .praise, unmarked: .never, phrases: "tốt|rất tốt|tốt lắm|hay lắm|rất hay|ổn|ổn rồi|bài hay|bài tốt|bài ổn"),
        List(role: .praise, unmarked: .never, phrases: "bài viết hay|bài viết tốt"),
        List(role: .praise, unmarked: .never, phrases: "bài hay lắm|bài tốt lắm|bài viết rất hay|bài viết rất tốt|bài rất tốt"),
        List(role: .praise, unmarked: .never, phrases: "bài rất hay|bài được|bài ổn rồi|ảnh đẹp"),
        List(role: .praise, unmarked: .never, phrases: "nội dung tốt|nội dung ổn|nội dung đạt|nội dung được|nội dung phù hợp"),
        List(role: .praise, unmarked: .never, phrases: "đạt yêu cầu|nội dung đạt yêu cầu|bài đạt"),
        List(role: .noComment, unmarked: .never, phrases: "không có ý kiến gì thêm|không có ý kiến thêm|không có ý kiến gì khác"),
        List(role: .noComment, unmarked: .never, phrases: "không có ý kiến khác"),
        List(role: .noComment, unmarked: .never, phrases: "không có ý kiến gì|không cần sửa gì|không cần sửa gì thêm"),
        List(role: .noComment, unmarked: .never, phrases: "không cần chỉnh sửa gì|không cần sửa gì nữa"),
        List(role: .opinionLabel, unmarked: .never, phrases: "ý kiến của tôi|quyết định|kết quả|ý kiến duyệt"),
        List(role: .noteLabel, unmarked: .anywhere, phrases: "ghi chú"),
        List(role: .can, unmarked: .never, phrases: "được"),
    ]

    /// Words of every other reading: here a spelling too many costs a question back, never a publication.
    static let others: [List] = [
        List(role: .negation, unmarked: .anywhere, phrases: "không|ko|k|kg|khg|kh|hk|hok|khum|kô|hem|hôg|khôg|0"),
        List(role: .negation, unmarked: .never, phrases: "hông|hổng|hỏng|chẳng|chả"),
        List(role: .dont, unmarked: .never, phrases: "đừng|chớ|đừng có"),
        List(role: .notYet, unmarked: .anywhere, phrases: "chưa"),
        List(role: .anymore, unmarked: .anywhere, phrases: "nữa"),
        List(role: .refuse, unmarked: .anywhere, phrases: "từ chối|xin từ chối"),
        List(role: .question, unmarked: .anywhere, phrases: "sao|gì|ai|thế nào|khi nào|bao giờ|phải không|được không|đúng không"),
        List(role: .question, unmarked: .anywhere, phrases: "hay không|có nên|vì sao"),
        List(role: .question, unmarked: .never, phrases: "à|hả|nhỉ|chứ|hử|ư|nào|dc ko|đc ko|dc k|đc k|được ko|được k|được hông|tại sao"),
        List(role: .question, unmarked: .never, phrases: "mấy"),
        List(role: .edit, unmarked: .anywhere, phrases: "sửa|chỉnh|chỉnh sửa|sửa đổi|sửa chữa|bổ sung|biên tập|hiệu đính|điều chỉnh"),
        List(role: .edit, unmarked: .anywhere, phrases: "cập nhật|khắc phục|viết lại"),
        List(role: .edit, unmarked: .anywhere, phrases: "làm lại|rút gọn|rút ngắn|rút còn|rút lại còn|rút xuống|cắt|cắt bớt|lược bớt"),
        List(role: .edit, unmarked: .anywhere, phrases: "lược bỏ|xóa|xoá|thay|thay thế"),
        List(role: .edit, unmarked: .anywhere, phrases: "ghi rõ|nêu rõ|làm rõ|nói rõ|làm mờ|hoàn thiện|hoàn chỉnh|chụp lại|đặt lại"),
        List(role: .edit, unmarked: .anywhere, phrases: "trình bày lại|đính chính|loại bỏ|gỡ bỏ"),
        List(role: .edit, unmarked: .anywhere, phrases: "gỡ ảnh|bỏ ảnh|bỏ bớt|bỏ đoạn|bỏ câu|đổi ảnh|đổi tiêu đề|đổi tên|đổi ngày"),
        List(role: .edit, unmarked: .anywhere, phrases: "thêm ảnh|thêm nguồn|viết gọn|ghi thêm|dẫn nguồn"),
        List(role: .edit, unmarked: .never, phrases: "bỏ|đổi|thêm|bớt|che|gộp|tách|chuyển sang|giảm|rút bớt|đánh số|sắp xếp lại|chèn"),
        List(role: .edit, unmarked: .never, phrases: "chú thích"),
        List(role: .recheck, unmarked: .anywhere, phrases: "xem lại|kiểm tra lại|rà soát|rà soát lại|rà lại|coi lại|đọc lại|soát lại"),
        List(role: .recheck, unmarked: .anywhere, phrases: "đối chiếu|đối chiếu lại|xác minh lại"),
        List(role: .rework, unmarked: .anywhere, phrases: "trả lại|trả lại bài|gửi trả|gửi trả lại|chuyển trả|chuyển trả lại|trả về"),
        List(role: .rework, unmarked: .anywhere, phrases: "trả bài|trả tác giả"),
        List(role: .request, unmarked: .anywhere, phrases: "đề nghị|kính đề nghị|yêu cầu|cần|cần phải|phải|nhờ|phiền|hãy|vui lòng|nên"),
        List(role: .request, unmarked: .anywhere, phrases: "mong|nhớ|chú ý|lưu ý|đề xuất"),
        List(role: .author, unmarked: .anywhere, phrases: "tác giả|người viết|người gửi|phóng viên|cộng tác viên|ctv|cán bộ phụ trách"),
        List(role: .author, unmarked: .anywhere, phrases: "bộ phận|đơn vị"),
        List(role: .condition, unmarked: .anywhere, phrases: "nhưng|nhưng mà|sau khi|nếu|nếu như|với điều kiện|với điều kiện là|miễn là"),
        List(role: .condition, unmarked: .anywhere, phrases: "khi|với đk|điều kiện"),
        List(role: .then, unmarked: .anywhere, phrases: "rồi|xong|thì|xong rồi|xong thì|rồi thì|sau đó|rồi mới|xong mới|mới được"),
        List(role: .because, unmarked: .anywhere, phrases: "vì|do|bởi|bởi vì|tại vì|tại|lý do|lí do|vì lý do|với lý do|lý do là|do bởi"),
        List(role: .time, unmarked: .anywhere, phrases: "mai|ngày mai|sáng mai|chiều mai|tối mai|trưa mai|mốt|ngày kia|ngày mốt|chiều"),
        List(role: .time, unmarked: .anywhere, phrases: "chiều nay|tối nay|trưa|trưa nay"),
        List(role: .time, unmarked: .anywhere, phrases: "lát|lát nữa|tí|tí nữa|tý|tý nữa|chút|chút nữa|xíu|xíu nữa|một lát|một chút"),
        List(role: .time, unmarked: .anywhere, phrases: "tuần sau|tuần tới|đầu tuần|cuối tuần"),
        List(role: .time, unmarked: .anywhere, phrases: "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|hôm sau|tháng sau"),
        List(role: .time, unmarked: .anywhere, phrases: "sang tuần|hôm khác|dịp khác|lúc khác"),
        List(role: .time, unmarked: .anywhere, phrases: "thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7|đầu giờ chiều|cuối giờ|đầu giờ|cuối ngày"),
        List(role: .time, unmarked: .anywhere, phrases: "sáng thứ hai|hôm nay|sau"),
        List(role: .time, unmarked: .never, phrases: "tối|đêm|ngày|sáng|bữa sau|bữa khác"),
        List(role: .put, unmarked: .anywhere, phrases: "để|cứ để|hãy để|tạm để|để đến|để tới|để sang"),
        List(role: .hold, unmarked: .anywhere, phrases: "khoan|khoan đã|hoãn|hoãn lại|tạm hoãn|tạm dừng|tạm gác|tạm ngưng|gác lại"),
        List(role: .hold, unmarked: .anywhere, phrases: "lùi lại|từ từ|thư thư|tạm thời chưa|tạm chưa"),
        List(role: .hold, unmarked: .never, phrases: "dời|dời lại|dời sang|dời đến|lùi|lùi sang"),
        List(role: .wait, unmarked: .never, phrases: "chờ|đợi|đang chờ|đang đợi"),
        List(role: .counsel, unmarked: .anywhere, phrases: "ý kiến|xin ý kiến|cho ý kiến|chỉ đạo|cuộc họp|lãnh đạo|kết luận|cấp trên"),
        List(role: .counsel, unmarked: .anywhere, phrases: "thường trực"),
        List(role: .busy, unmarked: .anywhere, phrases: "đang họp|đang bận|đang đi công tác|đang công tác|đang đi họp|đang đi|bận"),
        List(role: .busy, unmarked: .anywhere, phrases: "bận họp|đi họp|đi công tác|đang dự|đi vắng"),
        List(role: .busy, unmarked: .anywhere, phrases: "đang ở|đang lái xe|đang nghỉ|đang ốm|đang đi vắng|họp|đang nghỉ phép"),
        List(role: .busy, unmarked: .anywhere, phrases: "đang đi cơ sở|đang ngoài"),
        List(role: .look, unmarked: .anywhere, phrases: "xem|đọc|coi|nghiên cứu|cân nhắc|suy nghĩ|kiểm tra|ngó|xem xét"),
        List(role: .handle, unmarked: .anywhere, phrases: "trả lời|phản hồi|báo lại|hỏi|hỏi lại|trao đổi|bàn|bàn lại|tính|xử lý|làm"),
        List(role: .handle, unmarked: .anywhere, phrases: "giải quyết|rảnh|quyết|rep|nhắn"),
        List(role: .aspect, unmarked: .anywhere, phrases: "đã|đang|sẽ|vừa|mới|từng"),
        List(role: .stop, unmarked: .never, phrases: "dừng|dừng lại|dừng ngay|dừng ngay lại|ngừng|ngừng lại"),
        List(role: .withdraw, unmarked: .line, phrases: "rút|rút bài|rút tin|gỡ bài|gỡ tin|hạ bài|gỡ xuống|gỡ bài xuống"),
        List(role: .withdraw, unmarked: .never, phrases: "gỡ|rút xuống khỏi trang"),
        List(role: .received, unmarked: .anywhere, phrases: "đã nhận|đã nhận được|nhận được rồi|đã nhận thư|đã nhận được thư"),
        List(role: .received, unmarked: .anywhere, phrases: "đã nhận bài|đã nhận được bài|đã nhận mail"),
        List(role: .received, unmarked: .anywhere, phrases: "đã nhận email|đã nhận được email|đã nhận được mail|đã nhận thông tin"),
        List(role: .received, unmarked: .anywhere, phrases: "đã nhận được thông tin"),
        List(role: .flaw, unmarked: .anywhere, phrases: "sai|thiếu|lỗi|nhầm|mờ|hủy|huỷ|trừ|ngoại trừ|riêng|chỉ|tạm|tạm thời|thử|nháp"),
        List(role: .flaw, unmarked: .anywhere, phrases: "trùng|một phần|phần"),
        List(role: .nextTime, unmarked: .anywhere, phrases: "lần sau|lần tới|từ lần sau|từ sau|từ nay|bài sau|các bài sau|sau này"),
        List(role: .nextTime, unmarked: .anywhere, phrases: "lần khác|những lần sau|từ bài sau"),
        List(role: .automatic, unmarked: .anywhere, phrases: "trả lời tự động|tự động trả lời|automatic reply|auto reply|out of office"),
        List(role: .automatic, unmarked: .anywhere, phrases: "được gửi tự động"),
        List(role: .automatic, unmarked: .anywhere, phrases: "đã được đọc lúc|đã được đọc vào|đã được hiển thị|was read on"),
        List(role: .automatic, unmarked: .anywhere, phrases: "vacation reply"),
    ]
}
