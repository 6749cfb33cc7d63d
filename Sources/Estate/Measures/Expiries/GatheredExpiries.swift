/// The leases of many buildings, their tenants by number.
struct GatheredExpiries {
    private let calendar: LeaseCalendar
    private let slots: Int
    /// Of each building, as ``BuildingExpiries/sums``.
    private let sums: [[LeasePieces.Sum]]
    /// Of each building, who has leases in which class and slot.
    private var holders: [[Holder]] = []
    private var seen: TenantSlots

    private struct Holder {
        var tenant: Int32
        /// As in ``BuildingExpiries/Holder``.
        var place: Int32
    }

    init(_ expiries: [BuildingExpiries], _ calendar: LeaseCalendar) {
        self.calendar = calendar
        slots = calendar.slots
        sums = expiries.map(\.sums)
        holders.reserveCapacity(expiries.count)
        var numbers = TenantNumbers(expecting: expiries.reduce(0) { $0 + $1.holders.count })
        for building in expiries {
            let all = building.holders
            holders.append(
                all.indices.map { index in
                    if index + Self.ahead < all.count {
                        numbers.expect(all[index + Self.ahead].tenant)
                    }
                    return Holder(
                        tenant: Int32(numbers.number(of: all[index].tenant)),
                        place: all[index].place)
                })
        }
        seen = TenantSlots(tenants: numbers.count, slots: slots)
    }

    /// How many tenants are on their way while one is looked up.
    private static let ahead = 8

    /// The leases of some buildings.
    mutating func line(of members: some Sequence<Int>) -> ExpiryProfile.Line {
        var line = ExpiryProfile.Line(calendar)
        for member in members {
            for (place, sum) in sums[member].enumerated() {
                line.pieces.sums[place % calendar.pieces.count] += sum
            }
            for holder in holders[member] {
                let slot = Int(holder.place) % slots
                if seen.insert(slot, of: Int(holder.tenant)) { line.tenants[slot] += 1 }
            }
        }
        for member in members {
            for holder in holders[member] { seen.forget(Int(holder.tenant)) }
        }
        return line
    }

    /// The leases of units whose tenants are of a class, in all buildings.
    mutating func line(ofClass number: Int) -> ExpiryProfile.Line {
        var line = ExpiryProfile.Line(calendar)
        let pieces = calendar.pieces.indices
        for building in sums {
            for piece in pieces {
                line.pieces.sums[piece] += building[number * pieces.count + piece]
            }
        }
        let places = number * slots..<(number + 1) * slots
        for building in holders {
            for holder in building where places.contains(Int(holder.place)) {
                let slot = Int(holder.place) - places.lowerBound
                if seen.insert(slot, of: Int(holder.tenant)) { line.tenants[slot] += 1 }
            }
        }
        for building in holders {
            for holder in building where places.contains(Int(holder.place)) {
                seen.forget(Int(holder.tenant))
            }
        }
        return line
    }
}

/// Which tenants have been met in which slots.
private struct TenantSlots {
    /// A bit a slot, tenant by tenant.
    private var words: [UInt64]
    private let width: Int

    init(tenants: Int, slots: Int) {
        width = (slots + 63) / 64
        words = [UInt64](repeating: 0, count: tenants * width)
    }

    /// - Returns: whether the tenant had not been met there.
    mutating func insert(_ slot: Int, of tenant: Int) -> Bool {
        let index = tenant * width + slot >> 6
        let bit: UInt64 = 1 << UInt64(slot & 63)
        guard words[index] & bit == 0 else { return false }
        words[index] |= bit
        return true
    }

    mutating func forget(_ tenant: Int) {
        for index in tenant * width..<(tenant + 1) * width { words[index] = 0 }
    }
}
