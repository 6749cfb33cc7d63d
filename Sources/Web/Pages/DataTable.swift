import Estate
import Reports

/// A table of a page, with a place to scroll it.
///
/// Written here and not by a template, which looks every value up by reflection: thousands of rows
/// would take it half a second.
struct DataTable: Sendable {
    /// What it is called where it is not seen.
    var label: String
    var caption: String?
    var columns: [Column]
    var rows: [[Cell]]
    /// Whether readers may sort it, for which rows must be alike.
    var isSortable = false
    /// Whether a row tells of one thing, which on a phone becomes a card with the names of columns
    /// beside their values. Tables of figures to be compared stay tables.
    var isOfRecords = false

    struct Column: Sendable {
        var title: String
        /// The class of its cells.
        var className: String?

        static func text(_ title: String) -> Column { Column(title: title) }
        static func number(_ title: String) -> Column {
            Column(title: title, className: "number")
        }
        /// Names, which are long.
        static func name(_ title: String) -> Column {
            Column(title: title, className: "wide")
        }
        /// Days and the like, which are not to be broken.
        static func whole(_ title: String) -> Column {
            Column(title: title, className: "nowrap")
        }
        /// Numbers of lines, which are to be followed: paper has no room for what it can't do.
        static func line(_ title: String) -> Column {
            Column(title: title, className: "number screen-only")
        }
    }

    struct Cell: Sendable {
        var text: String
        /// Said below the text.
        var note: String?
        var href: String?
        /// What the cell is sorted by, where not by its text.
        var order: String?
        /// The class of a tag that the text stands in.
        var tag: String?

        init(
            _ text: String, note: String? = nil, href: String? = nil, order: String? = nil,
            tag: String? = nil
        ) {
            self.text = text
            self.note = note
            self.href = href
            self.order = order
            self.tag = tag
        }
    }

    var picture: Picture {
        Picture { markup in
            let place: Markup.Attributes = [
                "class": "scroll", "tabindex": "0", "role": "region",
                "aria-label": .text(label),
            ]
            markup.element("div", place) { markup in
                let sorting: Markup.Value = isSortable ? "" : .absent
                let classes = isOfRecords ? "table compact named records" : "table compact named"
                markup.element("table", ["class": .text(classes), "data-sortable": sorting]) {
                    write(into: &$0)
                }
            }
        }
    }

    private func write(into table: inout Markup) {
        if let caption { table.element("caption", caption) }
        table.element("thead") { head in
            head.element("tr") { row in
                for column in columns {
                    row.element("th", ["scope": "col", "class": .text(column.className)]) {
                        $0.heading(column.title)
                    }
                }
            }
        }
        table.element("tbody") { body in
            for cells in rows {
                body.element("tr") { row in
                    for (index, cell) in cells.enumerated() {
                        write(cell, isName: index == 0, columns[index], into: &row)
                    }
                }
            }
        }
    }

    private func write(
        _ cell: Cell, isName: Bool, _ column: Column, into row: inout Markup
    ) {
        let attributes: Markup.Attributes = [
            "scope": isName ? "row" : .absent, "class": .text(column.className),
            "data-value": .text(cell.order),
            "data-label": isOfRecords && !isName ? .text(column.title) : .absent,
        ]
        let content: (inout Markup) -> Void = { markup in
            if let href = cell.href {
                markup.element("a", ["href": .text(href)]) { $0.element("bdi", cell.text) }
            } else if let tag = cell.tag {
                markup.element("span", ["class": .text("tag \(tag)")], cell.text)
            } else {
                markup.element("bdi", cell.text)
            }
            if let note = cell.note {
                markup.leaf("br", [:])
                markup.element("span", ["class": "muted"], note)
            }
        }
        if isName {
            row.element("th", attributes, content)
        } else {
            row.element("td", attributes, content)
        }
    }
}

extension DataTable.Cell {
    /// An area in m².
    static func area(_ area: Area, note: String? = nil) -> DataTable.Cell {
        DataTable.Cell(Figures.area(area), note: note, order: "\(area)")
    }

    /// An area that has become more or less, with its sign.
    static func change(_ area: Area) -> DataTable.Cell {
        DataTable.Cell(Figures.change(area), order: "\(area)")
    }

    static func count(_ count: Int) -> DataTable.Cell {
        DataTable.Cell(Figures.count(count), order: "\(count)")
    }

    /// A class with its colour.
    static func direction(_ direction: Direction?) -> DataTable.Cell {
        let mark = Palette.mark(of: direction)
        return DataTable.Cell(mark.name, tag: mark.className)
    }
}
