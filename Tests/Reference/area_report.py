#!/usr/bin/env python3
"""The area report, computed slowly and obviously: an independent reference for `mantianxing report`.

It reads the policy files and native feeds, keeps every unit in memory, and works each measure out from
the units by its definition: exact fractions, no summaries, no database, nothing shared with the Swift
code. It trusts its input: feeds are sound, accepted as they come, and all of them are known.

    area_report.py --buildings DIR --feeds DIR_OR_FILE... --as-of 2026-10-31 > report.json
    area_report.py --buildings DIR --feeds DIR_OR_FILE... --period 2026-Q4 > report.json
    area_report.py --buildings DIR --feeds DIR_OR_FILE... --as-of 2026-10-31 --compare other.json

Areas are whole hundredths of a square metre throughout; only `square_metres` turns them into m².
Needs Python 3.11 and PyYAML. `python3 -m doctest area_report.py` checks the hand-computed cases.
"""
import argparse
import calendar
import csv
import json
import re
import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import ceil
from pathlib import Path
from xml.etree import ElementTree

import yaml

DIRECTIONS = {
    "industrial-software": "工业软件",
    "it-services": "信息技术服务",
    "digital-content": "数字内容",
    "industrial-design": "工业设计",
    "blockchain": "区块链",
    "xinchuang": "信创",
    "high-growth": "高成长性产业",
    "engineering-services": "工程技术服务业",
    "research-services": "其他科研服务业",
    "other": "非九大方向",
}
CLASSES = list(DIRECTIONS)
NINE = CLASSES[:9]

OCCUPIED = {"leased", "self-occupied"}
COMMITTED = {"signed", "fit-out"}
VACANT = {"vacant", "reserved"}
LETTABLE = OCCUPIED | COMMITTED | VACANT  # everything but out-of-service

DAYS_PER_MONTH = Fraction(36525, 1200)  # 365.25 / 12


# --- What is read -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Tenant:
    name: str
    uscc: str
    industry: str
    direction: str
    headcount: int
    registered: str
    output: Fraction


@dataclass(frozen=True)
class Lease:
    start: date | None
    end: date | None
    rent: Fraction | None


@dataclass(frozen=True)
class Unit:
    id: str
    area: int
    state: str
    use: str
    available_from: date | None
    asking_rent: Fraction | None
    tenant: Tenant | None
    lease: Lease | None


@dataclass(frozen=True)
class Floor:
    gross: int | None
    label: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class Feed:
    building: str
    as_of: date
    coverage: str
    edition: str
    sender: str | None
    floors: dict[int, Floor]

    def covers(self, floor):
        """A full feed covers every floor, a partial one only those it names."""
        return self.coverage == "full" or floor in self.floors


@dataclass(frozen=True)
class Building:
    id: str
    name: str
    park: str | None
    floors: dict[int, int]  # number -> gross area
    memberships: list[tuple[str, str, date]]  # layout, role, since
    mantianxing_since: date | None
    carrier_since: date | None
    carrier_floors: set[int]

    def is_mantianxing(self, day):
        return self.mantianxing_since is not None and self.mantianxing_since <= day

    def is_carrier(self, day):
        return self.carrier_since is not None and self.carrier_since <= day

    def role(self, layout, day):
        """The building's role in a layout: that of the latest membership that has begun."""
        begun = [(since, role) for of, role, since in self.memberships if of == layout and since <= day]
        return max(begun, key=lambda m: m[0])[1] if begun else None


def hundredths(text, unit="m2"):
    """An area in hundredths of a square metre, rounded half to even.

    >>> hundredths("820.25"), hundredths("0.082025", "wan-m2"), hundredths("1.005"), hundredths("1.015")
    (82025, 82025, 100, 102)
    """
    area = Decimal(text) * (10000 if unit == "wan-m2" else 1)
    return int((area * 100).quantize(Decimal(1), ROUND_HALF_EVEN))


def numbers(entries):
    """Floor numbers: single ones and ranges that cover both ends; there is no floor 0.

    >>> numbers(["-2", "-1", "1-3", "-4--3"])
    [-2, -1, 1, 2, 3, -4, -3]
    """
    found = []
    for entry in entries:
        first, last = re.fullmatch(r"(-?\d+)(?:-(-?\d+))?", entry.strip()).groups()
        found += [n for n in range(int(first), int(last or first) + 1) if n != 0]
    return found


def day_or_none(text):
    return date.fromisoformat(text.strip()) if text else None


