import Foundation
import Testing

/// Every filter against the unfiltered search, over the sample district.
@Suite struct VacancyFilterTests {
    private let district: Workspace
    /// Everything that is ever free.
    private let all: [JSON]

    private static let everFree = ["--by", "2099-12-31"]
    private static let everything = Result {
        try SampleDistrict.workspace().hits("--by", "2099-12-31")
    }

    init() throws {
        district = try SampleDistrict.workspace()
        all = try Self.everything.get()
        try #require(all.count > 100)
    }

    /// A filter, and which of all hits it should let through.
    struct Filter: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var lets: @Sendable (JSON) -> Bool

        init(_ arguments: String..., lets: @escaping @Sendable (JSON) -> Bool) {
            self.arguments = arguments
            self.lets = lets
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let filters = [
        Filter("--min-area", "500") { $0["area"].double ?? 0 >= 500 },
        Filter("--max-area", "300.5") { $0["area"].double ?? 0 <= 300.5 },
        Filter("--min-area", "300", "--max-area", "400") {
            (300...400).contains($0["area"].double ?? 0)
        },
        Filter("--max-rent", "45") { $0["policy"]["effectiveRent"].double ?? .infinity <= 45 },
        Filter("--park", "digital-creative") {
            $0["building"]["park"].string == "digital-creative"
        },
        Filter("--role", "core") { $0["building"]["role"].string == "core" },
        Filter("--role", "point") { $0["building"]["role"].string == "point" },
        Filter("--mantianxing") { $0["building"]["mantianxing"].bool == true },
        Filter("--no-mantianxing") { $0["building"]["mantianxing"].bool == false },
        Filter("--building", "5001030001") { $0["building"]["id"].string == "5001030001" },
        Filter("--floor-from", "12") { $0["floors"].array.first?.int ?? 0 >= 12 },
        Filter("--floor-to", "5") { $0["floors"].array.first?.int ?? 99 <= 5 },
        Filter("--floor-from", "8", "--floor-to", "9") {
            (8...9).contains($0["floors"].array.first?.int ?? 0)
        },
        Filter("--by", "2026-12-31") { $0["availableFrom"].string ?? "9" <= "2026-12-31" },
        Filter("--park", "digital-economy", "--role", "core", "--min-area", "400", "--mantianxing")
        {
            $0["building"]["park"].string == "digital-economy"
                && $0["building"]["role"].string == "core" && $0["area"].double ?? 0 >= 400
                && $0["building"]["mantianxing"].bool == true
        },
    ]

    @Test(arguments: filters)
    func `a filter lets through what it should and nothing else`(filter: Filter) throws {
        let isDated = filter.arguments.contains("--by")
        let arguments = filter.arguments + (isDated ? [] : Self.everFree)
        let outcome = try district.run(["vacancies", "--json", "--limit", "1000"] + arguments)
        #expect(outcome.status == 0)
        #expect(outcome.err.isEmpty)
        let page = try JSON(outcome.out)
        let expected = all.filter(filter.lets)
        // How near the area is, and how far under the budget the rent, depends on the filter.
        #expect(page["hits"].array.map(\.withoutFit) == expected.map(\.withoutFit))
        #expect(page["total"].int == expected.count)
        #expect(page["next"] == .null)
        #expect(!expected.isEmpty && expected.count < all.count)
    }

    @Test func `without a date what is free today is shown`() throws {
        let now = try district.hits()
        #expect(!now.isEmpty)
        #expect(Set(now.map(\.place)).isSubset(of: all.map(\.place)))
        let latest = now.compactMap { $0["availableFrom"].string }.max() ?? ""
        let later = all.filter { $0["availableFrom"].string ?? "" > latest }
        #expect(now.count + later.count == all.count)
        #expect(try district.hits("--by", "2020-01-01").isEmpty)
    }

    @Test(arguments: [
        ["--direction", "industrial-software"], ["--direction", "other"], ["--industry", "6540"],
        ["--headcount", "45"], ["--headcount", "0"], ["--industry", "I6512", "--headcount", "500"],
    ])
    func `direction, industry and headcount filter nothing out`(arguments: [String]) throws {
        let page = try JSON(
            district.run(
                ["vacancies", "--json", "--limit", "1000"] + Self.everFree + arguments
            ).out)
        #expect(Set(page["hits"].array.map(\.place)) == Set(all.map(\.place)))
        #expect(page["hits"].array.count == all.count)
    }

    @Test(arguments: ["fit", "area", "rent", "floor"])
    func `hits come in the order asked for`(sort: String) throws {
        let hits = try district.hits("--by", "2099-12-31", "--sort", sort)
        #expect(Set(hits.map(\.place)) == Set(all.map(\.place)))
        let keys = hits.map { hit -> Double? in
            switch sort {
            case "area": hit["area"].double
            case "rent": hit["policy"]["effectiveRent"].double
            case "fit": hit["fit"]["score"].double.map(-)
            default: hit["floors"].array.first?.double
            }
        }
        let sorted = keys.map { $0 ?? .infinity }.sorted()
        #expect(keys.map { $0 ?? .infinity } == sorted)
    }

    @Test(arguments: ["fit", "area", "rent", "floor"])
    func `pages add up to the whole without repeats`(sort: String) throws {
        let whole = try district.hits("--by", "2099-12-31", "--sort", sort)
        var hits: [JSON] = []
        var cursor: String?
        for number in 0..<100 {
            var arguments = ["vacancies", "--json", "--limit", "37", "--sort", sort]
            arguments += Self.everFree
            if let cursor { arguments += ["--cursor", cursor] }
            let page = try JSON(district.run(arguments).out)
            #expect(page["total"].int == whole.count)
            hits += page["hits"].array
            cursor = page["next"].string
            guard cursor != nil else { break }
            #expect(page["hits"].array.count == 37, "page \(number)")
        }
        #expect(cursor == nil)
        #expect(hits == whole)
        #expect(Set(hits.map(\.place)).count == hits.count)
    }

    @Test func `the effective rent averages the best reduction over three years`() throws {
        let hits = try district.hits(
            "--by", "2099-12-31", "--direction", "industrial-software", "--headcount", "45")
        #expect(hits.contains { !$0["policy"]["incentives"].array.isEmpty })
        for hit in hits {
            let best =
                hit["policy"]["incentives"].array.map { incentive in
                    let months = min(incentive["months"].double ?? 36, 36)
                    return (incentive["rentReduction"].double ?? 0) * months / 36
                }.max() ?? 0
            let asking = try #require(hit["askingRent"].double)
            let effective = try #require(hit["policy"]["effectiveRent"].double)
            #expect(abs(effective - asking * (1 - best)) < 0.000_002, "\(hit.place)")
        }
    }

    @Test(arguments: [
        (["--direction", "industrial-software", "--headcount", "20"], true),
        (["--industry", "6512", "--headcount", "20"], true),
        (["--direction", "industrial-software", "--headcount", "19"], false),
        (["--direction", "industrial-software"], false),
        (["--direction", "it-services", "--headcount", "20"], false),
        (["--headcount", "20"], false),
        ([], false),
    ])
    func `incentives follow direction, headcount and area`(
        arguments: [String], isWanted: Bool
    ) throws {
        let page = try JSON(
            district.run(
                ["vacancies", "--json", "--limit", "1000", "--building", "5001030001"]
                    + Self.everFree + arguments
            ).out)
        #expect(!page["hits"].array.isEmpty)
        for hit in page["hits"].array {
            let names = hit["policy"]["incentives"].array.compactMap { $0["name"].string }
            let area = hit["area"].double ?? 0
            #expect(names.contains("工业软件企业租金减免") == (isWanted && area >= 300))
            #expect(names.contains("装修补贴") == (area >= 500))
        }
    }

    @Test func `a crowded office says so`() throws {
        let hits = try district.hits("--by", "2099-12-31", "--headcount", "100")
        for hit in hits {
            let codes = hit["fit"]["reasons"].array.map { $0["code"].string }
            #expect(codes.contains("crowded") == (hit["area"].double ?? 0 < 400))
        }
        let text = try district.run("vacancies", "--headcount", "100", "--limit", "3").out
        #expect(text.contains("不足 4 ㎡"))
    }
}

extension JSON {
    /// A hit but for its fit.
    fileprivate var withoutFit: JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != "fit" })
    }

    /// What tells a hit from all others.
    var place: String {
        let units = self["units"].array.compactMap(\.string).joined(separator: "+")
        return "\(self["building"]["id"].string ?? "") \(units)"
    }
}
