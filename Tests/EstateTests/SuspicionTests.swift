import Estate
import Testing

@Suite struct SuspicionTests {
    private func reasons(
        units: Int? = nil, from before: (units: Int, occupied: Int)?,
        to after: (units: Int, occupied: Int), earlierRevision: Int? = nil
    ) -> [Suspicion] {
        Suspicion.reasons(
            units: units ?? after.units,
            before: before.map {
                .init(units: $0.units, occupied: Area(hundredths: $0.occupied))
            },
            after: .init(units: after.units, occupied: Area(hundredths: after.occupied)),
            earlierRevision: earlierRevision)
    }

    @Test(arguments: [(30, 20), (3, 2), (1, 0), (100, 66), (3, 0)])
    func `a third of the units gone is suspicious`(before: Int, after: Int) {
        #expect(
            reasons(units: 1, from: (before, 0), to: (after, 0))
                == [.unitsGone(before: before, after: after)])
    }

    @Test(arguments: [(30, 21), (100, 67), (4, 3), (2, 2), (10, 50), (0, 5), (0, 0)])
    func `less than a third gone is not`(before: Int, after: Int) {
        #expect(reasons(units: 1, from: (before, 0), to: (after, 0)).isEmpty)
    }

    @Test(arguments: [(100_000, 49_999), (100_001, 50_000), (1, 0)])
    func `occupied area down by more than half is suspicious`(before: Int, after: Int) {
        let expected = Suspicion.occupiedFell(
            before: Area(hundredths: before), after: Area(hundredths: after))
        #expect(reasons(from: (10, before), to: (10, after)) == [expected])
    }

    @Test(arguments: [(100_000, 50_000), (100_001, 50_001), (0, 0), (0, 100), (100, 900)])
    func `exactly half is not`(before: Int, after: Int) {
        #expect(reasons(from: (10, before), to: (10, after)).isEmpty)
    }

    @Test func `a feed without units is suspicious, even where there was nothing before`() {
        #expect(reasons(from: nil, to: (0, 0)) == [.withoutUnits])
        // A partial feed of an empty floor.
        #expect(reasons(units: 0, from: (10, 100), to: (10, 100)) == [.withoutUnits])
    }

    @Test func `without a state before, a feed with units is not suspicious`() {
        #expect(reasons(from: nil, to: (1, 0)).isEmpty)
    }

    @Test func `the content of an earlier revision is suspicious`() {
        #expect(
            reasons(from: (10, 100), to: (10, 100), earlierRevision: 2) == [.earlierRevision(2)])
    }

    @Test func `all reasons are given`() {
        let found = reasons(from: (3, 100), to: (0, 0), earlierRevision: 1)
        #expect(
            found == [
                .withoutUnits, .unitsGone(before: 3, after: 0),
                .occupiedFell(before: Area(hundredths: 100), after: .zero), .earlierRevision(1),
            ])
        let codes = found.map(\.diagnostic.code)
        #expect(
            codes == [
                .heldWithoutUnits, .heldUnitsGone, .heldOccupiedFell, .heldEarlierRevision,
            ])
        for diagnostic in found.map(\.diagnostic) {
            #expect(diagnostic.message.isChinese, "\(diagnostic.code.rawValue)")
            #expect(diagnostic.hint.isChinese, "\(diagnostic.code.rawValue)")
        }
    }

    @Test func `the extent of a state counts units of any use`() {
        let floor = Floor.make(
            1,
            [
                .make(id: "a"), .make(id: "b", state: .outOfService, tenant: nil),
                .make(id: "c", use: .parking, tenant: nil), .vacant(id: "d"),
            ])
        let extent = Suspicion.Extent(OccupancySummary(of: floor, edition: nil))
        #expect(extent.units == 4)
        #expect(extent.occupied == Area(squareMetres: 100))
    }
}
