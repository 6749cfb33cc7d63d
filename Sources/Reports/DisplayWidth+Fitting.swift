/// On which side of its column a text stands.
public enum ColumnAlignment: Hashable, Sendable {
    case left, right
}

extension DisplayWidth {
    /// A text filled up with spaces to a width; a wider one is left as it is.
    public static func padded(
        _ text: String, to width: Int, _ alignment: ColumnAlignment = .left
    ) -> String {
        let space = String(repeating: " ", count: max(0, width - of(text)))
        return alignment == .left ? text + space : space + text
    }

    /// A text of at most so many columns; what does not fit gives way to `…`.
    public static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var result = ""
        var used = 1
        for character in text {
            used += of(character)
            if used > width { break }
            result.append(character)
        }
        return result + "…"
    }

    /// A text on one line and without characters that steer a terminal: a space in their place.
    public static func singleLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(steers(scalar) ? " " : scalar) }
        return String(scalars)
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Controls, line and paragraph separators, and what turns the direction of writing.
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
