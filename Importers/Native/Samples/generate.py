#!/usr/bin/env python3
"""Writes the sample feeds that lie beside this file: `python3 generate.py`.

Everything in them is invented. The buildings, their floors and their policies come from
`Buildings/*.yaml`; what happens in them from 2025-10 to 2026-10 is played month by month with dice
that fall the same way every time, so that a second run writes the same bytes. Tenants stay, grow,
renew, move and leave; a vacant unit is signed, fitted out, occupied. `README.md` in this folder
lists the files that are special on purpose.
"""

import copy
import datetime
import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

HERE = Path(__file__).resolve().parent
BUILDINGS = HERE.parents[2] / "Buildings"
NAMESPACE = "urn:mantianxing:occupancy:1"
SEED = 20261123

# --- What differs from building to building ------------------------------------------------------


@dataclass
class Plan:
    """How a building is let, and how its managers write their feeds."""

    sender: str
    occupied: tuple  # share of the lettable area: 2025-10, 2026-10
    office: tuple = (2, 3)  # units on an office floor: fewest, most
    retail: tuple = (2, 4)  # units on a retail floor
    owner: str = ""  # an enterprise that uses some units of its own
    leaving: float = 0.22  # chance that a tenant leaves when the lease ends
    parking: bool = False  # does the feed name the parking floors?
    gross: bool = False  # does the feed repeat grossArea and label?
    encoding: str = "UTF-8"
    bom: bool = False
    newline: str = "\n"
    area_unit: str = "m2"
    rent_unit: str = ""
    edition: str = "2017"
    section_letter: bool = False
    prefix: str = ""
    foreign: bool = False  # attributes and elements of the sender's own namespace
    last: str = "2026-10-31"


PLANS = {
    "5001030001": Plan("示例物业甲", (0.70, 0.83), parking=True, gross=True,
                       owner="重庆示例园区运营有限公司"),
    "5001030002": Plan("示例物业甲", (0.66, 0.79), office=(3, 3), gross=True),
    "5001030003": Plan("示例物业甲", (0.63, 0.74), office=(2, 4), section_letter=True),
    "5001030004": Plan("云帆示例物业", (0.72, 0.81), owner="重庆示例云帆信创科技有限公司"),
    "5001030005": Plan("江汇示例物业", (0.75, 0.84), retail=(3, 5), parking=True, gross=True,
                       rent_unit="day"),
    "5001030006": Plan("示例物业乙", (0.64, 0.76), office=(3, 3)),
    "5001030007": Plan("示例物业乙", (0.58, 0.68), bom=True, newline="\r\n"),
    "5001030008": Plan("文创示例物业", (0.68, 0.80), office=(2, 4), encoding="GB18030",
                       owner="重庆示例堃𠮷文创运营有限公司"),
    "5001030009": Plan("文创示例物业", (0.62, 0.75), office=(4, 6), retail=(4, 6), gross=True),
    "5001030010": Plan("影像工场示例管理处", (0.70, 0.85), office=(4, 6), encoding="UTF-16"),
    "5001030011": Plan("示例物业丙", (0.71, 0.82), area_unit="wan-m2", gross=True,
                       owner="重庆示例市政工程设计有限公司"),
    "5001030012": Plan("示例物业丙", (0.60, 0.71), office=(3, 4), foreign=True),
    "5001030013": Plan("青石巷示例管理处", (0.72, 0.78), office=(4, 4), retail=(3, 3),
                       edition="2011"),
    "5001030014": Plan("商旅示例物业", (0.73, 0.67), retail=(4, 6), leaving=0.6, encoding="GBK",
                       owner="重庆示例镕泰商业管理有限公司"),
    "5001030015": Plan("半岛示例物业", (0.33, 0.46), parking=True, gross=True),
    "5001030017": Plan("检测示例物业", (0.69, 0.77), office=(2, 4), last="2026-08-31"),
    "5001030018": Plan("链谷示例物业", (0.60, 0.76), office=(2, 4), prefix="o:"),
}

