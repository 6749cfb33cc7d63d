"""The main tasks in a browser that runs no scripts."""
import feeds
from chromium import Failure
from journeys.buildings import PAST


def a_feed_is_sent_without_script(browser, look):
    browser.script(False)
    browser.expect(422)
    browser.sign_in("wuye-2")
    browser.see("数据上报", "h1")
    browser.attach(feeds.sample("5001030015"))
    browser.press("上传")
    browser.see("已采用", "h1")
    text, _ = feeds.broken(feeds.sample("5001030015"))
    browser.open("/feeds")
    browser.attach(text)
    browser.press("上传")
    browser.see("已退回", "h1")
    browser.see("改法：", ".finding")
    browser.open("/feeds")
    browser.choose("结果", "已采用")
    browser.press("筛选")
    browser.see("已采用", "#history tbody")


def space_is_found_without_script(browser, look):
    browser.script(False)
    browser.sign_in("zhaoshang")
    browser.see("招商找房", "h1")
    if any(button.is_displayed() for button in browser.all("[data-needs-script]")):
        raise Failure("a button is shown that does nothing without a script")
    browser.choose("产业方向", "工业软件")
    browser.fill("面积从（㎡）", "300")
    browser.press("查找")
    browser.see("找到", "[role=status]")
    if not browser.all("tbody tr"):
        raise Failure("nothing is found")


def the_plan_is_read_without_script(browser, look):
    browser.script(False)
    browser.sign_in("tongji")
    browser.open("/buildings/5001030001?asOf=" + PAST)
    block = browser.one(".block")
    target = block.get_dom_attribute("href").split("#")[-1]
    if not browser.all("[id='%s']" % target):
        raise Failure("a block leads nowhere: #%s" % target)
    block.click()
    browser.wait(lambda: browser.path.endswith("#" + target), "a block leads nowhere")
