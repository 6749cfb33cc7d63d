"""Who came, who went, when leases end, and what an enterprise and a unit have been."""
import csv
import io

from chromium import Failure
from inspection import printed


def _number(text):
    return float(text.replace(",", "").replace("−", "-"))


def _cells(browser, section):
    rows = browser.all("section[aria-labelledby=%s] tbody tr" % section)
    return [[cell.text.split("\n")[0] for cell in row.find_elements("css selector", "th, td")] for row in rows]


def a_quarter_of_movements_is_read(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fmovements")
    browser.see("动态", "h1")
    look("movements")
    browser.fill("起始日期", "2026-07-31")
    browser.fill("截至日期", "2026-10-31")
    browser.press("比较")
    browser.see("2026-07-31 与 2026-10-31 相比", ".lead")
    browser.see("净吸纳", ".figure")
    look("movements-quarter")
    total = _cells(browser, "groups-h")[-1]
    rows = [row for row in _cells(browser, "buildings-h") if len(row) == 10]
    if abs(sum(_number(row[1]) for row in rows) - _number(total[2])) > 0.005:
        raise Failure("buildings do not add up to %s" % total)
    name, table = browser.download("下载 CSV")
    changes = [float(row["变化(㎡)"]) for row in csv.DictReader(io.StringIO(table.decode("utf-8-sig")))]
    if abs(sum(changes) - _number(total[2])) > 0.005:
        raise Failure("%s does not add up to %s" % (name, total))


def movements_come_on_paper(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Fmovements%3Ffrom%3D2026-09-30%26to%3D2026-10-31")
    browser.see("净吸纳", ".figure")
    pages, _ = printed(browser)
    if not 1 <= pages <= 9:
        raise Failure("movements take %d pages of paper" % pages)


def an_enterprise_is_followed_from_a_move_to_its_unit(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fmovements%3Ffrom%3D2025-10-31%26to%3D2026-10-31")
    rows = browser.all("section[aria-labelledby=tenants-h] tbody tr")
    row = next(row for row in rows if "扩租" in row.text and "区内" not in row.text)
    name = row.find_element("css selector", "a").text
    browser.turning(lambda: row.find_element("css selector", "a").click())
    browser.see(name, "h1")
    browser.see("产业方向")
    look("tenant")
    unit = browser.all("section[aria-labelledby=units-h] tbody tr td a")[0]
    number = unit.text
    browser.turning(lambda: unit.click())
    browser.see(number, "h1")
    browser.see("首次")
    look("unit")


def an_enterprise_is_found_by_name(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Ftenants")
    browser.see("入驻企业", "[role=status]")
    look("tenants")
    name = browser.all("tbody th a")[0].text
    browser.fill("名称或信用代码", name)
    browser.press("查找")
    browser.see("找到企业", "[role=status]")
    browser.follow(name, "tbody th a")
    browser.see(name, "h1")


def leases_end_by_quarter(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Fmovements")
    browser.follow("租约到期", "nav a")
    browser.see("各季度", "h2")
    look("expiries")
    rows = _cells(browser, "quarters-h")
    if len(rows) != 15 or sum(_number(row[1]) for row in rows) <= 0:
        raise Failure("quarters are %s" % rows)


def managers_see_their_own_movements(browser, look):
    browser.sign_in("wuye-2", path="/sign-in?next=%2Fmovements%3Ffrom%3D2026-09-30%26to%3D2026-10-31")
    browser.see("自己的楼宇", "h1")
    rows = [row for row in _cells(browser, "buildings-h") if len(row) == 10]
    if len(rows) > 2:
        raise Failure("a manager sees %s" % rows)
    look("movements-manager")


def a_wrong_order_of_days_is_pointed_out(browser, look):
    browser.expect(422)
    browser.sign_in("tongji", path="/sign-in?next=%2Fmovements")
    browser.fill("起始日期", "2026-10-31")
    browser.fill("截至日期", "2026-09-30")
    browser.press("比较")
    browser.see("应早于", ".field .error")
    browser.miss("各月动态")
