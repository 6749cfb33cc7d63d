/// The tenants of the district on a day, each once, put together from summaries.
public struct DistrictTenants: Sendable {
    /// In no particular order.
    public private(set) var all: [DistrictTenant] = []
    /// Occupied area whose tenant can't be told from others: it has no class.
    public private(set) var anonymousArea = Area.zero

    /// - Parameters:
    ///   - states: of the buildings that count.
    ///   - classifier: with what staff have decided as it holds on the day.
    public init(_ states: [Building.ID: BuildingOccupancy], classifier: Classifier) {
        var numbers = TenantNumbers(
            expecting: states.values.reduce(0) { $0 + $1.summary.tenancies.count })
        var classes = TenantClasses()
        for (building, state) in states.sorted(by: { $0.key < $1.key }) {
            var people: [Int: Int] = [:]
            var named = Area.zero
            for tenancy in state.summary.tenancies {
                let number = numbers.number(of: tenancy.tenant)
                if number == all.count {
                    let isAssigned = classifier.assignedDirection(of: tenancy.tenant) != nil
                    all.append(DistrictTenant(key: tenancy.tenant, isAssigned: isAssigned))
                    classes.appendTenant()
                }
                let direction = classifier.direction(
                    of: tenancy.evidence, tenant: tenancy.tenant)
                all[number].area += tenancy.area
                if direction == nil { all[number].unclassifiedArea += tenancy.area }
                if all[number].buildings.last != building {
                    all[number].buildings.append(building)
                }
                classes.add(tenancy.area.hundredths, to: direction, tenant: number)
                people[number] = max(people[number] ?? 0, tenancy.headcount)
                named += tenancy.area
            }
            for (number, headcount) in people { all[number].headcount += headcount }
            anonymousArea += state.summary.occupied - named
        }
        for number in all.indices { all[number].direction = classes.most(ofTenant: number) }
    }
}
