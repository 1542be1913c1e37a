import Digest
import Editorial

/// Which files may stand on the site.
///
/// A closed list: whatever a browser would run when it opens the file at our own address (HTML, SVG, XML, scripts) is not on it.
public enum MediaKind {
    /// Extensions that pages show as pictures.
    public static let pictures: Set<String> = ["jpg", "jpeg", "png", "gif", "webp", "avif"]

    /// Extensions that pages offer to download.
    public static let documents: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv", "zip", "mp3", "m4a", "mp4", "webm",
        "heic", "tif", "tiff", "bmp",
    ]

    /// True where a file of that extension may be published.
    public static func isPublishable(_ fileExtension: String) -> Bool {
        pictures.contains(fileExtension) || documents.contains(fileExtension)
    }

    /// Throws unless the bytes are the medium's.
    static func check(_ bytes: [UInt8], are medium: Medium) throws(SiteError) {
        guard bytes.count == medium.byteCount, SHA256.hash(bytes) == medium.hash else {
            throw .medium(path: medium.path, why: "the bytes are not those that were approved")
        }
    }
}
