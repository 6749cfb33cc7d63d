import Estate

/// Where a report differs from the reference, one line each.
struct Differences {
    private(set) var lines: [String] = []

    /// Values that must be equal.
    mutating func same<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) {
        if found != expected { lines.append("\(what) is \(found), not \(expected)") }
    }

    /// Real numbers that must be equal but for what floating point loses.
    mutating func close(
        _ what: String, _ found: Double?, _ expected: Double?, within tolerance: Double = 1e-9
    ) {
        switch (found, expected) {
        case (nil, nil): return
        case (let found?, let expected?)
        where abs(found - expected) <= tolerance * max(1, abs(expected)):
            return
        default:
            lines.append(
                "\(what) is \(found.map { "\($0)" } ?? "nil"), "
                    + "not \(expected.map { "\($0)" } ?? "nil")")
        }
    }

    mutating func areas(_ what: String, _ found: AreaMeasures, _ expected: Reference.Areas) {
        same("\(what).gross", found.gross.hundredths, expected.gross)
        same("\(what).lettable", found.lettable.hundredths, expected.lettable)
        same("\(what).occupied", found.occupied.hundredths, expected.occupied)
        same("\(what).committed", found.committed.hundredths, expected.committed)
        same("\(what).vacant", found.vacant.hundredths, expected.vacant)
        same("\(what).available", found.available.hundredths, expected.available)
        same("\(what).expiring", found.expiring.hundredths, expected.expiring)
        same("\(what).tenants", found.tenants, expected.tenants)
        same("\(what).headcount", found.headcount, expected.headcount)
        close("\(what).wault", found.leaseTerm.months, expected.wault)
        let lettable = expected.lettable
        let leased = expected.occupied + expected.committed
        same("\(what).occupancyRate", found.occupancyRate, Ratio(expected.occupied, of: lettable))
        same("\(what).leasedRate", found.leasedRate, Ratio(leased, of: lettable))
        same("\(what).vacancyRate", found.vacancyRate, Ratio(expected.vacant, of: lettable))
    }

    mutating func cluster(_ what: String, _ found: Clustering, _ expected: Reference.Cluster) {
        let amounts = expected.amounts
        same("\(what).classified", found.classified, amounts.classified)
        same("\(what).unclassified", found.unclassified, amounts.unclassified)
        same("\(what).leadingDirection", found.leadingDirection, expected.leadingDirection)
        for direction in Direction.allCases {
            let index = Int(direction.rawValue)
            let share = Ratio(amounts.byClass[direction] ?? 0, of: amounts.classified)
            same("\(what).shares.\(direction.id)", found.shares[index], share)
            close(
                "\(what).locationQuotients.\(direction.id)", found.locationQuotients[index]?.value,
                expected.locationQuotients[index])
        }
        let leading = expected.leadingDirection.flatMap { amounts.byClass[$0] }
        same("\(what).leadingShare", found.leadingShare?.numerator, leading)
        close("\(what).nineShare", found.nineShare.value, expected.nineShare)
        close("\(what).hhi", found.hhi?.value, expected.hhi)
        close("\(what).effectiveNumber", found.effectiveNumber?.value, expected.hhi.map { 1 / $0 })
        close("\(what).krugman", found.krugman?.value, expected.krugman)
    }

    mutating func readings(_ what: String, _ found: CarrierReadings, _ expected: [Int]) {
        same(what, CarrierReading.allCases.map { found[$0].hundredths }, expected)
    }
}
