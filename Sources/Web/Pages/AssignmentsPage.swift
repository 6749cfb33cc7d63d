import Estate
import Reports

/// 认定记录: what staff have decided of tenants' directions, newest first.
struct AssignmentsPage: Page {
    let frame: Frame
    let tabs = DirectionTabs(Paths.assignments)
    let text: String
    let summary: String
    let rows: [Row]
    let isEmpty: Bool
    let emptyText: String
    let csvPath: String
    let pager: BuildingsPager?

    struct Row: Sendable {
        let at: String
        let by: String
        let name: String
        let path: String
        /// 一企一档.
        let filePath: String
        let code: String
        let directionID: String
        let direction: String
        let from: String
        let reason: String
        /// Whether it is what holds of the tenant today.
        let isInForce: Bool
        /// Whether it holds only from a day to come.
        let isAhead: Bool
    }

    static let pageSize = 50

    /// - Parameters:
    ///   - text: words that must all stand in name, code, account or reason.
    ///   - page: from 1.
    init(
        _ assignments: DirectionAssignments, text: String, page: Int, today: CalendarDate,
        frame: Frame
    ) {
        self.frame = frame
        self.text = text
        let all = assignments.all
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        let fitting = all.filter { assignment in
            let parts = [
                assignment.subject.name, assignment.subject.creditCode, assignment.assignedBy,
                assignment.reason, assignment.direction?.name,
            ]
            let known = parts.compactMap(\.self).joined(separator: "\n").lowercased()
            return words.allSatisfy(known.contains)
        }
        let pages = max(1, (fitting.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(page, pages)
        rows = fitting.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).map {
            let inForce = assignments.inForce(of: $0.tenant, on: today)
            return Row($0, isInForce: inForce?.id == $0.id, isAhead: $0.from > today)
        }
        isEmpty = rows.isEmpty
        emptyText = all.isEmpty ? Self.none : Self.noneFits
        summary = Self.summary(all: all.count, fitting: fitting.count, page: page, of: pages)
        csvPath = Paths.query(Paths.apiAssignments, [("format", "csv")])
        pager =
            pages > 1
            ? BuildingsPager(page: page, of: pages) {
                Paths.query(
                    Paths.assignments, [("q", text), ("page", $0 > 1 ? "\($0)" : nil)])
            } : nil
    }
}

extension AssignmentsPage.Row {
    init(_ assignment: DirectionAssignment, isInForce: Bool, isAhead: Bool) {
        at = FeedWords.time(assignment.assignedAt)
        by = assignment.assignedBy
        name = BuildingWords.clipped(assignment.subject.name)
        path = Paths.assignment(assignment.subject)
        filePath = Paths.tenant(assignment.tenant)
        code = assignment.subject.creditCode ?? ""
        let mark = assignment.direction.map { Palette.mark(of: $0) }
        directionID = mark?.id ?? "unclassified"
        direction = mark?.name ?? "撤销"
        from = assignment.from.description
        reason = assignment.reason ?? ""
        self.isInForce = isInForce
        self.isAhead = isAhead
    }
}

extension AssignmentsPage {
    private static let none = "还没有认定过。待认定的企业在“待认定”一页。"
    private static let noneFits = "没有符合条件的记录。"

    private static func summary(all: Int, fitting: Int, page: Int, of pages: Int) -> String {
        "共 \(Figures.count(all)) 条，新的在前"
            + (fitting < all ? "；符合条件 \(Figures.count(fitting)) 条" : "")
            + (pages > 1 ? "；第 \(page) 页，共 \(pages) 页" : "")
    }
}
