import Estate
import Testing

@testable import Storage

/// Every version of the policy files with the time it was first loaded.
@Suite struct PolicyVersionTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private func keep(_ files: [String: String], at milliseconds: Int) throws {
        try store.keepPolicies(
            files.map { .init(name: $0.key, text: $0.value) }, at: .make(milliseconds))
    }

    private func known(_ milliseconds: Int? = nil) throws -> [String: String] {
        let versions = try store.policies(knownAt: milliseconds.map(Instant.make))
        #expect(versions.map(\.name) == versions.map(\.name).sorted())
        return Dictionary(uniqueKeysWithValues: versions.map { ($0.name, $0.text) })
    }

    @Test func `a new store knows no policies`() throws {
        #expect(try known().isEmpty)
        #expect(try known(1000).isEmpty)
    }

    @Test func `files are known as they were at each moment`() throws {
        try keep(["a": "1", "b": "1"], at: 1000)
        try keep(["a": "2", "b": "1"], at: 2000)
        try keep(["a": "2", "b": "3", "c": "3"], at: 3000)
        #expect(try known(1000) == ["a": "1", "b": "1"])
        #expect(try known(1999) == ["a": "1", "b": "1"])
        #expect(try known(2000) == ["a": "2", "b": "1"])
        #expect(try known(2999) == ["a": "2", "b": "1"])
        #expect(try known(3000) == ["a": "2", "b": "3", "c": "3"])
        #expect(try known() == ["a": "2", "b": "3", "c": "3"])
    }

    @Test func `files that do not change keep one row`() throws {
        for time in [1000, 1000, 2000, 3000] { try keep(["a": "1", "b": "1"], at: time) }
        #expect(try store.rowCounts()["policy_file"] == 2)
        try keep(["a": "2", "b": "1"], at: 4000)
        #expect(try store.rowCounts()["policy_file"] == 3)
    }

    @Test func `a file that is gone is gone from then on`() throws {
        try keep(["a": "1", "b": "1"], at: 1000)
        try keep(["a": "1"], at: 2000)
        try keep(["a": "1"], at: 2500)
        try keep(["a": "1", "b": "1"], at: 3000)
        #expect(try known(1999) == ["a": "1", "b": "1"])
        #expect(try known(2000) == ["a": "1"])
        #expect(try known(2999) == ["a": "1"])
        #expect(try known(3000) == ["a": "1", "b": "1"])
        #expect(try store.rowCounts()["policy_file"] == 4)
    }

    @Test func `before the first loading the files of that loading are known`() throws {
        try keep(["a": "1", "b": "1"], at: 1000)
        try keep(["a": "2", "c": "2"], at: 2000)
        #expect(try known(0) == ["a": "1", "b": "1"])
        #expect(try known(999) == ["a": "1", "b": "1"])
        #expect(try known(-1) == ["a": "1", "b": "1"])
    }

    @Test func `a file changed twice in one millisecond counts as changed in the next`() throws {
        try keep(["a": "1"], at: 1000)
        try keep(["a": "2"], at: 2000)
        try keep(["a": "3"], at: 2000)
        #expect(try known(1999) == ["a": "1"])
        #expect(try known(2000) == ["a": "2"])
        #expect(try known(2001) == ["a": "3"])
        try keep([:], at: 2000)
        #expect(try known() == [:])
        try keep(["a": "4"], at: 2000)
        #expect(try known() == ["a": "4"])
        #expect(try known(1999) == ["a": "1"])
    }

    @Test func `a clock that runs backwards does not change what was known`() throws {
        try keep(["a": "1"], at: 5000)
        try keep(["a": "2", "b": "2"], at: 6000)
        let before = try [0, 1000, 5000, 5999].map { try known($0) }
        try keep(["a": "3"], at: 1000)
        #expect(try [0, 1000, 5000, 5999].map { try known($0) } == before)
        #expect(try known() == ["a": "3"])
    }

    @Test func `a name given twice counts as the last one says`() throws {
        try store.keepPolicies(
            [.init(name: "a", text: "1"), .init(name: "a", text: "2")], at: .make(1000))
        #expect(try known() == ["a": "2"])
    }

    @Test func `an empty file is a file`() throws {
        try keep(["a": ""], at: 1000)
        #expect(try known() == ["a": ""])
        try keep(["a": ""], at: 2000)
        #expect(try store.rowCounts()["policy_file"] == 1)
    }
}
