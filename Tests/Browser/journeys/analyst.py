"""An analyst reads the report of a period and publishes it."""
import csv
import hashlib
import io
import json

from chromium import Failure


def the_overview_leads_on(browser, look):
    browser.sign_in("tongji")
    browser.see("总览", "h1")
    look("overview")
    sites = browser.all(".site")
    if len(sites) < 10:
        raise Failure("%d buildings on the map" % len(sites))
    path = sites[0].get_dom_attribute("href")
    browser.run("arguments[0].focus()", sites[0])
    browser.see("入驻率", ".tooltip")
    browser.turning(lambda: browser.keys("\ue007"))
    if not browser.path.startswith("/buildings/"):
        raise Failure("%s leads to %s" % (path, browser.path))


def a_period_is_read(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Freports")
    browser.see("面积报告", "h1")
    look("report")
    browser.fill("或报告期", "2026-10")
    browser.press("查看")
    browser.see("2026年10月", "h1")
    browser.see("环比与同比")
    browser.see("净吸纳量")
    look("report-period")
    name, table = browser.download("下载 CSV")
    if len(list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))) < 20:
        raise Failure("%s is short" % name)
    for link, start in (("下载 XLSX", b"PK"), ("下载 HTML", b"<!DOCTYPE html>")):
        name, content = browser.download(link)
        if "面积报告" not in name or not content.startswith(start):
            raise Failure("%s begins with %r" % (name, content[:20]))


def a_report_of_the_past_says_what_was_known(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Freports")
    browser.fill("截至日期", "2026-08-31")
    browser.press("查看")
    browser.see("截至 2026-08-31", ".lead")


def a_period_that_is_none_is_pointed_out(browser, look):
    browser.expect(400)
    browser.sign_in("tongji", path="/sign-in?next=%2Freports")
    browser.fill("或报告期", "十月")
    browser.press("查看")
    browser.see("2026-10、2026-Q4", ".field .error")
    if browser.all("#period")[0].get_dom_attribute("value") != "十月":
        raise Failure("what was written is gone")
    browser.miss("环比与同比")
    browser.miss("下载 CSV")


def a_day_to_come_is_not_made_up(browser, look):
    browser.expect(422)
    browser.sign_in("tongji", path="/sign-in?next=%2Freports%3FasOf%3D2030-01-01")
    browser.see("还没有到", ".field .error")
    browser.miss("下载 CSV")


def a_period_is_understood_as_people_write_it(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Freports")
    browser.fill("或报告期", "2026年9月")
    browser.press("查看")
    browser.see("2026年9月", "h1")


def a_report_is_published_for_good(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Freports%3Fperiod%3D2026-09")
    browser.press("发布本期报告")
    browser.see("已发布", ".notice.success")
    look("report-published")
    row = browser.named("#published-h ~ .scroll tbody tr", "2026-09 第 1 版")
    digest = row.find_element("css selector", "code").text
    name, content = browser.download("JSON")
    if not hashlib.sha256(content).hexdigest().startswith(digest):
        raise Failure("%s has not the digest %s" % (name, digest))
    if json.loads(content)["period"]["id"] != "2026-09":
        raise Failure("%s is of another period" % name)
    name, content = browser.download("XLSX")
    if "2026-09" not in name or not content.startswith(b"PK"):
        raise Failure("%s begins with %r" % (name, content[:20]))
    browser.press("发布本期报告")
    browser.see("内容没有变化", ".notice.success")
    browser.follow("看第 1 版", ".notice a")
    browser.see("第 1 版", "h1")
    browser.see("这是已发布的 2026-09 第 1 版")
    browser.see("环比与同比")
    look("report-published-version")


def a_figure_is_followed_to_the_line_that_says_it(browser, look):
    browser.sign_in("tongji", path="/sign-in?next=%2Freports%3Fperiod%3D2026-09")
    browser.turning(lambda: browser.all("section[aria-labelledby=buildings-h] tbody th a")[0].click())
    links = [link for link in browser.all("#floors td a") if "?line=" in link.get_dom_attribute("href")]
    browser.turning(lambda: links[0].click())
    browser.see("原文第", "#line h2")
    browser.see("<", "#line mark")
    look("feed-line")


def investment_officers_read_but_do_not_publish(browser, look):
    browser.sign_in("zhaoshang", path="/sign-in?next=%2Freports%3Fperiod%3D2026-09")
    browser.see("环比与同比")
    browser.miss("发布本期报告")
