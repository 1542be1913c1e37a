import Editorial

/// How one reader is addressed: officers by honorific and name, citizens as `ông/bà`.
struct Reader {
    /// `Kính gửi ông Huỳnh Trọng Bình,`.
    let greeting: String
    /// `ông`, `bà` or `ông/bà`, inside a sentence.
    let you: String
    /// The same at the head of a sentence.
    let You: String

    init(_ correspondent: Correspondent, office: Office) {
        let person = correspondent.person.flatMap { office.people[$0] }
        let name = PlainText.mention(person?.name ?? correspondent.name, limit: 60)
        switch person?.honorific {
        case "Ông": (you, You) = ("ông", "Ông")
        case "Bà": (you, You) = ("bà", "Bà")
        default: (you, You) = ("ông/bà", "Ông/bà")
        }
        greeting = name.isEmpty ? "Kính gửi quý công dân," : "Kính gửi \(you) \(name),"
    }
}
