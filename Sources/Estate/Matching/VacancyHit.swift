/// Space that answers a query.
public struct VacancyHit: Hashable, Sendable {
    public var kind: Kind
    public var building: ListedBuilding
    /// From the lowest; empty: floor not known.
    public var floors: [FloorNumber]
    public var units: [String]
    public var area: Area
    /// 元/㎡·月; of several units the average by area. `nil` where neither the units nor the policy
    /// say.
    public var askingRent: Rent?
    /// Whether a unit had no asking rent of its own and took the middle of its policy's range.
    public var rentIsFromPolicy: Bool
    /// The first day all of it is free; the query's own day of asking where it is free already.
    public var availableFrom: CalendarDate
    /// The incentives whose conditions the enterprise meets here.
    public var incentives: [Incentive]
    /// The incentives of which one condition is missing.
    public var nearIncentives: [NearIncentive]
    /// The asking rent averaged over the first 36 months with the best single rent reduction.
    public var effectiveRent: Rent?
    /// Square metres a person, where under 4 m².
    public var crowding: Area?
    public var fit: Fit
    public var cursor: VacancyQuery.Cursor

    public enum Kind: String, Sendable {
        case unit, block
    }

    /// What the grants come to, in 元; `nil` where there are none.
    public var grants: Double? {
        let perSquareMetre = incentives.compactMap(\.grantPerSquareMetre)
        guard !perSquareMetre.isEmpty else { return nil }
        return perSquareMetre.reduce(0, +) * Double(area.hundredths) / 100
    }

    /// The floors for people: `12`, `3–5`, or `不明`.
    public var floorText: String {
        guard let lowest = floors.first, let highest = floors.last else { return "不明" }
        return floors.count == 1 ? "\(lowest)" : "\(lowest)–\(highest)"
    }

    /// The area a person below which an office is called crowded.
    public static let crowdedArea = Area(squareMetres: 4)
}
