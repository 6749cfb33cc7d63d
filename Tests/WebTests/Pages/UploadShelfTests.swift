import Testing

@testable import Web

/// Findings kept for their senders.
@Suite struct UploadShelfTests {
    @Test func `what is kept is there for its sender alone`() throws {
        let shelf = UploadShelf()
        let key = try #require(shelf.keep([1, 2, 3], of: 7))
        #expect(shelf.csv(key, of: 7) == [1, 2, 3])
        #expect(shelf.csv(key, of: 8) == nil)
        #expect(shelf.csv("", of: 7) == nil)
    }

    @Test func `the oldest make room`() throws {
        let shelf = UploadShelf(capacity: 10)
        let first = try #require(shelf.keep([UInt8](repeating: 1, count: 4), of: 7))
        let second = try #require(shelf.keep([UInt8](repeating: 2, count: 6), of: 7))
        #expect(shelf.csv(first, of: 7) != nil)
        let third = try #require(shelf.keep([3], of: 7))
        #expect(shelf.csv(first, of: 7) == nil)
        #expect(shelf.csv(second, of: 7)?.count == 6)
        #expect(shelf.csv(third, of: 7) == [3])
    }

    @Test func `what is larger than all the room is not kept, and nothing goes for it`() throws {
        let shelf = UploadShelf(capacity: 10)
        let key = try #require(shelf.keep([1], of: 7))
        #expect(shelf.keep([UInt8](repeating: 1, count: 11), of: 7) == nil)
        #expect(shelf.csv(key, of: 7) != nil)
    }
}
