/// Tenants by their area, the largest first: who comes where and how many there are, for districts
/// of which nobody wants to see all.
public struct TenantRanking: Sendable {
    private var numbers: TenantNumbers
    /// By number.
    private var areas: [Area] = []

    /// - Parameter count: how many tenants to expect at most.
    public init(expecting count: Int) {
        numbers = TenantNumbers(expecting: count)
        areas.reserveCapacity(count)
    }

    /// Adds area that a tenant has.
    public mutating func add(_ area: Area, of tenant: TenantKey) {
        let number = numbers.number(of: tenant)
        if number == areas.count {
            areas.append(area)
        } else {
            areas[number] += area
        }
    }

    public var count: Int { areas.count }

    /// The tenants at some ranks, from 0, as ``TenantRegister`` has them.
    public func tenants(at ranks: Range<Int>) -> [TenantKey] {
        let ranks = ranks.clamped(to: 0..<count)
        // No more than those asked for are put in order.
        var heap = BinaryHeap(
            areas.indices.map { Rank(area: areas[$0], tenant: numbers.keys[$0]) })
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