def read_yaml(path):
    """A policy file with every scalar as the text that stands there."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def read_building(path):
    file = read_yaml(path)
    carrier, star = file.get("carrier") or {}, file.get("mantianxing") or {}
    return Building(
        id=file["id"],
        name=file["name"],
        park=file.get("park") or None,
        floors={n: hundredths(f["grossArea"]) for f in file["floors"] for n in numbers(f["numbers"])},
        memberships=[(m["layout"], m["role"], date.fromisoformat(m["since"])) for m in file.get("memberships") or []],
        mantianxing_since=day_or_none(star.get("since")),
        carrier_since=day_or_none(carrier.get("since")),
        carrier_floors=set(numbers(carrier.get("floors", []))),
    )


def read_text(path):
    """A feed as text: UTF-8, UTF-16, or GB 18030 for all three GB labels. The XML declaration is taken off."""
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16")
    else:
        label = re.match(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*[\"']([^\"']+)", data[:200])
        label = label.group(1).decode().lower() if label else "utf-8"
        text = data.decode("gb18030" if label in ("gb18030", "gbk", "gb2312") else "utf-8-sig")
    return re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1, flags=re.DOTALL)


def read_feed(path):
    """One native feed, with defaults filled in, areas in hundredths and rents by the month."""
    ns = "{urn:mantianxing:occupancy:1}"
    root = ElementTree.fromstring(read_text(path))
    area_unit = root.get("areaUnit")
    rent_factor = Fraction(365, 12) if root.get("rentUnit") == "day" else 1

    def rent(text):
        return Fraction(text.strip()) * rent_factor if text else None

    def tenant(element):
        return None if element is None else Tenant(
            name=element.get("name", ""),
            uscc=element.get("uscc", "").strip(),
            industry=element.get("industry", "").strip(),
            direction=element.get("direction", "").strip(),
            headcount=int(element.get("headcount") or 0),
            registered=element.get("registeredInDistrict", ""),
            output=Fraction((element.get("annualOutput") or "0").strip()),
        )

    def lease(element):
        return None if element is None else Lease(
            day_or_none(element.get("start")), day_or_none(element.get("end")), rent(element.get("rent")))

    def unit(element):
        return Unit(
            id=element.get("id"),
            area=hundredths(element.get("area"), area_unit),
            state=element.get("state"),
            use=element.get("use", "office"),
            available_from=day_or_none(element.get("availableFrom")),
            asking_rent=rent(element.get("askingRent")),
            tenant=tenant(element.find(ns + "tenant")),
            lease=lease(element.find(ns + "lease")),
        )

    def floor(element):
        gross = element.get("grossArea")
        return Floor(hundredths(gross, area_unit) if gross else None, element.get("label", ""),
                     tuple(unit(u) for u in element.findall(ns + "unit")))

    return Feed(
        building=root.get("building"),
        as_of=date.fromisoformat(root.get("asOf")),
        coverage=root.get("coverage", "full"),
        edition=root.get("industryEdition", ""),
        sender=root.get("sender"),
        floors={int(f.get("number")): floor(f) for f in root.findall(ns + "floor")},
    )


def read_feeds(places):
    """Every building's history: its (feed, revision) pairs in order of date, then revision.

    Feeds are taken in order of date, then file name. Different content for a building and date is the next
    revision; the content of the latest revision again changes nothing.
    """
    paths = [p for place in map(Path, places) for p in (sorted(place.rglob("*.xml")) if place.is_dir() else [place])]
    feeds = sorted(((read_feed(p), p.name) for p in paths), key=lambda f: (f[0].as_of, f[1]))
    history = {}
    for feed, _ in feeds:
        known = history.setdefault(feed.building, [])
        same_day = [(f, revision) for f, revision in known if f.as_of == feed.as_of]
        if not same_day:
            known.append((feed, 1))
        elif same_day[-1][0] != feed:
            known.append((feed, same_day[-1][1] + 1))
    return history


# --- Who a tenant is, and what it does ----------------------------------------------------------


def uscc_holds(code):
    """GB 32100-2015: weights 3^(i-1) mod 31, last character (31 - sum mod 31) mod 31.

    >>> [uscc_holds(c) for c in ("91350100M000100Y43", "11500103009283772K", "11500000009276281J")]
    [True, True, True]
    >>> [uscc_holds(c) for c in ("91350100M000100Y4Z", "91310115MA1H8R7C6D", "", "9135")]
    [False, False, False, False]
    """
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if len(code) != 18 or any(c not in alphabet for c in code):
        return False
    total = sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    return alphabet[(31 - total % 31) % 31] == code[17]


def normalised(name):
    """A name without the differences that do not tell enterprises apart: full-width forms, spaces, the shape
    of brackets, and the middle dots that one GB byte pair stands for.

    >>> normalised("重庆（渝中）Ａ・示例 公司") == normalised("重庆[渝中]A·示例公司")
    True
    """
    narrow = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in name)
    kept = "".join(c for c in narrow if not c.isspace())
    for shapes, plain in (("[{〔【〖", "("), ("]}〕】〗", ")"), ("・･", "·")):
        for shape in shapes:
            kept = kept.replace(shape, plain)
    return kept


def key(tenant):
    """Which enterprise a tenant is: its USCC if that holds, else its normalised name; never both. A tenant
    with neither counts as no tenant."""
    if tenant is None:
        return None
    if uscc_holds(tenant.uscc):
        return ("uscc", tenant.uscc)
    return ("name", normalised(tenant.name)) if normalised(tenant.name) else None


def read_map():
    with open(Path(__file__).with_name("industry_directions.csv"), encoding="utf-8", newline="") as f:
        return {row["code"]: row["direction"] or None for row in csv.DictReader(f)}


INDUSTRY_MAP = read_map()
CHANGED_SINCE_2011 = set("6520 6540 6550 6591 7482 7491 7492 7520 8610 8710 8720".split())
MIXED_DIVISIONS = {"63", "64", "65", "73", "74", "75"}


def class_of(tenant, edition, overrides):
    """A tenant's class in one unit, or None for unclassified: the feed's direction, else the overrides, else
    the map, else `other` for a code outside the six divisions in which the nine directions lie. A code whose
    meaning changed after 2011 says nothing in a 2011 feed.

    >>> def of(code, edition="2017", direction="", overrides={}):
    ...     return class_of(Tenant("某公司", "", code, direction, 0, "", Fraction(0)), edition, overrides)
    >>> of("6511"), of("I6511"), of("6513"), of("6513", overrides={"6513": "industrial-software"})
    ('xinchuang', 'xinchuang', None, 'industrial-software')
    >>> of("6591"), of("6591", "2011"), of("6511", "2011"), of("6591", "2011", direction="digital-content")
    ('it-services', None, 'xinchuang', 'digital-content')
    >>> of("7240"), of("6510"), of("5171"), of("9999"), of("51"), of("")
    ('other', None, 'other', None, None, None)
    """
    if key(tenant) is None:
        return None
    if tenant.direction:
        return tenant.direction
    code = re.fullmatch(r"[A-T]?(\d{4})", tenant.industry)
    if code is None:
        return None
    code = code.group(1)
    if edition == "2011" and code in CHANGED_SINCE_2011:
        return None
    if code in overrides:
        return overrides[code]
    if code in INDUSTRY_MAP:
        return INDUSTRY_MAP[code]
    if "01" <= code[:2] <= "97" and code[:2] not in MIXED_DIVISIONS:
        return "other"
    return None


# --- The state of a building on a day -------------------------------------------------------------


@dataclass(frozen=True)
class Space:
    """A unit as it counts: where it is, how it stands, who is in it."""
    floor: int
    area: int
    state: str
    available_from: date | None
    lease_end: date | None
    tenant: tuple[str, str] | None  # its key
    tenant_class: str | None
    headcount: int
    output: Fraction

    @property
    def is_occupied(self):
        return self.state in OCCUPIED


@dataclass(frozen=True)
class Standing:
    """A building as it stands on a day. `feed` and `revision` are None where there is no feed by then."""
    building: Building
    feed: Feed | None
    revision: int | None
    spaces: list[Space]


def standing(building, history, day, overrides):
    """Per floor, the newest feed that covers it: latest date, then latest revision. The latest of these feeds
    is the building's. Units used for parking are left out here, once and for all."""
    known = [(feed, revision) for feed, revision in history if feed.as_of <= day]
    used, spaces = [], []
    for number in building.floors:
        covering = [(f, r) for f, r in known if f.covers(number)]
        if not covering:
            continue
        feed, revision = max(covering, key=lambda f: (f[0].as_of, f[1]))
        used.append((feed, revision))
        for unit in feed.floors[number].units if number in feed.floors else ():
            if unit.use != "parking":
                who = key(unit.tenant)
                spaces.append(Space(
                    number, unit.area, unit.state, unit.available_from, unit.lease.end if unit.lease else None, who,
                    class_of(unit.tenant, feed.edition, overrides),
                    unit.tenant.headcount if who else 0, unit.tenant.output if who else Fraction(0)))
    feed, revision = max(used, key=lambda f: (f[0].as_of, f[1])) if used else (None, None)
    return Standing(building, feed, revision, spaces)


