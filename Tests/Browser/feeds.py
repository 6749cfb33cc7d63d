"""Feeds to upload, made from the samples: of today, so that they are the newest there are."""
import re
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree

from service import SAMPLES

CHINA = timezone(timedelta(hours=8))


def today():
    """The day it is where the program thinks."""
    return datetime.now(CHINA).date()


def sample(building):
    """The last sample of a building as text, dated today."""
    path = max(SAMPLES.glob(building + "-*-31.xml"))
    return re.sub(r'asOf="[\d-]+"', 'asOf="%s"' % today(), path.read_text(encoding="utf-8"), count=1)


def units(building, as_of):
    """The units that the sample of a day tells of: id, state and the tenant's name or nothing."""
    root = ElementTree.parse(SAMPLES / ("%s-%s.xml" % (building, as_of))).getroot()
    for unit in root.findall(".//{*}unit"):
        tenant = unit.find("{*}tenant")
        yield {"id": unit.get("id"), "state": unit.get("state"), "tenant": "" if tenant is None else tenant.get("name")}


def without_floors(text, kept):
    """The same with the units of its first floors only: suspicious, because most of them are gone."""
    floors = re.findall(r"[ \t]*<floor .*?</floor>\s*\n", text, flags=re.DOTALL)
    for floor in floors[kept:]:
        text = text.replace(floor, "")
    return text


def broken(text):
    """The same with three mistakes, and the lines they stand on by the code each must be found under."""
    lines = text.split("\n")
    units = [index for index, line in enumerate(lines) if "<unit " in line]
    mistakes = {
        "area-not-positive": (units[0], r'area="[^"]*"', 'area="-1"'),
        "word-unknown": (units[3], r'state="[^"]*"', 'state="rented"'),
        "attribute-unknown": (units[5], r"<unit ", '<unit colour="red" '),
    }
    for index, pattern, replacement in mistakes.values():
        lines[index] = re.sub(pattern, replacement, lines[index], count=1)
    return "\n".join(lines), {code: index + 1 for code, (index, _, _) in mistakes.items()}


def readings(building):
    """A partial feed of today that carries readings alone: two whole months, and some days of a third."""
    return """<?xml version="1.0" encoding="UTF-8"?>
<occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="%s" asOf="%s" coverage="partial" areaUnit="m2">
  <energy kind="electricity" from="2026-08-01" to="2026-09-30" value="12.2" unit="万kWh"/>
  <energy kind="electricity" from="2026-10-01" to="2026-10-15" value="28000" unit="度"/>
</occupancyFeed>
""" % (building, today())
