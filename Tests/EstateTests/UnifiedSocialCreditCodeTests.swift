import TestSupport
import Testing

@testable import Estate

@Suite struct UnifiedSocialCreditCodeTests {
    @Test(arguments: CreditCode.valid)
    func `accepts codes both of whose check characters hold`(code: String) {
        #expect(UnifiedSocialCreditCode.check(code) == .valid)
    }

    @Test(arguments: [
        "91350100M000100Y4Z", "91310115MA1H8R7C6D", "", "91350100M000100Y4", "9",
        "91350100M000100Y433", "91350100m000100Y43", " 91350100M000100Y43", "91350100M000100Y4３",
        "9135010OM000100Y43", "９１３５０１００M000100Y43", "000000000000000001",
    ])
    func `refuses codes that do not hold`(code: String) {
        #expect(UnifiedSocialCreditCode.check(code) == .fails)
    }

    @Test func `tells a wrong organisation code inside a code that holds`() {
        for serial in 0..<200 {
            let code = CreditCode.makeWithWrongOrganisation(serial * 37)
            #expect(UnifiedSocialCreditCode.check(code) == .organisationCodeFails, "\(code)")
        }
    }

    @Test(arguments: CreditCode.valid + [CreditCode.make(0), CreditCode.make(98_765_432)])
    func `no character of a valid code can be another`(code: String) {
        let others = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcz -中")
        for position in 0..<18 {
            for other in others {
                var changed = Array(code)
                guard changed[position] != other else { continue }
                changed[position] = other
                let text = String(changed)
                guard CreditCode.slowCheck(text) == .fails,
                    UnifiedSocialCreditCode.check(text) == .fails
                else {
                    Issue.record("\(text) is told from \(code) by neither check")
                    return
                }
            }
        }
    }

    @Test func `agrees with a slow check on random codes, half of them valid`() {
        var random = Seeded(3)
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        for round in 0..<4000 {
            var code = Array(CreditCode.make(random.number(0...99_999_999)))
            if round % 2 == 1 {
                for _ in 0..<random.number(1...3) {
                    code[random.number(0...17)] = random.pick(alphabet)
                }
            }
            let text = String(code)
            guard UnifiedSocialCreditCode.check(text) == CreditCode.slowCheck(text) else {
                Issue.record("\(text) is \(CreditCode.slowCheck(text))")
                return
            }
        }
    }

    @Test(
        arguments: [
            ("000000000000000000", 0), ("000000000000000001", 1), ("00000000000000000Y", 30),
            ("000000000000000010", 31), ("000000001000000000", 26_439_622_160_671),
        ] as [(String, UInt64)])
    func `stands for a number in base 31`(code: String, number: UInt64) {
        var code = code
        let found = code.withUTF8 { UnifiedSocialCreditCode.number(of: Span(_unsafeElements: $0)) }
        #expect(found == UInt128(number))
    }

    @Test func `the largest number stays below 2 to the 90th`() {
        var code = String(repeating: "Y", count: 18)
        let number = code.withUTF8 { UnifiedSocialCreditCode.number(of: Span(_unsafeElements: $0)) }
        var expected: UInt128 = 1
        for _ in 0..<18 { expected *= 31 }
        #expect(number == expected - 1)
        #expect(number < UInt128(1) << 90)
    }
}
