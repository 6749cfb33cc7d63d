package import Estate

/// How the lettable area of one or more groups of buildings splits into occupied, committed and
/// vacant: a 100 % bar each.
package struct StackBar: Sendable {
    package var id: String
    package var title: String
    package var groups: [Group]
    package var showsLegend = true

    package struct Group: Sendable {
        package var name: String
        package var occupied: Area
        package var committed: Area
        package var vacant: Area
        /// The page of the group.
        package var href: String?

        package init(
            name: String, occupied: Area, committed: Area, vacant: Area, href: String? = nil
        ) {
            self.name = name
            self.occupied = occupied
            self.committed = committed
            self.vacant = vacant
            self.href = href
        }

        package var lettable: Area { occupied + committed + vacant }

        fileprivate var parts: [(mark: Mark, area: Area)] {
            [
                (Palette.mark(ofPart: .occupied), occupied),
                (Palette.mark(ofPart: .committed), committed),
                (Palette.mark(ofPart: .vacant), vacant),
            ]
        }
    }

    package init(id: String, title: String, groups: [Group], showsLegend: Bool = true) {
        self.id = id
        self.title = title
        self.groups = groups
        self.showsLegend = showsLegend
    }

    package var picture: Picture {
        Picture { markup in
            if groups.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            draw(into: &markup)
            if showsLegend { Self.legend(id: id).write(into: &markup) }
        }
    }

    /// The three parts, for pages that show several pictures with one legend.
    package static func legend(id: String) -> Legend {
        let parts: [Estate.Unit.LettablePart] = [.occupied, .committed, .vacant]
        return Legend(entries: parts.map { Legend.Entry(mark: Palette.mark(ofPart: $0)) }, id: id)
    }

    private static let rowHeight = 70.0

    private func draw(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "stack-bar",
            height: Double(groups.count) * Self.rowHeight - 8,
            hasLinks: groups.contains { $0.href != nil })
        markup.drawing(drawing) { svg in
            svg.patterns(of: [Palette.mark(ofPart: .committed)], id: id)
            for (index, group) in groups.enumerated() {
                draw(group, y: Double(index) * Self.rowHeight, into: &svg)
            }
        }
    }

    private func draw(_ group: Group, y: Double, into svg: inout Markup) {
        svg.name(
            group.name, columns: 26, href: group.href, y: y + 14, className: "label strong")
        let rate = Ratio(group.occupied, of: group.lettable)
        svg.label(
            "入驻 \(Figures.percent(rate))", x: .percent(100), y: y + 14,
            className: "label strong", anchor: "end")
        let track: Markup.Attributes = [
            "class": "track", "x": 0, "y": .number(y + 22), "width": "100%", "height": 22,
        ]
        svg.leaf("rect", track)
        drawParts(of: group, y: y + 22, into: &svg)
        svg.label(Self.words(group), x: 0, y: y + 58, className: "label small muted")
    }

    private func drawParts(of group: Group, y: Double, into svg: inout Markup) {
        let whole = Double(group.lettable.hundredths)
        guard whole > 0 else { return }
        var start = 0.0
        for (mark, area) in group.parts where area > .zero {
            let share = Double(area.hundredths) / whole
            let percent = Figures.percent(Ratio(area, of: group.lettable))
            let frame: Markup.Attributes = [
                "class": .text(mark.className), "x": .percent(start * 100), "y": .number(y),
                "width": .percent(share * 100), "height": 22,
            ]
            svg.element("svg", frame) { part in
                part.element("title", "\(mark.name) \(Figures.area(area)) ㎡，\(percent)")
                let shape: Markup.Attributes = [
                    "class": .text(mark.shapeClass), "width": "100%", "height": "100%",
                    "fill": mark.paint(id: id),
                ]
                part.leaf("rect", shape)
                let room = Fit.width(of: percent, size: 13) + 12
                if let step = Fit.step(room, share: share) {
                    part.label(
                        percent, x: 7, y: 15.5, className: Fit.classes("ink", from: step))
                }
            }
            start += share
        }
    }
}

extension StackBar {
    private static let nothing = "还没有数据。"

    private static func words(_ group: Group) -> String {
        if group.lettable == .zero { return "没有可租售面积，或还没有数据" }
        return group.parts.map { "\($0.mark.name) \(Figures.short($0.area))" }
            .joined(separator: " · ")
    }

    private var description: String {
        groups.map { group in
            guard group.lettable > .zero else { return "\(group.name)：没有可租售面积，或还没有数据。" }
            let parts = group.parts.map { mark, area in
                let rate = Figures.percent(Ratio(area, of: group.lettable))
                return "\(mark.name) \(Figures.area(area)) ㎡（\(rate)）"
            }
            return "\(group.name)：可租售 \(Figures.area(group.lettable)) ㎡，"
                + "\(parts.joined(separator: "，"))。"
        }.joined()
    }
}
