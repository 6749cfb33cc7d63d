import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct BarChartTests {
    @Test func `the parts of a bar lie side by side and fill it`() throws {
        let bar = StackBar(id: "s", title: "构成", groups: [.make()])
        let parts = try bar.picture.read().elements("svg").filter { $0.percent("x") != nil }
        #expect(parts.map { $0.percent("x") } == [0, 60, 70])
        #expect(parts.map { $0.percent("width") } == [60, 10, 30])
        #expect(
            parts.map(\.title) == [
                "入驻 60.00 ㎡，60.0%", "已签未入驻 10.00 ㎡，10.0%", "空置 30.00 ㎡，30.0%",
            ])
    }

    @Test func `a part of nothing is left out, a group of nothing has no bar`() throws {
        let bar = StackBar(
            id: "s", title: "构成",
            groups: [.make(committed: 0), .make("空", occupied: 0, committed: 0, vacant: 0)])
        let picture = try bar.picture.read()
        #expect(picture.elements("svg").count { $0.percent("x") != nil } == 2)
        #expect(picture.allText.contains("没有可租售面积，或还没有数据"))
        #expect(picture.allText.contains("入驻 —"))
    }

    @Test func `a chart with links is a group, one without is an image`() throws {
        let plain = StackBar(id: "s", title: "构成", groups: [.make()])
        let linked = StackBar(id: "s", title: "构成", groups: [.make(href: "/parks/a")])
        #expect(try plain.picture.read().elements("svg").first?.attributes["role"] == "img")
        #expect(try linked.picture.read().elements("svg").first?.attributes["role"] == "group")
        #expect(
            try linked.picture.read().elements("a").map { $0.attributes["href"] } == ["/parks/a"])
    }

    @Test func `the widest bar of a list is as wide as the list`() throws {
        let list = BarList(
            id: "l", title: "方向",
            rows: [
                .init(direction: .itServices, area: Area(squareMetres: 50), tenants: 2),
                .init(direction: nil, area: Area(squareMetres: 150)),
                .init(direction: .other, area: .zero),
            ])
        let picture = try list.picture.read()
        let bars = picture.elements(className: "mark")
        #expect(bars.map { $0.percent("width") } == [33.333, 100, 0])
        let texts = picture.elements("text").map(\.text)
        #expect(
            texts == [
                "信息技术服务", "50 ㎡ · 2 家 · 100.0%", "待认定", "150 ㎡", "非九大方向",
                "0 ㎡ · 0.0%",
            ])
    }

    private func bars(_ ends: [(String, Int)], quarters: Int = 3) throws -> MarkupElement {
        var leases = LeasePieces(LeaseCalendar(asOf: .make("2026-05-01"), quarters: quarters))
        for (end, area) in ends { leases.add(Area(squareMetres: area), until: .make(end)) }
        return try ExpiryBars(id: "e", title: "到期", leases: leases).picture.read()
    }

    @Test func `bars over time are as high as their area and stand on the axis`() throws {
        let picture = try bars([("2026-06-30", 2500), ("2026-08-31", 9000), ("2026-08-01", 1000)])
        let drawing = try #require(picture.elements(className: "expiry").first)
        let bars = drawing.elements(className: "mark")
        #expect(bars.map { $0.number("height") } == [37.5, 150])
        #expect(
            bars.allSatisfy { ($0.number("y") ?? 0) + ($0.number("height") ?? 0) == 170 })
        for (bar, next) in zip(bars, bars.dropFirst()) {
            let end = (bar.percent("x") ?? 0) + (bar.percent("width") ?? 0)
            #expect(end < next.percent("x") ?? 0)
        }
        #expect(
            drawing.elements("g").map(\.title) == [
                "2026-Q2：2,500.00 ㎡，1 份租约", "2026-Q3：10,000.00 ㎡，2 份租约",
                "2026-Q4：0.00 ㎡，0 份租约",
            ])
        #expect(drawing.elements("text").map(\.text).count { $0 == "2026" } == 1)
    }

    /// From 2026-05-01 the 90th day is 2026-07-30.
    @Test func `a bar is divided where a band ends, and the legend has the bands' sums`() throws {
        let picture = try bars([
            ("2026-06-30", 1000), ("2026-07-30", 4000), ("2026-07-31", 6000), ("2027-01-01", 500),
        ])
        let drawing = try #require(picture.elements(className: "expiry").first)
        let parts = drawing.elements(className: "mark")
        #expect(parts.map { $0.number("height") } == [15, 60, 90])
        #expect(parts.map { $0.number("y") } == [155, 110, 20])
        #expect(
            parts.map(\.classes.last) == ["c-within-90", "c-within-90", "c-within-180"])
        #expect(
            drawing.elements("g").map(\.title)[1]
                == "2026-Q3：10,000.00 ㎡，2 份租约（90 天内 4,000.00 ㎡，91 至 180 天 6,000.00 ㎡）")
        let legend = picture.elements("li").map { $0.elements("span").map(\.text) }
        #expect(
            legend == [
                ["90 天内", "5,000 ㎡，2 个单元"], ["91 至 180 天", "6,000 ㎡，1 个单元"],
                ["181 至 365 天", "500 ㎡，1 个单元"],
            ])
    }

    @Test func `nothing to show is said`() throws {
        for picture in [
            StackBar(id: "a", title: "", groups: []).picture,
            BarList(id: "b", title: "", rows: []).picture,
            ExpiryBars(
                id: "c", title: "",
                leases: LeasePieces(LeaseCalendar(asOf: .make("2026-05-01"), quarters: 0))
            ).picture,
        ] {
            let read = try picture.read()
            #expect(read.elements("svg").isEmpty)
            #expect(read.elements(className: "empty").count == 1)
        }
    }
}
