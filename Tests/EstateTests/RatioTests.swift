import Estate
import Testing

@Suite struct RatioTests {
    @Test(arguments: [
        (Ratio(1, of: 3), 333_333), (Ratio(2, of: 3), 666_667), (Ratio(0, of: 5), 0),
        (Ratio(5, of: 5), 1_000_000), (Ratio(1, of: 2_000_000), 0), (Ratio(3, of: 2_000_000), 2),
        (Ratio(5, of: 2_000_000), 2), (Ratio(Int.max, of: Int.max), 1_000_000),
    ])
    func `is rounded to the millionth, half to even`(ratio: Ratio, expected: Int) {
        #expect(ratio.millionths == expected)
    }

    @Test(arguments: [0, 1, -1])
    func `has no value where there is nothing to count of`(numerator: Int) {
        #expect(Ratio(numerator, of: 0).value == nil)
        #expect(Ratio(numerator, of: 0).millionths == nil)
    }

    @Test func `keeps what it counts and of what`() {
        let ratio = Ratio(Area(squareMetres: 3), of: Area(squareMetres: 4))
        #expect(ratio.numerator == 300)
        #expect(ratio.denominator == 400)
        #expect(ratio.value == 0.75)
    }
}
