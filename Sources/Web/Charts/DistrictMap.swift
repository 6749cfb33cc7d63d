import Estate
import Reports

/// The district's buildings where they stand: one core, many points.
///
/// A drawing, not a survey: places are those of the policy files, symbols too close to each other
/// stand a little apart with a line to their place, and no boundary is drawn.
struct DistrictMap: Sendable {
    var id: String
    var title: String
    /// Buildings without a location are not on the map.
    var sites: [Site]

    struct Site: Hashable, Sendable {
        var name: String
        var location: Building.Location
        /// `nil` outside the layout.
        var role: Building.Role?
        var isMantianxing: Bool
        /// Gives the size of the symbol.
        var designated: Area
        /// Gives the colour of the symbol; occupied of lettable area.
        var occupancy: Ratio?
        /// The building's page.
        var href: String

        var band: OccupancyBand { OccupancyBand(occupancy) }
    }

    var picture: Picture {
        Picture(className: "map") { markup in
            if sites.isEmpty {
                markup.element("p", ["class": "empty"], Self.nothing)
                return
            }
            let layout = MapLayout(sites)
            draw(layout, into: &markup)
            legend.write(into: &markup)
            markup.element("p", ["class": "note"], Self.caution)
        }
    }

    private func draw(_ layout: MapLayout, into markup: inout Markup) {
        let drawing = Drawing(
            id: id, title: title, description: description, className: "district-map",
            viewBox: (MapLayout.width, layout.height), hasLinks: true)
        markup.drawing(drawing) { svg in
            svg.patterns(of: OccupancyBand.allCases.map { Palette.mark(of: $0) }, id: id)
            let land: Markup.Attributes = [
                "class": "land", "width": .number(MapLayout.width),
                "height": .number(layout.height),
            ]
            svg.leaf("rect", land)
            River.draw(layout.projection, into: &svg)
            drawScale(layout, into: &svg)
            for place in layout.places where place.isMoved {
                let line: Markup.Attributes = [
                    "class": "leader", "x1": .number(place.trueX), "y1": .number(place.trueY),
                    "x2": .number(place.x), "y2": .number(place.y),
                ]
                svg.leaf("line", line)
                svg.circle(x: place.trueX, y: place.trueY, radius: 1.5, className: "spot")
            }
            for place in layout.places { draw(place, into: &svg) }
            for setting in MapLayout.Setting.allCases {
                for label in layout.labels(setting) {
                    svg.label(
                        label.text, x: .number(label.x), y: label.y,
                        className: Self.classes(setting), anchor: label.anchor)
                }
            }
        }
    }

    private func draw(_ place: MapLayout.Place, into svg: inout Markup) {
        let site = place.site
        let mark = Palette.mark(of: site.band)
        let className = "site \(mark.className)"
        svg.link(to: site.href, className: className) { link in
            link.element("title", Self.words(site))
            if site.role == .core {
                link.circle(x: place.x, y: place.y, radius: place.radius, className: "ring")
            }
            let shape: Markup.Attributes = [
                "class": .text(site.role == nil ? "\(mark.shapeClass) hollow" : mark.shapeClass),
                "cx": .number(place.x), "cy": .number(place.y),
                "r": .number(site.role == .core ? place.radius - 4 : place.radius),
                "fill": mark.paint(id: id),
            ]
            link.leaf("circle", shape)
            if site.isMantianxing {
                let star = Star.path(x: place.x, y: place.y, radius: 6.5)
                link.leaf("path", ["class": "star", "d": .text(star)])
            }
        }
    }

    private func drawScale(_ layout: MapLayout, into svg: inout Markup) {
        let metres = layout.scaleMetres
        let y = layout.height - 16
        let width = metres * layout.projection.unitsPerMetre
        let right = MapLayout.width - 16
        let bar: Markup.Attributes = [
            "class": "scale-bar",
            "d": .text(
                "M\(Markup.written(right - width, decimals: 1)) \(Markup.written(y - 6, decimals: 1))"
                    + "v6h\(Markup.written(width, decimals: 1))v-6"),
        ]
        svg.leaf("path", bar)
        let name =
            metres < 1000
            ? "\(Markup.written(metres, decimals: 0)) 米"
            : "\(Markup.written(metres / 1000, decimals: 1)) 公里"
        for setting in MapLayout.Setting.allCases {
            let classes = Self.classes(setting)
            svg.label(name, x: .number(right), y: y - 12, className: classes, anchor: "end")
            svg.label(
                "北 ↑", x: .number(right), y: setting.typeSize + 9, className: classes,
                anchor: "end")
        }
    }

    private static func classes(_ setting: MapLayout.Setting) -> String {
        "map-label halo \(setting.className)"
    }
}

extension DistrictMap {
    private static let nothing = "没有标注位置的楼宇。"
    private static let caution =
        "示意图，位置取自政策文件的经纬度；江面仅示方位，不是界线。相近的符号略作错开，细线连回原位。"

    /// A building in one sentence.
    static func words(_ site: Site) -> String {
        let row = TableRow(site)
        let parts = [row.role, row.mantianxing, "核心载体 \(row.designated)", "入驻率 \(row.occupancy)"]
        return "\(site.name)：\(parts.filter { !$0.isEmpty }.joined(separator: "，"))"
    }

    private var description: String {
        "\(sites.count) 栋楼宇，符号大小表示核心载体面积，颜色和纹理表示入驻率。"
            + sites.map(Self.words).joined(separator: "；") + "。"
    }

    private var legend: Legend {
        var entries: [Legend.Entry] = []
        for band in OccupancyBand.allCases {
            let count = sites.count { $0.band == band }
            if count > 0 {
                let mark = Palette.mark(of: band)
                entries.append(Legend.Entry(mark: mark, note: "\(Figures.count(count)) 栋"))
            }
        }
        if sites.contains(where: { $0.role == .core }) {
            entries.append(Legend.Entry(sign: .core, name: "核心"))
        }
        if sites.contains(where: { $0.role == .point }) {
            entries.append(Legend.Entry(sign: .point, name: "多点"))
        }
        if sites.contains(where: { $0.role == nil }) {
            entries.append(Legend.Entry(sign: .elsewhere, name: "其他"))
        }
        if sites.contains(where: \.isMantianxing) {
            entries.append(Legend.Entry(sign: .star, name: "满天星"))
        }
        return Legend(entries: entries, id: id)
    }
}
