import Estate

/// How the places of a table are called.
enum TablePlaces {
    /// `台账!R12C5`: a spreadsheet's cells, both counted from 1.
    case sheet(String)
    /// `/Root/RecordSet/Row[12]/FH`: the path of the row element.
    case rows(String)

    /// - Parameter column: `nil` for the row as a whole.
    func path(row: Int, column: Int?, columns: [TableColumn]) -> String {
        switch self {
        case .sheet(let name):
            return "\(name)!R\(row)" + (column.map { "C\($0 + 1)" } ?? "")
        case .rows(let path):
            let name = column.flatMap { columns.indices.contains($0) ? columns[$0].step : nil }
            return "\(path)[\(row)]" + (name.map { "/\($0)" } ?? "")
        }
    }
}
