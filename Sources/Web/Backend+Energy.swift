import Estate
import Storage

/// What buildings use.
extension Backend {
    func districtEnergy(
        months: Int, asOf: CalendarDate, knownAt: Instant, in scope: BuildingScope
    ) async throws -> DistrictEnergy {
        try await offload { [store] in
            try store.districtEnergy(
                of: scope.buildings, months: months, asOf: asOf, knownAt: knownAt)
        }
    }

    func energy(
        of building: Building, months: Int, asOf: CalendarDate, knownAt: Instant
    ) async throws -> BuildingEnergy {
        try await offload { [store] in
            try store.energy(of: building, months: months, asOf: asOf, knownAt: knownAt)
        }
    }
}
