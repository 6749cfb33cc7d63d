import Estate

/// What the fields of the area report's JSON are called among people.
struct ReportFieldWords {
    /// What the field belongs to.
    let subject: String
    let field: String
    /// Whether it is a share, 0…1.
    let isRate: Bool

    /// - Parameters:
    ///   - fields: the names of the fields from the outermost to the one that is meant.
    ///   - item: the item of a list that it belongs to.
    init(fields: [String], item: (list: String, id: String, name: String?)?) {
        let inner = Array(fields.dropFirst())
        let last = fields.last ?? ""
        switch (fields.first ?? "", item) {
        case ("comparisons", _):
            subject = inner.first == "previous" ? "上期" : "去年同期"
            field = Self.name(Array(inner.dropFirst()))
        case ("goals", _):
            subject = inner.first.flatMap { Self.goals[$0] } ?? "目标"
            field = Self.name(Array(inner.dropFirst()))
        case (_, let item?):
            subject = Self.name(of: item)
            field = inner.isEmpty ? "在报告中" : Self.name(inner)
        case (let first, nil) where inner.isEmpty:
            subject = "报告"
            field = Self.names[first] ?? first
        case (let first, nil):
            subject = Self.subjects[first] ?? first
            field = Self.name(inner)
        }
        isRate =
            last.hasSuffix("Rate") || Self.rates.contains(last)
            || fields.dropLast().last == "shares"
    }

    private static func name(of item: (list: String, id: String, name: String?)) -> String {
        switch item.list {
        case "roles": Building.Role(rawValue: item.id)?.name ?? item.id
        case "directions": Direction.allCases.first { $0.id == item.id }?.name ?? item.id
        default: item.name ?? item.id
        }
    }

    /// The name of a field within its subject: `["readings", "used"]`.
    private static func name(_ fields: [String]) -> String {
        guard let last = fields.last else { return "" }
        switch fields.dropLast().last {
        case "readings":
            return "核心载体面积（\(CarrierReading(rawValue: last)?.name ?? last)）"
        case "feed": return last == "id" ? "数据编号" : last == "asOf" ? "数据日期" : word(last)
        case "shares": return "占比：\(direction(last))\(measured(fields))"
        case "locationQuotients": return "区位熵：\(direction(last))\(measured(fields))"
        case "byArea", "byTenants": return word(last) + measured(fields)
        case "totals": return word(last)
        case "goal": return "核心载体面积"
        default: return word(last)
        }
    }

    private static func measured(_ fields: [String]) -> String {
        fields.contains("byTenants") ? "（按企业数）" : "（按面积）"
    }

    /// A word that the JSON uses for something, such as `core`, as people call it.
    static func value(_ text: String, at path: String) -> String {
        switch path.split(separator: ".").last {
        case "leadingDirection": direction(text)
        case "role": Building.Role(rawValue: text)?.name ?? text
        case "counting": CarrierReading(rawValue: text)?.name ?? text
        default: text
        }
    }

    private static func word(_ name: String) -> String { names[name] ?? name }

    private static func direction(_ id: String) -> String {
        Direction.allCases.first { $0.id == id }?.name ?? id
    }
}

extension ReportFieldWords {
    private static let subjects = [
        "period": "报告期", "goal": "核心载体面积目标", "totals": "全区合计", "mantianxing": "满天星",
        "unclassified": "待认定",
    ]

    private static let goals = ["headcount": "从业人员目标", "enterprises": "企业目标", "output": "产值目标"]

    private static let rates: Set = ["progress", "share", "leadingShare", "nineShare"]

    static let names = [
        "asOf": "截至日期", "start": "开始", "end": "结束", "id": "编号", "name": "名称",
        "counting": "计算口径", "target": "目标", "by": "目标日期", "value": "当前值", "progress": "完成率",
        "remaining": "尚差", "requiredPerMonth": "每月需新增", "observedPerMonth": "每月实际新增",
        "projectedOn": "预计达成", "buildings": "楼宇数", "gross": "建筑面积", "lettable": "可租售面积",
        "occupied": "入驻面积", "committed": "已签未入驻面积", "vacant": "空置面积", "available": "可招商面积",
        "expiring": "将到期面积", "occupancyRate": "入驻率", "leasedRate": "签约率", "vacancyRate": "空置率",
        "tenants": "企业数", "headcount": "从业人员", "wault": "加权平均剩余租期（月）", "area": "入驻面积",
        "share": "占比", "ellisonGlaeser": "EG γ", "park": "园区", "role": "角色",
        "mantianxing": "满天星", "carrier": "核心载体", "revision": "数据版次", "sender": "报送方",
        "stale": "数据过期", "classified": "已归类", "unclassified": "待认定",
        "leadingDirection": "主导方向", "leadingShare": "主导方向占比", "nineShare": "九大方向占比",
        "hhi": "HHI", "effectiveNumber": "有效方向数", "krugman": "克鲁格曼指数",
        "netAbsorption": "净吸纳面积", "goal": "目标", "goals": "目标", "period": "报告期",
        "comparisons": "对比", "feed": "数据",
    ]
}
