import Estate
import Foundation
import Testing

@testable import Configuration

@Suite struct PolicyFolderReadingTests {
    @Test func `yaml and yml files are read, hidden ones and others are not`() throws {
        let folder = try read([
            "district.yaml": Data(Sample.district.utf8),
            "5001030001.yaml": Data(Sample.building.utf8),
            "5001030002.yml": Data(Sample.building.utf8),
            ".5001030003.yaml": Data("[".utf8), "README.md": Data("[".utf8),
        ])
        #expect(folder.files.map(\.name) == ["5001030001.yaml", "5001030002.yml", "district.yaml"])
        #expect(folder.files.first?.text == Sample.building)
        #expect(folder.buildings.count == 1)
    }

    @Test func `points at the first bytes that are not UTF-8`() throws {
        // 渝 in GB 18030.
        let bytes = Data("id: 5001030001\nname: A".utf8) + Data([0xD3, 0xE5, 0x0A])
        let folder = try read([
            "district.yaml": Data(Sample.district.utf8), "5001030001.yaml": bytes,
        ])
        #expect(folder.diagnostics.map(\.code) == [.policyMalformed])
        let finding = try #require(folder.diagnostics.first)
        #expect(finding.file == "5001030001.yaml")
        #expect(finding.line == 2)
        #expect(finding.column == 8)
        #expect(finding.hint.contains("UTF-8"))
        #expect(folder.files.map(\.name) == ["district.yaml"])
    }

    @Test func `a district.yaml that is not UTF-8 is not missing`() throws {
        let folder = try read([
            "district.yaml": Data([0xFF, 0xFE]), "5001030001.yaml": Data(Sample.building.utf8),
        ])
        #expect(folder.diagnostics.map(\.code) == [.policyMalformed])
        #expect(folder.buildings.count == 1)
    }

    @Test func `a folder that is not there is an error`() {
        let path = temporaryFolder().path
        #expect(throws: PolicyFolderError.folderMissing(path)) { try PolicyFolder.read(path) }
    }

    @Test func `a file is no folder`() {
        #expect(throws: PolicyFolderError.notAFolder(#filePath)) {
            try PolicyFolder.read(#filePath)
        }
    }

    @Test func `an empty folder lacks district.yaml`() throws {
        #expect(try read([:]).diagnostics.map(\.code) == [.policyFileMissing])
    }

    private func temporaryFolder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    }

    /// What a folder of these files is read as.
    private func read(_ files: [String: Data]) throws -> PolicyFolder {
        let folder = temporaryFolder()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, contents) in files {
            try contents.write(to: folder.appendingPathComponent(name))
        }
        return try PolicyFolder.read(folder.path)
    }
}
