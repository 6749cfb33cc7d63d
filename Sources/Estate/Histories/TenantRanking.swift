/// Tenants by their area, the largest first: who comes where and how many there are, for districts
/// of which nobody wants to see all.
public struct TenantRanking: Sendable {
    private var numbers: TenantNumbers
    /// By number.
    private var areas: [Area]
    /// Whether every tenant counts.
    private let countsAll: Bool

    /// What a tenant has in one place.
    public struct Share: Sendable {
        public var tenant: TenantKey
        public var area: Area

        public init(tenant: TenantKey, area: Area) {
            self.tenant = tenant
            self.area = area
        }
    }

    /// Of all tenants.
    ///
    /// - Parameter count: how many shares will be added at most.
    public init(expecting count: Int) {
        numbers = TenantNumbers(expecting: count)
        areas = []
        areas.reserveCapacity(count)
        countsAll = true
    }

    /// Of the tenants of these shares alone, of which nothing is added yet.
    public init(of parts: [[Share]]) {
        numbers = TenantNumbers(expecting: parts.reduce(0) { $0 + $1.count })
        for shares in parts {
            for index in shares.indices {
                if index + Self.ahead < shares.count {
                    numbers.expect(shares[index + Self.ahead].tenant)
                }
                _ = numbers.number(of: shares[index].tenant)
            }
        }
        areas = [Area](repeating: .zero, count: numbers.count)
        countsAll = false
    }

    /// How many tenants are on their way while one is looked up.
    private static let ahead = 8

    /// Those of some shares that count.
    public func counted(_ shares: [Share]) -> [Share] {
        guard !countsAll else { return shares }
        var counted: [Share] = []
        for index in shares.indices {
            if index + Self.ahead < shares.count {
                numbers.expect(shares[index + Self.ahead].tenant)
            }
            if numbers.contains(shares[index].tenant) { counted.append(shares[index]) }
        }
        return counted
    }

    /// Adds what tenants that count have somewhere.
    public mutating func add(_ shares: [Share]) {
        for index in shares.indices {
            if index + Self.ahead < shares.count {
                numbers.expect(shares[index + Self.ahead].tenant)
            }
            let number = numbers.number(of: shares[index].tenant)
            if number == areas.count { areas.append(.zero) }
            areas[number] += shares[index].area
        }
    }

    /// How many tenants have any area.
    public var count: Int { areas.count { $0 > .zero } }

    /// The tenants at some ranks, from 0, as ``TenantRegister`` has them.
    public func tenants(at ranks: Range<Int>) -> [TenantKey] {
        // No more than those asked for are put in order.
        let present = areas.indices.filter { areas[$0] > .zero }
        var heap = BinaryHeap(present.map { Rank(area: areas[$0], tenant: numbers.keys[$0]) })
        let ranks = ranks.clamped(to: 0..<heap.count)
        return (0..<ranks.upperBound).compactMap { rank in
            let next = heap.removeFirst()
            return rank < ranks.lowerBound ? nil : next?.tenant
        }
    }

    private struct Rank: Comparable {
        var area: Area
        var tenant: TenantKey

        static func < (left: Rank, right: Rank) -> Bool {
            (right.area, left.tenant) < (left.area, right.tenant)
        }
    }
}
