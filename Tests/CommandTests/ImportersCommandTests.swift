import Foundation
import Testing

@Suite struct ImportersCommandTests {
    @Test func `every dialect is listed with how it is told`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("importers")
        #expect(outcome.status == 0)
        let native = outcome.lines.first { $0.hasPrefix("native ") }
        #expect(native?.contains("urn:mantianxing:occupancy:1") == true)
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }
}
