import Estate
import Foundation
import Importers
import Testing

@Suite struct LedgerFixtureTests {
    /// The codes of ledgers: the files of `Fixtures/SpreadsheetML/Codes`.
    static let codes = ForeignFixture.codes("SpreadsheetML")

    @Test(arguments: codes)
    func `every code of ledgers has one that provokes it and nothing else`(
        code: Diagnostic.Code
    ) throws {
        let bytes = try ForeignFixture.bytes("SpreadsheetML/Codes/\(code.rawValue).xml")
        let reading = SourceReading.of(bytes)
        #expect(reading.codes == [code: 1], "\(reading.log.listed)")
        #expect(reading.log.hasErrors == (code.severity == .error))
        let finding = try #require(reading.log.listed.first)
        #expect(finding.path?.isEmpty == false && finding.line != nil)
        #expect(finding.message.unicodeScalars.contains { $0.properties.isIdeographic })
        #expect(finding.hint.unicodeScalars.contains { $0.properties.isIdeographic })
    }

    @Test func `every foreign code has a fixture`() {
        let recorded = ForeignFixture.recordedCodes(["BuildingSync", "MITS"])
        // Of this one there is one for crowds.
        let made: Set<Diagnostic.Code> = [.tooManyUnits]
        let provoked = recorded.union(ForeignFixture.codes("SpreadsheetML")).union(made)
        #expect(ForeignFixture.codes.subtracting(provoked).isEmpty)
    }

    /// The sample, written by hand, says what the native sample of that building and day says.
    private static let samples = ForeignFixture.folder.deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Importers")

    private func units(_ reading: SourceReading) -> [FloorNumber?: [Estate.Unit]] {
        Dictionary(
            reading.floors.map { floor in
                (
                    floor.number,
                    floor.units.map { unit in
                        var unit = unit
                        unit.line = 0
                        // A ledger's one column of rents is asked only where the unit is vacant.
                        if unit.state != .vacant { unit.askingRent = nil }
                        return unit
                    }
                )
            }, uniquingKeysWith: +)
    }

    private static let context: ImportContext = .make(
        buildings: [.make(floors: [-2, -1] + Array(1...28), grossArea: .largest)])

    @Test func `the sample ledger says the same as the native sample`() throws {
        let ledger = try Data(
            contentsOf: Self.samples.appending(
                path: "SpreadsheetML/Samples/ledger-5001030001-2026-10-31.xml"))
        let native = try Data(
            contentsOf: Self.samples.appending(path: "Native/Samples/5001030001-2026-10-31.xml"))
        let read = SourceReading.of(Array(ledger), context: Self.context)
        let wanted = SourceReading.of(Array(native), context: Self.context)
        #expect(!read.log.hasErrors, "\(read.log.listed.filter { $0.severity == .error })")
        #expect(units(read) == units(wanted))
        #expect(read.summary.tenancies == wanted.summary.tenancies)
    }

    @Test func `the sample as LibreOffice writes it says the same`() throws {
        let ledger = try Data(
            contentsOf: Self.samples.appending(
                path: "SpreadsheetML/Samples/ledger-5001030001-2026-10-31.xml"))
        let written = try ForeignFixture.bytes("SpreadsheetML/libreoffice.xml")
        let read = SourceReading.of(written, context: Self.context)
        let wanted = SourceReading.of(Array(ledger), context: Self.context)
        #expect(!read.log.hasErrors, "\(read.log.listed.filter { $0.severity == .error })")
        #expect(units(read) == units(wanted))
        #expect(read.codes == wanted.codes)
    }
}
