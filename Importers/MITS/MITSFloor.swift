import Estate

/// A floor as American systems write it.
enum MITSFloor {
    /// - Returns: `nil` for what names no single floor.
    static func number(_ text: String) -> FloorNumber? {
        if let number = ImportText.floor(text) { return number }
        var word = MITSVocabulary.folded(text)
        for part in ["floor", "level", "story", "fl"] {
            if word.hasPrefix(part) { word.removeFirst(part.count) }
            if word.hasSuffix(part) { word.removeLast(part.count) }
        }
        // The ground floor is the first.
        if ["ground", "g", "main", "lobby"].contains(word) { return FloorNumber(1) }
        if word == "basement" { return FloorNumber(-1) }
        for ordinal in ["st", "nd", "rd", "th"] where word.hasSuffix(ordinal) {
            word.removeLast(ordinal.count)
            break
        }
        return text.contains("-") ? nil : Int(word).flatMap(FloorNumber.init)
    }
}
