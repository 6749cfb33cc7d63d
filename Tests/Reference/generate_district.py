#!/usr/bin/env python3
"""Writes an invented district: Buildings/ (policy files) and feeds/ (native occupancy feeds).

The same arguments always give the same files.

    generate_district.py OUT --buildings 200 --floors 25 --units 20 --months 2026-08,2026-09,2026-10 --seed 7
    generate_district.py OUT --buildings 1 --floors 10000 --units 100        # one very large feed

Every feed is acceptable, and none is suspicious. Each floor changes in every third feed, and then in at most
one unit in twelve (one at least); one unit in four is an anchor, always occupied and larger than any that
is not. So no change takes away more occupied area than the anchors keep: it never halves.

`--mess` adds what real feeds bring along: see `Mess`.
"""
import argparse
import calendar
import os
import random
from xml.sax.saxutils import quoteattr

CLASSES = ["industrial-software", "it-services", "digital-content", "industrial-design", "blockchain", "xinchuang",
           "high-growth", "engineering-services", "research-services", "other"]
PARKS = ["digital-economy", "cross-border", "digital-creative"]
CODES_2017 = ["6511", "6513", "6519", "6531", "6540", "6560", "6572", "6450", "7491", "7484", "7452", "7520", "7297",
              "5292", ""]
# Codes whose meaning changed between the editions, codes of the 2011 edition only, codes that stayed.
CODES_2011 = ["6520", "6540", "6550", "6591", "7482", "7491", "7520", "8610", "6330", "6420", "6510", "6530", "7240",
              "8630", "6511", "6531", "7451", "5171"]
# With a section letter, outside the map, of 2011 only, inside a mixed division, unknown, not a code at all.
ODD_CODES = ["I6511", "M7491", "L7297", "7010", "5171", "6510", "7240", "6590", "7599", "9999", "65"]
STATES = ["leased"] * 58 + ["self-occupied"] * 7 + ["signed"] * 6 + ["fit-out"] * 6 + ["vacant"] * 18 \
    + ["reserved"] * 3 + ["out-of-service"] * 2
ANCHOR_STATES = ["leased"] * 9 + ["self-occupied"]

DISTRICT = """\
district: {{code: "500103", name: 渝中区}}
goals:
  carrierArea: {{target: 1000000, by: 2027-12-31, counting: {counting}}}
  headcount: {{target: 100000, by: 2027-12-31}}
  enterprises: {{target: 7000, by: 2027-12-31}}
  output: {{target: 10000000, by: 2027-12-31}}
layouts:
  - {{id: one-core-many-points, name: 一核多点}}
  - {{id: second-layout, name: 示例第二布局}}
parks:
  - {{id: digital-economy, name: 重庆数字经济产业园}}
  - {{id: cross-border, name: 跨境电商综合服务园区}}
  - {{id: digital-creative, name: 数字文创产业园区}}
settings:
  staleAfterDays: 45
  availabilityHorizonDays: 180
  locationQuotient: {{minArea: 2000, minTenants: 5}}
  vacancyAlert: 0.30
"""

BASEMENT = """\
  <x:remark xmlns:x="urn:example:elsewhere">不读 &amp; 不存</x:remark>
  <floor number="-1">
    <unit id="P1" area="%s" state="leased" use="parking"/>
  </floor>
"""


def credit_code_tables():
    """What each half of the eight free digits adds to the two check sums of a credit code, modulo 11 and 31."""
    def sums(first):
        weights = (3, 7, 9, 10, 5, 8, 4, 2)[first:first + 4]
        powers = [pow(3, 8 + first + i, 31) for i in range(4)]
        return [(sum(w * d for w, d in zip(weights, digits)) % 11, sum(p * d for p, d in zip(powers, digits)) % 31)
                for n in range(10000) for digits in [list(map(int, "%04d" % n))]]
    return sums(0), sums(4)


HIGH, LOW = credit_code_tables()
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
PREFIX = "91500103"
PREFIX_SUM = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(PREFIX))
WEIGHT_17 = pow(3, 16, 31)


