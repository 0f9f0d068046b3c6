"""Ledgers of many rows: memory stays where it is, however many there are; and an office program reads what was written.

Usage: ledger.py [--rows N] [--office]

`./dev soak ledger` runs it with a million rows and LibreOffice; the tests with 20,000 and without.
"""

import argparse
import csv
import os
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile

import lianxin

COUNTY, VILLAGE = "990001", "990001101201"
TEXTS = ["=1+1", "村道路基塌方，车辆无法通行", "\"quoted\", a", "𠮷野家😀", "一行\n两行", "+86", "@某"]
FEW = 2_000
MOST_GROWTH_MB = 16


def organisation():
    def post(name, unit, **more):
        return ({"id": f"p-{name}", "unit": unit, "title": name, **more}, {"id": f"o-{name}", "name": f"干部{name}"},
                {"id": f"a-{name}", "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"})
    posts, officials, appointments = zip(post("督查员", "u-office", functions=["supervisor"]),
                                         post("分管副县长", "u-county", tier="county", in_leadership_team=True))
    return {"areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
            "units": [{"id": "u-county", "name": "县委县政府", "tier": "county"}, {"id": "u-office", "name": "县社会工作部"}],
            "posts": list(posts), "officials": list(officials), "appointments": list(appointments)}


def install(database):
    with lianxin.open(f"sqlite:{database}", time_source="manual", now="2024-03-04T12:00:00+08:00") as store:
        with store.install(COUNTY) as first:
            for name in ("wuxi-1315", "cn-2024", "matter"):
                first.document.adopt(lianxin.builtin(name))
            first.organisation.load(organisation())
        with store.session(COUNTY, appointment="a-分管副县长") as me:
            for text in TEXTS:
                me.activity.record("onsite_office", "2024-03-01T09:00:00+08:00", ended_at="2024-03-01T10:30:00+08:00",
                                   place=VILLAGE, officials=["o-分管副县长"], topic=text)


def fill(database, rows):
    """Copies the recorded activities, each a minute after the other, straight into the table that is read."""
    with sqlite3.connect(database) as db:
        db.execute("DELETE FROM activities WHERE activity LIKE 'b-%'")
        db.execute("""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
            INSERT INTO activities (jurisdiction, activity, kind, channel, started_at, ended_at, withdrawn, ground,
                                    recorded_at, audience, provenance, body)
            SELECT jurisdiction, printf('b-2024-%07d', i), kind, channel, started_at - 20000 * i, ended_at, withdrawn, ground,
                   recorded_at, audience, provenance, replace(body, activity, printf('b-2024-%07d', i))
            FROM n JOIN activities ON activity = printf('a-2024-%06d', i % ? + 1)""", (rows, len(TEXTS)))
    db.close()


def write(database, path, **request):
    with lianxin.open(f"sqlite:{database}", time_source="manual", now="2024-03-04T12:00:00+08:00") as store, \
            store.session(COUNTY, appointment="a-督查员") as me:
        return me.ledger.write(str(path), from_="2020-01-01", to="2024-12-31", sheets=["activities"], overwrite=True, **request)


def peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def check_memory(folder, rows):
    database = folder / "county.db"
    install(database)
    for form, name in (("csv", "a.csv"), ("xlsx", "a.xlsx")):
        fill(database, FEW)
        write(database, folder / name, format=form)
        fill(database, rows)
        before, begun = peak_mb(), time.monotonic()
        written = write(database, folder / name, format=form)
        took, growth = time.monotonic() - begun, peak_mb() - before
        assert written.sheets[0].rows == rows + len(TEXTS), written
        print(f"{form}: {rows} rows in {took:.1f} s, {written.bytes / 1e6:.1f} MB; memory grew by {growth:.1f} MB from the "
              f"{before:.1f} MB that {FEW} rows took")
        assert growth < MOST_GROWTH_MB, f"memory grew by {growth:.1f} MB"
    assert sorted(name for name in os.listdir(folder) if not name.startswith("county")) == ["a.csv", "a.xlsx"]
    with zipfile.ZipFile(folder / "a.xlsx") as book:
        assert book.testzip() is None
        with book.open("xl/worksheets/sheet1.xml") as sheet:
            found = sum(chunk.count(b"<row ") for chunk in iter(lambda: sheet.readline(1 << 20), b""))
        assert found >= rows, f"{found} rows in the workbook"


def check_office(folder):
    """LibreOffice opens the workbook and gives it as CSV; each field is what our own CSV holds."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is not installed"
    database = folder / "county.db"
    fill(database, 20_000)
    write(database, folder / "book.xlsx", format="xlsx")
    write(database, folder / "own.csv", format="csv", bom=False)
    as_shown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true"
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", as_shown,
                    "--outdir", str(folder / "office"), str(folder / "book.xlsx")], check=True, capture_output=True)
    with open(folder / "office" / "book.csv", encoding="utf-8", newline="") as file:
        theirs = list(csv.reader(file))[4:]
    with open(folder / "own.csv", encoding="utf-8", newline="") as file:
        ours = list(csv.reader(file))[1:]
    ours = [[field[1:] if field[:1] == "'" else field for field in row] for row in ours]
    assert len(theirs) == len(ours) and theirs == ours, next(
        ((a, b) for a, b in zip(theirs, ours) if a != b), (len(theirs), len(ours)))
    print(f"office: {len(theirs)} rows come back as they were written")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--office", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        check_memory(pathlib.Path(folder), asked.rows)
        if asked.office:
            check_office(pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(main())
