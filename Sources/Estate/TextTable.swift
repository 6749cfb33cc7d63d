import CPrefetch

/// A set of texts, each with the number of its place: exact, and small for millions of short ones.
package struct TextTable {
    /// UTF-8 of all texts, one after the other.
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [UInt32] = []
    /// Open addressing, half full at most: the upper half of a slot is the text's hash, the lower
    /// its number + 1; 0 is free.
    private var slots = [UInt64](repeating: 0, count: 64)

    package init() {}

    /// Says that a text with this fingerprint will be looked up soon: in a table of megabytes most
    /// of a look-up is waiting for memory.
    func expect(_ fingerprint: UInt64) {
        slots.withUnsafeBufferPointer { slots in
            prefetch_for_writing(
                slots.baseAddress.map { $0 + (Int(fingerprint >> 32) & (slots.count - 1)) })
        }
    }

    /// Adds a text unless it is there.
    ///
    /// - Parameter fingerprint: the text's ``FingerprintTable/fingerprint(of:)-(String)``.
    mutating func insert(_ text: String, fingerprint: UInt64) -> (index: Int, isNew: Bool) {
        var text = text
        return text.withUTF8 { insert($0, hash: fingerprint >> 32) }
    }

    /// Adds a text unless it is there.
    package mutating func insert(_ text: String) -> (index: Int, isNew: Bool) {
        insert(text, fingerprint: FingerprintTable.fingerprint(of: text))
    }

    private mutating func insert(
        _ text: UnsafeBufferPointer<UInt8>, hash: UInt64
    ) -> (index: Int, isNew: Bool) {
        if (ends.count + 1) * 2 > slots.count { grow() }
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash {
                let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if holds(text, at: index) { return (index, false) }
            }
            slot = (slot + 1) & mask
        }
        bytes.append(contentsOf: text)
        ends.append(UInt32(bytes.count))
        slots[slot] = hash << 32 | UInt64(ends.count)
        return (ends.count - 1, true)
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        guard Int(ends[index]) - start == text.count else { return false }
        for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
        return true
    }

    private mutating func grow() {
        var wider = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = wider.count - 1
        for entry in slots where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while wider[slot] != 0 { slot = (slot + 1) & mask }
            wider[slot] = entry
        }
        slots = wider
    }
}
