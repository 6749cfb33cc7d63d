import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// Whole pages, held against files: no figure changes unnoticed.
@Suite struct WholePageTests {
    /// What the file is called, where the page is, and who opens it.
    private static let pages: [(name: String, path: String, person: Person)] = [
        ("movements", "/movements?from=2026-09-30&to=2026-11-22", .analyst),
        ("movements-own", "/movements?from=2026-10-31&to=2026-11-22", .manager),
        ("expiries", "/expiries", .analyst), ("directions", "/directions", .analyst),
        ("directions-by-tenants", "/directions?by=tenants", .analyst),
        ("direction", "/directions/industrial-software", .analyst),
        ("unclassified", "/directions/unclassified", .investment),
        ("assignment", "/directions/tenant?uscc=91350100M000100Y43", .investment),
        ("assignments", "/directions/assignments", .investment),
        ("tenants", "/tenants", .analyst),
        ("tenant", Paths.filled(Paths.tenant, RouteRights.Whose.own.tenant), .analyst),
        ("tenant-decided", "/tenants/91350100M000100Y43", .investment),
        ("unit", "/buildings/5001030001/units?unit=202", .manager),
        ("searches", "/vacancies?minArea=300&sort=area&search=1", .investment),
        ("report", "/reports?period=2026-10", .analyst),
        ("report-unfinished", "/reports?period=2026-11", .analyst),
        ("report-published", "/reports/1", .investment),
        ("report-changes", "/reports/2/changes", .analyst),
        ("feed-line", "/feeds/2?line=8", .analyst),
    ]

    @Test func `pages are what they were`() async throws {
        try await withService { service in
            try await service.workForSomeWeeks()
            for (name, path, person) in Self.pages {
                let page = try await service.open(path, as: person)
                #expect(page.status == 200, "\(path)")
                #expect(page.oddities == [], "\(path)")
                // A tag a line: so a difference is seen where it is.
                let text = page.text.replacing("><", with: ">\n<")
                #expect(try Snapshot.difference(Array(text.utf8), from: "\(name).html") == nil)
            }
        }
    }
}
