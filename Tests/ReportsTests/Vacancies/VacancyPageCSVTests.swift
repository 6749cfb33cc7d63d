import Estate
import Reports
import Testing

@Suite struct VacancyPageCSVTests {
    private func lines(_ page: VacancyPage) -> [Substring] {
        String(decoding: page.csv().dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    }

    @Test func `has a row for each hit`() {
        #expect(
            lines(.sample()) == [
                """
                楼宇编号,楼宇,园区,角色,满天星,楼层,房号,面积(㎡),挂牌租金(元/㎡·月),租金取自政策,\
                实际租金(元/㎡·月),可用日期,适用政策,补贴(元),联系人,电话,\
                类型,匹配分,匹配理由,还差一项的政策
                """,
                """
                5001030002,示例大厦B座,,多点,否,-1,B1,100.00,,否,,2026-11-23,,,,,单元,13,\
                0 分：该楼没有写明招商方向；0 分：该楼还没有已认定方向的入驻企业；\
                10 分：现在就可用；3 分：一核多点的多点楼宇；0 分：人均 2.22 ㎡，不足 4 ㎡。,
                """,
                """
                5001030001,示例·数字经济产业园A座,digital-economy,核心,是,,附1,120.00,58.000000,否,\
                58.000000,2026-11-23,,,招商专员,023-00000000,单元,20,\
                0 分：该楼没有写明招商方向；0 分：该楼还没有已认定方向的入驻企业；\
                10 分：现在就可用；6 分：一核多点的核心楼宇；4 分：满天星示范楼宇；\
                0 分：人均 2.67 ㎡，不足 4 ㎡。,
                """,
                """
                5001030001,示例·数字经济产业园A座,digital-economy,核心,是,3,301+302,1650.50,65.000000,是,\
                43.333333,2026-12-01,工业软件企业租金减免；装修补贴,495150.00,招商专员,\
                023-00000000,连片,26,\
                0 分：该楼没有写明招商方向；0 分：该楼还没有已认定方向的入驻企业；\
                10 分：适用的政策使前 36 个月的租金平均低 33.3%；\
                6 分：2026-12-01 空出，比要求早 30 天；6 分：一核多点的核心楼宇；\
                4 分：满天星示范楼宇；0 分：没有挂牌租金，取该楼政策租金区间的中值。,
                """,
            ])
    }

    @Test func `has its headings where nothing is found`() {
        #expect(lines(.sample(buildings: [])).count == 1)
    }

    @Test func `guards names that a spreadsheet would take for a formula`() {
        var building = Building.vacantA
        building.name = "=1+1"
        #expect(lines(.sample(buildings: [building])).last?.hasPrefix("5001030001,'=1+1,") == true)
    }
}
