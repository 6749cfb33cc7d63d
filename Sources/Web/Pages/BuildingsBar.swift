import Estate
import Reports

/// How full a building is, in a table's cell: the figure stands beside it.
enum BuildingsBar {
    static func picture(of areas: AreaMeasures) -> Picture {
        Picture(className: "spark screen-only") { markup in
            guard let rate = areas.occupancyRate.value else { return }
            let drawing: Markup.Attributes = [
                "class": "chart", "width": 120, "height": 8, "aria-hidden": "true",
            ]
            markup.element("svg", drawing) { svg in
                svg.leaf("rect", ["class": "track", "width": "100%", "height": 8])
                let bar: Markup.Attributes = [
                    "class": "solid c-leased", "width": .percent(min(1, max(0, rate)) * 100),
                    "height": 8,
                ]
                svg.leaf("rect", bar)
            }
        }
    }
}
