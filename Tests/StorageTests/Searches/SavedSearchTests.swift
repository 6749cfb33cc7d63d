import Estate
import Testing

@testable import Storage

@Suite struct SavedSearchTests {
    let store: Store
    let account: Account

    init() throws {
        store = try Store.inMemory()
        account = try store.makeAccount()
    }

    private func save(
        _ name: String = "工业软件", _ places: [String] = ["a", "b"], at: Int = 1000
    ) throws -> Int {
        try #require(
            try store.saveSearch(
                account: account.id, name: name, conditions: "minArea=300",
                look: SearchLook(places: places, isComplete: true), at: .make(at)))
    }

    private func look(
        _ search: Int, _ places: [String], at: Int, isComplete: Bool = true
    ) throws -> SeenPlaces {
        let isThere = try store.look(
            atSearch: search, ofAccount: account.id,
            SearchLook(places: places, isComplete: isComplete), at: .make(at))
        #expect(isThere)
        return try #require(try store.seenPlaces(ofSearch: search, ofAccount: account.id))
    }

    @Test func `searches are listed by name, with what they ask and when they were seen`() throws {
        let second = try save("乙", at: 1000)
        let first = try save("丙", at: 2000)
        let all = try store.savedSearches(ofAccount: account.id)
        #expect(
            all == [
                SavedSearch(
                    id: first, name: "丙", conditions: "minArea=300", savedAt: .make(2000),
                    seenAt: .make(2000), seenBefore: nil, isComplete: true),
                SavedSearch(
                    id: second, name: "乙", conditions: "minArea=300", savedAt: .make(1000),
                    seenAt: .make(1000), seenBefore: nil, isComplete: true),
            ])
    }

    @Test func `what was not there at the last look is new until the next`() throws {
        let search = try save()
        let saved = try #require(try store.seenPlaces(ofSearch: search, ofAccount: account.id))
        #expect(!saved.isNew("a") && saved.newCount == 0)
        let second = try look(search, ["b", "c"], at: 2000)
        #expect(!second.isNew("b") && second.isNew("c") && second.newCount == 1)
        #expect(second.search.seenBefore == .make(1000))
        // What has come since is new as well.
        #expect(second.isNew("d"))
        let third = try look(search, ["a", "b", "c"], at: 3000)
        // What had gone and is back is new again.
        #expect(third.isNew("a") && !third.isNew("b") && !third.isNew("c"))
    }

    @Test func `of what a look did not reach nothing is said`() throws {
        let search = try save()
        let seen = try look(search, ["b", "c"], at: 2000, isComplete: false)
        #expect(seen.isNew("c"))
        #expect(!seen.isNew("d"))
    }

    @Test func `a name that is used again replaces the search`() throws {
        _ = try save("甲", ["a"], at: 1000)
        let search = try save("甲", ["b"], at: 2000)
        #expect(try store.savedSearches(ofAccount: account.id).map(\.id) == [search])
        #expect(try store.rowCounts()["saved_search_place"] == 1)
    }

    @Test func `nobody reaches another's searches`() throws {
        let other = try store.makeAccount("han.meimei")
        let search = try save()
        #expect(try store.savedSearches(ofAccount: other.id) == [])
        #expect(try store.seenPlaces(ofSearch: search, ofAccount: other.id) == nil)
        let look = SearchLook(places: [], isComplete: true)
        #expect(
            try !store.look(atSearch: search, ofAccount: other.id, look, at: .make(9000)))
        #expect(try !store.deleteSearch(search, ofAccount: other.id))
        #expect(try store.savedSearches(ofAccount: account.id).map(\.seenAt) == [.make(1000)])
    }

    @Test func `a deleted search leaves nothing behind`() throws {
        let search = try save()
        #expect(try store.deleteSearch(search, ofAccount: account.id))
        #expect(try !store.deleteSearch(search, ofAccount: account.id))
        #expect(try store.rowCounts()["saved_search"] == 0)
        #expect(try store.rowCounts()["saved_search_place"] == 0)
    }

    @Test func `an account saves so many and no more`() throws {
        for number in 0..<SavedSearch.mostOfAccount { _ = try save("查找 \(number)", []) }
        let look = SearchLook(places: [], isComplete: true)
        let more = try store.saveSearch(
            account: account.id, name: "再一个", conditions: "", look: look, at: .make(1))
        #expect(more == nil)
        #expect(
            try store.savedSearches(ofAccount: account.id).count == SavedSearch.mostOfAccount)
        _ = try save("查找 7", [])
    }

    @Test func `saving and looking disturb no cache`() throws {
        let before = store.contentVersion
        let isNoticed = try store.isNoticed { _ = try look(save(), ["c"], at: 2000) }
        #expect(!isNoticed)
        #expect(store.contentVersion == before)
    }
}
