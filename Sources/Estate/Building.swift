/// A building in the district, as its policy file describes it.
public struct Building: Hashable, Identifiable, Sendable {
    public var id: ID
    /// For display only: two real projects share one name.
    public var name: String
    public var address: String?
    public var location: Location?
    public var park: String?
    public var memberships: [Membership]
    public var mantianxing: Mantianxing?
    public var carrier: Carrier?
    public var floors: [FloorPlan]
    public var policy: Policy?

    public init(
        id: ID, name: String, address: String? = nil, location: Location? = nil,
        park: String? = nil, memberships: [Membership] = [], mantianxing: Mantianxing? = nil,
        carrier: Carrier? = nil, floors: [FloorPlan] = [], policy: Policy? = nil
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.location = location
        self.park = park
        self.memberships = memberships
        self.mantianxing = mantianxing
        self.carrier = carrier
        self.floors = floors
        self.policy = policy
    }
}

extension Building {
    /// A code such as `5001030042`: the six-digit area code (GB/T 2260) and a serial of four digits.
    /// The same in feeds, in URLs, and as a policy file's name.
    public struct ID: Hashable, Comparable, RawRepresentable, Sendable, CustomStringConvertible {
        public let rawValue: String

        /// - Returns: `nil` unless the text is exactly ten ASCII digits.
        public init?(rawValue: String) {
            guard rawValue.utf8.count == 10,
                rawValue.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { return nil }
            self.rawValue = rawValue
        }

        public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }

        public var description: String { rawValue }
    }

    /// Degrees of WGS 84.
    public struct Location: Hashable, Sendable {
        public var longitude: Double
        public var latitude: Double

        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// A building's place in a layout from a day on; a later membership in the same layout
    /// replaces it.
    public struct Membership: Hashable, Sendable {
        public var layout: String
        public var role: Role
        public var since: CalendarDate

        public init(layout: String, role: Role, since: CalendarDate) {
            self.layout = layout
            self.role = role
            self.since = since
        }
    }

    /// 一核多点: the core, or one of many points.
    public enum Role: String, CaseIterable, Sendable {
        case core, point

        /// The Chinese name shown to people.
        public var name: String { self == .core ? "核心" : "多点" }
    }

    /// The designation as a 满天星 demonstration building.
    public struct Mantianxing: Hashable, Sendable {
        public var since: CalendarDate
        public var level: Level

        public init(since: CalendarDate, level: Level) {
            self.since = since
            self.level = level
        }

        public enum Level: String, CaseIterable, Sendable {
            case municipal, district

            /// The Chinese name shown to people.
            public var name: String { self == .municipal ? "市级" : "区级" }
        }
    }

    /// The floors that count as 核心载体 from a day on.
    public struct Carrier: Hashable, Sendable {
        public var since: CalendarDate
        public var floors: Set<FloorNumber>

        public init(since: CalendarDate, floors: Set<FloorNumber>) {
            self.since = since
            self.floors = floors
        }
    }

    /// A floor of the policy file with its gross area (建筑面积, GB/T 50353).
    public struct FloorPlan: Hashable, Sendable {
        public var number: FloorNumber
        public var grossArea: Area
        public var use: Unit.Use

        public init(number: FloorNumber, grossArea: Area, use: Unit.Use = .office) {
            self.number = number
            self.grossArea = grossArea
            self.use = use
        }
    }
}

extension Building {
    /// The gross area of all floors of the policy file.
    public var grossArea: Area { floors.reduce(.zero) { $0 + $1.grossArea } }

    /// The floors that count as 核心载体 on a day; empty before the designation.
    public func carrierFloors(on date: CalendarDate) -> Set<FloorNumber> {
        guard let carrier, carrier.since <= date else { return [] }
        return carrier.floors
    }

    /// The gross area designated as 核心载体 on a day.
    public func designatedArea(on date: CalendarDate) -> Area {
        let carrierFloors = carrierFloors(on: date)
        return floors.reduce(.zero) { carrierFloors.contains($1.number) ? $0 + $1.grossArea : $0 }
    }

    /// The role in a layout on a day; `nil` for a building outside it. Of two since the same day the
    /// one that stands last in the policy file.
    public func role(in layout: String?, on date: CalendarDate) -> Role? {
        memberships.reversed().filter { $0.layout == layout && $0.since <= date }
            .max { $0.since < $1.since }?.role
    }

    /// Whether the building is a 满天星 demonstration building on a day.
    public func isMantianxing(on date: CalendarDate) -> Bool {
        mantianxing.map { $0.since <= date } ?? false
    }
}

extension Building.ID {
    /// Stands for the building of a feed that does not name one; no policy file can have it.
    public static let placeholder = Building.ID(unchecked: "0000000000")

    private init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}
