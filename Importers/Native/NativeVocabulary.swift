import FeedReader

/// The words of the native feed, `urn:mantianxing:occupancy:1`.
enum NativeVocabulary {
    static let namespace = "urn:mantianxing:occupancy:1"

    enum Element: UInt8, CaseIterable {
        case occupancyFeed, floor, unit, tenant, lease, energy
        /// Of this namespace, but not a word of it.
        case unknown
        /// Of another namespace: passed over.
        case foreign

        var name: String { "\(self)" }
    }

    enum Attribute: UInt8, CaseIterable {
        case building, asOf, coverage, areaUnit, rentUnit, industryEdition, sender
        case number, grossArea, label
        case id, area, state, use, availableFrom, askingRent
        case name, uscc, industry, direction, headcount, registeredInDistrict, annualOutput
        case start, end, rent
        case kind, from, to, value, unit
        /// Without a prefix, but not a word of the feed.
        case unknown
        /// With a prefix: passed over.
        case foreign
    }

    /// The attributes each element may carry.
    static func attributes(of element: Element) -> Set<Attribute> {
        switch element {
        case .occupancyFeed:
            [.building, .asOf, .coverage, .areaUnit, .rentUnit, .industryEdition, .sender]
        case .floor: [.number, .grossArea, .label]
        case .unit: [.id, .area, .state, .use, .availableFrom, .askingRent]
        case .tenant:
            [
                .name, .uscc, .industry, .direction, .headcount, .registeredInDistrict,
                .annualOutput,
            ]
        case .lease: [.start, .end, .rent]
        case .energy: [.kind, .from, .to, .value, .unit]
        case .unknown, .foreign: []
        }
    }

    private static let elements = Dictionary(
        uniqueKeysWithValues: Element.allCases.filter { $0 != .unknown && $0 != .foreign }
            .map { ($0.name, $0) })
    private static let attributes = Dictionary(
        uniqueKeysWithValues: Attribute.allCases.filter { $0 != .unknown && $0 != .foreign }
            .map { ("\($0)", $0) })

    static func element(_ name: ElementName) -> Element {
        name.namespace == namespace ? elements[name.local] ?? .unknown : .foreign
    }

    static func attribute(_ name: ElementName) -> Attribute {
        name.namespace.isEmpty ? attributes[name.local] ?? .unknown : .foreign
    }
}
