"""Failures are exceptions that carry code, words and place."""

from __future__ import annotations

import pathlib
import pickle
from datetime import datetime
from typing import Any, Callable, Dict, List

import lianxin
import pytest
from conftest import COUNTY, VILLAGE

Begin = Callable[[str], lianxin.Session]


def test_refusal_says_what_would_be_allowed(begin: Begin) -> None:
    moved = begin("registrar").case.open("rural_road", "路", area=VILLAGE)
    with pytest.raises(lianxin.Refused) as caught:
        begin("registrar").case.act(moved.case, "start")
    assert caught.value.pointer == "/action"
    assert "allowed" in caught.value.details
    assert caught.value.message and caught.value.message_zh
    assert caught.value.code in str(caught.value)


def test_missing_member_is_invalid_with_its_place(begin: Begin) -> None:
    with pytest.raises(lianxin.Invalid) as caught:
        begin("leader").activity.record("forum", "2024-03-04T09:00:00+08:00", place=VILLAGE,
                                        raised=[{"category": "rural_road"}])
    assert (caught.value.code, caught.value.pointer) == ("request.missing_member", "/raised/0/summary")


def test_unsound_document_is_invalid_with_all_its_faults(begin: Begin) -> None:
    with pytest.raises(lianxin.Invalid) as caught:
        begin("admin").document.adopt({"kind": "mechanism", "id": "x"})
    assert caught.value.code == "document.unsound"
    assert len(caught.value.details["faults"]) > 1


def test_unknown_case_is_not_found(begin: Begin) -> None:
    with pytest.raises(lianxin.NotFound):
        begin("registrar").case.show("990001-2024-999999")


def test_clerk_may_not_verify_the_audit(begin: Begin) -> None:
    with pytest.raises(lianxin.Forbidden) as caught:
        begin("registrar").audit.verify()
    assert caught.value.code == "policy.forbidden"


def test_unknown_appointment_may_not_begin(store: lianxin.Store) -> None:
    with pytest.raises(lianxin.Forbidden) as caught:
        store.session(COUNTY, appointment="a-nobody")
    assert caught.value.code == "session.unknown_appointment"


def test_stale_version_is_a_conflict(begin: Begin) -> None:
    moved = begin("registrar").case.open("rural_road", "路", area=VILLAGE)
    begin("registrar").case.act(moved.case, "accept")
    with pytest.raises(lianxin.Conflict):
        begin("dispatcher").case.act(moved.case, "assign", fields={"unit": "u-roads"}, expected_version=moved.version)


def test_file_that_is_no_database_is_a_store_error(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be taken for one " * 100)
    with pytest.raises(lianxin.StoreError):
        lianxin.open(f"sqlite:{path}")
    assert path.read_text().startswith("not a database")


def test_unknown_option_is_invalid(tmp_path: pathlib.Path) -> None:
    with pytest.raises(lianxin.Invalid) as caught:
        lianxin.open(f"sqlite:{tmp_path / 'a.db'}", hash="md5")
    assert caught.value.details["allowed"] == ["sm3", "sha256"]


def test_datetime_must_know_its_zone(begin: Begin) -> None:
    with pytest.raises(ValueError, match="time zone"):
        begin("leader").activity.record("forum", datetime(2024, 3, 4, 9), place=VILLAGE)


@pytest.mark.parametrize("text", ["\0", "\ud800"])
def test_text_that_is_none_is_invalid(begin: Begin, text: str) -> None:
    with pytest.raises(lianxin.Invalid):
        begin("registrar").case.open("rural_road", text, area=VILLAGE)


def test_personal_value_is_never_repeated(begin: Begin) -> None:
    with pytest.raises(lianxin.Invalid) as caught:
        begin("registrar").person.register("person", name="Z" * 5000)
    assert "ZZ" not in str(caught.value) + str(caught.value.details)
    assert caught.value.pointer == "/name"


def test_ended_session_and_closed_store_say_so(store: lianxin.Store) -> None:
    session = store.session(COUNTY, appointment="a-registrar")
    session.end()
    with pytest.raises(lianxin.Invalid, match="session"):
        session.case.list()
    store.close()
    with pytest.raises(lianxin.Invalid, match="store"):
        store.now()


def test_error_can_be_pickled() -> None:
    error = lianxin.Refused("case.no", "No.", "不。", "/case", {"allowed": []})
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.pointer, again.details) == ("case.no", "/case", {"allowed": []})


def test_bad_organisation_is_told_in_full(store: lianxin.Store, organisation: Dict[str, List[Any]]) -> None:
    organisation["posts"][0]["unit"] = "u-none"
    organisation["ties"][0]["official"] = "o-none"
    with store.session(COUNTY, appointment="a-admin") as admin:
        with pytest.raises(lianxin.Invalid) as caught:
            admin.organisation.load(organisation)
    assert {fault["pointer"] for fault in caught.value.details["faults"]} == {"/posts/0/unit", "/ties/0/official"}
