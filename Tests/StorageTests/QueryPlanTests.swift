import Testing

@testable import Storage

/// The look-ups whose cost must not grow with the history.
@Suite struct QueryPlanTests {
    @Test func `a building's feeds are found by the index, in order, without a scan`() throws {
        let plan = try Store.inMemory().plan(EffectiveFeeds.partsQuery)
        #expect(plan.first == "SEARCH f USING INDEX feed_revision (building=? AND as_of<?)")
        // What a partial feed speaks of is asked of that feed alone.
        #expect(plan.dropFirst().allSatisfy { $0.contains("SUBQUERY") || $0.contains("(feed=?)") })
    }

    @Test func `the newest feed of every building is found from building to building`() throws {
        let plan = try Store.inMemory().plan(EffectiveFeeds.newestQuery)
        #expect(plan.contains { $0.contains("feed_revision (building>?)") })
        #expect(plan.contains { $0.contains("feed_revision (building=? AND as_of<?)") })
        #expect(!plan.contains { $0.hasPrefix("SCAN f") })
        #expect(!plan.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `a feed's summary is found by its key, in order`() throws {
        let plan = try Store.inMemory().plan(SummaryStatement.sql)
        #expect(
            plan == [
                "SEARCH feed_summary USING INDEX sqlite_autoindex_feed_summary_1 (feed=?)"
            ])
    }
}
