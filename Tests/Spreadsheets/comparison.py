"""A workbook held against the JSON report it was made with."""
import datetime

from openpyxl import load_workbook

AREAS = (
    ("建筑面积(㎡)", "gross"), ("可租售(㎡)", "lettable"), ("入驻(㎡)", "occupied"), ("入驻率＝入驻÷可租售", "occupancyRate"),
    ("已签未入驻(㎡)", "committed"), ("签约率＝(入驻＋已签)÷可租售", "leasedRate"), ("空置(㎡)", "vacant"),
    ("空置率＝空置÷可租售", "vacancyRate"), ("可招商(㎡)", "available"), ("将到期(㎡)", "expiring"), ("企业(家)", "tenants"),
    ("从业人员(人)", "headcount"), ("平均剩余租期(月)", "wault"))
READINGS = (("认定", "designated"), ("可用", "usable"), ("在用", "used"), ("九大方向在用", "directions"))
ROLES = {"core": "核心", "point": "多点", None: None}


def day(text):
    return text and datetime.datetime.fromisoformat(text[:10])


class Comparison:
    """What is wrong with a workbook, if anything."""

    def __init__(self, told, path, is_original):
        self.told = told
        self.book = load_workbook(path)
        # Programs that save a workbook again may leave out what only looks different.
        self.is_original = is_original
        self.complaints = []
        self.figures = 0
        self.sheets = len(self.book.sheetnames)

    def check(self):
        names = ["总览", "楼宇", "布局与园区", "满天星", "产业方向", "集聚"] + (["环比同比"] if self.told["comparisons"] else [])
        self.same("the sheets", self.book.sheetnames, names)
        self.overview()
        self.buildings()
        self.groups()
        self.mantianxing()
        self.directions()
        self.clustering()
        if self.told["comparisons"]:
            self.comparisons()
        for sheet in self.book:
            self.looks(sheet)
        charts = {sheet.title: len(sheet._charts) for sheet in self.book if sheet._charts}
        self.same("the charts", charts, {"总览": 2, "产业方向": 1})

    def same(self, what, found, wanted):
        self.figures += 1
        number = (int, float)
        if isinstance(wanted, number) and not isinstance(wanted, bool) and isinstance(found, number):
            equal = abs(found - wanted) < 1e-9 * max(1, abs(wanted))
        else:
            equal = found == wanted and type(found) is type(wanted)
        if not equal:
            self.complaints.append("%s: %r instead of %r" % (what, found, wanted))

    def table(self, name):
        """The rows of a sheet by their headings."""
        rows = list(self.book[name].iter_rows(values_only=True))
        headings = [heading for heading in rows[0] if heading]
        return [dict(zip(headings, row)) for row in rows[1:] if row[1] is not None]

    def areas(self, what, row, areas):
        for heading, key in AREAS:
            self.same("%s %s" % (what, key), row[heading], areas[key])

    def overview(self):
        told, goal = self.told, self.told["goal"]
        rows = {}
        for row in self.book["总览"].iter_rows(values_only=True):
            rows.setdefault(row[0], row)
        self.same("as of", rows["截至"][1], day(told["asOf"]))
        # A workbook keeps days and fractions of one; readers round them to a second, up or down.
        known = datetime.datetime.fromisoformat(told["knownAt"]).replace(tzinfo=None)
        shown = rows["数据已知时间"][1]
        isNear = abs(shown - known) <= datetime.timedelta(seconds=1)
        self.same("known at", shown, shown if isNear else known)
        if told["period"]:
            self.same("start", rows["报告期起"][1], day(told["period"]["start"]))
            self.same("end", rows["报告期止"][1], day(told["period"]["end"]))
        for name, key in (("目标值(㎡)", "target"), ("已完成(㎡)", "value"), ("完成率", "progress"), ("尚差(㎡)", "remaining"),
                          ("每月需新增(㎡)", "requiredPerMonth"), ("每月实际新增(㎡)", "observedPerMonth")):
            self.same(key, rows[name][1], goal[key])
        self.same("by", rows["目标日"][1], day(goal["by"]))
        self.same("projected on", rows["预计达成日"][1], day(goal["projectedOn"]))
        self.same("numerator", rows["完成率"][2], goal["value"])
        self.same("denominator", rows["完成率"][3], goal["target"])
        for name, key in READINGS:
            self.same(key, rows[name][1], goal["readings"][key])
            self.same(key, rows[name][4], "是" if key == goal["counting"] else "否")
        for name, key in (("从业人员(人)", "headcount"), ("企业(家)", "enterprises"), ("年产值(万元)", "output")):
            other = told["goals"][key]
            self.same(key, list(rows[name][1:5]),
                      [other["value"], other["target"], other["progress"], day(other["by"])])
        for name, key in (("可租售(㎡)", "lettable"), ("入驻率", "occupancyRate"), ("签约率", "leasedRate"),
                          ("空置率", "vacancyRate"), ("平均剩余租期(月)", "wault")):
            self.same(key, rows[name][1], told["totals"][key])
        self.same("denominator", rows["入驻率"][3], told["totals"]["lettable"])

    def buildings(self):
        rows = self.table("楼宇")
        parks = {park["id"]: park["name"] for park in self.told["parks"]}
        self.same("the buildings", [row["编号"] for row in rows], [line["id"] for line in self.told["buildings"]])
        for row, line in zip(rows, self.told["buildings"]):
            what, feed = line["id"], line["feed"] or {}
            self.same(what, row["名称"], line["name"])
            self.same(what, row["园区"], parks.get(line["park"], line["park"]))
            self.same(what, row["角色"], ROLES[line["role"]])
            for heading, key in (("满天星", "mantianxing"), ("核心载体", "carrier"), ("过期", "stale")):
                self.same(what, row[heading], "是" if line[key] else "否")
            for heading, key in (("数据编号", "id"), ("版次", "revision"), ("报送单位", "sender")):
                self.same(what, row[heading], feed.get(key))
            self.same(what, row["数据日期"], day(feed.get("asOf")))
            self.areas(what, row, line)
            for name, key in READINGS:
                self.same("%s %s" % (what, key), row["核心载体\n%s(㎡)" % name], line["readings"][key])

    def groups(self):
        told = self.told
        rows = self.table("布局与园区")
        wanted = [("全区", None, len(told["buildings"]), told["totals"])]
        wanted += [("布局", role["role"], role["buildings"], role) for role in told["roles"]]
        wanted += [("园区", park["id"], park["buildings"], park) for park in told["parks"]]
        # A row is told from the empty ones by its second cell.
        wanted = [line for line in wanted if line[1] is not None]
        self.same("the groups", [(row["范围"], row["编号"]) for row in rows], [line[:2] for line in wanted])
        for row, (_, what, buildings, areas) in zip(rows, wanted):
            self.same("%s buildings" % what, row["楼宇(栋)"], buildings)
            self.areas(what, row, areas)
        whole = list(self.book["布局与园区"].iter_rows(values_only=True))
        headings = whole[0]
        for row, (buildings, areas) in ((whole[1], (len(told["buildings"]), told["totals"])),
                                        (whole[len(wanted) + 2], (told["mantianxing"]["buildings"], told["mantianxing"]))):
            row = dict(zip(headings, row))
            self.same("%s buildings" % row["名称"], row["楼宇(栋)"], buildings)
            self.areas(row["名称"], row, areas)

    def mantianxing(self):
        rows = self.table("满天星")
        lines = {line["id"]: line for line in self.told["buildings"]}
        named = [line["id"] for line in self.told["buildings"] if line["mantianxing"]]
        self.same("the 满天星", [row["编号"] for row in rows if row["满天星"] == "是"], named)
        for row in rows:
            readings = lines[row["编号"]]["readings"]
            self.same(row["编号"], row["收储面积(㎡)"], readings["designated"])
            self.same(row["编号"], row["使用面积(㎡)"], readings["used"])
            for heading, value in row.items():
                if "载体面积" in heading:
                    self.same(heading, value, "符合" if readings["designated"] >= 10000 else "不符合")
                elif "其余条件" in heading:
                    self.same(heading, value, "未配置")

    def directions(self):
        rows = self.table("产业方向")
        total = round(sum(line["area"] for line in self.told["directions"]), 2)
        for row, line in zip(rows, self.told["directions"]):
            what = line["id"]
            self.same(what, row["编号"], what)
            self.same(what, row["方向"], line["name"])
            self.same(what, row["入驻面积(㎡)"], line["area"])
            self.same(what, row["已认定合计(㎡)"], total)
            self.same(what, row["占比＝入驻÷已认定合计"], line["share"])
            self.same(what, row["企业(家)"], line["tenants"])
            self.same(what, row["EG γ"], line["ellisonGlaeser"])
        self.same("unclassified", (rows[10]["入驻面积(㎡)"], rows[10]["企业(家)"]),
                  tuple(self.told["unclassified"].values()))

    def clustering(self):
        rows = self.table("集聚")
        names = {line["id"]: line["name"] for line in self.told["directions"]}
        self.same("two rows a building", len(rows), 2 * len(self.told["buildings"]))
        for index, line in enumerate(self.told["buildings"]):
            for row, by in ((rows[2 * index], "byArea"), (rows[2 * index + 1], "byTenants")):
                what, cluster = "%s %s" % (line["id"], by), line["clustering"][by]
                self.same(what, row["编号"], line["id"])
                for heading, key in (("已认定", "classified"), ("待认定", "unclassified"), ("主导占比＝主导÷已认定", "leadingShare"),
                                     ("九大方向占比＝九大÷已认定", "nineShare"), ("HHI", "hhi"), ("等效类数 1/HHI", "effectiveNumber"),
                                     ("Krugman 差异", "krugman")):
                    self.same("%s %s" % (what, key), row[heading], cluster[key])
                self.same(what, row["主导方向"], names.get(cluster["leadingDirection"]))
                for key, name in names.items():
                    self.same("%s %s" % (what, key), row[name + "占比"], cluster["shares"][key])
                    self.same("%s %s" % (what, key), row[name + "区位熵"], cluster["locationQuotients"][key])

    def comparisons(self):
        rows = self.table("环比同比")
        self.areas("now", rows[0], self.told["totals"])
        for row, key in zip(rows[1:], ("previous", "yearBefore")):
            then = self.told["comparisons"][key]
            self.same(key, row["截至"], day(then["asOf"]))
            self.areas(key, row, then["totals"])
            self.same(key, row["净吸纳量(㎡)"], then["netAbsorption"])
            goal = next(value for heading, value in row.items() if heading.startswith("核心载体（"))
            self.same(key, goal, then["goal"]["value"])

    def looks(self, sheet):
        """Formats, filters, panes, paper; and no formula anywhere."""
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type in "fe":
                    self.complaints.append("%s!%s is a formula or an error" % (sheet.title, cell.coordinate))
                if cell.data_type == "n" and cell.value is not None and cell.number_format == "General":
                    self.complaints.append("%s!%s has no number format" % (sheet.title, cell.coordinate))
        page = sheet.page_setup
        self.same("%s: paper" % sheet.title, (page.orientation, str(page.paperSize)), ("landscape", "9"))
        self.same("%s: repeated rows" % sheet.title, bool(sheet.print_title_rows), True)
        if sheet.title != "总览":
            self.same("%s: filter" % sheet.title, bool(sheet.auto_filter.ref), True)
        if self.is_original:
            # LibreOffice without a window has no panes.
            self.same("%s: panes" % sheet.title, sheet.freeze_panes is not None, True)
            wide = [key for key, column in sheet.column_dimensions.items() if column.width >= 10]
            self.same("%s: widths" % sheet.title, len(wide) >= 5, True)
