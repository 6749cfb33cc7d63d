"""The built program in a real browser: what each role has to do, and what every page has to be.

    Tests/Browser/check [--only WORD] [--screenshots DIR] [--browsers 2]

Needs the built program (or MANTIANXING_PROGRAM), chromium and chromedriver. What fails leaves a screenshot in
.build/browser.
"""
import argparse
import importlib
import inspect
import queue
import shutil
import sys
import threading
import time
import traceback
from pathlib import Path

from chromium import Browser, Failure
from environment import ROOT
from inspection import Inspection
from service import Service

FAILURES = ROOT / ".build" / "browser"
MODULES = ("buildings", "manager", "analyst", "investment", "directions", "movements", "energy", "admin", "signing_in",
           "without_script")
ACCOUNTS = (
    ("wuye", "manager", "5001030001", "5001030003", "5001030009", "5001030012"),
    ("wuye-2", "manager", "5001030013", "5001030015"),
    ("zhaoshang", "investment"),
    ("tongji", "analyst"),
    ("guanli", "admin"),
    ("gaimima", "analyst"),
    ("tingyong", "analyst"),
    ("chengxu", "analyst"),
)


def journeys(word):
    """The public functions of the modules, in their order, with the sentences that their names are."""
    for module in MODULES:
        module = importlib.import_module("journeys." + module)
        for name, member in vars(module).items():
            sentence = name.replace("_", " ")
            is_journey = inspect.isfunction(member) and member.__module__ == module.__name__
            if is_journey and not name.startswith("_") and word in sentence:
                yield sentence, member


def travel(browser, inspection, sentence, journey):
    """What went wrong on a journey: nothing, if all is well."""
    browser.begin()
    problems = []
    try:
        journey(browser, lambda name: inspection.look(browser, name))
    except Failure as failure:
        problems.append(str(failure))
    except Exception:
        problems.append(traceback.format_exc().split("\nStacktrace:")[0].strip())
    problems += browser.problems + browser.logs()
    if problems:
        path = FAILURES / (sentence.replace(" ", "-") + ".png")
        browser.picture(path, full=False)
        problems.append("screenshot: %s, %s" % (path, browser.path))
    return problems


def work(service, inspection, waiting, results):
    """Goes on journeys as long as there are any; `results` are whether they went well."""
    browser = Browser(service)
    try:
        while True:
            try:
                sentence, journey = waiting.get_nowait()
            except queue.Empty:
                return
            start = time.monotonic()
            problems = travel(browser, inspection, sentence, journey)
            results.append(not problems)
            lines = ["%s: %s (%.1f s)" % ("FAILED" if problems else "ok", sentence, time.monotonic() - start)]
            print("\n    ".join(lines + problems), flush=True)
    finally:
        browser.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", metavar="WORD", help="journeys whose names have it")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="pictures of every page go there")
    parser.add_argument("--browsers", type=int, default=2, help="how many work at a time")
    arguments = parser.parse_args()

    shutil.rmtree(FAILURES, ignore_errors=True)
    waiting, results = queue.SimpleQueue(), []
    for sentence, journey in journeys(arguments.only):
        waiting.put((sentence, journey))
    planned = waiting.qsize()
    inspection = Inspection(arguments.screenshots)
    with Service() as service:
        for account in ACCOUNTS:
            service.add(*account)
        service.start()
        threads = [threading.Thread(target=work, args=(service, inspection, waiting, results))
                   for _ in range(arguments.browsers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        complaints = service.failures()
    for entry in complaints:
        print("the service failed:", entry)
    passed = sum(results)
    failed = planned - passed + len(complaints)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed or not passed else 0)
