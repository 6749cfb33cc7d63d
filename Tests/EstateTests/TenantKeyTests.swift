import Testing

@testable import Estate

@Suite struct TenantKeyTests {
    private let code = CreditCode.valid[0]

    @Test func `a valid code beats the name`() {
        let key = TenantKey(creditCode: code, name: "重庆示例软件有限公司")
        #expect(key?.isFromName == false)
        #expect(key == TenantKey(creditCode: code, name: "另一个名称"))
        #expect(key == TenantKey(creditCode: code, name: ""))
    }

    @Test func `a code whose organisation code fails still is the code of one enterprise`() {
        let code = CreditCode.makeWithWrongOrganisation(12)
        let key = TenantKey(creditCode: code, name: "甲")
        #expect(key?.isFromName == false)
        #expect(key == TenantKey(creditCode: code, name: "乙"))
    }

    @Test func `code and name are never joined`() {
        let byCode = TenantKey(creditCode: code, name: "甲")
        let byName = TenantKey(creditCode: nil, name: "甲")
        #expect(byCode != byName)
        #expect(byName?.isFromName == true)
        // Not even where the name is the text of the code.
        #expect(TenantKey(creditCode: nil, name: code) != byCode)
    }

    @Test(arguments: ["91350100M000100Y4Z", "91310115MA1H8R7C6D", "", "x"])
    func `a code that fails leaves the name to decide`(code: String) {
        let key = TenantKey(creditCode: code, name: "甲")
        #expect(key == TenantKey(creditCode: nil, name: "甲"))
        #expect(key?.isFromName == true)
    }

    @Test(arguments: [
        ("重庆（渝中）Ａ・示例 公司", "重庆[渝中]A·示例公司"), ("重庆（渝中）公司", "重庆(渝中)公司"),
        ("ＡＢＣ１２３", "ABC123"), ("重庆\u{3000}示例", "重庆示例"), ("甲・乙", "甲·乙"),
    ])
    func `names that differ only in how they are written are one enterprise`(
        left: String, right: String
    ) {
        #expect(TenantKey(creditCode: nil, name: left) == TenantKey(creditCode: nil, name: right))
    }

    @Test(arguments: [
        ("重庆示例", "重庆示列"), ("ABC", "abc"), ("甲(乙)", "甲乙"), ("甲·乙", "甲乙"), ("甲", "甲甲"),
    ])
    func `other names are other enterprises`(left: String, right: String) {
        #expect(TenantKey(creditCode: nil, name: left) != TenantKey(creditCode: nil, name: right))
    }

    @Test(arguments: ["", " ", "\u{3000}\t", "\u{200B}"])
    func `without a valid code and a name there is no key`(name: String) {
        #expect(TenantKey(creditCode: nil, name: name) == nil)
        #expect(TenantKey(creditCode: "x", name: name) == nil)
        #expect(Tenant(name: name).key == nil)
    }

    @Test func `no two of many keys meet`() {
        var keys: Set<TenantKey> = []
        for number in 0..<5000 {
            if let key = TenantKey(creditCode: nil, name: "重庆示例\(number)公司") { keys.insert(key) }
            if let key = TenantKey(creditCode: CreditCode.make(number), name: "") {
                keys.insert(key)
            }
        }
        #expect(keys.count == 10_000)
    }

    @Test func `keys are ordered as their numbers are`() throws {
        let low = TenantKey(rawValue: 1)
        let high = TenantKey(rawValue: 1 << 100)
        #expect(low < high)
        let byCode = TenantKey(creditCode: code, name: "")
        let byName = TenantKey(creditCode: nil, name: "甲")
        let (first, second) = (try #require(byCode), try #require(byName))
        #expect(first < second)
    }
}
