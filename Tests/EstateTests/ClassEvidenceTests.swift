import Estate
import Testing

@Suite struct ClassEvidenceTests {
    @Test func `every direction and every code can be told from its number`() {
        var seen: Set<ClassEvidence> = [.none]
        for direction in Direction.allCases {
            let evidence = ClassEvidence(direction: direction)
            #expect(evidence.direction == direction)
            #expect(evidence.code == nil)
            seen.insert(evidence)
        }
        for edition in IndustryEdition.allCases {
            for number in 0...9999 {
                let code = IndustryCode(number: number, edition: edition)
                let evidence = ClassEvidence(code: code)
                guard evidence.code == code, evidence.direction == nil else {
                    Issue.record("\(number) of \(edition.rawValue)")
                    return
                }
                seen.insert(evidence)
            }
        }
        #expect(seen.count == 1 + 10 + 20_000)
    }

    @Test func `no evidence is neither`() {
        #expect(ClassEvidence.none.direction == nil)
        #expect(ClassEvidence.none.code == nil)
        #expect(ClassEvidence(of: Tenant(name: "甲"), edition: .edition2017) == ClassEvidence.none)
        #expect(
            ClassEvidence(of: .make(industry: "x"), edition: .edition2017) == ClassEvidence.none)
        #expect(ClassEvidence(of: .make(industry: "6511"), edition: nil) == ClassEvidence.none)
    }
}
