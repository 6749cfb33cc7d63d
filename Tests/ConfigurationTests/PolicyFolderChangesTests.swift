import Foundation
import Testing

@testable import Configuration

@Suite struct PolicyFolderChangesTests {
    private static let name = "5001030001.yaml"

    /// Whether a sound folder has changed after something was done to it.
    private func hasChanged(_ change: (URL) throws -> Void) throws -> Bool {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Sample.district.utf8).write(to: folder.appendingPathComponent("district.yaml"))
        try Data(Sample.building.utf8).write(to: folder.appendingPathComponent(Self.name))
        let known = try PolicyFolder.read(folder.path)
        #expect(known.policies != nil)
        try change(folder)
        return try known.hasChanged(in: folder.path)
    }

    @Test func `a folder left alone has not changed`() throws {
        #expect(try !hasChanged { _ in })
        #expect(
            try !hasChanged {
                try Data(Sample.building.utf8).write(to: $0.appendingPathComponent(Self.name))
                try Data().write(to: $0.appendingPathComponent("README.md"))
            })
    }

    @Test func `another byte, a file that is new and one that is gone are changes`() throws {
        #expect(
            try hasChanged {
                try Data((Sample.building + "\n").utf8)
                    .write(to: $0.appendingPathComponent(Self.name))
            })
        #expect(
            try hasChanged {
                try Data(Sample.building.utf8)
                    .write(to: $0.appendingPathComponent("5001030002.yaml"))
            })
        #expect(
            try hasChanged {
                try FileManager.default.removeItem(at: $0.appendingPathComponent(Self.name))
            })
    }

    @Test func `files with mistakes are always looked at again`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("[".utf8).write(to: folder.appendingPathComponent("district.yaml"))
        #expect(try PolicyFolder.read(folder.path).hasChanged(in: folder.path))
    }
}