# --- Areas ------------------------------------------------------------------------------------


def area_in(spaces, states):
    """The area of the units in one of these states."""
    return sum(s.area for s in spaces if s.state in states)


def gross(standings):
    """Gross area of all floors, always the policy file's."""
    return sum(sum(s.building.floors.values()) for s in standings)


def available(spaces, day, horizon):
    """`vacant` units whose availableFrom (`day` if absent) <= day + horizon, and units in any other state but
    `reserved` and `out-of-service` that carry an availableFrom <= day + horizon."""
    total = 0
    for s in spaces:
        if s.state == "vacant" and (s.available_from or day) <= day + horizon:
            total += s.area
        elif s.state not in ("vacant", "reserved", "out-of-service") and s.available_from is not None:
            if s.available_from <= day + horizon:
                total += s.area
    return total


def expiring(spaces, day, horizon):
    """`leased` units without availableFrom whose lease ends in (day, day + horizon]."""
    return sum(s.area for s in spaces
               if s.state == "leased" and s.available_from is None and s.lease_end is not None
               and day < s.lease_end <= day + horizon)


def months(days):
    """A month is 365.25/12 days."""
    return days / DAYS_PER_MONTH


def weighted_mean(pairs):
    """sum(weight * value) / sum(weight), None over nothing.

    >>> weighted_mean([(1000, Fraction(12)), (5000, Fraction(36)), (4000, Fraction(48))])
    Fraction(192, 5)
    """
    weight = sum(w for w, _ in pairs)
    return sum(w * value for w, value in pairs) / weight if weight else None


