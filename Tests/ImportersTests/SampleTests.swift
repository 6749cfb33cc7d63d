import Estate
import Foundation
import Importers
import Testing

/// The samples of `Importers/Native/Samples`, and what their README says of them.
@Suite struct SampleTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Importers/Native/Samples")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".xml") }.sorted()

    /// Buildings 5001030001 to 5001030018 with floors large enough for anything.
    private static let context = ImportContext.make(
        buildings: (1...18).map { serial in
            .make(
                id: "50010300" + (serial < 10 ? "0" : "") + "\(serial)",
                floors: Array(-5...60), grossArea: Area(squareMetres: 1_000_000))
        })

    private func read(_ name: String) throws -> (reading: SourceReading, bytes: [UInt8]) {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
        return (SourceReading.of(bytes, context: Self.context), bytes)
    }

    @Test func `there are samples`() {
        #expect(Self.names.count > 50)
    }

    @Test(arguments: SampleTests.names)
    func `every sample reads without errors`(name: String) throws {
        let (reading, bytes) = try read(name)
        #expect(reading.log.errors == 0, "\(reading.log.listed.prefix(5))")
        #expect(reading.source == bytes)
        #expect(reading.units.count == reading.outcome?.units)
        #expect(!reading.units.isEmpty)
        // Named by building and date.
        let feed = try #require(reading.feed)
        #expect(name.hasPrefix("\(feed.building)-\(feed.asOf)"))
        // No mojibake, whatever the encoding.
        let tenants = reading.units.compactMap(\.tenant?.name)
        #expect(tenants.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") })
    }

    @Test(arguments: [
        ("5001030008-2026-10-31.xml", "堃"), ("5001030008-2026-10-31.xml", "𠮷"),
        ("5001030014-2026-10-31.xml", "镕"),
    ])
    func `rare characters come through`(name: String, character: String) throws {
        let tenants = try read(name).reading.units.compactMap(\.tenant?.name)
        #expect(tenants.contains { $0.contains(character) })
    }

    @Test func `the untidy sample provokes the warnings its description lists`() throws {
        let codes = try read("5001030006-2026-10-31.xml").reading.codes
        let expected: Set<Diagnostic.Code> = [
            .creditCodeInvalid, .industryUnknown, .industryAmbiguous, .directionUndetermined,
            .leasedWithoutTenant, .leaseOver, .tenantOnIdleUnit, .tenantCodesDiffer,
        ]
        #expect(expected.subtracting(codes.keys).isEmpty)
    }
}
