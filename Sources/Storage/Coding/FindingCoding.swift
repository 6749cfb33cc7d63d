import Estate

/// A feed's findings as bytes: the value of `feed_finding.content` before compression.
///
/// One finding is much like the last of its code, so each text is kept as how many bytes it begins
/// with in common with that one, and the rest.
enum FindingCoding {
    /// The texts of the last finding of a code.
    private struct Last {
        let code: Diagnostic.Code
        var path: [UInt8] = []
        var value: [UInt8] = []
        var message: [UInt8] = []
        var hint: [UInt8] = []
    }

    static func encode(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = ByteWriter(capacity: diagnostics.count * 100)
        var lasts: [Last] = []
        for index in diagnostics.indices {
            let code = diagnostics[index].code
            let known = lasts.firstIndex { $0.code == code }
            let place = known ?? lasts.count
            if known == nil { lasts.append(Last(code: code)) }
            // A code is named once; then its number is enough.
            writer.number(UInt64(place))
            if known == nil { writer.text(code.rawValue) }
            writer.optional(diagnostics[index].line)
            writer.optional(diagnostics[index].column)
            write(diagnostics[index].path, after: &lasts[place].path, to: &writer)
            write(diagnostics[index].value, after: &lasts[place].value, to: &writer)
            write(diagnostics[index].message, after: &lasts[place].message, to: &writer)
            write(diagnostics[index].hint, after: &lasts[place].hint, to: &writer)
        }
        return writer.bytes
    }

    /// 0 for no text; else 1 + the bytes in common with the last, and the rest.
    private static func write(
        _ text: String?, after last: inout [UInt8], to writer: inout ByteWriter
    ) {
        guard var text else { return writer.number(UInt64(0)) }
        text.withUTF8 { bytes in
            var common = 0
            let limit = min(bytes.count, last.count)
            while common < limit, bytes[common] == last[common] { common += 1 }
            writer.number(UInt64(common + 1))
            last.removeSubrange(common...)
            last.append(contentsOf: bytes[common...])
            writer.sequence(bytes[common...])
        }
    }

    static func decode(_ bytes: [UInt8]) throws(ByteReader.Damaged) -> [Diagnostic] {
        var reader = ByteReader(bytes)
        var diagnostics: [Diagnostic] = []
        var lasts: [Last] = []
        while !reader.isAtEnd {
            let place = try reader.natural()
            guard place <= lasts.count else { throw ByteReader.Damaged() }
            if place == lasts.count {
                guard let code = Diagnostic.Code(rawValue: try reader.text()) else {
                    throw ByteReader.Damaged()
                }
                lasts.append(Last(code: code))
            }
            let line = try reader.optionalNumber()
            let column = try reader.optionalNumber()
            let path = try text(after: &lasts[place].path, from: &reader)
            let value = try text(after: &lasts[place].value, from: &reader)
            let message = try text(after: &lasts[place].message, from: &reader)
            let hint = try text(after: &lasts[place].hint, from: &reader)
            diagnostics.append(
                Diagnostic(
                    code: lasts[place].code, line: line, column: column, path: path, value: value,
                    message: message ?? "", hint: hint ?? ""))
        }
        return diagnostics
    }

    private static func text(
        after last: inout [UInt8], from reader: inout ByteReader
    ) throws(ByteReader.Damaged) -> String? {
        let common = try reader.natural()
        guard common > 0 else { return nil }
        guard common - 1 <= last.count else { throw ByteReader.Damaged() }
        last.removeSubrange((common - 1)...)
        last += try reader.sequence()
        return String(decoding: last, as: UTF8.self)
    }
}
