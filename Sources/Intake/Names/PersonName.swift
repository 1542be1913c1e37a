import Editorial

/// Finds the person that people mean when they name somebody their own way: "anh Bình", "đ/c Huỳnh Trọng Bình", "My Na", "Phó ban".
public enum PersonName {
    /// The one person that the words name; nil when they name nobody, or could name several.
    ///
    /// Tried in this order, the first that finds exactly one person wins: identifier, whole name, the end of a name (Vietnamese are called by
    /// their last names), place on the board; each with marks as written before it is tried without. Words of respect in front are dropped.
    public static func match(_ text: String, in office: Office) -> PersonID? {
        let people = office.peopleInOrder.compactMap { office.people[$0] }
        let given = words(text)
        guard !given.isEmpty, given.count <= 8 else { return nil }
        for fold in [false, true] {
            let wanted = fold ? given.map { VietnameseLetters.folded($0) } : given
            let tests: [(Person) -> Bool] = [
                { [$0.id.rawValue] == wanted }, { words($0.name, fold) == wanted },
                { words($0.name, fold).suffix(wanted.count).elementsEqual(wanted) },
            ]
            for test in tests {
                let found = people.filter(test)
                if found.count == 1 { return found[0].id }
                if found.count > 1 { return nil }
            }
        }
        return holder(given.map { VietnameseLetters.folded($0) }, people)
    }

    /// "trưởng ban", "phó ban", "thư ký", where one person holds that place.
    private static func holder(_ words: [String], _ people: [Person]) -> PersonID? {
        let role: BoardRole? =
            switch words {
            case ["truong", "ban"], ["truong", "ban", "bien", "tap"], ["truong", "bbt"]: .head
            case ["pho", "ban"], ["pho", "truong", "ban"], ["pho", "ban", "bien", "tap"], ["pho", "bbt"]: .deputy
            case ["thu", "ky"], ["thu", "ky", "ban"], ["thu", "ky", "ban", "bien", "tap"], ["thu", "ky", "bbt"]: .secretary
            default: nil
            }
        let holders = people.filter { $0.role == role }
        return role != nil && holders.count == 1 ? holders[0].id : nil
    }

    private static let respect: Set<String> = [
        "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "đ", "c", "đc", "đồng", "chí", "cho", "sang", "ong", "ba", "chi", "co", "chu",
        "bac", "dc", "dong",
    ]

    private static func words(_ text: String, _ fold: Bool = false) -> [String] {
        let lowered = String(
            scalars: Composition.nfc(text).map { scalar in
                let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                return isWord ? VietnameseLetters.lowercased(scalar) : " "
            })
        let all = lowered.split(separator: " ").map(String.init)
        return fold ? all.map { VietnameseLetters.folded($0) } : all
    }

    /// The words without those of respect in front.
    private static func words(_ text: String) -> [String] {
        let all: [String] = words(text, false)
        let rest = Array(all.drop { respect.contains($0) })
        // "Chí", "Ba", "Co" may be all of a name.
        return rest.isEmpty ? Array(all.suffix(1)) : rest
    }
}
