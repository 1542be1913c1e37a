/// The words of attribution lines, in lower case.
///
/// Vietnamese: Gmail, Yahoo, Zimbra, Thunderbird, K-9, Roundcube, Evolution, GNUMail, Apple Mail. The others: the same programs.
enum AttributionWords {
    /// How a line begins that goes on with a date.
    static let prefixes = WordEnds.starts([
        "vào ", "lúc ", "ngày ", "on ", "at ", "le ", "am ", "el ", "em ", "no dia ", "il ", "in data ", "op ", "w dniu ", "dnia ", "den ",
        "på ", "d. ", "dne ", "dňa ", "la ", "în ", "în data ", "в ", "у ", "wiadomość napisana ", "στις ", "pada ", "dana ", "a las ",
        "a ", "data ", "kl. ", "quoting ", "il giorno ", "el dia ", "el día ", "de: ", "tại ", "khi ", "ที่ ", "เมื่อ ", "בתאריך ", "ב-", "في ",
        "ngay ", "vao ", "le: ", "från: ", "pe ", "em: ", "datum: ", "в: ", "am: ", "ngày: ", "date: ",
        "den: ", "tir. ", "在", "于", "於", "mon, ", "tue, ", "wed, ", "thu, ", "fri, ", "sat, ", "sun, ", "monday", "tuesday", "wednesday",
        "thursday",
        "friday", "saturday", "sunday", "message from ", "dne: ",
    ])

    /// How an attribution ends, its colon left off.
    static let final = WordEnds.ends([
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
        "写道", "寫道", "写到", "寫到", "님이 작성", "님이 작성했습니다", "작성", "작성했습니다", "님이 썼습니다", "썼습니다", "님이 쓴 글", "wrote the following", "wrote on",
        "a écrit ce qui suit", "schrieb am", "a répondu", "responded", "replied",
        "пишe", "вы писали", "ви писали", "вы писали(а)", "напісаў", "пиша", "написа(ла)", "је написао", "ha scritto quanto segue",
        "ha scritto",
        "escreveu o seguinte", "escribió lo siguiente", "geskryf", "het geskryf", "skrifaði", "scríobh", "a skrivet", "skrev", "viết rằng",
        "نوشت", "ने लिखा", "লিখেছেন", "wrote via", "님의 메시지", "씀", "님이 보낸 메시지", "のメッセージ", "さんが書きました", "さんのメッセージ", "さんからのメッセージ",
        "之信件", "来信", "來信", "撰写", "撰寫", "写下", "発信", "のコメント", "написал(-а)", "rakstija", "rašė", "parašė", "kirjoitti seuraavasti",
    ])

    /// Verbs that the name follows (`Am … schrieb Name:`), with the spaces around them.
    private static let middle = [
        " schrieb ", " skrev ", " schreef ", " napisał", " đã viết vào ", " viết vào ", " написал", " wrote on ", " a écrit le ", " heeft ",
        " ezt írta ", " napsal", " ha scritto il ", " escribió el ", " kirjoitti ", " przez ",
    ].map { Array($0.utf8) }

    /// True where one of `middle` stands in `line`.
    static func holdsMiddle(_ line: ArraySlice<UInt8>) -> Bool { middle.contains { LineBytes.contains($0, in: line) } }

    /// A verb that counts only after a date (`On 11-Apr-2011, at 6:54 PM, Bob <b@x.com> sent:`).
    static let sent = WordEnds.ends([
        "sent", "said", "writes", "schrieb", "skrev", "schreef", "gửi", "enviou", "envió", "a envoyé", "ha inviato",
    ])

    /// Who speaks of their own words.
    static let pronouns = WordEnds.ends([
        "i", "we", "you", "he", "she", "they", "it", "tôi", "tao", "mình", "chúng tôi", "em", "anh", "chị", "cháu", "bác", "ich", "wir",
        "je", "nous",
        "jag", "jeg", "io", "yo", "eu", "ik", "wij", "я", "мы", "i have", "i had", "i've", "i'd",
    ])
}
