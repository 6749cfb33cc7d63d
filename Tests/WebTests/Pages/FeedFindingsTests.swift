import Estate
import Foundation
import Testing

@testable import Web

/// Findings as pages show them.
@Suite struct FeedFindingsTests {
    @Test func `a feed without findings has none to show`() {
        #expect(FeedFindings([:], listed: [], csv: nil) == nil)
    }

    @Test func `all are counted, errors first`() throws {
        let findings = try #require(
            FeedFindings(
                [.leaseOver: 2, .areaNotPositive: 1500, .energyIgnored: 1],
                listed: [.make(.leaseOver), .make(.areaNotPositive)], csv: "/x.csv"))
        #expect(findings.total == "错误 1,500 条，提醒 2 条，说明 1 条")
        #expect(
            findings.kinds.map(\.code) == ["area-not-positive", "lease-over", "energy-ignored"])
        #expect(findings.kinds.map(\.count) == ["1,500", "2", "1"])
        #expect(findings.kinds.map(\.tag) == ["bad", "warn", "quiet"])
        #expect(findings.kinds[0].meaning == "面积不大于 0")
    }

    @Test func `a finding says where it is, what stands there and how to mend it`() throws {
        let findings = try #require(
            FeedFindings(
                [.areaNotPositive: 1],
                listed: [
                    Diagnostic(
                        code: .areaNotPositive, line: 12, column: 5, path: "/floor[1]/@area",
                        value: "-3", message: "面积不大于 0。", hint: "请填写实际面积。")
                ], csv: nil))
        let row = try #require(findings.rows.first)
        #expect(row.place == "第 12 行 第 5 列")
        #expect(row.path == "/floor[1]/@area")
        #expect(row.value == "-3")
        #expect(row.hint == "请填写实际面积。")
        #expect(row.tone == "error")
        #expect(findings.cut == nil)
    }

    @Test func `findings of one severity go from the top of the file down`() throws {
        let findings = try #require(
            FeedFindings(
                [.areaNotPositive: 2, .unitRepeated: 1, .floorAreaExceeded: 1],
                listed: [
                    .make(.areaNotPositive, line: 9), .make(.unitRepeated, line: 4),
                    .make(.floorAreaExceeded, line: 2), .make(.areaNotPositive, line: 12),
                ], csv: nil))
        #expect(findings.rows.map(\.place) == [2, 4, 9, 12].map { "第 \($0) 行" })
    }

    @Test func `what concerns the file as a whole says so`() throws {
        let findings = try #require(
            FeedFindings([.heldWithoutUnits: 1], listed: [.make(.heldWithoutUnits)], csv: nil))
        #expect(findings.rows.map(\.place) == ["整个文件"])
    }

    @Test func `a page lists the first 200, errors before all else, and says how many there are`()
        throws
    {
        let warnings = (1...300).map { Diagnostic.make(.leaseOver, line: $0) }
        let findings = try #require(
            FeedFindings(
                [.leaseOver: 300, .areaNotPositive: 1],
                listed: warnings + [.make(.areaNotPositive, line: 900)], csv: "/x.csv"))
        #expect(findings.rows.count == 200)
        #expect(findings.rows.first?.place == "第 900 行")
        #expect(findings.rows[1].place == "第 1 行")
        #expect(findings.cut == "共 301 条，这里列出前 200 条。表格里有 301 条。")
        #expect(findings.csv == "/x.csv")
    }

    @Test func `what is not listed anywhere is told of`() throws {
        let listed = (1...1000).map { Diagnostic.make(.areaNotPositive, line: $0) }
        let findings = try #require(
            FeedFindings([.areaNotPositive: 2500], listed: listed, csv: "/x.csv"))
        #expect(
            findings.cut
                == "共 2,500 条，这里列出前 200 条。表格里有 1,000 条。每种最多列出 1,000 条，改好后再上传就会看到其余的。")
    }

    @Test func `codes mean what the README says`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        var meanings: [Diagnostic.Code: String] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingSpaces }
            guard cells.count == 3, cells[0].hasPrefix("`"),
                let code = Diagnostic.Code(rawValue: String(cells[0].dropFirst().dropLast()))
            else { continue }
            // People at a page have no options of a command.
            meanings[code] = String(cells[2]).replacing(" `--building` ", with: "指定的")
                .replacing(" `--as-of` ", with: "指定的")
        }
        for code in Diagnostic.Code.allCases where !code.rawValue.hasPrefix("policy-") {
            #expect(code.meaning == meanings[code], "\(code)")
        }
    }
}

extension Diagnostic {
    /// A finding whose words do not matter.
    fileprivate static func make(_ code: Code, line: Int? = nil) -> Diagnostic {
        Diagnostic(code: code, line: line, message: "有误。", hint: "请改正。")
    }
}
