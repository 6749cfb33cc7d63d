import Configuration
import Estate
import Importers
import Storage
import Testing

@testable import Web

@Suite struct ImportProfilesTests {
    private static let own = """
        name: 某系统
        fields: {floor: [lv], unit: [rm], area: [sz], state: [st]}
        states: {self-occupied: [o]}
        """
    private static let feed = """
        <d><e lv="1" rm="101" sz="900" st="O"/><e lv="2" rm="201" sz="900" st="O"/></d>
        """

    @Test func `built-in profiles are listed and open in the editor`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.importProfiles, as: .admin)
            #expect(page.status == 200)
            for profile in Profiles.builtIn { #expect(page.text.contains(">\(profile.id)</a>")) }
            let link = try #require(page.link(Paths.importProfiles + "?name=columns"))
            let editor = try await service.open(String(link.prefix { $0 != "#" }), as: .admin)
            #expect(editor.text.contains("name: 租赁台账"))
            #expect(
                try await service.open(Paths.importProfiles + "?name=x", as: .admin).status
                    == 404)
        }
    }

    @Test func `a profile is kept, used by name, and removed`() async throws {
        try await withService { service in
            let kept = try await service.submit(
                Paths.importProfiles,
                [("name", "某系统"), ("text", Self.own.replacing("\n", with: "\r\n"))])
            #expect(kept.status == 303)
            #expect(try service.store.importProfile(named: "某系统")?.text == Self.own)
            let terms = [
                ("profile", "某系统"), ("building", "5001030001"), ("asOf", "2026-11-20"),
                ("dryRun", "true"),
            ]
            let trial = try await service.upload(Self.feed, terms)
            #expect(trial.status == 200, "\(trial.text)")
            #expect(trial.text.contains("各列怎样理解"))
            #expect(trial.text.contains("<th scope=\"row\">rm</th><td>房号</td>"))
            let query = "?building=5001030001&asOf=2026-11-20&dryRun=true&profile="
            let named = Paths.percentEncoded("某系统")
            #expect(try await service.sendFeed(Self.feed, query + named).status == 200)
            #expect(try await service.sendFeed(Self.feed, query + "nothing").status == 422)
            let removed = try await service.submit(
                Paths.importProfileRemove, [("name", "某系统")])
            #expect(removed.status == 303)
            #expect(try service.store.importProfiles().isEmpty)
            #expect(
                try service.audited().map(\.event) == [.profileKept, .profileRemoved])
        }
    }

    /// What is sent, and a word of the answer.
    @Test(arguments: [
        ("", own, "请填写名称"), ("columns", own, "内置的名称"), ("a/b", own, "不能有空格"),
        ("新的", own + "\nstatus: {}", "policy-key-unknown"), ("新的", "", "policy-malformed"),
        ("新的", "name: <b>x</b>\nfields: {unit: [<i>]}", "policy-key-missing"),
    ])
    func `what can't be kept is sent back with its mistakes`(
        name: String, text: String, word: String
    ) async throws {
        try await withService { service in
            let answer = try await service.submit(
                Paths.importProfiles, [("name", name), ("text", text)])
            #expect(answer.status == 422)
            #expect(answer.text.contains(word), "\(answer.text)")
            #expect(!answer.text.contains("<b>x</b>") && !answer.text.contains("<i>"))
            #expect(try service.store.importProfiles().isEmpty)
        }
    }

    @Test func `a ledger is taken like any feed, and a broken one shows its columns`()
        async throws
    {
        try await withService { service in
            let ledger = LedgerTemplate.xml(
                try #require(TestDistrict.policies().buildings.first), asOf: .make("2026-11-20"))
            let empty = try await service.upload(ledger, name: "台账.xml")
            #expect(empty.text.contains("held-without-units"))
            let broken = ledger.replacing("面积(㎡)", with: "面积(亩)")
            let answer = try await service.upload(broken, name: "台账.xml")
            #expect(answer.status == 422)
            #expect(answer.text.contains("measure-unknown"))
            #expect(answer.text.contains("各列怎样理解"))
        }
    }

    @Test func `the ledger template names the building and can be read back`() async throws {
        try await withService { service in
            let path = Paths.filled(Paths.samples, LedgerTemplate.fileName(TestDistrict.own))
            let answer = try await service.open(path)
            #expect(answer.status == 200)
            #expect(answer.text.contains("填写说明"))
            let log = try SourceLog.of(answer.bytes)
            #expect(!log.hasErrors, "\(log.listed)")
            let other = Paths.filled(
                Paths.samples, LedgerTemplate.fileName(TestDistrict.other))
            #expect(try await service.open(other).status == 403)
        }
    }
}

/// What reading a feed finds.
private enum SourceLog {
    static func of(_ bytes: [UInt8]) throws -> DiagnosticLog {
        var log = DiagnosticLog()
        let context = ImportContext(
            buildings: try TestDistrict.policies().buildings, overrides: [:],
            today: .make("2026-11-28"))
        for piece in FeedStream([.bytes(bytes, name: "a.xml")], context: context) {
            if case .finished(let reading) = piece { log = reading.log }
        }
        return log
    }
}
