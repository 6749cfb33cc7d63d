"""The promises about the running service: look-ups, reports, start-up.

The load comes from wrk, the peer is Datasette on the same rows with an index made for the question.
"""
import glob
import json
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

from lxml import etree

NATIVE = "{urn:mantianxing:occupancy:1}"
DIRECTIONS = ("industrial-software", "it-services", "digital-content")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Service:
    """The program serving a data folder."""

    def __init__(self, program, data, buildings):
        self.program, self.data, self.buildings = program, data, buildings
        made = self.run("account", "add", "bench", "--role", "admin", check=False)
        assert made.returncode in (0, 1), made.stderr
        self.token = self.run("account", "token", "bench").stdout.strip()
        self.base = "http://127.0.0.1:%d" % free_port()
        start = time.perf_counter()
        self.log = open(os.path.join(data, "bench.log"), "wb")
        self.process = subprocess.Popen(
            [program, "serve", "--data", data, "--buildings", buildings, "--port", self.base.rsplit(":", 1)[1]],
            stderr=self.log)
        while True:
            try:
                self.get("/api/v1/vacancies?limit=1")
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit("serve has ended")
                time.sleep(0.002)
        self.seconds_to_answer = time.perf_counter() - start

    def run(self, *arguments, check=True):
        return subprocess.run([self.program, *arguments, "--data", self.data], check=check, capture_output=True, text=True)

    def get(self, path):
        request = urllib.request.Request(self.base + path, headers={"Authorization": "Bearer " + self.token})
        start = time.perf_counter()
        with urllib.request.urlopen(request) as answer:
            answer.read()
        return time.perf_counter() - start

    def resident(self):
        with open("/proc/%d/status" % self.process.pid) as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def forget_peak(self):
        with open("/proc/%d/clear_refs" % self.process.pid, "w") as file:
            file.write("5")

    def peak(self):
        with open("/proc/%d/status" % self.process.pid) as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(40)
        self.log.close()


