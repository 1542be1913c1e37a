/// Finds the word that somebody probably meant.
enum Spelling {
    /// The known word within two edits of `word`, the nearest one; nil when none is that near.
    static func nearest(to word: String, in known: [String]) -> String? {
        let scored = known.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
        guard let best = scored.min(by: { $0.distance < $1.distance }), best.distance <= 2, best.distance < best.word.utf8.count else {
            return nil
        }
        return best.word
    }

    /// Levenshtein distance in octets.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, octet) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let cost = diagonal + (octet == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(cost, row[column + 1] + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
