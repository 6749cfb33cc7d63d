import Testing

@testable import Estate

@Suite struct NearIncentiveTests {
    private let incentive = Incentive(
        name: "租金减免",
        conditions: Incentive.Conditions(
            directions: [.industrialSoftware, .itServices], minimumArea: Area(squareMetres: 300),
            minimumHeadcount: 20))

    private func text(_ direction: Direction?, _ headcount: Int?, _ area: Int) -> String? {
        NearIncentive(
            incentive, direction: direction, headcount: headcount,
            area: Area(squareMetres: area))?.text
    }

    @Test(arguments: [
        (Direction?.some(.itServices), Int?.some(15), 300, "再增加 5 人即可享受“租金减免”"),
        (.itServices, nil, 300, "企业达到 20 人即可享受“租金减免”"),
        (.itServices, 20, 180, "再增加 120.00 ㎡即可享受“租金减免”"),
        (nil, 20, 300, "属于工业软件、信息技术服务方向才可享受“租金减免”"),
    ])
    func `says the one thing that is missing`(
        direction: Direction?, headcount: Int?, area: Int, expected: String
    ) {
        #expect(text(direction, headcount, area) == expected)
    }

    @Test func `what applies is not near, nor what is far`() {
        #expect(text(.itServices, 20, 300) == nil)
        #expect(text(.itServices, 9, 300) == nil)
        #expect(text(.itServices, 20, 149) == nil)
        #expect(text(.itServices, 15, 200) == nil)
        #expect(text(nil, nil, 300) == nil)
        #expect(text(.blockchain, 20, 300) == nil)
    }
}
