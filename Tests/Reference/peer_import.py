#!/usr/bin/env python3
"""The yardstick for `mantianxing import`: what a capable analyst would write in an afternoon.

lxml.iterparse straight into SQLite. It checks nothing and knows neither revisions nor partial feeds.
All feeds go into one transaction (WAL, synchronous=FULL), one index is built at the end. Prints units and seconds.

    pip install lxml
    peer_import.py DATABASE FEED...
"""
import sqlite3
import sys
import time
from pathlib import Path

from lxml import etree

FEED, FLOOR, UNIT, TENANT, LEASE = (
    "{urn:mantianxing:occupancy:1}" + name for name in ("occupancyFeed", "floor", "unit", "tenant", "lease"))

TABLE = """
CREATE TABLE unit (
    building TEXT, asOf TEXT, floor INTEGER, id TEXT,
    area INTEGER, state TEXT, availableFrom TEXT, askingRent REAL,
    tenant TEXT, uscc TEXT, industry TEXT, headcount INTEGER, registered TEXT, output INTEGER,
    leaseStart TEXT, leaseEnd TEXT, rent REAL,
    PRIMARY KEY (building, asOf, floor, id)
) WITHOUT ROWID
"""


def units(path):
    """The rows of one feed, as they are read."""
    building = as_of = floor = None
    for event, element in etree.iterparse(path, events=("start", "end")):
        if event == "start":
            if element.tag == FLOOR:
                floor = int(element.get("number"))
            elif element.tag == FEED:
                building, as_of = element.get("building"), element.get("asOf")
        elif element.tag == UNIT:
            tenant, lease = element.find(TENANT), element.find(LEASE)
            tenant = {} if tenant is None else tenant.attrib
            lease = {} if lease is None else lease.attrib
            yield (building, as_of, floor, element.get("id"),
                   round(float(element.get("area")) * 100), element.get("state"), element.get("availableFrom"),
                   float(element.get("askingRent") or 0),
                   tenant.get("name"), tenant.get("uscc"), tenant.get("industry"), int(tenant.get("headcount") or 0),
                   tenant.get("registeredInDistrict"), int(tenant.get("annualOutput") or 0),
                   lease.get("start"), lease.get("end"), float(lease.get("rent") or 0))
            element.clear()
        elif element.tag == FLOOR:
            element.clear()


def main():
    database, feeds = sys.argv[1], sys.argv[2:]
    for suffix in ("", "-wal", "-shm"):
        Path(database + suffix).unlink(missing_ok=True)
    start = time.time()
    db = sqlite3.connect(database)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute(TABLE)
    with db:
        for feed in feeds:
            db.executemany("INSERT INTO unit VALUES (%s)" % ", ".join("?" * 17), units(feed))
    db.execute("CREATE INDEX vacancy ON unit (state, area)")
    db.commit()
    count = db.execute("SELECT count(*) FROM unit").fetchone()[0]
    print("units %d seconds %.2f" % (count, time.time() - start))


if __name__ == "__main__":
    main()
