import Estate
import Testing

@Suite struct LeaseEndBandTests {
    @Test(
        arguments: [
            (-1, .over), (0, .within90), (90, .within90), (91, .within180), (180, .within180),
            (181, .withinYear), (365, .withinYear), (366, .later),
        ] as [(Int, LeaseEndBand)])
    func `a lease end falls into its band`(days: Int, band: LeaseEndBand) {
        let today = CalendarDate(daysSince1970: 20_000)
        #expect(LeaseEndBand(end: today.adding(days: days), asOf: today) == band)
    }

    @Test func `a lease without end is open`() {
        #expect(LeaseEndBand(end: nil, asOf: CalendarDate(daysSince1970: 0)) == .open)
    }
}
