import Estate
import Reports

/// A leasing ledger to be filled in with Excel, WPS or LibreOffice and saved as it is: “XML 电子表格
/// 2003”, a row for each floor of the building, and a sheet that explains the columns.
enum LedgerTemplate {
    static func fileName(_ building: Building.ID) -> String { "ledger-\(building).xml" }

    /// The building of a template's name.
    static func building(_ fileName: String) -> Building.ID? {
        guard fileName.hasPrefix("ledger-"), fileName.hasSuffix(".xml") else { return nil }
        return Building.ID(rawValue: String(fileName.dropFirst(7).dropLast(4)))
    }

    /// - Parameter asOf: the day it is to speak of.
    static func xml(_ building: Building, asOf: CalendarDate) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
        xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        \(styles)\(ledger(building, asOf: asOf))\(guide)</Workbook>

        """
    }

    private static func ledger(_ building: Building, asOf: CalendarDate) -> String {
        let floors = building.floors.filter { $0.use != .parking }
            .sorted { $0.number < $1.number }
        let rows = floors.map { plan in
            let use = cell(plan.use.name)
            return "<Row>\(number("\(plan.number)"))<Cell/><Cell/><Cell/>\(use)</Row>\n"
        }
        let heads = columns.map { cell($0.name, style: "head") }.joined()
        return """
            <Worksheet ss:Name="租赁台账">
            <Table>
            \(columns.map { "<Column ss:Width=\"\($0.width)\"/>" }.joined())
            <Row ss:Height="28">\(cell("\(building.name)租赁台账", style: "title"))</Row>
            <Row>\(cell("楼宇编码"))\(cell(building.id.rawValue))<Cell/>\(cell("数据日期"))\(cell("\(asOf)"))<Cell/>\(cell("填报单位"))</Row>
            <Row>\(heads)</Row>
            \(rows.joined())</Table>
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><FreezePanes/>\
            <SplitHorizontal>3</SplitHorizontal><TopRowBottomPane>3</TopRowBottomPane></WorksheetOptions>
            \(validation(column: 4, words: states.map(\.word)))\
            \(validation(column: 5, words: Unit.Use.allCases.map(\.name)))</Worksheet>

            """
    }

    private static var guide: String {
        let rows = columns.map { "<Row>\(cell($0.name))\(cell($0.note))</Row>\n" }
        let ways = ways.map { "<Row>\(cell($0.way))\(cell($0.note))</Row>\n" }
        let words = states.map { "<Row>\(cell($0.word))\(cell($0.note))</Row>\n" }
        return """
            <Worksheet ss:Name="填写说明">
            <Table><Column ss:Width="120"/><Column ss:Width="520"/>
            <Row>\(cell("列", style: "head"))\(cell("怎样填", style: "head"))</Row>
            \(rows.joined())<Row/>
            <Row>\(cell("状态", style: "head"))\(cell("何时用", style: "head"))</Row>
            \(words.joined())<Row/>
            <Row>\(cell("写法", style: "head"))\(cell("可以这样写", style: "head"))</Row>
            \(ways.joined())</Table>
            </Worksheet>

            """
    }

    /// A list to choose from, in every row below the heading.
    private static func validation(column: Int, words: [String]) -> String {
        """
        <DataValidation xmlns="urn:schemas-microsoft-com:office:excel">\
        <Range>R4C\(column):R2000C\(column)</Range><Type>List</Type><CellRangeList/>\
        <Value>&quot;\(words.joined(separator: ","))&quot;</Value></DataValidation>

        """
    }

    private static func cell(_ text: String, style: String? = nil) -> String {
        let style = style.map { " ss:StyleID=\"\($0)\"" } ?? ""
        var escaped = ""
        Markup.escape(text, into: &escaped)
        return "<Cell\(style)><Data ss:Type=\"String\">\(escaped)</Data></Cell>"
    }

    private static func number(_ text: String) -> String {
        "<Cell><Data ss:Type=\"Number\">\(text)</Data></Cell>"
    }
}

extension LedgerTemplate {
    private static let styles = """
        <Styles>
        <Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="宋体" ss:Size="11"/></Style>
        <Style ss:ID="title"><Font ss:FontName="宋体" ss:Size="16" ss:Bold="1"/></Style>
        <Style ss:ID="head"><Font ss:FontName="宋体" ss:Size="11" ss:Bold="1"/>\
        <Interior ss:Color="#DDEBF7" ss:Pattern="Solid"/></Style>
        </Styles>

        """

    private static let columns: [(name: String, width: Int, note: String)] = [
        ("楼层", 45, "12、B1 或 -1；同一层的几行可以合并单元格"),
        ("房号", 60, "整栋楼内不重复，各月保持不变；没有房号的行不读"),
        ("面积(㎡)", 70, "建筑面积，大于 0；表头写 万㎡ 时按万平方米读"),
        ("状态", 60, "见下表；留空时有租户按出租、没有租户按空置"),
        ("用途", 50, "办公、商业、车位、其他；留空按办公"),
        ("租户", 180, "企业全称；空置的单元不填"),
        ("统一社会信用代码", 140, "18 位"),
        ("行业代码", 65, "GB/T 4754—2017 的四位小类代码，如 6513"),
        ("产业方向", 85, "工业软件、信息技术服务等九大方向之一，或 非九大方向；不清楚就留空"),
        ("人数", 50, "该企业在本楼的从业人数"), ("是否属地注册", 80, "是 或 否"),
        ("年产值(万元)", 80, "不清楚就留空"), ("起租日", 80, "2025-03-01、2025/3/1 或 2025年3月1日"),
        ("到期日", 80, "写法同起租日；没有期限的写 长期"), ("租金(元/㎡·月)", 95, "空置的单元填挂牌租金；按天计的把表头改成 元/㎡·天"),
        ("可入驻日期", 80, "空置或即将腾退的单元哪天可以入驻；随时可以就留空"), ("备注", 120, "不读"),
    ]

    private static let states: [(word: String, note: String)] = [
        ("已租", "租户已在使用"), ("自用", "业主自己使用"), ("已签", "合同已签，还没有进场"), ("装修", "租户正在装修"),
        ("空置", "没有人用，可以招商"), ("预留", "空着，但暂不招商"), ("停用", "不能出租，例如大修、设备层"),
    ]

    private static let ways: [(way: String, note: String)] = [
        ("同上、〃", "与上面一行相同；房号和面积不能这样写，同一企业的人数和年产值只记一次"),
        ("一层一张工作表", "工作表名称写楼层，如 1F、2层、B1，每张都有表头；可以不要楼层列"),
        ("左右并排", "同样的列名在右边再写一遍；先读左边，再读右边"),
    ]
}
