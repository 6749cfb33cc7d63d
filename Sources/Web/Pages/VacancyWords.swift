import Estate
import Reports

/// What the search for space says, in words for the phone.
enum VacancyWords {
    /// The parameters of a search that make up its link.
    static let parameters = [
        "direction", "industry", "minArea", "maxArea", "maxRent", "headcount", "by", "park",
        "role", "mantianxing", "building", "floorFrom", "floorTo", "wholeFloor",
        "contiguous", "use", "sort",
    ]

    /// The conditions of a search as the query of a URL.
    static func conditions(_ values: RequestValues) -> String {
        String(Paths.query("", filters(values)).dropFirst())
    }

    /// The conditions of a search by their names.
    static func filters(_ values: RequestValues) -> [(name: String, value: String?)] {
        parameters.map { (name: $0, value: values.text($0)) }
    }

    /// What tells a hit from all others, as long as it stays the same.
    static func place(_ hit: VacancyHit) -> String {
        ([hit.building.id.rawValue] + hit.units).joined(separator: "\n")
    }

    static func rent(_ rent: Rent?) -> String {
        rent.map { Figures.real(Double($0.millionths) / 1_000_000, decimals: 2) } ?? "面议"
    }

    /// What all of it costs a month, averaged over the first 36 months.
    static func monthly(_ hit: VacancyHit) -> String? {
        hit.effectiveRent.map { rent in
            let yuan = Double(rent.millionths) / 1_000_000 * Double(hit.area.hundredths) / 100
            return Figures.real(yuan, decimals: 0)
        }
    }

    /// An incentive: what it gives, and for how long.
    static func incentive(_ incentive: Incentive) -> String {
        var gives: [String] = []
        if let share = incentive.rentReduction {
            let percent = Figures.real(share * 100, decimals: 0)
            let months = incentive.months.map { "前 \($0) 个月" } ?? ""
            gives.append("\(months)租金减免 \(percent)%")
        }
        if let grant = incentive.grantPerSquareMetre {
            gives.append("每平方米补贴 \(Figures.real(grant, decimals: 0)) 元")
        }
        return "\(incentive.name)（\(gives.joined(separator: "，"))）"
    }

    static func park(_ hit: VacancyHit, _ district: District) -> String? {
        district.parks.first { $0.id == hit.building.park }?.name
    }

    /// The question in one sentence.
    static func question(_ query: VacancyQuery?, district: District) -> String {
        guard let query else { return "" }
        var words: [String] = []
        if let industry = query.industry { words.append("行业代码 \(industry.code.digits)") }
        if let direction = query.direction { words.append(direction.name) }
        switch (query.minimumArea, query.maximumArea) {
        case (let low?, let high?): words.append("\(low)–\(high) ㎡")
        case (let low?, nil): words.append("\(low) ㎡ 以上")
        case (nil, let high?): words.append("\(high) ㎡ 以下")
        case (nil, nil): break
        }
        if let headcount = query.headcount { words.append("\(headcount) 人") }
        if let rent = query.maximumRent { words.append("实际租金不超过 \(self.rent(rent)) 元/㎡·月") }
        words.append("最晚 \(query.by) 可用")
        if let park = query.park {
            words.append(district.parks.first { $0.id == park }?.name ?? park)
        }
        if let role = query.role { words.append(role.name) }
        if let isMantianxing = query.isMantianxing {
            words.append(isMantianxing ? "满天星楼宇" : "不含满天星楼宇")
        }
        if let building = query.building { words.append("楼宇 \(building)") }
        if let low = query.lowestFloor { words.append("\(low) 层及以上") }
        if let high = query.highestFloor { words.append("\(high) 层及以下") }
        if query.wholeFloors { words.append("整层") }
        if query.joinsNeighbours { words.append("连片") }
        words.append(query.use.name)
        return words.joined(separator: "，")
    }
}
