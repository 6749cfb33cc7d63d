import Estate
import Testing

@Suite struct AreaSquareFeetTests {
    @Test(arguments: [
        // 71,017 ft² and 5,000 ft² of the format's own example.
        (71_017_000_000, 659_770), (5_000_000_000, 46_452), (0, 0), (1_000_000, 9),
        // 62.5 ft² are 5.80644 m².
        (62_500_000, 581),
        // Half a hundredth exactly goes to the even one: 7812.5 ft² × 9.290304 = 72580.5.
        (7_812_500_000, 72_580),
    ])
    func `square feet become hundredths of a square metre`(millionths: Int, hundredths: Int) {
        #expect(Area(squareFeetMillionths: millionths)?.hundredths == hundredths)
    }

    @Test func `beyond the largest area and below nothing there is none`() {
        #expect(Area(squareFeetMillionths: .max) == nil)
        #expect(Area(squareFeetMillionths: -1) == nil)
    }
}
