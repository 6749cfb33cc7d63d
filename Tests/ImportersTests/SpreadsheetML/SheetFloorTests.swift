import Estate
import Testing

@testable import Importers

@Suite struct SheetFloorTests {
    @Test(arguments: [
        ("1F", 1), ("2层", 2), ("三楼", 3), ("B1", -1), ("负一层", -1), ("12楼租赁", 12), ("十二层台账", 12),
        ("１２Ｆ", 12), ("-1F", -1), ("-2", -2), ("B2车库", -2), ("地下1层", -1), ("负2", -2), ("L1商业", 1),
        ("第3层", 3), ("3F（东区）", 3), ("3F (2)", 3), ("5层A区", 5), ("6F-台账", 6), ("7F_明细", 7),
        ("F8", 8),
    ])
    func `a sheet may be named for a floor`(name: String, floor: Int) {
        #expect(SheetFloor.floor(named: name) == FloorNumber(floor))
    }

    @Test(arguments: [
        "", "台账", "Sheet1", "12", "10月", "2026年10月", "A座", "1号楼", "一号楼", "3栋", "B1栋", "B座", "1-3层",
        "1F-3F", "1F、2F", "1层至3层", "综合楼", "12楼1202", "第3季度", "3楼宇", "2F2026", "0层", "汇总", "说明",
        "F区",
    ])
    func `most names are of something else`(name: String) {
        #expect(SheetFloor.floor(named: name) == nil)
    }
}
