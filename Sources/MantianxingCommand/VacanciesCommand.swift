import ArgumentParser
import Configuration
import Estate
import Reports
import Storage

/// `mantianxing vacancies`: space on offer.
struct VacanciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vacancies", abstract: "查找可招商的空间。",
        discussion: """
            方向、行业和人数不筛掉空间，只决定适用哪些政策。实际租金是前 36 个月的平均租金，\
            按适用政策里最优惠的一项租金减免计算；补贴另列。
            """)

    @OptionGroup var options: DataOptions
    @OptionGroup var filters: VacancyFilters

    @Flag(help: "输出 JSON。")
    var json = false

    @Flag(help: "输出 CSV。")
    var csv = false

    func validate() throws {
        if json && csv { throw ValidationError("--json 和 --csv 只能写一个。") }
        _ = try filters.query(Classifier(), today: CalendarDate(daysSince1970: 0))
    }

    func run() throws {
        let today = Clock.now().date
        try Ending.environment {
            let policies = try Policies(Policies.read(options.buildings))
            let query = try filters.query(
                Classifier(overrides: policies.district.industryOverrides), today: today)
            try filters.requireKnownPark(policies.district)
            let store = try Store.openForReading(options.data)
            let search = VacancySearch(
                policies.buildings, district: policies.district, today: today)
            let page = search.page(query, in: try store.offeredFloors(query.building))
            if json {
                Console.out(VacancyOutput.json(page))
            } else if csv {
                Console.out(VacancyOutput.csv(page))
            } else {
                Console.out(VacancyOutput.text(page, query))
            }
        }
    }
}
