/// The words of attribution lines, in lower case.
///
/// Vietnamese: Gmail, Yahoo, Zimbra, Thunderbird, K-9, Roundcube, Evolution, GNUMail, Apple Mail. The others: the same programs.
enum AttributionWords {
    /// How a line begins that goes on with a date.
    static let prefixes = [
        "vào ", "lúc ", "ngày ", "on ", "at ", "le ", "am ", "el ", "em ", "no dia ", "il ", "in data ", "op ", "w dniu ", "dnia ", "den ",
        "på ", "d. ", "dne ", "dňa ", "la ", "în ", "în data ", "в ", "у ", "wiadomość napisana ", "στις ", "pada ", "dana ", "a las ",
        "a ", "data ", "kl. ", "quoting ", "il giorno ", "el dia ", "el día ", "de: ", "tại ", "khi ", "ที่ ", "เมื่อ ", "בתאריך ", "ב-", "في ",
        "ngay ", "vao ",
    ]

    /// How an attribution ends, its colon left off.
    static let final = [
        "đã viết", "viết", "đã gửi", "đã ghi", "da viet", "wrote", "writes", "has written", "said", "a écrit", "écrit", "escribió",
        "ha escrito",
        "va escriure", "escreveu", "ha scritto", "scrive", "scriveva", "schreef", "schrijft", "schreef het volgende",
        "het volgende geschreven", "geschreven", "schrieb", "schrieb folgendes", "geschrieben", "napisał(a)", "napisał", "napisała",
        "pisze",
        "napisał/a", "пишет", "написал", "написал(а)", "написала", "писал(а)", "писал", "сообщил", "пише", "написав", "написав(ла)",
        "написа", "skrev", "skrev følgende", "skrev följande", "skriver", "kirjoitti", "napsal(a)", "napsal", "napsala", "napísal(a)",
        "napísal", "napísala", "ezt írta", "írta", "a scris", "scrie", "şunu yazdı", "yazdı", "şunları yazdı", "έγραψε", "je napisao",
        "je napisao/la", "je napisala", "napisao je", "je napisal", "je napisala/a", "rašė", "rakstīja", "kirjutas", "menulis", "เขียนว่า",
        "เขียน", "כתב", "כתבה", "כתב/ה", "كتب", "のメール", "のメッセージ", "さんは書きました", "さんのメール", "が書きました", "書きました", "は書いた",
        "写道", "寫道", "写到", "寫到", "님이 작성", "님이 작성했습니다", "작성", "작성했습니다", "님이 썼습니다", "썼습니다", "님이 쓴 글",
    ]

    /// Verbs that the name follows (`Am … schrieb Name:`), with the spaces around them.
    static let middle = [
        " schrieb ", " skrev ", " schreef ", " napisał", " đã viết vào ", " viết vào ", " написал", " wrote on ", " a écrit le ", " heeft ",
        " ezt írta ", " napsal", " ha scritto il ", " escribió el ", " kirjoitti ", " przez ",
    ]
}
