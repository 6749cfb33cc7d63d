import Estate
import Testing

@Suite struct RoundingTests {
    @Test(arguments: [
        (1, 0), (3, 2), (5, 2), (7, 4), (-1, 0), (-3, -2), (-5, -2), (-7, -4), (4, 2), (-4, -2),
        (0, 0),
    ])
    func `of two equally near halves takes the even one`(numerator: Int, expected: Int) {
        #expect(Rounding.halfToEven(numerator, dividedBy: 2) == expected)
        #expect(Rounding.halfToEven(-numerator, dividedBy: -2) == expected)
        #expect(Rounding.halfToEven(-numerator, dividedBy: 2) == -expected)
    }

    @Test func `agrees with the nearest of all whole numbers`() {
        for numerator in -60...60 {
            for denominator in [-12, -10, -7, -4, -3, -1, 1, 3, 4, 7, 10, 12] {
                // How far the quotient is from each candidate, times the denominator.
                let nearest = (-61...61).min { left, right in
                    let (a, b) = (
                        abs(numerator - left * denominator), abs(numerator - right * denominator)
                    )
                    return a < b || (a == b && left % 2 == 0 && right % 2 != 0)
                }
                let rounded = Rounding.halfToEven(numerator, dividedBy: denominator)
                guard rounded == nearest else {
                    Issue.record("\(numerator) / \(denominator) is not \(rounded)")
                    return
                }
            }
        }
    }

    @Test(
        arguments: [
            (1.0 / 3, 333_333), (2.0 / 3, 666_667), (-1.0 / 3, -333_333), (1, 1_000_000), (0, 0),
            (38.4, 38_400_000),
        ] as [(Double, Int)])
    func `a real number is taken to the millionth`(value: Double, expected: Int) {
        #expect(Rounding.millionths(value) == expected)
    }
}
