import TestSupport
import Testing

@testable import Estate

@Suite struct FingerprintTableTests {
    @Test(arguments: 0..<4)
    func `keeps the first value of each key`(seed: Int) {
        var random = Seeded(seed)
        var table = FingerprintTable()
        var expected: [UInt64: UInt64] = [:]
        for _ in 0..<20_000 {
            // The lowest bit of a fingerprint is always 1; close keys meet in the table.
            let spread = random.happens(oneIn: 2) ? random.next() : random.next() % 8192
            let key = spread | 1
            let value = random.next()
            let kept = expected[key] ?? value
            guard table.insert(key, value: value) == kept else {
                Issue.record("key \(key)")
                return
            }
            expected[key] = kept
        }
    }

    @Test func `a fingerprint is never 0 and the same for the same text`() {
        let texts = ["", "a", "重庆示例软件有限公司", String(repeating: "x", count: 1000)]
        for text in texts {
            let fingerprint = FingerprintTable.fingerprint(of: text)
            #expect(fingerprint & 1 == 1)
            #expect(fingerprint == FingerprintTable.fingerprint(of: String(Array(text))))
        }
    }

    @Test func `no two of many texts share a fingerprint`() {
        var fingerprints: Set<UInt64> = []
        for number in 0..<50_000 {
            fingerprints.insert(FingerprintTable.fingerprint(of: "重庆示例\(number)有限公司"))
        }
        for length in 0..<200 {
            let zeros = String(repeating: "\0", count: length)
            fingerprints.insert(FingerprintTable.fingerprint(of: zeros))
        }
        #expect(fingerprints.count == 50_200)
    }
}
