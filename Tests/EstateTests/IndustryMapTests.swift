import Testing

@testable import Estate

@Suite struct IndustryMapTests {
    @Test func `holds the 108 codes of the reference, none of them twice`() {
        #expect(IndustryTable.lines.count == 108)
        #expect(IndustryTable.directions.count == 108)
        #expect(IndustryMap.directions.count == 108)
        #expect(IndustryMap.directions == IndustryTable.directions)
    }

    @Test func `holds no code that exists only in the 2011 edition`() {
        #expect(IndustryTable.only2011.allSatisfy { IndustryMap.directions[$0] == nil })
    }

    @Test func `leaves blockchain to tags`() {
        #expect(IndustryMap.directions.values.allSatisfy { $0 != .blockchain })
    }
}
