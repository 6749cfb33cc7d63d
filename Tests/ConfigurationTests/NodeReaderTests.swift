import Estate
import Testing

@testable import Configuration

@Suite struct NodeReaderTests {
    @Test(arguments: [
        ("phone: 02300000000", "phone: \"023-00000000\"", "023-00000000"),
        ("phone: 02300000000", "phone: 02300000000", "02300000000"),
        ("phone: 02300000000", "phone: 2025-01-01", "2025-01-01"),
        ("phone: 02300000000", "phone: true", "true"),
    ])
    func `a text is what is written, whatever it looks like`(
        _ old: String, _ new: String, phone: String
    ) {
        let folder = PolicyFolder.make(building: Sample.building.with(old, new))
        #expect(folder.buildings.first?.policy?.contact?.phone == phone)
    }

    @Test(arguments: ["5001030001", "\"5001030001\"", "'5001030001'"])
    func `an id may stand with or without quotes`(_ id: String) {
        let text = Sample.building.with("\"5001030001\"", id)
        #expect(PolicyFolder.make(building: text).buildings.count == 1)
    }

    @Test func `editors may add a byte order mark and carriage returns`() {
        let text = "\u{FEFF}" + Sample.building.replacing("\n", with: "\r\n")
        let folder = PolicyFolder.make(building: text)
        #expect(folder.diagnostics == [])
        #expect(folder.buildings == PolicyFolder.make().buildings)
        #expect(folder.files.first?.text == text)
    }

    @Test func `a repeated key is found behind carriage returns`() {
        let text = Sample.building.with("address:", "name:").replacing("\n", with: "\r\n")
        let findings = PolicyFolder.make(building: "\u{FEFF}" + text).diagnostics
        #expect(findings.map(\.code) == [.policyKeyRepeated])
        #expect(findings.first?.line == 3)
        #expect(findings.first?.column == 1)
    }

    @Test func `anchors and aliases are resolved`() {
        let text = Sample.building
            .with("[industrial-software, it-services]", "&wanted [it-services]")
            .with("directions: [industrial-software], ", "directions: *wanted, ")
        let folder = PolicyFolder.make(building: text)
        #expect(folder.diagnostics == [])
        let conditions = folder.buildings.first?.policy?.incentives.first?.conditions
        #expect(conditions?.directions == [Direction.itServices])
    }

    @Test func `a misspelled key is not missing, too`() {
        let text = Sample.building.with("phone:", "phones:")
        let findings = PolicyFolder.make(building: text).diagnostics
        #expect(findings.map(\.code) == [.policyKeyUnknown])
        #expect(findings.first?.value == "phones")
        #expect(findings.first?.hint.contains("“phone”") == true)
    }

    @Test(arguments: ["1e3", "1,000", "0x10", ".inf", "1.2.3", "+", ".", "一千", "~"])
    func `numbers are plain decimals`(_ number: String) {
        let text = Sample.building.with("Metre: 300", "Metre: \(number)")
        #expect(PolicyFolder.make(building: text).diagnostics.map(\.code) == [.policyTypeWrong])
    }

    @Test(arguments: [
        ("820.255", 82_026), ("820.245", 82_024), ("0.01", 1), ("100000000", 10_000_000_000),
        ("+7", 700), ("007.50", 750),
    ])
    func `areas are exact hundredths`(_ number: String, hundredths: Int) {
        let text = Sample.building.with("minArea: 300", "minArea: \(number)")
        let conditions = PolicyFolder.make(building: text)
            .buildings.first?.policy?.incentives.first?.conditions
        #expect(conditions?.minimumArea == Area(hundredths: hundredths))
    }
}
