import Foundation
import Testing

/// Files that speak of several buildings.
@Suite struct SeveralBuildingsTests {
    private let sample = Repository.folder
        .appending(path: "Importers/MITS/Samples/mits-5.0.xml").path

    @Test func `each building has a line of its own`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(
            "import", "--json", "--dry-run", "--as-of", "2026-10-31",
            "--building", "qingshi=5001030013", "--building", "示例·影像工场=5001030010", sample)
        #expect(outcome.status == 0, "\(outcome.err)")
        let results = try outcome.lines.map(JSON.init)
        #expect(
            results.map { $0["feed"]["building"].string } == ["5001030013", "5001030010"])
        #expect(results.map { $0["status"].string } == ["accepted", "accepted"])
        #expect(results.map { $0["counts"]["units"].int } == [10, 12])
    }

    @Test func `a name that is not told is a finding, not wrong usage`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(
            "import", "--as-of", "2026-10-31", "--building", "qingshi=5001030013", sample)
        #expect(outcome.status == 1)
        #expect(outcome.out.contains("--building yingxiang=十位编号"))
        #expect(outcome.out.contains("合计：已采用 1，已退回 1"))
    }

    @Test(arguments: [
        (["--building", "A=12"], "楼宇编号“12”不是十位数字。"),
        (["--building", "=5001030001"], "缺少名称"),
        (["--building", "5001030001", "--building", "5001030002"], "只能写一个"),
        (["--building", "A=5001030001", "--building", "A=5001030002"], "两个不同"),
    ])
    func `wrong usage is said in Chinese`(arguments: [String], words: String) throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["import", "a.xml"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.err.contains(words))
    }

    @Test func `the sample of BuildingSync is read with what is open about it`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(
            "import", "--json", "--dry-run", "--as-of", "2026-10-31", "--building", "5001030013",
            Repository.folder.appending(
                path: "Importers/BuildingSync/Samples/buildingsync-2.5.xml"
            ).path)
        #expect(outcome.status == 0, "\(outcome.out)")
        let result = try JSON(try #require(outcome.lines.first))
        #expect(result["counts"]["units"].int == 14)
        #expect(result["counts"]["codes"]["total-differs"].int == 1)
        #expect(result["counts"]["codes"]["industry-ignored"].int == 1)
    }
}
