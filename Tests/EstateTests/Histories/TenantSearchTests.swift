import Estate
import TestSupport
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

    @Test func `agrees with letters compared one by one`() {
        var random = Seeded(7)
        let parts = [
            "重庆", "示例", "软件", "A", "b", "É", "é", "Ａ", " ", "（", ")", "Д", "ǆ", "𐐀", "𐐨", "1", "·",
            "・",
            "鿿", "ß",
        ]
        func text(_ most: Int) -> String {
            (0..<random.number(0...most)).map { _ in random.pick(parts) }.joined()
        }
        func letters(_ text: String) -> String { EnterpriseName.normalised(text).lowercased() }
        for _ in 0..<20_000 {
            let (wanted, name) = (text(3), text(6))
            let code = random.happens(oneIn: 2) ? text(3) : nil
            let search = TenantSearch(wanted)
            // Bytes, for letters that are put together otherwise are others.
            func isPart(of text: String) -> Bool {
                let (text, wanted) = (Array(text.utf8), Array(letters(wanted).utf8))
                return wanted.isEmpty
                    || text.indices.contains { text[$0...].starts(with: wanted) }
            }
            let isFound =
                isPart(of: letters(name)) || code.map { isPart(of: $0.lowercased()) } ?? false
            #expect(
                search.finds(Tenant(name: name, creditCode: code)) == isFound,
                "“\(wanted)” in “\(name)”, \(code ?? "none")")
        }
    }

    @Test func `finds credit codes`() {
        let tenant = Tenant(name: "甲", creditCode: "91350100M000100Y43")
        #expect(TenantSearch("91350100M000100Y43").finds(tenant))
        #expect(TenantSearch("m0001").finds(tenant))
        #expect(!TenantSearch("91350100M000100Y4Z").finds(tenant))
    }
}
