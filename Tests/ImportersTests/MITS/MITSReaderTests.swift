import Estate
import Testing

@testable import Importers

@Suite struct MITSReaderTests {
    @Test(arguments: ForeignTranscript.names(in: "MITS"))
    func `a document reads as written beside it`(name: String) throws {
        try ForeignTranscript.check("MITS/\(name).xml", try ForeignTranscript.context())
    }

    @Test func `properties in an envelope are a result each`() throws {
        let readings = try ForeignTranscript.readings("MITS/envelope.xml")
        #expect(readings.map { $0.feed?.building.rawValue } == ["5001030001", "5001030002", nil])
        #expect(readings.map { $0.units.map(\.id) } == [["101"], ["b1"], []])
        #expect(readings[0].units.map(\.area.hundredths) == [9290])
        #expect(readings[2].codes == [.buildingMissing: 1, .unitsMissing: 1])
    }

    @Test func `all that can't be read is told`() throws {
        let codes = try ForeignTranscript.readings("MITS/broken.xml").map(\.codes).first ?? [:]
        #expect(codes[.numberMalformed] == 2)
        #expect(codes[.wordUnknown] == 2)
        #expect(codes[.valueMissing] == 2)
        #expect(codes[.dateMalformed] == 1)
    }

    private func document(_ unit: String, property: String = "IDValue=\"tower-a\"") -> String {
        """
        <PhysicalProperty><Property \(property)>\(unit)</Property></PhysicalProperty>
        """
    }

    private static let unit = """
        <ILS_Unit IDValue="1"><Units><Unit><MinSquareFeet>1000</MinSquareFeet>\
        <UnitOccupancyStatus>vacant</UnitOccupancyStatus></Unit></Units>\
        <FloorLevel>1</FloorLevel></ILS_Unit>
        """

    @Test func `a file of one property takes the building given without a name`() throws {
        let context = try ForeignTranscript.context(["5001030002"])
        let reading = SourceReading.of(document(Self.unit), context: context)
        #expect(reading.log.errors == 0)
        #expect(reading.feed?.building.rawValue == "5001030002")
    }

    @Test func `an id in the document speaks for itself, and must not be contradicted`() throws {
        let text = document(Self.unit, property: "IDValue=\"5001030001\"")
        let alone = SourceReading.of(text, context: try ForeignTranscript.context([]))
        #expect(alone.feed?.building.rawValue == "5001030001")
        let other = SourceReading.of(text, context: try ForeignTranscript.context(["5001030002"]))
        #expect(other.codes == [.buildingMismatch: 1])
    }

    @Test func `a building and a date that nobody tells are errors`() throws {
        let context = try ForeignTranscript.context([], asOf: nil)
        let reading = SourceReading.of(document(Self.unit), context: context)
        #expect(reading.codes == [.buildingMissing: 1, .asOfMissing: 1])
        #expect(reading.log.listed.first { $0.code == .buildingMissing }?.value == "tower-a")
    }

    @Test func `two properties of one building are refused, both`() throws {
        let two = """
            <PhysicalProperty><Property IDValue="A">\(Self.unit)</Property>\
            <Property IDValue="B">\(Self.unit)</Property></PhysicalProperty>
            """
        let context = try ForeignTranscript.context(["A=5001030001", "B=5001030001"])
        let readings = SourceReading.all([.bytes(Array(two.utf8), name: "-")], context: context)
        #expect(readings.map(\.codes) == [[.buildingRepeated: 1], [.buildingRepeated: 1]])
    }

    @Test func `more properties than anyone manages are refused as a whole`() throws {
        let many = String(repeating: "<Property/>", count: 5000)
        let reading = SourceReading.all(
            [.bytes(Array("<PhysicalProperty>\(many)</PhysicalProperty>".utf8), name: "-")],
            context: try ForeignTranscript.context())
        #expect(reading.map(\.codes) == [[.tooManyBuildings: 1]])
    }

    @Test func `several roots in one envelope are all read`() throws {
        let text = """
            <R>\(document(Self.unit))<x/>\(document(Self.unit, property: "IDValue=\"b\""))</R>
            """
        let context = try ForeignTranscript.context(["tower-a=5001030001", "b=5001030002"])
        let readings = SourceReading.all([.bytes(Array(text.utf8), name: "-")], context: context)
        #expect(readings.map { $0.feed?.building.rawValue } == ["5001030001", "5001030002"])
    }

    @Test func `units tell how their elements were understood`() throws {
        let reading = SourceReading.of(
            document(Self.unit), context: try ForeignTranscript.context())
        let fields = reading.outcome?.fields ?? []
        #expect(fields.map(\.field).contains(.area))
        #expect(fields.first { $0.field == .area }?.place == "ILS_Unit/Units/Unit[1]/MinSquareFeet")
    }

    @Test(arguments: [
        ("12", 12), ("1st", 1), ("2nd Floor", 2), ("Floor 3", 3), ("Level 4", 4), ("Ground", 1),
        ("B1", -1), ("Basement", -1), ("-2", -2),
    ])
    func `floors are read as Americans write them`(text: String, number: Int) {
        #expect(MITSFloor.number(text) == FloorNumber(number))
    }

    @Test(arguments: ["", "mezzanine", "1-2", "0", "Floor"])
    func `what names no floor is none`(text: String) {
        #expect(MITSFloor.number(text) == nil)
    }
}
