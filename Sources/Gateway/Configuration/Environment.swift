import Glibc

/// The process's environment.
enum Environment {
    /// A variable; nil when it is not set or empty.
    static func value(_ name: String) -> String? {
        guard let raw = getenv(name) else { return nil }
        let text = String(cString: raw)
        return text.isEmpty ? nil : text
    }
}
