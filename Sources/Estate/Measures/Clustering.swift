/// How far a building's tenants belong to the same industries (产业集聚度), by area or by tenants.
public struct Clustering: Hashable, Sendable {
    /// Amount whose tenant has a class: hundredths of m², or tenants.
    public var classified: Int
    public var unclassified: Int
    /// p_i, in the order of ``Direction``; the denominator is `classified`.
    public var shares: [Ratio]
    /// The direction with the largest p_i among the nine; ties by list order.
    public var leadingDirection: Direction?
    /// Σ p_i over the nine.
    public var nineShare: Ratio
    /// Herfindahl–Hirschman index Σ p_i².
    public var hhi: Ratio?
    /// Σ |p_i − d_i| (Krugman), 0…2.
    public var krugman: Ratio?
    /// p_i / d_i (区位熵); `nil` where the sample is too small or the district has none.
    public var locationQuotients: [Ratio?]

    /// p_i of the leading direction.
    public var leadingShare: Ratio? {
        leadingDirection.map { shares[Int($0.rawValue)] }
    }

    /// 1 / HHI: as many equal classes would give the same index.
    public var effectiveNumber: Ratio? { hhi?.inverse }
}

extension Clustering {
    /// - Parameters:
    ///   - building: the building's amounts.
    ///   - district: the district's amounts, of which d_i are the shares.
    ///   - isSampleLarge: whether there is enough for location quotients.
    init(_ building: ClassCounts, district: ClassCounts, isSampleLarge: Bool) {
        // Exact, so that what lies half-way is rounded to even: as whole numbers over a common
        // denominator.
        let total = Int128(building.classified)
        let districtTotal = Int128(district.classified)
        classified = building.classified
        unclassified = building.unclassified
        leadingDirection = building.leadingDirection
        nineShare = Ratio(building.nine, of: classified)
        shares = []
        shares.reserveCapacity(Direction.allCases.count)
        locationQuotients = []
        locationQuotients.reserveCapacity(Direction.allCases.count)
        var squares: Int128 = 0
        var differences: Int128 = 0
        for direction in Direction.allCases {
            shares.append(Ratio(building[direction], of: classified))
            let part = Int128(building[direction])
            let districtPart = Int128(district[direction])
            squares += part * part
            differences += abs(part * districtTotal - districtPart * total)
            let isKnown = total > 0 && districtPart > 0 && isSampleLarge
            locationQuotients.append(
                isKnown ? Ratio(part * districtTotal, of: total * districtPart) : nil)
        }
        hhi = total > 0 ? Ratio(squares, of: total * total) : nil
        krugman = total > 0 ? Ratio(differences, of: total * districtTotal) : nil
    }
}

extension ClassCounts {
    /// The direction with the largest amount among the nine, ties by list order; `nil` where none
    /// has any.
    fileprivate var leadingDirection: Direction? {
        var leading: Direction?
        for direction in Direction.nine where self[direction] > leading.map({ self[$0] }) ?? 0 {
            leading = direction
        }
        return leading
    }
}

/// How far a class of tenants is concentrated in some of the district's buildings, beyond what the
/// sizes of buildings and tenants explain: γ of Ellison & Glaeser 1997, JPE 105(5).
enum EllisonGlaeser {
    /// γ = (G − (1 − Σ x_b²) H) / ((1 − Σ x_b²)(1 − H)), with G = Σ_b (s_b − x_b)².
    ///
    /// - Parameters:
    ///   - classArea: the class's area in each building; s_b are its shares.
    ///   - classified: all classified area in each building; x_b are its shares.
    ///   - tenants: how many tenants the class has.
    ///   - squares: Σ of the squares of the tenants' areas in the class, from which H is made.
    /// - Returns: `nil` with fewer than two tenants of the class, or fewer than two buildings with
    ///   any classified area.
    static func gamma(
        classArea: [Int], classified: [Int], tenants: Int, squares: Double
    ) -> Double? {
        let classTotal = Double(classArea.reduce(0, +))
        let total = Double(classified.reduce(0, +))
        guard tenants >= 2, classified.count(where: { $0 > 0 }) >= 2, classTotal > 0 else {
            return nil
        }
        var g = 0.0
        var sizes = 0.0
        for (part, whole) in zip(classArea, classified) {
            let s = Double(part) / classTotal
            let x = Double(whole) / total
            g += (s - x) * (s - x)
            sizes += x * x
        }
        let h = squares / (classTotal * classTotal)
        let denominator = (1 - sizes) * (1 - h)
        return denominator == 0 ? nil : (g - (1 - sizes) * h) / denominator
    }
}
