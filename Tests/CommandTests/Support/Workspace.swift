import Foundation

/// A folder to run the program in, with policy files of its own; gone when nobody holds it.
///
/// The program's defaults apply: data in `.mantianxing`, policy files in `Buildings`.
final class Workspace: Sendable {
    let folder: URL

    /// - Parameter buildings: the policy files to begin with.
    init(buildings: URL = Repository.buildings) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "mantianxing-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: buildings, to: folder.appending(path: "Buildings"))
    }

    deinit { remove() }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func url(_ name: String) -> URL { folder.appending(path: name) }

    var data: URL { url(".mantianxing") }

    func run(_ arguments: String..., input: [UInt8]? = nil) throws -> Program.Outcome {
        try Program.run(arguments, input: input, in: folder)
    }

    func run(_ arguments: [String], input: [UInt8]? = nil) throws -> Program.Outcome {
        try Program.run(arguments, input: input, in: folder)
    }

    /// Runs a line of shell; `"$0"` is the program.
    func shell(_ line: String) throws -> Program.Outcome {
        try Running(["-c", line, Program.path()], of: "/bin/sh", in: folder).finish()
    }

    func start(_ arguments: String...) throws -> Running {
        try Running(arguments, in: folder)
    }

    /// Writes a file.
    ///
    /// - Returns: its name, as the program is to be told it.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let url = url(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return name
    }

    /// Changes a policy file.
    func edit(_ building: String, replacing old: String, with new: String) throws {
        let url = url("Buildings/\(building).yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        try Data(text.replacing(old, with: new).utf8).write(to: url)
    }

    /// The feeds in the database.
    func feeds() throws -> [JSON] {
        try JSON(run("feeds", "--json").out)["feeds"].array
    }

    /// All space of a search, on one page.
    func hits(_ arguments: String...) throws -> [JSON] {
        let page = try JSON(run(["vacancies", "--json", "--limit", "1000"] + arguments).out)
        return page["hits"].array
    }
}

/// The sample district, imported once for all tests that only read.
enum SampleDistrict {
    private static let made = Result { () throws -> Workspace in
        let workspace = try Workspace()
        _ = try workspace.run("import", Repository.samples.path)
        atexit { SampleDistrict.remove() }
        return workspace
    }

    static func workspace() throws -> Workspace { try made.get() }

    private static func remove() { try? made.get().remove() }
}
