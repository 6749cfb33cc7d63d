/// The text of a YAML file, so that a key can be replaced without moving anything else.
struct SourceText {
    private var scalars: [Unicode.Scalar]

    /// A byte order mark, as some editors write it, is left out: it would indent the first key.
    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    /// Puts a stand-in of the same length in a key's place.
    ///
    /// - Parameters:
    ///   - number: tells this stand-in from others of the same length.
    /// - Returns: the stand-in; `nil` where the key is written with escapes, an anchor or a tag.
    mutating func replaceKey(_ key: String, line: Int, column: Int, number: Int) -> String? {
        // Private use: YAML allows it, and no key of ours has it.
        guard !key.isEmpty, (0..<6400).contains(number),
            let scalar = Unicode.Scalar(UInt32(0xE000 + number)),
            var start = index(line: line, column: column)
        else { return nil }
        if scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
        let end = start + key.unicodeScalars.count
        guard end <= scalars.count, scalars[start..<end].elementsEqual(key.unicodeScalars) else {
            return nil
        }
        for index in start..<end { scalars[index] = scalar }
        return String(repeating: Character(scalar), count: end - start)
    }

    /// The place of a line and column, both counted from 1 in the way of libyaml.
    private func index(line: Int, column: Int) -> Int? {
        var index = 0
        var current = 1
        while current < line {
            guard index < scalars.count else { return nil }
            if endsLine(at: index) { current += 1 }
            index += 1
        }
        index += column - 1
        return scalars.indices.contains(index) ? index : nil
    }

    private func endsLine(at index: Int) -> Bool {
        switch scalars[index] {
        case "\r": index + 1 == scalars.count || scalars[index + 1] != "\n"
        case "\n", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
