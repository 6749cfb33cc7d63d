import Estate
import Reports
import TestSupport
import Testing

@Suite struct AreaReportCSVTests {
    private func lines(_ report: AreaReport) -> [Substring] {
        String(decoding: report.csv().dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    }

    private func cells(_ line: Substring) -> [Substring] {
        line.split(separator: ",", omittingEmptySubsequences: false)
    }

    /// The file was made from the numbers of `Tests/Reference/area_report.py`.
    @Test func `says what the reference says of a small district`() throws {
        #expect(try Snapshot.difference(AreaReport.sample().csv(), from: "report.csv") == nil)
    }

    @Test func `is one rectangular table`() {
        let rows = lines(.sample()).map(cells)
        #expect(Set(rows.map(\.count)).count == 1)
        #expect(rows.map { $0[0] } == ["范围", "全区", "核心", "多点", "园区", "满天星", "楼宇", "楼宇"])
        #expect(Set(rows[0]).count == rows[0].count)
    }

    @Test func `has the groups' rows where there are no buildings`() {
        let rows = lines(.sample(buildings: [])).map(cells)
        #expect(rows.map { $0[0] } == ["范围", "全区", "核心", "多点", "园区", "满天星"])
        #expect(Set(rows.map(\.count)).count == 1)
    }

    @Test func `guards names that a spreadsheet would take for a formula`() {
        var building = Building.sampleB
        building.name = "=HYPERLINK(\"x\")"
        let last = lines(.sample(buildings: [building])).last
        #expect(last?.hasPrefix("楼宇,5001030002,\"'=HYPERLINK(\"\"x\"\")\",") == true)
    }
}
