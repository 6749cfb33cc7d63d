package import Estate

/// Areas side by side as horizontal bars, each named, with its share of all that have a class.
package struct BarList: Sendable {
    package var id: String
    package var title: String
    package var rows: [Row]

    package struct Row: Sendable {
        package var name: String
        package var mark: Mark
        package var area: Area
        package var tenants: Int?
        package var href: String?
        /// Whether it belongs to what shares are shares of: all but tenants without a class.
        package var isShared = true

        package init(
            name: String, mark: Mark, area: Area, tenants: Int? = nil, href: String? = nil
        ) {
            self.name = name
            self.mark = mark
            self.area = area
            self.tenants = tenants
            self.href = href
        }

        /// - Parameter direction: `nil` for tenants without a class.
        package init(direction: Direction?, area: Area, tenants: Int? = nil, href: String? = nil) {
            let mark = Palette.mark(of: direction)
            self.init(name: mark.name, mark: mark, area: area, tenants: tenants, href: href)
            isShared = direction != nil
        }
    }

    package init(id: String, title: String, rows: [Row]) {
        self.id = id
        self.title = title
        self.rows = rows
    }

    package var picture: Picture {
        Picture { markup in
            if rows.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
            } else {
                draw(into: &markup)
            }
        }
    }

    private static let rowHeight = 42.0

    private var total: Area {
        rows.filter(\.isShared).reduce(.zero) { $0 + $1.area }
    }

    private func draw(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "bar-list",
            height: Double(rows.count) * Self.rowHeight,
            hasLinks: rows.contains { $0.href != nil })
        let largest = max(1, rows.map(\.area.hundredths).max() ?? 1)
        markup.drawing(drawing) { svg in
            var marks: [Mark] = []
            for row in rows where !marks.contains(row.mark) { marks.append(row.mark) }
            svg.patterns(of: marks, id: id)
            for (index, row) in rows.enumerated() {
                let share = Double(max(0, row.area.hundredths)) / Double(largest)
                draw(row, share: share, y: Double(index) * Self.rowHeight, into: &svg)
            }
        }
    }

    private func draw(_ row: Row, share: Double, y: Double, into svg: inout Markup) {
        svg.name(row.name, columns: 24, href: row.href, y: y + 14, className: "label")
        svg.label(
            figures(of: row), x: .percent(100), y: y + 14, className: "label", anchor: "end")
        let track: Markup.Attributes = [
            "class": "track", "x": 0, "y": .number(y + 21), "width": "100%", "height": 12,
        ]
        svg.leaf("rect", track)
        let bar: Markup.Attributes = [
            "class": .text(row.mark.shapeClass), "x": 0, "y": .number(y + 21),
            "width": .percent(share * 100), "height": 12, "fill": row.mark.paint(id: id),
        ]
        svg.leaf("rect", bar)
    }
}

extension BarList {
    private static let nothing = "还没有数据。"

    private func figures(of row: Row) -> String {
        [
            Figures.short(row.area), row.tenants.map { "\(Figures.count($0)) 家" },
            row.isShared ? Figures.percent(Ratio(row.area, of: total)) : nil,
        ].compactMap(\.self).joined(separator: " · ")
    }

    private var description: String {
        let words = rows.map { row in
            [
                "\(row.name) \(Figures.area(row.area)) ㎡",
                row.tenants.map { "\(Figures.count($0)) 家" },
                row.isShared ? "占 \(Figures.percent(Ratio(row.area, of: total)))" : nil,
            ].compactMap(\.self).joined(separator: "，")
        }
        return "占比按 \(Figures.area(total)) ㎡ 计算。\(words.joined(separator: "；"))。"
    }
}
