import Editorial
import Mail
import WorkCalendar
struct SubjectLine { var text: String; var isReply: Bool; var isForward: Bool
    static func strip(_ s: String) -> SubjectLine { SubjectLine(text: s, isReply: false, isForward: false) } }
enum Redaction { static func personalData(in t: String) -> (text: String, found: [String]) { (t, []) }
    static func anonymiseQuestion(_ b: [Block], askerName: String) -> [Block] { b } }
enum FormBlocks { static func split(_ b: [Block]) -> ([String: String], [Block]) { ([:], b) } }
enum FormFields { static func apply(_ f: [String: String], to c: Content, office: Office, today: CivilDate) -> (Content, [Letter.MissingDetail]) { (c, []) } }
