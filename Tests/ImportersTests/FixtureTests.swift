import Estate
import Foundation
import Importers
import Testing

@Suite struct FixtureTests {
    @Test(arguments: Fixture.codes)
    func `every code has a feed that provokes it and nothing else`(code: Diagnostic.Code) throws {
        let bytes = try Fixture.bytes(code)
        let reading = SourceReading.of(bytes, context: Fixture.context(code))
        let found = reading.codes.mapValues { $0 > 0 }
        #expect(found == [code: true], "\(code.rawValue): \(reading.log.listed)")
        #expect(reading.log.hasErrors == (code.severity == .error))
        #expect(reading.floors.isEmpty == (code.severity == .error))
    }

    @Test func `every fixture is named by a code`() throws {
        for severity in Diagnostic.Severity.allCases {
            let folder = Fixture.folder.appending(path: Fixture.folderName(severity))
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            let codes = Fixture.codes.filter { $0.severity == severity }
            #expect(Set(files) == Set(codes.map { "\($0.rawValue).xml" }))
        }
    }

    @Test(arguments: Fixture.codes)
    func `every finding says in Chinese what is wrong and how to mend it`(
        code: Diagnostic.Code
    ) throws {
        let bytes = try Fixture.bytes(code)
        let reading = SourceReading.of(bytes, context: Fixture.context(code))
        for diagnostic in reading.log.listed {
            #expect(diagnostic.message.unicodeScalars.contains { $0.properties.isIdeographic })
            #expect(diagnostic.hint.unicodeScalars.contains { $0.properties.isIdeographic })
            #expect(diagnostic.message.hasSuffix("。"))
            #expect(diagnostic.line != nil && diagnostic.column != nil)
        }
    }

    /// Pieces of a kilobyte: each of these units then lies in at most two of them.
    @Test(arguments: Fixture.codes.filter { $0 != .textTooLong })
    func `the findings are the same in whatever pieces a feed comes`(
        code: Diagnostic.Code
    ) throws {
        let bytes = try Fixture.bytes(code)
        let context = Fixture.context(code)
        let expected = SourceReading.of(bytes, context: context).log
        for size in [700, 1000, 1 << 20] {
            let log = SourceReading.log(of: bytes, pieces: size, context: context)
            #expect(log == expected, "in pieces of \(size)")
        }
    }

    /// The first finding of a fixture.
    struct Expectation: CustomTestStringConvertible, Sendable {
        var code: Diagnostic.Code
        var line: Int
        var column: Int
        var path: String?
        var value: String?

        init(
            _ code: Diagnostic.Code, _ line: Int, _ column: Int, _ path: String?, _ value: String?
        ) {
            self.code = code
            self.line = line
            self.column = column
            self.path = path
            self.value = value
        }

        var testDescription: String { code.rawValue }
    }

    private static let feed = "/occupancyFeed"
    private static let floor = "/occupancyFeed/floor[1]"
    private static let unit = "/occupancyFeed/floor[1]/unit[1]"

