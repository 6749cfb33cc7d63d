import Estate
import Testing

@Suite struct FloorNumberTests {
    @Test(arguments: [1, 28, -1, -2, 32_000, -32_000])
    func `floors go up and down`(number: Int) {
        #expect(FloorNumber(number)?.description == "\(number)")
    }

    @Test(arguments: [0, 32_001, -32_001, Int.max, Int.min])
    func `there is no floor 0, and none beyond reason`(number: Int) {
        #expect(FloorNumber(number) == nil)
    }

    @Test func `basements come before the ground floor`() {
        let floors = [1, -1, 12, -2].map(FloorNumber.make).sorted()
        #expect(floors.map(\.description) == ["-2", "-1", "1", "12"])
    }
}
