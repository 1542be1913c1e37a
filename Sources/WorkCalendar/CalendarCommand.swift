/// `homthu calendar …`: the calendar on the command line. Pure: arguments in, text and exit code out.
public enum CalendarCommand {
    /// - Parameters:
    ///   - arguments: what follows `calendar`, without `--config F`, which the caller has read.
    ///   - calendar: whose decisions hold.
    /// - Returns: `output` ends with a line feed; with an `exitCode` other than 0 it is the complaint. Codes as in sysexits.h: 64 for
    ///   arguments that are not understood, 65 for dates that do not exist.
    public static func run(arguments: [String], calendar: WorkCalendar = .builtIn) -> (output: String, exitCode: Int32) {
        do {
            return (try output(Arguments(arguments), calendar) + "\n", 0)
        } catch {
            return ("homthu calendar: \(error.text)\n", error.exitCode)
        }
    }

    struct Failure: Error {
        let text: String
        let exitCode: Int32

        static func usage(_ text: String) -> Failure { Failure(text: text + "\nTry: homthu calendar --help", exitCode: 64) }
        static func data(_ text: String) -> Failure { Failure(text: text, exitCode: 65) }
    }

    /// Words and options, apart.
    struct Arguments {
        var words: [String] = []
        var options: Set<String> = []

        init(_ arguments: [String]) {
            for argument in arguments {
                if argument.utf8.starts(with: "--".utf8) || argument == "-h" {
                    options.insert(argument)
                } else {
                    words.append(argument)
                }
            }
        }

        /// Complains of words beyond `count` (or too few) and of options not in `known`.
        func check(words count: Int, options known: Set<String>, form: String) throws(Failure) {
            if let stranger = options.subtracting(known).min() {
                throw .usage("found option \(stranger), expected \(form)")
            }
            guard words.count == count else {
                throw .usage("found \(words.count - 1) arguments after \"\(words.first ?? "")\", expected \(form)")
            }
        }
    }

    private static func output(_ arguments: Arguments, _ calendar: WorkCalendar) throws(Failure) -> String {
        if !arguments.options.isDisjoint(with: ["--help", "-h"]) { return help }
        guard let verb = arguments.words.first else { throw .usage("found nothing, expected YEAR, due, lunar or solar") }
        switch verb {
        case "due":
            try arguments.check(words: 3, options: ["--explain", "--json"], form: "due DATE N [--explain] [--json]")
            return try due(arguments, calendar)
        case "lunar":
            try arguments.check(words: 2, options: [], form: "lunar DATE")
            return LunarDate(try date(arguments.words[1])).description
        case "solar":
            try arguments.check(words: 2, options: [], form: "solar D/M[N]/YEAR")
            return try solar(arguments.words[1])
        default:
            try arguments.check(words: 1, options: ["--json"], form: "YEAR, due, lunar or solar")
            return try year(verb, json: arguments.options.contains("--json"), calendar)
        }
    }

    static let help = """
        usage: homthu calendar YEAR [--json]
               homthu calendar due DATE N [--explain] [--json]
               homthu calendar lunar DATE
               homthu calendar solar D/M[N]/YEAR

        YEAR    days off and make-up working days of that year, with lunar dates and working days a month
        due     the day on which a term of N working days ends that starts on DATE, which is not counted;
                N = 0: DATE itself or the next working day; N < 0: counted back
                --explain  every day on the way, counted or not, and why
        lunar   the lunar date of a solar one: 2033-12-22 is 1/11N/2033 (N: leap month)
        solar   the solar date of a lunar one

        DATE is YYYY-MM-DD. Days off come from config/holidays/ where --config is given, else from the built-in decisions.
        """

    static func date(_ text: String) throws(Failure) -> CivilDate {
        guard let date = CivilDate(text) else {
            throw .data("found \"\(text)\", expected a date that exists, as YYYY-MM-DD, for example 2026-04-24")
        }
        return date
    }
}
