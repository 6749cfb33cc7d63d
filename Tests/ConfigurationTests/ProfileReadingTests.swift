import Configuration
import Estate
import Testing

@Suite struct ProfileReadingTests {
    private func reading(_ text: String) -> ProfileReading {
        ProfileReading(PolicyFile(name: "profile.yaml", text: text))
    }

    @Test func `reads names and words, folded`() throws {
        let profile = try #require(
            reading(
                """
                name: 某系统
                fields:
                  floor: [所在楼层, Floor No]
                  unit: [房号]
                  area: [面积（㎡）, 面积]
                states: {leased: [在租中], vacant: [空]}
                uses: {retail: [商铺]}
                flags: {"yes": [是], "no": [否]}
                totals: [合计]
                subtotals: [小计]
                blanks: ["-"]
                dittos: ["="]
                """
            ).profile)
        #expect(profile.name == "某系统")
        #expect(profile.fields[.floor] == ["所在楼层", "floorno"])
        #expect(profile.field(named: "面积")?.rank == 1)
        #expect(profile.field(named: "面积(㎡)")?.field == .area)
        #expect(profile.states == ["在租中": .leased, "空": .vacant])
        #expect(profile.uses == ["商铺": .retail])
        #expect(profile.flags == ["是": true, "否": false])
        #expect(profile.totals == ["合计"])
        #expect(profile.subtotals == ["小计"])
        #expect(profile.blanks == ["-"])
        #expect(profile.dittos == ["="])
    }

    @Test func `a profile that names no marks for the value above knows the usual ones`() throws {
        let profile = try #require(
            reading("name: a\nfields: {unit: [房号], area: [面积]}").profile)
        #expect(profile.dittos == ImportProfile.usualDittos)
    }

    /// The text of a mistake, the code that names it, and its line.
    @Test(arguments: [
        ("fields: {unit: [房号], area: [面积]}", Diagnostic.Code.policyKeyMissing, 1),
        ("name: a\nfields: {unit: [房号]}", .policyKeyMissing, 2),
        ("name: a\nfields: {unit: [房号], area: [面积], flor: [层]}", .policyKeyUnknown, 2),
        ("name: a\nfields: {unit: [房号], area: [房号]}", .policyKeyRepeated, 2),
        (
            "name: a\nfields: {unit: [房号], area: [面积]}\nstates: {leased: [租], vacant: [租]}",
            .policyKeyRepeated, 3
        ),
        ("name: a\nfields: {unit: 房号, area: [面积]}", .policyTypeWrong, 2),
        ("name: a\nfields: {unit: [房号], area: [面积]}\nstate: {}", .policyKeyUnknown, 3),
        ("- 1", .policyMalformed, 1), ("", .policyMalformed, 1), ("name: [", .policyMalformed, 2),
    ])
    func `points at mistakes`(text: String, code: Diagnostic.Code, line: Int) throws {
        let reading = reading(text)
        #expect(reading.profile == nil)
        #expect(reading.diagnostics.contains { $0.code == code }, "\(reading.diagnostics)")
        #expect(reading.diagnostics.allSatisfy { $0.line != nil && $0.file == "profile.yaml" })
        #expect(reading.diagnostics.first { $0.code == code }?.line == line)
    }
}
