/// Collects diagnostics: counts all of them, keeps the first 1,000 of each code.
public struct DiagnosticLog: Hashable, Sendable {
    /// How many of one code are listed and stored; the rest are only counted.
    public static let listedPerCode = 1000

    public private(set) var listed: [Diagnostic] = []
    /// A handful of codes in the order of their first appearance: quicker to search than a
    /// dictionary, for feeds with hundreds of findings.
    private var tally: [Tally] = []
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
        guard let index = tally.firstIndex(where: { $0.code == code }) else {
            tally.append(Tally(code: code, count: 1))
            if code.severity == .error { hasErrors = true }
            return true
        }
        tally[index].count += 1
        return tally[index].count <= Self.listedPerCode
    }

    /// Adds what another log has counted and listed.
    public mutating func append(contentsOf other: DiagnosticLog) {
        for entry in other.tally {
            for _ in 0..<max(0, entry.count - Self.listedPerCode) { _ = note(entry.code) }
        }
        for diagnostic in other.listed { append(diagnostic) }
    }

    public mutating func append(_ code: Diagnostic.Code, worded diagnostic: () -> Diagnostic) {
        if note(code) { listed.append(diagnostic()) }
    }

    /// Gives the listed findings of one code other words, from where more is known of them.
    package mutating func reword(_ code: Diagnostic.Code, _ change: (inout Diagnostic) -> Void) {
        for index in listed.indices where listed[index].code == code { change(&listed[index]) }
    }

    private struct Tally: Hashable, Sendable {
        var code: Diagnostic.Code
        var count: Int
    }

    /// How many there are of each code, listed or not.
    public var counts: [Diagnostic.Code: Int] {
        Dictionary(tally.map { ($0.code, $0.count) }, uniquingKeysWith: +)
    }

    public func count(_ severity: Diagnostic.Severity) -> Int {
        tally.reduce(0) { $1.code.severity == severity ? $0 + $1.count : $0 }
    }

    public var errors: Int { count(.error) }
    public var warnings: Int { count(.warning) }

    /// Counts in the order of ``Diagnostic/Code``, errors first.
    public var countsInOrder: [(code: Diagnostic.Code, count: Int)] {
        guard !tally.isEmpty else { return [] }
        let severities: [Diagnostic.Severity] = [.error, .warning, .info]
        return severities.flatMap { severity in
            Diagnostic.Code.allCases.compactMap { code in
                guard code.severity == severity else { return nil }
                return tally.first { $0.code == code }.map { (code, $0.count) }
            }
        }
    }
}
