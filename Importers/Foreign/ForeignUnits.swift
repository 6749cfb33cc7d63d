import Estate

/// Units in the order in which a foreign document states them, in little memory.
struct ForeignUnits {
    private var units = PackedList()
    /// Of each unit; 0 where the document does not say: there is no floor 0.
    private var floors: [Int16] = []
    private var readable: [Bool] = []
    /// The area of all of them.
    private(set) var area = Area.zero
    /// Whether all of each could be read.
    private(set) var areReadable = true

    var indices: Range<Int> { 0..<floors.count }
    var count: Int { floors.count }
    var isEmpty: Bool { floors.isEmpty }

    mutating func append(_ unit: ForeignUnit) {
        units.append { writer in
            writer.number(unit.unit.line)
            UnitPacking.write(unit.unit, to: &writer)
        }
        floors.append(unit.floor?.rawValue ?? 0)
        readable.append(unit.isReadable)
        area += unit.unit.area
        if !unit.isReadable { areReadable = false }
    }

    mutating func append(contentsOf other: ForeignUnits) {
        units.append(contentsOf: other.units)
        floors += other.floors
        readable += other.readable
        area += other.area
        if !other.areReadable { areReadable = false }
    }

    func floor(_ index: Int) -> FloorNumber? { FloorNumber(Int(floors[index])) }

    func isReadable(_ index: Int) -> Bool { readable[index] }

    /// - Returns: `nil` never for a unit that has been added.
    func unit(_ index: Int) -> Unit? {
        var reader = units.reader(at: index)
        guard let line = try? reader.number() else { return nil }
        return try? UnitPacking.unit(&reader, line: line)
    }
}