def credit_code(n):
    """The n-th unified social credit code, both check characters right (GB 32100-2015, GB 11714-1997)."""
    high, low = divmod(n * 48271 % 10**8, 10000)  # 48271 is prime to 10^8: no code comes twice
    check = "0123456789X"[-(HIGH[high][0] + LOW[low][0]) % 11]
    total = PREFIX_SUM + HIGH[high][1] + LOW[low][1] + WEIGHT_17 * ALPHABET.index(check)
    return "%s%04d%04d%s%s" % (PREFIX, high, low, check, ALPHABET[-total % 31])


class Tenants:
    """Enterprises, most of them used once, some known all over the district."""

    def __init__(self, rng):
        self.rng = rng
        self.count = 0
        self.known = []

    def pick(self):
        """(name, credit code, industry, headcount, registered in the district, output)"""
        random = self.rng.random
        if self.known and random() < 0.1:
            return self.known[int(random() * len(self.known))]
        n = self.count = self.count + 1
        tenant = ("重庆示例%07d科技有限公司" % n, credit_code(n), CODES_2017[int(random() * len(CODES_2017))],
                  3 + int(random() * 118), "true" if random() < 0.7 else "false", 50 + int(random() * 19950))
        if len(self.known) < 2000:
            self.known.append(tenant)
        return tenant


class Plain:
    """How one building's feeds are written: complete, at the end of each month, in m², UTF-8."""
    encoding, declared = "utf-8", "UTF-8"
    edition = "2017"
    wan = basement = False

    def __init__(self, index, args, rng):
        self.index, self.args, self.rng = index, args, rng

    def steps(self, months):
        """The feeds to write, in order: (date, number on that date, partial)."""
        return [(month_end(month), 1, False) for month in months]

    def root(self, partial):
        return 'coverage="full" areaUnit="m2" rentUnit="month" industryEdition="2017" sender="示例物业"'

    def area(self, hundredths):
        return "%d.%02d" % divmod(hundredths, 100)

    def rent(self):
        return "%.2f" % (45 + 40 * self.rng.random())

    def names_floor(self, floor, step, partial):
        return True

    def occupant(self, state, tenant):
        """A unit's further attributes and its tenant element."""
        name, code, industry, headcount, registered, output = tenant
        industry = ' industry="%s"' % industry if industry else ""
        return "", ('<tenant name="%s" uscc="%s"%s headcount="%d" registeredInDistrict="%s" annualOutput="%d"/>'
                    % (name, code, industry, headcount, registered, output))

    def lease(self, year):
        random = self.rng.random
        start, end = year - 1 - int(random() * 3), year + int(random() * 5)
        return '<lease start="%d-%02d-01" end="%d-%02d-28" rent="%s"/>' % (
            start, 1 + int(random() * 12), end, 12 if end == year else 1 + int(random() * 12), self.rent())

    def let_go(self, state):
        """Further attributes of a unit without tenant."""
        random = self.rng.random
        if state != "vacant":
            return ""
        roll = random()
        free = "" if roll < 0.5 else ' availableFrom="2026-12-01"' if roll < 0.8 else ' availableFrom="2027-06-01"'
        return '%s askingRent="%s"' % (free, self.rent())


