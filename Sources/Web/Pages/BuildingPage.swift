import Estate
import Reports

/// A building: what it is, what it wants, how it stands on a day, how it got there.
struct BuildingPage: Page {
    let frame: Frame
    let heading: String
    let tags: [String]
    let lead: String
    let notices: [Notice]
    let actions: [StackingSection.Link]
    let register: BuildingFacts
    let policy: BuildingPolicy?
    let figures: BuildingFigures?
    let mantianxing: BuildingMantianxing
    let stacking: StackingSection
    let history: BuildingHistory?
    let energy: EnergySection?
    let occupants: BuildingTenants
    let leases: BuildingLeases
    let received: BuildingFeeds?

    /// Something to know before anything else is read.
    struct Notice: Sendable {
        let kind: String
        let message: String
        let linkText: String?
        let link: String?

        init(_ kind: String, _ message: String, link: (text: String, path: String)? = nil) {
            self.kind = kind
            self.message = message
            linkText = link?.text
            self.link = link?.path
        }
    }

    /// - Parameter problem: why what was asked for is not what is shown.
    init(
        _ content: BuildingContent, _ question: BuildingQuestion, problem: Problem?,
        account: Account, frame: Frame
    ) {
        let building = content.building
        self.frame = frame
        heading = building.name
        let park = content.district.parks.first { $0.id == building.park }?.name
        tags = BuildingWords.tags(content.line, park: park)
        lead = "\(building.id)" + (building.address.map { " · \($0)" } ?? "")
        notices =
            [problem.map { Notice("error", $0.detail) }].compactMap(\.self)
            + Self.notices(content, question)
        actions = Self.actions(building.id, account)
        register = BuildingFacts(building, in: content.district, asOf: content.asOf)
        policy = BuildingPolicy(content.line, asOf: content.asOf)
        figures = BuildingFigures(
            content.line, settings: content.district.settings, asOf: content.asOf)
        mantianxing = BuildingMantianxing(content.line, asOf: content.asOf)
        let mayReadFeeds = account.may(.readFeeds, at: building.id)
        stacking = StackingSection(content, question, mayReadFeeds: mayReadFeeds)
        history = BuildingHistory(
            content.history, of: building,
            day: content.asOf == content.today ? nil : content.asOf)
        energy = EnergySection(content.energy, asOf: content.asOf, today: content.today)
        occupants = BuildingTenants(content)
        leases = BuildingLeases(content.leases, of: building)
        received = BuildingFeeds(
            content.feeds, of: building.id, mayRead: mayReadFeeds)
    }

    /// Where one can go on from here, as far as the account may.
    private static func actions(
        _ building: Building.ID, _ account: Account
    ) -> [StackingSection.Link] {
        let search = StackingSection.Link(
            text: "在这栋楼里找房",
            target: Paths.query(Paths.vacancies, [("building", building.rawValue)]), isHere: false)
        let upload = StackingSection.Link(
            text: "上报数据", target: Paths.feeds + "#upload", isHere: false)
        let movements = StackingSection.Link(
            text: "动态",
            target: Paths.query(Paths.movements, [("building", building.rawValue)]), isHere: false)
        return (account.may(.searchVacancies, at: building) ? [search] : []) + [movements]
            + (account.may(.sendFeeds, at: building) ? [upload] : [])
    }
}

extension BuildingPage {
    /// Whether the data is late, and whether the page speaks of another day than today.
    private static func notices(
        _ content: BuildingContent, _ question: BuildingQuestion
    ) -> [Notice] {
        var notices: [Notice] = []
        let id = content.building.id
        if content.asOf != content.today {
            notices.append(
                Notice(
                    "info", "这是 \(content.asOf) 的情况，按现在已知的数据。",
                    link: ("看今天", question.with { $0.asOf = nil }.path(id))))
        }
        let limit = content.district.settings.staleAfterDays
        if let latest = content.history.last?.date {
            let age = content.today.days(since: latest)
            if age > limit {
                notices.append(
                    Notice(
                        "warning",
                        "数据已过期：最近一份是 \(latest) 的，已过 \(Figures.count(age)) 天，超过 \(limit) 天没有新数据。"
                    ))
            }
        } else {
            notices.append(Notice("warning", "这栋楼还没有报送过数据，下面只有政策文件里写的内容。"))
        }
        return notices
    }
}
