import Reports

extension StackingTable {
    /// The table, with a place to scroll it.
    ///
    /// Written here and not by a template, which looks every value up by reflection: thousands of
    /// units would take it half a second.
    func picture(caption: String) -> Picture {
        Picture { markup in
            let place: Markup.Attributes = [
                "class": "scroll tall", "tabindex": "0", "role": "region",
                "aria-label": .text(Self.name),
            ]
            markup.element("div", place) { markup in
                markup.element("table", ["class": "table compact", "data-sortable": ""]) { table in
                    table.element("caption", caption)
                    table.element("thead") { $0.element("tr", [:], Self.headings) }
                    table.element("tbody") { body in
                        for floor in floors { floor.write(into: &body) }
                    }
                }
            }
        }
    }

    private static func headings(_ row: inout Markup) {
        for (title, isNumber) in columns {
            row.element(
                "th", ["scope": "col", "class": isNumber ? "number" : .absent], title)
        }
        row.element("th", ["scope": "col", "class": .text(lineClass)], "报送行号")
    }

    /// Lines are to be followed to the feed; paper has no room for what it can't do.
    fileprivate static let lineClass = "number screen-only"

    private static let columns: [(title: String, isNumber: Bool)] = [
        ("楼层", false), ("房号", false), ("面积", true), ("状态", false), ("用途", false),
        ("租户", false), ("方向", false), ("人数", true), ("租约", false), ("租金", true),
        ("可用日期", false),
    ]

    private static let name = "单元列表"
}

extension StackingTable.Floor {
    fileprivate func write(into body: inout Markup) {
        for unit in units {
            body.element("tr", ["id": .text(unit.anchor)]) { row in
                writeName(into: &row)
                unit.write(into: &row)
                writeLine(unit.line, into: &row)
            }
        }
        guard units.isEmpty else { return }
        body.element("tr") { row in
            writeName(into: &row)
            row.element("td", ["colspan": 11, "class": "muted"], note)
        }
    }

    /// The line of the feed, which leads to what stands there.
    private func writeLine(_ line: Int?, into row: inout Markup) {
        row.element("td", ["class": .text(StackingTable.lineClass)]) { cell in
            guard let line else { return cell.write(Figures.unknown) }
            if let feed {
                let path = Paths.feed(feed, line: line)
                cell.element("a", ["href": .text(path)], "\(line)")
            } else {
                cell.write("\(line)")
            }
        }
    }

    private func writeName(into row: inout Markup) {
        row.element("td", ["data-value": .text(floorOrder)], floorName)
    }
}

extension StackingTable.Row {
    fileprivate func write(into row: inout Markup) {
        row.element("th", ["scope": "row"]) { $0.text(unit, leadingTo: history) }
        row.element("td", ["class": "number", "data-value": .text(areaOrder)], area)
        row.element("td") { cell in
            cell.element("span", ["class": .text("tag c-\(stateID)")], state)
        }
        row.element("td", use)
        row.element("td", ["class": "wide"]) { $0.text(tenant, leadingTo: tenantFile) }
        row.element("td", direction)
        row.element("td", ["class": "number"], headcount)
        row.element("td", ["class": "wide"]) { cell in
            cell.element("span", ["class": "nowrap"], start)
            cell.write(" ")
            cell.element("span", ["class": "nowrap"], end)
        }
        row.element("td", ["class": "number"], rent)
        row.element("td", ["class": "nowrap"], availableFrom)
    }
}

extension Markup {
    /// A text of a feed; a link where there is somewhere to go.
    fileprivate mutating func text(_ text: String, leadingTo href: String?) {
        guard let href else { return element("bdi", text) }
        element("a", ["href": .text(href)]) { $0.element("bdi", text) }
    }
}
