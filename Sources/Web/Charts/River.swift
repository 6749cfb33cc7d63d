import Estate
import Reports

/// One of the two rivers around the peninsula of 渝中, for orientation only.
///
/// The course is a sketch through the middle of the bridges, good to some 200 m; the width drawn is
/// not the river's.
struct River: Sendable {
    let name: String
    let course: [Building.Location]

    static let yangtze = River(
        name: "长江",
        course: course([
            (106.5120, 29.5060), (106.5225, 29.5180), (106.5275, 29.5250), (106.5330, 29.5330),
            (106.5410, 29.5395), (106.5505, 29.5425), (106.5590, 29.5435), (106.5655, 29.5456),
            (106.5760, 29.5490), (106.5840, 29.5530), (106.5885, 29.5580), (106.5915, 29.5650),
            (106.5900, 29.5730), (106.5850, 29.5810), (106.5790, 29.5885), (106.5780, 29.6000),
        ]))

    static let jialing = River(
        name: "嘉陵江",
        course: course([
            (106.4980, 29.5680), (106.5060, 29.5610), (106.5130, 29.5590), (106.5203, 29.5605),
            (106.5290, 29.5625), (106.5367, 29.5640), (106.5460, 29.5668), (106.5545, 29.5685),
            (106.5625, 29.5683), (106.5720, 29.5690), (106.5817, 29.5697), (106.5900, 29.5705),
        ]))

    private static func course(_ points: [(Double, Double)]) -> [Building.Location] {
        points.map { Building.Location(longitude: $0.0, latitude: $0.1) }
    }

    /// Metres.
    private static let width = 420.0

    /// Draws both rivers where the map shows their surroundings and nothing much larger.
    static func draw(_ projection: MapProjection, into svg: inout Markup) {
        let across = projection.width / projection.unitsPerMetre
        let isAround =
            (106.50...106.60).contains(projection.middle.longitude)
            && (29.53...29.58).contains(projection.middle.latitude)
        guard isAround, across < 30_000 else { return }
        for river in [yangtze, jialing] {
            let corners = river.course.map { place in
                let (x, y) = projection.point(of: place)
                return Markup.written(x, decimals: 1) + " " + Markup.written(y, decimals: 1)
            }
            let path: Markup.Attributes = [
                "class": "river", "d": .text("M" + corners.joined(separator: "L")),
                "stroke-width": .number(width * projection.unitsPerMetre),
            ]
            svg.leaf("path", path)
        }
        for river in [yangtze, jialing] {
            guard let (x, y) = river.naming(projection) else { continue }
            svg.label(
                river.name, x: .number(x), y: y + 5, className: "map-label river-name",
                anchor: "middle")
        }
    }

    /// Where the name stands: the point of the course nearest to the middle of the map's width, of
    /// those well inside the map.
    private func naming(_ projection: MapProjection) -> (x: Double, y: Double)? {
        let width = projection.width
        return course.map { projection.point(of: $0) }
            .filter { x, y in
                (50...(width - 150)).contains(x) && (14...(projection.height - 14)).contains(y)
            }
            .min { abs($0.x - width / 2) < abs($1.x - width / 2) }
    }
}
