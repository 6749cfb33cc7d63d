import Estate
import Reports

/// What a report says.
struct ReportBody: Sendable {
    let goal: ReportGoal
    let rates: [ReportRate]
    let facts: [ReportFact]
    let goals: [ReportGoalRow]
    let mantianxing: [MantianxingRow]
    let mantianxingHeadings: [String]
    let mantianxingRemark: String
    let comparisons: [ReportComparison]
    let hasComparisons: Bool
    let groupPicture: Picture
    let groups: [ReportGroup]
    let directionPicture: Picture
    let directions: [ReportDirection]
    let buildings: [ReportBuilding]
    let explanations: [String]

    init(_ report: AreaReport, today: CalendarDate) {
        let day = report.asOf < today ? report.asOf : nil
        goal = ReportGoal(report)
        rates = ReportRate.all(report.totals, on: report.asOf)
        facts = ReportFact.totals(report)
        goals = ReportGoalRow.all(report)
        mantianxing = MantianxingRow.all(report, on: day)
        mantianxingHeadings = MantianxingRules.versions.map(\.heading)
        mantianxingRemark = ReportNotes.mantianxing
        comparisons = ReportComparison.all(report)
        hasComparisons = !comparisons.isEmpty
        groupPicture = ReportGroup.picture(report)
        groups = ReportGroup.all(report)
        directionPicture = report.directionPicture(id: "directions")
        directions = ReportDirection.all(report)
        buildings = report.buildings.map { ReportBuilding($0, on: day) }
        explanations = ReportNotes.all(report)
    }
}
