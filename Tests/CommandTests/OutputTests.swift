import Foundation
import Storage
import Testing

/// Results that nobody gets to see.
@Suite struct OutputTests {
    private let sample = Repository.sample("5001030001-2026-10-31")

    /// Outputs that take nothing: full, and not there.
    private static let blocked = ["> /dev/full", ">&-"]

    @Test(arguments: [
        "report", "report --format json", "report -o -", "report list", "report list --json",
        "feeds", "feeds --json", "vacancies", "vacancies --json", "vacancies --csv",
        "movements --from 2026-09-30 --to 2026-10-31",
        "movements --from 2026-09-30 --to 2026-10-31 --json", "check", "check --json", "verify",
        "importers", "importers --profile columns", "account list", "--help", "import --help",
    ])
    func `results that can't be written are a failure of the environment`(command: String) throws {
        let district = try SampleDistrict.workspace()
        for output in Self.blocked {
            let outcome = try district.shell("\"$0\" \(command) \(output)")
            #expect(outcome.status == 2, "\(output): \(outcome.err)")
            #expect(outcome.errLines.count == 1, "\(output): \(outcome.err)")
            #expect(outcome.err.hasPrefix("错误：无法写到标准输出："), "\(output): \(outcome.err)")
        }
        // What took the number of an output that was closed would have been written into.
        for name in ["lock", "commit"] {
            let path = district.data.appending(path: name).path
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            #expect((size ?? 0) < 64, "\(name)")
        }
        #expect(try district.run("verify").status == 0)
    }

    @Test func `an import whose results can't be written is done all the same, and says so`() throws
    {
        for output in Self.blocked {
            let workspace = try Workspace()
            try workspace.write("no feed", to: "bad.xml")
            let outcome = try workspace.shell("\"$0\" import --json '\(sample)' bad.xml \(output)")
            #expect(outcome.status == 2, "\(outcome.err)")
            #expect(outcome.errLines.count == 1)
            #expect(outcome.err.contains("已经保存的仍然有效"))
            #expect(try workspace.feeds().count == 1)
        }
    }

    @Test func `a secret that could not be shown says how to get another`() throws {
        for output in Self.blocked {
            let workspace = try Workspace()
            let added = try workspace.shell("\"$0\" account add a --role admin \(output)")
            #expect(added.status == 2)
            #expect(added.err.contains("account password"), "\(added.err)")
            let token = try workspace.shell("\"$0\" account token a \(output)")
            #expect(token.status == 2)
            #expect(token.err.contains("再建立一个"), "\(token.err)")
        }
    }

    @Test func `what comes back from a service and can't be shown is a failure too`() throws {
        let service = try Service()
        for output in Self.blocked {
            let outcome = try service.workspace.shell("\"$0\" import '\(sample)' \(output)")
            #expect(outcome.status == 2, "\(outcome.err)")
            #expect(outcome.err.contains("无法写到标准输出"))
        }
        #expect(try service.store.feeds().count == 1)
    }

    @Test func `a reader that has gone is no failure`() throws {
        let district = try SampleDistrict.workspace()
        let outcome = try district.shell(
            #"{ trap '' PIPE; sleep 0.3; "$0" report; echo "code $?" >&2; } | true"#)
        #expect(outcome.err == "code 0\n")
        let cut = try district.shell(#"{ sleep 0.3; "$0" report; echo "code $?" >&2; } | true"#)
        #expect(!cut.err.contains("错误"))
    }

    @Test func `an input that is closed is said to be`() throws {
        let outcome = try Workspace().shell(#""$0" import - <&-"#)
        #expect(outcome.status == 2)
        #expect(outcome.err.contains("无法读取“-”：没有打开。"), "\(outcome.err)")
    }
}
