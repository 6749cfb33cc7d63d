/// A table of a document: headings that come again on every page, rows that are never cut in two.
///
/// Where there are long texts, a row becomes a card on a phone, with headings beside its values.
struct DocumentTable<Row> {
    var caption: String?
    var columns: [DocumentColumn<Row>]

    func write(_ rows: [Row], into markup: inout Markup) {
        markup.element("div", ["class": "scroll"]) { place in
            let classes: Markup.Value = isOfRecords ? "records" : .absent
            place.element("table", ["class": classes]) { table in
                if let caption { table.element("caption", caption) }
                table.element("thead") { head in
                    head.element("tr") { line in
                        for column in columns {
                            let attributes: Markup.Attributes = [
                                "scope": "col",
                                "class": column.kind == .number ? "number" : .absent,
                            ]
                            line.element("th", attributes) { $0.heading(column.heading) }
                        }
                    }
                }
                table.write("\n")
                table.element("tbody") { body in
                    for row in rows {
                        body.element("tr") { line in
                            for column in columns { write(column, of: row, into: &line) }
                        }
                        body.write("\n")
                    }
                }
            }
        }
        markup.write("\n")
    }

    private var isOfRecords: Bool { columns.contains { $0.kind == .text } }

    private func write(
        _ column: DocumentColumn<Row>, of row: Row, into line: inout Markup
    ) {
        let text = column.text(row)
        let label: Markup.Value = isOfRecords ? .text(column.heading) : .absent
        switch column.kind {
        case .name: line.element("th", ["scope": "row"], text)
        case .text: line.element("td", ["data-label": label], text)
        case .short: line.element("td", ["class": "nowrap", "data-label": label], text)
        case .number: line.element("td", ["class": "number", "data-label": label], text)
        }
    }
}

/// A column of a document's table.
struct DocumentColumn<Row> {
    var heading: String
    var kind: Kind
    var text: (Row) -> String

    enum Kind {
        /// What the row is about.
        case name
        case text
        /// On one line.
        case short
        case number
    }

    static func name(_ heading: String, _ text: @escaping (Row) -> String) -> DocumentColumn {
        DocumentColumn(heading: heading, kind: .name, text: text)
    }

    static func text(_ heading: String, _ text: @escaping (Row) -> String) -> DocumentColumn {
        DocumentColumn(heading: heading, kind: .text, text: text)
    }

    static func short(_ heading: String, _ text: @escaping (Row) -> String) -> DocumentColumn {
        DocumentColumn(heading: heading, kind: .short, text: text)
    }

    static func number(_ heading: String, _ text: @escaping (Row) -> String) -> DocumentColumn {
        DocumentColumn(heading: heading, kind: .number, text: text)
    }
}
