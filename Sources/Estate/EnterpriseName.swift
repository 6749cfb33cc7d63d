/// Names of enterprises as different systems write them.
public enum EnterpriseName {
    /// The name by which an enterprise without a valid credit code is told apart: full-width forms
    /// become plain, white space goes, every bracket becomes `(` or `)`, every middle dot becomes
    /// `·` (the same two bytes read as `・` under GB 2312 and `·` under GBK).
    public static func normalised(_ name: String) -> String {
        var name = name
        normalise(&name)
        return name
    }

    /// Normalises a name in place; most names need nothing.
    static func normalise(_ name: inout String) {
        let needsLook = name.withUTF8 { bytes in bytes.contains(where: Self.needsLook) }
        guard needsLook else { return }
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case _ where scalar.properties.isWhitespace: continue
            case "\u{200B}", "\u{FEFF}": continue
            case "（", "【", "〔", "［", "｛", "〖", "「", "『", "《", "〈", "[", "{", "⟨":
                scalars.append("(")
            case "）", "】", "〕", "］", "｝", "〗", "」", "』", "》", "〉", "]", "}", "⟩":
                scalars.append(")")
            case "・", "･", "•", "‧", "∙", "⋅": scalars.append("·")
            case "\u{FF01}"..."\u{FF5E}":
                // Full-width ASCII stands 0xFEE0 above plain ASCII.
                scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: scalars.append(scalar)
            }
        }
        name = String(scalars)
    }

    /// Most names are plain: Chinese ideographs (lead bytes E4…E9) and ASCII without space or
    /// brackets. Their continuation bytes never look like any of these.
    static func needsLook(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x5B, 0x5D, 0x7B, 0x7D: true
        case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
        default: false
        }
    }
}
