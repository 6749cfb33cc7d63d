import Foundation
import Testing

@Suite struct VacanciesTests {
    /// A building whose floors show what is free, of which use, and when.
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        let floors = """
            <floor number="-1"><unit id="P" area="2000" state="vacant" use="parking"/></floor>
            <floor number="1">
              <unit id="101" area="1000" state="vacant" use="retail" askingRent="120"/>
              <unit id="102" area="1000" state="leased" use="retail"/>
            </floor>
            <floor number="5">
              <unit id="501" area="800" state="vacant" askingRent="60"/>
              <unit id="502" area="400" state="vacant" askingRent="66"/>
              <unit id="503" area="400" state="vacant" askingRent="72"/>
            </floor>
            <floor number="6">
              <unit id="601" area="800" state="vacant"/>
              <unit id="602" area="800" state="leased"/>
            </floor>
            <floor number="7">
              <unit id="701" area="1500" state="vacant"/>
              <unit id="702" area="100" state="leased" use="parking"/>
            </floor>
            <floor number="8">
              <unit id="801" area="1500" state="vacant"/>
              <unit id="802" area="100" state="vacant" use="retail"/>
            </floor>
            <floor number="9">
              <unit id="901" area="800" state="vacant"/>
              <unit id="902" area="800" state="leased" availableFrom="2090-01-01"/>
            </floor>
            <floor number="10">
              <unit id="1001" area="800" state="vacant"/>
              <unit id="1002" area="800" state="reserved"/>
            </floor>
            <floor number="11"><unit id="1101" area="1600" state="out-of-service"/></floor>
            """
        try workspace.write(nativeFeed(floors), to: "feed.xml")
        let outcome = try workspace.run("import", "feed.xml")
        #expect(outcome.status == 0, "\(outcome.out)")
        return workspace
    }

    private func units(_ hits: [JSON]) -> [[String]] {
        hits.map { $0["units"].array.compactMap(\.string) }
    }

    @Test func `vacant units are on offer, others from the day they are announced for`() throws {
        let workspace = try workspace()
        let now = try workspace.hits("--sort", "floor")
        #expect(
            units(now) == [
                ["501"], ["502"], ["503"], ["601"], ["701"], ["801"], ["901"], ["1001"],
            ])
        let later = try workspace.hits("--sort", "floor", "--by", "2090-01-01")
        #expect(units(later).contains(["902"]))
        #expect(later.count == now.count + 1)
    }

    @Test func `each use by itself`() throws {
        let workspace = try workspace()
        let shops = try workspace.hits("--use", "retail", "--sort", "floor")
        #expect(units(shops) == [["101"], ["802"]])
        #expect(try workspace.hits("--use", "office").count == 8)
        #expect(try workspace.hits("--use", "other").isEmpty)
    }

    @Test func `whole floors are free but for parking and of one use`() throws {
        let workspace = try workspace()
        let now = try workspace.hits("--whole-floor", "--sort", "floor")
        #expect(units(now) == [["501", "502", "503"], ["701"]])
        #expect(now.map { $0["area"].double } == [1600, 1500])
        #expect(now.map { $0["kind"].string } == ["block", "unit"])
        // 800 × 60, 400 × 66 and 400 × 72 over 1600 ㎡.
        #expect(now.first?["askingRent"].double == 64.5)
        let later = try workspace.hits("--whole-floor", "--sort", "floor", "--by", "2090-01-01")
        #expect(units(later).contains(["901", "902"]))
        #expect(try workspace.hits("--whole-floor", "--min-area", "1550").count == 1)
    }

    @Test func `neighbours come as one, whole floors as a stack`() throws {
        let workspace = try workspace()
        let hits = try workspace.hits("--contiguous", "--sort", "floor")
        #expect(
            units(hits) == [
                ["501", "502", "503"], ["601"], ["701"], ["801"], ["901"], ["1001"],
            ])
        let cut = try workspace.hits("--contiguous", "--max-area", "1200", "--sort", "floor")
        #expect(units(cut) == [["501", "502"], ["503"], ["601"], ["901"], ["1001"]])
        let outcome = try workspace.run("vacancies", "--contiguous", "--min-area", "1600")
        #expect(outcome.out.contains("501+502+503"))
    }

    @Test func `the best fitting come first, each point with its reason`() throws {
        let workspace = try workspace()
        let hits = try workspace.hits(
            "--industry", "6513", "--headcount", "15", "--min-area", "400", "--max-area", "900")
        let scores = hits.compactMap { $0["fit"]["score"].int }
        #expect(scores.count == hits.count && scores == scores.sorted(by: >))
        for (hit, score) in zip(hits, scores) {
            let points = hit["fit"]["reasons"].array.compactMap { $0["points"].int }
            #expect(points.reduce(0, +) == score)
        }
        let text = try workspace.run(
            "vacancies", "--direction", "industrial-software", "--headcount", "15"
        ).out
        #expect(text.contains("匹配分"))
        #expect(text.contains("还差一项："))
        #expect(text.contains("再增加 5 人即可享受"))
    }

    @Test func `a unit without asking rent takes the middle of the policy and says so`() throws {
        let workspace = try workspace()
        let hits = try workspace.hits("--floor-from", "6", "--floor-to", "6")
        #expect(hits.map { $0["askingRent"].double } == [65])
        let reasons = hits.first?["fit"]["reasons"].array.map { $0["code"].string }
        #expect(reasons == ["date", "layout-role", "mantianxing", "rent-from-policy"])
        let text = try workspace.run("vacancies", "--floor-from", "6", "--floor-to", "6").out
        #expect(text.contains("65.00*"))
        #expect(text.contains("* 单元没有挂牌租金"))
    }

    @Test func `basements are floors too`() throws {
        let workspace = try workspace()
        let outcome = try workspace.run(
            "vacancies", "--json", "--floor-from", "-2", "--floor-to", "-1")
        #expect(outcome.status == 0, "\(outcome.err)")
        let joined = try workspace.run(
            "vacancies", "--json", "--floor-from=-2", "--floor-to=1", "--use", "retail")
        #expect(joined.status == 0)
        #expect(units(try JSON(joined.out)["hits"].array) == [["101"]])
    }

    @Test func `hits have the shape of the interface`() throws {
        let workspace = try workspace()
        let page = try JSON(
            workspace.run("vacancies", "--json", "--direction", "industrial-software").out)
        #expect(page.keys == ["total", "isTotalExact", "industry", "hits", "next"])
        for hit in page["hits"].array {
            #expect(
                hit.keys == [
                    "kind", "building", "floors", "units", "area", "askingRent", "availableFrom",
                    "fit", "policy",
                ])
            #expect(hit["building"].keys == ["id", "name", "park", "role", "mantianxing"])
            #expect(hit["fit"].keys == ["score", "reasons"])
            #expect(
                hit["policy"].keys == [
                    "incentives", "nearIncentives", "effectiveRent", "grants", "contact",
                ])
            #expect(hit["policy"]["contact"].keys == ["name", "phone"])
            for incentive in hit["policy"]["incentives"].array {
                #expect(
                    incentive.keys == [
                        "name", "rentReduction", "months", "grantPerSquareMetre", "source",
                    ])
            }
        }
    }

    @Test func `people are told how much there is and where the next page begins`() throws {
        let workspace = try workspace()
        let outcome = try workspace.run("vacancies", "--limit", "3")
        #expect(outcome.status == 0)
        #expect(outcome.out.contains("共 8 处，列出 3 处。"))
        let next = try #require(outcome.lines.last)
        #expect(next.hasPrefix("下一页：--cursor "))
        let cursor = String(next.split(separator: " ").last ?? "")
        let rest = try workspace.run("vacancies", "--limit", "5", "--cursor", cursor)
        #expect(rest.out.contains("共 8 处，列出 5 处。"))
        #expect(!rest.out.contains("下一页"))
    }

    @Test func `more than a thousand are not counted`() throws {
        let workspace = try Workspace()
        let units = (1...1001).map { #"<unit id="\#($0)" area="1" state="vacant"/>"# }.joined()
        try workspace.write(
            nativeFeed(#"<floor number="5">\#(units)</floor>"#), to: "feed.xml")
        #expect(try workspace.run("import", "feed.xml").status == 0)
        let outcome = try workspace.run("vacancies", "--limit", "1")
        #expect(outcome.out.contains("超过 1000 处，列出 1 处。"))
        let json = try JSON(workspace.run("vacancies", "--json", "--limit", "1000").out)
        #expect(json["total"].int == 1000)
        #expect(json["isTotalExact"].bool == false)
        #expect(json["hits"].array.count == 1000)
    }

    @Test(arguments: [
        ["--min-area", "small"], ["--max-area", "big"], ["--max-rent", "1e3"],
        ["--headcount", "10000001"], ["--by", "2026-11-31"], ["--park", "nonsense"],
        ["--role", "centre"], ["--use", "hotel"], ["--sort", "beauty"], ["--limit", "0"],
        ["--cursor", "nonsense"], ["--industry", "65"], ["--direction", "软件"],
        ["--building", "12"],
    ])
    func `a value that cannot be used is named with its option`(arguments: [String]) throws {
        let outcome = try Workspace().run(["vacancies"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.err.contains(arguments[0]))
        #expect(outcome.err.contains("“\(arguments[1])”"))
    }

    @Test func `finding nothing is explained and is no failure`() throws {
        let workspace = try workspace()
        let outcome = try workspace.run("vacancies", "--min-area", "90000")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.out.hasPrefix("没有符合条件的空间"))
        #expect(outcome.out.contains("放宽"))
        let json = try JSON(workspace.run("vacancies", "--json", "--min-area", "90000").out)
        #expect(json["total"].int == 0)
        #expect(json["hits"] == .list([]))
    }

    @Test func `an industry without a direction is not passed over in silence`() throws {
        let workspace = try workspace()
        let words = "注意：行业代码 6510：只有 2011 版才有的代码"
        let text = try workspace.run("vacancies", "--industry", "6510")
        #expect(text.out.contains(words))
        let nothing = try workspace.run(
            "vacancies", "--industry", "6510", "--min-area", "90000")
        #expect(nothing.out.contains(words))
        let table = try workspace.run("vacancies", "--industry", "6510", "--csv")
        #expect(table.err.contains(words))
        let json = try JSON(workspace.run("vacancies", "--industry", "6510", "--json").out)
        #expect(json["industry"]["direction"] == .null)
        #expect(json["industry"]["note"].string?.isEmpty == false)
        let plain = try workspace.run("vacancies", "--industry", "6511")
        #expect(!plain.out.contains("注意：行业代码"))
    }

    @Test func `the table for spreadsheets holds the same hits`() throws {
        let workspace = try workspace()
        let outcome = try workspace.run("vacancies", "--csv", "--direction", "industrial-software")
        #expect(outcome.status == 0)
        #expect(outcome.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = CSV.rows(outcome.bytes)
        let hits = try workspace.hits("--direction", "industrial-software")
        #expect(rows.count == 1 + hits.count)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        let units = try #require(rows[0].firstIndex(of: "房号"))
        let area = try #require(rows[0].firstIndex(of: "面积(㎡)"))
        for (row, hit) in zip(rows.dropFirst(), hits) {
            #expect(row[0] == hit["building"]["id"].string)
            #expect(row[units] == hit["units"].array.first?.string)
            #expect(Double(row[area]) == hit["area"].double)
        }
    }
}
