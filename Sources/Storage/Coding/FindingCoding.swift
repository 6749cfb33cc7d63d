import Estate

/// A feed's findings as bytes: the value of `feed_finding.content` before compression.
enum FindingCoding {
    static func encode(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = ByteWriter(capacity: diagnostics.count * 250)
        var hints: [(code: Diagnostic.Code, hint: String)] = []
        for index in diagnostics.indices {
            writer.text(diagnostics[index].code.rawValue)
            writer.optional(diagnostics[index].line)
            writer.optional(diagnostics[index].column)
            writer.optional(diagnostics[index].path)
            writer.optional(diagnostics[index].value)
            writer.text(diagnostics[index].message)
            // Mostly the same for all findings of a code.
            let code = diagnostics[index].code
            let known = hints.firstIndex { $0.code == code }
            if let known, hints[known].hint == diagnostics[index].hint {
                writer.optional(nil as String?)
                continue
            }
            writer.optional(diagnostics[index].hint)
            if let known { hints.remove(at: known) }
            hints.append((code, diagnostics[index].hint))
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
