package import Estate

/// The carrier area over time: the last twelve months, the way to the target by its due date, and
/// where the pace of the last twelve months leads.
package struct TrajectoryChart: Sendable {
    package var id: String
    package var pace: GoalPace
    private let trajectory: GoalTrajectory

    /// - Parameter asOf: the report's day.
    package init(id: String, asOf: CalendarDate, pace: GoalPace) {
        self.id = id
        self.pace = pace
        trajectory = GoalTrajectory(pace, on: asOf)
    }

    package var picture: Picture {
        Picture { write(into: &$0) }
    }

    private func write(into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: "核心载体面积的走势", description: description,
            className: "gutter trajectory", height: Self.top + Self.plotHeight + 28)
        markup.drawing(drawing) { svg in
            drawGrid(into: &svg)
            let plot: Markup.Attributes = [
                "x": 0, "y": .number(Self.top), "width": "100%",
                "height": .number(Self.plotHeight), "viewBox": "0 0 1000 100",
                "preserveAspectRatio": "none", "class": "plot",
            ]
            svg.element("svg", plot) { plot in
                for course in courses {
                    plot.leaf(
                        "path",
                        ["class": .text(course.className), "d": .text(path(course.corners))])
                }
            }
            for point in points { draw(point, into: &svg) }
            drawDates(into: &svg)
        }
        legend.write(into: &markup)
    }

    private static let top = 26.0
    private static let plotHeight = 190.0

    private struct Course {
        var name: String
        var className: String
        var corners: [GoalTrajectory.Point]
    }

    private var courses: [Course] {
        let now = trajectory.now
        var courses: [Course] = []
        if let needed = trajectory.needed {
            courses.append(
                Course(name: "达成目标所需", className: "course broken c-needed", corners: [now, needed]))
        }
        if !trajectory.projected.isEmpty {
            courses.append(
                Course(
                    name: "按近 12 个月的速度", className: "course dotted c-counted",
                    corners: [now] + trajectory.projected))
        }
        if let before = trajectory.before {
            courses.append(
                Course(name: "近 12 个月", className: "course c-counted", corners: [before, now]))
        }
        return courses
    }

    private var points: [GoalTrajectory.Point] {
        ([trajectory.before, trajectory.now, trajectory.needed].compactMap(\.self)
            + trajectory.projected).sorted { $0.date < $1.date }
    }

    private func drawGrid(into svg: inout Markup) {
        for quarter in 0...4 {
            let value = scale.top * Double(quarter) / 4
            svg.level(
                y(value), isAxis: quarter == 0,
                quarter.isMultiple(of: 2) ? Self.tick(value) : nil)
        }
        let target = Double(pace.goal.target.hundredths) / 100
        let line: Markup.Attributes = [
            "class": "target", "x1": 0, "x2": "100%", "y1": .number(y(target)),
            "y2": .number(y(target)),
        ]
        svg.leaf("line", line)
        svg.label(
            "目标 \(Figures.short(pace.goal.target))", x: 0, y: y(target) - 7,
            className: "label small halo")
    }

    private func draw(_ point: GoalTrajectory.Point, into svg: inout Markup) {
        let x = x(point.date)
        svg.element("g") { group in
            group.element("title", words(point))
            let dot: Markup.Attributes = [
                "class": "dot", "cx": .percent(x), "cy": .number(y(point.squareMetres)),
                "r": .number(4),
            ]
            group.leaf("circle", dot)
        }
        guard point == trajectory.now else { return }
        svg.label(
            Figures.short(pace.value), x: .percent(x), y: y(point.squareMetres) + 22,
            className: "label strong halo", anchor: x > 80 ? "end" : x < 20 ? "start" : "middle")
    }

    /// As many days below the line as have room: the due date first, then the ends, then the
    /// report's day. Some have it on wide screens only.
    private func drawDates(into svg: inout Markup) {
        var places: [Double] = []
        for date in [pace.goal.by, last, first, trajectory.now.date] {
            let place = x(date)
            guard date >= first, date <= last, places.allSatisfy({ abs($0 - place) >= 25 }) else {
                continue
            }
            let isAlwaysShown = places.allSatisfy { abs($0 - place) >= 47 }
            places.append(place)
            svg.label(
                date.description, x: .percent(place), y: Self.top + Self.plotHeight + 19,
                className: isAlwaysShown ? "label small muted" : "label small muted w-480",
                anchor: place > 90 ? "end" : place < 10 ? "start" : "middle")
        }
    }

    private var legend: Legend {
        Legend(
            entries: courses.reversed().map {
                Legend.Entry(sign: .course($0.className), name: $0.name)
            }, id: id)
    }
}

extension TrajectoryChart {
    private var first: CalendarDate { points.first?.date ?? trajectory.now.date }
    private var last: CalendarDate { points.last?.date ?? trajectory.now.date }

    private var scale: ValueScale {
        let target = Double(pace.goal.target.hundredths) / 100
        return ValueScale(upTo: max(target, points.map(\.squareMetres).max() ?? 0))
    }

    /// Percent of the width.
    private func x(_ date: CalendarDate) -> Double {
        guard first < last else { return 50 }
        return Double(date.days(since: first)) / Double(last.days(since: first)) * 100
    }

    private func y(_ squareMetres: Double) -> Double {
        Self.top + Self.plotHeight * (1 - scale.place(of: squareMetres))
    }

    private func path(_ corners: [GoalTrajectory.Point]) -> String {
        "M"
            + corners.map { corner in
                let x = Markup.written(x(corner.date) * 10, decimals: 1)
                let y = Markup.written(
                    (1 - scale.place(of: corner.squareMetres)) * 100, decimals: 2)
                return "\(x) \(y)"
            }.joined(separator: "L")
    }

    private static func tick(_ squareMetres: Double) -> String {
        squareMetres >= 10_000
            ? "\(Markup.written(squareMetres / 10_000, decimals: 2)) 万"
            : Markup.written(squareMetres, decimals: 1)
    }

    private func words(_ point: GoalTrajectory.Point) -> String {
        "\(point.date)：\(Figures.real(point.squareMetres, decimals: 2)) ㎡"
    }

    private var description: String {
        courses.reversed().map { course in
            "\(course.name)：" + course.corners.map(words).joined(separator: "，")
        }.joined(separator: "；") + "。" + ReportNotes.paceWords(pace)
    }
}
