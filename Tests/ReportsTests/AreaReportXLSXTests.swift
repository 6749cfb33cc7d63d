import Estate
import Foundation
import Reports
import Testing

/// What is in the cells, `Tests/Spreadsheets/check` reads back with programs that are not ours.
@Suite struct AreaReportXLSXTests {
    @Test func `is a ZIP archive with every sheet`() throws {
        let bytes = try AreaReport.sample().xlsx()
        #expect(bytes.starts(with: "PK".utf8))
        let names = String(decoding: bytes, as: Unicode.ASCII.self)
        for sheet in 1...7 {
            #expect(names.contains("xl/worksheets/sheet\(sheet).xml"))
        }
        for chart in 1...3 { #expect(names.contains("xl/charts/chart\(chart).xml")) }
    }

    @Test func `has no sheet of comparisons without a period`() throws {
        let report = AreaReport.sample(
            AreaReport.Subject(asOf: .make("2026-10-31"), knownAt: .make("2026-11-23")))
        let names = String(decoding: try report.xlsx(), as: Unicode.ASCII.self)
        #expect(names.contains("xl/worksheets/sheet6.xml"))
        #expect(!names.contains("xl/worksheets/sheet7.xml"))
    }

    @Test func `the same report makes the same bytes, at any time`() throws {
        let first = try AreaReport.sample().xlsx()
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try AreaReport.sample().xlsx() == first)
    }

    @Test func `leaves nothing behind`() throws {
        func folders() throws -> Set<String> {
            let all = try FileManager.default.contentsOfDirectory(
                atPath: FileManager.default.temporaryDirectory.path)
            return Set(all.filter { $0.hasPrefix("mantianxing-") })
        }
        let before = try folders()
        for _ in 0..<3 { _ = try AreaReport.sample().xlsx() }
        // Other tests make workbooks at the same time.
        #expect(try folders().subtracting(before).count < 3)
    }

    @Test(arguments: ["=1+1", "\u{0}\u{FFFE}\u{1F}", String(repeating: "楼", count: 40_000), ""])
    func `takes any name`(name: String) throws {
        var building = Building.sampleA
        building.name = name
        #expect(try AreaReport.sample(buildings: [building]).xlsx().starts(with: "PK".utf8))
    }

    @Test func `takes a district without buildings, and the ends of the calendar`() throws {
        #expect(try AreaReport.sample(buildings: []).xlsx().starts(with: "PK".utf8))
        for date in ["0001-01-01", "1900-01-01", "9999-12-31"] {
            let report = AreaReport.sample(
                AreaReport.Subject(asOf: .make(date), knownAt: .make("2026-11-23")))
            #expect(try report.xlsx().starts(with: "PK".utf8))
        }
    }
}
