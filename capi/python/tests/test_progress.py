"""Long work tells how far it is and can be stopped, and then nothing has been written."""

from __future__ import annotations

import os
import pathlib
from typing import Any, Callable, List, Tuple

import pytest

import lianxin
from conftest import VILLAGE

Begin = Callable[[str], lianxin.Session]
SPAN = {"from_": "2024-01-01", "to": "2024-12-31"}


def record(me: lianxin.Session, times: int) -> None:
    for _ in range(times):
        me.activity.record("onsite_office", "2024-03-01T09:00:00+08:00", place=VILLAGE, officials=["o-leader"])


def works(folder: pathlib.Path) -> List[Tuple[str, Callable[[lianxin.Session], Any]]]:
    return [
        ("supervisor", lambda me: me.ledger.write(str(folder / "a.xlsx"), **SPAN)),
        ("supervisor", lambda me: me.ledger.write(str(folder / "a.csv"), **SPAN, format="csv", sheets=["activities"])),
        ("supervisor", lambda me: me.calendar.write(str(folder / "a.ics"), "reception", **SPAN)),
        ("supervisor", lambda me: me.report.render(**SPAN)),
        ("auditor", lambda me: me.audit.verify()),
        ("admin", lambda me: me.store.rebuild()),
    ]


@pytest.mark.parametrize("which", range(6))
def test_each_stage_goes_from_nothing_to_its_end(begin: Begin, tmp_path: pathlib.Path, which: int) -> None:
    record(begin("leader"), 3)
    who, work = works(tmp_path)[which]
    told: List[Tuple[str, int, int]] = []
    me = begin(who)
    me.on_progress(lambda stage, done, total: told.append((stage, done, total)))
    work(me)
    assert told
    for before, after in zip(told, told[1:]):
        assert before[0] != after[0] or before[1] <= after[1], "never backwards within a stage"
    assert all(0 <= done and (total == 0 or done <= total) for _, done, total in told)
    me.on_progress(None)
    told.clear()
    for name in os.listdir(tmp_path):
        if not name.startswith("with a space"):
            os.remove(tmp_path / name)
    work(me)
    assert told == []


@pytest.mark.parametrize("which", range(6))
def test_work_can_be_stopped_wherever_it_tells_and_leaves_nothing(begin: Begin, tmp_path: pathlib.Path,
                                                                  which: int) -> None:
    record(begin("leader"), 3)
    folder = tmp_path / "out"
    folder.mkdir()
    who, work = works(folder)[which]
    me = begin(who)
    calls = 0

    def stop_at(n: int) -> Callable[[str, int, int], bool]:
        def told(stage: str, done: int, total: int) -> bool:
            nonlocal calls
            calls += 1
            return calls < n
        return told

    for n in range(1, 1000):
        calls = 0
        me.on_progress(stop_at(n))
        try:
            work(me)
            break
        except lianxin.Cancelled as error:
            assert error.code == "request.cancelled" and error.message_zh
            assert calls == n, "it stops at once"
            assert os.listdir(folder) == []
    assert 1 < n < 1000 and calls < n, "it was stopped at each place, then done"


def test_a_stopped_rebuild_changes_no_table(begin: Begin) -> None:
    record(begin("leader"), 3)
    me = begin("admin")
    before = begin("leader").activity.list()
    stages: List[str] = []

    def told(stage: str, done: int, total: int) -> bool:
        stages.append(stage)
        return stage != "compare"

    me.on_progress(told)
    with pytest.raises(lianxin.Cancelled):
        me.store.rebuild(request_id="r-1")
    assert stages[-1] == "compare", "everything was made anew by then"
    assert begin("leader").activity.list() == before
    me.on_progress(None)
    assert me.store.rebuild(request_id="r-1").differences == [], "the request_id was not used up either"


def test_an_exception_of_the_callback_stops_the_work_and_reaches_the_caller(begin: Begin, tmp_path: pathlib.Path) -> None:
    me = begin("supervisor")

    def broken(stage: str, done: int, total: int) -> None:
        raise ZeroDivisionError(stage)

    me.on_progress(broken)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(ZeroDivisionError, match="activities"):
        me.ledger.write(str(folder / "a.xlsx"), **SPAN)
    assert os.listdir(folder) == []
    me.on_progress(None)
    me.ledger.write(str(folder / "a.xlsx"), **SPAN)


def test_a_callback_cannot_use_nor_end_its_own_session(begin: Begin) -> None:
    me = begin("supervisor")
    for use in (me.activity.list, me.end, lambda: me.on_progress(None)):
        me.on_progress(lambda stage, done, total: use() and None)
        with pytest.raises((lianxin.Forbidden, RuntimeError)):
            me.report.render(**SPAN)
        me.on_progress(None)
    assert me.report.render(**SPAN).content


def test_folder_of_work_is_closed_to_others_and_holds_all_that_is_on_the_way(begin: Begin, tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    seen: List[Tuple[int, List[str]]] = []

    def told(stage: str, done: int, total: int) -> None:
        for name in os.listdir(folder):
            assert name.startswith(".lianxin-")
            inside = folder / name
            seen.append((inside.stat().st_mode & 0o777, [oct(one.stat().st_mode & 0o777) for one in inside.iterdir()]))

    me = begin("supervisor")
    me.on_progress(told)
    me.ledger.write(str(folder / "a.xlsx"), **SPAN)
    assert seen and all(mode == 0o700 and set(files) == {"0o600"} for mode, files in seen), seen
    assert os.listdir(folder) == ["a.xlsx"]
