/// One of the nine directions of the district's plan, or `other` (非九大方向).
///
/// The raw value is the position in the contract's list, which also breaks ties.
public enum Direction: UInt8, CaseIterable, Hashable, Comparable, Sendable {
    case industrialSoftware, itServices, digitalContent, industrialDesign, blockchain, xinchuang
    case highGrowth, engineeringServices, researchServices, other

    public static func < (left: Direction, right: Direction) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The nine directions without `other`.
    public static let nine = allCases.filter(\.isOneOfTheNine)

    public var isOneOfTheNine: Bool { self != .other }

    /// The identifier used in files, URLs and JSON, such as `industrial-software`.
    public var id: String {
        switch self {
        case .industrialSoftware: "industrial-software"
        case .itServices: "it-services"
        case .digitalContent: "digital-content"
        case .industrialDesign: "industrial-design"
        case .blockchain: "blockchain"
        case .xinchuang: "xinchuang"
        case .highGrowth: "high-growth"
        case .engineeringServices: "engineering-services"
        case .researchServices: "research-services"
        case .other: "other"
        }
    }

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .industrialSoftware: "工业软件"
        case .itServices: "信息技术服务"
        case .digitalContent: "数字内容"
        case .industrialDesign: "工业设计"
        case .blockchain: "区块链"
        case .xinchuang: "信创"
        case .highGrowth: "高成长性产业"
        case .engineeringServices: "工程技术服务业"
        case .researchServices: "其他科研服务业"
        case .other: "非九大方向"
        }
    }

    private static let byID = Dictionary(uniqueKeysWithValues: allCases.map { ($0.id, $0) })

    /// - Returns: `nil` for an identifier that is not in the list.
    public init?(id: String) {
        guard let direction = Self.byID[id] else { return nil }
        self = direction
    }
}
