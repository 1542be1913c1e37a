/// The canonical pairs of Latin letters and combining marks (Unicode Character Database, `UnicodeData.txt`, two-scalar canonical
/// decompositions in U+00C0–U+024F and U+1E00–U+1EFF).
///
/// Scope: every Vietnamese letter and the other European Latin letters. Nothing outside Latin is composed or decomposed.
enum LatinComposition {
    /// The composed letter for `base` followed by `mark`, nil where Unicode has none.
    static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        tables.composed[UInt64(base.value) << 32 | UInt64(mark.value)]
    }

    /// The base and the mark a composed letter stands for, one step (`ế` is `ê` and acute), nil for any other scalar.
    static func pair(_ letter: Unicode.Scalar) -> (base: Unicode.Scalar, mark: Unicode.Scalar)? {
        guard letter.value >= 0xC0, letter.value < 0x1F00 else { return nil }
        return tables.pairs[letter.value]
    }

    private struct Tables: Sendable {
        var composed: [UInt64: Unicode.Scalar] = [:]
        var pairs: [UInt32: (base: Unicode.Scalar, mark: Unicode.Scalar)] = [:]
    }

    private static let tables: Tables = {
        var tables = Tables()
        tables.composed.reserveCapacity(512)
        tables.pairs.reserveCapacity(512)
        for (mark, row) in rows {
            guard let mark = Unicode.Scalar(mark) else { continue }
            var base: Unicode.Scalar?
            for scalar in row.unicodeScalars where scalar != " " {
                guard let known = base else {
                    base = scalar
                    continue
                }
                tables.composed[UInt64(known.value) << 32 | UInt64(mark.value)] = scalar
                tables.pairs[scalar.value] = (known, mark)
                base = nil
            }
        }
        return tables
    }()

    /// One row a combining mark: base letter and composed letter, side by side.
    private static let rows: [(UInt32, String)] = [
        (0x0300, "AÀ EÈ IÌ OÒ UÙ aà eè iì oò uù ÜǛ üǜ NǸ nǹ ĒḔ ēḕ ŌṐ ōṑ WẀ wẁ ÂẦ âầ ĂẰ ăằ ÊỀ êề ÔỒ ôồ ƠỜ ơờ ƯỪ ưừ YỲ yỳ"),
        (0x0301, "AÁ EÉ IÍ OÓ UÚ YÝ aá eé ií oó uú yý CĆ cć LĹ lĺ NŃ nń RŔ rŕ SŚ sś ZŹ zź ÜǗ üǘ GǴ gǵ ÅǺ åǻ ÆǼ æǽ ØǾ øǿ ÇḈ çḉ"),
        (0x0301, "ĒḖ ēḗ ÏḮ ïḯ KḰ kḱ MḾ mḿ ÕṌ õṍ ŌṒ ōṓ PṔ pṕ ŨṸ ũṹ WẂ wẃ ÂẤ âấ ĂẮ ăắ ÊẾ êế ÔỐ ôố ƠỚ ơớ ƯỨ ưứ"),
        (0x0302, "AÂ EÊ IÎ OÔ UÛ aâ eê iî oô uû CĈ cĉ GĜ gĝ HĤ hĥ JĴ jĵ SŜ sŝ WŴ wŵ YŶ yŷ ZẐ zẑ ẠẬ ạậ ẸỆ ẹệ ỌỘ ọộ"),
        (0x0303, "AÃ NÑ OÕ aã nñ oõ IĨ iĩ UŨ uũ VṼ vṽ ÂẪ âẫ ĂẴ ăẵ EẼ eẽ ÊỄ êễ ÔỖ ôỗ ƠỠ ơỡ ƯỮ ưữ YỸ yỹ"),
        (0x0304, "AĀ aā EĒ eē IĪ iī OŌ oō UŪ uū ÜǕ üǖ ÄǞ äǟ ȦǠ ȧǡ ÆǢ æǣ ǪǬ ǫǭ ÖȪ öȫ ÕȬ õȭ ȮȰ ȯȱ YȲ yȳ GḠ gḡ ḶḸ ḷḹ ṚṜ ṛṝ"),
        (0x0306, "AĂ aă EĔ eĕ GĞ gğ IĬ iĭ OŎ oŏ UŬ uŭ ȨḜ ȩḝ ẠẶ ạặ"),
        (0x0307, "CĊ cċ EĖ eė GĠ gġ Iİ ZŻ zż AȦ aȧ OȮ oȯ BḂ bḃ DḊ dḋ FḞ fḟ HḢ hḣ MṀ mṁ NṄ nṅ PṖ pṗ RṘ rṙ SṠ sṡ ŚṤ śṥ ŠṦ šṧ ṢṨ"),
        (0x0307, "ṣṩ TṪ tṫ WẆ wẇ XẊ xẋ YẎ yẏ ſẛ"),
        (0x0308, "AÄ EË IÏ OÖ UÜ aä eë iï oö uü yÿ YŸ HḦ hḧ ÕṎ õṏ ŪṺ ūṻ WẄ wẅ XẌ xẍ tẗ"),
        (0x0309, "AẢ aả ÂẨ âẩ ĂẲ ăẳ EẺ eẻ ÊỂ êể IỈ iỉ OỎ oỏ ÔỔ ôổ ƠỞ ơở UỦ uủ ƯỬ ưử YỶ yỷ"),
        (0x030A, "AÅ aå UŮ uů wẘ yẙ"),
        (0x030B, "OŐ oő UŰ uű"),
        (0x030C, "CČ cč DĎ dď EĚ eě LĽ lľ NŇ nň RŘ rř SŠ sš TŤ tť ZŽ zž AǍ aǎ IǏ iǐ OǑ oǒ UǓ uǔ ÜǙ üǚ GǦ gǧ KǨ kǩ ƷǮ ʒǯ jǰ HȞ"),
        (0x030C, "hȟ"),
        (0x030F, "AȀ aȁ EȄ eȅ IȈ iȉ OȌ oȍ RȐ rȑ UȔ uȕ"),
        (0x0311, "AȂ aȃ EȆ eȇ IȊ iȋ OȎ oȏ RȒ rȓ UȖ uȗ"),
        (0x031B, "OƠ oơ UƯ uư"),
        (0x0323, "BḄ bḅ DḌ dḍ HḤ hḥ KḲ kḳ LḶ lḷ MṂ mṃ NṆ nṇ RṚ rṛ SṢ sṣ TṬ tṭ VṾ vṿ WẈ wẉ ZẒ zẓ AẠ aạ EẸ eẹ IỊ iị OỌ oọ ƠỢ ơợ"),
        (0x0323, "UỤ uụ ƯỰ ưự YỴ yỵ"),
        (0x0324, "UṲ uṳ"),
        (0x0325, "AḀ aḁ"),
        (0x0326, "SȘ sș TȚ tț"),
        (0x0327, "CÇ cç GĢ gģ KĶ kķ LĻ lļ NŅ nņ RŖ rŗ SŞ sş TŢ tţ EȨ eȩ DḐ dḑ HḨ hḩ"),
        (0x0328, "AĄ aą EĘ eę IĮ iį UŲ uų OǪ oǫ"),
        (0x032D, "DḒ dḓ EḘ eḙ LḼ lḽ NṊ nṋ TṰ tṱ UṶ uṷ"),
        (0x032E, "HḪ hḫ"),
        (0x0330, "EḚ eḛ IḬ iḭ UṴ uṵ"),
        (0x0331, "BḆ bḇ DḎ dḏ KḴ kḵ LḺ lḻ NṈ nṉ RṞ rṟ TṮ tṯ ZẔ zẕ hẖ"),
    ]
}
