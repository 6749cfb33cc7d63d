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
            方向、行业和人数不筛掉空间，只决定匹配分和适用哪些政策。实际租金是前 36 个月的平均租金，\
            按适用政策里最优惠的一项租金减免计算；补贴另列。匹配分的算法见 README 的口径。
            """)

    @OptionGroup var options: DataOptions
    @OptionGroup var filters: VacancyFilters

    @Flag(help: "输出 JSON。")
    var json = false

    @Flag(help: "输出 CSV。")
    var csv = false

    func validate() throws {
        if json && csv { throw ValidationError("--json 和 --csv 只能写一个。") }
        _ = try filters.query(
            Classifier(), district: nil, today: CalendarDate(daysSince1970: 0))
    }

    func run() throws {
        let today = Clock.now().date
        try Ending.environment {
            let policies = try Policies.sound(Policies.read(options.buildings))
            let query = try filters.query(
                Classifier(overrides: policies.district.industryOverrides),
                district: policies.district, today: today)
            let store = try options.storeForReading()
            let index = VacancyIndex(
                try store.offeredFloors(query.building),
                mixes: try store.tenantMixes(query.building), buildings: policies.buildings,
                district: policies.district, assignments: try store.assignments(), today: today)
            let page = index.page(query)
            if json {
                Console.own.out(page.json(industry: query.industry))
            } else if csv {
                if let note = query.industry?.note { Console.own.note("注意：\(note)") }
                Console.own.out(page.csv())
            } else {
                Console.own.out(VacancyOutput.text(page, query))
            }
        }
    }
}
