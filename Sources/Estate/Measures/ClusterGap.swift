/// A direction that a building's policy wants and that is missing there, or has less than its target
/// share (补链): how much, what room there is, and how much of it the district has elsewhere.
public struct ClusterGap: Hashable, Sendable {
    public var building: Building
    public var direction: Direction
    /// The direction's place in the policy's list, from 1; `nil` where only the target names it.
    public var rank: Int?
    /// Of the building's classified occupied area.
    public var share: Ratio
    /// Tenants most of whose area in the building is of the direction.
    public var tenants: Int
    /// The share that the policy aims at, 0…1; `nil` where it names none for this direction.
    public var target: Double?
    /// Vacant in the building, and what is or becomes available there.
    public var vacant: Area
    public var available: Area
    /// Occupied area of the direction in the district's other buildings.
    public var areaElsewhere: Area
    /// Tenants of the direction in the whole district.
    public var districtTenants: Int

    /// Whether nobody of the direction is there.
    public var isMissing: Bool { share.numerator == 0 }

    public var area: Area { Area(hundredths: share.numerator) }

    /// How far the share is below the target, 0…1; `nil` without one or without classified area.
    public var shortfall: Double? {
        guard let target, let share = share.value else { return nil }
        return max(0, target - share)
    }

    /// So much more area of the direction, let to newcomers, brings the share to the target:
    /// (target × classified − area) ÷ (1 − target), rounded up to 0.01 m².
    ///
    /// `nil` without a target, without classified area, and for a target of 1, which newcomers alone
    /// never reach.
    public var areaNeeded: Area? {
        let million: Int128 = 1_000_000
        // As it is written: 0.6 and not what is next to it in binary.
        guard let target = target.map({ Int128(Rounding.millionths($0)) }), target < million,
            share.denominator > 0
        else { return nil }
        let missing = target * Int128(share.denominator) - million * Int128(share.numerator)
        let rest = million - target
        return Area(hundredths: max(0, Int(clamping: (missing + rest - 1) / rest)))
    }
}

extension AreaReport {
    /// What is missing where: the largest available space first, then by building and wish.
    public var clusterGaps: [ClusterGap] {
        buildings.flatMap { gaps(in: $0) }.sorted { left, right in
            if left.available != right.available { return left.available > right.available }
            if left.building.id != right.building.id { return left.building.id < right.building.id }
            return (left.rank ?? .max, left.direction) < (right.rank ?? .max, right.direction)
        }
    }

    /// What a building's policy aims at for a direction, held against what is there; `nil` where the
    /// building has no target.
    public func target(of line: BuildingLine) -> ClusterGap? {
        line.building.policy?.clusterTarget.map { gap(in: line, $0.direction) }
    }

    private func gaps(in line: BuildingLine) -> [ClusterGap] {
        guard let policy = line.building.policy else { return [] }
        var wanted = policy.directions
        if let target = policy.clusterTarget?.direction, !wanted.contains(target) {
            wanted.append(target)
        }
        return wanted.map { gap(in: line, $0) }.filter {
            $0.isMissing || $0.shortfall.map { $0 > 0 } == true
        }
    }

    private func gap(in line: BuildingLine, _ direction: Direction) -> ClusterGap {
        let index = Int(direction.rawValue)
        let policy = line.building.policy
        let share = line.byArea.shares[index]
        let target = policy?.clusterTarget.flatMap { $0.direction == direction ? $0.share : nil }
        let whole = directions[index]
        return ClusterGap(
            building: line.building, direction: direction,
            rank: policy?.directions.firstIndex(of: direction).map { $0 + 1 }, share: share,
            tenants: line.byTenants.shares[index].numerator, target: target,
            vacant: line.areas.vacant, available: line.areas.available,
            areaElsewhere: whole.area - Area(hundredths: share.numerator),
            districtTenants: whole.tenants)
    }
}
