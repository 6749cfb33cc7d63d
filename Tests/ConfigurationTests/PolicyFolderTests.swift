import Estate
import Testing

@testable import Configuration

@Suite struct PolicyFolderTests {
    @Test func `sound files have no findings`() {
        let folder = PolicyFolder.make()
        #expect(folder.diagnostics == [])
        #expect(folder.district != nil)
        #expect(folder.buildings.map(\.id.rawValue) == ["5001030001"])
        #expect(folder.files.map(\.name) == ["5001030001.yaml", "district.yaml"])
    }

    @Test func `all mistakes of a file are reported, from top to bottom`() {
        let text = Sample.building.with("address:", "name:")
            .with("106.5516", "206.5516")
            .with("digital-economy", "nowhere")
            .with("role: core", "role: centre")
            .with("[1-2]", "[1-3]")
            .with("industrial-software, it-services", "software, it-services")
            .with("to: 75.5", "to: many")
            .with("months: 24", "months: 24\n      months: 12")
            .with(", phone: 02300000000", ", fax: 1")
        let expected: [Diagnostic.Code] = [
            .policyKeyRepeated, .policyNumberOutOfRange, .policyParkUnknown, .policyWordUnknown,
            .policyFloorsOverlap, .policyDirectionUnknown, .policyTypeWrong, .policyKeyRepeated,
            .policyKeyMissing, .policyKeyUnknown,
        ]
        #expect(PolicyFolder.make(building: text).diagnostics.map(\.code) == expected)
    }

    @Test func `a key that stands three times is reported twice`() {
        let text = Sample.building.with("address:", "name: 又一个\nname:")
        let findings = PolicyFolder.make(building: text).diagnostics
        #expect(findings.map(\.code) == [.policyKeyRepeated, .policyKeyRepeated])
        #expect(findings.map(\.line) == [3, 4])
        #expect(findings.map(\.value) == ["name", "name"])
    }

    @Test func `a repeated key that can't be replaced is still reported`() {
        let text = Sample.building.with("name: 示例楼\n", "!!str name: 示例楼\nname: 示例楼\n")
        #expect(PolicyFolder.make(building: text).diagnostics.map(\.code) == [.policyKeyRepeated])
    }

    @Test func `a broken file does not hide another's findings`() {
        let second = Sample.building.with("5001030001", "5001030002").with("core", "heart")
        let third = Sample.building.with("5001030001", "5001030003")
        let folder = PolicyFolder.make(
            district: Sample.district.with("{target: 1000000,", "{"), building: "a: [",
            more: [
                PolicyFile(name: "5001030003.yaml", text: third),
                PolicyFile(name: "5001030002.yaml", text: second),
            ])
        #expect(
            folder.diagnostics.map(\.file) == [
                "5001030001.yaml", "5001030002.yaml", "district.yaml",
            ])
        #expect(folder.buildings.map(\.id.rawValue) == ["5001030003"])
    }

    @Test func `an id belongs to the file that is named by it`() throws {
        let copy = PolicyFile(name: "5001030000.yaml", text: Sample.building)
        let folder = PolicyFolder.make(more: [copy])
        #expect(folder.diagnostics.map(\.code) == [.policyFileNameDiffers, .policyIDRepeated])
        #expect(folder.diagnostics.allSatisfy { $0.file == "5001030000.yaml" && $0.line == 1 })
        #expect(folder.diagnostics.last?.message.contains("5001030001.yaml") == true)
        #expect(folder.buildings.count == 1)
    }

    @Test func `a file's name ends in yaml`() {
        let folder = PolicyFolder.parse([
            PolicyFile(name: "5001030001.yml", text: Sample.building),
            PolicyFile(name: "district.yml", text: Sample.district),
        ])
        #expect(
            folder.diagnostics.map(\.code) == [.policyFileNameDiffers, .policyFileNameDiffers])
        #expect(folder.buildings.isEmpty && folder.district == nil)
    }

    @Test func `district.yaml has to be there`() throws {
        let folder = PolicyFolder.make(district: nil)
        #expect(folder.diagnostics.map(\.code) == [.policyFileMissing])
        #expect(folder.diagnostics.first?.file == "district.yaml")
        #expect(folder.diagnostics.first?.hint.contains("district.yaml") == true)
        #expect(folder.buildings.count == 1)
    }

    @Test(arguments: [
        ("parks:", "parks: 1\nmore:"), ("parks:", "park:"), ("parks:", "layouts: []\nparks:"),
        ("id: digital-economy, ", ""), ("district:", "district: ["),
    ])
    func `names that a broken district.yaml leaves in doubt are not reported`(
        _ old: String, _ new: String
    ) {
        let folder = PolicyFolder.make(district: Sample.district.with(old, new))
        #expect(!folder.diagnostics.isEmpty)
        #expect(folder.diagnostics.allSatisfy { $0.file == "district.yaml" })
        #expect(folder.buildings.count == 1)
    }

    @Test func `other mistakes in district.yaml leave the parks known`() {
        let folder = PolicyFolder.make(
            district: Sample.district.with("staleAfterDays", "stale"),
            building: Sample.building.with("park: digital-economy", "park: elsewhere"))
        #expect(folder.diagnostics.map(\.code) == [.policyParkUnknown, .policyKeyUnknown])
    }

    @Test func `without parks no building can be in one`() {
        let start = "parks:\n  - {id: digital-economy, name: 重庆数字经济产业园}\n"
        let end = "  - {id: cross-border, name: 跨境电商综合服务园区}\n"
        let folder = PolicyFolder.make(district: Sample.district.with(start + end, ""))
        #expect(folder.diagnostics.map(\.code) == [.policyParkUnknown])
        #expect(folder.district?.parks == [])
    }
}
