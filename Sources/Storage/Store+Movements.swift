public import Estate
import GRDB

extension Store {
    /// What moved between two days in some of the district's buildings or all.
    ///
    /// Reads summaries only, never units.
    ///
    /// - Parameters:
    ///   - buildings: the buildings with their policies.
    ///   - isWhole: whether these are all that there are.
    public func movements(
        _ subject: Movements.Subject, district: District, buildings: [Building], isWhole: Bool
    ) throws -> Movements {
        try Movements.make(
            subject, district: district, buildings: buildings,
            assignments: try assignments(knownAt: subject.knownAt)
        ) { date in
            try states(of: isWhole ? nil : buildings.map(\.id), date, subject.knownAt)
        }
    }

    /// What moved in each period between two days.
    public func movementSeries(
        _ kind: Period.Kind, _ subject: Movements.Subject, district: District,
        buildings: [Building], isWhole: Bool
    ) throws -> MovementSeries {
        try MovementSeries.make(
            kind, subject, district: district, buildings: buildings,
            assignments: try assignments(knownAt: subject.knownAt)
        ) { date in
            try states(of: isWhole ? nil : buildings.map(\.id), date, subject.knownAt)
        }
    }

    /// How tenants that moved are written: on the second day where they are still there, else on
    /// the first.
    public func tenantNames(
        of lines: some Sequence<Movements.TenantLine>, _ subject: Movements.Subject
    ) throws(StoreError) -> [TenantKey: TenantName] {
        var left: [Building.ID: Set<TenantKey>] = [:]
        var here: [Building.ID: Set<TenantKey>] = [:]
        for line in lines {
            if line.after > .zero {
                let place = line.places.max { $0.after < $1.after }
                if let place { here[place.building, default: []].insert(line.tenant) }
            } else {
                let place = line.places.max { $0.before < $1.before }
                if let place { left[place.building, default: []].insert(line.tenant) }
            }
        }
        let old = try tenantNames(left, asOf: subject.from, knownAt: subject.knownAt)
        let new = try tenantNames(here, asOf: subject.to, knownAt: subject.knownAt)
        return old.merging(new) { $1 }
    }

    /// The states of these buildings, or of all for `nil`, as of a day.
    private func states(
        of buildings: [Building.ID]?, _ asOf: CalendarDate, _ knownAt: Instant
    ) throws(StoreError) -> [Building.ID: BuildingOccupancy] {
        guard let buildings else { return try occupancy(asOf: asOf, knownAt: knownAt) }
        return try occupancy(of: buildings, asOf: asOf, knownAt: knownAt)
    }

    /// When the leases of some buildings end.
    ///
    /// What leases and tenants have to do with each other stands in the units alone, so these are
    /// looked at, though not unpacked, a building at a time on each core.
    public func expiryProfile(
        _ calendar: LeaseCalendar, knownAt: Instant, district: District, buildings: [Building]
    ) throws(StoreError) -> ExpiryProfile {
        let classifier = Classifier(overrides: district.industryOverrides)
            .applying(try assignments(knownAt: knownAt).classes(on: calendar.asOf))
        let expiries = try read { db in
            try EffectiveFeeds.mapFloors(
                db, of: buildings.map(\.id), asOf: calendar.asOf, knownAt: knownAt
            ) { floors in
                var expiries = BuildingExpiries(calendar)
                var hasFloors = false
                try floors.forEach { feed, floor in
                    hasFloors = true
                    try expiries.add(floor, edition: feed.industryEdition, classifier: classifier)
                }
                return hasFloors ? (floors.building, expiries) : nil
            }
        }
        return ExpiryProfile(
            calendar, knownAt: knownAt, district: district, buildings: buildings,
            expiries: Dictionary(
                expiries.lazy.compactMap(\.self), uniquingKeysWith: { first, _ in first }))
    }
}
