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
    public var hhi: Double?
    /// Σ |p_i − d_i| (Krugman), 0…2.
    public var krugman: Double?
    /// p_i / d_i (区位熵); `nil` where the sample is too small or the district has none.
    public var locationQuotients: [Double?]

    /// p_i of the leading direction.
    public var leadingShare: Ratio? {
        leadingDirection.map { shares[Int($0.rawValue)] }
    }

    /// 1 / HHI: as many equal classes would give the same index.
    public var effectiveNumber: Double? { hhi.map { 1 / $0 } }
}

extension Clustering {
    /// - Parameters:
    ///   - building: the building's amounts.
    ///   - district: the district's amounts, of which d_i are the shares.
    ///   - isSampleLarge: whether there is enough for location quotients.
    init(_ building: ClassCounts, district: ClassCounts, isSampleLarge: Bool) {
        let total = building.classified
        let districtTotal = district.classified
        classified = total
        unclassified = building.unclassified
        shares = building.amounts.map { Ratio($0, of: total) }
        let nine = Direction.nine.map { building[$0] }
        let largest = nine.max() ?? 0
        leadingDirection =
            largest > 0 ? Direction.nine.first { building[$0] == largest } : nil
        nineShare = Ratio(nine.reduce(0, +), of: total)
        guard total > 0 else {
            hhi = nil
            krugman = nil
            locationQuotients = building.amounts.map { _ in nil }
            return
        }
        let p = building.amounts.map { Double($0) / Double(total) }
        let d = district.amounts.map { Double($0) / Double(districtTotal) }
        hhi = p.reduce(0) { $0 + $1 * $1 }
        krugman = zip(p, d).reduce(0) { $0 + abs($1.0 - $1.1) }
        locationQuotients = zip(p, d).map { isSampleLarge && $1 > 0 ? $0 / $1 : nil }
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
