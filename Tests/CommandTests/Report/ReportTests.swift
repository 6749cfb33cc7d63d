import Foundation
import Testing

@Suite struct ReportTests {
    private let district: Workspace

    init() throws {
        district = try SampleDistrict.workspace()
    }

    private static let areas: Set<String> = [
        "gross", "lettable", "occupied", "committed", "vacant", "available", "expiring",
        "occupancyRate", "leasedRate", "vacancyRate", "tenants", "headcount", "wault",
    ]
    private static let readings: Set<String> = ["designated", "usable", "used", "directions"]
    private static let cluster: Set<String> = [
        "classified", "unclassified", "shares", "leadingDirection", "leadingShare", "nineShare",
        "hhi", "effectiveNumber", "krugman", "locationQuotients",
    ]

    private func json(_ arguments: String...) throws -> JSON {
        let outcome = try district.run(["report", "--format", "json"] + arguments)
        #expect(outcome.status == 0, "\(outcome.err)")
        return try JSON(outcome.out)
    }

    @Test func `the text begins with the goal and says what day it speaks of`() throws {
        let outcome = try district.run("report", "--as-of", "2026-10-31")
        #expect(outcome.status == 0)
        #expect(outcome.err.isEmpty)
        #expect(outcome.lines.first == "渝中区楼宇产业区域报告")
        #expect(outcome.out.contains("截至 2026-10-31 · 数据已知时间 "))
        #expect(outcome.out.contains("目标 1,000,000.00 ㎡"))
        #expect(outcome.out.steering.isEmpty)
    }

