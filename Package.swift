// swift-tools-version:6.2
import PackageDescription

/// Every room is built alike: Swift 6, warnings are errors, existentials written out.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "homthu",
    products: [.executable(name: "homthu", targets: ["homthu"]), .executable(name: "homthu-bench", targets: ["homthu-bench"])],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

        // A header over the vector instructions of x86-64, no source: nothing to build, nothing needed elsewhere.
        .systemLibrary(name: "CVector"),

        // Pure rooms: no file, no socket, no clock.
        room("Digest", ["CVector"]),
        room("Mail", ["CVector", "Digest"]),
        room("WorkCalendar", []),
        room("Editorial", ["Digest", "WorkCalendar"]),
        room("Intake", ["Digest", "Mail", "WorkCalendar", "Editorial"]),
        room("Letters", ["Digest", "Mail", "WorkCalendar", "Editorial"]),
        room("Reports", ["WorkCalendar", "Editorial"]),

        // Rooms with a door to the world.
        room("Files", []),
        room("SQLite", ["CSQLite"]),
        room("Journal", ["Digest", "Files", "SQLite", "WorkCalendar", "Editorial"]),
        room("Transport", ["CCurl", "Files", "Mail"]),
        room("Site", ["Digest", "Files", "SQLite", "WorkCalendar", "Editorial"]),
        room(
            "Gateway",
            [
                "Digest", "Files", "Mail", "WorkCalendar", "Editorial", "Intake", "Letters", "Reports", "SQLite", "Journal", "Transport",
                "Site",
            ]),
        .executableTarget(name: "homthu", dependencies: ["Files", "Gateway"], swiftSettings: settings),
        .executableTarget(name: "homthu-bench", dependencies: ["Mail"], swiftSettings: settings),
        .executableTarget(
            name: "homthu-fuzz", dependencies: ["Mail", "WorkCalendar", "Editorial", "Intake", "Transport"], swiftSettings: settings),

        tests("DigestTests", ["Digest"]),
        tests("EditorialTests", ["Digest", "WorkCalendar", "Editorial"]),
        tests("ReportsTests", ["WorkCalendar", "Editorial", "Reports"]),
        tests("JournalTests", ["Digest", "Files", "SQLite", "WorkCalendar", "Editorial", "Journal"]),
        tests("MailTests", ["Mail", "Digest"], exclude: ["Samples/DISAGREEMENTS.md", "Samples/email_oracle.py"]),
        tests("MailTextTests", ["Mail"], exclude: ["gmime_oracle.c"]),
        tests("WorkCalendarTests", ["WorkCalendar"]),
        tests("SQLiteTests", ["SQLite"]),
        tests("SiteTests", ["Site", "SQLite", "Files", "Digest", "WorkCalendar", "Editorial"], exclude: ["Golden"]),
        .target(name: "TestLab", dependencies: ["Mail"], path: "Tests/TestLab", swiftSettings: settings),
        tests("TransportTests", ["Transport", "Files", "Mail", "TestLab"]),
        tests("IntakeTests", ["Intake", "Mail", "Digest", "WorkCalendar", "Editorial", "homthu-fuzz"], exclude: ["Fixtures"]),
        tests("EndToEndTests", ["Mail", "TestLab"]),
        tests(
            "GatewayTests", ["Digest", "Files", "Mail", "WorkCalendar", "Editorial", "Journal", "Site", "Transport", "Gateway"]),
        tests("LettersTests", ["Letters", "Digest", "WorkCalendar", "Editorial"], exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
