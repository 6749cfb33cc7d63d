import Estate
import Testing

@Suite struct DiagnosticCodeTests {
    @Test(arguments: Diagnostic.Code.allCases)
    func `a code's name is its case in kebab case`(code: Diagnostic.Code) {
        #expect(code.rawValue == kebab(String(describing: code)))
        #expect(
            code.rawValue.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLowercase }
            })
        #expect(Diagnostic.Code(rawValue: code.rawValue) == code)
    }

    @Test func `no two codes share a name`() {
        #expect(
            Set(Diagnostic.Code.allCases.map(\.rawValue)).count == Diagnostic.Code.allCases.count)
    }

    @Test func `what rejects, what warns and why a feed is held`() {
        for code in Diagnostic.Code.allCases {
            if code.rawValue.hasPrefix("held-") { #expect(code.severity == .info) }
            if code.rawValue.hasPrefix("policy-") { #expect(code.severity == .error) }
        }
        let warnings: Set<Diagnostic.Code> = [
            .creditCodeInvalid, .industryUnknown, .industryAmbiguous, .directionUndetermined,
            .leasedWithoutTenant, .tenantUnnamed, .tenantOnIdleUnit, .leaseOver, .floorSparse,
            .tenantCodesDiffer, .stateAssumed, .floorNotStated, .inventoryOnly, .totalDiffers,
            .sheetIgnored, .areaAmbiguous, .tenantsSeveral, .statesContradict, .sectionSkipped,
            .unitDivided, .registrationUnknown,
        ]
        #expect(Set(Diagnostic.Code.allCases.filter { $0.severity == .warning }) == warnings)
    }

    @Test func `every severity has its names`() {
        #expect(Diagnostic.Severity.allCases.map(\.rawValue) == ["error", "warning", "info"])
        #expect(Diagnostic.Severity.allCases.map(\.name) == ["错误", "提醒", "说明"])
    }

    /// `policyIDMalformed` becomes `policy-id-malformed`.
    private func kebab(_ name: String) -> String {
        let letters = Array(name)
        var text = ""
        for (index, letter) in letters.enumerated() {
            if letter.isUppercase, index > 0 {
                let isFirstCapital = letters[index - 1].isLowercase
                let isLastCapital = index + 1 < letters.count && letters[index + 1].isLowercase
                if isFirstCapital || isLastCapital { text += "-" }
            }
            text += letter.lowercased()
        }
        return text
    }
}