def wault(spaces, day):
    """sum(area * remaining months to lease end) / sum(area), over `leased` units with a lease end after `day`."""
    return weighted_mean([(s.area, months((s.lease_end - day).days)) for s in spaces
                          if s.state == "leased" and s.lease_end is not None and s.lease_end > day])


def ratio(numerator, denominator):
    """numerator / denominator, None where the denominator is 0."""
    return Fraction(numerator) / denominator if denominator else None


def areas(standings, day, horizon):
    """The key figures of a set of buildings."""
    spaces = [space for s in standings for space in s.spaces]
    lettable, occupied = area_in(spaces, LETTABLE), area_in(spaces, OCCUPIED)
    committed, vacant = area_in(spaces, COMMITTED), area_in(spaces, VACANT)
    assert lettable == occupied + committed + vacant
    return {
        "gross": square_metres(gross(standings)),
        "lettable": square_metres(lettable),
        "occupied": square_metres(occupied),
        "committed": square_metres(committed),
        "vacant": square_metres(vacant),
        "available": square_metres(available(spaces, day, horizon)),
        "expiring": square_metres(expiring(spaces, day, horizon)),
        "occupancyRate": real(ratio(occupied, lettable)),
        "leasedRate": real(ratio(occupied + committed, lettable)),
        "vacancyRate": real(ratio(vacant, lettable)),
        "tenants": len(tenants(spaces)),
        "headcount": sum(headcounts(standings).values()),
        "wault": real(wault(spaces, day)),
    }


def net_absorption(end, start):
    """occupied(end) - occupied(start) over buildings with a state at both ends."""
    return sum(area_in(e.spaces, OCCUPIED) - area_in(s.spaces, OCCUPIED)
               for e, s in zip(end, start) if e.feed is not None and s.feed is not None)


# --- Tenants ------------------------------------------------------------------------------------


def tenants(spaces):
    """The distinct tenants of occupied units."""
    return {s.tenant for s in spaces if s.is_occupied and s.tenant is not None}


def largest(standings, value):
    """Per tenant: the largest value among its occupied units of a building, added up over the buildings."""
    total = {}
    for standing in standings:
        here = {}
        for s in standing.spaces:
            if s.is_occupied and s.tenant is not None:
                here[s.tenant] = max(here.get(s.tenant, 0), value(s))
        for tenant, number in here.items():
            total[tenant] = total.get(tenant, 0) + number
    return total


def headcounts(standings):
    return largest(standings, lambda space: space.headcount)


def outputs(standings):
    return largest(standings, lambda space: space.output)


def tenant_classes(spaces):
    """Per tenant, the class of most of its occupied area here; ties go by list order. None only if none of its
    units has a class."""
    by_tenant = {tenant: {} for tenant in tenants(spaces)}
    for s in spaces:
        if s.is_occupied and s.tenant is not None and s.tenant_class is not None:
            amounts = by_tenant[s.tenant]
            amounts[s.tenant_class] = amounts.get(s.tenant_class, 0) + s.area
    return {tenant: max((c for c in CLASSES if c in amounts), key=lambda c: amounts[c], default=None)
            for tenant, amounts in by_tenant.items()}


