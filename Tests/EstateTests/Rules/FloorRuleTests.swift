import Estate
import Testing

@Suite struct FloorRuleTests {
    /// Gross area and the area of the units, both in hundredths of a square metre.
    @Test(arguments: [
        (100_000, 100_500), (165_050, 165_875), (100_000, 100_000), (100_000, 50_000), (1, 1),
        (199, 199), (0, 0),
    ])
    func `units may exceed a floor by half a percent, and cover half of it`(gross: Int, units: Int)
    {
        let floor = Floor.make(1, grossArea: Area(hundredths: gross))
        let findings = FeedCheck.make().findings(floor, units: Area(hundredths: units))
        #expect(findings.isEmpty)
    }

    @Test(arguments: [(100_000, 100_501), (165_050, 165_876), (1, 2), (199, 200), (0, 1)])
    func `one hundredth more is too much`(gross: Int, units: Int) {
        let floor = Floor.make(1, grossArea: Area(hundredths: gross))
        let findings = FeedCheck.make().findings(floor, units: Area(hundredths: units))
        #expect(findings.map(\.code) == [.floorAreaExceeded])
        #expect(findings.first?.field == .floor)
    }

    @Test(arguments: [(100_000, 49_999), (100_001, 50_000), (100_000, 0), (1, 0)])
    func `less than half is sparse`(gross: Int, units: Int) {
        let floor = Floor.make(1, grossArea: Area(hundredths: gross))
        let findings = FeedCheck.make().findings(floor, units: Area(hundredths: units))
        #expect(findings.map(\.code) == [.floorSparse])
    }

    @Test func `the feed's gross area counts, else the policy file's`() {
        let check = FeedCheck.make()
        let units = Area(squareMetres: 1200)
        #expect(check.findings(.make(1), units: units).map(\.code) == [.floorAreaExceeded])
        let stated = Floor.make(1, grossArea: Area(squareMetres: 1200))
        #expect(check.findings(stated, units: units).isEmpty)
        let larger = Floor.make(1, grossArea: Area(squareMetres: 2401))
        #expect(check.findings(larger, units: units).map(\.code) == [.floorSparse])
    }

    @Test func `without any gross area there is nothing to hold the units against`() {
        let check = FeedCheck.make()
        let units = Area(squareMetres: 99_999)
        #expect(check.findings(.make(nil), units: units).isEmpty)
        #expect(check.findings(.make(77), units: units).isEmpty)
        #expect(FeedCheck.make(building: nil).findings(.make(1), units: units).isEmpty)
    }

    @Test func `the policy file must have the floor`() {
        var check = FeedCheck.make(building: .make(floors: [-2, -1, 1]))
        #expect(check.findings(floorNumber: -2).isEmpty)
        #expect(check.findings(floorNumber: 1).isEmpty)
        #expect(check.findings(floorNumber: 2).map(\.code) == [.floorUnknown])
        var unknown = FeedCheck.make(building: nil)
        #expect(unknown.findings(floorNumber: 2).isEmpty)
    }

    @Test func `a floor is named once`() {
        var check = FeedCheck.make()
        #expect(check.findings(floorNumber: 1).isEmpty)
        #expect(check.findings(floorNumber: 2).isEmpty)
        #expect(check.findings(floorNumber: 1).map(\.code) == [.floorRepeated])
        #expect(check.findings(floorNumber: 1).map(\.code) == [.floorRepeated])
    }

    @Test func `says in Chinese what is wrong and how to mend it`() {
        var check = FeedCheck.make(building: .make(floors: [1]))
        var findings = check.findings(floorNumber: 9) + check.findings(floorNumber: 9)
        findings += check.findings(.make(1), units: .zero)
        findings += check.findings(.make(1), units: Area(squareMetres: 2000))
        var empty = FeedCheck.make(building: .make(floors: []))
        findings += empty.findings(floorNumber: 1)
        #expect(findings.count == 6)
        for finding in findings {
            #expect(finding.message.isChinese, "\(finding.code.rawValue)")
            #expect(finding.hint.isChinese, "\(finding.code.rawValue)")
        }
    }
}
