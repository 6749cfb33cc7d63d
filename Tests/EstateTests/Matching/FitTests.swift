import Testing

@testable import Estate

/// What a fit score is made of, in points and in words.
@Suite struct FitTests {
    private let today = CalendarDate.make("2026-11-23")

    private var building: Building {
        var building = Building.make(
            memberships: [
                Building.Membership(
                    layout: "one-core-many-points", role: .core, since: .make("2025-06-20"))
            ],
            mantianxing: Building.Mantianxing(since: .make("2025-09-01"), level: .district))
        building.policy = Policy(
            directions: [.industrialSoftware, .itServices],
            clusterTarget: Policy.ClusterTarget(direction: .industrialSoftware, share: 0.6),
            askingRent: Policy.RentRange(
                from: Rent(millionths: 55_000_000), to: Rent(millionths: 75_000_000)),
            incentives: [
                Incentive(
                    name: "租金减免",
                    conditions: Incentive.Conditions(directions: [.industrialSoftware]),
                    rentReduction: 0.5, months: 24)
            ])
        return building
    }

    /// 45 % of what is classified is industrial software.
    private var mix: TenantMix {
        var summary = OccupancySummary()
        for (direction, area) in [(Direction.industrialSoftware, 450), (.other, 550)] {
            summary.tenancies.append(
                OccupancySummary.Tenancy(
                    floor: .make(1), tenant: TenantKey(rawValue: UInt128(area)),
                    evidence: ClassEvidence(direction: direction),
                    area: Area(squareMetres: area), headcount: 0, annualOutput: 0))
        }
        return TenantMix(summary)
    }

    private func fit(
        rent: Int? = 60, from day: String? = nil, mix: TenantMix? = nil,
        _ change: (inout VacancyQuery) -> Void
    ) -> Fit? {
        let offer = PackedFloor.Offer(
            position: 0, unit: "101", area: Area(squareMetres: 400), use: .office, state: .vacant,
            availableFrom: day.map(CalendarDate.make),
            askingRent: rent.map { Rent(millionths: $0 * 1_000_000) })
        let floor = OfferedFloor(
            building: .make("5001030001"), floor: .make(1), units: 2, offers: [offer])
        let index = VacancyIndex(
            [floor], mixes: [.make("5001030001"): mix ?? self.mix], buildings: [building],
            district: .make(), today: today)
        var query = VacancyQuery(by: today)
        query.sort = .fit
        change(&query)
        return index.page(query).hits.first?.fit
    }

