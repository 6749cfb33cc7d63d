"""Staff decide which direction an enterprise belongs to, and look at directions across buildings."""
import csv
import io

from chromium import Failure


def _area(browser, name):
    """The area of a direction in the report of today."""
    browser.open("/reports")
    rows = browser.driver.find_elements("xpath", "//tr[th[normalize-space()='%s']]" % name)
    if not rows:
        raise Failure("the report has no direction %s" % name)
    return float(rows[0].find_elements("css selector", "td")[0].text.split("\n")[0].replace(",", ""))


def an_enterprise_is_given_a_direction_and_counts(browser, look):
    browser.sign_in("zhaoshang")
    before = _area(browser, "区块链")
    browser.follow("产业图谱", "nav a")
    browser.follow("待认定", ".tabs a")
    browser.see("待认定企业", "h1")
    look("unclassified")
    name = browser.one("article h2").text
    area = float(browser.one("article header .number").text.split(" ")[0].replace(",", ""))
    browser.unfold("认定方向")
    look("unclassified-form")
    browser.choose("产业方向", "区块链")
    browser.fill("理由", "看过营业执照和合同")
    browser.press("认定")
    browser.see("已认定“%s”为区块链" % name, ".notice")
    if name in browser.texts("article h2"):
        raise Failure("%s is still on the list" % name)
    after = _area(browser, "区块链")
    if abs(after - before - area) > 0.005:
        raise Failure("%s had %.2f of 区块链, then %.2f" % (name, before, after))
    browser.see("产业方向中有人工认定：1 家企业")
    browser.open("/directions/assignments")
    browser.see("看过营业执照和合同")
    look("assignments")
    browser.follow(name, "tbody a")
    browser.see("人工认定，自", "section")
    look("assignment")
    browser.press("撤销认定")
    browser.see("已撤销“%s”的认定" % name, ".notice")
    if abs(_area(browser, "区块链") - before) > 0.005:
        raise Failure("the decision still counts")


def a_direction_is_decided_without_script(browser, look):
    browser.script(False)
    browser.sign_in("tongji")
    browser.open("/directions/unclassified?q=示例")
    name = browser.one("article h2").text
    browser.unfold("认定方向")
    browser.choose("产业方向", "数字内容")
    browser.press("认定")
    browser.see("已认定“%s”为数字内容" % name, ".notice")
    browser.follow("查看或撤销")
    browser.press("撤销认定")
    browser.see("已撤销", ".notice")


def directions_are_mapped_over_buildings(browser, look):
    browser.sign_in("zhaoshang")
    browser.follow("产业图谱", "nav a")
    browser.see("产业图谱", "h1")
    look("directions")
    first = browser.texts(".heat-table tbody tr")[0]
    browser.follow("按企业数", ".tabs a")
    if browser.texts(".heat-table tbody tr")[0] == first:
        raise Failure("by tenants it looks as by area")
    look("directions-tenants")
    name, table = browser.download("下载 CSV")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    if not rows or not name.endswith(".csv"):
        raise Failure("%s has %d rows" % (name, len(rows)))
    browser.follow("工业软件", ".heat-table thead a")
    browser.see("工业软件", "h1")
    look("direction")


def managers_see_no_directions_of_others(browser, look):
    browser.expect(403)
    browser.sign_in("wuye")
    browser.miss("产业图谱", "nav")
    browser.open("/directions")
    browser.see("没有权限", "h1")
