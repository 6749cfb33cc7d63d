import Testing

@testable import Estate
@testable import Reports
@testable import Web

/// What holds for every chart.
@Suite struct PictureTests {
    /// Every chart with the same text wherever a text goes in.
    static func pictures(_ text: String) -> [Picture] {
        let area = Area(squareMetres: 100)
        let goal = District.CarrierGoal(
            target: area, by: .make("2027-12-31"), counting: .designated)
        let pace = GoalPace(
            goal, readings: CarrierReadings(), yearBefore: area, on: .make("2026-10-31"))
        let period = Period(kind: .month, year: 2026, index: 10)
        let mark = Palette.mark(of: .vacant)
        let plans = StackingChart.Colouring.allCases.map { colouring in
            StackingChart(
                id: "plan", title: text, asOf: .make("2026-10-31"), colouring: colouring,
                rows: [
                    StackingChart.Row(
                        number: nil, label: text, grossArea: area,
                        blocks: [
                            StackingChart.Block(
                                unit: text, href: text, area: area, state: .leased, tenant: text)
                        ]),
                    .make(3),
                ]
            ).picture
        }
        var leases = LeasePieces(LeaseCalendar(asOf: .make("2026-10-31"), quarters: 4))
        leases.add(area, until: .make("2026-12-31"))
        return plans + [
            GoalChart(id: "goal", asOf: .make("2026-10-31"), pace: pace).picture,
            TrajectoryChart(id: "course", asOf: .make("2026-10-31"), pace: pace).picture,
            StackBar(id: "bar", title: text, groups: [.make(text, href: text)]).picture,
            LineChart(
                id: "line", title: text,
                points: [.init(date: .make("2026-10-31"), rate: Ratio(1, of: 2))], limit: 0.5,
                limitName: text
            ).picture,
            BarList(
                id: "list", title: text,
                rows: [.init(name: text, mark: mark, area: area, href: text)]
            ).picture,
            ExpiryBars(id: "ends", title: text, leases: leases).picture,
            FlowBars(
                id: "flow", title: text,
                bins: period.map { [.init(period: $0, flow: .make(movedIn: 100))] } ?? []
            ).picture,
            DistrictMap(
                id: "map", title: text, sites: [.make(text, role: .core, href: text)]
            ).picture,
            Sparkline(id: "spark", title: text, values: [0, 1]).picture,
            Legend(entries: [.init(mark: mark, name: text, note: text)], id: "legend").picture,
        ]
    }

    @Test(
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
            "</title></svg><b>", "&lt;b&gt; & &amp; &#x3c;", "]]><!--", "{{name}}",
            "\u{0}\u{8}\u{1F}", "",
        ])
    func `no text becomes markup`(hostile: String) throws {
        let names = Set(try Self.pictures("名").flatMap { try $0.read().all.map(\.name) })
        for picture in Self.pictures(hostile) {
            for element in try picture.read().all {
                #expect(names.contains(element.name))
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
            }
        }
    }

    @Test func `the content security policy is kept: no styles, no handlers, no scripts`() throws {
        for picture in Self.pictures("名") {
            for element in try picture.read().all {
                #expect(element.attributes["style"] == nil)
                #expect(!["style", "script", "foreignObject", "use"].contains(element.name))
            }
        }
    }

    @Test func `the same figures make the same picture`() {
        #expect(Self.pictures("名") == Self.pictures("名"))
    }

    @Test func `identifiers are given once, and what is pointed to is there`() throws {
        for picture in Self.pictures("名") {
            let elements = try picture.read().all
            let ids = elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            for element in elements {
                for name in ["aria-labelledby", "aria-describedby"] {
                    guard let target = element.attributes[name] else { continue }
                    #expect(ids.contains(target))
                }
                if let fill = element.attributes["fill"] {
                    #expect(ids.contains(String(fill.dropFirst("url(#".count).dropLast())))
                }
            }
        }
    }

    @Test func `every drawing has a title and says its figures in words`() throws {
        for picture in Self.pictures("名") {
            for drawing in try picture.read().elements(className: "chart") {
                #expect(["img", "group"].contains(drawing.attributes["role"]))
                #expect(drawing.title?.isEmpty == false)
                let words = drawing.children.first { $0.name == "desc" }?.text
                #expect(words?.isEmpty == false)
                // An image hides what is in it from those who do not see it.
                let hasLinks = !drawing.elements("a").isEmpty
                #expect(!hasLinks || drawing.attributes["role"] == "group")
            }
        }
    }

    @Test func `no shape has a negative size or stands outside the width`() throws {
        for picture in Self.pictures("名") {
            for element in try picture.read().all where element.name != "pattern" {
                for name in ["width", "height", "r"] {
                    let size = element.percent(name) ?? element.number(name) ?? 0
                    #expect(size >= 0)
                }
                let end = (element.percent("x") ?? 0) + (element.percent("width") ?? 0)
                #expect(end <= 100.01)
            }
        }
    }
}
