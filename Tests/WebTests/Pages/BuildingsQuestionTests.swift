import Configuration
import Estate
import Testing

@testable import Web

/// Which buildings of the register are shown, and in which order.
@Suite struct BuildingsQuestionTests {
    /// 示例大厦 core, 满天星, in the park, 60 % full; 示例中心 point, all vacant, its data old;
    /// 示例广场 without any data.
    private let report: AreaReport

    init() throws {
        let policies = try TestDistrict.policies()
        func state(
            _ asOf: String, occupied: Int, vacant: Int
        ) throws -> BuildingOccupancy {
            var part = OccupancySummary.FloorPart(floor: FloorNumber(1))
            part.occupied = Area(squareMetres: occupied)
            part.vacant = Area(squareMetres: vacant)
            var summary = OccupancySummary()
            summary.floors = [part]
            return BuildingOccupancy(
                feed: .init(id: 1, asOf: .make(asOf), revision: 1, sender: nil),
                summary: summary)
        }
        let states = [
            TestDistrict.own: try state("2026-10-31", occupied: 600, vacant: 400),
            TestDistrict.other: try state("2026-08-31", occupied: 0, vacant: 2000),
        ]
        report = AreaReport.make(
            AreaReport.Subject(asOf: .make("2026-11-23"), knownAt: TestClock().now),
            district: policies.district, buildings: policies.buildings
        ) { _ in states }
    }

    /// The last digit of each building's id.
    private func select(_ query: String) throws -> String {
        let question = try BuildingsQuestion(RequestValues(form: query))
        return question.select(report.buildings, settings: report.settings)
            .map { $0.building.id.rawValue.suffix(1) }.joined()
    }

    @Test(
        arguments: [
            ("", "123"), ("q=中心", "2"), ("q=5001030003", "3"), ("q=示例路 大厦", "1"),
            ("q=５００１０３０００２", "2"), ("q=大厦 中心", ""), ("park=digital-economy", "1"),
            ("park=none", ""), ("role=core", "1"), ("role=point", "2"), ("role=none", "3"),
            ("mantianxing=true", "1"), ("mantianxing=false", "23"), ("stale=true", "23"),
            ("vacancy=on", "12"), ("vacancy=true&role=point", "2"),
        ])
    func `filters leave what fits them all`(query: String, ids: String) throws {
        #expect(try select(query) == ids)
    }

    @Test(
        arguments: [
            ("sort=id&order=desc", "321"), ("sort=lettable", "213"),
            ("sort=lettable&order=asc", "123"), ("sort=occupancy", "123"),
            ("sort=occupancy&order=asc", "213"), ("sort=vacant", "213"), ("sort=feed", "213"),
            ("sort=feed&order=desc", "123"), ("sort=available", "123"),
        ])
    func `what is not known comes last either way`(query: String, ids: String) throws {
        #expect(try select(query) == ids)
    }

    @Test(
        arguments: [
            ("sort=name", "sort"), ("order=up", "order"), ("role=edge", "role"),
            ("mantianxing=maybe", "mantianxing"), ("stale=x", "stale"), ("page=0", "page"),
        ])
    func `a value that is none of its kind is named`(query: String, name: String) throws {
        let problem = #expect(throws: Problem.self) {
            try BuildingsQuestion(RequestValues(form: query))
        }
        #expect(problem?.parameter == name)
    }

    @Test func `a link keeps what was asked, and the same heading again turns the order`() throws {
        let question = try BuildingsQuestion(
            RequestValues(form: "q=a&b&role=core&stale=on&sort=vacant&page=3"))
        #expect(question.path() == "/buildings?q=a&role=core&stale=true&sort=vacant")
        #expect(
            question.path(page: 2) == "/buildings?q=a&role=core&stale=true&sort=vacant&page=2")
        #expect(
            question.path(sort: .vacant)
                == "/buildings?q=a&role=core&stale=true&sort=vacant&order=asc")
        #expect(question.path(sort: .feed) == "/buildings?q=a&role=core&stale=true&sort=feed")
        #expect(BuildingsQuestion().path() == "/buildings")
        #expect(BuildingsQuestion().path(sort: .id) == "/buildings?order=desc")
    }

    @Test func `every link asks what it says`() throws {
        for sort in BuildingsQuestion.Sort.allCases {
            for order in ["asc", "desc"] {
                let asked = "q=示例&park=p&role=none&mantianxing=false&vacancy=true&sort=\(sort)"
                let question = try BuildingsQuestion(
                    RequestValues(form: "\(asked)&order=\(order)&page=4"))
                let query = question.path(page: 4).split(separator: "?")[1]
                #expect(try BuildingsQuestion(RequestValues(form: query)) == question)
            }
        }
    }
}
