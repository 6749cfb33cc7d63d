/// A unit on a floor, as one feed states it.
public struct Unit: Hashable, Identifiable, Sendable {
    /// The unit's number in its building, such as `1201`.
    public var id: String
    public var area: Area
    public var state: State
    public var use: Use
    /// The first day the unit can be let; `nil` where the feed does not say.
    public var availableFrom: CalendarDate?
    public var askingRent: Rent?
    public var tenant: Tenant?
    public var lease: Lease?
    /// The line of the feed that states the unit, in a spreadsheet the row, counted from 1; 0 where it
    /// is not known.
    public var line: Int

    public init(
        id: String, area: Area, state: State, use: Use = .office,
        availableFrom: CalendarDate? = nil, askingRent: Rent? = nil, tenant: Tenant? = nil,
        lease: Lease? = nil, line: Int = 0
    ) {
        self.id = id
        self.area = area
        self.state = state
        self.use = use
        self.availableFrom = availableFrom
        self.askingRent = askingRent
        self.tenant = tenant
        self.lease = lease
        self.line = line
    }
}

extension Unit {
    /// Whether a unit is occupied, promised, free or none of these.
    public enum State: UInt8, CaseIterable, Sendable {
        case leased, selfOccupied, signed, fitOut, vacant, reserved, outOfService

        public var id: String {
            switch self {
            case .leased: "leased"
            case .selfOccupied: "self-occupied"
            case .signed: "signed"
            case .fitOut: "fit-out"
            case .vacant: "vacant"
            case .reserved: "reserved"
            case .outOfService: "out-of-service"
            }
        }

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .leased: "出租"
            case .selfOccupied: "自用"
            case .signed: "已签未入驻"
            case .fitOut: "装修"
            case .vacant: "空置"
            case .reserved: "保留"
            case .outOfService: "停用"
            }
        }

        /// Which of the three parts of the lettable area a unit in this state belongs to; `nil` for
        /// units out of service, which are not lettable.
        public var part: LettablePart? {
            switch self {
            case .leased, .selfOccupied: .occupied
            case .signed, .fitOut: .committed
            case .vacant, .reserved: .vacant
            case .outOfService: nil
            }
        }

        public init?(id: String) {
            guard let state = Self.allCases.first(where: { $0.id == id }) else { return nil }
            self = state
        }
    }

    /// Lettable = occupied + committed + vacant, always.
    public enum LettablePart: UInt8, Sendable {
        case occupied, committed, vacant
    }

    /// What a unit serves. Units of use `parking` are left out of every measure but gross area.
    public enum Use: UInt8, CaseIterable, Sendable {
        case office, retail, parking, other

        public var id: String {
            switch self {
            case .office: "office"
            case .retail: "retail"
            case .parking: "parking"
            case .other: "other"
            }
        }

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .office: "办公"
            case .retail: "商业"
            case .parking: "车位"
            case .other: "其他"
            }
        }

        public init?(id: String) {
            guard let use = Self.allCases.first(where: { $0.id == id }) else { return nil }
            self = use
        }
    }

    /// Whether a tenant is named. Quicker than comparing the tenant with nothing.
    var hasTenant: Bool {
        if case .some = tenant { true } else { false }
    }

    /// Whether the unit is or becomes available (可招商): `vacant` units, and units in any other
    /// state but `reserved` and `out-of-service` that carry an `availableFrom`.
    public var isOnOffer: Bool {
        switch state {
        case .vacant: true
        case .reserved, .outOfService: false
        case .leased, .selfOccupied, .signed, .fitOut: availableFrom != nil
        }
    }
}
