"""Documents that attackers send, in every dialect: a sound one of one unit, and what becomes of it."""
import zlib

SOUND = {
    "native": '<occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="5001030001" asOf="2026-10-31" areaUnit="m2">'
              '<floor number="1"><unit id="101" area="9" state="vacant"/></floor></occupancyFeed>',
    "spreadsheetml": '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>'
                     "<Row><Cell><Data>楼层</Data></Cell><Cell><Data>房号</Data></Cell><Cell><Data>面积</Data></Cell></Row>"
                     "<Row><Cell><Data>1</Data></Cell><Cell><Data>101</Data></Cell><Cell><Data>9</Data></Cell></Row>"
                     "</Table></Worksheet></Workbook>",
    "rowset": "<Root><Row><楼层>1</楼层><房号>101</房号><面积>9</面积></Row></Root>",
    "buildingsync": '<BuildingSync xmlns="http://buildingsync.net/schemas/bedes-auc/2019"><Buildings><Building ID="b">'
                    '<Sections><Section ID="101"><SectionType>Tenant</SectionType><Story>1</Story><FloorAreas><FloorArea>'
                    "<FloorAreaType>Net</FloorAreaType><FloorAreaValue>99</FloorAreaValue></FloorArea></FloorAreas>"
                    "</Section></Sections></Building></Buildings></BuildingSync>",
    "mits": '<PhysicalProperty><Property IDValue="p"><ILS_Unit IDValue="101"><MinSquareFeet>99</MinSquareFeet>'
            "</ILS_Unit></Property></PhysicalProperty>",
}
MEBIBYTE = 1 << 20


def flood(opening, letter, closing):
    """Some 60 MiB, in pieces."""
    return [opening] + [letter * MEBIBYTE] * 60 + [closing]


ENTITIES = "".join('<!ENTITY a%d "%s">' % (n, "ha" if n == 0 else "&a%d;" % (n - 1) * 10) for n in range(30))
# Before the root, and as the first thing in it.
PROLOGS = {
    "entity bomb": ["<!DOCTYPE x [%s]>" % ENTITIES],
    "quadratic entity": ['<!DOCTYPE x [<!ENTITY a "%s">]>' % ("a" * MEBIBYTE)],
    "external entity": ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///dev/zero">]>'],
    "external subset": ['<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'],
    "instruction": flood("<?p ", "x", "?>"),
}
INSIDES = {
    "attributes": ["<a %s/>" % " ".join('a%d="1"' % n for n in range(100_000))],
    "declarations": ["<a %s/>" % " ".join('xmlns:a%d="u%d"' % (n, n) for n in range(100_000))],
    "depth": ["<a>" * MEBIBYTE],
    "name": flood("<", "n", "/>"),
    "value": flood('<a b="', "v", '"/>'),
    "text": flood("<a>", "t", "</a>"),
    "references": flood("<a>", "&lt;", "</a>"),
    "comment": flood("<!--", "c", "-->"),
    "CDATA": flood("<a><![CDATA[", "c", "]]></a>"),
    "names": ["".join("<n%d/>" % n for n in range(100_000))],
    "undeclared entity": ["<a>&a;</a>"],
}


def documents(dialect):
    """What is refused, by name: its bytes in pieces."""
    sound = SOUND[dialect]
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
    for name, prolog in PROLOGS.items():
        yield name, (piece.encode() for piece in [declaration, *prolog, sound])
    root = sound.index(">") + 1
    for name, inside in INSIDES.items():
        yield name, (piece.encode() for piece in [declaration, sound[:root], *inside, sound[root:]])
    whole = (declaration + sound).encode()
    bomb = zlib.compressobj(wbits=31)
    yield "gzip bomb", [bomb.compress(whole)] + [bomb.compress(b" " * MEBIBYTE) for _ in range(64)] + [bomb.flush()]
    yield "truncated", [whole[:-3]]
    yield "GBK as UTF-8", [(declaration + "<!--重庆-->" + sound).encode("gbk")]
    yield "UTF-8 as GBK", [(declaration.replace("UTF-8", "GBK") + "<!--重庆-->" + sound).encode()]
    yield "UTF-16 as UTF-8", [(declaration + sound).encode("utf-16")]
    yield "NUL", [whole[:60] + b"\0" + whole[60:]]
