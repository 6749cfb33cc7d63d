import Estate
import Testing

@testable import Web

/// What a feed changes, as pages show it.
@Suite struct FeedDifferencesTests {
    private func differences(
        before: FeedChange.State?, after: FeedChange.State,
        _ change: (inout FeedChange) -> Void = { _ in }
    ) -> FeedDifferences {
        var result = FeedChange(before: nil, after: [], coverage: .full)
        result.before = before
        result.after = after
        change(&result)
        return FeedDifferences(result, basis: before == nil ? nil : "2026-09-30 第 1 版")
    }

    private func state(occupied: Int, vacant: Int, units: Int = 10) -> FeedChange.State {
        var state = FeedChange.State()
        state.units = units
        state.occupied = Area(squareMetres: occupied)
        state.vacant = Area(squareMetres: vacant)
        return state
    }

    @Test func `figures stand beside what they were, with their change`() {
        let shown = differences(
            before: state(occupied: 600, vacant: 400),
            after: state(occupied: 1000, vacant: 0, units: 12))
        #expect(
            shown.measures.map { "\($0.name) \($0.before) \($0.after) \($0.change)" } == [
                "单元（个，含车位） 10 12 +2", "可租售面积（㎡） 1,000.00 1,000.00 0.00",
                "入驻（㎡） 600.00 1,000.00 +400.00", "已签未入驻和装修（㎡） 0.00 0.00 0.00",
                "空置和保留（㎡） 400.00 0.00 -400.00",
                "入驻率（入驻 ÷ 可租售） 60.0% 100.0% +40.0 个百分点", "企业（家） 0 0 0",
            ])
        #expect(shown.lead == "与原来的状态（2026-09-30 第 1 版）相比：")
    }

    @Test func `the first feed of a building is held against nothing`() {
        let shown = differences(before: nil, after: state(occupied: 600, vacant: 400)) {
            $0.unitsAdded = 10
        }
        #expect(shown.lead == "这栋楼以前没有数据，这是第一份。")
        #expect(shown.measures.allSatisfy { $0.before == "—" && $0.change == "—" })
        #expect(shown.units == nil)
    }

    @Test func `where nothing changes it says so`() {
        let same = state(occupied: 600, vacant: 400)
        #expect(
            differences(before: same, after: same).lead
                == "与原来的状态（2026-09-30 第 1 版）相比，面积、企业和单元状态都没有变化。")
    }

    @Test func `floors that lose their units are called out`() {
        let same = state(occupied: 600, vacant: 400)
        let shown = differences(before: same, after: same) { change in
            change.named = [-1, 1, 2, 3, 5].compactMap(FloorNumber.init)
            change.emptied = [7, 8].compactMap(FloorNumber.init)
        }
        #expect(shown.floors == "文件里写了 5 层：-1、1 至 3、5。")
        #expect(shown.emptied?.contains("以下 2 层原来有单元") == true)
        #expect(shown.emptied?.contains("7 至 8") == true)
        #expect(shown.kept == nil)
    }

    @Test func `of many tenants the first 20 are named`() throws {
        let same = state(occupied: 600, vacant: 400)
        let shown = differences(before: same, after: same) { change in
            change.movedIn = (1...23).map { .init(name: "\($0) 号公司", area: .zero) }
        }
        let moves = try #require(shown.movedIn)
        #expect(moves.count == "23")
        #expect(moves.tenants.count == 20)
        #expect(moves.rest == "还有 3 家")
        #expect(shown.movedOut == nil)
    }

    @Test func `units that change their state are listed by what they become`() {
        let same = state(occupied: 600, vacant: 400)
        let shown = differences(before: same, after: same) { change in
            change.transitions = [
                .init(
                    from: .vacant, to: .leased, units: (1...21).map { "12\($0)" },
                    area: Area(squareMetres: 2100))
            ]
        }
        #expect(shown.hasTransitions)
        #expect(shown.transitions.map(\.from.name) == ["空置"])
        #expect(shown.transitions.map(\.to.id) == ["leased"])
        #expect(shown.transitions.map(\.area) == ["2,100.00"])
        #expect(shown.transitions.first?.numbers.hasSuffix("1220 等") == true)
    }
}
