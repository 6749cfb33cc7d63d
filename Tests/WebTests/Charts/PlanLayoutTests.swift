import Estate
import Testing

@testable import Web

@Suite struct PlanLayoutTests {
    @Test func `the highest floor is on top and floors without a number are below all others`() {
        let layout = PlanLayout([
            .make(-1), .make(2), .make(nil), .make(28), .make(1), .make(-2),
        ])
        #expect(layout.lines.map { $0.row.number?.rawValue } == [28, 2, 1, -1, -2, nil])
        let tops = layout.lines.map(\.y)
        #expect(tops == tops.sorted())
        #expect(Set(tops).count == tops.count)
    }

    @Test func `the ground is between the lowest floor above it and the first basement`() throws {
        let layout = PlanLayout([.make(1), .make(-1), .make(-2)])
        let ground = try #require(layout.ground)
        #expect(layout.lines[0].y + layout.lineHeight < ground)
        #expect(ground < layout.lines[1].y)
        #expect(PlanLayout([.make(1), .make(nil)]).ground == nil)
    }

    @Test func `blocks lie side by side in their order and fill their share of the floor`() {
        let layout = PlanLayout([
            .make(2, gross: 1000, areas: [100, 250, 650]), .make(1, gross: 2000, areas: [500]),
        ])
        let spans = layout.lines[0].cells.map(\.span)
        #expect(spans.map(\.start) == [0, 0.05, 0.175])
        #expect(spans.map(\.width) == [0.05, 0.125, 0.325])
        #expect(layout.lines[0].rest == nil)
        #expect(layout.lines[1].cells.map(\.span) == [.init(start: 0, width: 0.25)])
        #expect(layout.lines[1].rest == .init(start: 0.25, width: 0.75))
    }

    @Test func `units beyond the floor widen it and leave the mark of its end`() {
        let layout = PlanLayout([.make(2, gross: 1000, areas: [600, 650]), .make(1, gross: 1000)])
        #expect(layout.lines[0].cells.last?.span == .init(start: 0.48, width: 0.52))
        #expect(layout.lines[0].end == 0.8)
        #expect(layout.lines[0].rest == nil)
        #expect(layout.lines[1].rest == .init(start: 0, width: 0.8))
        #expect(layout.lines[1].end == nil)
    }

    @Test func `a floor without area and units is as wide as the drawing`() {
        let layout = PlanLayout([.make(3, gross: nil), .make(2, gross: 0), .make(1, gross: 500)])
        #expect(layout.lines[0].rest == .init(start: 0, width: 1))
        #expect(layout.lines[1].rest == .init(start: 0, width: 1))
    }

    @Test func `units are the floor where its area is not known`() {
        let layout = PlanLayout([.make(2, gross: nil, areas: [300]), .make(1, gross: 600)])
        #expect(layout.lines[0].cells.map(\.span) == [.init(start: 0, width: 0.5)])
        #expect(layout.lines[0].rest == nil)
        #expect(layout.lines[0].end == nil)
    }

    @Test func `empty parking below does not make the floors narrow`() {
        let layout = PlanLayout([
            .make(1, gross: 1000, areas: [1000]), .make(-1, gross: 2600, use: .parking),
        ])
        #expect(layout.lines[0].cells.map(\.span) == [.init(start: 0, width: 1)])
        #expect(layout.lines[1].rest == .init(start: 0, width: 1))
        #expect(layout.lines[1].isCut)
        #expect(!layout.lines[0].isCut)
    }

    @Test func `what rounding leaves of a floor is no missing unit`() {
        #expect(PlanLayout([.make(1, gross: 1001, areas: [1000])]).lines[0].rest == nil)
        #expect(PlanLayout([.make(1, gross: 1010, areas: [1000])]).lines[0].rest != nil)
    }

    @Test(arguments: 0..<40)
    func `whatever the floors, nothing is negative, nothing overlaps, nothing goes beyond`(
        seed: Int
    ) {
        var random = SplitMix(seed: UInt64(seed))
        let rows = (0..<random.below(70)).map { _ -> StackingChart.Row in
            let number = random.below(10) == 0 ? nil : random.below(70) - 5
            let areas = (0..<random.below(41)).map { _ in random.below(900) - 20 }
            let gross = random.below(8) == 0 ? nil : random.below(20_000)
            let use: Estate.Unit.Use = random.below(5) == 0 ? .parking : .office
            return .make(number, gross: gross, use: use, areas: areas)
        }
        let layout = PlanLayout(rows)
        #expect(layout.lines.count == rows.count)
        for line in layout.lines {
            var end = 0.0
            for span in line.cells.map(\.span) + [line.rest].compactMap(\.self) {
                #expect(span.width > 0)
                #expect(abs(span.start - end) < 1e-9)
                end = span.start + span.width
            }
            #expect(end <= 1 + 1e-9)
            #expect(line.end.map { (0...1).contains($0) } ?? true)
            #expect(line.y >= 0 && line.y + layout.lineHeight <= layout.height)
            let areas = line.row.blocks.map(\.area).filter { $0 > .zero }
            #expect(line.cells.map(\.block.area) == areas)
        }
    }
}

/// Random numbers that are the same on every run (Steele, Lea & Flood, 2014).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
