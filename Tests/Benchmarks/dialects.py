"""One native feed as the other dialects that hold as much: a leasing ledger, a row set."""
import os
from xml.sax.saxutils import escape

from lxml import etree

NAMESPACE = "{urn:mantianxing:occupancy:1}"
STATES = {"leased": "已租", "self-occupied": "自用", "signed": "已签", "fit-out": "装修中", "vacant": "空置",
          "reserved": "预留", "out-of-service": "停用"}
USES = {"office": "办公", "retail": "商业", "parking": "车位", "other": "其他"}
HEADS = ["楼层", "房号", "面积(㎡)", "状态", "用途", "租户", "统一社会信用代码", "行业代码", "人数", "起租日", "到期日", "租金"]


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


def ledger(path, target, building, as_of):
    with open(target, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
                   ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n<Worksheet ss:Name="台账"><Table>\n')

        def row(cells):
            file.write("<Row>" + "".join(
                '<Cell><Data ss:Type="%s">%s</Data></Cell>' % (kind, escape(text)) if text else "<Cell/>"
                for text, kind in cells) + "</Row>\n")

        row([("楼宇编码", "String"), (building, "String"), ("数据日期", "String"), (as_of, "String")])
        row([(head, "String") for head in HEADS])
        for cells in units(path):
            row([(text + "T00:00:00.000" if text and kind == "DateTime" else text, kind) for text, kind in cells])
        file.write("</Table></Worksheet></Workbook>\n")


def rowset(path, target, building, as_of):
    names = [head.split("(")[0] for head in HEADS]
    with open(target, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<Root><Head><楼宇编码>%s</楼宇编码><数据日期>%s</数据日期></Head>'
                   "<RecordSet>\n" % (building, as_of))
        for cells in units(path):
            file.write("<Row>" + "".join("<%s>%s</%s>" % (name, escape(text), name)
                                         for name, (text, _) in zip(names, cells) if text) + "</Row>\n")
        file.write("</RecordSet></Root>\n")


def written(native, folder):
    """The feed in `native` in each dialect, below `folder`; its folders by dialect."""
    root = next(etree.iterparse(native, events=("start",)))[1]
    building, as_of = root.get("building"), root.get("asOf")
    folders = {}
    for dialect, write in {"spreadsheetml": ledger, "rowset": rowset}.items():
        folders[dialect] = os.path.join(folder, dialect)
        target = os.path.join(folders[dialect], "feed.xml")
        if not os.path.exists(target):
            os.makedirs(folders[dialect], exist_ok=True)
            write(native, target, building, as_of)
    return folders
