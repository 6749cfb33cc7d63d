import Estate
import Testing

@testable import Importers

@Suite struct BuildingSyncReaderTests {
    @Test(arguments: ForeignTranscript.names(in: "BuildingSync"))
    func `a document reads as written beside it`(name: String) throws {
        try ForeignTranscript.check("BuildingSync/\(name).xml", try ForeignTranscript.context())
    }

    @Test func `sections that are let are units, with their tenants`() throws {
        let reading = try #require(try ForeignTranscript.readings("BuildingSync/suites.xml").first)
        #expect(
            reading.units.map(\.id) == ["Suite 101", "Suite 201", "Suite 301", "Suite 401"])
        #expect(reading.units.map(\.area.hundredths) == [9290, 9295, 9290, 9290])
        #expect(reading.units.map(\.state) == [.leased, .leased, .vacant, .leased])
        #expect(reading.units.map(\.use) == [.office, .retail, .office, .office])
        for code in [
            Diagnostic.Code.totalDiffers, .tenantsSeveral, .sectionSkipped, .industryIgnored,
            .tenantUnnamed,
        ] {
            #expect(reading.codes[code] == 1, "\(code)")
        }
    }

    @Test func `whole buildings are no units`() throws {
        let readings = try ForeignTranscript.readings("BuildingSync/whole.xml")
        #expect(readings.map(\.codes) == [[.unitsMissing: 1], [.unitsMissing: 1]])
    }

    private func document(_ buildings: String) -> String {
        """
        <BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Facilities><Facility>\
        <Sites><Site><Buildings>\(buildings)</Buildings></Site></Sites></Facility></Facilities>\
        </BuildingSync>
        """
    }

    private static let section = """
        <Sections><Section ID="S"><SectionType>Tenant</SectionType><Story>1</Story><FloorAreas>\
        <FloorArea><FloorAreaType>Rentable</FloorAreaType><FloorAreaValue>1000</FloorAreaValue>\
        </FloorArea></FloorAreas></Section></Sections>
        """

    @Test(arguments: ["tower-a", "示例A座"])
    func `a building goes by its id and by its name`(name: String) throws {
        let text = document(
            """
            <Building ID="tower-a"><PremisesName>示例A座</PremisesName>\(Self.section)</Building>\
            <Building ID="tower-b">\(Self.section)</Building>
            """)
        let context = try ForeignTranscript.context(["\(name)=5001030001", "tower-b=5001030002"])
        let readings = SourceReading.all([.bytes(Array(text.utf8), name: "-")], context: context)
        #expect(readings.map { $0.feed?.building.rawValue } == ["5001030001", "5001030002"])
        #expect(readings.allSatisfy { !$0.log.hasErrors })
    }

    @Test func `a document without buildings says what is missing, and where`() throws {
        let reading = SourceReading.of(document(""), context: try ForeignTranscript.context([]))
        let finding = try #require(reading.log.listed.first)
        #expect(finding.code == .unitsMissing)
        #expect((finding.line, finding.path) == (1, "/BuildingSync"))
    }

    @Test func `another version of the format is told by its name`() throws {
        let text = "<Audits xmlns=\"http://nrel.gov/schemas/bedes-auc/2014\"/>"
        let reading = SourceReading.of(text, context: try ForeignTranscript.context())
        #expect(reading.codes == [.dialectUnknown: 1])
        #expect(reading.log.listed.first?.hint.contains("2.x") == true)
    }
}
