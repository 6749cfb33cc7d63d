import Estate
import Reports

/// The search for space: form and hits.
struct VacanciesPage: Page {
    let frame: Frame
    let form: VacancyForm
    let hasResult: Bool
    let isEmpty: Bool
    /// How much there is, in words.
    let summary: String
    /// What was asked for, in words: for the printed page.
    let question: String
    let hits: [Hit]
    let csvPath: String
    let sharePath: String
    let nextPath: String?
    let firstPath: String?
    let rentIsFromPolicy: Bool

    struct Hit: Sendable {
        let name: String
        let path: String
        let tags: [String]
        let place: String
        let area: String
        let askingRent: String
        let effectiveRent: String
        /// 元 a month for all of it.
        let monthly: String?
        let availableFrom: String
        let incentives: [String]
        let hasIncentives: Bool
        let grants: String?
        let warning: String?
        let contact: String?
        let phone: String?
    }

    init(
        _ form: VacancyForm, _ page: VacancyPage?, query: VacancyQuery?, values: RequestValues,
        district: District, _ context: WebContext, today: CalendarDate
    ) {
        frame = Frame("招商找房", section: Paths.vacancies, context, today: today)
        self.form = form
        hasResult = page != nil
        isEmpty = page?.hits.isEmpty ?? false
        let total = page?.total ?? 0
        let more = page?.isTotalExact == false ? "超过 " : ""
        summary =
            "找到 \(more)\(Figures.count(total)) 处，最晚 \(query?.by ?? today) 可用；本页 \(page?.hits.count ?? 0) 处"
        question = VacancyWords.question(query, district: district)
        hits = page?.hits.map { Hit($0, park: VacancyWords.park($0, district)) } ?? []
        let filters = VacancyWords.parameters.map { (name: $0, value: values.text($0)) }
        csvPath = Paths.query(
            Paths.apiVacancies, filters + [("format", "csv"), ("limit", "1000")])
        sharePath = Paths.query(Paths.vacancies, filters)
        nextPath = page?.next.map {
            Paths.query(Paths.vacancies, filters + [("cursor", $0.description)])
        }
        firstPath = values.text("cursor") == nil ? nil : sharePath
        rentIsFromPolicy = page?.hits.contains(where: \.rentIsFromPolicy) ?? false
    }
}

extension VacanciesPage.Hit {
    init(_ hit: VacancyHit, park: String?) {
        name = hit.building.name
        path = Paths.building(hit.building.id)
        tags =
            [hit.isMantianxing ? "满天星" : nil, hit.role?.name, park].compactMap(\.self)
        let floor = hit.floor.map { "\($0) 层" } ?? "楼层不明"
        place = "\(floor) \(hit.units.joined(separator: " + "))"
        area = Figures.area(hit.area)
        askingRent = VacancyWords.rent(hit.askingRent) + (hit.rentIsFromPolicy ? "*" : "")
        effectiveRent = VacancyWords.rent(hit.effectiveRent)
        monthly = VacancyWords.monthly(hit)
        availableFrom = hit.availableFrom.description
        incentives = hit.incentives.map(VacancyWords.incentive)
        hasIncentives = !incentives.isEmpty
        grants = hit.grants.map { "一次性补贴约 \(Figures.count($0)) 元" }
        warning = hit.crowding.map { "人均 \($0) ㎡，不足 4 ㎡，偏挤" }
        contact = hit.building.policy?.contact?.name
        phone = hit.building.policy?.contact?.phone
    }
}
