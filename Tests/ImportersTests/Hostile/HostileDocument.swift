import Estate
import Foundation
import Importers

/// A sound document of each dialect, and what an attacker makes of it.
enum HostileDocument {
    /// One unit of 9 m² or so on floor 12, in UTF-8, its declaration on a line of its own.
    static func sound(_ dialect: Dialect) -> String {
        let body =
            switch dialect {
            case .native:
                """
                <occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="5001030001" \
                asOf="2026-10-31" areaUnit="m2"><floor number="12"><unit id="1201" area="140" \
                state="leased"><tenant name="重庆示例" direction="it-services"/></unit></floor>\
                </occupancyFeed>
                """
            case .spreadsheetml:
                """
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">\
                <Worksheet><Table>\(row("楼层", "房号", "面积", "状态", "租户"))\
                \(row("12", "1201", "140", "已租", "重庆示例"))</Table></Worksheet></Workbook>
                """
            case .rowset:
                """
                <Root><Row><楼层>12</楼层><房号>1201</房号><面积>140</面积><状态>已租</状态>\
                <租户>重庆示例</租户></Row></Root>
                """
            case .buildingsync:
                """
                <BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Buildings>\
                <Building ID="b"><Sections><Section ID="1201"><SectionType>Tenant</SectionType>\
                <TenantIDs><TenantID IDref="t"/></TenantIDs><Story>12</Story><FloorAreas><FloorArea>\
                <FloorAreaType>Net</FloorAreaType><FloorAreaValue>1500</FloorAreaValue></FloorArea>\
                </FloorAreas></Section></Sections></Building></Buildings><Tenants><Tenant ID="t">\
                <TenantName>重庆示例</TenantName></Tenant></Tenants></BuildingSync>
                """
            case .mits:
                """
                <PhysicalProperty><Property IDValue="p"><MarketingName>重庆示例</MarketingName>\
                <ILS_Unit IDValue="1201"><Units><Unit><MinSquareFeet>1500</MinSquareFeet>\
                <UnitOccupancyStatus>occupied</UnitOccupancyStatus><UnitLeasedStatus>leased\
                </UnitLeasedStatus></Unit></Units><FloorLevel>12</FloorLevel></ILS_Unit>\
                </Property></PhysicalProperty>
                """
            }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(body)\n"
    }

    private static func row(_ cells: String...) -> String {
        "<Row>\(cells.map { "<Cell><Data>\($0)</Data></Cell>" }.joined())</Row>"
    }

    /// The document with something between its declaration and its root.
    static func sound(_ dialect: Dialect, prolog: String) -> String {
        sound(dialect).replacing("?>\n", with: "?>\n\(prolog)\n", maxReplacements: 1)
    }

    /// The document with something as the first thing in its root.
    static func sound(_ dialect: Dialect, inside: String) -> String {
        let text = sound(dialect)
        let root = text.range(of: "?>\n<").flatMap { start in
            text[start.upperBound...].firstIndex(of: ">")
        }
        guard let root else { return text }
        return "\(text[...root])\(inside)\(text[text.index(after: root)...])"
    }
}
