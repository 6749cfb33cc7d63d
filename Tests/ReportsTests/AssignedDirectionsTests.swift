import Estate
import Reports
import Testing

/// Reports say what of the directions staff have decided, and nothing where they have not.
@Suite struct AssignedDirectionsTests {
    private static let note = "产业方向中有人工认定：1 家企业、350.00 ㎡，按认定的方向计，先于报送和对照表。"

    private func report(from day: String) throws -> AreaReport {
        let subject = try #require(
            DirectionAssignment.Subject(creditCode: nil, name: "示例商贸有限公司"))
        let assignment = DirectionAssignment(
            id: 1, subject: subject, direction: .blockchain, from: .make(day), reason: nil,
            assignedBy: "招商员", assignedAt: .make("2026-11-20T09:00"))
        return AreaReport.make(
            .october, district: .sample(), buildings: [.sampleA, .sampleB],
            assignments: DirectionAssignments([assignment])
        ) { _ in [Building.sampleA.id: .october] }
    }

    @Test func `text, document and workbook note what was decided`() throws {
        let report = try report(from: "2026-10-31")
        #expect(report.text().contains(Self.note))
        #expect(String(decoding: report.html(), as: UTF8.self).contains(Self.note))
        #expect(report.unclassified.tenants == 0)
        #expect(try report.xlsx() != AreaReport.sample().xlsx())
    }

    @Test func `the table has two more columns`() throws {
        let csv = String(decoding: try report(from: "2026-10-31").csv(), as: UTF8.self)
        let rows = csv.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(rows[0].suffix(2) == ["人工认定方向企业(家)", "人工认定方向面积(㎡)"])
        #expect(rows.filter { $0[0] == "全区" }.map { $0.suffix(2) } == [["1", "350.00"]])
        #expect(rows.filter { $0[0] == "核心" }.map { $0.suffix(2) } == [["", ""]])
        #expect(
            rows.filter { $0[0] == "楼宇" }.map { $0.suffix(2) } == [
                ["1", "350.00"], ["0", "0.00"],
            ])
        #expect(Set(rows.map(\.count)).count == 1)
    }

    @Test func `a report of a day before says nothing of it`() throws {
        let before = try report(from: "2026-11-01")
        #expect(
            before.csv()
                == AreaReport.make(
                    .october, district: .sample(), buildings: [.sampleA, .sampleB]
                ) { _ in [Building.sampleA.id: .october] }.csv())
        #expect(!before.text().contains("人工认定"))
    }

    @Test func `the JSON has the keys of the contract and no others`() throws {
        let json = String(decoding: try report(from: "2026-10-31").json(), as: UTF8.self)
        #expect(!json.contains("assign"))
    }
}
