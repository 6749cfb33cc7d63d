import Estate
import Testing

@testable import Importers

/// Trees of the foreign dialects' own elements, put together at random.
@Suite struct ForeignMessTests {
    /// A small generator, the same on each run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    private static let words = [
        "PhysicalProperty", "Property", "PropertyID", "Identification", "MarketingName", "ILS_Unit",
        "Units", "Unit", "MinSquareFeet", "MaxSquareFeet", "UnitRent", "UnitOccupancyStatus",
        "UnitLeasedStatus", "FloorLevel", "Floorplan", "SquareFeet", "VacateDate", "Availability",
        "Buildings", "Building", "Sections", "Section", "SectionType", "PremisesName", "Story",
        "FloorAreas", "FloorArea", "FloorAreaType", "FloorAreaValue", "FloorAreaUnits",
        "TenantIDs", "TenantID", "Tenants", "Tenant", "TenantName", "NAICSCode", "Other",
    ]
    private static let texts = [
        "", "1", "-3", "0", "1000", "9e99", "1,0,0", "vacant", "occupied", "leased", "nonsense",
        "Tenant", "Component", "Rentable", "Gross", "m2", "A=B", "5001030001", "99999999999999999",
        "重庆&amp;示例", "\u{1F3E2}",
    ]
    private static let attributes = [
        "IDValue", "ID", "IDref", "IDType", "Month", "Day", "Year", "Min", "Max", "Units",
    ]

    private func tree(_ dice: inout Dice, depth: Int) -> String {
        let word = Self.words.randomElement(using: &dice) ?? ""
        let attributes = Self.attributes.shuffled(using: &dice).prefix(Int(dice.next() % 3))
            .map { " \($0)=\"\(Self.texts.randomElement(using: &dice) ?? "")\"" }.joined()
        let children = depth == 0 ? 0 : Int(dice.next() % 6)
        let inside =
            (0..<children).map { _ in tree(&dice, depth: depth - 1) }.joined()
            + (dice.next() % 2 == 0 ? Self.texts.randomElement(using: &dice) ?? "" : "")
        return "<\(word)\(attributes)>\(inside)</\(word)>"
    }

    @Test(arguments: 0..<300)
    func `random trees give units or errors with a place`(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        let inside = (0..<8).map { _ in tree(&dice, depth: 5) }.joined()
        let roots = [
            "<PhysicalProperty><Property IDValue=\"p\">\(inside)</Property></PhysicalProperty>",
            "<PhysicalProperty>\(inside)</PhysicalProperty>",
            """
            <BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Buildings>\
            <Building ID="b"><Sections>\(inside)</Sections></Building></Buildings></BuildingSync>
            """,
        ]
        for root in roots {
            let readings = SourceReading.all(
                [.bytes(Array(root.utf8), name: "-")],
                context: try ForeignTranscript.context(["5001030001"]))
            #expect(!readings.isEmpty)
            for reading in readings {
                #expect(
                    reading.log.hasErrors
                        != (reading.outcome?.feed != nil && !reading.units.isEmpty))
                for finding in reading.log.listed where finding.severity == .error {
                    #expect(finding.line != nil && finding.path != nil, "\(finding)")
                }
            }
        }
    }

    /// Looking through what is there already, or copying it, for each of them would take hours.
    static let crowds: [(around: String, element: String)] = [
        (
            "<PhysicalProperty><Property><ILS_Unit>?</ILS_Unit></Property></PhysicalProperty>",
            "<Unit><Identification IDValue=\"1\"/><MinSquareFeet>9</MinSquareFeet></Unit>"
        ),
        (
            "<PhysicalProperty><Property>?</Property></PhysicalProperty>",
            "<PropertyID><MarketingName>N</MarketingName></PropertyID><ILS_Unit/>"
        ),
        (
            "<PhysicalProperty><Property>?</Property></PhysicalProperty>",
            "<Floorplan IDValue=\"1\"><SquareFeet Min=\"1\"/></Floorplan>"
        ),
        (
            """
            <BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Buildings>\
            <Building ID="b"><Sections><Section><FloorAreas>?</FloorAreas></Section></Sections>\
            </Building></Buildings></BuildingSync>
            """, "<FloorArea><FloorAreaType>Net</FloorAreaType></FloorArea>"
        ),
        (
            """
            <BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Buildings>\
            <Building ID="b"><Sections>?</Sections></Building></Buildings></BuildingSync>
            """,
            "<Section><SectionType>Tenant</SectionType><TenantIDs><TenantID IDref=\"t\"/></TenantIDs></Section>"
        ),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: crowds.indices)
    func `crowds of elements are read in time that grows with them`(index: Int) throws {
        let (around, element) = Self.crowds[index]
        let crowd = String(repeating: element, count: 30_000)
        let text = around.replacing("?", with: crowd)
        let readings = SourceReading.all(
            [.bytes(Array(text.utf8), name: "-")],
            context: try ForeignTranscript.context(["5001030001"]))
        #expect(readings.count == 1)
        #expect(readings.allSatisfy { $0.log.hasErrors && $0.log.listed.count < 5000 })
    }
}
