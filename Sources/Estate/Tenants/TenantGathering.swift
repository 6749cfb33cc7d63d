/// Finds out who some tenants are and where they sit, floor by floor.
struct TenantGathering {
    private var tenants: [TenantKey: Gathered] = [:]
    private let classifier: Classifier

    private struct Gathered {
        var measures: DistrictTenant
        var listed: ListedTenant?
        var largest = Area.zero
    }

    /// - Parameter wanted: the tenants to look for.
    init(_ wanted: [DistrictTenant], classifier: Classifier) {
        tenants.reserveCapacity(wanted.count)
        for tenant in wanted { tenants[tenant.key] = Gathered(measures: tenant) }
        self.classifier = classifier
    }

    mutating func add(_ stacked: StackedFloor, of building: Building.ID) {
        for unit in stacked.floor.units where unit.use != .parking && unit.state.part == .occupied {
            guard let tenant = unit.tenant, let key = tenant.key,
                var gathered = tenants[key]
            else { continue }
            // Not copied while it is changed.
            tenants[key] = nil
            add(unit, of: tenant, stacked, building, to: &gathered)
            tenants[key] = gathered
        }
    }

    private func add(
        _ unit: Unit, of tenant: Tenant, _ stacked: StackedFloor, _ building: Building.ID,
        to gathered: inout Gathered
    ) {
        guard
            let subject = DirectionAssignment.Subject(
                creditCode: tenant.creditCode, name: tenant.writtenName)
        else { return }
        var listed =
            gathered.listed ?? ListedTenant(subject: subject, measures: gathered.measures)
        if unit.area > gathered.largest {
            gathered.largest = unit.area
            listed.subject = subject
            listed.brokenCode = subject.creditCode == nil ? tenant.creditCode : nil
        }
        let evidence = ClassEvidence(of: tenant, edition: stacked.industryEdition)
        listed.places.append(
            ListedTenant.Place(
                building: building, floor: stacked.floor.number, unit: unit.id,
                area: unit.area, stated: classifier.direction(of: evidence)))
        if let reason = classifier.undecided(tenant, edition: stacked.industryEdition),
            !listed.undecided.contains(reason)
        {
            listed.undecided.append(reason)
        }
        if let start = unit.lease?.start {
            listed.since = min(listed.since ?? start, start)
        }
        gathered.listed = listed
    }

    /// Those that were found, the largest first; of equal ones by name.
    var listed: [ListedTenant] {
        var listed = tenants.values.compactMap(\.listed)
        for index in listed.indices {
            // A stable order of places, whatever order feeds were read in.
            let places = listed[index].places.enumerated().sorted { left, right in
                let (a, b) = (left.element, right.element)
                if a.building != b.building { return a.building < b.building }
                if a.floor != b.floor {
                    guard let floor = b.floor else { return true }
                    return a.floor.map { $0 < floor } ?? false
                }
                return left.offset < right.offset
            }
            listed[index].places = places.map(\.element)
        }
        return listed.sorted { left, right in
            let (a, b) = (left.measures.area, right.measures.area)
            if a != b { return a > b }
            return (left.subject.name, left.subject.tenant)
                < (right.subject.name, right.subject.tenant)
        }
    }
}
