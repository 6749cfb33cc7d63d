import Foundation

/// Where things stand in this package.
enum Repository {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let buildings = folder.appending(path: "Buildings")
    static let samples = folder.appending(path: "Importers/Native/Samples")
    static let fixtures = folder.appending(path: "Tests/ImportersTests/Fixtures/Native")

    static func sample(_ name: String) -> String {
        samples.appending(path: "\(name).xml").path
    }

    static func readme() throws -> String {
        try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    }
}
