"""Living with data: a copy taken while others write, its check, a store lost and played back, read tables made anew.

    PYTHONPATH=capi/python python3 examples/backup.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import json
import os
import tempfile
from typing import Any

import lianxin

VILLAGE = "990001101201"
NOW = "2024-03-04T12:00:00+08:00"


def post(name: str, function: str) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": "office", "title": name, "functions": [function]}],
        "officials": [{"id": f"o-{name}", "name": f"{name}某"}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


def organisation() -> dict[str, Any]:
    out: dict[str, Any] = {
        "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
        "units": [{"id": "office", "name": "县社会工作部"}],
    }
    for part in (post("登记员", "registrar"), post("管理员", "administrator")):
        for member, items in part.items():
            out.setdefault(member, []).extend(items)
    return out


def export(me: lianxin.Session, path: str) -> int:
    """The feed as lines of JSON, as a host keeps it elsewhere; the position that it has come to."""
    position = 0
    with open(path, "w", encoding="utf-8") as lines:
        while (page := me.feed.read(after=position, limit=1000)).events:
            for event in page.events:
                lines.write(json.dumps(event.raw, ensure_ascii=False) + "\n")
            position = page.next
    return position


def run(folder: str) -> None:
    uri, copy, feed = (os.path.join(folder, name) for name in ("county.db", "copy.db", "feed.jsonl"))
    with lianxin.open(f"sqlite:{uri}", time_source="manual", now=NOW) as store:
        with store.install("990001") as first:
            for name in ("cn-2024", "matter"):
                first.document.adopt(document=lianxin.builtin(name))
            first.organisation.import_(**organisation())
        with store.session("990001", appointment="登记员") as clerk, store.session("990001", appointment="管理员") as me:
            clerk.case.open(category="rural_road", summary="备份之前登记：路基塌方", area=VILLAGE)
            copied = store.backup(copy)
            print("备份到位置", copied.jurisdictions[0].position)
            clerk.case.open(category="rural_road", summary="备份之后登记：桥面破损", area=VILLAGE)
            print("事件流导出到位置", export(me, feed))

            asked = me.store.rebuild(dry_run=True)
            print(f"查询表与事件{'不符' if asked.differences else '相符'}，共 {asked.events} 个事件")

    checked = lianxin.backup_check(f"sqlite:{copy}", rebuild=True)
    print(f"备份{'完好' if checked.sound else '有问题'}，结构版本 {checked.schema_version}")

    os.remove(uri)  # the disk is gone: what is left is the copy, and the feed that was exported
    with lianxin.open(f"sqlite:{copy}", time_source="manual", now=NOW) as store:
        for one in store.restore(feed=feed, jurisdiction="990001").jurisdictions:
            lost = "、".join(each.subject for each in one.lost)
            print(f"从位置 {one.before} 恢复到 {one.position}，找不回的文本 {one.lost_texts} 段：{lost}")
        with store.session("990001", appointment="登记员") as clerk:
            for case in clerk.case.list(list="all").cases:
                print(case.case, case.summary or "（文本已失）")


with tempfile.TemporaryDirectory() as place:
    run(place)
