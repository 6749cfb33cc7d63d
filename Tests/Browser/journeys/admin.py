"""An admin looks after accounts and finds out who did what."""
import re

from chromium import Failure


def an_account_is_added_and_can_sign_in(browser, look):
    browser.sign_in("guanli", path="/sign-in?next=%2Faccounts")
    browser.see("账户", "h1")
    look("accounts")
    browser.fill("账户名", "新来的物业")
    browser.choose("角色", "楼宇管理方")
    browser.fill("楼宇编号", "5001030017 5001030018")
    browser.press("添加账户")
    browser.see("新来的物业", "h1")
    look("account-added")
    password = browser.one(".secret").text
    browser.press("退出")
    browser.sign_in("新来的物业", password)
    browser.see("数据上报", "h1")
    if len(browser.all("#freshness tbody tr")) != 2:
        raise Failure("the account has %d buildings" % len(browser.all("#freshness tbody tr")))


def a_name_that_is_taken_is_refused(browser, look):
    browser.expect(422)
    browser.sign_in("guanli", path="/sign-in?next=%2Faccounts")
    browser.fill("账户名", "tongji")
    browser.choose("角色", "统计人员")
    browser.press("添加账户")
    browser.see("已有名为“tongji”的账户", "[role=alert]")
    look("accounts-taken")


def a_token_works_until_it_is_revoked(browser, look):
    browser.sign_in("guanli", path="/sign-in?next=%2Faccounts")
    browser.follow("chengxu")
    browser.fill("新令牌的用途", "每日上报")
    browser.press("建立令牌")
    token = browser.one(".secret").text
    look("account-token")
    status, _ = browser.service.ask("/api/v1/buildings", token)
    if status != 200:
        raise Failure("a new token is answered %d" % status)
    browser.press("吊销")
    browser.see("每日上报", "tbody")
    look("account")
    status, _ = browser.service.ask("/api/v1/buildings", token)
    if status != 401:
        raise Failure("a revoked token is answered %d" % status)


def an_account_is_disabled_at_once(browser, look):
    browser.sign_in("tingyong", path="/sign-in?next=%2Fprofile")
    session = browser.driver.get_cookies()
    browser.devtools("Network.clearBrowserCookies")
    browser.sign_in("guanli", path="/sign-in?next=%2Faccounts")
    browser.follow("tingyong")
    browser.press("停用账户")
    browser.see("已停用", ".lead")
    look("account-disabled")
    browser.devtools("Network.clearBrowserCookies")
    for cookie in session:
        browser.driver.add_cookie(cookie)
    browser.open("/profile")
    browser.see("登录满天星")


def the_audit_trail_is_searched(browser, look):
    browser.sign_in("guanli", path="/sign-in?next=%2Faudit")
    browser.see("审计", "h1")
    look("audit")
    browser.fill("账户", "guanli")
    browser.choose("事件", "登录")
    browser.press("查找")
    rows = browser.texts("tbody tr")
    if not rows or any("guanli" not in row or "登录" not in row for row in rows):
        raise Failure("the trail shows %s" % rows[:3])
    if not all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row) for row in rows):
        raise Failure("no moment in %s" % rows[:3])
    browser.fill("账户", "")
    browser.choose("事件", "全部")
    browser.fill("内容", "没有这样的内容")
    browser.press("查找")
    browser.see("没有符合条件的记录", ".empty")
    look("audit-none")
