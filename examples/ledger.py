"""Ledgers for the office, a CSV for another system, a calendar for a telephone: and a bar that shows how far it is.

    PYTHONPATH=capi/python python3 examples/ledger.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import csv
import os
import tempfile

import lianxin

VILLAGE = "990001101201"
SPAN = {"from_": "2024-01-01", "to": "2024-06-30"}


def post(name: str, unit: str, **more: object) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": unit, "title": name, **more}],
        "officials": [{"id": f"o-{name}", "name": f"{name}某"}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
    "units": [{"id": "county", "name": "县委县政府", "tier": "county"}, {"id": "office", "name": "县社会工作部"}],
}
for part in (post("副县长", "county", tier="county", in_leadership_team=True),
             post("督查员", "office", functions=["registrar", "supervisor"])):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)


def bar(stage: str, done: int, total: int) -> None:
    """To return False would stop the work, and no file would be there."""
    print(f"  {stage:10} {done}/{total or '?'}")


with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T12:00:00+08:00") as store, \
        tempfile.TemporaryDirectory() as folder:
    with store.install("990001") as first:
        for name in ("cn-2024", "matter", "wuxi-1315"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)
    with store.session("990001", appointment="副县长") as leader:
        leader.activity.record("onsite_office", "2024-03-04T09:00:00+08:00", place=VILLAGE, officials=["o-副县长"],
                               topic="=现场办公", raised=[{"category": "rural_road", "summary": "路基塌方"}])
        calendar = leader.calendar.write(os.path.join(folder, "me.ics"), kind="appointment", **SPAN)
        print("日历", calendar.events, "项，如每季度现场办公的最后一日")

    with store.session("990001", appointment="督查员") as me:
        me.on_progress(bar)
        book = me.ledger.write(os.path.join(folder, "台账.xlsx"), **SPAN)  # four sheets, ready to print
        me.on_progress(None)
        for sheet in book.sheets:
            print("台账", sheet.sheet, sheet.rows, "行")

        path = os.path.join(folder, "activities.csv")
        me.ledger.write(path, format="csv", sheets=["activities"], encoding="gb18030", **SPAN)
        with open(path, encoding="gb18030", newline="") as file:
            heads, row = csv.reader(file)
        told = dict(zip(heads, row))
        print(told["活动编号"], told["时间：开始"], told["主题"])
        assert told["主题"] == "'=现场办公"  # never a formula

        me.on_progress(lambda stage, done, total: stage != "duties")
        try:
            me.ledger.write(os.path.join(folder, "stopped.xlsx"), **SPAN)
        except lianxin.Cancelled as stopped:
            print(stopped.message_zh)
        assert sorted(os.listdir(folder)) == ["activities.csv", "me.ics", "台账.xlsx"]
