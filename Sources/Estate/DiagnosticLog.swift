/// Collects diagnostics: counts all of them, keeps the first 1,000 of each code.
public struct DiagnosticLog: Hashable, Sendable {
    /// How many of one code are listed and stored; the rest are only counted.
    public static let listedPerCode = 1000

    public private(set) var listed: [Diagnostic] = []
    public private(set) var counts: [Diagnostic.Code: Int] = [:]
    public private(set) var hasErrors = false

    public init(_ diagnostics: [Diagnostic] = []) {
        for diagnostic in diagnostics { append(diagnostic) }
    }

    public mutating func append(_ diagnostic: Diagnostic) {
        if note(diagnostic.code) { listed.append(diagnostic) }
    }

    /// Counts one finding.
    ///
    /// - Returns: whether it should be listed too; otherwise there is no need to word it.
    private mutating func note(_ code: Diagnostic.Code) -> Bool {
        let count = counts[code, default: 0] + 1
        counts[code] = count
        if code.severity == .error { hasErrors = true }
        return count <= Self.listedPerCode
    }

    public mutating func append(_ code: Diagnostic.Code, worded diagnostic: () -> Diagnostic) {
        if note(code) { listed.append(diagnostic()) }
    }

    public func count(_ severity: Diagnostic.Severity) -> Int {
        counts.reduce(0) { $1.key.severity == severity ? $0 + $1.value : $0 }
    }

    public var errors: Int { count(.error) }
    public var warnings: Int { count(.warning) }

    /// Counts in the order of ``Diagnostic/Code``, errors first.
    public var countsInOrder: [(code: Diagnostic.Code, count: Int)] {
        let severities: [Diagnostic.Severity] = [.error, .warning, .info]
        return severities.flatMap { severity in
            Diagnostic.Code.allCases.filter { $0.severity == severity }
                .compactMap { code in counts[code].map { (code, $0) } }
        }
    }
}
