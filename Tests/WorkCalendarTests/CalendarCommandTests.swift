import Testing

@testable import WorkCalendar

@Suite("B3: homthu calendar")
struct CalendarCommandTests {
    private func run(_ line: String) -> (lines: [String], exitCode: Int32) {
        let result = CalendarCommand.run(arguments: line.split(separator: " ").map(String.init), calendar: .builtIn)
        #expect(result.output.last == "\n")
        return (result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), result.exitCode)
    }

    @Test(
        "the contracts that scripts rely on",
        arguments: [
            ("due 2026-04-24 15", "2026-05-20"), ("due 2026-04-24 15 --explain", "2026-05-20"),
            ("due --explain 2026-04-24 15", "2026-05-20"),
            ("lunar 2033-12-22", "1/11N/2033"), ("solar 1/11N/2033", "2033-12-22"), ("lunar 2026-11-23", "15/10/2026"),
            ("due 2026-05-20 -3", "2026-05-15"), ("due 2026-04-25 0", "2026-04-28"), ("due 2028-01-20 1", "2028-01-21"),
        ])
    func contracts(line: String, first: String) {
        let (lines, exitCode) = run(line)
        #expect(exitCode == 0)
        #expect(lines.first == first)
    }

    @Test("a due date explained day by day")
    func explained() {
        let (lines, _) = run("due 2026-04-24 2 --explain")
        #expect(
            lines == [
                "2026-04-29",
                "    –  T6 24/04/2026  ngày bắt đầu, không tính",
                "    –  T7 25/04/2026  nghỉ hằng tuần",
                "    –  CN 26/04/2026  nghỉ lễ: Giỗ Tổ Hùng Vương (10/3 âm)",
                "    –  T2 27/04/2026  nghỉ bù cho 26/4 (CN)",
                "    1  T3 28/04/2026  ngày làm việc",
                "    2  T4 29/04/2026  ngày làm việc",
                "",
            ])
    }

    @Test("JSON on request")
    func json() {
        #expect(
            run("due 2026-04-24 15 --json").lines.first
                == #"{"start":"2026-04-24","working_days":15,"due":"2026-05-20","undecided_years":[]}"#)
        #expect(
            run("due 2026-04-24 1 --explain --json").lines[2]
                == #"{"date":"2026-04-25","counted":null,"kind":"weekly-rest","reason":"nghỉ hằng tuần"},"#)
        #expect(run("2026 --json").lines.first?.hasPrefix(#"{"year":2026,"decided":true,"source":"9441/TB-BNV"#) == true)
        #expect(JSONText.quoted("a\"b\\c\nd") == #""a\"b\\c\u000ad""#)
    }

    @Test("the year at a glance")
    func year() {
        let (lines, exitCode) = run("2026")
        #expect(exitCode == 0)
        #expect(lines.contains("  T3 17/02/2026  1/1/2026 âm      nghỉ lễ: Tết Nguyên đán"))
        #expect(lines.contains("  T7 22/08/2026  10/7/2026 âm     ngày làm việc, làm bù cho 31/8"))
        #expect(lines.contains("  total: 249"))
        #expect(run("2028").lines[1] == "No decision known for 2028: a guess by the law and earlier years.")
        #expect(run("due 2027-12-20 15").lines[1] == "note: no yearly decision known for 2028; days off there are a guess by the law")
    }

    @Test(
        "complaints name what was found and what is expected",
        arguments: [
            ("", 64, "found nothing, expected YEAR, due, lunar or solar"),
            ("tomorrow", 64, "found \"tomorrow\", expected YEAR, due, lunar or solar"),
            ("due 2026-04-24", 64, "found 1 arguments after \"due\", expected due DATE N [--explain] [--json]"),
            ("due 2026-04-24 x", 64, "found \"x\", expected a number of working days, -10000 … 10000"),
            (
                "due 2026-04-24 99999999999999999999", 64,
                "found \"99999999999999999999\", expected a number of working days, -10000 … 10000"
            ),
            ("lunar 2026-04-24 --explain", 64, "found option --explain, expected lunar DATE"),
            ("lunar 2026-02-29", 65, "found \"2026-02-29\", expected a date that exists, as YYYY-MM-DD, for example 2026-04-24"),
            ("solar 1/11N/2032", 65, "found 1/11N/2032, which does not exist: in 2032 there is no leap month"),
            ("solar 1/10N/2033", 65, "found 1/10N/2033, which does not exist: in 2033 the leap month is 11N"),
            ("solar 30/12/2025", 65, "found 30/12/2025, which does not exist: month 12 of 2025 has 29 days"),
            (
                "solar 1.1.2026", 65,
                "found \"1.1.2026\", expected a lunar date as D/M/YEAR (10/3/2026), in a leap month D/MN/YEAR (1/11N/2033)"
            ),
            ("1066", 65, "found year 1066, expected 1900 … 2199"),
        ] as [(String, Int32, String)])
    func complaints(line: String, code: Int32, text: String) {
        let (lines, exitCode) = run(line)
        #expect(exitCode == code)
        #expect(lines.first == "homthu calendar: " + text)
    }

    @Test("help is no error", arguments: ["--help", "-h", "due --help", "2026 --help"])
    func help(line: String) {
        let (lines, exitCode) = run(line)
        #expect(exitCode == 0)
        #expect(lines.first == "usage: homthu calendar YEAR [--json]")
    }
}