    @Test func `the JSON has the shape of the interface`() throws {
        let report = try json("--period", "2026-10")
        #expect(
            report.keys == [
                "asOf", "knownAt", "period", "goal", "goals", "totals", "roles", "parks",
                "mantianxing", "directions", "unclassified", "buildings", "comparisons",
            ])
        #expect(report["period"].keys == ["id", "start", "end"])
        #expect(
            report["goal"].keys == [
                "counting", "target", "by", "value", "progress", "remaining", "requiredPerMonth",
                "observedPerMonth", "projectedOn", "readings",
            ])
        #expect(report["goal"]["readings"].keys == Self.readings)
        #expect(report["goals"].keys == ["headcount", "enterprises", "output"])
        for goal in ["headcount", "enterprises", "output"] {
            #expect(report["goals"][goal].keys == ["target", "by", "value", "progress"])
        }
        #expect(report["totals"].keys == Self.areas)
        #expect(report["mantianxing"].keys == Self.areas.union(["buildings"]))
        #expect(report["roles"].array.map { $0["role"].string } == ["core", "point"])
        for role in report["roles"].array {
            #expect(role.keys == Self.areas.union(["role", "buildings"]))
        }
        for park in report["parks"].array {
            #expect(park.keys == Self.areas.union(["id", "name", "buildings"]))
        }
        #expect(report["directions"].array.count == 10)
        #expect(report["directions"].array.last?["id"].string == "other")
        for direction in report["directions"].array {
            #expect(
                direction.keys == ["id", "name", "area", "tenants", "share", "ellisonGlaeser"])
        }
        #expect(report["unclassified"].keys == ["area", "tenants"])
        for side in ["previous", "yearBefore"] {
            let comparison = report["comparisons"][side]
            #expect(comparison.keys == ["asOf", "totals", "goal", "netAbsorption"])
            #expect(comparison["totals"].keys == Self.areas)
        }
        for building in report["buildings"].array {
            #expect(
                building.keys
                    == Self.areas.union([
                        "id", "name", "park", "role", "mantianxing", "carrier", "feed", "stale",
                        "readings", "clustering",
                    ]))
            #expect(building["readings"].keys == Self.readings)
            #expect(building["clustering"].keys == ["byArea", "byTenants"])
            #expect(building["clustering"]["byArea"].keys == Self.cluster)
            #expect(building["clustering"]["byTenants"].keys == Self.cluster)
            let feed = building["feed"]
            #expect(feed == .null || feed.keys == ["id", "asOf", "revision", "sender"])
        }
    }

    @Test func `the parts add up`() throws {
        let report = try json("--as-of", "2026-10-31")
        #expect(report["period"] == .null && report["comparisons"] == .null)
        for key in ["gross", "lettable", "occupied", "committed", "vacant", "available"] {
            let sum = report["buildings"].array.reduce(0) { $0 + ($1[key].double ?? 0) }
            #expect(abs(sum - (report["totals"][key].double ?? -1)) < 0.005, "\(key)")
        }
        for part in [report["totals"]] + report["buildings"].array {
            let parts = ["occupied", "committed", "vacant"].map { part[$0].double ?? 0 }
            #expect(abs(parts.reduce(0, +) - (part["lettable"].double ?? -1)) < 0.005)
        }
        #expect(report["goal"]["target"].double == 1_000_000)
        #expect(report["goal"]["value"] == report["goal"]["readings"]["designated"])
    }

    @Test func `the table for spreadsheets says the same`() throws {
        let outcome = try district.run("report", "--format", "csv", "--as-of", "2026-10-31")
        #expect(outcome.status == 0)
        #expect(outcome.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = CSV.rows(outcome.bytes)
        let report = try json("--as-of", "2026-10-31")
        let groups = 2 + report["roles"].array.count + report["parks"].array.count
        let buildings = report["buildings"].array
        #expect(rows.count == 1 + groups + buildings.count)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        let occupied = try #require(rows[0].firstIndex(of: "入驻(㎡)"))
        #expect(Double(rows[1][occupied]) == report["totals"]["occupied"].double)
        for (row, building) in zip(rows.suffix(buildings.count), buildings) {
            #expect(row[1] == building["id"].string)
            #expect(Double(row[occupied]) == building["occupied"].double)
        }
    }

    @Test(arguments: ["text", "json", "csv", "html", "xlsx"])
    func `a report goes to a file as it would go to the screen`(format: String) throws {
        let workspace = try Workspace()
        #expect(
            try workspace.run("import", Repository.sample("5001030001-2026-10-31")).status == 0)
        let known = try JSON(workspace.run("report", "--format", "json").out)["knownAt"].string
        let arguments = ["report", "--format", format, "--known-at", try #require(known)]
        let shown = try workspace.run(arguments)
        #expect(shown.status == 0)
        try workspace.write("old", to: "report")
        let written = try workspace.run(arguments + ["-o", "report"])
        #expect(written.status == 0)
        #expect(written.bytes.isEmpty)
        #expect(try Data(contentsOf: workspace.url("report")) == Data(shown.bytes))
    }

    @Test func `a file that can't be written is a failure of the environment`() throws {
        let outcome = try district.run("report", "-o", "nowhere/report.txt")
        #expect(outcome.status == 2)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("nowhere/report.txt"))
    }

    @Test(arguments: [
        ["2026-10", "2026-10-01", "2026-10-31", "2026-09-30", "2025-10-31"],
        ["2026-Q3", "2026-07-01", "2026-09-30", "2026-06-30", "2025-09-30"],
        ["2026-H1", "2026-01-01", "2026-06-30", "2025-12-31", "2025-06-30"],
        ["2025", "2025-01-01", "2025-12-31", "2024-12-31", "2024-12-31"],
        ["2024-02", "2024-02-01", "2024-02-29", "2024-01-31", "2023-02-28"],
    ])
    func `a period is reported as of its last day`(period: [String]) throws {
        let report = try json("--period", period[0])
        #expect(report["period"]["id"].string == period[0])
        #expect(report["period"]["start"].string == period[1])
        #expect(report["period"]["end"].string == period[2])
        #expect(report["asOf"].string == period[2])
        #expect(report["comparisons"]["previous"]["asOf"].string == period[3])
        #expect(report["comparisons"]["yearBefore"]["asOf"].string == period[4])
        let text = try district.run("report", "--period", period[0]).out
        #expect(text.contains("\(period[1]) 至 \(period[2])"))
        #expect(text.contains("环比") && text.contains("同比"))
        #expect(!text.contains("尚未结束"))
    }

    @Test func `a comparison is the report of the day it speaks of`() throws {
        let october = try json("--period", "2026-10")
        let september = try json("--as-of", "2026-09-30")
        #expect(october["comparisons"]["previous"]["totals"] == september["totals"])
        #expect(
            october["comparisons"]["previous"]["goal"]["value"] == september["goal"]["value"])
    }

    @Test func `an unfinished period says so`() throws {
        let outcome = try district.run("report", "--period", "2099")
        #expect(outcome.status == 0)
        #expect(outcome.lines.contains { $0.contains("尚未结束") && $0.contains("不能发布") })
    }

    @Test func `without any feed there is still a report`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("report", "--format", "json")
        #expect(outcome.status == 0)
        let report = try JSON(outcome.out)
        #expect(report["totals"]["occupancyRate"] == .null)
        #expect(report["buildings"].array.allSatisfy { $0["feed"] == .null })
        #expect(try workspace.run("report").out.contains("无数据"))
    }
}
