import Testing

@testable import Reports
@testable import Web

@Suite struct FitTests {
    @Test func `a text is shown from the first width that has room`() {
        #expect(Fit.step(100, share: 0.5) == 0)
        #expect(Fit.step(150, share: 0.5) == 480)
        #expect(Fit.step(150, share: 0.5, gutter: 200) == 640)
        #expect(Fit.step(150, share: 0.25, minimum: 640) == 0)
        #expect(Fit.step(161, share: 0.25, minimum: 640) == 800)
        #expect(Fit.step(10_000, share: 1) == nil)
        #expect(Fit.step(1, share: 0) == nil)
        #expect(Fit.classes("ink", from: 0) == "ink")
        #expect(Fit.classes("ink", from: 480, until: 800) == "ink w-480 u-800")
    }
}
