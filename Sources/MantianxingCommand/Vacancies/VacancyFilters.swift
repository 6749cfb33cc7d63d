import ArgumentParser
import Estate

/// The filters of `vacancies` as options.
struct VacancyFilters: ParsableArguments {
    @Option(help: ArgumentHelp("企业的产业方向，如 industrial-software。", valueName: "D"))
    var direction: String?

    @Option(help: ArgumentHelp("企业的行业代码（GB/T 4754-2017），如 6513。", valueName: "CODE"))
    var industry: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("面积下限，㎡。", valueName: "AREA"))
    var minArea: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("面积上限，㎡。", valueName: "AREA"))
    var maxArea: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("实际租金上限，元/㎡·月。", valueName: "RENT"))
    var maxRent: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("企业人数。", valueName: "N"))
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

    @Flag(help: "相邻的空置单元连成一片，整层空置的上下楼层连成一体。")
    var contiguous = false

    @Option(help: ArgumentHelp("用途：office、retail、parking 或 other。", valueName: "USE"))
    var use = "office"

    @Option(
        help: ArgumentHelp(
            "排序：fit（匹配分从高到低）、area、rent 或 floor（从小到大）；不写时，有方向或行业按 fit，否则按 area。",
            valueName: "SORT"))
    var sort: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("一页最多几条，1 至 1000。", valueName: "N"))
    var limit = 20

    @Option(
        parsing: .unconditional, help: ArgumentHelp("从上一页结束处继续。", valueName: "CURSOR"))
    var cursor: String?

    func query(
        _ classifier: Classifier, district: District?, today: CalendarDate
    ) throws -> VacancyQuery {
        do throws(VacancyQuery.Problem) {
            return try VacancyQuery.read(
                value, classifier: classifier, district: district, today: today)
        } catch {
            throw ValidationError("\(Self.option(error.parameter)) 的值不对：\(error.message)")
        }
    }

    /// The text of a parameter by its name in URLs.
    private func value(_ parameter: String) -> String? {
        switch parameter {
        case "direction": direction
        case "industry": industry
        case "minArea": minArea
        case "maxArea": maxArea
        case "maxRent": maxRent
        case "headcount": headcount.map(String.init)
        case "by": by
        case "park": park
        case "role": role
        case "mantianxing": mantianxing.map { $0 ? "true" : "false" }
        case "building": building
        case "floorFrom": floorFrom.map(String.init)
        case "floorTo": floorTo.map(String.init)
        case "wholeFloor": wholeFloor ? "true" : nil
        case "contiguous": contiguous ? "true" : nil
        case "use": use
        case "sort": sort
        case "limit": String(limit)
        case "cursor": cursor
        default: nil
        }
    }

    /// A parameter as the command line spells it: `minArea` is `--min-area`.
    private static func option(_ parameter: String) -> String {
        "--" + parameter.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
    }
}
