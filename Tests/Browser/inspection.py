"""What is checked of every page, whatever it is for."""
import base64
import importlib.util
import re
from pathlib import Path

WIDTHS = (360, 390, 768, 1280, 2560)
PAPER = 703  # pixels between the margins of an A4 page: 186 mm
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
FINGER = 44  # pixels a control is high where it is touched


class Inspection:
    """Looks at the pages that a journey comes by, each once."""

    def __init__(self, screenshots=None):
        self.screenshots = screenshots
        self.seen = {}
        # Found without importing it, which would ask for Playwright.
        package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
        self.axe = (Path(package) / "axe.min.js").read_text(encoding="utf-8")

    def look(self, browser, name):
        """Checks the page as it stands. `name` is what its screenshots are called."""
        if name in self.seen:
            return
        self.seen[name] = browser.path
        checks = (self.sanity, self.widths, self.accessibility, self.touch, self.paper, self.pictures)
        problems = []
        for check in checks:
            problems += check(browser, name)
            browser.emulate()
        problems += browser.logs()
        browser.problems += ["%s (%s): %s" % (name, browser.path, problem) for problem in problems]

    def sanity(self, browser, name):
        return browser.run(SANITY)

    def widths(self, browser, name):
        problems = []
        for width in WIDTHS:
            browser.emulate(width=width)
            problems += ["scrolls sideways at %d px: %s" % (width, what) for what in browser.run(OVERFLOW)]
        return problems

    def accessibility(self, browser, name):
        # Through the debugger, which the page's policy for scripts does not concern.
        browser.run(self.axe)
        every = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        colours = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
        others = every | {"rules": {"color-contrast": {"enabled": False}}}
        problems = self.violations(browser, every, "light")
        browser.emulate(dark=True)
        problems += self.violations(browser, colours, "dark")
        browser.emulate(width=390)
        return problems + self.violations(browser, others, "390 px")

    def violations(self, browser, options, where):
        found = browser.driver.execute_async_script(AXE, options)
        return ["%s, %s: %s\n        %s" % (rule["id"], where, rule["help"], "\n        ".join(rule["nodes"]))
                for rule in found]

    def touch(self, browser, name):
        browser.emulate(width=390, touch=True)
        return ["too small to touch: " + what for what in browser.run(TARGETS, FINGER)]

    def paper(self, browser, name):
        browser.emulate(width=PAPER, media="print")
        problems = ["sticks out of the paper: " + what for what in browser.run(OVERFLOW)]
        browser.emulate()
        pages, sizes = printed(browser)
        if pages < 1 or sizes != {(210, 297)}:
            problems.append("prints %d pages of %s mm" % (pages, sizes))
        return problems

    def pictures(self, browser, name):
        if self.screenshots:
            for width in (390, 1280, 2560):
                browser.emulate(width=width)
                browser.picture(self.screenshots / ("%s-%d.png" % (name, width)))
            browser.emulate(dark=True)
            browser.picture(self.screenshots / (name + "-1280-dark.png"))
        return []


def printed(browser):
    """How many pages come out of the printer, and the sizes they have in millimetres."""
    answer = browser.devtools("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    pdf = base64.b64decode(answer["data"])
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    sizes = {(round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) for width, height in boxes}
    return len(re.findall(rb"/Type /Page\b", pdf)), sizes


SANITY = r"""
const problems = [];
const text = document.body.innerText;
if (document.querySelectorAll("h1").length !== 1) problems.push("has not one h1");
if (!document.title.endsWith("· 满天星") || document.title.startsWith("·")) problems.push("is titled " + document.title);
for (const odd of ["{{", "}}", "Optional(", "undefined", "NaN", "[object"]) {
  if (text.includes(odd)) problems.push("has “" + odd + "” in its text");
}
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
if (twice.length) problems.push("has ids twice: " + [...new Set(twice)].slice(0, 5));
for (const link of document.querySelectorAll("a[href^='#']")) {
  const target = link.getAttribute("href").slice(1);
  if (target && !document.getElementById(decodeURIComponent(target))) { problems.push("leads nowhere: #" + target); break; }
}
return problems;
"""

# Elements that make the page wider than the window: not those in a box that scrolls by itself.
OVERFLOW = r"""
const page = document.scrollingElement;
if (page.scrollWidth <= innerWidth) return [];
const isHeld = (element) => {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== "visible") return true;
  }
  return false;
};
const out = [...document.body.querySelectorAll("*")].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && box.right > innerWidth + 0.5 && !isHeld(element);
});
const deepest = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
return [page.scrollWidth + " > " + innerWidth + " px because of " + deepest.slice(0, 3).map((element) =>
  element.outerHTML.replace(/\s+/g, " ").slice(0, 120)).join(" … ")];
"""

TARGETS = r"""
const controls = "button, .button, select, summary, .top nav a, .tabs a, .pager a, input:not([type=hidden])";
const found = [];
for (const control of document.querySelectorAll(controls)) {
  if (!control.checkVisibility()) continue;
  const isBox = control.matches("[type=checkbox], [type=radio]");
  const target = isBox || control.matches("[type=file]") ? control.closest("label") ?? control : control;
  const box = target.getBoundingClientRect();
  if (box.height < arguments[0] - 0.5 || box.width < 24) {
    found.push(Math.round(box.width) + " × " + Math.round(box.height) + " px: " +
      target.outerHTML.replace(/\s+/g, " ").slice(0, 120));
  }
}
return found.slice(0, 8);
"""

AXE = r"""
const done = arguments[arguments.length - 1];
axe.run(document, arguments[0]).then(({ violations }) => done(violations.map(({ id, help, nodes }) => ({
  id, help, nodes: nodes.slice(0, 4).map((node) =>
    node.html.replace(/\s+/g, " ").slice(0, 160) + " — " + (node.any[0] ?? node.all[0] ?? node.none[0])?.message),
}))), (error) => done([{ id: "axe", help: String(error), nodes: [] }]));
"""
