import Estate
import Testing

@testable import Web

/// The ways between pages of hits.
@Suite struct VacancyPagerTests {
    private func pager(_ cursor: String? = nil, _ passed: String? = nil, next: Bool = true)
        -> VacancyPager
    {
        VacancyPager(
            [("minArea", "300")], cursor: cursor, passed: passed,
            next: next ? VacancyQuery.Cursor("9_5001030001_3_0") : nil)
    }

    @Test func `a page knows the one before it and the one after it`() {
        #expect(pager().first == nil && pager().previous == nil)
        #expect(pager().next == "/vacancies?minArea=300&cursor=9_5001030001_3_0#results")
        let second = pager("a_b")
        #expect(second.previous == "/vacancies?minArea=300#results")
        #expect(second.next == "/vacancies?minArea=300&cursor=9_5001030001_3_0&passed=a_b#results")
        let third = pager("c_d", "a_b", next: false)
        #expect(third.first == "/vacancies?minArea=300#results")
        #expect(third.previous == "/vacancies?minArea=300&cursor=a_b#results")
        #expect(third.next == nil)
    }

    @Test func `the way back does not grow for ever`() {
        let passed = (0..<80).map { "c\($0)" }.joined(separator: ".")
        let next = pager("here", passed).next ?? ""
        #expect(next.contains("c79.here") && !next.contains("c40."))
    }
}