def imported(program, work, name, folder, files=None):
    """A data folder with a district's feeds."""
    data = os.path.join(work, "data-" + name)
    if not os.path.exists(os.path.join(data, "done")):
        shutil.rmtree(data, ignore_errors=True)
        subprocess.run([program, "import", "--data", data, "--buildings", os.path.join(folder, "Buildings"),
                        *(files or [os.path.join(folder, "feeds")])], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        open(os.path.join(data, "done"), "w").close()
    return data


def wrk(url, path, connections, seconds, token=None):
    """Requests a second, and the latencies in milliseconds at 50 and 99 %.

    `path` is Lua: an expression that gives a path, with `lo` a random area.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write('math.randomseed(7)\nlocal directions = {"%s"}\nfunction request()\n'
                     '  local lo = math.random(40, 90)\n  local direction = directions[math.random(3)]\n'
                     '  return wrk.format("GET", %s)\nend\n' % ('", "'.join(DIRECTIONS), path))
        script.write('function done(summary, latency)\n'
                     '  io.write(string.format("RESULT %f %f %f %d\\n", summary.requests / summary.duration * 1e6,\n'
                     '    latency:percentile(50) / 1000, latency:percentile(99) / 1000,\n'
                     '    summary.errors.status + summary.errors.read + summary.errors.timeout))\nend\n')
        script.flush()
        headers = ["-H", "Authorization: Bearer " + token] if token else []
        output = subprocess.run(["wrk", "-t1", "-c%d" % connections, "-d%ds" % seconds, *headers, "-s", script.name, url],
                                check=True, capture_output=True, text=True).stdout
    rate, p50, p99, errors = re.search(r"RESULT (\S+) (\S+) (\S+) (\d+)", output).groups()
    assert errors == "0", output
    return {"rate": float(rate), "p50": float(p50), "p99": float(p99)}


def lookups(service, sort="area", connections=4, seconds=5):
    path = ('"/api/v1/vacancies?minArea=" .. lo .. "&maxArea=" .. (lo + 20) .. "&maxRent=75&headcount=30'
            '&sort=%s&direction=" .. direction' % sort)
    return wrk(service.base, path, connections, seconds, service.token)


def datasette(work, folder):
    """The same rows in SQLite with an index for the question, behind Datasette. Returns its process and URL."""
    path = os.path.join(work, "datasette.sqlite")
    if not os.path.exists(path):
        with sqlite3.connect(path + ".new") as db:
            db.execute("CREATE TABLE unit (building TEXT, floor INTEGER, unit TEXT, area INTEGER, state TEXT, "
                       "available_from TEXT, asking_rent REAL, tenant TEXT)")
            for file in sorted(glob.glob(os.path.join(folder, "feeds", "*.xml"))):
                root = etree.parse(file).getroot()
                db.executemany("INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
                    (root.get("building"), int(floor.get("number")), unit.get("id"),
                     round(float(unit.get("area")) * 100), unit.get("state"), unit.get("availableFrom"),
                     float(unit.get("askingRent") or 0) or None,
                     next((t.get("name") for t in unit.iter(NATIVE + "tenant")), None))
                    for floor in root.iter(NATIVE + "floor") for unit in floor.iter(NATIVE + "unit")])
            db.execute("CREATE INDEX vacant ON unit (area) WHERE state = 'vacant'")
            db.execute("ANALYZE")
        os.rename(path + ".new", path)
    metadata = os.path.join(work, "datasette.json")
    with open(metadata, "w") as file:
        json.dump({"databases": {"datasette": {"queries": {"vacancies": {"sql":
            "SELECT building, floor, unit, area, available_from, asking_rent FROM unit WHERE state = 'vacant' "
            "AND area BETWEEN cast(:lo AS INTEGER) AND cast(:hi AS INTEGER) AND asking_rent <= 75 "
            "AND (available_from IS NULL OR available_from <= '2026-11-23') ORDER BY area LIMIT 20"}}}}}, file)
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "datasette", "-i", path, "-m", metadata, "-p", str(port)],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = "http://127.0.0.1:%d" % port
    while True:
        try:
            urllib.request.urlopen(url + "/-/versions.json").read()
            return process, url
        except OSError:
            time.sleep(0.05)


def s4(program, work, district):
    folder = district(work, "s4", "--buildings", "2000", "--floors", "25", "--units", "20", "--months", "2026-10")
    data = imported(program, work, "s4", folder)
    peer, peer_url = datasette(work, folder)
    speedups = []
    try:
        with Service(program, data, os.path.join(folder, "Buildings")) as service:
            lookups(service, seconds=2)
            for _ in range(3):
                by_area = lookups(service)
                theirs = wrk(peer_url, '"/datasette/vacancies.json?_shape=array&lo=" .. lo * 100 .. "&hi=" .. (lo + 20) * 100',
                             4, 5)
                speedups.append(by_area["rate"] / theirs["rate"])
            by_rent = lookups(service, "rent")
            by_fit = lookups(service, "fit")
            joined = lookups(service, "fit&contiguous=true")
    finally:
        peer.terminate()
        peer.wait()
    return {"speedup": statistics.median(speedups), "p50": max(by_area["p50"], by_rent["p50"]),
            "p99": max(by_area["p99"], by_rent["p99"]), "p99Fit": by_fit["p99"],
            "p99Joined": joined["p99"], "area": by_area, "rent": by_rent, "fit": by_fit, "joined": joined, "peer": theirs}


def s5(program, work, district):
    months = ",".join("%d-%02d" % (2023 + (10 + m) // 12, (10 + m) % 12 + 1) for m in range(36))
    folder = district(work, "s5", "--buildings", "2000", "--floors", "5", "--units", "20", "--months", months)
    data = imported(program, work, "s5", folder)
    with Service(program, data, os.path.join(folder, "Buildings")) as service:
        def first_times(year, month, count):
            """Days not asked for before: none of these reports is remembered."""
            return statistics.median(
                service.get("/api/v1/reports/area?asOf=%d-%02d-%02d" % (year, month, day)) * 1000
                for day in range(1, count + 1))

        service.get("/api/v1/reports/area")
        early = first_times(2024, 2, 27)
        now = first_times(2026, 11, 27)
        remembered = statistics.median(service.get("/api/v1/reports/area?asOf=2026-11-27") * 1000 for _ in range(9))
    return {"milliseconds": now, "growth": now / early, "remembered": remembered}


def s6(program, work, district):
    sorts = ("area", "rent", "fit")
    medians = {count: {sort: [] for sort in sorts} for count in (200, 2000)}
    services = {}
    try:
        for count in medians:
            name = "s4" if count == 2000 else "s6"
            folder = district(work, name, "--buildings", str(count), "--floors", "25", "--units", "20", "--months", "2026-10")
            services[count] = Service(program, imported(program, work, name, folder), os.path.join(folder, "Buildings"))
        for _ in range(5):
            for count, service in services.items():
                for sort in sorts:
                    medians[count][sort].append(lookups(service, sort, 1, 2)["p50"])
    finally:
        for service in services.values():
            service.__exit__()
    p50 = {count: {sort: statistics.median(values) for sort, values in of.items()} for count, of in medians.items()}
    return {"growth": max(p50[2000][sort] / p50[200][sort] for sort in sorts), "p50": p50}


def s7(program, work, district):
    folder = district(work, "s4", "--buildings", "2000", "--floors", "25", "--units", "20", "--months", "2026-10")
    data = imported(program, work, "s4", folder)
    seconds, resident = [], []
    for _ in range(5):
        with Service(program, data, os.path.join(folder, "Buildings")) as service:
            seconds.append(service.seconds_to_answer)
            resident.append(service.resident())
    return {"seconds": statistics.median(seconds), "residentMiB": max(resident)}


def s8(program, work, district):
    folder = district(work, "s8", "--buildings", "2000", "--floors", "25", "--units", "20", "--months", "2026-09,2026-10")
    first = sorted(glob.glob(os.path.join(folder, "feeds", "*2026-09*")))
    second = sorted(glob.glob(os.path.join(folder, "feeds", "*2026-10*")))
    assert first and second
    ratios, alone, during = [], [], []
    for _ in range(3):
        shutil.rmtree(os.path.join(work, "data-s8"), ignore_errors=True)
        data = imported(program, work, "s8", folder, first)
        with Service(program, data, os.path.join(folder, "Buildings")) as service:
            alone.append(lookups(service, connections=2, seconds=4)["p99"])
            command = [program, "import", "--data", data, "--buildings", os.path.join(folder, "Buildings"), *second]
            importing = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            during.append(lookups(service, connections=2, seconds=4)["p99"])
            assert importing.wait() == 0
            ratios.append(during[-1] / alone[-1])
    return {"growth": statistics.median(ratios), "p99Alone": alone, "p99During": during}


def d3(program, work, district):
    folder = district(work, "s4", "--buildings", "2000", "--floors", "25", "--units", "20", "--months", "2026-10")
    data = imported(program, work, "s4", folder)
    questions = {
        "expiries": "/api/v1/expiries?", "search": "/api/v1/tenants?search=0123456&", "list": "/api/v1/tenants?",
        "everybody": "/api/v1/tenants?search=" + urllib.parse.quote("重庆") + "&",
    }
    found, peaks = {}, []
    with Service(program, data, os.path.join(folder, "Buildings")) as service:
        for name, path in questions.items():
            before = service.resident()
            service.forget_peak()
            # Days not asked for before: nothing of the kind is remembered.
            found[name] = statistics.median(
                service.get("%sasOf=2026-11-%02d" % (path, day)) * 1000 for day in range(1, 10))
            peaks.append(service.peak() - before)
    return {"milliseconds": max(found["expiries"], found["search"], found["list"]), "everybody": found["everybody"],
            "aboveMiB": max(peaks), **found}


PROMISES = {"S4": s4, "S5": s5, "S6": s6, "S7": s7, "S8": s8, "D3": d3}
