import CPrefetch

/// A map from 64-bit fingerprints to 64-bit values, for millions of entries in little memory.
struct FingerprintTable {
    /// Open addressing; key 0 is free, and stands for no fingerprint.
    private var slots = [Slot](repeating: Slot(), count: 64)
    private var count = 0

    private struct Slot {
        var key: UInt64 = 0
        var value: UInt64 = 0
    }

    /// The value already there for a key, or `value` itself, which is then kept.
    mutating func insert(_ key: UInt64, value: UInt64) -> UInt64 {
        if (count + 1) * 4 > slots.count * 3 { grow() }
        let place = Self.place(of: key, in: slots)
        if slots[place].key == key { return slots[place].value }
        slots[place] = Slot(key: key, value: value)
        count += 1
        return value
    }

    /// Says that a key will be looked up soon.
    func expect(_ key: UInt64) {
        slots.withUnsafeBufferPointer { slots in
            let home = Int(truncatingIfNeeded: key >> 1) & (slots.count - 1)
            prefetch_for_writing(slots.baseAddress.map { $0 + home })
        }
    }

    private static func place(of key: UInt64, in slots: [Slot]) -> Int {
        let mask = slots.count - 1
        // The lowest bit of a fingerprint is always 1.
        var place = Int(truncatingIfNeeded: key >> 1) & mask
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var wider = [Slot](repeating: Slot(), count: slots.count * 2)
        for slot in slots where slot.key != 0 { wider[Self.place(of: slot.key, in: wider)] = slot }
        slots = wider
    }

    static func fingerprint(of text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { fingerprint(of: $0) }
    }

    /// Eight bytes at a time, multiplied and folded (the mixing step of wyhash); never 0.
    static func fingerprint(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        var hash: UInt64 = 0xa076_1d64_78bd_642f ^ UInt64(text.count)
        var index = 0
        while index < text.count {
            var word: UInt64 = 0
            if index + 8 <= text.count {
                word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            } else {
                for rest in index..<text.count { word = word << 8 | UInt64(text[rest]) }
            }
            index += 8
            let product = (hash ^ word).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
            hash = product.high ^ product.low
        }
        return hash | 1
    }
}
