/// The words by which signatures, phone lines and disclaimers are known, in lower case.
enum SignatureWords {
    static let phone = WordEnds.starts([
        "được gửi từ ", "đã gửi từ ", "gửi từ ", "đã được gửi từ ", "sent from ", "sent via ", "sent with ", "get outlook for ",
        "tải outlook cho ",
        "tải về outlook cho ", "nhận outlook cho ", "sent by my ", "envoyé de mon ", "envoyé depuis ", "von meinem ", "gesendet von ",
        "gesendet mit ",
        "enviado desde ", "enviado do ", "enviado a partir ", "inviato da ", "verzonden vanaf ", "verstuurd vanaf ", "wysłane z ",
        "отправлено с ", "отправлено из ", "skickat från ", "sendt fra ", "lähetetty ", "iphoneから送信", "发自我的", "從我的", "나의 iphone",
        "obtenir outlook pour ", "holen sie sich outlook", "download outlook ", "yahoo mail: ",
        "sent using ", "sent on ", "envoyé à partir ", "provenance : ", "enviado con ", "inviato dal ", "inviato tramite ", "odesláno z ",
        "odoslané z ",
        "küldve ", "trimis de pe ", "στάλθηκε από ", "надіслано з ", "sendt via ", "skickat från min ", "iphone'umdan ", "從我的 ", "从我的 ",
        "發自我的 ", "發自 ", "發自", "发自", "用我的 ", "나의 ", "iphone から", "androidから", "diperoleh dari ", "dikirim dari ", "terkirim dari ",
        "wysłano z ",
        "verzonden met ", "verzonden via ", "sent: from ", "télécharger outlook", "outlook für ", "scarica outlook", "descargar outlook",
        "baixe o outlook",
    ])

    /// A phone line that is the whole reply counts only where it names one of these.
    static let devices = [
        "iphone", "ipad", "ios", "android", "samsung", "galaxy", "outlook", "yahoo", "windows", "huawei", "xiaomi", "oppo", "vivo", "mail",
        "điện thoại", "blackberry", "nokia",
    ].map { Array($0.utf8) }

    /// True for a closing formula alone on its line, punctuation aside.
    static func isClosing(_ line: ArraySlice<UInt8>) -> Bool {
        guard (2...80).contains(line.count) else { return false }
        var text = line
        while let last = text.last, " .,!;:/~*-_".utf8.contains(last) { text = text.dropLast() }
        while let first = text.first, " .,!;:/~*-_".utf8.contains(first) { text = text.dropFirst() }
        while text.suffix(3).elementsEqual("…".utf8) { text = text.dropLast(3) }
        return closings.contains(text)
    }

    private static let closings = WordTable<Void>([
        "trân trọng", "trân trọng kính chào", "trân trọng cảm ơn", "trân trọng cám ơn", "xin trân trọng cảm ơn", "xin trân trọng cám ơn",
        "trân trọng kính báo", "trân trọng báo cáo", "kính thư", "kính chào", "kính báo", "kính", "thân ái", "thân mến", "thân",
        "thân chào",
        "trân trọng và kính chào", "cảm ơn và trân trọng", "trân trọng thông báo", "tran trong", "tran trong kinh chao",
        "tran trong cam on",
        "best regards", "regards", "kind regards", "warm regards", "with best regards", "thanks and regards", "thanks & regards",
        "sincerely",
        "yours sincerely", "yours faithfully", "br", "cordialement", "bien cordialement", "mit freundlichen grüßen", "viele grüße",
        "saludos",
        "atenciosamente", "cordiali saluti", "met vriendelijke groet", "pozdrawiam", "с уважением", "med vänlig hälsning",
        "med venlig hilsen",
    ])

    /// True where a folded line begins a disclaimer.
    static func beginsDisclaimer(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 10 && disclaimers.match(line) != nil && legal.contains { LineBytes.contains($0, in: line) }
    }

    private static let disclaimers = WordEnds.starts([
        "thư này và ", "thư này có thể ", "thư điện tử này ", "email này ", "e-mail này ", "thông tin trong thư ", "thông tin trong email ",
        "nội dung thư này ", "nội dung email này ", "thông điệp này ", "miễn trừ trách nhiệm", "tuyên bố miễn trừ", "lưu ý bảo mật",
        "this email ",
        "this e-mail ", "this message ", "this communication ", "the information contained ", "the information in this ",
        "confidentiality notice",
        "confidential", "disclaimer", "notice:", "important notice", "please consider the environment", "hãy cân nhắc môi trường",
        "vui lòng cân nhắc trước khi in",
    ])

    /// A disclaimer also says what it disclaims; `Email này duyệt` does not.
    private static let legal = [
        "chỉ dành cho", "bảo mật", "người nhận", "miễn trừ", "tài liệu đính kèm", "confidential", "intended", "disclaimer", "privileged",
        "recipient", "notice", "environment", "môi trường", "trước khi in", "checked for viruses", "scanned for viruses",
    ].map { Array($0.utf8) }

    /// True for a line that a virus scanner puts under a letter and that holds nothing else.
    static func isScannerLine(_ line: ArraySlice<UInt8>) -> Bool {
        if scannerLines.contains(line) { return true }
        return line.first == Octet.less && line.last == Octet.greater && !line.contains(Octet.space)
            && LineBytes.contains(scannerAddress, in: line)
    }

    private static let scannerLines = WordTable<Void>([
        "virus-free.", "www.avast.com", "www.avg.com", "virus-free.www.avast.com", "virus-free. www.avast.com", "virus-free.www.avg.com",
        "virus-free. www.avg.com",
    ])

    private static let scannerAddress = Array("/sig-email".utf8)

    /// The foot that mailing list software appends under a rule.
    static func isListFoot(_ line: ArraySlice<UInt8>) -> Bool { listFeet.contains { LineBytes.contains($0, in: line) } }

    private static let listFeet = [
        "mailing list", "unsubscribe", "you received this message because", "you are receiving this because", "bạn nhận được thư này",
        "hủy đăng ký",
    ].map { Array($0.utf8) }
}
