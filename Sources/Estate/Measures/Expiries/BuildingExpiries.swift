/// When the leases of one building end, made floor by floor.
public struct BuildingExpiries: Sendable {
    let calendar: LeaseCalendar
    /// Area and units by class and slot: the classes one after the other.
    private(set) var sums: [ExpiryProfile.Sum]
    /// Who has leases of a class in a slot; the same may stand there more than once.
    private(set) var holders: [Holder] = []

    struct Holder: Hashable, Sendable {
        var tenant: TenantKey
        /// Class and slot, as in ``sums``.
        var place: Int32
    }

    public init(_ calendar: LeaseCalendar) {
        self.calendar = calendar
        sums = [ExpiryProfile.Sum](
            repeating: ExpiryProfile.Sum(), count: Self.classes * calendar.slots)
    }

    /// - Parameter edition: of the industry codes of the feed that the floor is from.
    /// - Throws: where the floor's bytes are not what was packed.
    public mutating func add(
        _ floor: PackedFloor, edition: IndustryEdition?, classifier: Classifier
    ) throws {
        try floor.forEachGlance { unit in
            guard unit.state == .leased, unit.use != .parking else { return }
            let slot = calendar.place(of: unit.leaseEnd)
            var place = Self.place(of: nil) * calendar.slots + slot
            if let tenant = unit.tenant, let key = tenant.key {
                let direction = classifier.direction(of: tenant.evidence(edition), tenant: key)
                place = Self.place(of: direction) * calendar.slots + slot
                let holder = Holder(tenant: key, place: Int32(place))
                if holders.last != holder { holders.append(holder) }
            }
            sums[place].area += unit.area
            sums[place].units += 1
        }
    }

    /// The ten directions and what has none.
    static let classes = Direction.allCases.count + 1

    private static func place(of direction: Direction?) -> Int {
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
