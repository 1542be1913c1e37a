import Digest
import Editorial
import Files

extension Journal {
    /// Keeps a medium under its hash; durable on return.
    public func keep(_ bytes: [UInt8], as medium: Medium) throws { try keep(bytes, at: mediumPath(medium)) }

    /// The folder of all media.
    public var mediaFolder: String { folder + "/media" }

    /// Where a medium lies.
    public func mediumPath(_ medium: Medium) -> String { folder + "/media/" + medium.path }

    /// The bytes of a medium.
    public func bytes(of medium: Medium) throws -> [UInt8] {
        let path = mediumPath(medium)
        guard let bytes = try Files.read(path, limit: 512 << 20), SHA256.hash(bytes) == medium.hash else {
            throw JournalError.damaged("medium \(path)")
        }
        return bytes
    }
}
