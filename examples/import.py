"""Bulk import: tried first, interrupted half-way, and gone on with; each line once.

    PYTHONPATH=capi/python python3 examples/import.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import json
from typing import Any, Iterator

import lianxin

VILLAGE = "990001101201"

organisation: dict[str, list[dict[str, object]]] = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
    "units": [{"id": "office", "name": "县社会工作部"}],
    "posts": [{"id": "p-登记员", "unit": "office", "title": "登记员", "functions": ["registrar"]}],
    "officials": [{"id": "o-登记员", "name": "登记员某"}],
    "appointments": [{"id": "登记员", "official": "o-登记员", "post": "p-登记员", "from": "2023-01-01"}],
}


def old_system(broken_at: int = 0) -> Iterator[str]:
    """A thousand cases of the old system, a few of them wrong; it may break half-way."""
    for number in range(1, 1001):
        if number == broken_at:
            raise ConnectionError("原系统中断")
        area = "990001999999" if number % 400 == 0 else VILLAGE
        yield json.dumps({"key": f"2019-{number:04}", "category": "rural_road", "summary": f"路基塌方（{number}）",
                          "area": area, "occurred_at": "2024-01-08T09:00:00+08:00",
                          "external": [{"source": "old-system", "id": f"2019-{number:04}"}]})


def tell(fault: dict[str, Any]) -> None:
    print(f"  第{fault['line']}行 {fault['key']} {fault['pointer']}：{fault['message_zh']}")


with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T12:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "matter"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    with store.session("990001", appointment="登记员") as me:
        print("试运行：")
        print(" ", me.bulk_import("cases", old_system(), name="old", dry_run=True, on_fault=tell))

        print("导入，中途中断：")
        try:
            me.bulk_import("cases", old_system(broken_at=731), name="old")
        except ConnectionError as error:
            print(" ", error)

        print("续传：")
        print(" ", me.bulk_import("cases", old_system(), name="old"))
