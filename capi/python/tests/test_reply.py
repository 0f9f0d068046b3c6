"""Replies: attributes, items, and the JSON behind them. None of these needs the library."""

from __future__ import annotations

import copy
from datetime import date, datetime

import lianxin
import pytest
from lianxin._values import plain, request_text
from lianxin._verbs import ActivityShown, CaseMoved, CaseView, DutyEvaluated, HistoryItem

MOVED = {"case": "990001-2024-000001", "version": 2, "state": "accepted",
         "clocks": [{"clock": "conclude", "due_on": "2024-05-06", "due_at": "2024-05-07T00:00:00+08:00"}]}


def test_members_are_attributes_and_items() -> None:
    moved = CaseMoved(MOVED)
    assert moved.case == moved["case"] == "990001-2024-000001"
    assert "case" in moved and list(moved) == ["case", "version", "state", "clocks"] and len(moved) == 4
    assert moved.raw is MOVED and moved == MOVED and moved == CaseMoved(MOVED)
    assert moved.get("nothing") is None
    assert copy.deepcopy(moved) == moved


def test_days_and_times_are_python_s() -> None:
    clock = CaseMoved(MOVED).clocks[0]
    assert clock.due_on == date(2024, 5, 6)
    assert clock.due_at == datetime(2024, 5, 7, tzinfo=lianxin.UTC8)


def test_member_that_may_be_absent_is_none_or_empty() -> None:
    view = CaseView({"case": "c"})
    assert view.person is None and view.closed_at is None and view.external == []
    assert ActivityShown({}).credited == []


def test_absent_map_is_empty() -> None:
    step = HistoryItem({"version": 1, "action": "register"})
    assert step.fields == {} and "text" not in step.fields


def test_member_that_does_not_exist_is_an_error() -> None:
    moved = CaseMoved(MOVED)
    with pytest.raises(AttributeError, match="colour"):
        moved.colour
    with pytest.raises(KeyError):
        moved["colour"]


def test_member_that_the_package_does_not_know_is_there_all_the_same() -> None:
    assert CaseMoved({"later": 1}).later == 1


def test_keywords_have_an_underscore_behind() -> None:
    item = DutyEvaluated({"items": [{"from": "2024-01-01", "short": 1}]}).items[0]
    assert item.from_ == date(2024, 1, 1) and item.short == 1


def test_requests_take_python_values() -> None:
    assert plain({"on": date(2024, 2, 29), "at": datetime(2024, 2, 29, 8, tzinfo=lianxin.UTC8), "none": None}) == {
        "on": "2024-02-29", "at": "2024-02-29T08:00:00+08:00"}
    assert plain([1, True, 2**53, ("a",), CaseMoved({"case": "c"})]) == [1, True, "9007199254740992", ["a"], {"case": "c"}]
    assert request_text({"summary": "路"}) == b'{"summary":"\\u8def"}'
    with pytest.raises(ValueError):
        request_text({"amount": float("nan")})
