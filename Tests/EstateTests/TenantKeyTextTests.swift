import Testing

@testable import Estate

@Suite struct TenantKeyTextTests {
    @Test func `a code is written as it is`() {
        for code in CreditCode.valid + (0..<200).map(CreditCode.make) {
            let key = TenantKey(creditCode: code, name: "甲")
            #expect(key?.description == code)
            #expect(TenantKey(code) == key)
        }
    }

    @Test func `a name is written in digits, and read again`() {
        for name in ["甲公司", "重庆示例软件有限公司", "a"] {
            let key = TenantKey(creditCode: nil, name: name)
            let text = key?.description ?? ""
            #expect(text.utf8.count == 32)
            #expect(TenantKey(text) == key)
        }
    }

    @Test(
        arguments: [
            "", "甲公司", "91350100M000100Y4Z", "91350100m000100y43",
            "0000000000000000000000000000000f", "F0000000000000000000000000000001",
            "f000000000000000000000000000000g", "+f000000000000000000000000000001",
        ])
    func `what is no key is none`(text: String) {
        #expect(TenantKey(text) == nil)
    }
}
