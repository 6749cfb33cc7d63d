package import Estate

/// The same colours everywhere: which mark stands for what.
///
/// Hues are those of Okabe & Ito (states) and of Paul Tol's "muted" and "sunset" schemes
/// (directions, lease ends); their values are in the stylesheet.
package enum Palette {
    package static func mark(of state: Estate.Unit.State) -> Mark {
        let texture: Texture =
            switch state {
            case .leased, .vacant: .plain
            case .selfOccupied: .dots
            case .signed, .reserved: .rising
            case .fitOut: .level
            case .outOfService: .cross
            }
        return Mark(id: state.id, name: state.name, texture: texture)
    }

    /// The three parts of the lettable area look like their largest state.
    package static func mark(ofPart part: Estate.Unit.LettablePart) -> Mark {
        switch part {
        case .occupied: Mark(id: "leased", name: "入驻", texture: .plain)
        case .committed: Mark(id: "signed", name: "已签未入驻", texture: .rising)
        case .vacant: Mark(id: "vacant", name: "空置", texture: .plain)
        }
    }

    /// - Parameter direction: `nil` for tenants without a class.
    package static func mark(of direction: Direction?) -> Mark {
        guard let direction else {
            return Mark(id: "unclassified", name: "待认定", texture: .rising)
        }
        let texture: Texture =
            switch direction {
            case .industrialSoftware, .other: .plain
            case .itServices: .rising
            case .digitalContent: .dots
            case .industrialDesign: .upright
            case .blockchain: .grid
            case .xinchuang: .falling
            case .highGrowth: .level
            case .engineeringServices: .cross
            case .researchServices: .dashes
            }
        return Mark(id: direction.id, name: direction.name, texture: texture)
    }

    package static func mark(of band: LeaseEndBand) -> Mark {
        let texture: Texture =
            switch band {
            case .over: .cross
            case .within90: .rising
            case .within180: .dots
            case .withinYear: .upright
            case .later: .plain
            case .open: .falling
            }
        return Mark(id: band.rawValue, name: band.name, texture: texture)
    }

    package static func mark(of band: OccupancyBand) -> Mark {
        let texture: Texture =
            switch band {
            case .from90: .plain
            case .below90: .rising
            case .below70: .dots
            case .below50: .cross
            case .unknown: .plain
            }
        return Mark(id: band.rawValue, name: band.name, texture: texture)
    }

    /// Units that a colouring says nothing about, such as vacant ones by direction.
    package static let idle = Mark(id: "idle", name: "未入驻", texture: .plain)

    /// Units that no measure counts.
    package static let parking = Mark(id: "parking", name: "车位", texture: .grid)

    /// Floor area no unit was reported for.
    package static let unreported = Mark(id: "unreported", name: "未报", texture: .falling)

    /// The reading that counts toward the goal, and the pace there is.
    package static let counted = Mark(id: "counted", name: "计入目标", texture: .plain)

    /// The other readings.
    package static let beside = Mark(id: "beside", name: "其他口径", texture: .rising)

    /// The pace the goal needs.
    package static let needed = Mark(id: "needed", name: "需要", texture: .plain)

    /// Space that fills looks like occupied space, space that empties like vacant space.
    package static let movedIn = Mark(id: "leased", name: "迁入", texture: .plain)
    package static let grown = Mark(id: "signed", name: "扩租", texture: .rising)
    package static let movedOut = Mark(id: "vacant", name: "迁出", texture: .plain)
    package static let shrunk = Mark(id: "reserved", name: "缩租", texture: .rising)

    /// A time of which nothing new is known looks like floor area of which nothing is.
    package static let silent = Mark(id: "unreported", name: "无新数据", texture: .falling)

    /// What was used of energy looks like what counts.
    package static let used = Mark(id: "counted", name: "每㎡建筑面积用量", texture: .plain)

    /// Every mark there is.
    package static let all: [Mark] =
        Estate.Unit.State.allCases.map { mark(of: $0) }
        + Direction.allCases.map { mark(of: $0) } + [mark(of: Direction?.none)]
        + LeaseEndBand.allCases.map { mark(of: $0) } + OccupancyBand.allCases.map { mark(of: $0) }
        + [idle, parking, unreported, counted, beside, needed]
}
