import Estate
import Testing

@testable import Reports

/// What a version says differently from the one before.
@Suite struct ReportChangesTests {
    private static func report(
        knownAt: String = "2026-11-23T15:30:00", district: District = .sample(),
        buildings: [Building] = [.sampleA, .sampleB]
    ) -> [UInt8] {
        AreaReport.sample(.inOctober(knownAt: knownAt), district: district, buildings: buildings)
            .json()
    }

    private func changes(_ before: [UInt8], _ after: [UInt8]) throws -> [ReportChange] {
        try #require(ReportChanges(from: before, to: after)).all
    }

    private func changes(_ before: String, _ after: String) throws -> [ReportChange] {
        try changes(Array(before.utf8), Array(after.utf8))
    }

    @Test func `when it was known makes no difference`() throws {
        #expect(try changes(Self.report(), Self.report(knownAt: "2026-12-01")) == [])
    }

    @Test func `a building's new name is one change, at its place`() throws {
        var building = Building.sampleB
        building.name = "改名\"大厦\""
        let found = try changes(
            Self.report(), Self.report(buildings: [.sampleA, building]))
        let change = try #require(found.first)
        #expect(found.count == 1)
        #expect(change.path == "buildings[5001030002].name")
        #expect(change.subject == "改名\"大厦\"")
        #expect(change.building == building.id)
        #expect(change.field == "名称")
        #expect(change.before == "示例大厦B座")
        #expect(change.after == "改名\"大厦\"")
        #expect(change.shownChange == nil)
    }

    @Test func `a building that is no longer there is told, and what it takes from the sums`()
        throws
    {
        let found = try changes(Self.report(), Self.report(buildings: [.sampleA]))
        let gone = try #require(found.first { $0.path == "buildings[5001030002]" })
        #expect(gone.subject == "示例大厦B座")
        #expect(gone.field == "在报告中")
        #expect([gone.before, gone.after] == ["是", "否"])
        let gross = try #require(found.first { $0.path == "totals.gross" })
        #expect(gross.subject == "全区合计")
        #expect(gross.field == "建筑面积")
        #expect(gross.shownChange == "-4,000.00")
        let back = try changes(Self.report(buildings: [.sampleA]), Self.report())
        #expect(Set(back.map(\.path)) == Set(found.map(\.path)))
    }

    @Test func `a goal that is given up has no figures any more`() throws {
        let found = try changes(Self.report(), Self.report(district: .sample(output: nil)))
        #expect(found.map(\.path).contains("goals.output.target"))
        #expect(found.allSatisfy { $0.subject == "产值目标" && $0.after == nil })
        #expect(found.first { $0.field == "目标" }?.shownBefore == "5,000")
    }

    @Test func `figures are shown to the last digit that says something`() throws {
        let found = try changes(
            #"{"totals":{"occupied":1650.50,"occupancyRate":0.812345,"wault":null}}"#,
            #"{"totals":{"occupied":11650.00,"occupancyRate":0.8,"wault":23.400000}}"#)
        #expect(found.map(\.field) == ["入驻面积", "入驻率", "加权平均剩余租期（月）"])
        #expect(found.map(\.shownBefore) == ["1,650.50", "81.2345%", "—"])
        #expect(found.map(\.shownAfter) == ["11,650.00", "80%", "23.4"])
        #expect(found.map(\.shownChange) == ["+9,999.50", "-1.2345 个百分点", nil])
    }

    @Test func `shares of each direction are details`() throws {
        let found = try changes(
            #"""
            {"buildings":[{"id":"5001030001","name":"甲","feed":{"id":1,"asOf":"2026-10-30"},
            "clustering":{"byTenants":{"shares":{"blockchain":0.1},"hhi":0.5}}}]}
            """#,
            #"""
            {"buildings":[{"id":"5001030001","name":"甲","feed":{"id":2,"asOf":"2026-10-31"},
            "clustering":{"byTenants":{"shares":{"blockchain":0.2},"hhi":0.4}}}]}
            """#)
        #expect(found.map(\.field) == ["数据编号", "数据日期", "占比：区块链（按企业数）", "HHI（按企业数）"])
        #expect(found.map(\.isDetail) == [true, false, true, true])
    }

    @Test func `every field of a report has a name`() throws {
        let nothing = Array(#"{"roles":[],"parks":[],"directions":[],"buildings":[]}"#.utf8)
        let report = try #require(FrozenValue(Self.report()))
        var fields: Set<String> = []
        collect(report, into: &fields)
        for name in fields where Direction.allCases.allSatisfy({ $0.id != name }) {
            let words = ReportFieldWords(fields: ["totals", name], item: nil)
            let isReading = CarrierReading(rawValue: name) != nil
            let isGroup = [
                "knownAt", "readings", "totals", "roles", "parks", "directions", "clustering",
                "byArea", "byTenants", "shares", "locationQuotients", "previous", "yearBefore",
                "enterprises", "output",
            ].contains(name)
            #expect(isReading || isGroup || words.field != name, "\(name)")
        }
        #expect(try !changes(nothing, Self.report()).isEmpty)
    }

    private func collect(_ value: FrozenValue, into names: inout Set<String>) {
        switch value {
        case .object(let fields):
            for field in fields {
                names.insert(field.name)
                collect(field.value, into: &names)
            }
        case .list(let items): for item in items { collect(item, into: &names) }
        case .null, .flag, .number, .text: break
        }
    }

    @Test(arguments: ["", "{", "[1,]", "{\"a\":1}x", "{\"a\" 1}", "\"", "nul", "{\"a\":}"])
    func `what is no JSON cannot be compared`(text: String) {
        #expect(ReportChanges(from: Array(text.utf8), to: Self.report()) == nil)
    }

    @Test func `depth has a limit`() {
        #expect(FrozenValue(Array(String(repeating: "[", count: 100_000).utf8)) == nil)
    }

    @Test func `the table writes values as the JSON does`() throws {
        let found = try #require(
            ReportChanges(
                from: Array(#"{"totals":{"occupied":1650.50,"tenants":3}}"#.utf8),
                to: Array(#"{"totals":{"occupied":1600.25,"tenants":null}}"#.utf8)))
        #expect(
            String(decoding: found.csv().dropFirst(3), as: UTF8.self) == """
                范围,楼宇编号,指标,原来,现在,变化,JSON 路径\r
                全区合计,,入驻面积,1650.50,1600.25,-50.25,totals.occupied\r
                全区合计,,企业数,3,,,totals.tenants\r

                """)
        #expect(
            found.lines(limit: 1) == [
                "与前一版相比，有 2 项数字不同：", "  全区合计 入驻面积：1,650.50 → 1,600.25（-50.25）", "  另有 1 项",
            ])
    }
}
