import Estate
import Storage
import Testing

@testable import Web

/// Uploading a file that speaks of several buildings.
@Suite struct UploadOfSeveralTests {
    @Test func `names that nobody has told are asked for, and then understood`() async throws {
        try await withService { service in
            let asked = try await service.upload(
                MITSFile.make("A", "B & C"), [("asOf", "2026-11-20"), ("dryRun", "true")],
                as: .admin)
            #expect(asked.status == 422)
            #expect(asked.text.contains("<h1>试运行：文件里有 2 栋楼</h1>"))
            #expect(asked.text.contains("<legend>楼宇对应</legend>"))
            #expect(asked.text.contains("name=\"buildingName\" value=\"B &amp; C\""))
            #expect(try service.store.feeds().count == 3)
            let taken = try await service.upload(
                MITSFile.make("A", "B & C"),
                [
                    ("asOf", "2026-11-20"), ("building", ""), ("buildingName", "A"),
                    ("buildingID", "5001030003"), ("buildingName", "B & C"),
                    ("buildingID", "5001030002"),
                ], as: .admin)
            #expect(taken.status == 201 || taken.status == 202)
            #expect(taken.text.contains("（5001030003）"))
            #expect(taken.text.contains("value=\"5001030002\""))
            #expect(try service.store.feeds().count == 5)
        }
    }

    @Test func `a form without such a file asks for no names`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.feeds)
            #expect(!page.text.contains("楼宇对应"))
        }
    }
}
