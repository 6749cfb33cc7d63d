import Testing

@testable import Web

/// The page numbers below a long list.
@Suite struct BuildingsPagerTests {
    private func numbers(_ page: Int, of pages: Int) -> String {
        BuildingsPager(BuildingsQuestion(), page: page, of: pages).numbers
            .map { $0.isHere ? "[\($0.number)]" : $0.number }.joined(separator: " ")
    }

    @Test(
        arguments: [
            (1, 2, "[1] 2"), (3, 5, "1 2 [3] 4 5"), (6, 40, "1 … 4 5 [6] 7 8 … 40"),
            (40, 40, "1 … 38 39 [40]"),
        ])
    func `the first, the last and the neighbours are there`(
        page: Int, pages: Int, text: String
    ) {
        #expect(numbers(page, of: pages) == text)
    }

    @Test func `there is nothing before the first and after the last`() {
        let first = BuildingsPager(BuildingsQuestion(), page: 1, of: 3)
        #expect(first.previous == nil)
        #expect(first.following == "/buildings?page=2")
        let last = BuildingsPager(BuildingsQuestion(), page: 3, of: 3)
        #expect(last.previous == "/buildings?page=2")
        #expect(last.following == nil)
    }
}
