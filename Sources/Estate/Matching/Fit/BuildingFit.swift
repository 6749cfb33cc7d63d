/// What a building itself gives to a fit score, by direction: it changes with feeds and policies, not
/// with queries.
struct BuildingFit: Sendable {
    /// The occupied area of each class, in hundredths of a square metre.
    let classAreas: ClassCounts
    /// By ``Direction``'s raw value; the last is for an enterprise whose direction is not known.
    let points: [UInt8]

    static let directions = Direction.allCases.count + 1

    static func index(_ direction: Direction?) -> Int {
        direction.map { Int($0.rawValue) } ?? directions - 1
    }

    init(_ listed: ListedBuildings.Listed, _ mix: TenantMix, _ classifier: Classifier) {
        let areas = mix.classAreas(classifier)
        let policy = listed.building.policy
        let always =
            FitPoints.layout(listed.listing.role)
            + FitPoints.mantianxing(listed.listing.isMantianxing)
        classAreas = areas
        points = (Direction.allCases.map(Optional.some) + [nil]).map { direction in
            guard let direction, direction.isOneOfTheNine else { return UInt8(always) }
            let own =
                FitPoints.direction(direction, wanted: policy?.directions ?? [])
                + FitPoints.clustering(
                    area: areas[direction], classified: areas.classified,
                    target: FitPoints.target(direction, of: policy))
            return UInt8(always + own)
        }
    }
}
