import Testing

@testable import Estate

@Suite struct ImportTextTests {
    @Test(arguments: [
        ("820.25", 82025), ("1,250.50", 125050), ("１２５０", 125000), (" 1250.5 ", 125050),
        ("1,234,567.891", 123_456_789), ("8.2024999999999997E2", 82025), ("1.5E-1", 15),
        ("1E3", 100_000), ("-3", -300), ("0.005", 0), ("0.015", 2), ("820.25㎡", 82025),
        ("820.25 平方米", 82025), ("+7", 700),
    ])
    func `reads numbers as tables hold them`(text: String, hundredths: Int) {
        #expect(
            ImportText.scaled(text, by: 2, units: ["m2", "㎡", "平方米"]) == hundredths, "\(text)")
    }

    @Test(arguments: [
        "", "-", "约800", "1,25", "1,2500", "12,50.5", "1.2.3", "1,250.50,00", "８２０ｍ", "1E99", "E5",
        "#REF!", "820.25亩",
    ])
    func `refuses what is no number`(text: String) {
        #expect(ImportText.scaled(text, by: 2, units: ["m2", "㎡"]) == nil, "\(text)")
    }

    @Test(arguments: [
        ("45", 45), ("45.0", 45), ("1,200", 1200), ("４５", 45), ("45人", 45), ("45.5", nil),
    ])
    func `reads whole numbers`(text: String, number: Int?) {
        #expect(ImportText.whole(text, units: ["人"]) == number, "\(text)")
    }

    @Test(arguments: [
        "2025-03-01", "2025-3-1", "2025/3/1", "2025/03/01", "2025.3.1", "2025年3月1日", "2025年03月01日",
        "2025年3月1", "20250301", "45717", "45717.5", "2025-03-01T00:00:00.000",
        "2025-03-01 08:30:00", "2025-3-1 8:30", "2025/3/1 0:00", "２０２５－３－１", "2025 年 3 月 1 日",
        "2025年3月1日 12:00",
    ])
    func `reads a day in every notation`(text: String) {
        #expect(ImportText.date(text) == CalendarDate(year: 2025, month: 3, day: 1), "\(text)")
    }

    @Test(arguments: [
        "", "2025-02-29", "2025-13-1", "2025年3月", "3/1/2025", "25-3-1", "2025-3-1-1", "长期",
        "2025/3", "60", "99999999", "2025.3", "2025-3/1", "1:00",
    ])
    func `refuses what is no day`(text: String) {
        #expect(ImportText.date(text) == nil, "\(text)")
    }

    @Test func `counts serial numbers from either epoch`() {
        let day = CalendarDate(year: 2026, month: 10, day: 31)
        #expect(ImportText.date("46326") == day)
        #expect(ImportText.date("44864", epoch: ImportText.serialEpoch1904) == day)
    }

    @Test(arguments: [
        ("12", 12), ("12F", 12), ("12f", 12), ("F12", 12), ("12层", 12), ("第12层", 12), ("12楼", 12),
        ("12.0", 12), ("十二层", 12), ("二十", 20), ("二十三楼", 23), ("一层", 1), ("B1", -1), ("-1", -1),
        ("-1F", -1), ("负一层", -1), ("地下1层", -1), ("B2层", -2), ("１２Ｆ", 12), (" 3 ", 3), ("L5", 5),
        ("12/F", 12), ("12F（整层）", 12), ("12层A区", 12), ("B-1", -1), ("F-1", -1), ("1楼(大堂)", 1),
    ])
    func `reads floors by many names`(text: String, floor: Int) {
        #expect(ImportText.floor(text) == FloorNumber(floor), "\(text)")
    }

    @Test(arguments: [
        "", "0", "大堂", "1-2", "1-2层", "3A", "屋顶", "夹层", "B", "十十", "99999", "A区", "(12)", "1-2层(东)",
    ])
    func `refuses what is no single floor`(text: String) {
        #expect(ImportText.floor(text) == nil, "\(text)")
    }

    @Test(arguments: [
        ("租赁面积（㎡）", "租赁面积(㎡)"), (" * 房号： ", "房号"), ("ＲＯＯＭ No", "roomno"), ("起租\n日期", "起租日期"),
    ])
    func `folds headings`(text: String, folded: String) {
        #expect(ImportText.folded(text) == folded)
    }
}
