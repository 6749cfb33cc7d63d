/// A building floor by floor as it stood on some day, the top floor first (楼层图).
///
/// It has every floor of the policy file, whether or not a feed names it, and floors that only a
/// feed knows of; what is not known to lie on any floor comes last.
public struct StackingPlan: Hashable, Sendable {
    public var building: Building
    public var asOf: CalendarDate
    /// The latest of the feeds the plan is made from; `nil` where there is none.
    public var feed: BuildingOccupancy.Source?
    public var rows: [Row]

    /// A floor.
    public struct Row: Hashable, Sendable {
        /// `nil` where a feed does not say on which floor its units are.
        public var number: FloorNumber?
        public var label: String?
        /// What the feed states, else the policy file; `nil` where neither does.
        public var grossArea: Area?
        /// What the policy file says the floor serves; `nil` for a floor it does not have.
        public var use: Unit.Use?
        /// The feed that says what is on the floor; `nil` where none of the plan's feeds does.
        public var feed: BuildingOccupancy.Source?
        /// In their order along the floor.
        public var units: [PlacedUnit]
    }

    /// A unit and the class of its tenant.
    public struct PlacedUnit: Hashable, Sendable {
        public var unit: Unit
        /// `nil` without a tenant, and for 待认定.
        public var direction: Direction?

        public init(unit: Unit, direction: Direction?) {
            self.unit = unit
            self.direction = direction
        }
    }

    /// Puts a building's floors together.
    ///
    /// - Parameter floors: the floors that feeds name, in any order.
    public init(
        of building: Building, asOf: CalendarDate, floors: [StackedFloor], classifier: Classifier
    ) {
        self.building = building
        self.asOf = asOf
        feed = floors.map(\.feed).max { ($0.asOf, $0.revision) < ($1.asOf, $1.revision) }
        let plans = Dictionary(
            building.floors.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        rows = floors.map { stacked in
            Row(stacked, plan: stacked.floor.number.flatMap { plans[$0] }, classifier: classifier)
        }
        // A full feed says of the floors it does not name that they have no units.
        let full = floors.first { $0.coverage == .full }?.feed
        let named = Set(floors.map(\.floor.number))
        rows += building.floors.filter { !named.contains($0.number) }.map { plan in
            Row(
                number: plan.number, grossArea: plan.grossArea, use: plan.use, feed: full,
                units: [])
        }
        rows.sort { upper, lower in
            guard let number = upper.number else { return false }
            return lower.number.map { $0 < number } ?? true
        }
    }
}

extension StackingPlan.Row {
    fileprivate init(
        _ stacked: StackedFloor, plan: Building.FloorPlan?, classifier: Classifier
    ) {
        let floor = stacked.floor
        self.init(
            number: floor.number, label: floor.label,
            grossArea: floor.grossArea ?? plan?.grossArea, use: plan?.use, feed: stacked.feed,
            units: floor.units.map { unit in
                StackingPlan.PlacedUnit(
                    unit: unit,
                    direction: unit.tenant.flatMap {
                        classifier.direction(of: $0, edition: stacked.industryEdition)
                    })
            })
    }
}
