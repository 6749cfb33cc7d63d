/// A unit or a whole floor on offer in 24 bytes: what decides whether it answers a query, and where
/// in the answer it stands.
///
/// A district has hundreds of thousands of them, each in several orders, and a look-up passes
/// thousands: they are packed so that all are held in little memory and one is judged in little time.
struct OfferedSpace: Hashable, Sendable {
    /// Area (38 bits), first free day (24), use (2).
    private var extent: UInt64
    /// Asking rent (48 bits), whether it and the day are the unit's own (2).
    private var terms: UInt64
    /// What tells a space from all others, and the order of equals: the building's number (24 bits),
    /// the floor (16), the place along the floor (24).
    private(set) var place: UInt64

    /// - Parameters:
    ///   - building: the building's number in the order of ids.
    ///   - floor: 0 where it is not known.
    ///   - position: place along the floor; of a whole floor that of its first unit.
    ///   - askingRent: `nil` where neither the space nor the policy says.
    ///   - firstDay: the first day it is free.
    init(
        building: Int, floor: Int, position: Int, use: Unit.Use, area: Area,
        askingRent: Rent?, firstDay: CalendarDate, hasOwnRent: Bool, hasOwnDay: Bool
    ) {
        place = Self.place(building: building, floor: floor, position: position)
        let day = Self.packed(firstDay.daysSince1970, bits: 24, bias: Self.dayBias)
        extent =
            Self.packed(area.hundredths, bits: 38) << 26 | day << 2 | UInt64(use.rawValue)
        terms =
            Self.packed(askingRent) << 2 | (hasOwnRent ? 2 : 0) | (hasOwnDay ? 1 : 0)
    }

    /// The same space where its building has this number, and where this is what its policy and the
    /// day of asking say for what it does not say itself.
    func filled(building: Int, askingRent: Rent?, today: CalendarDate) -> OfferedSpace {
        var space = self
        space.place = place & (1 << 40 - 1) | Self.packed(building, bits: 24) << 40
        if !hasOwnRent { space.terms = terms & 3 | Self.packed(askingRent) << 2 }
        if !hasOwnDay {
            let day = Self.packed(today.daysSince1970, bits: 24, bias: Self.dayBias)
            space.extent = extent & ~(0xFF_FFFF << 2) | day << 2
        }
        return space
    }
}

extension OfferedSpace {
    /// Hundredths of a square metre.
    var area: Int { Int(extent >> 26) }

    /// Days since 1970-01-01.
    var firstDay: Int { Int(extent >> 2 & 0xFF_FFFF) - Self.dayBias }

    /// The raw value of a ``Unit/Use``.
    var use: UInt8 { UInt8(truncatingIfNeeded: extent & 3) }

    /// Millionths of 元/㎡·月; `Int.max` where it is not known.
    var askingRent: Int {
        let rent = Int(terms >> 2)
        return rent == Self.unknownRent ? .max : rent
    }

    var rent: Rent? { askingRent == .max ? nil : Rent(millionths: askingRent) }

    /// Whether the rent is the space's own, not the middle of its policy's range.
    var hasOwnRent: Bool { terms & 2 != 0 }

    /// Whether the day is the space's own, not the day of asking.
    var hasOwnDay: Bool { terms & 1 != 0 }

    /// The building's number in the order of ids.
    var building: Int { Int(place >> 40) }

    /// 0 where it is not known.
    var floor: Int { Int(place >> 24 & 0xFFFF) - Self.floorBias }

    /// Place along the floor, from 0.
    var position: Int { Int(place & 0xFF_FFFF) }

    /// The ``place`` of a space; what is beyond any building stands at the end of what there is.
    static func place(building: Int, floor: Int, position: Int) -> UInt64 {
        packed(building, bits: 24) << 40 | packed(floor, bits: 16, bias: floorBias) << 24
            | packed(position, bits: 24)
    }

    private static let floorBias = 1 << 15
    private static let dayBias = 1 << 23
    private static let unknownRent = 1 << 48 - 1

    private static func packed(_ rent: Rent?) -> UInt64 {
        packed(rent?.millionths ?? unknownRent, bits: 48)
    }

    /// A number as so many bits that grow with it; the nearest there is where it has none.
    private static func packed(_ value: Int, bits: Int, bias: Int = 0) -> UInt64 {
        UInt64(truncatingIfNeeded: min(max(value, -bias), 1 << bits - 1 - bias) + bias)
    }
}