class Mess(Plain):
    """What real feeds bring along: feeds of some floors in the middle of a month, corrections, a feed sent again
    in another encoding, floors that are not named for a month, GB encodings and UTF-16, 万㎡ and rents by the
    day, half hundredths, the 2011 edition, odd codes, tags, wrong credit codes, names without a code written in many
    ways, one enterprise in many buildings, occupied units without tenant or lease, parking, basements, units
    on the market while let, leases that are over or end on the edge, and other people's namespaces."""

    def __init__(self, index, args, rng):
        super().__init__(index, args, rng)
        # 堃, 镕 and the like are not in GB 2312; files labelled so hold them all the same.
        self.encoding, self.declared = [("utf-8", "UTF-8"), ("gb18030", "GB18030"), ("utf-16", "UTF-16"),
                                        ("gb18030", "GBK"), ("utf-8", "utf-8"), ("gb18030", "gb2312")][index % 6]
        self.wan = index % 4 == 2
        self.edition = "2011" if index % 8 == 5 else "2017"
        self.basement = True

    def steps(self, months):
        steps = []
        for m, month in enumerate(months):
            if (self.index + m) % 3 == 0:
                steps.append((month + "-15", 1, True))
            if (self.index + m) % 7 == 5:
                steps.append((month + "-20", 1, True))
                steps.append((month + "-20", 2, True))
            steps.append((month_end(month), 1, False))
            if (self.index + m) % 4 == 1:
                steps.append((month_end(month), 2, False))
            if (self.index + m) % 8 == 1:
                steps.append((month_end(month), 3, None))  # the same again
        return steps

    def root(self, partial):
        coverage = ' coverage="partial"' if partial else ' coverage="full"' if self.index % 2 else ""
        unit = "wan-m2" if self.wan else "m2"
        rent = ' rentUnit="day"' if self.index % 5 == 3 else ""
        sender = ' sender="示例物业·堃镕"' if self.index % 7 else ""
        return ('areaUnit="%s"%s%s industryEdition="%s"%s xmlns:x="urn:example:elsewhere" x:batch="%d"'
                % (unit, coverage, rent, self.edition, sender, self.index))

    def area(self, hundredths):
        # Half hundredths are rounded to even by whoever reads them.
        half = "5" if self.rng.random() < 0.1 else ""
        if self.wan:
            return "0.%06d%s" % (hundredths, half)
        return super().area(hundredths) + half

    def rent(self):
        if self.index % 5 == 3:
            return "%.2f" % (1.5 + 1.5 * self.rng.random())
        return super().rent()

    def names_floor(self, floor, step, partial):
        floors = self.args.floors
        if partial:
            return floor % 4 == step % 4 or floor == 1
        if floors >= 10 and (self.index + step) % 3 == 0:
            return floor != 2 + (self.index + step) % (floors - 1)
        return True

    def occupant(self, state, tenant):
        random, pick = self.rng.random, self.rng.choice
        name, code, industry, headcount, registered, output = tenant
        roll = random()
        if roll < 0.03:
            return "", ""  # nobody says who is there
        free = direction = ""
        if self.edition == "2011":
            industry = pick(CODES_2011)
        if random() < 0.08:
            name, code = self.unregistered(), ""
        elif random() < 0.04:
            code = code[:-1] + ("0" if code[-1] != "0" else "1")
        elif random() < 0.01:
            name, code = "", code if random() < 0.5 else ""
        if random() < 0.10:
            direction = ' direction="%s"' % pick(CLASSES)
        elif random() < 0.08:
            industry = pick(ODD_CODES)
        if random() < 0.05:
            free = ' availableFrom="%s"' % pick(["2026-10-01", "2026-12-31", "2027-04-29", "2027-04-30"])
        text = "<tenant%s%s%s%s%s%s%s/>" % (
            " name=" + quoteattr(name) if name else "",
            ' uscc="%s"' % code if code else "",
            ' industry="%s"' % industry if industry else "",
            direction,
            ' headcount="%d"' % (headcount + int(random() * 5)) if random() < 0.95 else "",
            ' registeredInDistrict="%s"' % registered if random() < 0.9 else "",
            ' annualOutput="%d"' % output if random() < 0.9 else "")
        return free, text

    def unregistered(self):
        """An enterprise known by its name only, written in one of many ways that all mean the same."""
        pick = self.rng.choice
        n = int(self.rng.random() * 40)
        opening, closing = pick(["()", "（）", "〔〕", "【】"])
        digits = "%02d" % n
        if self.rng.random() < 0.3:
            digits = "".join(chr(ord(c) + 0xFEE0) for c in digits)
        brand = pick(["R&D", "Ｒ＆Ｄ", "R & D"]) if n % 5 == 0 else pick(["星·云", "星・云", "星 · 云"])
        return "重庆%s%s渝中%s%s堃镕工作室%s" % (brand, opening, closing, pick(["", " ", "\u3000"]), digits)

    def lease(self, year):
        roll = self.rng.random()
        if roll < 0.03:
            return ""
        if roll < 0.08:
            return super().lease(year - 1)  # may be over
        lease = super().lease(year)
        if roll < 0.11:
            return lease.split(" end=")[0] + "/>"
        if roll < 0.15 and year <= 2026:  # on the edges of 2026-10-31 and the 180 days after it
            end = self.rng.choice(["2026-10-31", "2026-11-01", "2027-04-29", "2027-04-30"])
            return '%s end="%s"/>' % (lease.split(" end=")[0], end)
        return lease

    def let_go(self, state):
        if state != "vacant" and self.rng.random() < 0.2:
            return ' availableFrom="2026-11-01"'  # no use: the unit is not on the market
        return super().let_go(state)


