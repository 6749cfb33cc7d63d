public import Estate

/// Findings as the command line and the web show them to programs.
extension JSONWriter {
    /// What was found in a feed: all of it counted, the first of each code listed.
    public mutating func findings(_ counts: [Diagnostic.Code: Int], listed: [Diagnostic]) {
        object("counts") { $0.counts(counts) }
        diagnostics(listed)
    }

    /// One finding: its place, what is wrong, how to mend it.
    public mutating func fields(_ diagnostic: Diagnostic) {
        field("severity", diagnostic.severity.rawValue)
        field("code", diagnostic.code.rawValue)
        field("line", diagnostic.line)
        field("column", diagnostic.column)
        field("path", diagnostic.path)
        field("value", diagnostic.value)
        field("message", diagnostic.message)
        field("hint", diagnostic.hint)
    }

    /// The findings that are listed.
    mutating func diagnostics(_ listed: [Diagnostic]) {
        objects("diagnostics", of: listed) { $0.fields($1) }
    }

    /// How many findings there are, in all and of each code, errors first.
    mutating func counts(_ counts: [Diagnostic.Code: Int]) {
        func count(_ severity: Diagnostic.Severity) -> Int {
            counts.reduce(0) { $1.key.severity == severity ? $0 + $1.value : $0 }
        }
        field("errors", count(.error))
        field("warnings", count(.warning))
        object("codes") { json in
            for severity in Diagnostic.Severity.allCases {
                for code in Diagnostic.Code.allCases where code.severity == severity {
                    guard let count = counts[code] else { continue }
                    json.key(named: code.rawValue)
                    json.value(count)
                }
            }
        }
    }
}
