/// Why the lab could not be started or a letter could not be handed in; fails the test that needed it.
public struct LabError: Error, CustomStringConvertible {
    /// One line for the test's output.
    public let description: String

    init(_ text: String) { description = text }
}