# --- Clustering ---------------------------------------------------------------------------------


def amounts_by_area(spaces):
    """Occupied area per class, and None for unclassified, which takes in occupied units without a tenant."""
    amounts = dict.fromkeys([*CLASSES, None], 0)
    for s in spaces:
        if s.is_occupied:
            amounts[s.tenant_class] += s.area
    return amounts


def amounts_by_tenants(spaces):
    """Number of tenants per class, and None for unclassified."""
    classes = list(tenant_classes(spaces).values())
    return {c: classes.count(c) for c in [*CLASSES, None]}


def shares(amounts):
    """p_i: the share of class i in all that is classified.

    >>> shares({"other": 3, None: 7})["other"], shares({None: 7})["other"]
    (Fraction(1, 1), None)
    """
    classified = sum(amounts.get(c, 0) for c in CLASSES)
    return {c: ratio(amounts.get(c, 0), classified) for c in CLASSES}


def leading_direction(p):
    """The direction with the largest p_i among the nine; ties by list order; None if none of them is present."""
    present = [c for c in NINE if p[c]]
    return max(present, key=lambda c: p[c]) if present else None


def nine_share(p):
    """sum of p_i over the nine; None if nothing is classified."""
    return None if p["other"] is None else sum(p[c] for c in NINE)


def hhi(p):
    """sum of p_i².

    >>> float(hhi(shares(dict(zip(CLASSES, (6, 2, 1, 1))))))
    0.42
    >>> real(hhi(shares(dict(zip(CLASSES, (1, 1, 1))))))
    Decimal('0.333333')
    """
    return None if p["other"] is None else sum(x * x for x in p.values())


def krugman(p, d):
    """sum of |p_i - d_i|.

    >>> krugman(shares(dict(zip(CLASSES, (20, 10, 70, 0, 0)))), shares(dict(zip(CLASSES, (0, 0, 0, 60, 40)))))
    Fraction(2, 1)
    """
    return None if p["other"] is None or d["other"] is None else sum(abs(p[c] - d[c]) for c in CLASSES)


def location_quotients(p, d, sample_suffices):
    """p_i / d_i, only where the building's sample suffices.

    >>> p, d = shares({"blockchain": 5, "other": 95}), shares({"blockchain": 2, "other": 98})
    >>> location_quotients(p, d, True)["blockchain"], location_quotients(p, d, False)["blockchain"]
    (Fraction(5, 2), None)
    """
    return {c: ratio(p[c], d[c]) if sample_suffices and p[c] is not None and d[c] is not None else None
            for c in CLASSES}


def sample_suffices(spaces, settings):
    """At least minArea classified m² and at least minTenants classified tenants, whichever way is counted."""
    area, number = amounts_by_area(spaces), amounts_by_tenants(spaces)
    return (sum(area[c] for c in CLASSES) >= settings.min_area
            and sum(number[c] for c in CLASSES) >= settings.min_tenants)


def cluster(amounts, district_amounts, suffices, shown):
    """The clustering figures of one building; `shown` turns an amount into what is printed."""
    p, d = shares(amounts), shares(district_amounts)
    leading, index = leading_direction(p), hhi(p)
    return {
        "classified": shown(sum(amounts[c] for c in CLASSES)),
        "unclassified": shown(amounts[None]),
        "shares": {c: real(p[c]) for c in CLASSES},
        "leadingDirection": leading,
        "leadingShare": real(p[leading]) if leading else None,
        "nineShare": real(nine_share(p)),
        "hhi": real(index),
        "effectiveNumber": real(ratio(1, index)) if index else None,
        "krugman": real(krugman(p, d)),
        "locationQuotients": {c: real(q) for c, q in location_quotients(p, d, suffices).items()},
    }


def ellison_glaeser(standings, of):
    """G = sum_b (s_ib - x_b)², H = sum_k z_k², gamma = (G - (1 - sum x_b²) H) / ((1 - sum x_b²)(1 - H)).

    s_ib is the share of class i's area that lies in building b, x_b building b's share of all classified area,
    z_k tenant k's share of class i's area. None with fewer than two tenants of the class or fewer than two
    buildings with any classified area. Ellison & Glaeser 1997, JPE 105(5).
    """
    amounts = [amounts_by_area(s.spaces) for s in standings]
    class_area = [a[of] for a in amounts]
    all_area = [sum(a[c] for c in CLASSES) for a in amounts]
    of_tenant = {}
    for s in standings:
        for space in s.spaces:
            if space.is_occupied and space.tenant_class == of:
                of_tenant[space.tenant] = of_tenant.get(space.tenant, 0) + space.area
    return ellison_glaeser_of(class_area, all_area, list(of_tenant.values()))


