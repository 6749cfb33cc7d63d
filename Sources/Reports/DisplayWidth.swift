/// How many columns of a fixed-width screen a text takes: two for wide characters (Chinese, kana,
/// full-width forms, emoji), none for marks that join the character before, one for all others.
///
/// Characters of ambiguous width (UAX #11), such as `·`, `…` and `█`, count one, as terminals show
/// them unless told otherwise.
public enum DisplayWidth {
    /// The width of a text on one line.
    public static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The width of a character together with the marks that join it.
    public static func of(_ character: Character) -> Int {
        character.unicodeScalars.reduce(0) { max($0, of($1)) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if (0x20...0x7E).contains(scalar.value) { return 1 }
        if isWide(scalar) { return 2 }
        return switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark: 0
        default: 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x1100 else { return false }
        return wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation
            // The selector of an emoji's picture instead of its sign.
            || scalar.value == 0xFE0F
    }

    /// Wide and Fullwidth of Unicode's EastAsianWidth.txt; emoji are asked for by their property.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul Jamo
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // radicals, CJK symbols and punctuation
        0x3041...0x3247, 0x3250...0xA4CF,  // kana, squared forms such as ㎡, ideographs, Yi
        0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
        0xF900...0xFAFF,  // compatibility ideographs
        0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
        0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, Nüshu, kana supplements
        0x1F200...0x1F265,  // squared ideographs
        0x20000...0x3FFFD,  // further ideographs
    ]
}
