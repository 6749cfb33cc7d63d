import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct BandTests {
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

    @Test(
        arguments: [
            (0, .below50), (499, .below50), (500, .below70), (699, .below70), (700, .below90),
            (899, .below90), (900, .from90), (1000, .from90),
        ] as [(Int, OccupancyBand)])
    func `an occupancy falls into its band`(thousandths: Int, band: OccupancyBand) {
        #expect(OccupancyBand(Ratio(thousandths, of: 1000)) == band)
    }

    @Test func `an occupancy of nothing is not known`() {
        #expect(OccupancyBand(nil) == .unknown)
        #expect(OccupancyBand(Ratio(0, of: 0)) == .unknown)
    }
}