MONTHS_WRITTEN = ["2025-10-31", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"]

# --- What the meters say -------------------------------------------------------------------------


@dataclass
class Meter:
    """What a building uses, of which the feeds tell the months that none before has told."""

    kind: str
    unit: str
    idle: float  # by square metre and month, with nobody in
    full: float  # what comes on top with everybody in
    places: int = 2  # decimals
    scale: float = 1
    floors: tuple = ()  # read floor by floor
    read_on: int = 0  # the day of the month that the meter is read; 0: the last


METERS = {
    "5001030001": [Meter("electricity", "kWh", 2.6, 6.2, places=1),
                   Meter("water", "吨", 0.01, 0.09)],
    "5001030005": [Meter("electricity", "万kWh", 3.1, 7.4, places=4, scale=1e-4),
                   Meter("gas", "m3", 0.03, 0.21, read_on=15)],
    "5001030009": [Meter("electricity", "度", 2.2, 5.6, places=1, floors=(3, 4, 5, 6))],
}

# Cooling makes the summers of Chongqing, heating and gas the winters: January to December.
SEASONS = {
    "electricity": (1.05, 0.95, 0.80, 0.80, 0.95, 1.20, 1.50, 1.55, 1.20, 0.85, 0.80, 1.00),
    "gas": (1.60, 1.40, 1.10, 0.90, 0.75, 0.65, 0.60, 0.60, 0.70, 0.90, 1.20, 1.50),
    "water": (0.90, 0.80, 0.95, 1.00, 1.05, 1.10, 1.15, 1.15, 1.10, 1.00, 0.95, 0.90),
}

# --- What tenants do -----------------------------------------------------------------------------

# By direction: GB/T 4754-2017 codes, each with a trade for the name. "+" marks codes that need the
# tag to say which direction they are. A code named twice is twice as common.
TRADES = {
    "industrial-software": ["6513+ 工业软件", "6513+ 智造软件", "6512 仿真软件"],
    "it-services": ["6531 信息技术", "6531 信息系统", "6540 运维服务", "6560 信息咨询",
                    "6550 云计算", "6432 网络服务", "6490 互联网科技", "7251 网络广告"],
    "digital-content": ["6572 动漫", "6579 数字传媒", "6422 互动娱乐", "8730 影视",
                        "8626 数字出版", "8750 影业"],
    "industrial-design": ["7491 工业设计", "7491 产品设计", "7492 创意设计"],
    "blockchain": ["6519+ 链科技", "6450+ 可信数据", "6513+ 区块链技术"],
    "xinchuang": ["6511 基础软件", "6519 信创科技", "6440 信息安全"],
    "high-growth": ["6450 数据科技", "6571 空间信息", "6940 金融信息", "6339 卫星应用"],
    "engineering-services": ["7481 工程管理", "7482 工程监理", "7484 工程设计", "7484 建筑设计",
                             "7485 规划设计", "7449 测绘"],
    "research-services": ["7452 检测技术", "7452 质量检测", "7455 认证服务", "7461 环境监测",
                          "7320 技术研究", "7520 知识产权", "7530 科技服务"],
    "other": ["7212 投资咨询", "7241 财务咨询", "7297 商务服务", "5292 网络零售", "5181 贸易",
              "7262 人力资源", "7010 置业"],
    "shop": ["6210 餐饮管理", "6220 快餐", "6232 咖啡", "5212 便利店", "5251 大药房"],
}

# How common each direction is where the building's policy does not ask for it.
EVERYWHERE = [("industrial-software", 6), ("it-services", 16), ("digital-content", 8),
              ("industrial-design", 5), ("blockchain", 2), ("xinchuang", 5), ("high-growth", 6),
              ("engineering-services", 8), ("research-services", 8), ("other", 36)]

# The same trades in the 2011 edition, for the one building that still reports by it.
EDITION_2011 = {"industrial-software": "6510", "xinchuang": "6510", "it-services": "6520",
                "digital-content": "6591", "industrial-design": "7491",
                "engineering-services": "7482", "research-services": "7450"}

SECTIONS = [(44, 44, "D"), (51, 52, "F"), (61, 62, "H"), (63, 65, "I"), (66, 69, "J"),
            (70, 70, "K"), (71, 72, "L"), (73, 75, "M"), (83, 83, "P"), (84, 84, "Q"),
            (86, 90, "R")]

FIRST = "云启恒汇智辰嘉景博联渝星瀚拓凌明远润泽锦昊朗铭奕承盛宏睿卓颂沐安格晟"
SECOND = "航帆峰源川宇岚澜图策维创诚达信和林石桥禾舟山海然元合迅通华光程越方序"


class Dice:
    """Chance from `Random.random()` alone, whose sequence Python promises to keep."""

    def __init__(self, seed):
        self.roll = random.Random(seed).random

    def chance(self, probability):
        return self.roll() < probability

    def real(self, low, high):
        return low + (high - low) * self.roll()

    def whole(self, low, high):
        return low + int(self.roll() * (high - low + 1))

    def pick(self, items):
        return items[int(self.roll() * len(items))]

    def weighted(self, pairs):
        rest = self.roll() * sum(weight for _, weight in pairs)
        for item, weight in pairs:
            rest -= weight
            if rest < 0:
                return item
        return pairs[-1][0]


# --- Tenants -------------------------------------------------------------------------------------

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015: no I, O, S, V, Z


def organisation_check(code8):
    """The check character of GB 11714-1997 over the first eight."""
    values = [int(c) if c.isdigit() else ord(c) - ord("A") + 10 for c in code8]
    total = sum(v * w for v, w in zip(values, (3, 7, 9, 10, 5, 8, 4, 2)))
    return {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))


