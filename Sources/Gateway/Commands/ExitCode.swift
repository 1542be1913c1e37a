/// Exit codes, those of sysexits.h where they exist.
public enum ExitCode {
    /// All went well.
    public static let ok: Int32 = 0
    /// Something is not as it should be: `check`, `verify` found trouble.
    public static let trouble: Int32 = 1
    /// The command line is wrong (EX_USAGE).
    public static let usage: Int32 = 64
    /// The data given cannot be used (EX_DATAERR).
    public static let data: Int32 = 65
    /// A file named on the command line is not there (EX_NOINPUT).
    public static let noInput: Int32 = 66
    /// A server cannot be reached or refuses (EX_UNAVAILABLE).
    public static let unavailable: Int32 = 69
    /// Our own fault (EX_SOFTWARE).
    public static let software: Int32 = 70
    /// Disk or file system trouble (EX_IOERR).
    public static let inputOutput: Int32 = 74
    /// The configuration is wrong (EX_CONFIG).
    public static let configuration: Int32 = 78
}
