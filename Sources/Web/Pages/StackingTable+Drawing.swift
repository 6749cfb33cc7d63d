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
                let attributes: Markup.Attributes = [
                    "class": "table compact units records", "data-sortable": "",
                ]
                markup.element("table", attributes) { table in
                    table.element("caption") { line in
                        line.write(caption)
                        line.element("span", ["class": "screen-only"], Self.remark)
                    }
                    table.element("thead") { $0.element("tr", [:], Self.headings) }
                    table.element("tbody") { body in
                        for floor in floors { floor.write(into: &body) }
                    }
                }
            }
        }
    }

    private static func headings(_ row: inout Markup) {
        for column in Column.allCases {
            row.element(
                "th", ["scope": "col", "class": .text(column.className)], column.rawValue)
        }
    }

    /// A column: its heading, which on a phone stands beside each value.
    fileprivate enum Column: String, CaseIterable {
        case floor = "楼层"
        case unit = "房号"
        case area = "面积"
        case state = "状态"
        case use = "用途"
        case tenant = "租户"
        case direction = "方向"
        case headcount = "人数"
        case lease = "租约"
        case rent = "租金"
        case availableFrom = "可用日期"
        case line = "报送行号"

        var className: String? {
            switch self {
            case .area, .headcount, .rent: "number"
            case .tenant: "wide tenant"
            case .lease: "wide"
            case .availableFrom: "nowrap"
            // Lines are to be followed to the feed; paper has no room for what it can't do.
            case .line: "number screen-only"
            case .floor, .unit, .state, .use, .direction: nil
            }
        }

        /// Whether values have to be told what they are.
        var isNamedBesideValues: Bool { ![.floor, .unit, .state].contains(self) }
    }

    private static let name = "单元列表"
    private static let remark = "；点楼层图里的单元可跳到这里对应的一行；报送行号是单元在该层所依据的报送文件里的行"
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
        row.cell(.line, isEmpty: line == nil) { cell in
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
        row.cell(.floor, order: floorOrder) { $0.write(floorName) }
    }
}

extension StackingTable.Row {
    fileprivate func write(into row: inout Markup) {
        row.element("th", ["scope": "row"]) { $0.text(unit, leadingTo: history) }
        row.cell(.area, order: areaOrder) { $0.write(area) }
        row.cell(.state) { $0.element("span", ["class": .text("tag c-\(stateID)")], state) }
        row.cell(.use) { $0.write(use) }
        row.cell(.tenant, isEmpty: tenant == Figures.unknown) {
            $0.text(tenant, leadingTo: tenantFile)
        }
        row.cell(.direction, direction)
        row.cell(.headcount, headcount)
        row.cell(.lease, isEmpty: start.isEmpty && end == Figures.unknown) { cell in
            cell.element("span", ["class": "nowrap"], start)
            cell.write(" ")
            cell.element("span", ["class": "nowrap"], end)
        }
        row.cell(.rent, rent)
        row.cell(.availableFrom, availableFrom)
    }
}

extension Markup {
    /// - Parameter isEmpty: whether there is nothing to say, which a card leaves out.
    fileprivate mutating func cell(
        _ column: StackingTable.Column, isEmpty: Bool = false, order: String? = nil,
        _ content: (inout Markup) -> Void
    ) {
        let name = column.className
        let attributes: Attributes = [
            "class": .text(isEmpty ? name.map { "\($0) none" } ?? "none" : name),
            "data-value": .text(order),
            "data-label": column.isNamedBesideValues ? .text(column.rawValue) : .absent,
        ]
        element("td", attributes, content)
    }

    fileprivate mutating func cell(_ column: StackingTable.Column, _ text: String) {
        cell(column, isEmpty: text == Figures.unknown) { $0.write(text) }
    }

    /// A text of a feed; a link where there is somewhere to go.
    fileprivate mutating func text(_ text: String, leadingTo href: String?) {
        guard let href else { return element("bdi", text) }
        element("a", ["href": .text(href)]) { $0.element("bdi", text) }
    }
}
