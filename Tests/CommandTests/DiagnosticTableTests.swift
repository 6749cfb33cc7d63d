import Estate
import Foundation
import Testing

@Suite struct DiagnosticTableTests {
    /// The rows of the README's table of codes: the code, the name of its severity.
    private func rows() throws -> [(code: String, severity: String)] {
        let severities = Diagnostic.Severity.allCases.map(\.name)
        return try Repository.readme().split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| `") else { return nil }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count > 1, severities.contains(cells[1]) else { return nil }
            return (cells[0].replacing("`", with: ""), cells[1])
        }
    }

    @Test func `the README explains every code, each once and nothing else`() throws {
        let codes = try rows().map(\.code)
        #expect(codes.sorted() == Diagnostic.Code.allCases.map(\.rawValue).sorted())
    }

    @Test func `the README gives every code its severity`() throws {
        for (code, severity) in try rows() {
            let known = try #require(Diagnostic.Code(rawValue: code), "\(code)")
            #expect(known.severity.name == severity, "\(code)")
        }
    }
}
