import Estate
import Testing

@Suite struct AreaTests {
    @Test(
        arguments: [
            ("820.25", 82025), ("1650.50", 165_050), ("0", 0), ("0.005", 0), ("0.015", 2),
            (" 12 ", 1200), ("12m2", nil), ("", nil),
        ] as [(String, Int?)])
    func `reads square metres to the hundredth`(text: String, hundredths: Int?) {
        #expect(Area(squareMetres: text)?.hundredths == hundredths)
    }

    @Test(arguments: [(82025, "820.25"), (5, "0.05"), (0, "0.00"), (-150, "-1.50")])
    func `writes square metres with two decimals`(hundredths: Int, text: String) {
        #expect(Area(hundredths: hundredths).description == text)
    }

    @Test func `adds, subtracts and compares exactly`() {
        let tenth = Area(hundredths: 10)
        var sum = Area.zero
        for _ in 0..<10 { sum += tenth }
        #expect(sum == Area(squareMetres: 1))
        #expect(sum - tenth == Area(hundredths: 90))
        #expect(tenth < sum)
    }

    @Test func `ten thousand of the largest areas can be added up`() {
        let sum = (0..<10_000).reduce(Area.zero) { sum, _ in sum + .largest }
        #expect(sum.hundredths == 100_000_000_000_000)
    }
}
