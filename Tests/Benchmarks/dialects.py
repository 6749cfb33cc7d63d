"""One native feed as the other dialects."""
import os
from xml.sax.saxutils import escape

from lxml import etree

NAMESPACE = "{urn:mantianxing:occupancy:1}"
STATES = {"leased": "已租", "self-occupied": "自用", "signed": "已签", "fit-out": "装修中", "vacant": "空置",
          "reserved": "预留", "out-of-service": "停用"}
USES = {"office": "办公", "retail": "商业", "parking": "车位", "other": "其他"}
HEADS = ["楼层", "房号", "面积(㎡)", "状态", "用途", "租户", "统一社会信用代码", "行业代码", "人数", "起租日", "到期日", "租金"]
NAMES = [head.split("(")[0] for head in HEADS]
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def units(path):
    """What a ledger says of each unit, in the order of HEADS, and its kind of cell."""
    for _, floor in etree.iterparse(path, tag=NAMESPACE + "floor"):
        for unit in floor.iter(NAMESPACE + "unit"):
            tenant, lease = unit.find(NAMESPACE + "tenant"), unit.find(NAMESPACE + "lease")
            tenant = tenant.attrib if tenant is not None else {}
            lease = lease.attrib if lease is not None else {}
            rent = lease.get("rent") or (unit.get("askingRent") if unit.get("state") == "vacant" else None)
            yield [(floor.get("number"), "Number"), (unit.get("id"), "String"), (unit.get("area"), "Number"),
                   (STATES[unit.get("state")], "String"), (USES[unit.get("use", "office")], "String"),
                   (tenant.get("name"), "String"), (tenant.get("uscc"), "String"), (tenant.get("industry"), "String"),
                   (tenant.get("headcount"), "Number"), (lease.get("start"), "DateTime"),
                   (lease.get("end"), "DateTime"), (rent, "Number")]
        floor.clear()


def ledger_row(cells):
    def cell(text, kind):
        if not text:
            return "<Cell/>"
        if kind == "DateTime":
            text += "T00:00:00.000"
        return '<Cell><Data ss:Type="%s">%s</Data></Cell>' % (kind, escape(text))
    return "<Row>" + "".join(cell(*each) for each in cells) + "</Row>\n"


def ledger(building, as_of):
    head = (XML + '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
            ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n<Worksheet ss:Name="台账"><Table>\n')
    for texts in ["楼宇编码", building, "数据日期", as_of], HEADS:
        head += ledger_row([(text, "String") for text in texts])
    return head, ledger_row, "</Table></Worksheet></Workbook>\n"


def rowset(building, as_of):
    def row(cells):
        return "<Row>" + "".join("<%s>%s</%s>" % (name, escape(text), name)
                                 for name, (text, _) in zip(NAMES, cells) if text) + "</Row>\n"
    head = XML + "<Root><Head><楼宇编码>%s</楼宇编码><数据日期>%s</数据日期></Head><RecordSet>\n" % (building, as_of)
    return head, row, "</RecordSet></Root>\n"


def mits(building, as_of):
    def row(cells):
        floor, unit, area, state = (text for text, _ in cells[:4])
        axes = ("vacant", "available") if state == "空置" else ("occupied", "leased")
        return ('<ILS_Unit IDValue="%s"><Units><Unit><Identification IDValue="%s" IDType="UnitID"/>'
                "<MarketingName>%s</MarketingName><MinSquareFeet>%s</MinSquareFeet><MaxSquareFeet>%s</MaxSquareFeet>"
                "<UnitEconomicStatus>office</UnitEconomicStatus><UnitOccupancyStatus>%s</UnitOccupancyStatus>"
                "<UnitLeasedStatus>%s</UnitLeasedStatus></Unit></Units><FloorLevel>%s</FloorLevel></ILS_Unit>\n"
                % (unit, unit, unit, area, area, *axes, floor))
    return XML + '<PhysicalProperty><Property IDValue="p">\n', row, "</Property></PhysicalProperty>\n"


def buildingsync(building, as_of):
    def row(cells):
        floor, unit, area, state = (text for text, _ in cells[:4])
        tenants = "" if state == "空置" else '<TenantIDs><TenantID IDref="t"/></TenantIDs>'
        return ('<Section ID="%s"><PremisesName>%s</PremisesName><SectionType>Tenant</SectionType>%s<Story>%s</Story>'
                "<FloorAreas><FloorArea><FloorAreaType>Rentable</FloorAreaType><FloorAreaValue>%s</FloorAreaValue>"
                "</FloorArea></FloorAreas></Section>\n" % (unit, unit, tenants, floor, area))
    return (XML + '<BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Buildings>'
            '<Building ID="b"><Sections>\n', row,
            '</Sections></Building></Buildings><Tenants><Tenant ID="t"><TenantName>示例</TenantName></Tenant>'
            "</Tenants></BuildingSync>\n")


WRITERS = {"spreadsheetml": ledger, "rowset": rowset, "mits": mits, "buildingsync": buildingsync}


def written(native, folder, dialects, most=None):
    """The feed in `native` in some dialects, below `folder`, cut where a file would have more than `most` bytes;
    its folders by dialect."""
    root = next(etree.iterparse(native, events=("start",)))[1]
    folders = {}
    for dialect in dialects:
        folders[dialect] = os.path.join(folder, dialect if most is None else dialect + "-large")
        target = os.path.join(folders[dialect], "feed.xml")
        if os.path.exists(target):
            continue
        os.makedirs(folders[dialect], exist_ok=True)
        head, row, tail = WRITERS[dialect](root.get("building"), root.get("asOf"))
        size = len(head.encode()) + len(tail.encode())
        with open(target, "w", encoding="utf-8") as file:
            file.write(head)
            for cells in units(native):
                text = row(cells)
                size += len(text.encode())
                if most is not None and size > most:
                    break
                file.write(text)
            file.write(tail)
    return folders
