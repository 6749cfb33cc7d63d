import Estate

extension Reference {
    /// An amount per class, and what has none.
    struct Amounts {
        var byClass: [Direction: Int] = [:]
        var unclassified = 0

        var classified: Int { byClass.values.reduce(0, +) }

        mutating func add(_ amount: Int, _ direction: Direction?) {
            if let direction {
                byClass[direction, default: 0] += amount
            } else {
                unclassified += amount
            }
        }

        /// All ten shares; `nil` where nothing is classified.
        var shares: [Double]? {
            guard classified > 0 else { return nil }
            return Direction.allCases.map { Double(byClass[$0] ?? 0) / Double(classified) }
        }
    }

    func amountsByArea(_ buildings: [Building]) -> Amounts {
        var amounts = Amounts()
        for space in spaces(in: buildings) where space.isOccupied {
            amounts.add(space.area, space.direction)
        }
        return amounts
    }

    func amountsByTenants(_ buildings: [Building]) -> Amounts {
        var amounts = Amounts()
        for direction in tenantClasses(buildings).values { amounts.add(1, direction) }
        return amounts
    }

    /// Per tenant the class of most of its occupied area in these buildings; ties by list order.
    func tenantClasses(_ buildings: [Building]) -> [String: Direction?] {
        var areas: [String: [Direction: Int]] = [:]
        for space in spaces(in: buildings) where space.isOccupied {
            guard let tenant = space.tenant else { continue }
            areas[tenant, default: [:]][space.direction ?? .other, default: 0] +=
                space.direction == nil ? 0 : space.area
        }
        return areas.mapValues { areas -> Direction? in
            let most = areas.values.max() ?? 0
            return most == 0 ? nil : Direction.allCases.first { areas[$0] == most }
        }
    }

    struct Cluster {
        var amounts: Amounts
        var leadingDirection: Direction?
        var nineShare: Double?
        var hhi: Double?
        var krugman: Double?
        var locationQuotients: [Double?]
    }

    func clusters(_ building: Building) -> (byArea: Cluster, byTenants: Cluster) {
        let areas = amountsByArea([building])
        let tenants = amountsByTenants([building])
        let minimum = town.district.settings.locationQuotient
        let suffices =
            areas.classified >= minimum.area.hundredths && tenants.classified >= minimum.tenants
        return (
            cluster(areas, amountsByArea(town.buildings), suffices),
            cluster(tenants, amountsByTenants(town.buildings), suffices)
        )
    }

    private func cluster(_ here: Amounts, _ district: Amounts, _ suffices: Bool) -> Cluster {
        let nine = Direction.allCases.dropLast()
        let largest = nine.map { here.byClass[$0] ?? 0 }.max() ?? 0
        var cluster = Cluster(amounts: here, locationQuotients: Array(repeating: nil, count: 10))
        if largest > 0 { cluster.leadingDirection = nine.first { here.byClass[$0] == largest } }
        guard let p = here.shares, let d = district.shares else { return cluster }
        cluster.nineShare = p.dropLast().reduce(0, +)
        cluster.hhi = p.map { $0 * $0 }.reduce(0, +)
        cluster.krugman = zip(p, d).map { abs($0 - $1) }.reduce(0, +)
        if suffices {
            cluster.locationQuotients = zip(p, d).map { $1 == 0 ? nil : $0 / $1 }
        }
        return cluster
    }

    /// G = Σ_b (s_b − x_b)², H = Σ_k z_k², γ = (G − (1 − Σ x_b²) H) / ((1 − Σ x_b²)(1 − H)).
    func ellisonGlaeser(_ direction: Direction) -> Double? {
        var ofTenant: [String: Int] = [:]
        for space in spaces where space.isOccupied && space.direction == direction {
            guard let tenant = space.tenant else { continue }
            ofTenant[tenant, default: 0] += space.area
        }
        let inBuildings = town.buildings.map { amountsByArea([$0]) }
        guard ofTenant.count >= 2, inBuildings.filter({ $0.classified > 0 }).count >= 2 else {
            return nil
        }
        let classTotal = Double(ofTenant.values.reduce(0, +))
        let total = Double(inBuildings.map(\.classified).reduce(0, +))
        let s = inBuildings.map { Double($0.byClass[direction] ?? 0) / classTotal }
        let x = inBuildings.map { Double($0.classified) / total }
        let g = zip(s, x).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
        let h = ofTenant.values.map { Double($0) / classTotal }.map { $0 * $0 }.reduce(0, +)
        let spread = 1 - x.map { $0 * $0 }.reduce(0, +)
        return (g - spread * h) / (spread * (1 - h))
    }
}
