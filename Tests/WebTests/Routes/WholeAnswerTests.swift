import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// Whole answers to programs, held against files: no figure changes unnoticed.
@Suite struct WholeAnswerTests {
    private static let days = "/api/v1/movements?from=2026-09-30&to=2026-11-22"

    /// What the file is called, and where the answer is.
    private static let answers: [(name: String, path: String)] = [
        ("movements.json", days + "&series=month"), ("movements.csv", days + "&format=csv"),
        ("expiries.json", "/api/v1/expiries"), ("expiries.csv", "/api/v1/expiries?format=csv"),
        ("clustering.json", "/api/v1/clustering"),
        ("clustering.csv", "/api/v1/clustering?format=csv"),
        ("direction.json", "/api/v1/directions/industrial-software/tenants"),
        ("direction.csv", "/api/v1/directions/industrial-software/tenants?format=csv"),
        ("unclassified.json", "/api/v1/tenants/unclassified"),
        ("unclassified.csv", "/api/v1/tenants/unclassified?format=csv"),
        ("assignments.json", "/api/v1/assignments"),
        ("assignments.csv", "/api/v1/assignments?format=csv"),
        ("tenants.json", "/api/v1/tenants?search=%E9%87%8D%E5%BA%86"),
        ("tenant.json", Paths.filled(Paths.apiTenant, RouteRights.Whose.own.tenant)),
        ("unit.json", "/api/v1/buildings/5001030001/units?unit=202"),
        ("report-changes.json", "/api/v1/reports/2/changes"),
        ("report-changes.csv", "/api/v1/reports/2/changes?format=csv"),
        ("vacancies.json", "/api/v1/vacancies?industry=6513&minArea=300"),
        ("vacancies.csv", "/api/v1/vacancies?industry=6513&minArea=300&format=csv"),
    ]

    @Test func `answers are what they were`() async throws {
        try await withService { service in
            try await service.workForSomeWeeks()
            for (name, path) in Self.answers {
                let answer = try await service.get(path)
                #expect(answer.status == 200, "\(path): \(answer.text)")
                // An object a line: so a difference is seen where it is.
                let text = answer.text.replacing("},{", with: "},\n{")
                #expect(try Snapshot.difference(Array(text.utf8), from: name) == nil)
            }
        }
    }
}
