import Estate
import Testing

@Suite struct TenantSearchTests {
    @Test(
        arguments: [
            ("软件", "重庆示例软件有限公司", true), ("示例（重庆）", "示例(重庆)公司", true),
            ("重庆示例", "重庆 示例公司", true), ("abc", "示例ＡＢＣ公司", true), ("ABC", "abc公司", true),
            ("设计", "重庆示例软件有限公司", false), ("软件公司", "软件有限公司", false), ("", "甲", true),
            ("甲乙丙", "甲", false),
        ])
    func `finds names as enterprises are told apart`(text: String, name: String, isFound: Bool) {
        #expect(TenantSearch(text).finds(Tenant(name: name)) == isFound)
    }

    @Test func `finds credit codes`() {
        let tenant = Tenant(name: "甲", creditCode: "91350100M000100Y43")
        #expect(TenantSearch("91350100M000100Y43").finds(tenant))
        #expect(TenantSearch("m0001").finds(tenant))
        #expect(!TenantSearch("91350100M000100Y4Z").finds(tenant))
    }
}
