"""Coming and going."""
from chromium import Failure
from service import PASSWORD


def a_visitor_is_asked_to_sign_in_and_led_on(browser, look):
    browser.open("/vacancies?minArea=300")
    browser.see("登录满天星")
    look("sign-in")
    browser.fill("账户名", "zhaoshang")
    browser.fill("密码", PASSWORD)
    browser.press("登录")
    browser.see("招商找房", "h1")
    if browser.path != "/vacancies?minArea=300":
        raise Failure("signing in leads to %s" % browser.path)


def a_wrong_password_is_told_without_telling_more(browser, look):
    browser.expect(422)
    browser.sign_in("tongji", "not the password")
    wrong = browser.see("账户名或密码不对", "[role=alert]").text
    look("sign-in-wrong")
    browser.sign_in("nobody-at-all", "not the password")
    if browser.see("账户名或密码不对", "[role=alert]").text != wrong:
        raise Failure("a name that is not known is answered differently")


def signing_out_ends_it(browser, look):
    browser.sign_in("tongji")
    browser.see("总览", "h1")
    browser.press("退出")
    browser.see("登录满天星")
    browser.driver.back()
    browser.driver.refresh()
    browser.see("登录满天星")


def everybody_sees_what_is_theirs(browser, look):
    navigation = {
        "wuye": ["楼宇", "招商找房", "数据上报", "动态", "企业"],
        "zhaoshang": ["总览", "楼宇", "招商找房", "动态", "企业", "产业图谱", "报告"],
        "tongji": ["总览", "楼宇", "招商找房", "数据上报", "动态", "企业", "产业图谱", "报告"],
        "guanli": ["总览", "楼宇", "招商找房", "数据上报", "动态", "企业", "产业图谱", "报告", "账户", "审计", "导入配置"],
    }
    homes = {"wuye": "/feeds", "zhaoshang": "/vacancies", "tongji": "/", "guanli": "/"}
    browser.expect(403)
    for name, entries in navigation.items():
        browser.sign_in(name)
        browser.one(".account")
        if browser.path != homes[name]:
            raise Failure("%s begins at %s" % (name, browser.path))
        if browser.texts("nav[aria-label=主导航] a") != entries:
            raise Failure("%s sees %s" % (name, browser.texts("nav[aria-label=主导航] a")))
        if name != "guanli":
            browser.open("/accounts")
            browser.see("请求编号")
            look("forbidden")
        browser.press("退出")
        browser.see("登录满天星")


def a_page_that_is_not_there_says_so(browser, look):
    browser.expect(404)
    browser.sign_in("guanli")
    browser.see("总览", "h1")
    browser.open("/feeds/999999")
    browser.see("请求编号")
    look("missing")


def a_password_can_be_changed(browser, look):
    browser.sign_in("gaimima")
    browser.follow("gaimima")
    look("profile")
    browser.expect(422)
    browser.fill("原密码", "not the password")
    browser.fill("新密码", "another password 1")
    browser.fill("再输入一次", "another password 1")
    browser.press("修改密码")
    browser.see("原密码不对", "[role=alert]")
    browser.fill("原密码", PASSWORD)
    browser.fill("新密码", "another password 1")
    browser.fill("再输入一次", "another password 1")
    browser.press("修改密码")
    browser.see("密码已修改", "[role=status]")
    browser.press("退出")
    browser.sign_in("gaimima", "another password 1")
    browser.one(".account")
