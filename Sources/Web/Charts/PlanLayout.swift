import Estate

/// Where the rows and blocks of a stacking plan stand: pixels down, parts of the width across.
struct PlanLayout: Sendable {
    /// Highest first.
    let lines: [Line]
    /// Where the ground is: between the lowest floor above it and the first basement.
    let ground: Double?
    let height: Double
    let lineHeight: Double

    /// A floor.
    struct Line: Sendable {
        let row: StackingChart.Row
        let y: Double
        let cells: [Cell]
        /// What no unit was reported for, at the end of the floor.
        let rest: Span?
        /// Where the floor should end, if its units go beyond it.
        let end: Double?
        /// Whether the floor is wider than the drawing, as empty basements may be.
        let isCut: Bool
    }

    /// A unit.
    struct Cell: Sendable {
        let block: StackingChart.Block
        let span: Span
    }

    /// A part of the drawing's width, 0…1.
    struct Span: Hashable, Sendable {
        let start: Double
        let width: Double
    }

    private static let groundHeight = 12.0
    /// A rest below this part of the width is the rounding of areas, not a missing unit.
    private static let leastRest = 0.002

    init(_ rows: [StackingChart.Row]) {
        let sorted = Self.sorted(rows)
        let scaling = rows.contains(where: Self.setsScale) ? rows.filter(Self.setsScale) : rows
        let widest = max(1, scaling.map { Self.extent(of: $0).hundredths }.max() ?? 1)
        // Tall enough to be hit by a finger; a little less on towers.
        lineHeight = rows.count > 40 ? 26 : 30
        var lines: [Line] = []
        var ground: Double?
        var y = 0.0
        for (index, row) in sorted.enumerated() {
            let isBasement = row.number.map { $0.rawValue < 0 } ?? false
            if isBasement, ground == nil {
                ground = y + Self.groundHeight / 2
                y += Self.groundHeight
            }
            if row.number == nil, index > 0, sorted[index - 1].number != nil {
                y += Self.groundHeight
            }
            lines.append(Self.line(row, y: y, widest: widest))
            y += lineHeight
        }
        self.lines = lines
        self.ground = ground
        height = y
    }

    /// Parking without units says nothing, and often goes far beyond the floors above: it does not
    /// make them narrow.
    private static func setsScale(_ row: StackingChart.Row) -> Bool {
        row.use != .parking || !row.blocks.isEmpty
    }

    /// From the top down; floors without a number last, equal ones as they came.
    private static func sorted(_ rows: [StackingChart.Row]) -> [StackingChart.Row] {
        let order = rows.indices.sorted { left, right in
            switch (rows[left].number, rows[right].number) {
            case (let a?, let b?) where a != b: a > b
            case (_?, nil): true
            case (nil, _?): false
            default: left < right
            }
        }
        return order.map { rows[$0] }
    }

    private static func units(of row: StackingChart.Row) -> Area {
        row.blocks.reduce(.zero) { $0 + max(.zero, $1.area) }
    }

    /// The floor's area, or that of its units where they go beyond it.
    private static func extent(of row: StackingChart.Row) -> Area {
        max(units(of: row), row.grossArea ?? .zero)
    }

    private static func line(_ row: StackingChart.Row, y: Double, widest: Int) -> Line {
        func share(_ area: Area) -> Double { Double(area.hundredths) / Double(widest) }
        var cells: [Cell] = []
        var used = Area.zero
        for block in row.blocks where block.area > .zero {
            let span = Span(start: share(used), width: share(block.area))
            cells.append(Cell(block: block, span: span))
            used += block.area
        }
        let gross = row.grossArea.map { max(.zero, $0) }
        var rest: Span?
        if extent(of: row) == .zero {
            rest = Span(start: 0, width: 1)
        } else if let gross, share(gross - used) > leastRest {
            rest = Span(start: share(used), width: min(1, share(gross)) - share(used))
        }
        let isOver = gross.map { share(used - $0) > leastRest } ?? false
        return Line(
            row: row, y: y, cells: cells, rest: rest, end: isOver ? gross.map(share) : nil,
            isCut: gross.map { share($0) > 1 } ?? false)
    }
}
