/// What a word or fixed phrase does in a reply (từ, cụm từ). The grammars are written over roles; the words stand in `Lexicon.swift`.
enum Role: UInt8, Sendable {
    /// duyệt, phê duyệt.
    case stem
    /// đã duyệt: counts as a decision only as a line of its own.
    case stemDone
    /// ok, đồng ý, nhất trí, dạ, vâng.
    case assent
    /// tôi: unlike every other pronoun it can only be the writer.
    case firstPerson
    /// em, anh, chị, mọi người.
    case pronoun
    /// e, a, c: pronouns cut to one letter.
    case initial
    /// nhé, nha, ạ.
    case particle
    /// luôn: unlike a particle it may stand before an object.
    case adverb
    /// bài, tin: what is decided on.
    case object
    /// bài này, câu trả lời này.
    case thisObject
    /// mã số, before the item's code.
    case codeLabel
    /// đăng, cho đăng.
    case publish
    /// và.
    case and
    /// đi, after a verb.
    case urge
    /// cảm ơn.
    case thanks
    /// nhiều, after thanks.
    case much
    /// trân trọng.
    case closing
    /// chào, kính gửi.
    case greeting
    /// Ban biên tập, văn phòng: whom a greeting may name.
    case office
    /// đã xem, đã đọc.
    case seen
    /// nội dung tốt.
    case praise
    /// không có ý kiến gì thêm.
    case noComment
    /// ý kiến, quyết định, before a colon.
    case opinionLabel
    /// đã nhận được.
    case received
    /// ghi chú, before a colon.
    case noteLabel
    /// sai, thiếu: beside an approval, a reason to ask.
    case flaw
    /// lần sau: a note about other items.
    case nextTime
    /// được.
    case can
    /// không, ko, k.
    case negation
    /// đừng.
    case dont
    /// chưa.
    case notYet
    /// nữa: "không duyệt nữa" takes an earlier decision back.
    case anymore
    /// từ chối.
    case refuse
    /// à, hả, sao, ai: what makes a question without a mark.
    case question
    /// sửa, bổ sung, thay.
    case edit
    /// xem lại, kiểm tra lại: an instruction to others, a delay in the first person.
    case recheck
    /// trả lại.
    case rework
    /// đề nghị, cần, nhờ.
    case request
    /// tác giả.
    case author
    /// nhưng, nếu, sau khi.
    case condition
    /// rồi, xong, thì.
    case then
    /// vì, do, lý do.
    case because
    /// mai, chiều, tuần sau.
    case time
    /// để.
    case put
    /// khoan, hoãn, dời.
    case hold
    /// chờ, đợi.
    case wait
    /// ý kiến, cuộc họp: what is waited for.
    case counsel
    /// đang họp, bận.
    case busy
    /// xem, đọc.
    case look
    /// trả lời, hỏi, tính.
    case handle
    /// đã, sẽ, đang.
    case aspect
    /// dừng.
    case stop
    /// rút, gỡ.
    case withdraw
    /// Fixed phrases of automatic mail.
    case automatic
    /// The code of the item that the letter was about.
    case ownCode
    /// A word of no list.
    case word
    /// A sign that is no pause: bracket, quote, slash, emoji that is not plainly friendly.
    case sign
    /// Three dots: something is left unsaid.
    case ellipsis
    /// Any question mark.
    case questionMark
}

/// Some roles, one bit each: asked for every clause of every reply.
struct RoleSet {
    private var bits: UInt64 = 0

    init(_ roles: [Role]) {
        for role in roles { bits |= 1 &<< UInt64(role.rawValue) }
    }

    func contains(_ role: Role) -> Bool { bits & (1 &<< UInt64(role.rawValue)) != 0 }
}
