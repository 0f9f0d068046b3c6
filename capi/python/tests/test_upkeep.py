"""Copies of a store, their check, and what is played back onto one."""

from __future__ import annotations

import json
import os
import pathlib
from typing import Any, Callable, Dict, List, Tuple

import pytest

import lianxin
from conftest import COUNTY, VILLAGE
from lianxin import _upkeep

Begin = Callable[[str], lianxin.Session]


def report_a_road(me: lianxin.Session, summary: str) -> str:
    case: str = me.case.open(category="rural_road", summary=summary, area=VILLAGE).case
    return case


def test_a_copy_is_checked_and_played_back_onto(store: lianxin.Store, begin: Begin, tmp_path: pathlib.Path) -> None:
    copy, feed = str(tmp_path / "copy.db"), str(tmp_path / "feed.jsonl")
    report_a_road(begin("registrar"), "备份之前")
    told: List[Tuple[str, int, int]] = []
    done = store.backup(copy, progress=lambda stage, n, total: told.append((stage, n, total)))
    assert done.bytes == os.path.getsize(copy) and told[-1][0] == "pages" and told[-1][1] == told[-1][2]
    later = report_a_road(begin("registrar"), "备份之后")
    with open(feed, "w", encoding="utf-8") as lines:
        for event in begin("auditor").feed.read(limit=1000).events:
            lines.write(json.dumps(event.raw) + "\n")

    checked = lianxin.backup_check(f"sqlite:{copy}", rebuild=True)
    assert checked.sound and checked.damaged == 0
    assert checked.jurisdictions[0].audit.whole and checked.jurisdictions[0].rebuilt
    assert checked.jurisdictions[0].position == done.jurisdictions[0].position

    with lianxin.open(f"sqlite:{copy}", time_source="manual", now="2024-03-04T12:00:00+08:00") as again:
        one = again.restore(feed=feed, jurisdiction=COUNTY).jurisdictions[0]
        assert one.before == done.jurisdictions[0].position < one.position
        assert one.lost[0].subject == f"case/{later}" and one.lost_texts == sum(lost.texts for lost in one.lost)
        with again.session(COUNTY, "a-registrar") as me:
            assert me.case.show(later).summary in (None, "")
            assert report_a_road(me, "恢复之后") > later


def test_what_a_callback_raises_goes_on_and_nothing_is_written(store: lianxin.Store, tmp_path: pathlib.Path) -> None:
    def raise_it(stage: str, done: int, total: int) -> None:
        raise ZeroDivisionError(stage)

    with pytest.raises(ZeroDivisionError):
        store.backup(str(tmp_path / "copy.db"), progress=raise_it)
    with pytest.raises(lianxin.Cancelled):
        store.backup(str(tmp_path / "copy.db"), progress=lambda stage, done, total: False)
    assert not (tmp_path / "copy.db").exists()


def test_a_copy_takes_nobodys_place(store: lianxin.Store, tmp_path: pathlib.Path) -> None:
    (tmp_path / "copy.db").write_text("somebody's")
    with pytest.raises(lianxin.Conflict) as refused:
        store.backup(str(tmp_path / "copy.db"))
    assert refused.value.code == "file.exists"


def test_a_rebuild_is_asked_before_it_is_made(begin: Begin) -> None:
    told = begin("admin").store.rebuild(dry_run=True, rows=3)
    assert told.events > 0 and told.differences == [] and told.rows == [] and not told.replaced


def test_a_store_that_is_up_to_date_opens_whatever_is_asked(store: lianxin.Store, tmp_path: pathlib.Path) -> None:
    for migrate in ("now", "dry_run", "copy_first"):
        lianxin.open(f"sqlite:{tmp_path / 'with a space.db'}", migrate=migrate).close()
    with pytest.raises(lianxin.Invalid):
        lianxin.open(f"sqlite:{tmp_path / 'with a space.db'}", migrate="later")


@pytest.mark.parametrize("name", [name for name, kind in vars(_upkeep).items()
                                  if isinstance(kind, type) and issubclass(kind, lianxin.Reply)
                                  and kind.__module__ == _upkeep.__name__])
def test_replies_have_the_members_of_the_library(name: str) -> None:
    header = (pathlib.Path(__file__).resolve().parents[3] / "include" / "lianxin" / "upkeep.hpp").read_text("utf-8")
    body = header[header.index(f"struct {name} {{"):]
    members: Dict[str, Any] = getattr(_upkeep, name)._members
    for member in members:
        assert f" {member};" in body[:body.index("};")] or f" {member} =" in body[:body.index("};")], member
