/// Occupied area that came and went between two days, in a building or in a group of them.
///
/// ``netAbsorption`` = moved in + grown − moved out − shrunk + the change of what is not named,
/// always.
public struct MovementFlow: Hashable, Sendable {
    /// Tenants that were not there.
    public var movedIn = Part()
    /// Tenants that are no longer there.
    public var movedOut = Part()
    /// Tenants that have more than before; what they have more.
    public var grown = Part()
    /// Tenants that have less than before; what they have less.
    public var shrunk = Part()
    /// Tenants that left one of the buildings altogether and are new in another of them, and the
    /// smaller of what they left and what they took. They are among the other parts too.
    public var relocated = Part()
    public var tenantsBefore = 0
    public var tenantsAfter = 0
    public var occupiedBefore = Area.zero
    public var occupiedAfter = Area.zero
    /// Occupied area without a tenant that can be told from others.
    public var unnamedBefore = Area.zero
    public var unnamedAfter = Area.zero

    /// So many tenants and so much area.
    public struct Part: Hashable, Sendable {
        public var tenants = 0
        public var area = Area.zero

        public init(tenants: Int = 0, area: Area = .zero) {
            self.tenants = tenants
            self.area = area
        }

        mutating func add(_ area: Area) {
            tenants += 1
            self.area += area
        }

        static func += (left: inout Part, right: Part) {
            left.tenants += right.tenants
            left.area += right.area
        }
    }

    public init() {}

    /// 净吸纳: occupied area after less occupied area before.
    public var netAbsorption: Area { occupiedAfter - occupiedBefore }

    public var unnamedChange: Area { unnamedAfter - unnamedBefore }
}

extension MovementFlow {
    /// Counts a tenant by what it occupied before and after, all of it together.
    mutating func count(before: Area, after: Area) {
        if before > .zero { tenantsBefore += 1 }
        if after > .zero { tenantsAfter += 1 }
        switch MovementKind(before: before, after: after) {
        case .movedIn: movedIn.add(after)
        case .movedOut: movedOut.add(before)
        case .grown: grown.add(after - before)
        case .shrunk: shrunk.add(before - after)
        case .same: break
        }
    }

    static func += (left: inout MovementFlow, right: MovementFlow) {
        left.movedIn += right.movedIn
        left.movedOut += right.movedOut
        left.grown += right.grown
        left.shrunk += right.shrunk
        left.relocated += right.relocated
        left.tenantsBefore += right.tenantsBefore
        left.tenantsAfter += right.tenantsAfter
        left.occupiedBefore += right.occupiedBefore
        left.occupiedAfter += right.occupiedAfter
        left.unnamedBefore += right.unnamedBefore
        left.unnamedAfter += right.unnamedAfter
    }
}

/// What became of a tenant between two days.
public enum MovementKind: String, CaseIterable, Sendable {
    case movedIn = "moved-in"
    case movedOut = "moved-out"
    case grown, shrunk
    /// It has as much as before, be it elsewhere.
    case same

    public init(before: Area, after: Area) {
        self =
            if before == after {
                .same
            } else if before == .zero {
                .movedIn
            } else if after == .zero {
                .movedOut
            } else {
                before < after ? .grown : .shrunk
            }
    }

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .movedIn: "迁入"
        case .movedOut: "迁出"
        case .grown: "扩租"
        case .shrunk: "缩租"
        case .same: "面积不变"
        }
    }
}
