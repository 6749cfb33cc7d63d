import Estate
import Reports

/// 待认定: the tenants without a direction, as a list to be worked off.
struct UnclassifiedPage: Page {
    let frame: Frame
    let tabs = DirectionTabs(Paths.unclassified)
    let asOf: String
    let text: String
    let kinds: [AccountsPage.Choice]
    let isNarrow: Bool
    let isPartly: Bool
    /// What has just been decided, and where it can be seen.
    let done: String?
    let donePath: String
    let summary: String
    /// How the list's area and that of the area report hang together.
    let balance: String
    let rows: [Row]
    let isEmpty: Bool
    let emptyText: String
    let csvPath: String
    let pager: BuildingsPager?
    let mayAssign: Bool
    let choices = DirectionWords.choices()
    /// Where a form goes back to.
    let back: String

    struct Row: Sendable {
        let number: Int
        let name: String
        let path: String
        /// 一企一档.
        let filePath: String
        let code: String
        /// What the form says about whom it is.
        let formCode: String
        let formName: String
        let area: String
        let headcount: String
        let reasons: [String]
        let places: [TenantPlace]
        let since: String?
        /// What was decided before.
        let history: [String]
        let hasHistory: Bool
    }

    static let pageSize = 30

    init(
        _ list: TenantList, _ question: UnclassifiedQuestion, district: DistrictNow,
        mayAssign: Bool, frame: Frame
    ) {
        self.frame = frame
        self.mayAssign = mayAssign
        asOf = list.asOf.description
        text = question.filter.text
        kinds =
            [AccountsPage.Choice(id: "", name: "全部", isChosen: question.filter.kind == nil)]
            + Undecided.Kind.allCases.map {
                AccountsPage.Choice(
                    id: $0.rawValue, name: $0.name, isChosen: $0 == question.filter.kind)
            }
        isPartly = question.isPartly
        isNarrow =
            !question.filter.text.isEmpty || question.filter.kind != nil || question.isPartly
        let names = district.names
        let fitting = question.filter.select(list.tenants, names: names)
        let pages = max(1, (fitting.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(question.page, pages)
        let start = (page - 1) * Self.pageSize
        rows = fitting.dropFirst(start).prefix(Self.pageSize).enumerated().map { index, tenant in
            Row(
                tenant, number: start + index + 1, names: names,
                history: district.assignments.history(of: tenant.subject.tenant))
        }
        isEmpty = rows.isEmpty
        let made = question.done.flatMap { id in
            district.assignments.all.first { $0.id == id }
        }
        done = made.map { made in
            let isListed = list.tenants.contains { $0.subject.tenant == made.tenant }
            return DirectionWords.done(
                made, today: district.today,
                current: isListed && !question.isPartly ? "待认定" : nil)
        }
        donePath = made.map { Paths.assignment($0.subject) } ?? Paths.assignments
        summary = Self.summary(
            list, question, fitting: fitting.count, page: page, of: pages)
        balance = Self.balance(list)
        emptyText = isNarrow && !list.tenants.isEmpty ? Self.noneFits : Self.nobody
        csvPath = question.csvPath
        pager =
            pages > 1
            ? BuildingsPager(page: page, of: pages) { question.path(page: $0) } : nil
        back = question.path()
    }
}

extension UnclassifiedPage.Row {
    init(
        _ tenant: ListedTenant, number: Int, names: [Building.ID: String],
        history made: [DirectionAssignment]
    ) {
        self.number = number
        name = BuildingWords.clipped(tenant.subject.name)
        path = Paths.assignment(tenant.subject)
        filePath = Paths.tenant(tenant.subject.tenant)
        code = DirectionWords.code(tenant)
        formCode = tenant.subject.creditCode ?? ""
        formName = tenant.subject.creditCode == nil ? tenant.subject.name : ""
        let open = tenant.measures.unclassifiedArea
        area =
            Figures.area(open)
            + (open < tenant.measures.area ? " / \(Figures.area(tenant.measures.area))" : "")
        headcount =
            tenant.measures.headcount > 0
            ? "\(Figures.count(tenant.measures.headcount)) 人" : Figures.unknown
        reasons = tenant.undecided.map { BuildingWords.clipped($0.text) }
        places = TenantPlace.all(tenant, names)
        since = tenant.since?.description
        history = made.map {
            "\(DirectionWords.decision($0))（\(DirectionWords.author($0))）"
        }
        hasHistory = !history.isEmpty
    }
}

extension UnclassifiedPage {
    private static let noneFits = "没有符合条件的企业。可以去掉几个条件再试。"
    private static let nobody = "没有待认定的企业。"

    private static func summary(
        _ list: TenantList, _ question: UnclassifiedQuestion, fitting: Int, page: Int,
        of pages: Int
    ) -> String {
        let amount = question.isPartly ? list.partlyUndecided : list.undecided
        let what = question.isPartly ? "部分单元待认定" : "待认定"
        let all =
            "截至 \(list.asOf)，\(what) \(Figures.count(amount.tenants)) 家、"
            + "\(Figures.area(amount.area)) ㎡，按面积从大到小"
        return all + (fitting < list.tenants.count ? "；符合条件 \(Figures.count(fitting)) 家" : "")
            + (pages > 1 ? "；第 \(page) 页，共 \(pages) 页" : "")
    }

    private static func balance(_ list: TenantList) -> String {
        let partly = list.partlyUndecided
        let whole = list.undecided.area + partly.area + list.anonymousArea
        return "面积报告里待认定的 \(Figures.area(whole)) ㎡ ＝ 这些企业 \(Figures.area(list.undecided.area)) ㎡ ＋ "
            + "其他单元已有方向的 \(Figures.count(partly.tenants)) 家企业 \(Figures.area(partly.area)) ㎡ ＋ "
            + "没有写明租户的单元 \(Figures.area(list.anonymousArea)) ㎡。"
    }
}
