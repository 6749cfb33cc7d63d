"""The manager of a building sends what there is to report."""
import csv
import io

import feeds
from chromium import Failure

GOOD, SUSPICIOUS, WRONG = "5001030003", "5001030001", "5001030009"


def a_sound_feed_is_taken(browser, look):
    browser.sign_in("wuye")
    browser.see("数据上报", "h1")
    look("feeds")
    browser.attach(feeds.sample(GOOD), "本月.xml")
    browser.press("上传", turns=False)
    browser.see("已采用", "h1")
    browser.see("有什么变化")
    look("upload-accepted")
    browser.follow("查看这份数据")
    browser.see("已采用", ".lead")
    look("feed")
    name, source = browser.download("下载原文件")
    if source.decode("utf-8") != feeds.sample(GOOD):
        raise Failure("%s is not what was sent" % name)
    browser.follow("看这一天的楼宇")
    browser.see("示例·数字经济产业园C座")


def the_same_feed_again_changes_nothing(browser, look):
    browser.sign_in("wuye")
    text = feeds.sample(WRONG)
    for result in ("已采用", "无变化"):
        browser.open("/feeds")
        browser.attach(text)
        browser.press("上传", turns=False)
        browser.see(result, "h1")
    look("upload-unchanged")


def every_mistake_is_shown_with_its_line_and_a_hint(browser, look):
    browser.expect(422)
    text, mistakes = feeds.broken(feeds.sample("5001030012"))
    browser.sign_in("wuye")
    browser.attach(text, "错误.xml")
    browser.press("上传", turns=False)
    browser.see("已退回", "h1")
    look("upload-rejected")
    for code, line in mistakes.items():
        finding = next((text for text in browser.texts(".finding.error") if code in text), None)
        if finding is None:
            raise Failure("no finding %s" % code)
        if "第 %d 行" % line not in finding or "改法：" not in finding:
            raise Failure("%s is not in line %d, or has no hint: %s" % (code, line, finding))
    browser.see("错误 %d 条" % len(mistakes))
    name, table = browser.download("下载全部结果")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    errors = {cell for row in rows for cell in row.values()}
    if not mistakes.keys() <= errors or not {str(line) for line in mistakes.values()} <= errors:
        raise Failure("%s does not hold the findings: %s" % (name, rows[:3]))


def what_is_no_feed_is_refused_with_advice(browser, look):
    browser.expect(422)
    browser.expect(415)
    browser.sign_in("wuye")
    browser.attach(b"PK\x03\x04" + bytes(200), "表格.xml")
    browser.press("上传", turns=False)
    browser.see("Excel 工作簿", "#outcome")
    look("upload-refused")


def a_dry_run_stores_nothing(browser, look):
    browser.sign_in("wuye")
    browser.see("数据上报", "h1")
    browser.open("/feeds?building=5001030012")
    before = browser.texts("#history tbody tr")
    browser.attach(feeds.sample("5001030012"))
    browser.tick("只检查（试运行），不保存")
    browser.press("上传", turns=False)
    browser.see("试运行：可以采用", "h1")
    look("upload-dry-run")
    browser.open("/feeds?building=5001030012")
    if browser.texts("#history tbody tr") != before:
        raise Failure("a dry run has stored something")


def a_suspicious_feed_waits_until_it_is_confirmed(browser, look):
    browser.sign_in("wuye")
    browser.attach(feeds.without_floors(feeds.sample(SUSPICIOUS), kept=4))
    browser.press("上传", turns=False)
    browser.see("待确认", "h1")
    look("upload-held")
    browser.open("/feeds")
    browser.see("待确认", "#held")
    look("feeds-held")
    browser.follow(str(feeds.today()), "#held a")
    browser.see("为什么待确认")
    look("feed-held")
    browser.press("确认采用")
    browser.see("已采用", ".lead")
    browser.open("/feeds")
    if browser.all("#held"):
        raise Failure("the feed still waits")


def a_suspicious_feed_can_be_discarded(browser, look):
    browser.sign_in("wuye-2")
    browser.attach(feeds.without_floors(feeds.sample("5001030013"), kept=2))
    browser.press("上传", turns=False)
    browser.see("待确认", "h1")
    browser.press("作废")
    browser.see("已作废", ".lead")
    look("feed-discarded")


def the_history_can_be_narrowed(browser, look):
    browser.sign_in("wuye-2")
    browser.turning(lambda: browser.choose("结果", "已采用"))
    if "status=accepted" not in browser.path:
        raise Failure("choosing leads to %s" % browser.path)
    rows = browser.texts("#history tbody tr")
    if not rows or any("已采用" not in row for row in rows):
        raise Failure("the history shows %s" % rows)
    browser.follow("全部显示")


def another_managers_building_is_like_none(browser, look):
    browser.expect(403)
    browser.sign_in("wuye-2")
    browser.one(".account")
    answers = []
    for building in (GOOD, "5001039999"):
        browser.open("/feeds?building=" + building)
        answers.append(browser.see("请求编号").text.split("请求编号")[0].replace(building, ""))
    if answers[0] != answers[1]:
        raise Failure("%r is not %r" % tuple(answers))
