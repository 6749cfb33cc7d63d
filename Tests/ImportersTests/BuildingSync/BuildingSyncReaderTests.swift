import Estate
import Testing

@testable import Importers

@Suite struct BuildingSyncReaderTests {
    @Test(arguments: ["suites", "broken", "metric", "whole"])
    func `a document reads as written beside it`(name: String) throws {
        try ForeignTranscript.check("BuildingSync/\(name).xml", try ForeignTranscript.context())
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
