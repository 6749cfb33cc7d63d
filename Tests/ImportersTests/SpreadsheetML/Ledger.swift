import Estate

/// A workbook as Excel writes it, “XML 电子表格 2003”, built cell by cell.
struct Ledger {
    var sheets: [Sheet]
    var head = ""

    struct Sheet {
        var name = "台账"
        var rows: [Row]
    }

    struct Row: ExpressibleByArrayLiteral {
        var cells: [Cell]
        var index: Int?

        init(_ cells: [Cell], index: Int? = nil) {
            self.cells = cells
            self.index = index
        }

        init(arrayLiteral cells: Cell...) {
            self.init(cells)
        }
    }

    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var type = "String"
        var index: Int?
        var across = 0
        var down = 0

        init(
            _ text: String, _ type: String = "String", index: Int? = nil, across: Int = 0,
            down: Int = 0
        ) {
            self.text = text
            self.type = type
            self.index = index
            self.across = across
            self.down = down
        }

        init(stringLiteral text: String) {
            self.init(text)
        }

        static func number(_ text: String) -> Cell { Cell(text, "Number") }
        static func day(_ text: String) -> Cell { Cell(text + "T00:00:00.000", "DateTime") }

        fileprivate var xml: String {
            var attributes = index.map { " ss:Index=\"\($0)\"" } ?? ""
            if across > 0 { attributes += " ss:MergeAcross=\"\(across)\"" }
            if down > 0 { attributes += " ss:MergeDown=\"\(down)\"" }
            guard !text.isEmpty else { return "<Cell\(attributes)/>" }
            let escaped = text.split(separator: "&", omittingEmptySubsequences: false)
                .joined(separator: "&amp;").split(separator: "<", omittingEmptySubsequences: false)
                .joined(separator: "&lt;")
            return "<Cell\(attributes)><Data ss:Type=\"\(type)\">\(escaped)</Data></Cell>"
        }
    }

    init(_ sheets: [Sheet], head: String = "") {
        self.sheets = sheets
        self.head = head
    }

    /// One sheet.
    init(_ rows: [Row], head: String = "") {
        self.init([Sheet(rows: rows)], head: head)
    }

    /// The rows that say which building and day a ledger is of.
    static func statements(
        _ building: String = "5001030001", asOf: String = "2026-10-31"
    ) -> Row {
        Row(["楼宇编码", Cell(building), "数据日期", .day(asOf)])
    }

    var xml: String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\(head)

            """
        for sheet in sheets {
            text += " <Worksheet ss:Name=\"\(sheet.name)\">\n  <Table>\n"
            for row in sheet.rows {
                let index = row.index.map { " ss:Index=\"\($0)\"" } ?? ""
                text += "   <Row\(index)>\(row.cells.map(\.xml).joined())</Row>\n"
            }
            text += "  </Table>\n </Worksheet>\n"
        }
        return text + "</Workbook>\n"
    }
}
