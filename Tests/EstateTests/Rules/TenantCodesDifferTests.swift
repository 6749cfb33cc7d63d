import Estate
import Testing

@Suite struct TenantCodesDifferTests {
    private let codes = [CreditCode.make(1), CreditCode.make(2)]

    /// The codes of the findings on units let to these tenants.
    private func findings(_ tenants: [Tenant]) -> [[Diagnostic.Code]] {
        var check = FeedCheck.make()
        return tenants.enumerated().map { index, tenant in
            check.findings(.make(id: "\(index)", tenant: tenant)).map(\.code)
        }
    }

    @Test func `a tenant named twice carries one code`() {
        let found = findings([
            .make(creditCode: codes[0]), .make(creditCode: codes[0]), .make(creditCode: codes[1]),
            .make(creditCode: codes[0]), .make(name: "甲", creditCode: codes[1]),
        ])
        #expect(found == [[], [], [.tenantCodesDiffer], [], []])
    }

    @Test func `a unit without a code differs from none`() {
        let found = findings([.make(), .make(creditCode: codes[0]), .make()])
        #expect(found == [[], [], []])
    }

    @Test func `names that differ only in how they are written are the same`() {
        let found = findings([
            .make(name: "重庆（渝中）公司", creditCode: codes[0]),
            .make(name: "重庆[渝中] 公司", creditCode: codes[1]),
        ])
        #expect(found == [[], [.tenantCodesDiffer]])
    }

    @Test func `tenants without a name are not compared`() {
        let found = findings([
            .make(name: "", creditCode: codes[0]), .make(name: "", creditCode: codes[1]),
        ])
        #expect(found == [[], []])
    }

    @Test func `says in Chinese what is wrong and how to mend it`() throws {
        var check = FeedCheck.make()
        _ = check.findings(.make(id: "1", tenant: .make(creditCode: codes[0])))
        let found = check.findings(.make(id: "2", tenant: .make(creditCode: codes[1])))
        let finding = try #require(found.first)
        #expect(finding.value == codes[1])
        #expect(finding.message.isChinese)
        #expect(finding.hint.isChinese)
    }
}
