import Foundation
import Testing

@Suite struct ImportOrderTests {
    private static let dates = [
        "2025-10-31", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31",
    ]

    /// The samples of a building, in a folder where the latest has the first name.
    private func backwards(_ building: String, in workspace: Workspace) throws {
        let folder = workspace.url("feeds/inner")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (index, date) in Self.dates.enumerated() {
            let name = String(UnicodeScalar(UInt8(ascii: "z") - UInt8(index)))
            let place = index % 2 == 0 ? "feeds/\(name).xml" : "feeds/inner/\(name).XML"
            try FileManager.default.copyItem(
                at: URL(filePath: Repository.sample("\(building)-\(date)")),
                to: workspace.url(place))
        }
    }

    @Test func `a folder's feeds are taken in order of their dates whatever their names`() throws {
        let workspace = try Workspace()
        try backwards("5001030001", in: workspace)
        try workspace.write("no feed", to: "feeds/notes.txt")
        try workspace.write("no feed", to: "feeds/.hidden.xml")
        let outcome = try workspace.run("import", "--json", "feeds")
        #expect(outcome.status == 0)
        let taken = try outcome.lines.map { try JSON($0)["feed"]["asOf"].string }
        #expect(taken == Self.dates)
        let ids = try outcome.lines.compactMap { try JSON($0)["feed"]["id"].int }
        #expect(ids == ids.sorted() && Set(ids).count == Self.dates.count)
    }

    @Test func `files named one by one in any order come to the same`() throws {
        let samples = Self.dates.map { Repository.sample("5001030009-\($0)") }
        let pages = try [samples, samples.reversed(), samples.shuffled()].map { files in
            let workspace = try Workspace()
            #expect(try workspace.run(["import"] + files).status == 0)
            #expect(try workspace.run("verify").status == 0)
            return try workspace.run("vacancies", "--json", "--by", "2099-12-31").out
        }
        #expect(Set(pages).count == 1)
        #expect(try JSON(pages[0])["total"].int ?? 0 > 0)
    }

    @Test func `a folder without feeds is no mistake`() throws {
        let workspace = try Workspace()
        try workspace.write("no feed", to: "feeds/notes.txt")
        let outcome = try workspace.run("import", "feeds")
        #expect(outcome.status == 0)
        #expect(outcome.errLines.count == 1)
    }
}
