/// Texts of the audit trail, some of which strangers have typed.
enum AuditText {
    /// The longest text that is kept, in Unicode scalars.
    static let longest = 500

    /// A text as it is kept: cut to a bearable length, and without U+0000, at which SQLite would
    /// end it.
    static func stored(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) {
            scalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
        }
        if text.unicodeScalars.count > longest { scalars.append("…") }
        return String(scalars)
    }
}
