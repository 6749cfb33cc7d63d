import Reports
import Testing

@Suite struct ColumnTableTests {
    private let table: ColumnTable = {
        var table = ColumnTable([.left("编号"), .left("名称"), .right("面积(㎡)"), .left("备注")])
        table.add(["5001030001", "示例·数字经济产业园A座", "1,650.50", "过期"])
        table.add(["5001030002", "B座", "20.00"])
        return table
    }()

    @Test func `aligns columns of Chinese, Latin and numbers`() {
        #expect(
            table.lines().joined(separator: "\n") == """
                编号        名称                    面积(㎡)  备注
                ──────────────────────────────────────────────────
                5001030001  示例·数字经济产业园A座  1,650.50  过期
                5001030002  B座                        20.00
                """)
    }

    @Test func `cuts the widest texts first and never numbers`() {
        let lines = table.lines(width: 42)
        #expect(lines[2] == "5001030001  示例·数字经济…  1,650.50  过期")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 42 })
        let narrow = table.lines(width: 1)
        #expect(narrow[2] == "5001030001  示例·数字…  1,650.50  过期")
    }

    @Test func `keeps a row on its line`() {
        var table = ColumnTable([.left("名称"), .right("数")])
        table.add(["甲\n乙", "1", "beyond the columns"])
        #expect(table.lines().last == "甲 乙   1")
    }
}