def credit_code(authority, code8):
    """A unified social credit code of an enterprise with both of its check characters."""
    body = "91" + authority + code8 + organisation_check(code8)
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + ALPHABET[(31 - total % 31) % 31]


@dataclass
class Presence:
    """A tenant in one building."""

    headcount: int
    output: float  # 万元 a year


@dataclass
class Tenant:
    name: str
    uscc: str
    direction: str
    industry: str
    tagged: bool
    registered: str  # "true", "false", or "" where the manager does not know
    tells_output: bool
    presences: dict = field(default_factory=dict)  # by building


class Registry:
    """Every tenant there is, with names and codes that no other tenant has."""

    def __init__(self, dice):
        self.dice = dice
        self.names, self.codes = set(), set()
        self.tenants = []
        self.movers = []  # left a building and look for another

    def found(self, direction, name=""):
        """A new tenant. Its organisation code starts with M0, which real ones hardly do."""
        dice = self.dice
        code, trade = dice.pick(TRADES[direction]).split()
        while not name or name in self.names:
            name = f"重庆示例{dice.pick(FIRST)}{dice.pick(SECOND)}{trade}有限公司"
        self.names.add(name)
        code8 = ""
        while not code8 or code8 in self.codes:
            code8 = f"M0{dice.whole(0, 999999):06d}"
        self.codes.add(code8)
        local = dice.chance(0.78)
        authority = "500103" if local else dice.pick(["500000", "500105", "500112", "500107"])
        tenant = Tenant(
            name=name,
            uscc="" if dice.chance(0.03) else credit_code(authority, code8),
            direction="other" if direction == "shop" else direction,
            industry=code.rstrip("+"),
            tagged=code.endswith("+") or dice.chance(0.1),
            registered="" if dice.chance(0.05) else "true" if local else "false",
            tells_output=not dice.chance(0.15))
        self.tenants.append(tenant)
        return tenant

    def office_tenant(self, building):
        """Who signs next: one that left elsewhere, one that opens a second office, a new one."""
        dice = self.dice
        wanted = building.wanted
        movers = [t for t in self.movers if building.id not in t.presences]
        if movers and dice.chance(0.4):
            self.movers.remove(movers[0])
            return movers[0]
        others = [t for t in self.tenants if len(t.presences) == 1
                  and building.id not in t.presences and t.direction in wanted]
        if others and dice.chance(0.05):
            return dice.pick(others)
        if dice.chance(0.55):
            direction = dice.weighted([(d, 4 - i) for i, d in enumerate(wanted)])
        else:
            direction = dice.weighted(EVERYWHERE)
        return self.found(direction)


