"""Following the feed: an index of a host's own, kept up to date event by event, also after it was switched off.

    PYTHONPATH=capi/python python3 examples/feed.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import collections
import threading

import lianxin

VILLAGE = "990001101201"


def post(name: str, **more: object) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": "office", "title": name, **more}],
        "officials": [{"id": f"o-{name}", "name": f"{name}某"}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
    "units": [{"id": "office", "name": "县社会工作部"}],
}
for part in (post("登记员", functions=["registrar"]), post("审计员", functions=["auditor"])):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)


def follow(me: lianxin.Session, index: collections.Counter[str], wait_s: int = 0) -> int:
    """Takes up what is new; what it has dealt with it acknowledges, so nothing is lost and something may come twice."""
    page = me.feed.read(cursor="index", wait_s=wait_s)
    for event in page.events:
        index[event.type or "（回避）"] += 1
    if page.events:
        me.feed.acknowledge("index", page.next)
    return len(page.events)


with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T12:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "matter"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    index: collections.Counter[str] = collections.Counter()
    with store.session("990001", appointment="审计员") as me, store.session("990001", appointment="登记员") as clerk:
        while follow(me, index):
            pass
        print("安装：", ", ".join(f"{kind} {count}" for kind, count in sorted(index.items())))

        # Somebody reports a road while the reader waits.
        later = threading.Timer(0.05, lambda: clerk.case.open(category="rural_road", summary="路基塌方", area=VILLAGE))
        later.start()
        print("等到", follow(me, index, wait_s=30), "项新事件")
        later.join()

        for cursor in me.feed.cursors().cursors:
            print("游标", cursor.cursor, "已到", cursor.position, "落后", cursor.behind)
