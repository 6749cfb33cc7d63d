import Estate

/// A feed's findings as bytes: the value of `feed_finding.content` before compression.
enum FindingCoding {
    static func encode(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = ByteWriter(capacity: diagnostics.count * 250)
        var hints: [Diagnostic.Code: String] = [:]
        for diagnostic in diagnostics {
            writer.text(diagnostic.code.rawValue)
            writer.optional(diagnostic.line)
            writer.optional(diagnostic.column)
            writer.optional(diagnostic.path)
            writer.optional(diagnostic.value)
            writer.text(diagnostic.message)
            // Mostly the same for all findings of a code.
            let isRepeated = hints[diagnostic.code] == diagnostic.hint
            writer.optional(isRepeated ? nil : diagnostic.hint)
            if !isRepeated { hints[diagnostic.code] = diagnostic.hint }
        }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(ByteReader.Damaged) -> [Diagnostic] {
        var reader = ByteReader(bytes)
        var diagnostics: [Diagnostic] = []
        var hints: [Diagnostic.Code: String] = [:]
        while !reader.isAtEnd {
            guard let code = Diagnostic.Code(rawValue: try reader.text()) else {
                throw ByteReader.Damaged()
            }
            var diagnostic = Diagnostic(
                code: code, line: try reader.optionalNumber(),
                column: try reader.optionalNumber(), path: try reader.optionalText(),
                value: try reader.optionalText(), message: try reader.text(), hint: "")
            if let hint = try reader.optionalText() { hints[code] = hint }
            diagnostic.hint = hints[code] ?? ""
            diagnostics.append(diagnostic)
        }
        return diagnostics
    }
}
