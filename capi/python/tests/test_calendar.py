"""Calendars read back by another library."""

from __future__ import annotations

import pathlib
from datetime import date, datetime, timedelta, timezone
from typing import Any, Callable, Dict, List

import icalendar
import pytest

import lianxin
from conftest import VILLAGE

Begin = Callable[[str], lianxin.Session]


def read(path: str) -> icalendar.Calendar:
    data = pathlib.Path(path).read_bytes()
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, "lines are folded"
        line.decode("utf-8")
    return icalendar.Calendar.from_ical(data)


def events(calendar: icalendar.Calendar) -> List[Any]:
    return list(calendar.walk("VEVENT"))


def test_reception_days_are_the_ones_that_the_duties_fix(begin: Begin, tmp_path: pathlib.Path) -> None:
    me = begin("leader")
    written = me.calendar.write(str(tmp_path / "a.ics"), kind="reception", from_="2024-01-01", to="2024-12-31")
    calendar = read(written.path)
    found = {(str(one["summary"]), one["dtstart"].dt) for one in events(calendar)}
    assert len(found) == written.events == 24
    fixed = {("县委书记接待日", date(2024, month, 10)) for month in (1, 4, 5, 7, 9, 10, 12)}
    assert fixed <= found
    assert ("县委书记接待日", date(2024, 6, 11)) in found, "10 June is the Dragon Boat Festival"
    assert ("县委书记接待日", date(2024, 2, 18)) in found, "10 February lies in the Spring Festival: the 18th is worked"
    for one in events(calendar):
        assert one["dtstart"].params["VALUE"] == "DATE"
        assert one["dtend"].dt - one["dtstart"].dt == timedelta(days=1)
        assert one["dtstamp"].dt == datetime(2024, 3, 4, 4, tzinfo=timezone.utc), "the store's clock"
        assert one["class"] == "PUBLIC"
    assert str(calendar["x-wr-calname"]) == "云溪县公开接待日"
    assert (str(calendar["version"]), str(calendar["method"])) == ("2.0", "PUBLISH")
    [zone] = calendar.walk("VTIMEZONE")
    [standard] = zone.walk("STANDARD")
    assert standard["tzoffsetto"].td == standard["tzoffsetfrom"].td == timedelta(hours=8) and not zone.walk("DAYLIGHT")


def test_uids_are_unique_and_stay(begin: Begin, store: lianxin.Store, tmp_path: pathlib.Path) -> None:
    me = begin("leader")

    def uids(name: str) -> Dict[str, Any]:
        written = me.calendar.write(str(tmp_path / name), kind="reception", from_="2024-01-01", to="2024-06-30")
        return {str(one["uid"]): one["dtstart"].dt for one in events(read(written.path))}

    before = uids("a.ics")
    store.time_set("2024-04-01T09:00:00+08:00")
    assert uids("b.ics") == before and len(before) == 12
    assert all(uid.endswith("@990001.lianxin") for uid in before)


def test_an_appointment_has_its_duties_and_limits_and_no_names_nor_texts(begin: Begin, tmp_path: pathlib.Path) -> None:
    summary = "桥面破损，请尽快处理"
    number = begin("registrar").case.open("rural_road", summary, area=VILLAGE).case
    begin("registrar").case.act(number, "accept")
    begin("dispatcher").case.act(number, "assign", fields={"unit": "u-roads", "handler": "a-handler"})
    handler = begin("handler")
    written = handler.calendar.write(str(tmp_path / "a.ics"), kind="appointment", from_="2024-01-01", to="2024-12-31")
    data = pathlib.Path(written.path).read_text(encoding="utf-8").replace("\r\n ", "")
    assert summary not in data and "干部" not in data
    clocks = [clock for clock in handler.case.show(number).clocks if clock.status == "running"]
    found = {(one["dtstart"].dt, str(one["summary"])) for one in events(read(written.path))}
    assert len(clocks) == len(found) > 0
    for clock in clocks:
        assert any(day == clock.due_on and number in text and clock.title["zh"] in text and "农村道路" in text
                   for day, text in found), (clock, found)

    leader = begin("leader")
    path = leader.calendar.write(str(tmp_path / "b.ics"), kind="appointment", from_="2024-01-01", to="2024-12-31").path
    wanted = {one.to for one in leader.duty.evaluate("2024-01-01", "2024-12-31", appointment="a-leader").items
              if one.owed > 0}
    found_days = [one["dtstart"].dt for one in events(read(path))]
    assert set(found_days) == wanted and {date(2024, 3, 31), date(2024, 6, 30)} <= wanted


def test_a_limit_within_the_day_has_its_time(store: lianxin.Store, begin: Begin, tmp_path: pathlib.Path) -> None:
    begin("admin").document.adopt(lianxin.builtin("hotline"))
    number = begin("registrar").case.open("help", "停水", area=VILLAGE, workflow="hotline").case
    begin("dispatcher").case.act(number, "dispatch", fields={"unit": "u-roads", "handler": "a-handler", "reason": "职责"})
    path = begin("handler").calendar.write(str(tmp_path / "a.ics"), kind="appointment", from_="2024-03-01", to="2024-03-31").path
    starts = [one["dtstart"] for one in events(read(path))]
    timed = [one for one in starts if isinstance(one.dt, datetime)]
    assert timed and all(one.params["TZID"] == "Asia/Shanghai" for one in timed)
    due = {clock.due_at for clock in begin("handler").case.show(number).clocks if clock.status == "running"}
    assert {one.dt.astimezone(lianxin.UTC8) for one in timed} <= due


def test_anothers_calendar_is_for_those_who_supervise(begin: Begin, tmp_path: pathlib.Path) -> None:
    path = str(tmp_path / "a.ics")
    with pytest.raises(lianxin.Forbidden) as refused:
        begin("handler").calendar.write(path, kind="appointment", from_="2024-01-01", to="2024-12-31", appointment="a-leader")
    assert refused.value.code == "policy.forbidden"
    with pytest.raises(lianxin.Forbidden):  # nor is it told which appointments there are
        begin("handler").calendar.write(path, kind="appointment", from_="2024-01-01", to="2024-12-31", appointment="a-none")
    assert begin("supervisor").calendar.write(path, kind="appointment", from_="2024-01-01", to="2024-12-31", appointment="a-leader").events
    with pytest.raises(lianxin.NotFound) as unknown:
        begin("supervisor").calendar.write(path, kind="appointment", from_="2024-01-01", to="2024-12-31", appointment="a-none")
    assert unknown.value.code == "duty.unknown_appointment"


@pytest.mark.parametrize("request_, code", [
    ({"kind": "reception", "appointment": "a-leader"}, "calendar.needless_appointment"),
    ({"from_": "2025-01-01"}, "request.out_of_range"),
    ({"from_": "2001-01-01"}, "duty.period_too_long"),
    ({"from_": "2010-01-01", "to": "2010-12-31"}, "duty.no_mechanism"),
    ({"path": "/none/there.ics"}, "file.no_such_folder"),
])
def test_what_cannot_be_written_is_refused(begin: Begin, tmp_path: pathlib.Path, request_: Dict[str, Any], code: str) -> None:
    asked = {"path": str(tmp_path / "a.ics"), "kind": "reception", "from_": "2024-01-01", "to": "2024-12-31", **request_}
    with pytest.raises(lianxin.Error) as refused:
        begin("supervisor").calendar.write(**asked)
    assert refused.value.code == code
