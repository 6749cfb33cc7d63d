/// Finds what someone probably meant.
public enum Spelling {
    /// The word that differs least from `word`, if it differs in no more than a third of its letters.
    public static func nearest(to word: String, in words: some Sequence<String>) -> String? {
        let limit = max(1, word.count / 3)
        return words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?.word
    }

    /// Levenshtein's distance: insertions, deletions and replacements of one letter.
    static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
