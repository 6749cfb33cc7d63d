import Estate

/// What a unit is on the axes on which MITS states it.
struct MITSStatus {
    var occupancy: Occupancy?
    var leasing: Leasing?
    /// Not let to anyone: a unit that is down, or shown as a model.
    var isOffMarket = false

    /// `UnitOccupancyStatus`.
    enum Occupancy: String, CaseIterable {
        case occupied, vacant
    }

    /// `UnitLeasedStatus`.
    enum Leasing: String, CaseIterable {
        case leased, available, approved, reserved, notReady, onNotice, leasedOnNotice
        case leasedReserved, other
    }

    /// Words for units that are not let, whichever axis they stand on.
    static let offMarket: Set<String> = ["down", "model"]

    /// What the axes mean together.
    struct Reading: Equatable {
        var state: Unit.State
        /// Whether the axes contradict each other.
        var isContradiction = false
        var date = Date.none

        /// The date from which the unit can be let.
        enum Date {
            case none
            /// That of the unit being ready.
            case ready
            /// That of its tenant leaving.
            case vacated
        }
    }

    var reading: Reading {
        if isOffMarket { return Reading(state: .outOfService) }
        let isOccupied = occupancy == .occupied
        switch leasing {
        case .notReady: return Reading(state: .fitOut, isContradiction: isOccupied, date: .ready)
        case .reserved: return Reading(state: .reserved, isContradiction: isOccupied)
        case .onNotice:
            return occupancy == .vacant
                ? Reading(state: .vacant, isContradiction: true, date: .ready)
                : Reading(state: .leased, date: .vacated)
        case .leased: return Reading(state: occupancy == .vacant ? .signed : .leased)
        // Let again before its tenant has left.
        case .leasedOnNotice: return Reading(state: occupancy == .vacant ? .signed : .leased)
        case .leasedReserved: return Reading(state: isOccupied ? .leased : .signed)
        case .approved: return Reading(state: isOccupied ? .leased : .reserved)
        case .available:
            return isOccupied
                ? Reading(state: .leased, isContradiction: true, date: .vacated)
                : Reading(state: .vacant, date: .ready)
        case .other:
            return isOccupied
                ? Reading(state: .leased) : Reading(state: .reserved, isContradiction: true)
        case nil:
            return isOccupied ? Reading(state: .leased) : Reading(state: .vacant, date: .ready)
        }
    }
}
