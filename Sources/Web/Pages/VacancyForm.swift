import Estate

/// The form of the search as it was filled in.
struct VacancyForm: Sendable {
    let directions: [Choice]
    let industry: Field
    let minArea: Field
    let maxArea: Field
    let maxRent: Field
    let headcount: Field
    let by: Field
    let parks: [Choice]
    let roles: [Choice]
    let mantianxing: [Choice]
    let buildings: [Choice]
    let floorFrom: Field
    let floorTo: Field
    let isWholeFloor: Bool
    let isContiguous: Bool
    let uses: [Choice]
    let sorts: [Choice]
    /// Whether any of the conditions that are seldom used is set.
    let usesMore: Bool
    let error: String?

    struct Choice: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
    }

    /// A field of text.
    struct Field: Sendable {
        let value: String
        let error: String?
    }

    init(
        _ values: RequestValues, problem: VacancyQuery.Problem?, district: District,
        buildings: [Building], today: CalendarDate
    ) {
        func field(_ name: String) -> Field {
            Field(
                value: values.text(name) ?? "",
                error: problem?.parameter == name ? problem?.message : nil)
        }
        func choices(_ name: String, _ all: [(String, String)], usual: String = "") -> [Choice] {
            let chosen = values.text(name) ?? usual
            return all.map { Choice(id: $0.0, name: $0.1, isChosen: $0.0 == chosen) }
        }
        directions = choices(
            "direction", [("", "不限")] + Direction.allCases.map { ($0.id, $0.name) })
        industry = field("industry")
        minArea = field("minArea")
        maxArea = field("maxArea")
        maxRent = field("maxRent")
        headcount = field("headcount")
        by = field("by")
        parks = choices("park", [("", "不限")] + district.parks.map { ($0.id, $0.name) })
        roles = choices(
            "role", [("", "不限")] + Building.Role.allCases.map { ($0.rawValue, $0.name) })
        mantianxing = choices(
            "mantianxing", [("", "不限"), ("true", "只要满天星"), ("false", "不要满天星")])
        self.buildings = choices(
            "building",
            [("", "不限")] + buildings.map { ($0.id.rawValue, "\($0.name)（\($0.id)）") })
        floorFrom = field("floorFrom")
        floorTo = field("floorTo")
        isWholeFloor = ["true", "1", "on"].contains(values.text("wholeFloor"))
        isContiguous = ["true", "1", "on"].contains(values.text("contiguous"))
        uses = choices("use", Estate.Unit.Use.allCases.map { ($0.id, $0.name) }, usual: "office")
        sorts = choices(
            "sort",
            [
                ("", "自动：有方向或行业时按匹配分"), ("fit", "匹配分从高到低"), ("area", "面积从小到大"),
                ("rent", "实际租金从低到高"), ("floor", "楼层从低到高"),
            ])
        usesMore =
            [
                "park", "role", "mantianxing", "building", "floorFrom", "floorTo",
            ].contains { values.text($0) != nil } || (values.text("use") ?? "office") != "office"
        error = problem?.message
    }
}
