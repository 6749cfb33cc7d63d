import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// Searches that are saved to see later what is new.
@Suite struct SavedSearchPagesTests {
    private func save(
        _ service: TestService, _ name: String = "华为", _ conditions: String = "minArea=300",
        as person: Person = .investment
    ) async throws -> TestAnswer {
        try await service.submit(
            Paths.searches, [("name", name), ("conditions", conditions)], as: person)
    }

    @Test func `a saved search marks what was not there at the last look`() async throws {
        try await withService { service in
            let saved = try await save(service)
            #expect(saved.status == 303)
            let place = try #require(saved.headers[.location])
            #expect(place == "/vacancies?minArea=300&search=1#results")
            let path = place.replacing("#results", with: "")
            let first = try await service.open(path, as: .investment)
            #expect(first.oddities == [])
            #expect(first.text.contains("已保存“华为”"))
            #expect(!first.text.contains("以后新增"))

            service.clock.advance(seconds: 3600)
            try await service.sendFeed(
                SampleFeed.make(TestDistrict.silent, floors: [1: [.vacant("101", 800)]]))
            let opened = try await service.submit("/vacancies/searches/1/open", [], as: .investment)
            #expect(opened.headers[.location] == place)
            let second = try await service.open(path, as: .investment)
            #expect(second.oddities == [])
            #expect(second.text.contains("上次查看是 2026-11-23，此后新增 1 处"))
            #expect(second.count(of: "2026-11-23 以后新增") == 1)
            // To look again at the page is no new look.
            let again = try await service.open(path, as: .investment)
            #expect(again.count(of: "2026-11-23 以后新增") == 1)

            _ = try await service.submit("/vacancies/searches/1/open", [], as: .investment)
            let third = try await service.open(path, as: .investment)
            #expect(third.text.contains("此后没有新增的空间"))
            #expect(third.count(of: "以后新增") == 0)
        }
    }

    @Test func `other conditions than those saved show nothing of the search`() async throws {
        try await withService { service in
            _ = try await save(service)
            let page = try await service.open(
                "/vacancies?minArea=200&search=1", as: .investment)
            #expect(!page.text.contains("已保存“华为”"))
            #expect(page.text.contains("<strong>华为</strong>"))
        }
    }

    @Test func `nobody sees, opens or deletes another's search`() async throws {
        try await withService { service in
            _ = try await save(service)
            for action in ["open", "delete"] {
                let answer = try await service.submit(
                    "/vacancies/searches/1/\(action)", [], as: .analyst)
                #expect(answer.status == 404)
            }
            let page = try await service.open("/vacancies?minArea=300&search=1", as: .analyst)
            #expect(!page.text.contains("华为"))
        }
    }

    @Test func `a deleted search is gone`() async throws {
        try await withService { service in
            _ = try await save(service)
            let deleted = try await service.submit(
                "/vacancies/searches/1/delete", [], as: .investment)
            #expect(deleted.headers[.location] == Paths.vacancies)
            let page = try await service.open(Paths.vacancies, as: .investment)
            #expect(!page.text.contains("华为"))
        }
    }

    @Test(arguments: ["", "   ", String(repeating: "长", count: 65)])
    func `a search needs a name`(name: String) async throws {
        try await withService { service in
            let page = try await save(service, name)
            #expect(page.status == 422)
            #expect(page.oddities == [])
            #expect(page.text.contains("请给查找起一个名称"))
            #expect(page.text.contains("value=\"minArea=300\""))
        }
    }

    @Test func `conditions that are not sound are not saved`() async throws {
        try await withService { service in
            let page = try await save(service, "华为", "minArea=much&nonsense=1")
            #expect(page.status == 400)
            #expect(try service.searchCount() == 0)
            let odd = try await save(service, "华为", "minArea=300&nonsense=1&limit=5")
            #expect(odd.headers[.location] == "/vacancies?minArea=300&search=1#results")
        }
    }

    @Test func `a form from elsewhere changes nothing`() async throws {
        try await withService { service in
            let answer = try await service.post(
                Paths.searches, "name=x&conditions=", type: "application/x-www-form-urlencoded",
                as: .investment, by: .browser)
            #expect(answer.status == 403)
            #expect(try service.searchCount() == 0)
        }
    }

    @Test func `a manager's search looks at the manager's buildings`() async throws {
        try await withService { service in
            _ = try await save(service, "本楼", "", as: .otherManager)
            let page = try await service.open("/vacancies?search=1", as: .otherManager)
            #expect(page.text.contains("已保存“本楼”"))
            #expect(page.text.contains("找到 1 处"))
        }
    }
}

extension TestService {
    /// How many searches all accounts together have saved.
    fileprivate func searchCount() throws -> Int {
        try store.accounts().reduce(0) { try $0 + store.savedSearches(ofAccount: $1.id).count }
    }
}
