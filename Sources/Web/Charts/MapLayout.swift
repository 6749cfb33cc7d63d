import Estate
import Reports

/// Where the map's symbols and names stand: fitted to the data, none over another.
struct MapLayout: Sendable {
    static let width = 720.0
    /// Units around the outermost places.
    private static let margin = 72.0
    private static let heights = 300.0...540.0
    /// Metres; what a single building is shown with around it.
    private static let leastExtent = 1200.0
    /// Beyond so many symbols none is moved: there is no room to move them to.
    private static let mostMoved = 150

    let height: Double
    let projection: MapProjection
    /// The largest symbols first, so that small ones lie above them.
    private(set) var places: [Place]

    struct Place: Sendable {
        var site: DistrictMap.Site
        let trueX: Double
        let trueY: Double
        var x: Double
        var y: Double
        let radius: Double

        /// Whether the symbol stands so far from its place that a line is needed.
        var isMoved: Bool { abs(x - trueX) + abs(y - trueY) > 3 }
    }

    init(_ sites: [DistrictMap.Site]) {
        let longitudes = sites.map(\.location.longitude)
        let latitudes = sites.map(\.location.latitude)
        let west = longitudes.min() ?? 0
        let south = latitudes.min() ?? 0
        let east = longitudes.max() ?? 0
        let north = latitudes.max() ?? 0
        let middle = Building.Location(
            longitude: (west + east) / 2, latitude: (south + north) / 2)
        let corner = MapProjection.metres(
            from: middle, to: Building.Location(longitude: east, latitude: north))
        let acrossEast = max(Self.leastExtent, corner.east * 2)
        let acrossNorth = max(Self.leastExtent / 2, corner.north * 2)
        let scale = min(
            (Self.width - 2 * Self.margin) / acrossEast,
            (Self.heights.upperBound - 2 * Self.margin) / acrossNorth)
        height = min(
            Self.heights.upperBound,
            max(Self.heights.lowerBound, acrossNorth * scale + 2 * Self.margin))
        projection = MapProjection(
            middle: middle, unitsPerMetre: scale, width: Self.width, height: height)
        places = Self.placed(sites, projection)
        if places.count <= Self.mostMoved { spread() }
    }

    /// Symbols on their places, their areas as the designated areas.
    private static func placed(
        _ sites: [DistrictMap.Site], _ projection: MapProjection
    ) -> [Place] {
        let room = projection.width * projection.height
        let largestRadius = min(
            20, max(6, (room * 0.1 / (Double(max(1, sites.count)) * .pi)).squareRoot()))
        let largest = max(1, sites.map(\.designated.hundredths).max() ?? 1)
        return sites.map { site in
            let share = Double(max(0, site.designated.hundredths)) / Double(largest)
            // A ring and a star need room.
            let least = site.role == .core || site.isMantianxing ? 10.0 : 5.0
            let radius = max(least, largestRadius * share.squareRoot())
            let (x, y) = projection.point(of: site.location)
            return Place(site: site, trueX: x, trueY: y, x: x, y: y, radius: radius)
        }
        .sorted { ($1.radius, $0.site.name) < ($0.radius, $1.site.name) }
    }

    /// Pushes symbols apart until none covers another, or the rounds are over.
    private mutating func spread() {
        for _ in 0..<80 {
            var isSettled = true
            for i in places.indices {
                for j in places.indices.dropFirst(i + 1) {
                    if push(i, j) { isSettled = false }
                }
            }
            if isSettled { return }
        }
    }

    /// - Returns: whether the two were too close.
    private mutating func push(_ i: Int, _ j: Int) -> Bool {
        var dx = places[j].x - places[i].x
        var dy = places[j].y - places[i].y
        let least = places[i].radius + places[j].radius + 3
        var distance = (dx * dx + dy * dy).squareRoot()
        guard distance < least - 0.01 else { return false }
        if distance < 0.001 {
            // The same place: one goes one way, one the other, told by their order.
            (dx, dy) = i.isMultiple(of: 2) ? (1, 0.5) : (0.5, 1)
            distance = (dx * dx + dy * dy).squareRoot()
        }
        let shift = (least - min(distance, least)) / 2 / distance
        move(i, by: (-dx * shift, -dy * shift))
        move(j, by: (dx * shift, dy * shift))
        return true
    }

    private mutating func move(_ index: Int, by shift: (x: Double, y: Double)) {
        let edge = places[index].radius + 2
        places[index].x = min(Self.width - edge, max(edge, places[index].x + shift.x))
        places[index].y = min(height - edge, max(edge, places[index].y + shift.y))
    }

    /// A round length of at most a fifth of the width.
    var scaleMetres: Double {
        let most = Self.width / 5 / projection.unitsPerMetre
        let steps: [Double] = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
        return steps.last { $0 <= most } ?? 100
    }
}
