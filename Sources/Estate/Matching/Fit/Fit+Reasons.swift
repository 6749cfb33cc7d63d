extension Fit {
    /// Why space scores what it scores.
    ///
    /// - Parameters:
    ///   - hit: all but its fit.
    ///   - policy: the building's.
    ///   - classAreas: the building's occupied area by class.
    init(
        of hit: VacancyHit, _ query: VacancyQuery, _ policy: Policy?, classAreas: ClassCounts,
        today: CalendarDate
    ) {
        reasons = []
        if let direction = query.direction {
            add(direction, policy)
            add(clustering: direction, classAreas, policy)
        }
        if let wish = FitPoints.wish(query) { add(area: hit.area, wish: wish) }
        add(rentOf: hit, budget: query.maximumRent)
        add(firstDay: hit.availableFrom, by: query.by, today: today)
        if let role = hit.building.role {
            reasons.append(
                Reason(.layoutRole, FitPoints.layout(role), Wording.role(role)))
        }
        if hit.building.isMantianxing {
            reasons.append(Reason(.mantianxing, FitPoints.mantianxing(true), Wording.mantianxing))
        }
        if hit.rentIsFromPolicy { reasons.append(Reason(.rentFromPolicy, 0, Wording.fromPolicy)) }
        if let crowding = hit.crowding {
            reasons.append(Reason(.crowded, 0, Wording.crowded(crowding)))
        }
    }

    private mutating func add(_ direction: Direction, _ policy: Policy?) {
        let wanted = policy?.directions ?? []
        let points =
            direction.isOneOfTheNine ? FitPoints.direction(direction, wanted: wanted) : 0
        let place = wanted.firstIndex(of: direction).map { $0 + 1 }
        let text =
            wanted.isEmpty ? Wording.noDirections : Wording.direction(direction, place: place)
        reasons.append(Reason(.direction, points, text))
    }

    private mutating func add(
        clustering direction: Direction, _ areas: ClassCounts, _ policy: Policy?
    ) {
        guard direction.isOneOfTheNine else { return }
        guard areas.classified > 0 else {
            reasons.append(Reason(.clustering, 0, Wording.noTenants))
            return
        }
        let target = FitPoints.target(direction, of: policy)
        let points = FitPoints.clustering(
            area: areas[direction], classified: areas.classified, target: target)
        reasons.append(
            Reason(
                .clustering, points,
                Wording.clustering(
                    direction, share: Ratio(areas[direction], of: areas.classified),
                    target: target,
                    isOwn: policy?.clusterTarget?.direction == direction)))
    }

    private mutating func add(area: Area, wish: Int) {
        reasons.append(
            Reason(
                .area, FitPoints.area(area.hundredths, wish: wish),
                Wording.area(area, wish: Area(hundredths: wish))))
    }

    private mutating func add(rentOf hit: VacancyHit, budget: Rent?) {
        if let budget {
            // What passes a budget has a rent.
            guard let rent = hit.effectiveRent else { return }
            reasons.append(
                Reason(
                    .rent, FitPoints.rent(rent.millionths, budget: budget.millionths),
                    Wording.rent(rent, budget: budget)))
        } else {
            let share = hit.incentives.map(\.averageReduction).max() ?? 0
            guard share > 0 else { return }
            reasons.append(
                Reason(.rent, FitPoints.reduction(share), Wording.reduction(share)))
        }
    }

    private mutating func add(firstDay: CalendarDate, by: CalendarDate, today: CalendarDate) {
        let points = FitPoints.date(
            firstDay.daysSince1970, today: today.daysSince1970, by: by.daysSince1970)
        reasons.append(
            Reason(.date, points, Wording.date(firstDay, by: by, isFree: firstDay <= today)))
    }
}

private enum Wording {
    static let noDirections = "该楼没有写明招商方向"
    static let noTenants = "该楼还没有已认定方向的入驻企业"
    static let mantianxing = "满天星示范楼宇"
    static let fromPolicy = "没有挂牌租金，取该楼政策租金区间的中值。"

    static func direction(_ direction: Direction, place: Int?) -> String {
        place.map { "\(direction.name)是该楼第 \($0) 位的招商方向" }
            ?? "\(direction.name)不在该楼的招商方向内"
    }

    static func clustering(
        _ direction: Direction, share: Ratio, target: Int, isOwn: Bool
    ) -> String {
        let full =
            isOwn ? "该楼目标 \(percent(target))" : "该楼没有这个方向的目标，按 \(percent(target)) 计满分"
        return "该楼已认定方向的入驻面积有 \(percent(share.millionths ?? 0)) 属于\(direction.name)（\(full)）"
    }

    static func area(_ area: Area, wish: Area) -> String {
        let (smaller, larger) = (min(area, wish).hundredths, max(area, wish).hundredths)
        let near = larger > 0 ? Ratio(smaller, of: larger).millionths ?? 0 : 1_000_000
        return "面积 \(area) ㎡，与所求的 \(wish) ㎡ 相近 \(percent(near))"
    }

    static func rent(_ rent: Rent, budget: Rent) -> String {
        guard rent < budget else { return "实际租金 \(rent) 元/㎡·月，与预算相同" }
        let saved = Ratio(budget.millionths - rent.millionths, of: budget.millionths)
        return "实际租金 \(rent) 元/㎡·月，比预算低 \(percent(saved.millionths ?? 0))"
    }

    static func reduction(_ share: Double) -> String {
        "适用的政策使前 36 个月的租金平均低 \(percent(Rounding.millionths(share)))"
    }

    static func date(_ firstDay: CalendarDate, by: CalendarDate, isFree: Bool) -> String {
        if isFree { return "现在就可用" }
        let days = by.days(since: firstDay)
        return days > 0 ? "\(firstDay) 空出，比要求早 \(days) 天" : "\(firstDay) 空出，正是要求的日期"
    }

    static func role(_ role: Building.Role) -> String { "一核多点的\(role.name)楼宇" }

    static func crowded(_ area: Area) -> String { "人均 \(area) ㎡，不足 4 ㎡。" }

    /// Millionths as a percentage with one decimal.
    private static func percent(_ millionths: Int) -> String {
        DecimalText.written(Rounding.halfToEven(millionths, dividedBy: 1000), decimals: 1) + "%"
    }
}
