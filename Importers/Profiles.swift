import Configuration
public import Estate
import Foundation

/// The import profiles that come with the program, as `<Dialect>/<name>.yaml` beside the importers.
public enum Profiles {
    /// A profile and the file it stands in.
    public struct BuiltIn: Sendable {
        public let dialect: Dialect
        /// The file's name without its ending, by which it can be asked for.
        public let id: String
        public let text: String
        public let profile: ImportProfile
    }

    /// In the order in which they are tried.
    public static let builtIn: [BuiltIn] = [
        load("columns", .spreadsheetml), load("rows", .rowset), load("registry", .rowset),
    ].compactMap(\.self)

    /// - Returns: `nil` where no built-in profile has this name.
    public static func builtIn(_ id: String) -> BuiltIn? {
        builtIn.first { $0.id == id }
    }

    static func profiles(for dialect: Dialect) -> [ImportProfile] {
        builtIn.filter { $0.dialect == dialect }.map(\.profile)
    }

    private static func load(_ id: String, _ dialect: Dialect) -> BuiltIn? {
        let path = Bundle.module.resourcePath.map { "\($0)/\(id).yaml" }
        guard let text = path.flatMap({ try? String(contentsOfFile: $0, encoding: .utf8) }),
            let profile = ProfileReading(PolicyFile(name: "\(id).yaml", text: text)).profile
        else { return nil }
        return BuiltIn(dialect: dialect, id: id, text: text, profile: profile)
    }
}
