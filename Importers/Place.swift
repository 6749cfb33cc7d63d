import Estate

/// Where in a file something stands.
struct Place {
    var line: Int?
    var column: Int?
    var path: String?
    /// What stands there.
    var value: String?
}

extension Diagnostic {
    init(_ finding: Finding, at place: Place) {
        self.init(
            code: finding.code, line: place.line, column: place.column, path: place.path,
            value: (finding.value ?? place.value).map(Self.shortened), message: finding.message,
            hint: finding.hint)
    }

    /// A value as it is shown and stored: at most 200 characters.
    static func shortened(_ value: String) -> String {
        // Counting characters is slow; as many bytes are at most as many characters.
        value.utf8.count <= 200 || value.count <= 200 ? value : value.prefix(200) + "…"
    }
}
