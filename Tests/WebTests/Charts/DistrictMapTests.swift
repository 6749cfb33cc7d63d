import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct DistrictMapTests {
    private let sites: [DistrictMap.Site] = [
        .make("核", longitude: 106.5516, latitude: 29.5567, role: .core, designated: 40_000),
        .make(
            "点", longitude: 106.5841, latitude: 29.5632, isMantianxing: true, href: "/buildings/2"),
        .make("外", longitude: 106.5382, latitude: 29.5476, role: nil, occupancy: nil),
    ]

    private func map(_ sites: [DistrictMap.Site]) -> DistrictMap {
        DistrictMap(id: "map", title: "分布图", sites: sites)
    }

    @Test func `every building is a link in words`() throws {
        let links = try map(sites).picture.read().elements(className: "site")
        #expect(
            Set(links.map { $0.attributes["href"] }) == [
                "/buildings/5001030001", "/buildings/2",
            ])
        #expect(
            links.first?.title == "核：核心，核心载体 40,000.00 ㎡，入驻率 80.0%")
        #expect(links.contains { $0.title == "点：多点，满天星，核心载体 10,000.00 ㎡，入驻率 80.0%" })
        #expect(links.contains { $0.title == "外：核心载体 10,000.00 ㎡，入驻率 —" })
    }

    @Test func `east is right, north is up, and both to the same scale`() throws {
        let middle = Building.Location(longitude: 106.55, latitude: 29.55)
        let projection = MapProjection(
            middle: middle, unitsPerMetre: 0.1, width: 720, height: 400)
        #expect(projection.point(of: middle) == (360, 200))
        // A degree of longitude at 29.55° N is 96.74 km, one of latitude 111.19 km.
        let east = projection.point(of: .init(longitude: 106.56, latitude: 29.55))
        #expect(abs(east.x - 456.74) < 0.1 && east.y == 200)
        let north = projection.point(of: .init(longitude: 106.55, latitude: 29.56))
        #expect(north.x == 360 && abs(north.y - 88.8) < 0.1)
    }

    @Test func `symbols grow with the area, not with its square`() throws {
        let layout = MapLayout([
            .make("大", longitude: 106.54, designated: 40_000),
            .make("小", longitude: 106.56, designated: 20_000),
        ])
        let radii = layout.places.map(\.radius)
        #expect(abs(radii[0] * radii[0] / (radii[1] * radii[1]) - 2) < 0.001)
    }

    @Test(arguments: 0..<30)
    func `whatever the places, nothing is outside the drawing and nothing covers another`(
        seed: Int
    ) {
        var random = SplitMix(seed: UInt64(seed))
        let sites = (0..<(1 + random.below(30))).map { index in
            // Some at the very same place.
            DistrictMap.Site.make(
                "楼\(index)", longitude: 106.53 + Double(random.below(50)) / 1000,
                latitude: 29.545 + Double(random.below(20)) / 1000,
                role: [.core, .point, nil][random.below(3)],
                isMantianxing: random.below(3) == 0, designated: random.below(60_000))
        }
        let layout = MapLayout(sites)
        #expect(layout.places.count == sites.count)
        for (index, place) in layout.places.enumerated() {
            #expect(place.x - place.radius >= 0 && place.x + place.radius <= MapLayout.width)
            #expect(place.y - place.radius >= 0 && place.y + place.radius <= layout.height)
            #expect(place.radius > 0)
            for other in layout.places[..<index] {
                let (dx, dy) = (place.x - other.x, place.y - other.y)
                let distance = (dx * dx + dy * dy).squareRoot()
                #expect(distance >= place.radius + other.radius - 0.5)
            }
        }
    }

    @Test(arguments: [[], [106.55], [106.55, 106.55]])
    func `few or equal places make a map all the same`(longitudes: [Double]) throws {
        let picture = try map(longitudes.map { .make(longitude: $0) }).picture.read()
        #expect(picture.elements(className: "site").count == longitudes.count)
        #expect(picture.elements(className: "empty").isEmpty == !longitudes.isEmpty)
    }

    @Test(arguments: MapLayout.Setting.allCases)
    func `names cover neither symbols nor each other`(setting: MapLayout.Setting) {
        let sites = (0..<12).map { (index: Int) -> DistrictMap.Site in
            let longitude: Double = 106.54 + Double(index % 4) / 300
            let latitude: Double = 29.55 + Double(index / 4) / 400
            return .make(
                "示例楼宇\(index)号", longitude: longitude, latitude: latitude,
                role: index < 4 ? .core : .point)
        }
        let layout = MapLayout(sites)
        let labels = layout.labels(setting)
        #expect(!labels.isEmpty)
        #expect(Set(labels.map(\.text)).count == labels.count)
        let size = setting.typeSize
        for label in labels {
            let width: Double = Fit.width(of: label.text, size: size)
            let left: Double =
                switch label.anchor {
                case "start": label.x
                case "end": label.x - width
                default: label.x - width / 2
                }
            for place in layout.places {
                let isBeside: Bool =
                    left + width <= place.x - place.radius || left >= place.x + place.radius
                    || label.y + 4 <= place.y - place.radius
                    || label.y - size >= place.y + place.radius
                #expect(isBeside)
            }
            #expect(left >= 0 && left + width <= MapLayout.width)
            #expect(label.y >= size && label.y <= layout.height)
        }
    }

    @Test func `a narrow picture has names of its own, and nothing to scroll`() throws {
        let picture = try map(sites).picture.read()
        #expect(picture.elements(className: "scroll").isEmpty)
        let names = picture.elements(className: "map-label").filter { $0.text == "核" }
        #expect(names.map { $0.classes.last } == ["w-540", "u-540"])
    }

    @Test func `says that it is a sketch, and where places come from`() throws {
        let words = try map(sites).picture.read().allText
        #expect(words.contains("示意图，位置取自政策文件的经纬度"))
    }

    @Test func `draws the rivers around the peninsula and nowhere else`() throws {
        let here = try map(sites).picture.read()
        #expect(here.elements(className: "river").count == 2)
        let elsewhere = try map([.make(longitude: 116.4, latitude: 39.9)]).picture.read()
        #expect(elsewhere.elements(className: "river").isEmpty)
    }

    @Test func `no building of the sketch stands in a river`() {
        // The sample buildings farthest north, south and east.
        for (longitude, latitude) in [
            (106.5468, 29.5618), (106.5382, 29.5476), (106.5841, 29.5632),
        ] {
            let place = Building.Location(longitude: longitude, latitude: latitude)
            for river in [River.yangtze, River.jialing] {
                let nearest = river.course.map { corner in
                    let (east, north) = MapProjection.metres(from: corner, to: place)
                    return (east * east + north * north).squareRoot()
                }.min()
                #expect((nearest ?? 0) > 210)
            }
        }
    }

    @Test func `the same in a table`() {
        let table = map(sites).table
        #expect(
            table[0]
                == DistrictMap.TableRow(sites[0]))
        #expect(
            table.map(\.place) == ["106.5516, 29.5567", "106.5841, 29.5632", "106.5382, 29.5476"])
        #expect(table.map(\.role) == ["核心", "多点", ""])
        #expect(table.map(\.mantianxing) == ["", "满天星", ""])
        #expect(table.map(\.occupancy) == ["80.0%", "80.0%", "—"])
    }
}
