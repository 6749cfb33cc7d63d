import Estate
import Reports

/// One tenant: what it is and why, where it sits, what was decided about it, and a form to decide.
struct AssignmentPage: Page {
    let frame: Frame
    let tabs = DirectionTabs(nil)
    let name: String
    let code: String
    /// 一企一档.
    let filePath: String
    let asOf: String
    let directionID: String
    let direction: String
    /// Who says so.
    let source: String
    let isThere: Bool
    let facts: [ReportFact]
    let places: [Place]
    let history: [Decision]
    let hasHistory: Bool
    let done: String?
    let error: String?
    let mayAssign: Bool
    /// Whether anything is left to withdraw.
    let mayWithdraw: Bool
    let withdrawFrom: String
    let formCode: String
    let formName: String
    let choices: [AccountsPage.Choice]
    let from: String
    let reason: String
    let back: String

    struct Place: Sendable {
        let building: String
        let path: String
        let floor: String
        let unit: String
        let unitPath: String
        let area: String
        let stated: String
    }

    struct Decision: Sendable {
        let direction: String
        let directionID: String
        let from: String
        let by: String
        let at: String
        let reason: String
        let isInForce: Bool
        /// Whether it holds only from a day to come.
        let isAhead: Bool
    }

    /// What stands in the form.
    struct Draft: Sendable {
        var direction: Direction?
        var from: String
        var reason = ""
    }

    /// - Parameters:
    ///   - tenant: as it is on the day; `nil` where it is not there.
    ///   - subject: as it is written now, or was when something was last decided.
    init(
        _ subject: DirectionAssignment.Subject, _ tenant: ListedTenant?, asOf: CalendarDate,
        district: DistrictNow, draft: Draft, done: Int?, error: String?, mayAssign: Bool,
        frame: Frame
    ) {
        let assignments = district.assignments
        let made = assignments.history(of: subject.tenant)
        let inForce = assignments.inForce(of: subject.tenant, on: asOf)
        self.frame = frame
        self.mayAssign = mayAssign
        self.error = error
        name = BuildingWords.clipped(subject.name)
        filePath = Paths.tenant(subject.tenant)
        code = tenant.map(DirectionWords.code) ?? subject.creditCode ?? "按名称识别"
        self.asOf = asOf.description
        isThere = tenant != nil
        let decided = inForce?.direction ?? tenant?.measures.direction
        let mark = Palette.mark(of: decided)
        directionID = mark.id
        direction = mark.name
        source = Self.source(tenant, inForce)
        facts = tenant.map(Self.facts) ?? []
        let names = district.names
        places = (tenant?.places ?? []).prefix(200).map { Place($0, names) }
        history = made.map {
            Decision($0, isInForce: $0.id == inForce?.id, today: district.today)
        }
        hasHistory = !history.isEmpty
        self.done = done.flatMap { id in made.first { $0.id == id } }.map {
            DirectionWords.done($0, today: district.today, current: mark.name)
        }
        mayWithdraw = mayAssign && made.first?.direction != nil
        withdrawFrom = made.first?.from.description ?? draft.from
        formCode = subject.creditCode ?? ""
        formName = subject.creditCode == nil ? subject.name : ""
        choices = DirectionWords.choices(draft.direction)
        from = draft.from
        reason = draft.reason
        back = Paths.assignment(subject)
    }
}

extension AssignmentPage {
    private static func source(
        _ tenant: ListedTenant?, _ inForce: DirectionAssignment?
    ) -> String {
        if let inForce {
            return "人工认定，自 \(inForce.from) 起（\(DirectionWords.author(inForce))）"
        }
        guard let tenant else { return "这一天没有入驻" }
        return tenant.measures.direction == nil ? "没有人认定，报送和对照表也定不了" : "按报送或对照表"
    }

    private static func facts(_ tenant: ListedTenant) -> [ReportFact] {
        let reasons = tenant.undecided.map { BuildingWords.clipped($0.text) }
        return [
            ReportFact(name: "入驻面积", text: "\(Figures.area(tenant.measures.area)) ㎡"),
            ReportFact(name: "从业人员", text: "\(Figures.count(tenant.measures.headcount)) 人"),
            ReportFact(name: "最早起租", text: tenant.since?.description ?? Figures.unknown),
            ReportFact(
                name: "报送和对照表定不了的原因",
                text: reasons.isEmpty ? "无" : reasons.joined(separator: "；")),
        ]
    }
}

extension AssignmentPage.Place {
    fileprivate init(_ place: ListedTenant.Place, _ names: [Building.ID: String]) {
        building = names[place.building] ?? place.building.rawValue
        path = Paths.building(place.building)
        floor = BuildingWords.floor(place.floor)
        unit = BuildingWords.clipped(place.unit, to: 40)
        unitPath = Paths.unit(place.unit, in: place.building)
        area = Figures.area(place.area)
        stated = Palette.mark(of: place.stated).name
    }
}

extension AssignmentPage.Decision {
    fileprivate init(_ assignment: DirectionAssignment, isInForce: Bool, today: CalendarDate) {
        let mark = assignment.direction.map { Palette.mark(of: $0) }
        direction = mark?.name ?? "撤销"
        directionID = mark?.id ?? "unclassified"
        from = assignment.from.description
        by = assignment.assignedBy
        at = FeedWords.time(assignment.assignedAt)
        reason = assignment.reason ?? ""
        self.isInForce = isInForce
        isAhead = assignment.from > today
    }
}
