import Estate
import HTTPTypes
import Testing

@testable import Web

@Suite struct EnergyRoutesTests {
    private static let path = Paths.filled(
        Paths.apiBuildingEnergy, TestDistrict.own.rawValue)

    @Test func `says what a building used month by month`() async throws {
        try await withService { service in
            #expect(try await service.sendFeed(SampleFeed.measured).status == 201)
            let answer = try await service.get(Self.path, as: .manager)
            #expect(answer.status == 200)
            #expect(answer.json["gross"].double == 3000)
            let kinds = answer.json["kinds"].array
            #expect(kinds.map { $0["kind"].string } == ["electricity", "water"])
            let months = kinds[0]["months"].array
            #expect(months.map { $0["month"].string } == ["2026-09", "2026-10", "2026-11"])
            #expect(months.map { $0["amount"].double } == [18_000, 18_600, nil])
            #expect(months.map { $0["perSquareMetre"].double } == [6, 6.2, nil])
            #expect(months.map { $0["coveredDays"].int } == [30, 31, 15])
            #expect(months.map { $0["floors"] == .null } == [true, true, true])
            // The areas of September's and of October's feed.
            #expect(months.map { $0["occupied"].double } == [1350, 900, 900])
            #expect(months[1]["perOccupiedSquareMetre"].double == 20.666667)
            #expect(months[0]["occupancyRate"].double == 0.529412)
            #expect(kinds[0]["year"] == .null)
            #expect(kinds[0]["floors"].array.isEmpty)
            let water = kinds[1]["months"].array[1]
            #expect(water["floors"].array.map(\.int) == [1, 2])
            #expect(water["amount"].double == 40)
            #expect(water["area"].double == 2000)
            #expect(water["perSquareMetre"].double == 0.02)
            let floors = kinds[1]["floors"].array
            #expect(floors.map { $0["floor"].int } == [1, 2])
            #expect(floors[1]["months"].array[1]["amount"].double == 27)
        }
    }

    @Test func `says what the district's buildings used last`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.measured)
            let answer = try await service.get(Paths.apiEnergy, as: .investment)
            #expect(answer.json["buildings"]["all"].int == 3)
            #expect(answer.json["buildings"]["withReadings"].int == 1)
            let line = answer.json["kinds"].array[0]["buildings"].array[0]
            #expect(line["id"].string == "5001030001")
            #expect(line["latest"]["month"].string == "2026-10")
            #expect(line["latest"]["amount"].double == 18_600)
            let other = try await service.get(Paths.apiEnergy, as: .otherManager)
            #expect(other.json["buildings"]["all"].int == 1)
            #expect(other.json["buildings"]["withReadings"].int == 0)
            #expect(other.json["kinds"].array.isEmpty)
        }
    }

    @Test func `an earlier day or moment knows less`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.measured)
            for path in [Self.path, Paths.apiEnergy] {
                for query in ["?asOf=2026-11-19", "?knownAt=2026-11-10", "?months=1"] {
                    let answer = try await service.get(path + query)
                    #expect(answer.status == 200)
                    let kinds = answer.json["kinds"].array.count
                    #expect(kinds == (query == "?months=1" ? 1 : 0), "\(path)\(query)")
                }
            }
        }
    }

    @Test(arguments: [
        ("?asOf=2026-11-24", 422), ("?knownAt=2099-01-01", 400), ("?asOf=x", 400),
        ("?months=0", 400), ("?months=121", 400), ("?period=2026", 400), ("?format=xlsx", 406),
    ])
    func `refuses what can't be answered`(query: String, status: Int) async throws {
        try await withService { service in
            for path in [Self.path, Paths.apiEnergy] {
                let answer = try await service.get(path + query)
                #expect(answer.status == status, "\(path)")
            }
        }
    }

    @Test func `comes as a table`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.measured)
            let building = try await service.get(Self.path + "?format=csv")
            #expect(building.headers[.contentType] == "text/csv; charset=utf-8")
            let lines = building.text.split(separator: "\r\n")
            // Three months of electricity; of water as a whole and of two floors.
            #expect(lines.count == 1 + 3 * 4)
            #expect(
                lines[2]
                    == """
                    5001030001,示例大厦,电,kWh,,2026-10,31,31,,18600.000000,3000.00,6.200000,\
                    900.00,2550.00,0.352941,20.666667
                    """)
            let district = try await service.get(Paths.apiEnergy + "?format=csv")
            #expect(district.text.split(separator: "\r\n").count == 3)
        }
    }

    @Test func `an answer that is known already is not sent again`() async throws {
        try await withService { service in
            for path in [Self.path, Paths.apiEnergy] {
                let tag = try #require(try await service.get(path).headers[.eTag])
                let again = try await service.get(path, headers: [.ifNoneMatch: tag])
                #expect(again.status == 304)
            }
            let tag = try #require(try await service.get(Self.path).headers[.eTag])
            try await service.sendFeed(SampleFeed.measured)
            let changed = try await service.get(Self.path, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200)
        }
    }
}
