"""Anybody looks at a building, floor by floor, today and on a day gone by."""
from selenium.webdriver.common.keys import Keys

import feeds
from chromium import Failure

BUILDING, PAST = "5001030002", "2026-09-30"


def the_register_is_searched_and_sorted(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Fbuildings")
    browser.see("楼宇", "h1")
    look("buildings")


def a_building_shows_its_floors(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    browser.one(".stacking")
    look("building")
    blocks = browser.all(".block")
    if len(blocks) < 20:
        raise Failure("%d blocks" % len(blocks))


def a_past_day_is_shown(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    browser.open("/buildings/%s?asOf=%s" % (BUILDING, PAST))
    browser.see(PAST)
    look("building-past")


def the_plan_is_walked_by_keyboard(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Fbuildings%2F" + BUILDING)
    browser.one(".stacking")
    stops = browser.run("return document.querySelectorAll('.block[tabindex=\"0\"]').length")
    if stops != 1:
        raise Failure("the plan is %d stops of the Tab key" % stops)
    for _ in range(200):
        browser.keys(Keys.TAB)
        if browser.run("return document.activeElement.matches('.block')"):
            break
    else:
        raise Failure("the Tab key does not come to the plan")
    label = "return document.activeElement.getAttribute('aria-label')"
    first = browser.run(label)
    browser.see(first.split("\n")[0][:6], ".tooltip")
    walked = [first]
    for key in (Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.END, Keys.PAGE_DOWN):
        browser.keys(key)
        walked.append(browser.run(label))
    if len(set(walked)) < 3:
        raise Failure("the arrow keys walk %s" % walked)
    target = browser.run("return document.activeElement.getAttribute('href')")
    browser.keys(Keys.ENTER)
    browser.wait(lambda: browser.path.endswith(target), "Enter does not lead to the row")
    if not browser.run("return document.querySelector(':target') !== null"):
        raise Failure("there is no row %s" % target)