def ellison_glaeser_of(class_area, all_area, tenant_areas):
    """The index from the class's area and all classified area per building and the class's area per tenant.

    Two buildings of 100 each, the class's four tenants of 25 all in the first: x = (1/2, 1/2), s = (1, 0),
    G = 1/2, H = 1/4, so gamma = (1/2 - 1/8) / (1/2 * 3/4) = 1.

    >>> ellison_glaeser_of([100, 0], [100, 100], [25, 25, 25, 25])
    Fraction(1, 1)
    >>> ellison_glaeser_of([50, 50], [100, 100], [50, 50])
    Fraction(-1, 1)
    >>> ellison_glaeser_of([100, 0], [100, 100], [100]), ellison_glaeser_of([100], [100], [50, 50])
    (None, None)
    """
    if len(tenant_areas) < 2 or sum(1 for a in all_area if a > 0) < 2:
        return None
    s = [Fraction(a, sum(class_area)) for a in class_area]
    x = [Fraction(a, sum(all_area)) for a in all_area]
    # H over one denominator: adding thousands of reduced fractions would take minutes.
    h = Fraction(sum(a * a for a in tenant_areas), sum(tenant_areas) ** 2)
    g = sum((s_b - x_b) ** 2 for s_b, x_b in zip(s, x))
    spread = 1 - sum(x_b ** 2 for x_b in x)
    return (g - spread * h) / (spread * (1 - h))


# --- Goals --------------------------------------------------------------------------------------


def readings(standings, day):
    """Carrier area, four ways: gross area of the carrier floors; lettable, occupied, and occupied by one of the
    nine directions there."""
    total = {"designated": 0, "usable": 0, "used": 0, "directions": 0}
    for s in standings:
        if s.building.is_carrier(day):
            there = [space for space in s.spaces if space.floor in s.building.carrier_floors]
            total["designated"] += sum(s.building.floors[n] for n in s.building.carrier_floors)
            total["usable"] += area_in(there, LETTABLE)
            total["used"] += area_in(there, OCCUPIED)
            total["directions"] += sum(u.area for u in there if u.is_occupied and u.tenant_class in NINE)
    return total


def required_per_month(target, value, day, by):
    """(target - value) / months from `day` to the due date; 0 when reached, None on and after the due date.

    >>> required_per_month(4800, 0, date(2024, 1, 1), date(2028, 1, 1))  # 1461 days are 48 months
    Fraction(100, 1)
    """
    if value >= target:
        return Fraction(0)
    return Fraction(target - value) / months((by - day).days) if by > day else None


def projected_on(target, value, pace, day):
    """The first day on which value + pace * months >= target; `day` if reached, None if never.

    >>> projected_on(100, 40, Fraction(60), date(2026, 10, 31))
    datetime.date(2026, 12, 1)
    """
    if value >= target:
        return day
    if pace is None or pace <= 0:
        return None
    days = ceil(Fraction(target - value) / pace * DAYS_PER_MONTH)
    return day + timedelta(days) if days <= (date.max - day).days else None


def carrier_goal(goal, now, year_ago, day, year_ago_day):
    """The carrier area goal; `now` and `year_ago` are standings."""
    all_readings = readings(now, day)
    value, target, by = all_readings[goal["counting"]], hundredths(goal["target"]), date.fromisoformat(goal["by"])
    pace = None
    if goal["counting"] == "designated" or any(s.feed for s in year_ago):
        pace = Fraction(value - readings(year_ago, year_ago_day)[goal["counting"]], 12)
    required, projected = required_per_month(target, value, day, by), projected_on(target, value, pace, day)
    return {
        "counting": goal["counting"],
        "target": square_metres(target),
        "by": by.isoformat(),
        "value": square_metres(value),
        "progress": real(ratio(value, target)),
        "remaining": square_metres(max(0, target - value)),
        "requiredPerMonth": None if required is None else real(required / 100),
        "observedPerMonth": None if pace is None else real(pace / 100),
        "projectedOn": projected.isoformat() if projected else None,
        "readings": {name: square_metres(area) for name, area in all_readings.items()},
    }


def people_goals(goals, standings):
    """Headcount, enterprises and output of the tenants whose class in the whole district is one of the nine."""
    classes = tenant_classes([space for s in standings for space in s.spaces])
    counted = {tenant for tenant, of in classes.items() if of in NINE}
    people, output = headcounts(standings), outputs(standings)

    def entry(name, value, shown):
        target = Fraction(goals[name]["target"])
        return {"target": shown(target), "by": goals[name]["by"], "value": shown(value),
                "progress": real(ratio(value, target))}

    return {
        "headcount": entry("headcount", sum(people[t] for t in counted), int),
        "enterprises": entry("enterprises", len(counted), int),
        "output": entry("output", sum((output[t] for t in counted), Fraction(0)), real),
    }


