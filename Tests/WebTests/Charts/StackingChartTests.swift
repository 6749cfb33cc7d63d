import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct StackingChartTests {
    private let rows: [StackingChart.Row] = [
        StackingChart.Row(
            number: FloorNumber(12), grossArea: Area(squareMetres: 1000), use: .office,
            blocks: [
                .make(
                    "1201", area: 400, tenant: "甲公司", direction: .itServices,
                    leaseEnd: .make("2026-12-01")),
                .make("1202", area: 300, state: .vacant),
                .make("1203", area: 100, state: .selfOccupied, tenant: "乙公司"),
            ]),
        .make(11), .make(-1, gross: 3000, use: .parking), .make(nil, gross: nil, areas: [50]),
    ]

    @Test func `every block is a link to its row in the table, named in words`() throws {
        let picture = try StackingChart.make(rows: rows).picture.read()
        let links = picture.elements(className: "block")
        #expect(
            links.map { $0.attributes["href"] } == [
                "#unit-1201", "#unit-1202", "#unit-1203", "#unit-x-1",
            ])
        #expect(links.allSatisfy { $0.name == "a" })
        #expect(
            links[0].title == """
                1201 · 出租
                面积 400.00 ㎡
                租户 甲公司
                方向 信息技术服务
                租约到期 2026-12-01（90 天内）
                """)
        #expect(links[1].title == "1202 · 空置\n面积 300.00 ㎡")
    }

    @Test func `a block without a row in a table can still be reached by keyboard`() throws {
        var block = StackingChart.Block.make()
        block.href = nil
        let row = StackingChart.Row(number: FloorNumber(1), grossArea: nil, blocks: [block])
        let picture = try StackingChart.make(rows: [row]).picture.read()
        let group = try #require(picture.elements(className: "block").first)
        #expect(group.name == "g")
        #expect(group.attributes["tabindex"] == "0")
        #expect(group.attributes["role"] == "img")
    }

    @Test(
        arguments: [
            (.state, ["leased", "vacant", "self-occupied"]),
            (.direction, ["it-services", "idle", "unclassified"]),
            (.leaseEnd, ["within-90", "idle", "idle"]),
        ] as [(StackingChart.Colouring, [String])])
    func `colours tell what was asked for`(colouring: StackingChart.Colouring, marks: [String]) {
        let plan = StackingChart.make(colouring: colouring, rows: rows)
        #expect(rows[0].blocks.map { plan.mark(of: $0).id } == marks)
    }

    @Test(arguments: StackingChart.Colouring.allCases)
    func `the legend names each mark that occurs, with its area and units`(
        colouring: StackingChart.Colouring
    ) throws {
        let plan = StackingChart.make(colouring: colouring, rows: rows)
        let picture = try plan.picture.read()
        let legend = try #require(picture.elements("ul").first)
        let marks = Set(rows.flatMap(\.blocks).map { plan.mark(of: $0).id } + ["unreported"])
        #expect(legend.elements("li").count == marks.count)
        for mark in marks { #expect(!legend.elements(className: "c-\(mark)").isEmpty) }
    }

    /// Parking counts in no measure: what is let of it must not be added to what is.
    @Test(arguments: StackingChart.Colouring.allCases)
    func `parking has an entry of its own`(colouring: StackingChart.Colouring) throws {
        var rented = StackingChart.Block.make(
            "P1", area: 1000, tenant: "丙公司", leaseEnd: .make("2026-12-01"))
        rented.use = .parking
        var free = StackingChart.Block.make("P2", area: 500, state: .vacant)
        free.use = .parking
        let basement = StackingChart.Row(
            number: FloorNumber(-1), grossArea: nil, use: .parking, blocks: [rented, free])
        let with = StackingChart.make(colouring: colouring, rows: rows + [basement])
        let without = StackingChart.make(colouring: colouring, rows: rows)
        func legend(_ plan: StackingChart) throws -> [[String]] {
            try #require(plan.picture.read().elements("ul").first).elements("li")
                .map { $0.elements("span").map(\.text) }
        }
        let parking = ["车位（不计入各项指标）", "1,500 ㎡，2 个单元"]
        let (all, others) = (try legend(with), try legend(without))
        #expect(all.filter { $0 != parking } == others)
        #expect(all.contains(parking))
        #expect(with.description.contains("车位（不计入各项指标） 1,500.00 ㎡（2 个单元）"))
    }

    @Test func `every texture that is used is defined in the drawing`() throws {
        for colouring in StackingChart.Colouring.allCases {
            let picture = try StackingChart.make(colouring: colouring, rows: rows).picture.read()
            let patterns = Set(picture.elements("pattern").compactMap { $0.attributes["id"] })
            let used = picture.all.compactMap { $0.attributes["fill"] }
            #expect(!used.isEmpty)
            for fill in used { #expect(patterns.contains(String(fill.dropFirst(5).dropLast()))) }
        }
    }

    @Test func `floors are groups with a name, from the top down`() throws {
        let picture = try StackingChart.make(rows: rows).picture.read()
        let floors = picture.elements(className: "floor")
        #expect(
            floors.map { $0.attributes["aria-label"] } == [
                "12F，办公，建筑面积 1,000.00 ㎡，3 个单元", "11F，办公，建筑面积 1,000.00 ㎡，0 个单元",
                "B1，车位，建筑面积 3,000.00 ㎡，0 个单元", "楼层不明，办公，1 个单元",
            ])
        #expect(
            floors.map { $0.elements(className: "floor-name").map(\.text) } == [
                ["12F"], ["11F"], ["B1"], ["不明"],
            ])
        #expect(floors.allSatisfy { $0.attributes["role"] == "group" })
    }

    @Test func `what was not reported is hatched and says how much it is`() throws {
        let picture = try StackingChart.make(rows: rows).picture.read()
        let rests = picture.elements("g").filter { $0.classes.contains("c-unreported") }
        #expect(
            rests.map(\.title) == ["未报 200.00 ㎡", "未报 1,000.00 ㎡", "车位，未报单元 3,000.00 ㎡"])
    }

    @Test func `is a named group that scrolls and can be skipped`() throws {
        let picture = try StackingChart.make(rows: rows).picture.read()
        let scroll = try #require(picture.elements(className: "scroll").first)
        #expect(scroll.attributes["tabindex"] == "0")
        #expect(scroll.attributes["role"] == "region")
        let drawing = try #require(picture.elements(className: "stacking").first)
        #expect(drawing.attributes["role"] == "group")
        #expect(drawing.attributes["aria-labelledby"] == "plan-title")
        #expect(drawing.attributes["aria-describedby"] == "plan-desc")
        #expect(drawing.title == "剖面图")
        let skip = try #require(picture.elements(className: "skip").first)
        #expect(skip.attributes["href"] == "#plan-end")
        #expect(picture.all.contains { $0.attributes["id"] == "plan-end" })
    }

    @Test func `texts grow with the room there is and never show two at once`() throws {
        let row = StackingChart.Row(
            number: FloorNumber(1), grossArea: nil,
            blocks: [
                .make("101", area: 10, tenant: "重庆示例软件有限公司"),
                .make("102", area: 30, tenant: "重庆示例软件有限公司"),
                .make("103", area: 60, tenant: "重庆示例软件有限公司"),
            ])
        let links = try StackingChart.make(rows: [row]).picture.read()
            .elements(className: "block")
        #expect(
            links.map { $0.elements("text").map(\.text) } == [
                [
                    "101", "101 重庆示…", "101 重庆示例软…", "101 重庆示例软件有…",
                    "101 重庆示例软件有限公司",
                ],
                ["102 重庆示例软件有…", "102 重庆示例软件有限公司"], ["103 重庆示例软件有限公司"],
            ])
        for link in links {
            let texts = link.elements("text")
            #expect(texts.first?.classes.contains { $0.hasPrefix("w-") } == false)
            #expect(texts.last?.classes.contains { $0.hasPrefix("u-") } == false)
            for (text, next) in zip(texts, texts.dropFirst()) {
                let shown = try #require(next.classes.first { $0.hasPrefix("w-") })
                #expect(text.classes.contains("u-\(shown.dropFirst(2))"))
            }
        }
    }

    @Test func `no floors are said to be none`() throws {
        let picture = try StackingChart.make(rows: []).picture.read()
        #expect(picture.elements("svg").isEmpty)
        #expect(picture.elements(className: "empty").map(\.text) == ["没有楼层。"])
    }

    @Test func `takes sixty floors of forty units`() throws {
        let rows = (1...60).map { floor in
            StackingChart.Row.make(floor, gross: 4000, areas: Array(repeating: 100, count: 40))
        }
        let picture = StackingChart.make(rows: rows).picture
        let read = try picture.read()
        #expect(read.elements(className: "block").count == 2400)
        #expect(picture.svg.utf8.count < 1_500_000)
    }
}
