import Foundation
import Testing

@Suite struct LedgerImportTests {
    private static func sample(_ path: String) -> String {
        Repository.folder.appending(path: "Importers/\(path)").path
    }

    private let ledger = sample("SpreadsheetML/Samples/ledger-5001030001-2026-10-31.xml")
    private let rows = sample("Rowset/Samples/rows-5001030001-2026-10-31.xml")

    @Test func `a ledger gives the areas that the native feed gives`() throws {
        func totals(_ path: String) throws -> JSON {
            let workspace = try Workspace()
            #expect(try workspace.run("import", path).status == 0)
            let report = try workspace.run(
                "report", "--as-of", "2026-10-31", "--format", "json")
            return try JSON(report.out)["totals"]
        }
        let native = try totals(Repository.sample("5001030001-2026-10-31"))
        for other in [ledger, rows] {
            let read = try totals(other)
            for key in ["lettable", "occupied", "committed", "vacant", "tenants", "headcount"] {
                #expect(read[key].double == native[key].double, "\(key)")
                #expect(read[key].double != nil)
            }
        }
    }

    @Test func `a dry run shows what each column was taken for`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run("import", "--dry-run", ledger)
        #expect(outcome.status == 0)
        let area = outcome.lines.first { $0.contains("租赁台账!R4C4") }
        #expect(area?.contains("租赁面积(㎡)") == true && area?.contains("面积") == true)
        #expect(outcome.lines.contains { $0.contains("序号") && $0.contains("（没有使用）") })
        let json = try JSON(try workspace.run("import", "--dry-run", "--json", ledger).out)
        let fields = json["fields"].array
        #expect(fields.contains { $0["field"].string == "area" && $0["count"].int == 103 })
        #expect(
            try JSON(try workspace.run("import", "--json", ledger).out).keys.contains("fields")
                == false)
        let feeds = try workspace.feeds()
        #expect(feeds.map { $0["dialect"].string } == ["spreadsheetml"])
    }

    @Test func `a profile of one's own is used, and its mistakes are located`() throws {
        let workspace = try Workspace()
        let file = try workspace.write(
            """
            <d><e lv="5" rm="501" sz="1600" st="O"/></d>
            """, to: "own.xml")
        let own = """
            name: 某系统
            fields: {floor: [lv], unit: [rm], area: [sz], state: [st]}
            states: {self-occupied: [o]}
            """
        let profile = try workspace.write(own, to: "own.yaml")
        let arguments = ["--building", "5001030001", "--as-of", "2026-10-31", file]
        #expect(try workspace.run(["import"] + arguments).status == 1)
        let read = try workspace.run(["import", "--profile", profile] + arguments)
        #expect(read.status == 0, "\(read.out)\(read.err)")
        let broken = try workspace.write(own + "\nstatus: {}", to: "broken.yaml")
        let outcome = try workspace.run(["import", "--profile", broken] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.err.contains("broken.yaml 第 4 行"))
        let unknown = try workspace.run(["import", "--profile", "没有的"] + arguments)
        #expect(unknown.status == 64)
        #expect(unknown.err.contains("columns、rows、registry"))
    }

    @Test func `the built-in profiles are listed and can be had whole`() throws {
        let workspace = try Workspace()
        let listed = try workspace.run("importers")
        for id in ["columns", "rows", "registry", "spreadsheetml", "buildingsync", "mits"] {
            #expect(listed.lines.contains { $0.hasPrefix("\(id) ") }, "\(id)")
        }
        let text = try workspace.run("importers", "--profile", "columns").out
        let file = Self.sample("SpreadsheetML/columns.yaml")
        #expect(text.hasPrefix(try String(contentsOfFile: file, encoding: .utf8)))
        #expect(try workspace.run("importers", "--profile", "nothing").status == 64)
    }
}
