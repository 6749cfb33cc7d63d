import TestSupport
import Testing

@testable import Estate

@Suite struct TextTableTests {
    @Test(arguments: 0..<4)
    func `gives each text the number of its first insertion`(seed: Int) {
        var random = Seeded(seed)
        var table = TextTable()
        var expected: [String: Int] = [:]
        for _ in 0..<20_000 {
            let text = text(&random)
            let (index, isNew) = table.insert(
                text, fingerprint: FingerprintTable.fingerprint(of: text))
            let known = expected[text]
            guard isNew == (known == nil), index == known ?? expected.count else {
                Issue.record("“\(text)” has \(index), and had \(known ?? -1)")
                return
            }
            if isNew { expected[text] = index }
        }
        #expect(expected.count > 1000)
    }

    @Test func `the empty text is a text`() {
        var table = TextTable()
        let insertions = ["", "a", "", "a"].map { table.insert($0) }
        #expect(insertions.map(\.index) == [0, 1, 0, 1])
        #expect(insertions.map(\.isNew) == [true, true, false, false])
    }

    @Test func `texts that begin alike stay apart`() {
        var table = TextTable()
        for length in 0..<300 {
            let (index, isNew) = table.insert(String(repeating: "a", count: length))
            #expect(isNew)
            #expect(index == length)
        }
    }

    private func text(_ random: inout Seeded) -> String {
        let number = random.number(0...4000)
        return random.happens(oneIn: 10) ? "重庆\(number)号" : "\(number)"
    }
}
