import Estate
import Foundation
import Testing

@testable import Configuration

@Suite struct BuildingsFolderTests {
    /// `Buildings` at the top of the package.
    private var buildings: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Buildings")
    }

    @Test func `every file in Buildings loads without findings`() throws {
        let folder = try PolicyFolder.read(buildings.path)
        #expect(folder.diagnostics == [])
        #expect(folder.district?.code == "500103")
        #expect(folder.buildings.count >= 1)
        #expect(folder.files.count == folder.buildings.count + 1)
        #expect(folder.buildings == folder.buildings.sorted { $0.id < $1.id })
    }

    @Test func `the texts alone say the same as the folder`() throws {
        let folder = try PolicyFolder.read(buildings.path)
        #expect(PolicyFolder.parse(folder.files.reversed()) == folder)
    }
}
