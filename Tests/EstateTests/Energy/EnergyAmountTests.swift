import Estate
import Testing

@Suite struct EnergyAmountTests {
    @Test(arguments: [
        (1_000_000, 200, 500_000), (1, 200, 0), (3, 200, 2), (5, 200, 2), (7, 200, 4),
        (100, 300, 33), (200, 300, 67), (0, 1, 0), (Int.max, 1, Int.max),
    ])
    func `by the square metre is rounded half to even`(amount: Int, area: Int, expected: Int) {
        let amount = EnergyAmount(millionths: amount)
        #expect(
            amount.perSquareMetre(of: Area(hundredths: area))?.millionths == expected)
    }

    @Test func `without an area there is nothing to divide by`() {
        #expect(EnergyAmount(millionths: 5).perSquareMetre(of: .zero) == nil)
        #expect(EnergyAmount(millionths: 5).perSquareMetre(of: nil) == nil)
    }

    @Test func `sums that no number can hold stay the largest`() {
        let largest = EnergyAmount(millionths: Int.max)
        #expect(largest + largest == largest)
        #expect(largest + .zero == largest)
    }

    @Test func `the parts of the longest and largest reading add up`() {
        let reading = EnergyReading(
            kind: .gas, first: .make("0001-01-01"), last: .make("9999-12-31"), amount: .largest)
        let middle = CalendarDate.make("2026-10-31")
        #expect(
            reading.amount(from: reading.first, upTo: middle)
                + reading.amount(from: middle.adding(days: 1), upTo: reading.last) == .largest)
    }
}
