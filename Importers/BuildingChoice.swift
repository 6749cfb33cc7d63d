public import Estate

/// The buildings that a sender says a file speaks of: `ID`, or `NAME=ID` for each building of a file
/// that has several.
public struct BuildingChoice: Hashable, Sendable {
    /// The one building meant.
    public private(set) var building: Building.ID?
    /// The buildings meant by the names that the file gives them.
    public private(set) var named: [String: Building.ID] = [:]

    public init() {}

    /// Reads what was said, each word on its own; empty words say nothing.
    public init(_ words: [String]) throws(Misuse) {
        for word in words {
            let text = ImportText.trimmed(word)
            guard !text.isEmpty else { continue }
            // A name may hold an equals sign, an id can't.
            guard let equals = text.lastIndex(of: "=") else {
                let id = try Self.id(text)
                guard building == nil || building == id else { throw .several }
                building = id
                continue
            }
            let name = ImportText.trimmed(String(text[..<equals]))
            let id = try Self.id(ImportText.trimmed(String(text[text.index(after: equals)...])))
            guard !name.isEmpty else { throw .unnamed(text) }
            guard named[name] == nil || named[name] == id else { throw .ambiguous(name) }
            named[name] = id
        }
    }

    /// All buildings named, in no order.
    public var all: Set<Building.ID> { Set(named.values).union(building.map { [$0] } ?? []) }

    private static func id(_ text: String) throws(Misuse) -> Building.ID {
        guard let id = Building.ID(rawValue: text) else { throw .malformed(text) }
        return id
    }

    /// What is wrong with what was said.
    public enum Misuse: Error, Hashable, CustomStringConvertible {
        case malformed(String)
        case unnamed(String)
        case ambiguous(String)
        case several

        public var description: String {
            switch self {
            case .malformed(let text): "楼宇编号“\(text)”不是十位数字。"
            case .unnamed(let text): "“\(text)”缺少名称，应写成 名称=十位编号。"
            case .ambiguous(let name): "“\(name)”对应了两个不同的楼宇编号。"
            case .several: "不带名称的楼宇编号只能写一个；文件里有好几栋楼时，逐栋写 名称=编号。"
            }
        }
    }
}
