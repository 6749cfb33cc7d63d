import Estate
import Testing

/// What a feed changes in its building.
@Suite struct FeedChangeTests {
    /// Floor 1: 重庆示例软件有限公司 in 101, 102 free. Floor 2: 乙公司 in 201.
    private let before: [Floor] = [
        .make(1, [.make(id: "101"), .vacant(id: "102")]),
        .make(2, [.make(id: "201", tenant: .make(name: "乙公司"))]),
    ]

    @Test func `the same floors again change nothing`() {
        let change = FeedChange(before: before, after: before, coverage: .full)
        #expect(change.isEmpty)
        #expect(change.after.units == 3)
        #expect(change.after.tenants == 2)
        #expect(change.after.occupancyRate == Ratio(20_000, of: 30_000))
        #expect(change.named == [.make(1), .make(2)])
        #expect(change.emptied.isEmpty)
    }

    @Test func `where nothing was known all of it is new`() {
        let change = FeedChange(before: nil, after: before, coverage: .full)
        #expect(change.before == nil)
        #expect(change.unitsAdded == 3)
        #expect(change.movedIn.map(\.name) == ["乙公司", "重庆示例软件有限公司"])
        #expect(change.transitions.isEmpty)
    }

    @Test func `a full feed empties the floors it does not name`() {
        let change = FeedChange(before: before, after: [before[0]], coverage: .full)
        #expect(change.emptied == [.make(2)])
        #expect(change.kept.isEmpty)
        #expect(change.unitsGone == 1)
        #expect(change.movedOut == [.init(name: "乙公司", area: Area(squareMetres: 100))])
        #expect(change.after.units == 2)
    }

    @Test func `a partial feed leaves the floors it does not name`() {
        let change = FeedChange(
            before: before, after: [.make(1, [.make(id: "101"), .make(id: "102")])],
            coverage: .partial)
        #expect(change.kept == [.make(2)])
        #expect(change.named == [.make(1)])
        #expect(change.after.units == 3)
        #expect(change.after.occupied == Area(squareMetres: 300))
        #expect(change.after.vacant == .zero)
        #expect(
            change.transitions == [
                .init(from: .vacant, to: .leased, units: ["102"], area: Area(squareMetres: 100))
            ])
        #expect(change.movedIn.isEmpty)
    }

    @Test func `a tenant that changes rooms has not moved`() {
        let change = FeedChange(
            before: before,
            after: [
                .make(1, [.vacant(id: "101"), .vacant(id: "102")]),
                .make(2, [.make(id: "201"), .make(id: "202", tenant: .make(name: "乙公司"))]),
            ], coverage: .full)
        #expect(change.movedIn.isEmpty)
        #expect(change.movedOut.isEmpty)
        #expect(change.unitsAdded == 1)
    }

    @Test func `a tenant that has only signed has not moved in yet`() {
        let signed = Estate.Unit.make(
            id: "102", state: .signed, tenant: .make(name: "丙公司"))
        let change = FeedChange(
            before: before, after: [.make(1, [.make(id: "101"), signed]), before[1]],
            coverage: .full)
        #expect(change.movedIn.isEmpty)
        #expect(change.after.committed == Area(squareMetres: 100))
        #expect(change.transitions.map(\.to) == [.signed])
    }

    @Test func `parking is counted as units and nowhere else`() {
        let parking = Floor.make(
            -1, [.make(id: "B1", area: Area(squareMetres: 900), use: .parking)])
        let change = FeedChange(before: before, after: before + [parking], coverage: .full)
        #expect(change.after.units == 4)
        #expect(change.after.lettable == Area(squareMetres: 300))
        #expect(change.movedIn.isEmpty)
        #expect(change.unitsAdded == 1)
        #expect(change.named == [.make(-1), .make(1), .make(2)])
    }

    @Test func `those that come are told the largest first, each once`() {
        let change = FeedChange(
            before: before,
            after: before + [
                .make(
                    3,
                    [
                        .make(id: "301", tenant: .make(name: "小公司")),
                        .make(id: "302", tenant: .make(name: "大公司")),
                        .make(id: "303", tenant: .make(name: "大 公司")),
                    ])
            ], coverage: .full)
        #expect(change.movedIn.map(\.name) == ["大公司", "小公司"])
        #expect(change.movedIn.map(\.area.hundredths) == [20_000, 10_000])
    }

    @Test func `a tenant without a name is called by its code`() {
        let change = FeedChange(
            before: before,
            after: before + [
                .make(
                    3,
                    [
                        .make(
                            id: "301",
                            tenant: .make(name: "", creditCode: "91350100M000100Y43")),
                        .make(id: "302", tenant: .make(name: "")),
                    ])
            ], coverage: .full)
        #expect(change.movedIn.map(\.name) == ["91350100M000100Y43"])
    }
}
