import Testing

@testable import Estate

@Suite struct PackedListTests {
    /// Entries of very different lengths, enough for many pieces.
    private static func list(_ count: Int) -> PackedList {
        var list = PackedList()
        for index in 0..<count {
            list.append { writer in
                writer.number(index)
                writer.text(String(repeating: "楼", count: index % 700))
            }
        }
        return list
    }

    private func entry(_ index: Int, of list: PackedList) throws -> (number: Int, length: Int) {
        var reader = list.reader(at: index)
        return (try reader.number(), try reader.text().count)
    }

    @Test func `gives each entry by its place`() throws {
        let list = Self.list(2000)
        #expect(list.count == 2000)
        for index in [0, 1, 699, 1999, 700, 1234] {
            let entry = try entry(index, of: list)
            #expect(entry.number == index && entry.length == index % 700)
        }
    }

    @Test func `what is forgotten leaves the rest`() throws {
        var list = Self.list(2000)
        for index in 0..<2000 {
            list.forget(before: index)
            #expect(try entry(index, of: list).number == index)
        }
        list.forget(before: 2000)
        #expect(list.count == 2000)
    }

    @Test(arguments: [0, 1, 900], [0, 1, 900])
    func `lists are put together`(first: Int, second: Int) throws {
        var list = Self.list(first)
        list.append(contentsOf: Self.list(second))
        list.append { $0.number(77) }
        #expect(list.count == first + second + 1)
        for index in 0..<first { #expect(try entry(index, of: list).number == index) }
        for index in 0..<second { #expect(try entry(first + index, of: list).number == index) }
        var last = list.reader(at: first + second)
        #expect(try last.number() == 77)
    }

    @Test func `an empty list forgets nothing`() {
        var list = PackedList()
        list.forget(before: 0)
        list.forget(before: 1)
        #expect(list.count == 0)
    }
}
