"""The manager sends what the meters say, and everybody sees it beside how full the building is."""
import csv
import io

import feeds
from chromium import Failure

# Its samples have no readings.
METERED = "5001030012"


def readings_of_energy_show_on_the_building(browser, look):
    browser.sign_in("wuye", path="/sign-in?next=%2Fenergy")
    browser.see("智慧绿色", "h1")
    if METERED in " ".join(link.get_attribute("href") for link in browser.all("main a")):
        raise Failure("%s has readings before any was sent" % METERED)
    browser.open("/feeds")
    browser.attach(feeds.readings(METERED), "能耗.xml")
    browser.press("上传", turns=False)
    browser.see("已采用", "h1")
    browser.open("/buildings/%s#energy" % METERED)
    browser.see("能耗", "h2")
    browser.see("最近完整月 2026年9月", "#energy")
    look("building-energy")
    browser.unfold("电（kWh）各月的数字")
    rows = {row[0]: row for row in browser.rows("#energy table")}
    if "整栋楼" not in rows["2026-09"] or "60,000.0" not in rows["2026-09"]:
        raise Failure("September is shown as %s" % rows["2026-09"])
    if not any("数据不全" in cell for cell in rows["2026-10"]):
        raise Failure("October is not whole, but shown as %s" % rows["2026-10"])
    name, table = browser.download("下载 CSV")
    amounts = {row["月份"]: row["用量"] for row in csv.DictReader(io.StringIO(table.decode("utf-8-sig")))}
    if amounts != {"2026-08": "62000.000000", "2026-09": "60000.000000", "2026-10": ""}:
        raise Failure("%s says %s" % (name, amounts))


def the_hungriest_buildings_stand_first(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings")
    browser.follow("智慧绿色")
    browser.see("栋报过近 24 个月的读数")
    look("energy")
    column = [row[1] for row in browser.rows("#electricity table")]
    figures = [float(text.replace(",", "")) for text in column if text != "—"]
    if len(figures) < 3 or figures != sorted(figures, reverse=True):
        raise Failure("the intensities stand in the order %s" % column)
    browser.turning(lambda: browser.all("#electricity tbody a")[0].click())
    browser.see("能耗", "h2")
    look("building-energy-year")


def a_day_before_any_reading_says_how_to_send_them(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Fenergy%3FasOf%3D2025-01-01")
    browser.see("还没有能耗读数", "h2")
    look("energy-empty")
