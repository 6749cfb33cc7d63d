"""An investment officer finds space while an enterprise is on the phone."""
import csv
import io

from chromium import Failure
from inspection import printed


def _search(browser):
    browser.choose("产业方向", "工业软件")
    browser.fill("面积从（㎡）", "300")
    browser.fill("到（㎡）", "800")
    browser.fill("人数", "45")
    browser.fill("租金上限", "60")
    browser.choose("排序", "实际租金从低到高")
    browser.press("查找")
    browser.see("找到", "[role=status]")


def _number(text):
    return float(text.split("\n")[0].rstrip("*").replace(",", ""))


def space_is_found_with_its_incentives(browser, look):
    browser.sign_in("zhaoshang")
    browser.see("招商找房", "h1")
    look("vacancies")
    _search(browser)
    look("vacancies-found")
    rows = [[cell.text for cell in row.find_elements("css selector", "th, td")] for row in browser.all("tbody tr")]
    rents = [_number(row[5]) for row in rows]
    if not rows or rents != sorted(rents) or max(rents) > 60:
        raise Failure("effective rents are %s" % rents)
    if any(not 300 <= _number(row[3]) <= 800 for row in rows):
        raise Failure("areas are %s" % [row[3] for row in rows])
    # What nearly applies stands below what does.
    reduced = [row for row in rows if "租金减免（" in row[7].split("还差一项")[0]]
    if not reduced or any(_number(row[5]) >= _number(row[4]) for row in reduced):
        raise Failure("no incentive lowers a rent: %s" % rows[:3])
    for field, value in (("人数", "45"), ("面积从（㎡）", "300")):
        if browser.field(field).get_attribute("value") != value:
            raise Failure("the form forgets %s" % field)
    browser.follow(rows[0][0].split("\n")[0].split(" ")[0], "tbody th a")
    browser.see(rows[0][0].split(" ")[0], "h1")


def a_search_on_a_phone_comes_back_with_what_it_found(browser, look):
    browser.emulate(width=390, height=844, touch=True)
    browser.sign_in("zhaoshang")
    browser.choose("产业方向", "工业软件")
    browser.fill("面积从（㎡）", "300")
    browser.press("查找")
    found = browser.see("找到", "#results")
    browser.wait(lambda: 0 <= _top(browser, found) < 400, "the count is out of sight")
    hit, saved = browser.one("tbody tr"), browser.one("#saved")
    if not _top(browser, found) < _top(browser, hit) < _top(browser, saved):
        raise Failure("what was found does not come before what was saved")
    browser.named("a", "改条件").click()
    browser.wait(lambda: 0 <= _top(browser, browser.field("产业方向")) < 844, "the form is out of sight")


def _top(browser, element):
    return browser.run("return arguments[0].getBoundingClientRect().top", element)


def space_is_found_by_fit(browser, look):
    browser.sign_in("zhaoshang")
    browser.choose("产业方向", "工业软件")
    browser.fill("人数", "18")
    browser.fill("面积从（㎡）", "300")
    browser.press("查找")
    rows = [[cell.text for cell in row.find_elements("css selector", "th, td")] for row in browser.all("tbody tr")]
    scores = [float(row[1].split(" ")[0]) for row in rows]
    if not rows or scores != sorted(scores, reverse=True) or not 0 < scores[0] <= 100:
        raise Failure("scores are %s" % scores)
    if not any("还差一项：再增加" in row[7] for row in rows):
        raise Failure("no incentive nearly applies: %s" % [row[7] for row in rows])
    browser.all("tbody details summary")[0].click()
    points = [int(item.find_element("css selector", "strong").text)
              for item in browser.all("tbody details[open] li")]
    if sum(points) != scores[0]:
        raise Failure("%s do not add up to %s" % (points, scores[0]))
    look("vacancies-fit")


def a_search_is_saved_and_opened_again(browser, look):
    browser.sign_in("zhaoshang")
    browser.fill("面积从（㎡）", "300")
    browser.press("查找")
    browser.fill("把现在的条件保存为", "三百平以上")
    browser.press("保存")
    browser.see("已保存“三百平以上”", ".notice")
    browser.press("打开")
    browser.see("此后没有新增的空间", ".notice")
    look("vacancies-saved")
    browser.press("删除")
    browser.see("招商找房", "h1")


def hits_go_on_over_the_page(browser, look):
    browser.sign_in("zhaoshang")
    browser.press("查找")
    first = browser.texts("tbody tr")
    browser.follow("下一页", "nav[aria-label=分页] a")
    second = browser.texts("tbody tr")
    if not second or set(first) & set(second):
        raise Failure("the second page repeats the first")
    look("vacancies-second")
    browser.follow("下一页", "nav[aria-label=分页] a")
    browser.follow("上一页", "nav[aria-label=分页] a")
    if browser.texts("tbody tr") != second:
        raise Failure("the page before is another one")
    browser.follow("回到第一页", "nav[aria-label=分页] a")
    if browser.texts("tbody tr") != first:
        raise Failure("the first page is another one")


def hits_come_as_a_table_and_on_paper(browser, look):
    browser.sign_in("zhaoshang")
    _search(browser)
    found = len(browser.all("tbody tr"))
    name, table = browser.download("下载 CSV")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    if len(rows) < found:
        raise Failure("%s has %d rows, the page %d" % (name, len(rows), found))
    browser.unfold("更多条件")
    browser.choose("园区", "跨境电商综合服务园区")
    browser.press("查找")
    found = len(browser.all("tbody tr"))
    pages, _ = printed(browser)
    if not 10 <= found <= 20 or pages != 1:
        raise Failure("%d hits take %d pages of paper" % (found, pages))
    browser.emulate(media="print")
    browser.see("条件：工业软件", ".asked")


def a_slip_is_pointed_out_at_its_field(browser, look):
    browser.expect(400)
    browser.sign_in("zhaoshang")
    browser.fill("面积从（㎡）", "三百")
    browser.press("查找")
    if browser.field("面积从（㎡）").get_attribute("aria-invalid") != "true":
        raise Failure("the field is not marked")
    look("vacancies-slip")


def nothing_found_is_said(browser, look):
    browser.sign_in("zhaoshang")
    browser.fill("面积从（㎡）", "90000")
    browser.press("查找")
    browser.see("没有符合条件的空间", ".empty")
    look("vacancies-none")


def managers_find_only_their_own(browser, look):
    browser.sign_in("wuye-2", path="/sign-in?next=%2Fvacancies")
    browser.see("招商找房", "h1")
    browser.press("查找")
    links = {link.get_attribute("href").rsplit("/")[-1] for link in browser.all("tbody th a")}
    if not links <= {"5001030013", "5001030015"}:
        raise Failure("a manager finds space in %s" % links)
