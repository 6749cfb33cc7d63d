/// A floor as it is kept: its units as bytes, and the few of them that are on offer.
///
/// A district holds millions of units in its history; what travels from the importer to the store is
/// one value a floor rather than texts and numbers one by one.
public struct PackedFloor: Hashable, Sendable {
    public var number: FloorNumber?
    public var grossArea: Area?
    public var label: String?
    /// The units in their order along the floor, without their lines: the same content in another
    /// layout of the file is the same bytes.
    public var units: [UInt8]
    /// The line of each unit: its distance from the one before.
    public var lines: [UInt8]
    /// Units that are not parking.
    public var unitCount: Int
    public var offers: [Offer]

    /// A unit that is or becomes available.
    public struct Offer: Hashable, Sendable {
        /// Place along the floor, from 0.
        public var position: Int
        public var unit: String
        public var area: Area
        public var use: Unit.Use
        public var state: Unit.State
        public var availableFrom: CalendarDate?
        public var askingRent: Rent?

        public init(
            position: Int, unit: String, area: Area, use: Unit.Use, state: Unit.State,
            availableFrom: CalendarDate?, askingRent: Rent?
        ) {
            self.position = position
            self.unit = unit
            self.area = area
            self.use = use
            self.state = state
            self.availableFrom = availableFrom
            self.askingRent = askingRent
        }
    }
}

extension PackedFloor {
    public init(_ floor: Floor) {
        var packer = Packer(floor)
        for unit in floor.units { packer.add(unit) }
        self = packer.packed()
    }

    /// A floor from what the store keeps of it.
    public init(
        number: FloorNumber?, grossArea: Area?, label: String?, units: [UInt8], lines: [UInt8]
    ) {
        self.init(
            number: number, grossArea: grossArea, label: label, units: units, lines: lines,
            unitCount: 0, offers: [])
    }

    /// The floor with its units.
    ///
    /// - Throws: where the bytes are not what was packed.
    public func unpacked() throws -> Floor {
        Floor(
            number: number, grossArea: grossArea, label: label,
            units: try UnitPacking.read(units, lines: lines))
    }

    /// Packs a floor unit by unit.
    package struct Packer {
        private var floor: PackedFloor
        private var units: ByteWriter
        private var lines: ByteWriter
        private var position = 0
        private var lastLine = 0

        /// - Parameters:
        ///   - floor: the floor; its units are not looked at.
        ///   - capacity: how many bytes its units are expected to take.
        package init(_ floor: Floor, capacity: Int = 1024) {
            self.floor = PackedFloor(
                number: floor.number, grossArea: floor.grossArea, label: floor.label, units: [],
                lines: [])
            units = ByteWriter(capacity: capacity)
            lines = ByteWriter()
        }

        package mutating func add(_ unit: borrowing Unit) {
            UnitPacking.write(unit, to: &units)
            lines.number(unit.line - lastLine)
            lastLine = unit.line
            if unit.use != .parking { floor.unitCount += 1 }
            if unit.isOnOffer {
                floor.offers.append(
                    Offer(
                        position: position, unit: unit.id, area: unit.area, use: unit.use,
                        state: unit.state, availableFrom: unit.availableFrom,
                        askingRent: unit.askingRent))
            }
            position += 1
        }

        package consuming func packed() -> PackedFloor {
            floor.units = units.bytes
            floor.lines = lines.bytes
            return floor
        }
    }
}
