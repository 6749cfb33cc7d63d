import Testing

@testable import Estate

@Suite struct MeasureTextTests {
    @Test(arguments: [
        ("㎡", 2), ("m2", 2), ("m²", 2), ("平方米", 2), ("平米", 2), ("万㎡", 6), ("万平方米", 6), ("亩", nil),
        ("", nil),
    ])
    func `tells measures of area`(text: String, decimals: Int?) {
        #expect(MeasureText.areaDecimals(ImportText.folded(text)) == decimals)
    }

    @Test(arguments: [
        ("元/㎡·月", MeasureText.RentMeasure.perAreaAndMonth), ("元/㎡/月", .perAreaAndMonth),
        ("元/平方米·月", .perAreaAndMonth), ("元/月/㎡", .perAreaAndMonth), ("元/㎡", .perAreaAndMonth),
        ("元㎡·月", .perAreaAndMonth), ("元/㎡·天", .perAreaAndDay), ("元/平米/日", .perAreaAndDay),
        ("元/㎡.天", .perAreaAndDay), ("元/月", .perMonth), ("元/平/天", .perAreaAndDay),
    ])
    func `tells measures of rent`(text: String, measure: MeasureText.RentMeasure) {
        #expect(MeasureText.rent(ImportText.folded(text)) == measure, "\(text)")
    }

    @Test(arguments: ["", "㎡", "万元/年", "元/年", "元", "美元/㎡·月", "含税"])
    func `takes nothing else for a measure of rent`(text: String) {
        #expect(MeasureText.rent(ImportText.folded(text)) == nil, "\(text)")
    }
}
