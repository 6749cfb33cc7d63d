import Foundation
import TestSupport
import Testing

@Suite struct MovementsCommandTests {
    private let district: Workspace

    init() throws {
        district = try SampleDistrict.workspace()
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try district.run(
            ["movements", "--from", "2026-09-30", "--to", "2026-10-31"] + arguments)
    }

    @Test func `the net absorption is that of the report`() throws {
        let report = try JSON(
            district.run("report", "--period", "2026-10", "--format", "json").out)
        let outcome = try run("--json")
        #expect(outcome.status == 0, "\(outcome.err)")
        let moved = try JSON(outcome.out)
        let total = moved["total"]
        #expect(
            total["netAbsorption"] == report["comparisons"]["previous"]["netAbsorption"])
        let tenants = moved["tenants"].array
        #expect(!tenants.isEmpty)
        #expect(tenants.allSatisfy { $0["name"] != .null })
    }

    @Test func `the text tells the same sum, and the table adds up to it`() throws {
        let text = try run()
        #expect(text.status == 0)
        #expect(text.err.isEmpty)
        #expect(text.lines.first?.hasPrefix("2026-09-30 与 2026-10-31 相比") == true)
        #expect(text.out.contains("净吸纳 "))
        #expect(text.out.steering.isEmpty)
        let total = try JSON(run("--json").out)["total"]["netAbsorption"].double
        let rows = CSV.rows(try run("--csv").bytes)
        let column = try #require(rows.first?.firstIndex(of: "变化(㎡)"))
        let sum = rows.dropFirst().compactMap { Double($0[column]) }.reduce(0, +)
        #expect(abs(sum - (total ?? .nan)) < 0.005)
    }

    @Test func `the text is what it was`() throws {
        // All but when it was made.
        let text = try run().out.replacing(#/ · 数据已知时间 .*/#, with: "")
        #expect(try Snapshot.difference(Array(text.utf8), from: "movements.txt") == nil)
    }

    @Test func `days that contradict each other are wrong usage`() throws {
        let outcome = try district.run(
            "movements", "--from", "2026-10-31", "--to", "2026-09-30")
        #expect(outcome.status == 64)
        #expect(outcome.err.contains("应早于"))
        #expect(try run("--json", "--csv").status == 64)
    }
}
