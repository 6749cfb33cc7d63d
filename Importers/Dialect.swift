public import FeedReader

/// The shapes of feed this product reads, told apart by root element and namespace, never by file
/// name or schema location.
public enum Dialect: String, CaseIterable, Sendable {
    case native, spreadsheetml, rowset, buildingsync, mits

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .native: "满天星原生格式"
        case .spreadsheetml: "租赁台账（XML 电子表格 2003）"
        case .rowset: "行式数据（数据库导出）"
        case .buildingsync: "BuildingSync 2.x"
        case .mits: "MITS 4.x、5.0（ILS）"
        }
    }

    /// What such a file looks like.
    public var summary: String {
        switch self {
        case .native: "根元素 occupancyFeed，命名空间 \(NativeVocabulary.namespace)"
        case .spreadsheetml: "根元素 Workbook，命名空间 \(SpreadsheetVocabulary.namespace)"
        case .rowset: "任意根元素，里面有重复的行元素，行里有房号和面积"
        case .buildingsync: "根元素 BuildingSync，命名空间 \(Self.buildingSyncNamespace)"
        case .mits: "根元素 PhysicalProperty，里面有 Property 和 ILS_Unit"
        }
    }

    static let buildingSyncNamespace = "http://buildingsync.net/schemas/bedes-auc/2019"

    /// - Returns: `nil` for a root element no dialect begins with. Row sets have none of their own.
    public init?(root: ElementName) {
        switch (root.namespace, root.local) {
        case (NativeVocabulary.namespace, "occupancyFeed"): self = .native
        case (SpreadsheetVocabulary.namespace, "Workbook"): self = .spreadsheetml
        case (Self.buildingSyncNamespace, "BuildingSync"): self = .buildingsync
        case (_, "PhysicalProperty"): self = .mits
        default: return nil
        }
    }
}
