import Estate
import Testing

@Suite struct UnitTests {
    @Test func `the states have the ids of the feed`() {
        #expect(
            Unit.State.allCases.map(\.id) == [
                "leased", "self-occupied", "signed", "fit-out", "vacant", "reserved",
                "out-of-service",
            ])
        #expect(
            Unit.State.allCases.map(\.name) == ["出租", "自用", "已签未入驻", "装修", "空置", "保留", "停用"])
    }

    @Test func `the uses have the ids of the feed`() {
        #expect(Unit.Use.allCases.map(\.id) == ["office", "retail", "parking", "other"])
    }

    @Test func `an id leads back to its state or use`() {
        for state in Unit.State.allCases { #expect(Unit.State(id: state.id) == state) }
        for use in Unit.Use.allCases { #expect(Unit.Use(id: use.id) == use) }
        #expect(Unit.State(id: "selfOccupied") == nil)
        #expect(Unit.State(id: "") == nil)
        #expect(Unit.Use(id: "Office") == nil)
    }

    @Test func `every state but out of service is one part of the lettable area`() {
        let parts = Unit.State.allCases.map(\.part)
        #expect(
            parts == [.occupied, .occupied, .committed, .committed, .vacant, .vacant, nil])
    }

    @Test(arguments: Unit.State.allCases)
    func `on offer is what is vacant or names a day`(state: Unit.State) {
        let undated = Unit.make(state: state)
        let dated = Unit.make(state: state, availableFrom: .make("2026-12-01"))
        #expect(undated.isOnOffer == (state == .vacant))
        #expect(dated.isOnOffer == (state != .reserved && state != .outOfService))
    }
}
