import Estate
import Reports

/// A building's row among those that are 满天星, or large enough for it.
struct MantianxingRow: Sendable {
    let name: String
    let path: String
    let named: String
    let secured: String
    let used: String
    let rate: String
    let verdicts: [Verdict]

    /// What a version of the rules says.
    struct Verdict: Sendable {
        let heading: String
        let words: String
    }

    /// - Parameter day: the day as of which buildings are to be shown; `nil` for today.
    static func all(_ report: AreaReport, on day: CalendarDate?) -> [MantianxingRow] {
        report.mantianxingLines.map { line in
            MantianxingRow(
                name: line.building.name,
                path: Paths.query(
                    Paths.building(line.building.id), [("asOf", day?.description)]),
                named: naming(line) ?? "未命名", secured: Figures.area(line.readings.designated),
                used: Figures.area(line.readings.used),
                rate: Figures.percent(Ratio(line.readings.used, of: line.readings.designated)),
                verdicts: line.mantianxingAssessments.map {
                    Verdict(heading: $0.rules.heading, words: $0.words)
                })
        }
    }

    /// Level and day; `nil` for a building that is none.
    static func naming(_ line: AreaReport.BuildingLine) -> String? {
        guard line.isMantianxing else { return nil }
        return line.building.mantianxing.map { "\($0.level.name)，\($0.since) 命名" }
    }
}

/// A building against the 满天星 rules.
struct BuildingMantianxing: Sendable {
    let facts: [ReportFact]
    let rules: [Rules]
    let remark: String

    /// One version of the rules.
    struct Rules: Sendable {
        let name: String
        let conditions: [Condition]
        let verdict: String
    }

    /// One of its conditions.
    struct Condition: Sendable {
        let name: String
        let outcome: String
    }

    init(_ line: AreaReport.BuildingLine, asOf: CalendarDate) {
        let rate = Ratio(line.readings.used, of: line.readings.designated)
        facts = [
            ReportFact(name: "命名", text: MantianxingRow.naming(line) ?? "未命名"),
            ReportFact(
                name: "收储面积", text: "\(Figures.area(line.readings.designated)) ㎡",
                note: "认定的核心载体面积"),
            ReportFact(
                name: "使用面积", text: "\(Figures.area(line.readings.used)) ㎡",
                note: "其中入驻 · 使用 ÷ 收储 ＝ \(Figures.percent(rate)) · \(asOf)"),
        ]
        rules = line.mantianxingAssessments.map { assessment in
            Rules(
                name: assessment.rules.heading,
                conditions: assessment.rules.conditions.indices.map {
                    Condition(
                        name: assessment.rules.conditions[$0].name, outcome: assessment.word($0))
                }, verdict: assessment.verdictWord)
        }
        remark = ReportNotes.mantianxing
    }
}