    @Test func `every point has its reason`() throws {
        let fit = try #require(
            fit(rent: nil, from: "2026-12-23") {
                $0.direction = .industrialSoftware
                $0.minimumArea = Area(squareMetres: 300)
                $0.maximumArea = Area(squareMetres: 700)
                $0.maximumRent = Rent(millionths: 60_000_000)
                $0.headcount = 120
                $0.by = .make("2027-01-23")
            })
        #expect(
            fit.reasons == [
                Fit.Reason(.direction, 30, "工业软件是该楼第 1 位的招商方向"),
                Fit.Reason(.clustering, 11, "该楼已认定方向的入驻面积有 45.0% 属于工业软件（该楼目标 60.0%）"),
                Fit.Reason(.area, 16, "面积 400.00 ㎡，与所求的 500.00 ㎡ 相近 80.0%"),
                Fit.Reason(.rent, 11, "实际租金 43.33 元/㎡·月，比预算低 27.8%"),
                Fit.Reason(.date, 6, "2026-12-23 空出，比要求早 31 天"),
                Fit.Reason(.layoutRole, 6, "一核多点的核心楼宇"),
                Fit.Reason(.mantianxing, 4, "满天星示范楼宇"),
                Fit.Reason(.rentFromPolicy, 0, "没有挂牌租金，取该楼政策租金区间的中值。"),
                Fit.Reason(.crowded, 0, "人均 3.33 ㎡，不足 4 ㎡。"),
            ])
        #expect(fit.score == 84)
    }

    @Test func `what is not asked for gives no points`() throws {
        let fit = try #require(fit { _ in })
        #expect(fit.reasons.map(\.code) == [.date, .layoutRole, .mantianxing])
        #expect(fit.score == 20)
    }

    @Test func `without a budget it counts what incentives take off`() throws {
        let fit = try #require(fit { $0.direction = .industrialSoftware })
        #expect(
            fit.reasons.first { $0.code == .rent }
                == Fit.Reason(.rent, 10, "适用的政策使前 36 个月的租金平均低 33.3%"))
    }

    @Test func `a direction the building does not want is said to be none`() throws {
        let fit = try #require(fit { $0.direction = .blockchain })
        #expect(
            Array(fit.reasons.prefix(2)) == [
                Fit.Reason(.direction, 0, "区块链不在该楼的招商方向内"),
                Fit.Reason(
                    .clustering, 0, "该楼已认定方向的入驻面积有 0.0% 属于区块链（该楼没有这个方向的目标，按 50.0% 计满分）"),
            ])
        let empty = try #require(self.fit(mix: TenantMix()) { $0.direction = .itServices })
        #expect(
            Array(empty.reasons.prefix(2)) == [
                Fit.Reason(.direction, 24, "信息技术服务是该楼第 2 位的招商方向"),
                Fit.Reason(.clustering, 0, "该楼还没有已认定方向的入驻企业"),
            ])
    }

    @Test(arguments: [
        (300, 400, 15), (400, 400, 20), (800, 400, 10), (0, 400, 0), (0, 0, 20), (399, 400, 19),
    ])
    func `the nearer the area the more`(area: Int, wish: Int, points: Int) {
        #expect(FitPoints.area(area, wish: wish) == points)
    }

    @Test(arguments: [
        (60, 60, 7), (57, 60, 7), (56, 60, 8), (30, 60, 15), (0, 60, 15), (0, 0, 15),
    ])
    func `the further under the budget the more`(rent: Int, budget: Int, points: Int) {
        #expect(FitPoints.rent(rent, budget: budget) == points)
    }

    @Test(arguments: [(-1, 0, 10), (0, 0, 10), (1, 1, 4), (1, 15, 4), (1, 16, 5), (1, 500, 10)])
    func `the earlier it is free the more`(firstDay: Int, by: Int, points: Int) {
        #expect(FitPoints.date(firstDay, today: 0, by: by) == points)
    }

    @Test func `the most that all parts give together is 100`() {
        let most =
            FitPoints.mostForDirection + FitPoints.mostForClustering + FitPoints.mostForArea
            + FitPoints.mostForRent + FitPoints.mostForDate + FitPoints.layout(.core)
            + FitPoints.mantianxing(true)
        #expect(most == 100)
    }

    @Test func `the district's overrides decide who clusters`() throws {
        var summary = OccupancySummary()
        summary.tenancies = [
            OccupancySummary.Tenancy(
                floor: .make(1), tenant: TenantKey(rawValue: 1),
                evidence: ClassEvidence(
                    code: IndustryCode(number: 6511, edition: .edition2017)),
                area: Area(squareMetres: 100), headcount: 0, annualOutput: 0)
        ]
        let mix = TenantMix(summary)
        #expect(mix.classAreas(.builtIn)[.xinchuang] == 10_000)
        let other = Classifier(overrides: ["6511": .industrialSoftware])
        #expect(mix.classAreas(other)[.industrialSoftware] == 10_000)
    }

    @Test func `another mix and other policies change the order`() {
        func floor(_ id: String) -> OfferedFloor {
            OfferedFloor(
                building: .make(id), floor: .make(1), units: 2,
                offers: [
                    PackedFloor.Offer(
                        position: 0, unit: "101", area: Area(squareMetres: 100), use: .office,
                        state: .vacant, availableFrom: nil, askingRent: nil)
                ])
        }
        var wanting = Building.make(id: "5001030002")
        wanting.policy = Policy(directions: [.industrialSoftware])
        var index = VacancyIndex(
            [floor("5001030001"), floor("5001030002")], buildings: [.make(), wanting],
            district: .make(), today: today)
        var query = VacancyQuery(by: today)
        query.direction = .industrialSoftware
        query.sort = .fit
        func order() -> [String] {
            index.page(query).hits.map { $0.building.id.rawValue }
        }
        #expect(order() == ["5001030002", "5001030001"])
        index.change(
            buildings: [.make(), .make(id: "5001030002")], district: .make(), today: today)
        #expect(order() == ["5001030001", "5001030002"])
        index.replace(.make("5001030002"), with: [floor("5001030002")], mix: mix)
        #expect(order() == ["5001030002", "5001030001"])
    }
}
