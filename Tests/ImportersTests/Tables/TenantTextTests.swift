import Testing

@testable import Importers

@Suite struct TenantTextTests {
    @Test(arguments: [
        ("甲科技有限公司、乙设计有限公司", ["甲科技有限公司", "乙设计有限公司"]),
        ("甲科技有限公司\n乙设计有限公司", ["甲科技有限公司", "乙设计有限公司"]),
        ("甲公司/乙事务所/丙店", ["甲公司", "乙事务所", "丙店"]),
        ("重庆示例软件\n有限公司", ["重庆示例软件\n有限公司"]),
        ("张三/李四", ["张三/李四"]), ("示例（重庆、成都）有限公司", ["示例（重庆、成都）有限公司"]),
        ("丙商贸有限公司（13800000000）", ["丙商贸有限公司"]), ("张三 138-0000-0000", ["张三"]),
        ("张三 联系电话：023-63000000", ["张三"]), ("甲公司13800000000、乙公司13900000000", ["甲公司", "乙公司"]),
        ("13800000000", ["13800000000"]), ("示例2024（有限合伙）", ["示例2024（有限合伙）"]),
        ("示例空间50", ["示例空间50"]),
    ])
    func `names are told apart, numbers of telephones left out`(text: String, names: [String]) {
        var copy = text
        let needsLook = copy.withUTF8 { TenantText.needsLook(Span(_unsafeElements: $0)) }
        #expect(needsLook || names == [text])
        #expect(TenantText.names(text) == names)
    }
}
