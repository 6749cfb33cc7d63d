import Estate
import TestSupport
import Testing

@testable import Storage

@Suite struct FindingCodingTests {
    @Test func `findings come back as they were`() throws {
        for seed in 0..<200 {
            var random = Seeded(seed)
            let findings = (0..<random.number(0...20)).map { _ in random.finding() }
            #expect(
                try FindingCoding.decode(FindingCoding.encode(findings)) == findings,
                "seed \(seed)")
        }
    }

    @Test(arguments: Diagnostic.Code.allCases)
    func `every code comes back`(code: Diagnostic.Code) throws {
        let finding = Diagnostic.make(code)
        #expect(try FindingCoding.decode(FindingCoding.encode([finding])) == [finding])
    }

    @Test func `a finding cut short throws`() {
        var random = Seeded(1)
        for _ in 0..<20 {
            let bytes = FindingCoding.encode([random.finding()])
            for count in 1..<bytes.count {
                #expect(throws: ByteReader.Damaged.self) {
                    try FindingCoding.decode(Array(bytes.prefix(count)))
                }
            }
        }
    }

    @Test func `a code that is not known throws`() {
        var writer = ByteWriter()
        writer.text("no-such-code")
        for _ in 0..<6 { writer.byte(0) }
        #expect(throws: ByteReader.Damaged.self) { try FindingCoding.decode(writer.bytes) }
    }

    @Test func `damaged bytes throw or say something else, and never stop the program`() {
        for seed in 0..<1000 {
            var random = Seeded(seed)
            var bytes = FindingCoding.encode([random.finding(), random.finding()])
            for _ in 0...random.number(0...3) {
                bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
            }
            _ = try? FindingCoding.decode(bytes)
        }
    }
}

extension Seeded {
    fileprivate mutating func finding() -> Diagnostic {
        Diagnostic(
            code: pick(Diagnostic.Code.allCases),
            line: happens(oneIn: 3) ? nil : number(1...10_000_000),
            column: happens(oneIn: 3) ? nil : number(1...100_000),
            path: happens(oneIn: 3) ? nil : text(), value: happens(oneIn: 3) ? nil : text(),
            message: text(), hint: text())
    }
}
