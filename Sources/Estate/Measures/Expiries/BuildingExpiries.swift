/// When the leases of one building end, made floor by floor.
public struct BuildingExpiries: Sendable {
    let calendar: LeaseCalendar
    /// Leases by class and piece of the calendar: the classes one after the other.
    private(set) var sums: [LeasePieces.Sum]
    /// Who has leases of a class in a slot; the same may stand there more than once.
    private(set) var holders: [Holder] = []

    struct Holder: Hashable, Sendable {
        var tenant: TenantKey
        /// Class and slot: the classes one after the other.
        var place: Int32
    }

    public init(_ calendar: LeaseCalendar) {
        self.calendar = calendar
        sums = [LeasePieces.Sum](
            repeating: LeasePieces.Sum(), count: Self.classes * calendar.pieces.count)
    }

    /// - Parameter edition: of the industry codes of the feed that the floor is from.
    /// - Throws: where the floor's bytes are not what was packed.
    public mutating func add(
        _ floor: PackedFloor, edition: IndustryEdition?, classifier: Classifier
    ) throws {
        try floor.forEachGlance { unit in
            guard unit.state == .leased, unit.use != .parking else { return }
            let piece = calendar.piece(of: unit.leaseEnd)
            var number = Self.place(of: nil)
            if let tenant = unit.tenant, let key = tenant.key {
                let direction = classifier.direction(of: tenant.evidence(edition), tenant: key)
                number = Self.place(of: direction)
                let slot = calendar.place(of: calendar.pieces[piece].slot)
                let place = number * calendar.slots + slot
                let holder = Holder(tenant: key, place: Int32(place))
                if holders.last != holder { holders.append(holder) }
            }
            sums[number * calendar.pieces.count + piece] += LeasePieces.Sum(
                area: unit.area, leases: 1)
        }
    }

    /// The ten directions and what has none.
    static let classes = Direction.allCases.count + 1

    private static func place(of direction: Direction?) -> Int {
        direction.map { Int($0.rawValue) } ?? Direction.allCases.count
    }
}