def month_end(month):
    year, number = map(int, month.split("-"))
    return "%s-%02d" % (month, calendar.monthrange(year, number)[1])


def policy(i, gross, args, rng):
    """A building's policy file. Every seventh building is 满天星, two in three have carrier floors."""
    wanted = rng.sample(CLASSES[:9], 2)
    role = "core" if i % 10 == 0 else "point"
    memberships = ["{layout: one-core-many-points, role: %s, since: 2025-06-20}" % role]
    carrier_since, star_since, park = "2025-06-20", "2025-09-01", rng.choice(PARKS)
    if args.mess:
        carrier_since = ["2025-06-20", "2026-09-10", "2026-10-31", "2026-11-01"][i // 3 % 4]
        star_since = ["2025-09-01", "2026-10-15", "2027-01-01"][i // 7 % 3]
        park = None if i % 6 == 4 else park
        if i % 5 == 2:  # has become core, or is going to
            memberships.append("{layout: one-core-many-points, role: core, since: %s}"
                               % ("2026-10-10" if i % 2 else "2027-03-01"))
        if i % 4 == 3:
            memberships = ["{layout: second-layout, role: core, since: 2025-06-20}"]
        if i % 4 == 1:
            memberships.append("{layout: second-layout, role: point, since: 2025-06-20}")
    lines = ['id: "500103%04d"' % (i + 1), "name: 示例楼宇%04d" % (i + 1), "address: 重庆市渝中区示例路%d号" % (i + 1),
             "location: {longitude: %.4f, latitude: %.4f}"
             % (106.53 + rng.random() * 0.05, 29.54 + rng.random() * 0.03)]
    if park:
        lines.append("park: " + park)
    lines += ["memberships:"] + ["  - " + m for m in memberships]
    if i % 7 == 0:
        lines.append("mantianxing: {since: %s, level: %s}" % (star_since, "district" if i % 2 else "municipal"))
    if i % 3 != 2:
        lines.append("carrier: {since: %s, floors: [1-%d]}" % (carrier_since, max(1, args.floors - 1)))
    lines.append("floors:")
    if args.mess:
        lines.append("  - {numbers: [-2, -1], grossArea: %.2f, use: parking}" % max(gross, 1000))
    lines += ["  - {numbers: [1-%d], grossArea: %.2f, use: office}" % (args.floors, gross), "policy:",
              "  directions: [%s]" % ", ".join(wanted),
              "  clusterTarget: {direction: %s, share: 0.60}" % wanted[0],
              "  askingRent: {from: 45, to: 85}",
              "  incentives:",
              "    - name: 示例租金减免",
              "      when: {directions: [%s], minArea: 100}" % wanted[0],
              "      rentReduction: 0.3",
              "      months: 24",
              "      source: 示例",
              '  contact: {name: 招商专员, phone: "023-00000000"}']
    return "\n".join(lines) + "\n"


def unit(floor, u, year, style, tenants, rng):
    """One unit's XML. Anchors, the first of every four, are larger than all others and always occupied."""
    random = rng.random
    anchor = u % 4 == 1
    area = style.area(7000 + int(random() * 2900) if anchor else 4000 + int(random() * 2900))
    state = ANCHOR_STATES[int(random() * 10)] if anchor else STATES[int(random() * 100)]
    if state in ("vacant", "reserved", "out-of-service"):
        return '    <unit id="%d-%02d" area="%s" state="%s"%s/>\n' % (floor, u, area, state, style.let_go(state))
    more, tenant = style.occupant(state, tenants.pick())
    lease = "" if state == "self-occupied" else style.lease(year)
    return '    <unit id="%d-%02d" area="%s" state="%s"%s>%s%s</unit>\n' % (floor, u, area, state, more, tenant, lease)


def write_feeds(folder, ident, gross, months, style, tenants, args, rng):
    """All feeds of a building side by side, floor by floor: memory is that of one floor."""
    steps = style.steps(months)
    outs = []
    for date, number, partial in steps:
        # Feeds of one date stand in order of their names.
        encoding, declared = style.encoding, style.declared
        if partial is None:
            encoding, declared = ("utf-16", "UTF-16") if declared == "UTF-8" else ("utf-8", "UTF-8")
        out = open(os.path.join(folder, "%s-%s-%d.xml" % (ident, date, number)), "w", encoding=encoding, newline="\n")
        out.write('<?xml version="1.0" encoding="%s"?>\n' % declared)
        out.write('<occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="%s" asOf="%s" %s>\n'
                  % (ident, date, style.root(partial)))
        if style.basement and not partial:
            out.write(BASEMENT % ("0.05" if style.wan else "500"))
        outs.append(out)

    gross_text = "%.6f" % (gross / 10000) if style.wan else "%.2f" % gross
    for floor in range(1, args.floors + 1):
        units = [unit(floor, u, int(steps[0][0][:4]), style, tenants, rng) for u in range(1, args.units + 1)]
        head = '  <floor number="%d" grossArea="%s" label="%dF">\n' % (floor, gross_text, floor)
        text = head + "".join(units) + "  </floor>\n"
        s = -1
        for (date, _, partial), out in zip(steps, outs):
            s += partial is not None
            if not style.names_floor(floor, s, partial):
                continue
            if partial is not None and s > 0 and (floor + s) % 3 == 0:
                for u in range(1 + s // 3 % 12, args.units + 1, 12):
                    if u % 4 != 1:
                        units[u - 1] = unit(floor, u, int(date[:4]), style, tenants, rng)
                text = head + "".join(units) + "  </floor>\n"
            out.write(text)
    for out in outs:
        out.write("</occupancyFeed>\n")
        out.close()


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("out")
    p.add_argument("--buildings", type=int, default=20)
    p.add_argument("--floors", type=int, default=25)
    p.add_argument("--units", type=int, default=20, help="units on a floor")
    p.add_argument("--months", default="2026-10", help="comma-separated, YYYY-MM")
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--mess", action="store_true", help="what real feeds bring along")
    p.add_argument("--counting", default="designated", choices=["designated", "usable", "used", "directions"])
    args = p.parse_args()
    if args.buildings > 9999:
        p.error("an id has room for 9999 buildings")

    rng = random.Random(args.seed)
    buildings, feeds = os.path.join(args.out, "Buildings"), os.path.join(args.out, "feeds")
    os.makedirs(buildings, exist_ok=True)
    os.makedirs(feeds, exist_ok=True)
    with open(os.path.join(buildings, "district.yaml"), "w", encoding="utf-8") as f:
        f.write(DISTRICT.format(counting=args.counting))
        if args.mess:
            f.write('industryOverrides: {"6513": industrial-software, "7297": high-growth}\n')
    gross = args.units * 100.0
    months, tenants = sorted(args.months.split(",")), Tenants(rng)
    for i in range(args.buildings):
        ident = "500103%04d" % (i + 1)
        with open(os.path.join(buildings, ident + ".yaml"), "w", encoding="utf-8") as f:
            f.write(policy(i, gross, args, rng))
        if not (args.mess and i % 9 == 8):  # these have not sent anything yet
            write_feeds(feeds, ident, gross, months, (Mess if args.mess else Plain)(i, args, rng), tenants, args, rng)


if __name__ == "__main__":
    main()
