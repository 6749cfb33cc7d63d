import Estate
import Testing

@testable import Configuration

@Suite struct ContractExampleTests {
    private var folder: PolicyFolder {
        PolicyFolder.make(district: ContractExample.district, building: ContractExample.building)
    }

    @Test func `the examples have no findings`() {
        #expect(folder.diagnostics == [])
    }

    @Test func `the district is read as documented`() throws {
        let by = try #require(CalendarDate("2027-12-31"))
        let carrierArea = District.CarrierGoal(
            target: Area(squareMetres: 1_000_000), by: by, counting: .designated)
        #expect(
            folder.district
                == District(
                    code: "500103", name: "渝中区",
                    goals: District.Goals(
                        carrierArea: carrierArea,
                        headcount: District.Goal(target: 100_000, by: by),
                        enterprises: District.Goal(target: 7000, by: by),
                        output: District.Goal(target: 10_000_000, by: by)),
                    layouts: [District.Layout(id: "one-core-many-points", name: "一核多点")],
                    parks: [
                        District.Park(id: "digital-economy", name: "重庆数字经济产业园"),
                        District.Park(id: "cross-border", name: "跨境电商综合服务园区"),
                        District.Park(id: "digital-creative", name: "数字文创产业园区"),
                    ],
                    industryOverrides: ["6513": .industrialSoftware]))
    }

    @Test func `the building is read as documented`() throws {
        let june = try #require(CalendarDate("2025-06-20"))
        let september = try #require(CalendarDate("2025-09-01"))
        let id = try #require(Building.ID(rawValue: "5001030001"))
        let building = try #require(folder.buildings.first)
        #expect(building.id == id)
        #expect(building.name == "示例·数字经济产业园A座")
        #expect(building.address == "重庆市渝中区示例路1号")
        #expect(building.location == Building.Location(longitude: 106.5516, latitude: 29.5567))
        #expect(building.park == "digital-economy")
        #expect(
            building.memberships == [
                Building.Membership(layout: "one-core-many-points", role: .core, since: june)
            ])
        #expect(building.mantianxing == Building.Mantianxing(since: september, level: .municipal))
        let carrierFloors = Set((3...28).compactMap { FloorNumber($0) })
        #expect(building.carrier == Building.Carrier(since: june, floors: carrierFloors))
    }

    @Test func `the floors are read as documented`() throws {
        let floors = try #require(folder.buildings.first).floors
        #expect(floors.map { Int($0.number.rawValue) } == [-2, -1] + Array(1...28))
        #expect(
            floors.map(\.use.id).prefix(5) == ["parking", "parking", "retail", "retail", "office"])
        #expect(floors.first?.grossArea == Area(squareMetres: 2600))
        #expect(floors.last?.grossArea == Area(hundredths: 165_050))
    }

    @Test func `the policy is read as documented`() throws {
        let policy = try #require(folder.buildings.first?.policy)
        let software = Incentive(
            name: "工业软件企业租金减免",
            conditions: Incentive.Conditions(
                directions: [.industrialSoftware], minimumArea: Area(squareMetres: 300),
                minimumHeadcount: 20),
            rentReduction: 0.5, months: 24, source: "渝中区示例文件〔2025〕1号")
        let fittingOut = Incentive(
            name: "装修补贴",
            conditions: Incentive.Conditions(minimumArea: Area(squareMetres: 500)),
            grantPerSquareMetre: 300)
        #expect(
            policy
                == Policy(
                    directions: [.industrialSoftware, .itServices],
                    clusterTarget: Policy.ClusterTarget(
                        direction: .industrialSoftware, share: 0.6),
                    askingRent: Policy.RentRange(
                        from: Rent(millionths: 55_000_000), to: Rent(millionths: 75_000_000)),
                    incentives: [software, fittingOut],
                    contact: Policy.Contact(name: "招商专员", phone: "023-00000000")))
    }

    @Test func `settings that are stated replace the defaults`() {
        let settings = PolicyFolder.make().district?.settings
        #expect(settings?.staleAfterDays == 60)
        #expect(settings?.availabilityHorizonDays == 90)
        #expect(settings?.locationQuotient.area == Area(hundredths: 150_050))
        #expect(settings?.locationQuotient.tenants == 4)
        #expect(settings?.vacancyAlert == 0.25)
    }

    @Test func `reports may be published on a day of the month`() {
        let settings = { (text: String) in
            PolicyFolder.make(
                district: Sample.district.with("vacancyAlert: 0.25", "reports: \(text)")
            ).district?.settings.reports.days
        }
        #expect(settings("{monthly: 5}") == [.month: 5])
        #expect(
            settings("{yearly: 31, halfYearly: 15, quarterly: 10, monthly: 1}")
                == [.year: 31, .half: 15, .quarter: 10, .month: 1])
        #expect(PolicyFolder.make().district?.settings.reports.days == [:])
    }

    @Test func `optional parts may be left out`() {
        let folder = PolicyFolder.make(
            district: """
                district: {code: 500103, name: 渝中区}
                goals:
                  carrierArea: {target: 1000.5, by: 2027-12-31, counting: directions}
                """,
            building: """
                id: 5001030001
                name: 示例楼
                floors: [{numbers: 1, grossArea: 100}]
                """)
        #expect(folder.diagnostics == [])
        #expect(folder.district?.settings == District.Settings())
        #expect(folder.buildings.first?.floors.map(\.use.id) == ["office"])
    }
}
