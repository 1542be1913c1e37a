import Editorial
import Files
import Transport
import WorkCalendar

/// Reads a configuration file and everything it names; the whole of it is validated in one run.
public enum ConfigurationFile {
    static let limit = 4 << 20

    /// Reads `path`. Throws ``ConfigurationInvalid`` with every problem found.
    public static func load(_ path: String) throws -> Configuration {
        let bytes: [UInt8]
        do {
            guard let read = try Files.read(path, limit: limit) else { throw invalid(path, "more than 4 MiB", "a configuration file") }
            bytes = read
        } catch let error as FileError {
            throw invalid(path, error.description, "a readable file")
        }
        let value = try ConfigValue.parse(bytes, file: path)
        let reader = ConfigReader()
        let root = reader.table(
            value, "", keys: ["commune", "mail", "data", "people", "channels", "defaults", "ladder"],
            optional: [
                "collaborators", "holidays", "publishDelaySeconds", "askLifetimeDays", "largestMessageMiB", "pollSeconds", "officeHours",
                "digest", "confidants",
            ])
        let configuration = read(root, folder: Files.folder(of: path))
        guard let configuration, reader.problems.isEmpty else { throw ConfigurationInvalid(file: path, problems: reader.problems) }
        return configuration
    }

    private static func read(_ root: ConfigTable, folder: String) -> Configuration? {
        let commune = CommuneSection.read(root)
        let people = PeopleSection.read(root)
        let channels = ChannelSection.read(root, people: people)
        let defaults = root.table("defaults", keys: ["article", "question"])
        let office = Office(
            commune: commune, people: people, channels: channels,
            articleChannel: ChannelSection.reference(defaults, "article", accepting: .article, channels),
            questionChannel: ChannelSection.reference(defaults, "question", accepting: .question, channels),
            ladder: LadderSection.read(root), publishDelay: Int64(root.integer("publishDelaySeconds", in: 0...86_400, default: 300)),
            askLifetime: Int64(root.integer("askLifetimeDays", in: 1...730, default: 60)) * 86_400, hours: HoursSection.read(root),
            digestTime: HoursSection.digest(root), confidants: ChannelSection.persons(root, "confidants", people))
        let calendar = HolidaySection.read(root, folder: folder)
        let mail = MailSection.read(root, folder: folder)
        let data = absolute(root.text("data", expected: "the data folder"), folder)
        let largest = root.integer("largestMessageMiB", in: 1...200, default: 40)
        let poll = root.integer("pollSeconds", in: 1...3600, default: 30)
        guard let mail else { return nil }
        return Configuration(
            office: office, calendar: calendar, source: mail.source, out: mail.out, authservID: mail.authservID,
            recipientDetail: mail.recipientDetail, dataFolder: data, largestMessage: largest << 20, pollSeconds: poll)
    }

    /// A path of the configuration; relative ones count from the file's own folder.
    static func absolute(_ path: String, _ folder: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    private static func invalid(_ file: String, _ found: String, _ expected: String) -> ConfigurationInvalid {
        ConfigurationInvalid(file: file, problems: [ConfigProblem(path: "(file)", found: found, expected: expected)])
    }
}
