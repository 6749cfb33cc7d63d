import Testing

@testable import Reports
@testable import Web

/// Tables of pages.
@Suite struct DataTableTests {
    private let table = DataTable(
        label: "企业", columns: [.text("企业"), .number("面积（㎡）")],
        rows: [[DataTable.Cell("甲公司"), DataTable.Cell("1,200.00")]])

    @Test func `values of records have the names of their columns beside them`() throws {
        var records = table
        records.isOfRecords = true
        let picture = try records.picture.read()
        #expect(picture.elements(className: "records").count == 1)
        #expect(picture.elements("td").map { $0.attributes["data-label"] } == ["面积（㎡）"])
        // The name of a record says by itself what it is.
        #expect(picture.elements("th").last?.attributes["data-label"] == nil)
    }

    @Test func `a table of figures stays a table`() throws {
        let picture = try table.picture.read()
        #expect(picture.elements(className: "records").isEmpty)
        #expect(picture.elements("td").first?.attributes["data-label"] == nil)
    }

    @Test func `a heading breaks before its unit, not inside it`() throws {
        let headings = try table.picture.read().elements("th").prefix(2)
        #expect(headings.map(\.text) == ["企业", "面积"])
        #expect(headings.map(\.allText) == ["企业", "面积（㎡）"])
        #expect(headings.last?.elements(className: "nowrap").count == 1)
    }
}
