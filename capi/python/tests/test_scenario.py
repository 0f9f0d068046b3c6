"""The whole way in Python."""

from __future__ import annotations

import json
import pathlib
from datetime import date, datetime
from typing import Any, Callable, Dict, List

import lianxin
from conftest import COUNTY, VILLAGE

Begin = Callable[[str], lianxin.Session]


def visit(me: lianxin.Session, **more: Any) -> Any:
    return me.activity.record("onsite_office", datetime(2024, 3, 4, 9, tzinfo=lianxin.UTC8), place=VILLAGE,
                              contact_point="cp-village", officials=["o-leader"], **more)


def test_ten_lines_open_import_record_and_show(tmp_path: pathlib.Path, organisation: Dict[str, List[Any]]) -> None:
    (tmp_path / "organisation.json").write_text(json.dumps(organisation), encoding="utf-8")

    with lianxin.open(f"sqlite:{tmp_path / 'county.db'}") as store:
        with store.install("990001") as first:
            first.mechanism.adopt(lianxin.builtin("wuxi-1315"))
            first.document.adopt(lianxin.builtin("cn-2024"))
            first.document.adopt(lianxin.builtin("matter"))
            first.organisation.load(tmp_path / "organisation.json")
        with store.session("990001", appointment="a-registrar") as me:
            recorded = me.activity.record(kind="onsite_office", occurred_at="2024-04-08T09:00:00+08:00",
                                          place="990001101201", officials=["o-leader"],
                                          raised=[{"category": "rural_road", "summary": "路基塌方"}])
            assert 13 in recorded.measures
            assert me.case.show(recorded.cases[0]).clocks[0].clock == "accept"


def test_matter_is_worked_off_and_counted(begin: Begin) -> None:
    recorded = visit(begin("leader"), raised=[{"category": "rural_road", "summary": "路基塌方"}])
    number = recorded.cases[0]
    begin("registrar").case.act(number, "accept")
    begin("dispatcher").case.act(number, "assign", fields={"unit": "u-roads", "handler": "a-handler"})
    handler = begin("handler")
    handler.case.act(number, "start")
    handler.case.act(number, "contact", fields={"note": "已见面"})
    handler.case.act(number, "resolve", fields={"fix_now": "已修复", "keep_fixed": "列入巡查"})
    verifier = begin("verifier")
    verifier.case.act(number, "verify",
                      fields={"reached": True, "responded": True, "solved": True, "satisfied": True})
    assert verifier.case.act(number, "close").state == "closed"

    shown = verifier.case.show(number)
    assert shown.final and shown.answer is not None and shown.answer.satisfied
    assert shown.outcome is not None and shown.outcome.cannot is None

    duties = begin("supervisor").duty.evaluate(date(2024, 1, 1), "2024-03-31", measure=13)
    assert [(item.bearer, item.status) for item in duties.items] == [("a-leader", "met")]
    assert duties.items[0].counted[0].id == recorded.activity

    page = begin("supervisor").report.render(date(2024, 1, 1), date(2024, 3, 31))
    assert number in page.content
    assert begin("auditor").audit.verify().whole
    assert begin("admin").store.rebuild().differences == []


def test_retry_gives_the_first_reply(begin: Begin) -> None:
    me = begin("leader")
    assert visit(me, request_id="r-1") == visit(me, request_id="r-1")
    assert len(me.activity.list().activities) == 1


def test_manual_clock_moves_forward(store: lianxin.Store) -> None:
    assert store.now() == datetime(2024, 3, 4, 12, tzinfo=lianxin.UTC8)
    assert store.time_set("2024-03-05T00:00:00Z") == datetime(2024, 3, 5, 8, tzinfo=lianxin.UTC8)


def test_session_outlives_its_store(tmp_path: pathlib.Path) -> None:
    store = lianxin.open(f"sqlite:{tmp_path / 'a.db'}")
    session = store.install(COUNTY)
    store.close()
    store.close()
    assert session.document.list().documents == []
    session.end()
    session.end()


def test_verbs_may_be_called_by_name(begin: Begin) -> None:
    assert begin("registrar").call("case_list", {"list": "open"}) == {"cases": []}
    assert begin("registrar").call("case_list") == {"cases": []}


def test_organisation_may_be_imported_list_by_list(store: lianxin.Store, organisation: Dict[str, List[Any]]) -> None:
    with store.session(COUNTY, appointment="a-admin") as admin:
        imported = admin.organisation.import_(areas=[{"code": "990001102000", "name": "乙镇"}])
        assert (imported.created, imported.updated) == (1, 0)
        assert admin.organisation.load(organisation).updated == 0
