import ArgumentParser
import Estate

/// The filters of `vacancies` as options.
struct VacancyFilters: ParsableArguments {
    @Option(help: ArgumentHelp("企业的产业方向，如 industrial-software。", valueName: "D"))
    var direction: String?

    @Option(help: ArgumentHelp("企业的行业代码（GB/T 4754-2017），如 6513。", valueName: "CODE"))
    var industry: String?

    @Option(help: ArgumentHelp("面积下限，㎡。", valueName: "AREA"))
    var minArea: String?

    @Option(help: ArgumentHelp("面积上限，㎡。", valueName: "AREA"))
    var maxArea: String?

    @Option(help: ArgumentHelp("实际租金上限，元/㎡·月。", valueName: "RENT"))
    var maxRent: String?

    @Option(help: ArgumentHelp("企业人数。", valueName: "N"))
    var headcount: Int?

    @Option(help: ArgumentHelp("最晚空出的日期；不写则为今天。", valueName: "DATE"))
    var by: String?

    @Option(help: ArgumentHelp("园区编号。", valueName: "PARK"))
    var park: String?

    @Option(help: ArgumentHelp("core（核心）或 point（多点）。", valueName: "ROLE"))
    var role: String?

    @Flag(inversion: .prefixedNo, help: "只要（或不要）满天星示范楼宇。")
    var mantianxing: Bool?

    @Option(help: ArgumentHelp("楼宇编号。", valueName: "ID"))
    var building: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("最低楼层；地下为负数。", valueName: "N"))
    var floorFrom: Int?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("最高楼层；地下为负数。", valueName: "N"))
    var floorTo: Int?

    @Flag(help: "只要整层空间。")
    var wholeFloor = false

    @Option(help: ArgumentHelp("用途：office、retail、parking 或 other。", valueName: "USE"))
    var use = "office"

    @Option(help: ArgumentHelp("排序：area、rent 或 floor，从小到大。", valueName: "SORT"))
    var sort = "area"

    @Option(help: ArgumentHelp("一页最多几条，1 至 1000。", valueName: "N"))
    var limit = 20

    @Option(help: ArgumentHelp("从上一页结束处继续。", valueName: "CURSOR"))
    var cursor: String?

    func query(_ classifier: Classifier, today: CalendarDate) throws -> VacancyQuery {
        var query = VacancyQuery(by: try Arguments.date(by, "--by") ?? today)
        query.direction = try enterpriseDirection(classifier)
        query.minimumArea = try Arguments.area(minArea, "--min-area")
        query.maximumArea = try Arguments.area(maxArea, "--max-area")
        query.maximumRent = try Arguments.rent(maxRent, "--max-rent")
        if let headcount, headcount < 0 { throw ValidationError("--headcount 不能是负数。") }
        query.headcount = headcount
        query.park = park
        query.role = try Arguments.word(role, "--role")
        query.isMantianxing = mantianxing
        query.building = try Arguments.building(building)
        query.lowestFloor = floorFrom
        query.highestFloor = floorTo
        query.wholeFloors = wholeFloor
        guard let use = Unit.Use(id: use) else {
            throw ValidationError("--use 没有“\(use)”。可用：office、retail、parking、other。")
        }
        query.use = use
        query.sort = try Arguments.word(sort, "--sort") ?? .area
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 应在 1 至 1000 之间。") }
        query.limit = limit
        query.cursor = try cursor.map { text in
            guard let cursor = VacancyQuery.Cursor(text) else {
                throw ValidationError("--cursor 的“\(text)”不是上一页给出的位置。")
            }
            return cursor
        }
        return query
    }

    func requireKnownPark(_ district: District) throws {
        guard let park, !district.parks.contains(where: { $0.id == park }) else { return }
        let known = district.parks.map(\.id).joined(separator: "、")
        throw ValidationError("没有编号为“\(park)”的园区。可用：\(known)。")
    }

    private func enterpriseDirection(_ classifier: Classifier) throws -> Direction? {
        if let direction {
            guard let known = Direction(id: direction) else {
                let all = Direction.allCases.map(\.id).joined(separator: "、")
                throw ValidationError("没有名为“\(direction)”的产业方向。可用：\(all)。")
            }
            return known
        }
        return try industry.flatMap { text in
            guard let code = IndustryCode(text, edition: .edition2017) else {
                throw ValidationError("--industry 的“\(text)”不是四位行业代码。")
            }
            return classifier.direction(of: ClassEvidence(code: code))
        }
    }
}
