/// Some tenants of the district on a day, and what is known of all others together.
public struct TenantList: Hashable, Sendable {
    public var asOf: CalendarDate
    /// The largest first.
    public var tenants: [ListedTenant]
    /// 待认定 in the whole district: the tenants none of whose units has a class.
    public var undecided: Amount
    /// Area without a class of tenants that have one by their other units.
    public var partlyUndecided: Amount
    /// Occupied area whose tenant can't be told from others.
    public var anonymousArea: Area

    /// Tenants and their area without a class.
    public struct Amount: Hashable, Sendable {
        public var tenants = 0
        public var area = Area.zero
    }

    /// Which tenants are wanted.
    public enum Wanted: Hashable, Sendable {
        /// Those without a class.
        case undecided
        /// Those with a class of whose units some have none.
        case partlyUndecided
        /// Those of a class.
        case direction(Direction)
        /// One.
        case tenant(TenantKey)

        func contains(_ tenant: DistrictTenant) -> Bool {
            switch self {
            case .undecided: tenant.direction == nil
            case .partlyUndecided: tenant.direction != nil && tenant.unclassifiedArea > .zero
            case .direction(let direction): tenant.direction == direction
            case .tenant(let key): tenant.key == key
            }
        }
    }

    /// Puts a list together.
    ///
    /// - Parameters:
    ///   - states: of the buildings that count.
    ///   - classifier: with what staff have decided as it holds on the day.
    ///   - floors: hands on a building's floors one by one.
    public init(
        _ wanted: Wanted, asOf: CalendarDate, states: [Building.ID: BuildingOccupancy],
        classifier: Classifier,
        floors: (Building.ID, (StackedFloor) throws -> Void) throws -> Void
    ) rethrows {
        self.asOf = asOf
        let all = DistrictTenants(states, classifier: classifier)
        undecided = Amount()
        partlyUndecided = Amount()
        anonymousArea = all.anonymousArea
        for tenant in all.all where tenant.unclassifiedArea > .zero {
            if tenant.direction == nil {
                undecided.add(tenant)
            } else {
                partlyUndecided.add(tenant)
            }
        }
        let found = all.all.filter { wanted.contains($0) }
        var gathering = TenantGathering(found, classifier: classifier)
        for building in Set(found.flatMap(\.buildings)).sorted() {
            try floors(building) { gathering.add($0, of: building) }
        }
        tenants = gathering.listed
    }
}

extension TenantList.Amount {
    fileprivate mutating func add(_ tenant: DistrictTenant) {
        tenants += 1
        area += tenant.unclassifiedArea
    }
}
