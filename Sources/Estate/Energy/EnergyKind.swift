/// What a building's meters count. Amounts of different kinds are never added up.
public enum EnergyKind: String, CaseIterable, Hashable, Sendable {
    case electricity, gas, heat, water

    /// The id in feeds, in JSON and in URLs.
    public var id: String { rawValue }

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .electricity: "电"
        case .gas: "燃气"
        case .heat: "热力"
        case .water: "水"
        }
    }

    /// The unit that amounts are kept and shown in.
    public var unit: String {
        switch self {
        case .electricity: "kWh"
        case .gas, .water: "m³"
        case .heat: "GJ"
        }
    }

    /// How many decimals people are shown of an amount by the square metre.
    public var decimals: Int {
        switch self {
        case .electricity: 2
        case .gas, .water: 3
        case .heat: 4
        }
    }
}