    static let expectations: [Expectation] = [
        Expectation(.compressedInput, 1, 1, nil, nil),
        Expectation(.encodingUnsupported, 1, 1, nil, "Big5"),
        Expectation(.encodingInvalid, 3, 114, nil, nil),
        Expectation(.doctypeForbidden, 3, 1, nil, nil),
        Expectation(.tagTooLong, 4, 3, nil, nil),
        Expectation(.tooManyAttributes, 5, 3, nil, nil),
        Expectation(.nestingTooDeep, 6, 3, nil, nil),
        Expectation(.tooManyNames, 256, 53, nil, nil),
        Expectation(.dialectUnknown, 3, 1, feed, "occupancyFeed"),
        Expectation(.elementUnknown, 6, 5, "\(floor)/room", "room"),
        Expectation(.elementRepeated, 7, 7, "\(unit)/tenant", "tenant"),
        Expectation(.textUnexpected, 5, 5, floor, "本层正在装修"),
        Expectation(.attributeUnknown, 6, 68, "\(unit)/tenant/@headCount", "45"),
        Expectation(.attributeMissing, 5, 5, "\(unit)/@state", nil),
        Expectation(.dateMalformed, 7, 38, "\(unit)/lease/@end", "2026-02-29"),
        Expectation(.numberMalformed, 5, 27, "\(unit)/@area", "1,600.00"),
        Expectation(.wordUnknown, 5, 43, "\(unit)/@state", "rented"),
        Expectation(.identifierMalformed, 3, 62, "\(feed)/@building", "示例A座"),
        Expectation(.directionUnknown, 6, 60, "\(unit)/tenant/@direction", "工业软件"),
        Expectation(.industryEditionMissing, 6, 43, "\(unit)/tenant/@industry", "6531"),
        Expectation(.buildingUnknown, 3, 62, "\(feed)/@building", "5001039999"),
        Expectation(.buildingMismatch, 3, 62, "\(feed)/@building", "5001030001"),
        Expectation(.asOfMismatch, 3, 80, "\(feed)/@asOf", "2026-10-31"),
        Expectation(.asOfInFuture, 3, 80, "\(feed)/@asOf", "2999-12-31"),
        Expectation(.floorUnknown, 4, 18, "\(floor)/@number", "29"),
        Expectation(.floorRepeated, 7, 18, "\(feed)/floor[2]/@number", "12"),
        Expectation(.floorAreaExceeded, 4, 18, "\(floor)/@number", "1658.76"),
        Expectation(.unitRepeated, 8, 15, "\(feed)/floor[2]/unit[1]/@id", "1201"),
        Expectation(.areaNotPositive, 6, 27, "\(floor)/unit[2]/@area", "0.005"),
        Expectation(.leaseReversed, 7, 38, "\(unit)/lease/@end", "2027-03-01"),
        Expectation(.vacantWithTenant, 6, 7, "\(unit)/tenant", "重庆示例软件有限公司"),
        Expectation(.creditCodeInvalid, 6, 39, "\(unit)/tenant/@uscc", "91350100M000100Y44"),
        Expectation(.industryUnknown, 6, 43, "\(unit)/tenant/@industry", "9901"),
        Expectation(.industryAmbiguous, 6, 43, "\(unit)/tenant/@industry", "6591"),
        Expectation(.directionUndetermined, 6, 7, "\(unit)/tenant", "重庆示例软件有限公司"),
        Expectation(.leasedWithoutTenant, 5, 43, "\(unit)/@state", "leased"),
        Expectation(.tenantUnnamed, 6, 7, "\(unit)/tenant", nil),
        Expectation(.tenantOnIdleUnit, 6, 7, "\(unit)/tenant", "重庆示例软件有限公司"),
        Expectation(.leaseOver, 7, 38, "\(unit)/lease/@end", "2026-09-30"),
        Expectation(.floorSparse, 4, 18, "\(floor)/@number", "800.00"),
        Expectation(
            .tenantCodesDiffer, 10, 39, "\(floor)/unit[2]/tenant/@uscc", "11500000009276281J"),
        Expectation(
            .energyUnitUnknown, 4, 80, "\(feed)/energy[1]/@unit", "kWh"),
        Expectation(.energyReversed, 4, 52, "\(feed)/energy[1]/@to", "2026-10-01"),
        Expectation(.energyAfterFeed, 4, 52, "\(feed)/energy[1]/@to", "2026-11-01"),
        Expectation(
            .energyOverlapping, 5, 36, "\(feed)/energy[2]/@from", "2026-10-31"),
        Expectation(.energyIgnored, 6, 7, "\(unit)/energy", nil),
    ]

    @Test(arguments: FixtureTests.expectations)
    func `points at the offending place`(expected: Expectation) throws {
        let bytes = try Fixture.bytes(expected.code)
        let reading = SourceReading.of(bytes, context: Fixture.context(expected.code))
        let first = try #require(reading.log.listed.first)
        #expect(first.code == expected.code)
        #expect(first.line == expected.line)
        #expect(first.column == expected.column)
        #expect(first.path == expected.path)
        #expect(first.value == expected.value)
    }
}
