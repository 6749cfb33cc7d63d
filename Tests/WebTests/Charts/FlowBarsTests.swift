import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct FlowBarsTests {
    private func read(_ flows: [MovementFlow]) throws -> MarkupElement {
        let bins = try flows.enumerated().map { index, flow in
            FlowBars.Bin(
                period: try #require(Period(kind: .month, year: 2026, index: index + 11 - 1)),
                flow: flow)
        }
        return try FlowBars(id: "f", title: "动态", bins: bins).picture.read()
    }

    @Test func `what came stands on the line, what went hangs from it`() throws {
        let picture = try read([.make(movedIn: 600, movedOut: 250, grown: 400, shrunk: 500)])
        let drawing = try #require(picture.elements(className: "flow").first)
        let bars = drawing.elements(className: "mark")
        #expect(bars.map { $0.number("height") } == [60, 40, 25, 50])
        #expect(bars.map { $0.number("y") } == [70, 30, 130, 155])
        #expect(
            drawing.elements("g").map(\.title) == [
                "2026-10：迁入 600.00 ㎡，扩租 400.00 ㎡，迁出 250.00 ㎡，缩租 500.00 ㎡，净吸纳 +250.00 ㎡"
            ])
        #expect(drawing.elements("text").map(\.text).contains("+250"))
    }

    @Test func `a month without movement has no bars, yet its name`() throws {
        let drawing = try #require(
            try read([.make(), .make(movedIn: 1)]).elements(className: "flow").first)
        #expect(drawing.elements(className: "mark").count == 1)
        #expect(drawing.elements("text").map(\.text).contains("10"))
    }

    @Test func `years do not run into each other`() throws {
        // From December on: 2026 has one slot only.
        func years(_ months: Int) throws -> [[String]] {
            let bins = try (0..<months).map { index in
                FlowBars.Bin(
                    period: try #require(
                        Period(
                            kind: .month, year: 2026 + (index + 11) / 12,
                            index: (index + 11) % 12 + 1)), flow: .make())
            }
            let picture = try FlowBars(id: "f", title: "动态", bins: bins).picture.read()
            return picture.elements(className: "muted").filter { $0.text.hasPrefix("202") }
                .map { [$0.text] + $0.classes.filter { $0.hasPrefix("w-") } }
        }
        #expect(try years(3) == [["2026"], ["2027"]])
        #expect(try years(13) == [["2026", "w-640"], ["2027"]])
    }

    /// July came with the first data since May: that nothing moved in June nobody knows.
    @Test func `a month without new data is hatched, and has no figure`() throws {
        let months = try (5...7).map {
            try #require(Period(kind: .month, year: 2026, index: $0))
        }
        let bins = [
            FlowBars.Bin(period: months[0], flow: .make()),
            FlowBars.Bin(period: months[1], flow: .make(), silence: "没有新数据"),
            FlowBars.Bin(period: months[2], flow: .make(movedIn: 700)),
        ]
        let picture = try FlowBars(id: "f", title: "动态", bins: bins).picture.read()
        let drawing = try #require(picture.elements(className: "flow").first)
        #expect(
            drawing.elements(className: "mark").map(\.classes.last)
                == ["c-unreported", "c-leased"])
        #expect(drawing.elements("g").map(\.title)[1] == "2026-06：没有新数据")
        let texts = drawing.elements("text").map(\.text)
        #expect(texts.contains("—") && texts.contains("0") && texts.contains("+700"))
        #expect(picture.elements("li").last?.elements("span").map(\.text) == ["无新数据"])
    }

    @Test func `the legend says in words what the marks are`() throws {
        let picture = try read([.make()])
        for word in ["迁入", "扩租", "迁出", "缩租"] { #expect(picture.allText.contains(word)) }
    }

    @Test func `nothing to show is said`() throws {
        #expect(try read([]).elements(className: "empty").count == 1)
    }
}
