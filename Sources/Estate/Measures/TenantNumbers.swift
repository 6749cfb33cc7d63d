import CPrefetch

/// Gives tenants numbers from 0 on, each one number.
struct TenantNumbers {
    /// Open addressing over `keys`; -1 is free. A power of two, at most half full.
    private var slots: [Int32]
    /// By number.
    private(set) var keys: [TenantKey] = []

    /// How many tenants have been met.
    var count: Int { keys.count }

    /// - Parameter count: how many tenants to expect at most.
    init(expecting count: Int) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        keys.reserveCapacity(count)
    }

    /// Says that a key will be looked up soon.
    func expect(_ key: TenantKey) {
        slots.withUnsafeBufferPointer { slots in
            prefetch_for_writing(slots.baseAddress.map { $0 + home(of: key) })
        }
    }

    /// The tenant's number: the number of those met before where it is new.
    mutating func number(of key: TenantKey) -> Int {
        let mask = slots.count - 1
        var slot = home(of: key)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if keys[number] == key { return number }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        return keys.count - 1
    }

    /// Whether a tenant has been met.
    func contains(_ key: TenantKey) -> Bool {
        let mask = slots.count - 1
        var slot = home(of: key)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    private func home(of key: TenantKey) -> Int {
        key.scattered & (slots.count - 1)
    }
}
