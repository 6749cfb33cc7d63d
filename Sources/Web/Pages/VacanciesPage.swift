import Estate
import Reports
import Storage

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
    let pager: VacancyPager
    let rentIsFromPolicy: Bool
    let saved: SavedSearches
    /// What a saved search shows that it did not show before, in words.
    let lookSummary: String?
    /// What there is to know of the industry code that was asked with.
    let industryNote: String?

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
        /// What is missing for incentives that nearly apply.
        let nearIncentives: [String]
        let warning: String?
        let score: Int
        let reasons: [Reason]
        /// Since when it has been new to a saved search.
        let news: String?
        let contact: String?
        let phone: String?

        struct Reason: Sendable {
            let points: Int
            let text: String
        }
    }

    init(
        _ form: VacancyForm, _ page: VacancyPage?, query: VacancyQuery?, values: RequestValues,
        district: District, saved: SavedSearches, seen: SeenPlaces?, _ context: WebContext,
        today: CalendarDate
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
        hits =
            page?.hits.map { Hit($0, park: VacancyWords.park($0, district), seen: seen) } ?? []
        let filters = VacancyWords.filters(values)
        let shown = filters + [("search", seen.map { "\($0.search.id)" })]
        csvPath = Paths.query(
            Paths.apiVacancies, filters + [("format", "csv"), ("limit", "1000")])
        sharePath = Paths.query(Paths.vacancies, filters)
        pager = VacancyPager(
            shown, cursor: values.text("cursor"), passed: values.text("passed"), next: page?.next)
        rentIsFromPolicy = page?.hits.contains(where: \.rentIsFromPolicy) ?? false
        self.saved = saved
        lookSummary = seen.map(Self.lookSummary)
        industryNote = query?.industry?.note
    }

    private static func lookSummary(_ seen: SeenPlaces) -> String {
        let search = seen.search
        let limit =
            search.isComplete ? "" : "空间很多，只比较前 \(Figures.count(VacancyQuery.mostHits)) 处。"
        guard let before = search.seenBefore else {
            return "已保存“\(search.name)”。下次打开时，会标出此后新增的空间。\(limit)"
        }
        let count = seen.newCount
        let change = count == 0 ? "没有新增的空间" : "新增 \(Figures.count(count)) 处"
        return "“\(search.name)”：上次查看是 \(before.date)，此后\(change)。\(limit)"
    }
}

extension VacanciesPage.Hit {
    init(_ hit: VacancyHit, park: String?, seen: SeenPlaces?) {
        name = hit.building.name
        path = Paths.building(hit.building.id)
        tags =
            [hit.building.isMantianxing ? "满天星" : nil, hit.building.role?.name, park].compactMap(
                \.self)
        let floor = hit.floors.isEmpty ? "楼层不明" : "\(hit.floorText) 层"
        let count = hit.units.count > 4 ? "等 \(hit.units.count) 个单元" : ""
        place = "\(floor) \(hit.units.prefix(4).joined(separator: " + "))\(count)"
        area = Figures.area(hit.area)
        askingRent = VacancyWords.rent(hit.askingRent) + (hit.rentIsFromPolicy ? "*" : "")
        effectiveRent = VacancyWords.rent(hit.effectiveRent)
        monthly = VacancyWords.monthly(hit)
        availableFrom = hit.availableFrom.description
        incentives = hit.incentives.map(VacancyWords.incentive)
        hasIncentives = !incentives.isEmpty
        grants = hit.grants.map { "一次性补贴约 \(Figures.real($0, decimals: 0)) 元" }
        nearIncentives = hit.nearIncentives.map(\.text)
        score = hit.fit.score
        reasons = hit.fit.reasons.map { Reason(points: $0.points, text: $0.text) }
        let isNew = seen?.isNew(VacancyWords.place(hit)) ?? false
        news = isNew ? seen?.search.seenBefore.map { "\($0.date) 以后新增" } : nil
        warning = hit.crowding.map { "人均 \($0) ㎡，不足 4 ㎡，偏挤" }
        contact = hit.building.contact?.name
        phone = hit.building.contact?.phone
    }
}
