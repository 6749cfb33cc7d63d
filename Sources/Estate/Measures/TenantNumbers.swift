import CPrefetch

/// Gives each tenant of a district a number, and remembers its place in the building being measured.
struct TenantNumbers {
    /// Open addressing over `keys`; -1 is free. A power of two, at most half full.
    private var slots: [Int32]
    private var keys: [TenantKey] = []
    private var places: [Int32] = []
    private var buildings: [Int32] = []
    private var building: Int32 = -1

    /// How many tenants have been met.
    var count: Int { keys.count }

    /// - Parameter count: how many tenants to expect at most.
    init(expecting count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        keys.reserveCapacity(count)
        places.reserveCapacity(count)
        buildings.reserveCapacity(count)
    }

    mutating func beginBuilding() {
        building += 1
    }

    /// Says that a key will be looked up soon.
    func expect(_ key: TenantKey) {
        slots.withUnsafeBufferPointer { slots in
            prefetch_for_writing(slots.baseAddress.map { $0 + home(of: key) })
        }
    }

    /// The tenant's number, and its place in this building: `next` where it is new here.
    mutating func place(of key: TenantKey, next: Int) -> (number: Int32, place: Int) {
        let slot = slot(of: key)
        let number = slots[slot]
        guard number >= 0 else {
            let number = Int32(keys.count)
            slots[slot] = number
            keys.append(key)
            places.append(Int32(next))
            buildings.append(building)
            return (number, next)
        }
        let index = Int(number)
        if buildings[index] != building {
            buildings[index] = building
            places[index] = Int32(next)
        }
        return (number, Int(places[index]))
    }

    /// The slot that holds a key, or the free one where it belongs.
    private func slot(of key: TenantKey) -> Int {
        let mask = slots.count - 1
        var slot = home(of: key)
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
        return slot
    }

    private func home(of key: TenantKey) -> Int {
        let folded = UInt64(truncatingIfNeeded: key.rawValue ^ (key.rawValue >> 64))
        // Fibonacci hashing: the product's upper half depends on all bits of the key.
        return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 32)
            & (slots.count - 1)
    }
}
