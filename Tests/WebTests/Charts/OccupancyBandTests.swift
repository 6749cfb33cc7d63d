import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct OccupancyBandTests {
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
