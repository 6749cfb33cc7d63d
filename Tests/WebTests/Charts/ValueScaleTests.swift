import Testing

@testable import Reports

@Suite struct ValueScaleTests {
    @Test(
        arguments: [
            (0, 1), (-5, 1), (.nan, 1), (0.3, 0.5), (1, 1), (1.1, 2), (2.2, 2.5), (23_120, 25_000),
            (50, 50), (50.1, 100),
        ] as [(Double, Double)])
    func `a scale ends at a round number`(largest: Double, top: Double) {
        let scale = ValueScale(upTo: largest)
        #expect(abs(scale.top - top) < 1e-9 * top)
        #expect(scale.place(of: -1) == 0)
        #expect(scale.place(of: top * 2) == 1)
    }
}
