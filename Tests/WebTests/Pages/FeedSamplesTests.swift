import Estate
import Foundation
import Importers
import Testing

@testable import Web

/// The files people begin from.
@Suite struct FeedSamplesTests {
    private let building = Building(
        id: Building.ID(rawValue: "5001030001") ?? .placeholder, name: "示例大厦",
        floors: [
            (-1, Estate.Unit.Use.parking), (2, .office), (1, .retail),
        ].compactMap { number, use in
            FloorNumber(number).map {
                Building.FloorPlan(
                    number: $0, grossArea: Area(hundredths: 165_050), use: use)
            }
        })

    @Test func `every sample that is offered is there`() {
        let samples = FeedSamples(buildings: [building])
        for item in samples.examples + [samples.schema] {
            #expect(FeedSamples.content(of: item.file)?.isEmpty == false, "\(item.file)")
        }
        #expect(samples.templates.map(\.file) == ["template-5001030001.xml"])
        #expect(samples.templates.map(\.path) == ["/feeds/samples/template-5001030001.xml"])
    }

    @Test(arguments: [
        "", ".", "..", "../occupancy.xsd", "README.md", "generate.py", "/etc/passwd",
        "../Samples/5001030001-2026-10-31.xml", "%2e%2e/occupancy.xsd",
        "5001030001-2026-10-31.xml\0",
    ])
    func `nothing else can be had by name`(_ name: String) {
        #expect(FeedSamples.content(of: name) == nil)
    }

    @Test func `a template has the building's floors, without parking, from the lowest`() {
        let xml = FeedTemplate.xml(building, asOf: CalendarDate(daysSince1970: 20_000))
        #expect(xml.contains(#"building="5001030001" asOf="2024-10-04""#))
        #expect(
            xml.contains(
                """
                  <floor number="1" grossArea="1650.50">
                    <unit id="101" area="" state="" use="retail"/>
                  </floor>
                  <floor number="2" grossArea="1650.50">
                    <unit id="201" area="" state=""/>
                  </floor>
                </occupancyFeed>
                """))
        #expect(!xml.contains(#"number="-1""#))
    }

    @Test func `a template sent as it is is rejected for what is left empty and nothing else`() {
        let today = CalendarDate(daysSince1970: 20_000)
        let source = FeedSource.bytes(
            Array(FeedTemplate.xml(building, asOf: today).utf8), name: "template.xml")
        let context = ImportContext(buildings: [building], overrides: [:], today: today)
        var log: DiagnosticLog?
        for case .finished(let reading) in FeedStream([source], context: context) {
            log = reading.log
        }
        #expect(log?.counts == [.numberMalformed: 2, .wordUnknown: 2])
    }

    @Test func `a template's name tells its building`() {
        #expect(FeedTemplate.building("template-5001030001.xml") == building.id)
        #expect(FeedTemplate.building(FeedTemplate.fileName(building.id)) == building.id)
        #expect(FeedTemplate.building("template-../../x.xml") == nil)
        #expect(FeedTemplate.building("5001030001.xml") == nil)
    }
}