# --- Buildings -----------------------------------------------------------------------------------


@dataclass
class Unit:
    id: str
    area: int  # hundredths of a square metre
    use: str
    rank: float  # units of low rank are let first
    state: str = "vacant"
    tenant: Tenant = None
    start: datetime.date = None
    end: datetime.date = None
    rent: float = None
    asking: float = None
    available: datetime.date = None
    leaves: bool = None  # decided three months before the lease ends

    def clear(self, state="vacant"):
        self.state, self.tenant, self.start, self.end, self.rent = state, None, None, None, None
        self.available, self.leaves = None, None


@dataclass
class Floor:
    number: int
    gross: int  # hundredths of a square metre
    use: str
    units: list


@dataclass
class Building:
    id: str
    plan: Plan
    wanted: list
    rents: tuple
    floors: list
    readings: dict = field(default_factory=dict)  # by floor, None for all: those not yet told

    def units(self):
        return [u for f in self.floors for u in f.units if u.use in ("office", "retail")]

    def share(self, *states):
        """Share of the lettable area in these states."""
        lettable = [u for u in self.units() if u.state != "out-of-service"]
        return sum(u.area for u in lettable if u.state in states) / sum(u.area for u in lettable)


def numbers(text):
    """The floors meant by `-2, -1` or `5-19, 21-30`."""
    for part in text.split(","):
        first, last = re.fullmatch(r"\s*(-?\d+)(?:-(-?\d+))?\s*", part).groups()
        yield from range(int(first), int(last or first) + 1)


def read_building(path, dice):
    """The few lines of a policy file that the feeds depend on."""
    text = path.read_text(encoding="utf-8")
    plan = PLANS[path.stem]
    rents = re.search(r"^  askingRent: \{from: (\d+), to: (\d+)\}", text, re.M).groups()
    wanted = re.search(r"^  directions: \[([^\]]+)\]", text, re.M).group(1).split(", ")
    floors = []
    pattern = r"^  - \{numbers: \[([^\]]+)\], grossArea: ([\d.]+), use: (\w+)\}"
    for match in re.finditer(pattern, text, re.M):
        for number in numbers(match.group(1)):
            gross, use = round(float(match.group(2)) * 100), match.group(3)
            floors.append(Floor(number, gross, use, divide(number, gross, use, plan, dice)))
    floors = sorted((f for f in floors if f.units), key=lambda f: f.number)
    keep_free(floors, dice)
    return Building(path.stem, plan, wanted, tuple(map(int, rents)), floors)


