import Configuration
import Estate
import Testing

@testable import Web

/// A building's policy in plain words.
@Suite struct BuildingPolicyTests {
    /// 示例大厦 with some square metres of industrial software and of blockchain.
    private func line(
        software: Int, blockchain: Int, policy change: (inout Policy) -> Void = { _ in }
    ) throws -> AreaReport.BuildingLine {
        let policies = try TestDistrict.policies()
        var building = try #require(policies.buildings.first)
        var policy = try #require(building.policy)
        change(&policy)
        building.policy = policy
        var summary = OccupancySummary()
        for (name, direction, area) in [
            ("甲", Direction.industrialSoftware, software), ("乙", .blockchain, blockchain),
        ] where area > 0 {
            let unit = Estate.Unit(
                id: name, area: Area(squareMetres: area), state: .leased,
                tenant: Tenant(name: name, direction: direction))
            summary += OccupancySummary(
                of: Floor(number: FloorNumber(1), units: [unit]), edition: nil)
        }
        let state = BuildingOccupancy(
            feed: .init(id: 1, asOf: .make("2026-10-31"), revision: 1, sender: nil),
            summary: summary)
        let report = AreaReport.make(
            AreaReport.Subject(asOf: .make("2026-11-23"), knownAt: TestClock().now),
            district: policies.district, buildings: [building]
        ) { _ in [building.id: state] }
        return try #require(report.buildings.first)
    }

    private func shown(_ line: AreaReport.BuildingLine) throws -> BuildingPolicy {
        try #require(BuildingPolicy(line, asOf: .make("2026-11-23")))
    }

    @Test func `incentives say what they give to whom, and by which document`() throws {
        let policy = try shown(line(software: 0, blockchain: 0))
        #expect(policy.directions.map(\.directionName) == ["工业软件", "信息技术服务"])
        #expect(policy.askingRent == "55.00–75.00 元/㎡·月")
        let first = policy.incentives[0]
        #expect(first.title == "工业软件企业租金减免")
        #expect(first.gives == "前 24 个月租金减免 50%")
        #expect(
            first.condition == "方向为工业软件，面积不少于 300.00 ㎡，人数不少于 20 人的企业")
        #expect(first.document == "渝中区示例文件〔2025〕1号")
        #expect(policy.incentives[1].gives == "一次性补贴每平方米 300 元")
        #expect(policy.incentives[1].document == nil)
    }

    @Test func `an incentive may have no condition, and may give twice`() throws {
        let policy = try shown(
            line(software: 0, blockchain: 0) {
                $0.incentives = [
                    Incentive(name: "全部", rentReduction: 0.125, grantPerSquareMetre: 99.5)
                ]
            })
        #expect(policy.incentives[0].gives == "租金减免 12.5%，一次性补贴每平方米 99.50 元")
        #expect(policy.incentives[0].condition == "所有企业")
    }

    @Test(
        arguments: [
            (450, 550, "工业软件占 60%，现为 45.0%，还差 15.0 个百分点"),
            (600, 400, "工业软件占 60%，现为 60.0%，已达到"),
            (700, 300, "工业软件占 60%，现为 70.0%，已达到"),
        ])
    func `the target is held against what is there`(
        software: Int, blockchain: Int, text: String
    ) throws {
        let policy = try shown(line(software: software, blockchain: blockchain))
        #expect(policy.target?.text == text)
        #expect(
            policy.target?.note
                == "\(software).00 ㎡ ÷ 已认定方向的入驻面积 1,000.00 ㎡ · 2026-11-23")
    }

    @Test func `without tenants the target can't be told`() throws {
        let policy = try shown(line(software: 0, blockchain: 0))
        #expect(policy.target?.text == "工业软件占 60%")
        #expect(policy.target?.note == "还没有已认定方向的入驻企业")
    }

    @Test func `a building without a policy has none`() throws {
        var line = try line(software: 0, blockchain: 0)
        line.building.policy = nil
        #expect(BuildingPolicy(line, asOf: .make("2026-11-23")) == nil)
    }
}
