/// When the leases of one building end, made floor by floor.
public struct BuildingExpiries: Sendable {
    let calendar: LeaseCalendar
    /// Area and units by class and slot: the classes one after the other.
    private(set) var sums: [ExpiryProfile.Sum]
    /// Who has leases of a class in a slot, each once.
    private(set) var tenants: Set<Holder> = []

    struct Holder: Hashable, Sendable {
        var tenant: TenantKey
        var direction: Direction?
        /// As in ``ExpiryProfile/Line/all``.
        var slot: Int
    }

    public init(_ calendar: LeaseCalendar) {
        self.calendar = calendar
        sums = [ExpiryProfile.Sum](
            repeating: ExpiryProfile.Sum(), count: Self.classes * calendar.slots)
    }

    public mutating func add(_ stacked: StackedFloor, classifier: Classifier) {
        for unit in stacked.floor.units where unit.state == .leased && unit.use != .parking {
            let slot = calendar.place(of: unit.lease?.end)
            var direction: Direction?
            if let tenant = unit.tenant, let key = tenant.key {
                direction = classifier.direction(of: tenant, edition: stacked.industryEdition)
                tenants.insert(Holder(tenant: key, direction: direction, slot: slot))
            }
            let place = Self.place(of: direction) * calendar.slots + slot
            sums[place].area += unit.area
            sums[place].units += 1
        }
    }

    /// The ten directions and what has none.
    static let classes = Direction.allCases.count + 1

    static func place(of direction: Direction?) -> Int {
        direction.map { Int($0.rawValue) } ?? Direction.allCases.count
    }
}

extension LeaseCalendar {
    /// How many places there are for leases to end in.
    var slots: Int { quarters.count + 3 }

    /// The slot as a place in ``ExpiryProfile/Line/all``.
    func place(of end: CalendarDate?) -> Int {
        switch slot(of: end) {
        case .over: 0
        case .quarter(let index): index + 1
        case .later: quarters.count + 1
        case .open: quarters.count + 2
        }
    }
}
