import Estate
import Reports
import Testing

@Suite struct BuildingJSONTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(write)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `a list says where a building is and what it counts as on the day`() {
        var building = Building.sampleA
        building.address = "渝中区示例路1号"
        building.location = Building.Location(longitude: 106.5516, latitude: 29.5567)
        func summary(_ date: String) -> String {
            written { $0.summary(of: building, in: .sample(), on: .make(date)) }
        }
        #expect(
            summary("2026-10-31") == """
                {"id":"5001030001","name":"示例·数字经济产业园A座","address":"渝中区示例路1号",\
                "location":{"longitude":106.551600,"latitude":29.556700},\
                "park":"digital-economy","role":"core","mantianxing":true,"carrier":true,\
                "grossArea":5901.00}
                """)
        #expect(
            summary("2025-06-19").hasSuffix(
                #""role":null,"mantianxing":false,"carrier":false,"grossArea":5901.00}"#))
    }

    @Test func `a building has every key of its policy file`() {
        var building = Building.sampleA
        building.floors.reverse()
        building.policy = .sample
        #expect(
            written { $0.fields(building) } == """
                {"id":"5001030001","name":"示例·数字经济产业园A座","address":null,"location":null,\
                "park":"digital-economy",\
                "memberships":[{"layout":"one-core-many-points","role":"core",\
                "since":"2025-06-20"}],\
                "mantianxing":{"since":"2025-09-01","level":"municipal"},\
                "carrier":{"since":"2025-06-20","floors":[1,2]},\
                "floors":[{"number":-1,"grossArea":2600.00,"use":"office"},\
                {"number":1,"grossArea":1650.50,"use":"office"},\
                {"number":2,"grossArea":1650.50,"use":"office"}],"grossArea":5901.00,\
                "policy":{"directions":["industrial-software","it-services"],\
                "clusterTarget":{"direction":"industrial-software","share":0.600000},\
                "askingRent":{"from":55.000000,"to":75.000000},\
                "incentives":[{"name":"租金减免","when":{"directions":["industrial-software"],\
                "minArea":300.00,"minHeadcount":20},"rentReduction":0.500000,"months":24,\
                "grantPerSquareMetre":null,"source":"渝中区示例文件〔2025〕1号"},\
                {"name":"装修补贴","when":{"directions":null,"minArea":null,"minHeadcount":null},\
                "rentReduction":null,"months":null,"grantPerSquareMetre":300.000000,\
                "source":null}],"contact":{"name":"招商专员","phone":"023-00000000"}}}
                """)
    }

    @Test func `what a policy file leaves out is null, or an empty list`() {
        let bare = Building(id: .make("5001030009"), name: "示例小楼")
        #expect(
            written { $0.fields(bare) } == """
                {"id":"5001030009","name":"示例小楼","address":null,"location":null,"park":null,\
                "memberships":[],"mantianxing":null,"carrier":null,"floors":[],"grossArea":0.00,\
                "policy":null}
                """)
        var building = bare
        building.policy = Policy()
        #expect(
            written { $0.fields(building) }.hasSuffix(
                #""policy":{"directions":[],"clusterTarget":null,"askingRent":null,"#
                    + #""incentives":[],"contact":null}}"#))
    }
}

extension Policy {
    static let sample = Policy(
        directions: [.industrialSoftware, .itServices],
        clusterTarget: ClusterTarget(direction: .industrialSoftware, share: 0.6),
        askingRent: RentRange(
            from: Rent(millionths: 55_000_000), to: Rent(millionths: 75_000_000)),
        incentives: [
            Incentive(
                name: "租金减免",
                conditions: Incentive.Conditions(
                    directions: [.industrialSoftware], minimumArea: Area(squareMetres: 300),
                    minimumHeadcount: 20), rentReduction: 0.5, months: 24,
                source: "渝中区示例文件〔2025〕1号"),
            Incentive(name: "装修补贴", grantPerSquareMetre: 300),
        ], contact: Contact(name: "招商专员", phone: "023-00000000"))
}