# --- Dates --------------------------------------------------------------------------------------


def year_before(day):
    """The same calendar day a year before, at the latest the end of its month.

    >>> year_before(date(2024, 2, 29)), year_before(date(2026, 10, 31))
    (datetime.date(2023, 2, 28), datetime.date(2025, 10, 31))
    """
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last))


def period_bounds(period):
    """First and last day of a month, quarter, half-year or year.

    >>> period_bounds("2026-10")[1], period_bounds("2026-Q4")[0], period_bounds("2026-H1")[1], period_bounds("2026")[0]
    (datetime.date(2026, 10, 31), datetime.date(2026, 10, 1), datetime.date(2026, 6, 30), datetime.date(2026, 1, 1))
    """
    year, kind, number = re.fullmatch(r"(\d{4})(?:-([QH]?)(\d{1,2}))?", period).groups()
    length = {None: 12, "": 1, "Q": 3, "H": 6}[kind]
    first = (int(number or 1) - 1) * length + 1
    last = first + length - 1
    return date(int(year), first, 1), date(int(year), last, calendar.monthrange(int(year), last)[1])


def period_a_year_before(period):
    """The same period of the year before: its last day can be another one in February.

    >>> period_bounds(period_a_year_before("2025-02"))[1]
    datetime.date(2024, 2, 29)
    """
    return f"{int(period[:4]) - 1:04}{period[4:]}"


# --- The report ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Settings:
    stale_after: timedelta
    horizon: timedelta
    min_area: int
    min_tenants: int


def read_settings(district):
    settings = district.get("settings") or {}
    quotient = settings.get("locationQuotient") or {}
    return Settings(
        stale_after=timedelta(int(settings.get("staleAfterDays", 45))),
        horizon=timedelta(int(settings.get("availabilityHorizonDays", 180))),
        min_area=hundredths(quotient.get("minArea", "2000")),
        min_tenants=int(quotient.get("minTenants", 5)),
    )


def square_metres(area):
    """An area as it is printed: m² with two decimals."""
    return (Decimal(area) / 100).quantize(Decimal("0.01"))


def real(number):
    """Any other real as it is printed: six decimals, rounded half to even."""
    return None if number is None else Decimal(round(Fraction(number) * 10**6)).scaleb(-6)


def building_entry(s, day, layout, settings, district_areas, district_tenants):
    """One building's part of the report."""
    suffices = sample_suffices(s.spaces, settings)
    return {
        "id": s.building.id,
        "name": s.building.name,
        "park": s.building.park,
        "role": s.building.role(layout, day),
        "mantianxing": s.building.is_mantianxing(day),
        "carrier": s.building.is_carrier(day),
        "feed": s.feed and {"id": None, "asOf": s.feed.as_of.isoformat(), "revision": s.revision,
                            "sender": s.feed.sender},
        "stale": s.feed is None or day - s.feed.as_of > settings.stale_after,
        **areas([s], day, settings.horizon),
        "readings": {name: square_metres(area) for name, area in readings([s], day).items()},
        "clustering": {
            "byArea": cluster(amounts_by_area(s.spaces), district_areas, suffices, square_metres),
            "byTenants": cluster(amounts_by_tenants(s.spaces), district_tenants, suffices, int),
        },
    }


