"""Anybody looks at a building, floor by floor, today and on a day gone by."""
from selenium.webdriver.common.keys import Keys

import feeds
from chromium import Failure
from inspection import PAPER, printed

BUILDING, PAST = "5001030002", "2025-10-31"
STATES = {"leased": "出租", "self-occupied": "自用", "signed": "已签未入驻", "fit-out": "装修", "vacant": "空置",
          "reserved": "保留", "out-of-service": "停用"}


def the_register_is_searched_and_sorted(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Fbuildings")
    browser.see("楼宇", "h1")
    look("buildings")
    browser.fill("名称、地址或编号", "科服")
    browser.press("查找")
    rows = browser.texts("tbody tr")
    if len(rows) != 1 or "示例·科服中心" not in rows[0]:
        raise Failure("“科服” finds %s" % rows)
    browser.follow("全部显示")
    browser.follow("入驻率", "thead a")
    headings = browser.all("thead th")
    column = next(index for index, heading in enumerate(headings) if heading.text.startswith("入驻率"))
    if headings[column].get_attribute("aria-sort") != "descending":
        raise Failure("the column is sorted %s" % headings[column].get_attribute("aria-sort"))
    cells = browser.texts("tbody tr > :nth-child(%d)" % (column + 1))
    rates = [float(text.split("%")[0]) for text in cells if "%" in text]
    if len(rates) < 10 or rates != sorted(rates, reverse=True):
        raise Failure("the rates stand in the order %s" % rates)
    browser.fill("名称、地址或编号", "没有这样的楼")
    browser.press("查找")
    browser.see("没有符合条件的楼宇", ".empty")
    look("buildings-none")


def a_building_shows_what_there_is_to_know(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    look("building")
    for heading in ("一楼一档", "一楼一策", "指标", "楼层图", "入驻变化", "企业与产业方向", "租约到期", "收到的数据"):
        browser.see(heading, "h2")
    browser.follow("按产业方向", "nav[aria-label=着色] a")
    look("building-by-direction")
    browser.follow("按租约到期", "nav[aria-label=着色] a")
    look("building-by-lease-end")


def a_past_day_is_shown_as_it_was_reported(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    browser.fill("看哪一天", PAST)
    browser.turning(lambda: browser.one("#floors form button").click())
    browser.see("楼层图 · " + PAST, "h2")
    look("building-past")
    shown = {row[1]: row for row in browser.rows("#floors table")}
    units = list(feeds.units(BUILDING, PAST))
    for unit in units:
        row = shown.get(unit["id"], [])
        if STATES[unit["state"]] not in row or (unit["tenant"] or "—") not in row:
            raise Failure("%s is shown as %s" % (unit, row))
    if len(browser.all(".block")) != len(units):
        raise Failure("%d units are drawn as %d" % (len(units), len(browser.all(".block"))))


def a_day_to_come_is_refused(browser, look):
    browser.expect(400)
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F5001030002%3FasOf%3D2999-01-01")
    browser.see("还没有到", ".notice")
    browser.one(".stacking")


def the_plan_is_walked_by_keyboard(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    browser.one(".stacking")
    stops = browser.run("return document.querySelectorAll('.block[tabindex=\"0\"]').length")
    if stops != 1:
        raise Failure("the plan is %d stops of the Tab key" % stops)
    for _ in range(100):
        browser.keys(Keys.TAB)
        if browser.run("return document.activeElement.matches('.block')"):
            break
    else:
        raise Failure("the Tab key does not come to the plan")
    place = "return document.activeElement.getAttribute('href')"
    browser.one(".tooltip:not([hidden])")
    walked = [browser.run(place)]
    for key in (Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.END, Keys.PAGE_DOWN, Keys.ARROW_UP):
        browser.keys(key)
        walked.append(browser.run(place))
    if len(set(walked)) < 4:
        raise Failure("the arrow keys walk %s" % walked)
    browser.keys(Keys.ENTER)
    browser.wait(lambda: browser.path.endswith(walked[-1]), "Enter does not lead to the row")
    unit = browser.run("return document.querySelector(':target')?.cells[1].textContent")
    if not unit or not walked[-1].endswith(unit):
        raise Failure("%s is the row of %s" % (walked[-1], unit))


def a_unit_is_read_on_a_phone(browser, look):
    browser.emulate(width=390, height=844, touch=True)
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    tenants = {unit["id"]: unit for unit in feeds.units(BUILDING, "2026-10-31") if unit["tenant"]}
    block = next(block for block in browser.all(".block")
                 if block.get_dom_attribute("href").split("-")[-1] in tenants)
    browser.run("arguments[0].scrollIntoView({block: 'center'})", block)
    target = block.get_dom_attribute("href")
    block.click()
    browser.wait(lambda: browser.path.endswith(target), "a block leads nowhere")
    row = browser.one(":target")
    for text in (tenants[target.split("-")[-1]]["tenant"], "面积"):
        if text not in row.text + browser.run(LABELS, row):
            raise Failure("the card of %s says only %s" % (target, row.text))
    out = [box for box in browser.run(BOXES, row) if box[0] < 0 or box[1] > 390 or box[2] < 0 or box[3] > 844]
    if out:
        raise Failure("what is said of %s is out of sight: %s" % (target, out))


def tables_on_a_phone_show_what_their_rows_are_about(browser, look):
    browser.emulate(width=390, height=844, touch=True)
    browser.sign_in("tongji")
    for page, table in (("/tenants", "main table"), ("/buildings", "main table"),
                        ("/reports?period=2026-10", "[aria-label=四项目标] table")):
        browser.open(page)
        row = browser.one(table + " tbody tr")
        out = [box for box in browser.run(BOXES, row) if box[0] < 0 or box[1] > 390]
        if out or browser.run("return arguments[0].offsetHeight", row) > 260:
            raise Failure("%s: a card sticks out: %s" % (page, out))
    browser.open("/movements")
    place = browser.one("[aria-label=一核多点和园区的动态]")
    left = "return arguments[0].querySelector('tbody th').getBoundingClientRect().left"
    before = browser.run(left, place)
    browser.run("arguments[0].scrollLeft = 200", place)
    if browser.run("return arguments[0].scrollLeft", place) < 150 or abs(browser.run(left, place) - before) > 4:
        raise Failure("the names of rows are scrolled away")


def the_map_fits_on_a_phone(browser, look):
    browser.emulate(width=390, height=844, touch=True)
    browser.sign_in("tongji")
    browser.one(".district-map")
    width, names, sizes = browser.run(MAP)
    if width > 362 or len(names) < 4 or min(sizes) < 9:
        raise Failure("the map is %d pixels wide, with %s of %s pixels" % (width, names, sizes))


def a_building_is_printed_on_few_pages(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F5001030001")
    pages, _ = printed(browser)
    if pages > 10:
        raise Failure("72 units take %d pages" % pages)
    browser.emulate(width=PAPER, media="print")
    cells = browser.run("return [...document.querySelectorAll('#floors td.tenant')].map("
                        "(cell) => [cell.offsetWidth, cell.offsetHeight, cell.innerText])")
    narrow = [cell for cell in cells if cell[0] < 110 or cell[1] > 45]
    if len(cells) != 72 or narrow:
        raise Failure("tenants have no room: %s" % narrow[:3])
    caption = browser.one("#floors caption").text
    if "行号" in caption or any(cell.is_displayed() for cell in browser.all("#floors thead .screen-only")):
        raise Failure("the paper explains what is not on it: " + caption)


# The edges of what is written in a row's cells: left, right, top, bottom.
BOXES = """return [...arguments[0].cells].filter((cell) => cell.checkVisibility()).map((cell) => {
    const box = cell.getBoundingClientRect();
    return [box.left, box.right, box.top, box.bottom, cell.innerText];
});"""

# What stands before the values of a card.
LABELS = """return [...arguments[0].cells].filter((cell) => cell.checkVisibility()).map((cell) =>
    getComputedStyle(cell, "::before").content).join(" ");"""

# How wide the map is drawn, the names on it, and the sizes they are drawn in.
MAP = """const map = document.querySelector(".district-map");
const names = [...map.querySelectorAll(".map-label")].filter((name) => name.checkVisibility());
const width = map.getBoundingClientRect().width;
return [width, names.map((name) => name.textContent),
    names.map((name) => parseFloat(getComputedStyle(name).fontSize) * width / map.viewBox.baseVal.width)];"""


def a_building_without_data_says_so(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F5001030016")
    browser.see("还没有", ".empty")
    look("building-empty")
