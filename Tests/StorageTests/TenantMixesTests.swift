import Estate
import Testing

@testable import Storage

@Suite struct TenantMixesTests {
    @Test func `the mix is that of the state now`() throws {
        let store = try Store.inMemory()
        #expect(try store.tenantMixes() == [:])
        try store.importOne(.make())
        let state = try store.occupancy(
            asOf: .make("2026-11-23"), knownAt: Instant(milliseconds: .max))
        let building = try #require(state.keys.first)
        let summary = try #require(state[building]?.summary)
        #expect(try store.tenantMixes() == [building: TenantMix(summary)])
        #expect(try store.tenantMixes(building) == [building: TenantMix(summary)])
        #expect(try store.tenantMixes(.other) == [:])
    }
}
