import Estate
import Reports

/// The stacking plan (楼层剖面图): a row per floor, the highest first, a block per unit, as wide as
/// its area.
struct StackingChart: Sendable {
    var id: String
    var title: String
    var asOf: CalendarDate
    var colouring: Colouring
    /// Drawn from the highest floor to the lowest basement, then the floors without a number.
    var rows: [Row]

    /// What the colour of a block tells.
    enum Colouring: String, CaseIterable, Sendable {
        case state
        case direction
        case leaseEnd = "lease-end"

        /// The Chinese name shown to people.
        var name: String {
            switch self {
            case .state: "按状态"
            case .direction: "按产业方向"
            case .leaseEnd: "按租约到期"
            }
        }
    }

    /// A floor.
    struct Row: Sendable {
        /// `nil` where the feed does not say on which floor its units are.
        var number: FloorNumber?
        /// What the floor is called in the building, such as `12F`.
        var label: String?
        /// `nil` where neither feed nor policy file states it: then the units are the floor.
        var grossArea: Area?
        var use: Estate.Unit.Use?
        /// In their order along the floor.
        var blocks: [Block]

        init(
            number: FloorNumber?, label: String? = nil, grossArea: Area?,
            use: Estate.Unit.Use? = nil, blocks: [Block]
        ) {
            self.number = number
            self.label = label
            self.grossArea = grossArea
            self.use = use
            self.blocks = blocks
        }
    }

    /// A unit.
    struct Block: Sendable {
        /// The unit's number, such as `1201`.
        var unit: String
        /// Where its row in the table below is, such as `#unit-1201`.
        var href: String?
        var area: Area
        var state: Estate.Unit.State
        var use: Estate.Unit.Use
        var tenant: String?
        var direction: Direction?
        var leaseEnd: CalendarDate?
        /// What the lease says; what is asked where nobody is in.
        var rent: Rent?

        init(
            unit: String, href: String?, area: Area, state: Estate.Unit.State,
            use: Estate.Unit.Use = .office, tenant: String? = nil, direction: Direction? = nil,
            leaseEnd: CalendarDate? = nil, rent: Rent? = nil
        ) {
            self.unit = unit
            self.href = href
            self.area = area
            self.state = state
            self.use = use
            self.tenant = tenant
            self.direction = direction
            self.leaseEnd = leaseEnd
            self.rent = rent
        }
    }

    /// The mark of a block under the plan's colouring.
    func mark(of block: Block) -> Mark {
        if block.use == .parking { return Palette.parking }
        return switch colouring {
        case .state: Palette.mark(of: block.state)
        case .direction:
            block.state.part == .occupied ? Palette.mark(of: block.direction) : Palette.idle
        case .leaseEnd:
            block.state == .leased
                ? Palette.mark(of: LeaseEndBand(end: block.leaseEnd, asOf: asOf)) : Palette.idle
        }
    }

    /// The marks of the colouring in the order of the legend; parking, which no measure counts, last.
    var marks: [Mark] {
        let marks =
            switch colouring {
            case .state: Estate.Unit.State.allCases.map { Palette.mark(of: $0) }
            case .direction:
                Direction.allCases.map { Palette.mark(of: $0) }
                    + [Palette.mark(of: Direction?.none), Palette.idle]
            case .leaseEnd: LeaseEndBand.allCases.map { Palette.mark(of: $0) } + [Palette.idle]
            }
        return marks + [Palette.parking]
    }
}
