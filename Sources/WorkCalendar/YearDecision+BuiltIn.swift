extension YearDecision {
    /// The decisions known when this was written; the same as `config/holidays/*.json5`, which replace them year by year.
    public static let builtIn: [YearDecision] = [
        built(
            2019, "6519/VPCP-KGVX (2018)",
            tet: ("2019-02-02", "2019-02-10"),
            swaps: [("2018-12-31", "2019-01-05"), ("2019-04-29", "2019-05-04")]),
        built(
            2020, "Thông báo nghỉ Tết 2020 của Bộ LĐTBXH",
            tet: ("2020-01-23", "2020-01-29")),
        built(
            2021, "4875/TB-LĐTBXH",
            tet: ("2021-02-10", "2021-02-16"), nationalDay: "2021-09-03"),
        built(
            2022, "119/TB-LĐTBXH",
            tet: ("2022-01-29", "2022-02-06"), nationalDay: "2022-09-01"),
        built(
            2023, "8056/VPCP-KGVX ngày 1/12/2022; 5034/TB-LĐTBXH",
            tet: ("2023-01-20", "2023-01-26"), nationalDay: "2023-09-01"),
        built(
            2024, "5015/TB-LĐTBXH; 1570/TB-LĐTBXH; 2450/VPCP-KGVX ngày 12/4/2024",
            tet: ("2024-02-08", "2024-02-14"), nationalDay: "2024-09-03",
            swaps: [("2024-04-29", "2024-05-04")]),
        built(
            2025, "8726/VPCP-KGVX ngày 26/11/2024; 6150/TB-BLĐTBXH ngày 3/12/2024",
            tet: ("2025-01-25", "2025-02-02"), nationalDay: "2025-09-01",
            swaps: [("2025-05-02", "2025-04-26")]),
        built(
            2026,
            "9441/TB-BNV ngày 16/10/2025; 12729/VPCP-KGVX ngày 25/12/2025; 3383/BNV-CVL ngày 10/4/2026; "
                + "10065/VPCP-KGVX ngày 2/10/2026",
            tet: ("2026-02-14", "2026-02-22"), nationalDay: "2026-09-01",
            swaps: [("2026-01-02", "2026-01-10"), ("2026-08-31", "2026-08-22")]),
        built(
            2027, "10065/VPCP-KGVX ngày 2/10/2026",
            tet: ("2027-02-04", "2027-02-10"), nationalDay: "2027-09-03"),
    ]

    private static func built(
        _ year: Int, _ source: String, tet: (String, String), nationalDay: String? = nil, swaps: [(String, String)] = []
    ) -> YearDecision {
        YearDecision(
            year: year,
            source: source,
            tetBlock: CivilDate(tet.0).flatMap { first in CivilDate(tet.1).map { DateSpan(first: first, last: $0) } },
            nationalDay: nationalDay.flatMap { CivilDate($0) },
            swaps: swaps.compactMap { pair in CivilDate(pair.0).flatMap { off in CivilDate(pair.1).map { Swap(off: off, work: $0) } } }
        )
    }
}