def report(district, buildings, history, day, period=None, known_at=None):
    """The whole report as of a day, or as of the last day of a period."""
    settings = read_settings(district)
    overrides = district.get("industryOverrides") or {}
    layout = district["layouts"][0]["id"]
    goal = district["goals"]["carrierArea"]

    def standings_on(a_day):
        return [standing(b, history.get(b.id, []), a_day, overrides) for b in buildings]

    def group(members):
        return {"buildings": len(members), **areas(members, day, settings.horizon)}

    def comparison(end):
        then = standings_on(end)
        return {"asOf": end.isoformat(), "totals": areas(then, end, settings.horizon),
                "goal": {"value": square_metres(readings(then, end)[goal["counting"]])},
                "netAbsorption": square_metres(net_absorption(now, then))}

    bounds = period_bounds(period) if period else None
    day = bounds[1] if bounds else day
    now = standings_on(day)
    spaces = [space for s in now for space in s.spaces]
    by_area, by_tenants = amounts_by_area(spaces), amounts_by_tenants(spaces)
    share = shares(by_area)
    a_year_ago = year_before(day)
    return {
        "asOf": day.isoformat(),
        "knownAt": known_at,
        "period": bounds and {"id": period, "start": bounds[0].isoformat(), "end": bounds[1].isoformat()},
        "goal": carrier_goal(goal, now, standings_on(a_year_ago), day, a_year_ago),
        "goals": people_goals(district["goals"], now),
        "totals": areas(now, day, settings.horizon),
        "roles": [{"role": role, **group([s for s in now if s.building.role(layout, day) == role])}
                  for role in ("core", "point")],
        "parks": [{"id": park["id"], "name": park["name"], **group([s for s in now if s.building.park == park["id"]])}
                  for park in district.get("parks") or []],
        "mantianxing": group([s for s in now if s.building.is_mantianxing(day)]),
        "directions": [{"id": c, "name": DIRECTIONS[c], "area": square_metres(by_area[c]), "tenants": by_tenants[c],
                        "share": real(share[c]), "ellisonGlaeser": real(ellison_glaeser(now, c))} for c in CLASSES],
        "unclassified": {"area": square_metres(by_area[None]), "tenants": by_tenants[None]},
        "buildings": [building_entry(s, day, layout, settings, by_area, by_tenants) for s in now],
        "comparisons": bounds and {"previous": comparison(bounds[0] - timedelta(1)),
                                   "yearBefore": comparison(period_bounds(period_a_year_before(period))[1])},
    }


# --- Comparing ----------------------------------------------------------------------------------


def differences(ours, theirs, path="$"):
    """Where another report differs, one line each. Reals may differ by 1.01e-6, areas by 0.005; `knownAt` and
    the ids of feeds are not compared.

    >>> list(differences({"a": Decimal("0.420000"), "n": 1, "b": True}, {"a": 0.42, "n": 1, "b": True}))
    []
    >>> list(differences({"a": [Decimal("1.00")], "n": 1}, {"a": [1.01], "m": 1}))
    ['$.a[0]: 1.00 here, 1.01 there', '$.n: missing there', '$.m: not expected']
    """
    if path == "$.knownAt" or re.fullmatch(r"\$\.buildings\[\d+\]\.feed\.id", path):
        return
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in ours:
            if name in theirs:
                yield from differences(ours[name], theirs[name], f"{path}.{name}")
            else:
                yield f"{path}.{name}: missing there"
        yield from (f"{path}.{name}: not expected" for name in theirs if name not in ours)
    elif isinstance(ours, list) and isinstance(theirs, list):
        if len(ours) != len(theirs):
            yield f"{path}: {len(ours)} entries here, {len(theirs)} there"
        for i, (a, b) in enumerate(zip(ours, theirs)):
            yield from differences(a, b, f"{path}[{i}]")
    elif not same(ours, theirs):
        yield f"{path}: {ours} here, {theirs} there"


def same(ours, theirs):
    """Whether two leaves agree. Our decimals say what they are: two places for areas, six for other reals."""
    if isinstance(ours, Decimal):
        if isinstance(theirs, bool) or not isinstance(theirs, (int, float, Decimal)):
            return False
        tolerance = Decimal("0.005") if ours.as_tuple().exponent == -2 else Decimal("1.01e-6")
        return abs(ours - Decimal(str(theirs))) <= tolerance
    return ours == theirs and isinstance(ours, bool) == isinstance(theirs, bool)


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--buildings", type=Path, required=True, help="folder of policy files")
    p.add_argument("--feeds", nargs="+", required=True, help="native feeds, or folders of them")
    when = p.add_mutually_exclusive_group(required=True)
    when.add_argument("--as-of", type=date.fromisoformat)
    when.add_argument("--period", help="2026-10, 2026-Q4, 2026-H2 or 2026")
    p.add_argument("--known-at", default=datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                   help="printed as it is; every feed counts as known")
    p.add_argument("--compare", type=Path, help="another report; print where it differs instead of our own")
    args = p.parse_args()

    district = read_yaml(args.buildings / "district.yaml")
    files = sorted(f for f in args.buildings.glob("*.yaml") if f.name != "district.yaml")
    ours = report(district, [read_building(f) for f in files], read_feeds(args.feeds), args.as_of, args.period,
                  args.known_at)
    if args.compare is None:
        json.dump(ours, sys.stdout, ensure_ascii=False, indent=2, default=float)
        print()
        return 0
    theirs = json.loads(args.compare.read_text(encoding="utf-8"), parse_float=Decimal)
    found = list(differences(ours, theirs))
    print(*found[:20], f"{len(found)} differences", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
