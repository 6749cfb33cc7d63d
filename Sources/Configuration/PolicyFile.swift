/// A policy file's name and contents.
public struct PolicyFile: Hashable, Sendable {
    /// The name without its folder, such as `5001030001.yaml`.
    public var name: String
    /// The exact contents.
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

extension PolicyFile {
    /// The one file that is not about a building.
    static let districtName = "district.yaml"

    /// Whether a file of this name is about the district, even if its ending or case is wrong.
    static func isDistrict(_ name: String) -> Bool {
        let end = name.lastIndex(of: ".") ?? name.endIndex
        return name[..<end].lowercased() == "district"
    }
}
