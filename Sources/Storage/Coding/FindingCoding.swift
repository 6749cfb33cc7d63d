import Estate

/// A feed's findings as bytes: the value of `feed_finding.content` before compression.
enum FindingCoding {
    static func encode(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = ByteWriter(capacity: diagnostics.count * 300)
        for diagnostic in diagnostics {
            writer.text(diagnostic.code.rawValue)
            writer.optional(diagnostic.line)
            writer.optional(diagnostic.column)
            writer.optional(diagnostic.path)
            writer.optional(diagnostic.value)
            writer.text(diagnostic.message)
            writer.text(diagnostic.hint)
        }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8]) throws(ByteReader.Damaged) -> [Diagnostic] {
        var reader = ByteReader(bytes)
        var diagnostics: [Diagnostic] = []
        while !reader.isAtEnd {
            guard let code = Diagnostic.Code(rawValue: try reader.text()) else {
                throw ByteReader.Damaged()
            }
            diagnostics.append(
                Diagnostic(
                    code: code, line: try reader.optionalNumber(),
                    column: try reader.optionalNumber(), path: try reader.optionalText(),
                    value: try reader.optionalText(), message: try reader.text(),
                    hint: try reader.text()))
        }
        return diagnostics
    }
}
