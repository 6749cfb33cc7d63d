public import Estate

extension Sequence<Diagnostic> {
    /// The findings as a table for spreadsheets: a row for each.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row(["级别", "代码", "行", "列", "位置", "值", "说明", "改法"])
        for diagnostic in self {
            csv.cell(diagnostic.severity.name)
            csv.cell(diagnostic.code.rawValue)
            csv.cell(diagnostic.line)
            csv.cell(diagnostic.column)
            csv.cell(diagnostic.path)
            csv.cell(diagnostic.value)
            csv.cell(diagnostic.message)
            csv.cell(diagnostic.hint)
            csv.endRow()
        }
        return csv.bytes
    }
}