def divide(number, gross, use, plan, dice):
    """Units of a floor, in their order along it."""
    if use == "parking":
        whole = Unit(f"B{-number}-P", gross * 92 // 100, "parking", 0, "self-occupied")
        return [whole] if plan.parking else []
    if use == "other":
        return [Unit(f"{number}00", gross * 88 // 100, "other", 0, "out-of-service")]
    low, high = (0.84, 0.97) if use == "office" else (0.62, 0.78)
    total = int(gross * dice.real(low, high))
    weights = [dice.real(0.6, 1.6) for _ in range(dice.whole(*getattr(plan, use)))]
    areas = [int(total * w / sum(weights) / 25) * 25 for w in weights]
    return [Unit(f"{number}{n:02d}", area, use, dice.roll())
            for n, area in enumerate(areas, start=1)]


def keep_free(floors, dice):
    """Two neighbouring office floors are let last: whole free floors exist in real buildings."""
    office = [f for f in floors if f.use == "office"]
    at = dice.whole(0, len(office) - 2)
    for unit in office[at].units + office[at + 1].units:
        unit.rank += 10


# --- A month in a building -----------------------------------------------------------------------


def first_of_month(day, months=0):
    index = day.year * 12 + day.month - 1 + months
    return datetime.date(index // 12, index % 12 + 1, 1)


def month_end(day, months=0):
    return first_of_month(day, months + 1) - datetime.timedelta(days=1)


def market_rent(building, unit, dice):
    low, high = building.rents
    rent = dice.real(low, high) * (1.7 if unit.use == "retail" else 1)
    return round(rent * 2) / 2


def settle(building, unit, tenant, dice):
    """Counts the people and the output that come with a unit."""
    room, output = ((25, 60), (15, 45)) if unit.use == "retail" else ((8.5, 17), (22, 95))
    people = max(3, int(unit.area / 100 / dice.real(*room)))
    here = tenant.presences.setdefault(building.id, Presence(0, 0.0))
    here.headcount += people
    here.output += people * dice.real(*output)


def let(building, unit, registry, start, dice, tenant=None):
    """Signs a unit; the state is the caller's to set."""
    if tenant is None:
        shop = unit.use == "retail"
        tenant = registry.found("shop") if shop else registry.office_tenant(building)
    unit.tenant = tenant
    unit.rent = round(market_rent(building, unit, dice) * dice.real(0.88, 1.0), 2)
    unit.start = start
    unit.end = month_end(start, 12 * dice.whole(1, 5) - 1)
    unit.asking, unit.available, unit.leaves = None, None, None
    settle(building, unit, tenant, dice)


def open_building(building, registry, day, dice):
    """The first state, as of `day`."""
    plan, units = building.plan, sorted(building.units(), key=lambda u: u.rank)
    units[-1].state = "out-of-service" if dice.chance(0.6) else "vacant"
    if plan.owner:
        owner = registry.found(building.wanted[0], plan.owner)
        for unit in [u for u in building.units() if u.use == "office"][:dice.whole(2, 4)]:
            unit.state, unit.tenant = "self-occupied", owner
            settle(building, unit, owner, dice)
    previous = None
    for unit in units:
        if building.share("leased", "self-occupied") >= plan.occupied[0]:
            break
        if unit.state != "vacant":
            continue
        again = previous if unit.use == "office" and dice.chance(0.06) else None
        start = first_of_month(day, -dice.whole(0, 40))
        let(building, unit, registry, start, dice, again)
        while unit.end <= day:
            unit.end = month_end(unit.end, 12)
        unit.state = "leased"
        previous = unit.tenant if unit.use == "office" else previous
    for unit in [u for u in units if u.state == "vacant"][:3]:
        let(building, unit, registry, first_of_month(day, 1), dice)
        unit.state = "signed"
    vacant = [u for u in units if u.state == "vacant"]
    for unit in vacant:
        offer(building, unit, day, dice)
    if len(vacant) > 6:
        vacant[2].clear("reserved")


def offer(building, unit, day, dice):
    """Puts a vacant unit on the market."""
    unit.asking = market_rent(building, unit, dice) if dice.chance(0.7) else None
    unit.available = day + datetime.timedelta(days=dice.whole(20, 75)) if dice.chance(0.3) else None


def leave(building, unit, registry, day, dice):
    tenant = unit.tenant
    unit.clear()
    offer(building, unit, day, dice)
    kept = sum(u.area for u in building.units() if u.tenant is tenant)
    if kept:
        here, share = tenant.presences[building.id], kept / (kept + unit.area)
        here.headcount, here.output = max(2, round(here.headcount * share)), here.output * share
    else:
        tenant.presences.pop(building.id, None)
        if not tenant.presences and unit.use == "office" and dice.chance(0.6):
            registry.movers.append(tenant)


def advance(building, registry, day, goal, dice):
    """Brings the building to `day`; `goal` is the share of its area that should be let by then."""
    for unit in building.units():
        if unit.state == "signed" and unit.start <= day:
            unit.state = "fit-out" if dice.chance(0.6) else "leased"
        elif unit.state == "fit-out" and dice.chance(0.7):
            unit.state = "leased"
        elif unit.state == "vacant" and unit.available and unit.available <= day:
            unit.available = None
        elif unit.state == "leased":
            end_or_renew(building, unit, registry, day, dice)
    for tenant in {id(u.tenant): u.tenant for u in building.units() if u.tenant}.values():
        grow(building, tenant, dice)
    for unit in sorted(building.units(), key=lambda u: u.rank):
        if building.share("leased", "self-occupied", "signed", "fit-out") >= goal:
            break
        if unit.state == "vacant" and not unit.available:
            neighbour = expanding_neighbour(building, unit, dice)
            let(building, unit, registry, first_of_month(day, dice.whole(1, 2)), dice, neighbour)
            unit.state = "signed"


def end_or_renew(building, unit, registry, day, dice):
    if unit.end < day:
        if unit.leaves:
            leave(building, unit, registry, day, dice)
        else:
            unit.start = unit.end + datetime.timedelta(days=1)
            unit.end = month_end(unit.start, 12 * dice.whole(1, 3) - 1)
            unit.rent, unit.leaves = round(unit.rent * dice.real(0.95, 1.06), 2), None
    elif unit.leaves is None and (unit.end - day).days <= 95:
        unit.leaves = dice.chance(building.plan.leaving)
        if unit.leaves:
            unit.available = unit.end + datetime.timedelta(days=1)
            unit.asking = market_rent(building, unit, dice)


def grow(building, tenant, dice):
    """Some tenants change their numbers in a month; most report the old ones."""
    here = tenant.presences[building.id]
    if dice.chance(0.2):
        here.headcount = max(2, round(here.headcount * dice.real(0.93, 1.10)))
        here.output *= dice.real(0.96, 1.07)


def expanding_neighbour(building, unit, dice):
    """The tenant next door on the same floor, if it takes the unit."""
    for floor in building.floors:
        if unit in floor.units and unit.use == "office":
            at = floor.units.index(unit)
            beside = floor.units[max(0, at - 1):at] + floor.units[at + 1:at + 2]
            tenants = [u.tenant for u in beside if u.state == "leased" and not u.leaves]
            if tenants and dice.chance(0.15):
                return tenants[0]
    return None


def split_a_unit(building):
    """The first vacant office unit becomes two, as happens when a large room is hard to let."""
    for floor in building.floors:
        for at, unit in enumerate(floor.units):
            if unit.state == "vacant" and unit.use == "office" and unit.rank < 10:
                a, b = copy.copy(unit), copy.copy(unit)
                a.id, b.id = unit.id + "A", unit.id + "B"
                a.area = unit.area // 2
                b.area = unit.area - a.area
                floor.units[at:at + 1] = [a, b]
                return


# --- Special files -------------------------------------------------------------------------------


def spoil(building):
    """A copy with one of nearly every warning; none of them is an error."""
    spoiled = copy.deepcopy(building)
    leased = [u for u in spoiled.units() if u.state == "leased" and u.use == "office"
              and u.tenant.uscc and not u.leaves]
    firms = []  # leased units, one per tenant
    for unit in leased:
        if all(unit.tenant is not u.tenant for u in firms):
            firms.append(unit)
    wrong = firms[0].tenant.uscc
    firms[0].tenant.uscc = wrong[:-1] + ("0" if wrong[-1] != "0" else "1")  # check character
    firms[1].tenant.industry, firms[1].tenant.tagged = "9901", False  # no such division
    firms[2].tenant = None  # leased, but to whom?
    firms[3].end = datetime.date(2026, 9, 30)  # over for a month
    firms[4].tenant.industry, firms[4].tenant.tagged = "6513", False  # speaks for no direction
    firms[5].tenant.industry, firms[5].tenant.tagged = "8492", False  # nor does this one
    firms[6].tenant.industry, firms[6].tenant.tagged = "6510", False  # of the 2011 edition
    firms[8].tenant.name = firms[7].tenant.name  # one name, two codes
    firms[9].state = "reserved"  # with a tenant in it
    sparse = next(f for f in reversed(spoiled.floors) if len(f.units) > 2
                  and all(u not in firms[:10] for u in f.units))
    sparse.units = [min(sparse.units, key=lambda u: u.area)]
    return spoiled


def mistaken(building):
    """What was sent before the correction: two let units as vacant, a rent in the wrong place."""
    wrong = copy.deepcopy(building)
    leased = [u for u in wrong.units() if u.state == "leased" and u.use == "office"]
    for unit in leased[4:6]:
        unit.clear()
    leased[10].rent = round(leased[10].rent / 10, 2)
    return wrong


# --- Meters --------------------------------------------------------------------------------------


def read_meters(building, day, dice):
    """What was used in the month up to `day`; a meter that is read earlier is read earlier."""
    for meter in METERS.get(building.id, []):
        first, last = day.replace(day=1), day
        if meter.read_on:
            last = day.replace(day=meter.read_on)
            first = first_of_month(day, -1).replace(day=meter.read_on + 1)
        for number in meter.floors or (None,):
            floors = [f for f in building.floors if number in (None, f.number)]
            units = [u for f in floors for u in f.units if u.use in ("office", "retail")]
            full = sum(u.area for u in units if u.state in ("leased", "self-occupied"))
            full /= sum(u.area for u in units)
            used = (meter.idle + meter.full * full) * sum(f.gross for f in floors) / 100
            used *= SEASONS[meter.kind][last.month - 1] * dice.uniform(0.96, 1.04)
            text = f"{used * meter.scale:.{meter.places}f}"
            building.readings.setdefault(number, []).append(
                (meter.kind, first, last, text, meter.unit))


def energy_lines(building, number, indent):
    """The readings of a floor, or of the whole building, that have not been told."""
    p = building.plan.prefix
    return [f"{indent}<{p}energy" + attributes(
        ("kind", kind), ("from", first), ("to", last), ("value", text), ("unit", unit)) + "/>"
        for kind, first, last, text, unit in building.readings.pop(number, [])]


# --- Writing -------------------------------------------------------------------------------------


def attributes(*pairs):
    return "".join(f" {key}={quoteattr(str(value))}" for key, value in pairs
                   if value not in (None, ""))


def area_text(area, plan):
    """Hundredths of a square metre in the feed's unit; nothing is lost in 万㎡."""
    scale, places = (1_000_000, 6) if plan.area_unit == "wan-m2" else (100, 2)
    return f"{area // scale}.{area % scale:0{places}d}"


def rent_text(rent, plan):
    if rent is None:
        return None
    return f"{rent * 12 / 365 if plan.rent_unit == 'day' else rent:.2f}"


def industry_text(tenant, plan):
    code = tenant.industry
    if plan.edition == "2011":
        code = EDITION_2011.get(tenant.direction, code)
    if plan.section_letter:
        code = next(s for a, b, s in SECTIONS if a <= int(code[:2]) <= b) + code
    return code


def tenant_text(building, tenant, plan):
    here = tenant.presences[building.id]
    tagged = tenant.tagged
    if plan.edition == "2011":  # most codes changed, so most tenants are tagged
        tagged = tenant.direction != "other" and ord(tenant.name[4]) % 4 != 0
    return attributes(
        ("name", tenant.name), ("uscc", tenant.uscc), ("industry", industry_text(tenant, plan)),
        ("direction", tenant.direction if tagged else None), ("headcount", here.headcount),
        ("registeredInDistrict", tenant.registered),
        ("annualOutput", f"{here.output:.1f}" if tenant.tells_output else None))


def feed_text(building, day, only=None):
    """The feed of a building; `only` names the floors of a partial one."""
    plan, p, out = building.plan, building.plan.prefix, []
    out.append(f'<?xml version="1.0" encoding="{plan.encoding}"?>')
    out.append(
        f"<{p}occupancyFeed" + attributes(
            ("xmlns:o" if p else "xmlns", NAMESPACE),
            ("xmlns:wy", "urn:example:property-office" if plan.foreign else None),
            ("building", building.id), ("asOf", day), ("coverage", "partial" if only else None),
            ("areaUnit", plan.area_unit), ("rentUnit", plan.rent_unit),
            ("industryEdition", plan.edition), ("sender", plan.sender)) + ">")
    if plan.foreign:
        out.append('  <wy:export system="示例物业系统" version="3.2"/>')
    out.extend(energy_lines(building, None, "  "))
    for floor in building.floors:
        if only and floor.number not in only:
            continue
        label = f"B{-floor.number}" if floor.number < 0 else f"{floor.number}F"
        out.append(f"  <{p}floor" + attributes(
            ("number", floor.number),
            ("grossArea", area_text(floor.gross, plan) if plan.gross else None),
            ("label", label if plan.gross else None)) + ">")
        out.extend(energy_lines(building, floor.number, "    "))
        for unit in floor.units:
            out.extend(unit_lines(building, unit, plan))
        out.append(f"  </{p}floor>")
    out.append(f"</{p}occupancyFeed>")
    return "\n".join(out) + "\n"


def unit_lines(building, unit, plan):
    p = plan.prefix
    head = f"    <{p}unit" + attributes(
        ("id", unit.id), ("area", area_text(unit.area, plan)), ("state", unit.state),
        ("use", None if unit.use == "office" else unit.use), ("availableFrom", unit.available),
        ("askingRent", rent_text(unit.asking, plan)),
        ("wy:contract", f"HT-{unit.id}" if plan.foreign and unit.rent else None))
    inner = []
    if unit.tenant:
        inner.append(f"      <{p}tenant{tenant_text(building, unit.tenant, plan)}/>")
    if unit.start:
        inner.append(f"      <{p}lease" + attributes(
            ("start", unit.start), ("end", unit.end), ("rent", rent_text(unit.rent, plan))) + "/>")
    if not inner:
        return [head + "/>"]
    return [head + ">", *inner, f"    </{p}unit>"]


def write(building, day, only=None, suffix=""):
    plan = building.plan
    text = feed_text(building, day, only).replace("\n", plan.newline)
    codec = "utf-16-le" if plan.encoding == "UTF-16" else plan.encoding
    mark = "\ufeff" if plan.bom or plan.encoding == "UTF-16" else ""
    (HERE / f"{building.id}-{day}{suffix}.xml").write_bytes((mark + text).encode(codec))


def write_month(building, day):
    """One month's feed, and the special files that belong to it."""
    if str(day) not in MONTHS_WRITTEN or str(day) > building.plan.last:
        return
    if building.id == "5001030002" and str(day) == "2026-09-30":
        write(mistaken(building), day)
        write(building, day, suffix="_correction")  # "_" sorts after ".", "-" would not
    elif building.id == "5001030006" and str(day) == "2026-10-31":
        write(spoil(building), day)
    else:
        write(building, day)


def main():
    for old in HERE.glob("*.xml"):
        old.unlink()
    day = datetime.date(2025, 10, 31)
    registry = Registry(Dice(SEED))
    dice = {id: Dice(SEED + int(id)) for id in PLANS}
    meters = {id: random.Random(SEED + 2 * int(id)) for id in METERS}  # their own dice
    buildings = [read_building(BUILDINGS / f"{id}.yaml", dice[id]) for id in PLANS]
    for building in buildings:
        open_building(building, registry, day, dice[building.id])
        read_meters(building, day, meters.get(building.id))
        write_month(building, day)
    for month in range(1, 13):
        today = month_end(day, month)
        for building in buildings:
            first, last = building.plan.occupied
            goal = min(0.97, first + (last - first) * (month + 2) / 12)
            if building.id == "5001030009" and str(today) == "2026-09-30":
                split_a_unit(building)
            advance(building, registry, today, goal, dice[building.id])
            read_meters(building, today, meters.get(building.id))
            write_month(building, today)
    partial = next(b for b in buildings if b.id == "5001030004")
    today = datetime.date(2026, 11, 12)
    advance(partial, registry, today, partial.plan.occupied[1] + 0.05, dice[partial.id])
    write(partial, today, only=[15, 16, 17, 18])


if __name__ == "__main__":
    main()
