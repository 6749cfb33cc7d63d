"""A headless Chromium, and finding one's way about a page as people do: by what is written there."""
import base64
import json
import shutil
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from service import PASSWORD

PATIENCE = 10  # seconds for what is expected to come


class Failure(Exception):
    """Something on a page is not as it should be."""


class Browser:
    """A window on the service. What is wrong with a page but does not stop the work is kept in `problems`."""

    def __init__(self, service):
        self.service = service
        self.address = service.address
        self.problems = []
        self.expected = set()
        self.folder = Path(tempfile.mkdtemp(prefix="mantianxing-browser-"))
        options = Options()
        options.binary_location = shutil.which("chromium") or shutil.which("chrome")
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                         "--hide-scrollbars", "--lang=zh-CN", "--window-size=1280,900",
                         "--user-data-dir=%s" % (self.folder / "profile")):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Driver(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(60)
        self.driver.set_script_timeout(60)
        self.devtools("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    @property
    def downloads(self):
        return self.folder / "downloads"

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.folder, ignore_errors=True)

    def begin(self):
        """As if nobody had been here: what each journey starts from."""
        self.problems.clear()
        self.expected.clear()
        self.script(True)
        self.driver.get("about:blank")
        self.devtools("Network.clearBrowserCookies")
        self.logs()
        self.emulate()

    def devtools(self, command, **values):
        return self.driver.execute_cdp_cmd(command, values)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    # --- How the page is shown ------------------------------------------------------------------

    def script(self, is_enabled):
        """Whether pages may run their scripts; ours run all the same."""
        self.devtools("Emulation.setScriptExecutionDisabled", value=not is_enabled)

    def emulate(self, width=1280, height=900, dark=False, media="", touch=False):
        """A window of this width, a colour scheme, `print` for paper, a finger for a pointer."""
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                      mobile=touch)
        self.devtools("Emulation.setTouchEmulationEnabled", enabled=touch)
        # Without motion: nothing is looked at while it changes.
        features = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
        self.devtools("Emulation.setEmulatedMedia", media=media,
                      features=[{"name": name, "value": value} for name, value in features.items()])

    # --- Getting about --------------------------------------------------------------------------

    def open(self, path):
        self.driver.get(self.address + path)

    @property
    def path(self):
        """Where we are: path, query and fragment."""
        return self.driver.current_url.removeprefix(self.address)

    def sign_in(self, name, password=PASSWORD, path="/sign-in"):
        self.open(path)
        self.fill("账户名", name)
        self.fill("密码", password)
        self.press("登录")

    def wait(self, condition, what):
        """The first true answer of a condition; what a page does meanwhile is no failure."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                answer = condition()
            except StaleElementReferenceException:
                answer = None
            if answer:
                return answer
            if time.monotonic() > end:
                raise Failure("%s: %s" % (self.path, what))
            time.sleep(0.05)

    def turning(self, act):
        """Does what leads to another page, and waits for it."""
        old = self.driver.find_element(By.TAG_NAME, "html")
        act()

        def has_turned():
            try:
                old.is_enabled()
                return False
            except StaleElementReferenceException:
                return True
            except WebDriverException as problem:  # between two documents
                return "does not belong to the document" in str(problem)

        self.wait(has_turned, "the page does not turn")
        self.wait(lambda: self.run("return document.readyState === 'complete'"), "the page does not load")

    # --- Finding things -------------------------------------------------------------------------

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.wait(lambda: next(iter(self.all(selector)), None), "there is no " + selector)

    def texts(self, selector):
        return [element.text.strip() for element in self.all(selector)]

    def rows(self, table):
        """The texts of a table's cells, row by row, in one go."""
        return self.run("""return [...document.querySelector(arguments[0]).tBodies[0].rows].map((row) =>
            [...row.cells].map((cell) => cell.innerText.trim()))""", table)

    def see(self, text, selector="main"):
        """Waits until something is written somewhere."""
        found = self.wait(lambda: [e for e in self.all(selector) if text in e.text],
                          "“%s” is not to be seen in %s" % (text, selector))
        return found[0]

    def miss(self, text, selector="main"):
        if any(text in found for found in self.texts(selector)):
            raise Failure("%s: “%s” is still to be seen in %s" % (self.path, text, selector))

    def named(self, selector, name):
        """The element with this text, or the one that begins with it."""
        def find():
            shown = [element for element in self.all(selector) if element.is_displayed()]
            exact = [element for element in shown if element.text.strip() == name]
            return next(iter(exact or [element for element in shown if element.text.strip().startswith(name)]), None)
        return self.wait(find, "there is no %s “%s”" % (selector, name))

    def field(self, label):
        """The field that a label is written for."""
        label = self.named("label", label)
        target = label.get_attribute("for")
        if target:
            return self.driver.find_element(By.ID, target)
        return label.find_element(By.CSS_SELECTOR, "input, select, textarea")

    # --- Doing things ---------------------------------------------------------------------------

    def follow(self, name, selector="a"):
        self.turning(lambda: self.named(selector, name).click())

    def press(self, name, turns=True):
        button = self.named("button", name)
        if turns:
            self.turning(button.click)
        else:
            button.click()

    def fill(self, label, value):
        field = self.field(label)
        if field.get_attribute("type") in ("date", "datetime-local"):
            self.run("arguments[0].value = arguments[1]", field, str(value))
        else:
            field.clear()
            field.send_keys(str(value))

    def choose(self, label, option):
        Select(self.field(label)).select_by_visible_text(option)

    def tick(self, label):
        self.field(label).click()

    def unfold(self, name):
        """Opens what is folded away under a summary, unless it is open."""
        summary = self.named("summary", name)
        if self.run("return !arguments[0].parentElement.open", summary):
            summary.click()

    def attach(self, content, name="feed.xml"):
        """Picks a file in the form for uploads."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        self.one("input[type=file]").send_keys(str(path))

    def keys(self, *keys):
        """Types, wherever the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def download(self, name):
        """The name and the bytes of the file that a link leads to."""
        shutil.rmtree(self.downloads, ignore_errors=True)
        self.downloads.mkdir()
        self.named("a", name).click()
        file = self.wait(lambda: next((path for path in self.downloads.iterdir()
                                       if path.suffix != ".crdownload" and not path.name.startswith(".")), None),
                         "“%s” brings no file" % name)
        return file.name, file.read_bytes()

    # --- What the browser itself noticed ----------------------------------------------------------

    def expect(self, status):
        """Answers of this status are part of the journey."""
        self.expected.add(status)

    def logs(self):
        """What has been written to the console, and which other hosts were asked, since the last time."""
        found = []
        for entry in self.driver.get_log("browser"):
            is_expected = any("responded with a status of %d" % status in entry["message"] for status in self.expected)
            if entry["level"] in ("SEVERE", "WARNING") and not is_expected:
                found.append("console: " + entry["message"])
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            url = message["params"]["request"]["url"]
            if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(self.address + "/"):
                found.append("a request to another host: " + url)
        return found

    def picture(self, path, full=True):
        """A screenshot of the whole page as it is shown now."""
        values = {"format": "png"}
        if full:
            size = self.devtools("Page.getLayoutMetrics")["cssContentSize"]
            values |= {"captureBeyondViewport": True, "clip": {
                "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1}}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.devtools("Page.captureScreenshot", **values)["data"]))
