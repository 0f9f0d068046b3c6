"""A unit of work: what is in the with block is stored together, or not at all."""

from __future__ import annotations

import threading
from typing import Callable, List

import pytest

import lianxin
from conftest import COUNTY, VILLAGE

Begin = Callable[[str], lianxin.Session]


def open_case(me: lianxin.Session) -> str:
    number: str = me.case.open(category="rural_road", summary="路基塌方", area=VILLAGE).case
    return number


def numbers(me: lianxin.Session) -> List[str]:
    return sorted(item.case for item in me.case.list(list="all").cases)


def test_a_block_that_ends_is_stored_with_one_commit(begin: Begin) -> None:
    me, other = begin("registrar"), begin("dispatcher")
    with me.unit_of_work() as work:
        opened = [open_case(me) for _ in range(10)]
        assert numbers(me) == opened
        assert numbers(other) == []
    assert work.verbs == 10 and work.events >= 10
    assert numbers(other) == opened


def test_a_block_that_raises_is_taken_back(begin: Begin) -> None:
    me = begin("registrar")
    with pytest.raises(ZeroDivisionError):
        with me.unit_of_work():
            first = open_case(me)
            raise ZeroDivisionError
    assert numbers(me) == []
    assert open_case(me) == first, "its number is given again"


def test_a_refusal_within_leaves_the_rest(begin: Begin) -> None:
    me = begin("registrar")
    with me.unit_of_work():
        open_case(me)
        with pytest.raises(lianxin.NotFound):
            me.case.show(f"{COUNTY}-2024-000099")
        with pytest.raises(lianxin.Error):
            me.case.open(category="rural_road", summary="路基塌方", area="990001999999")
        open_case(me)
    assert len(numbers(me)) == 2


def test_past_its_bounds_it_is_refused_even_if_nobody_listens(begin: Begin) -> None:
    me = begin("registrar")
    with pytest.raises(lianxin.Refused) as refused:
        with me.unit_of_work(events=1):
            for _ in range(3):
                try:
                    open_case(me)
                except lianxin.Refused as error:
                    assert error.code == "work.too_large"
    assert refused.value.code == "work.too_large"
    assert numbers(me) == []


def test_bounds_and_nesting_are_checked(begin: Begin) -> None:
    me = begin("registrar")
    with pytest.raises(lianxin.Invalid):
        with me.unit_of_work(seconds=61):
            pass
    with me.unit_of_work():
        with pytest.raises(lianxin.Invalid) as refused:
            with me.unit_of_work():
                pass
        assert refused.value.code == "work.open_already"
        open_case(me)
    assert len(numbers(me)) == 1


def test_another_thread_that_shares_the_session_is_not_drawn_into_it(begin: Begin) -> None:
    me = begin("registrar")
    inside = threading.Event()

    def from_outside() -> None:
        inside.wait()
        open_case(me)

    thread = threading.Thread(target=from_outside)
    thread.start()
    with pytest.raises(ZeroDivisionError):
        with me.unit_of_work(seconds=60):
            open_case(me)
            inside.set()
            thread.join(0.2)
            raise ZeroDivisionError
    thread.join()
    assert len(numbers(me)) == 1


def test_a_session_that_ends_within_takes_it_back(begin: Begin) -> None:
    me = begin("registrar")
    with me.unit_of_work():
        open_case(me)
        me.end()
    assert numbers(begin("registrar")) == []
