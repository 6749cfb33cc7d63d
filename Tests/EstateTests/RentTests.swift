import Estate
import Testing

@Suite struct RentTests {
    @Test(arguments: [
        (12_000_000, 365_000_000), (1_000_000, 30_416_667), (2_250_000, 68_437_500), (0, 0),
        (6, 182), (18, 548), (2, 61),
    ])
    func `a rent by the day is 365 twelfths of it by the month`(perDay: Int, perMonth: Int) {
        #expect(Rent(perDayMillionths: perDay).millionths == perMonth)
    }

    @Test func `the largest rent may be stated by the day`() {
        #expect(Rent(perDayMillionths: Rent.largest.millionths) > .largest)
    }

    @Test(arguments: [
        (68_000_000, "68.00"), (30_416_667, "30.42"), (65_005_000, "65.00"), (65_015_000, "65.02"),
        (0, "0.00"),
    ])
    func `is written with two decimals`(millionths: Int, text: String) {
        #expect(Rent(millionths: millionths).description == text)
    }

    @Test func `is compared by amount`() {
        #expect(Rent(millionths: 1) < Rent(millionths: 2))
    }
}
