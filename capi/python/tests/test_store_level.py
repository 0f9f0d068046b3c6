"""What is asked of the store rather than of a case: metrics, snapshots, bulk import."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, Iterator, List, Mapping, Union

import pytest
from prometheus_client.openmetrics import parser

import lianxin
from conftest import COUNTY, VILLAGE

Begin = Callable[[str], lianxin.Session]


def row(number: int, **more: Any) -> Dict[str, Any]:
    return {"key": f"old-{number}", "category": "rural_road", "summary": "路基塌方", "area": VILLAGE, **more}


def numbers(me: lianxin.Session) -> List[str]:
    return sorted(item.case for item in me.case.list(list="all").cases)


def test_metrics_count_calls_and_refusals(store: lianxin.Store, begin: Begin) -> None:
    me = begin("registrar")
    me.case.open(category="rural_road", summary="路基塌方", area=VILLAGE)
    with pytest.raises(lianxin.NotFound):
        me.case.show(f"{COUNTY}-2024-000099")
    verbs = {verb["verb"]: verb for verb in store.metrics()["verbs"]}
    assert verbs["case_open"]["calls"] == 1 and verbs["case_open"]["refusals"] == []
    assert verbs["case_show"]["refusals"] == [{"code": "case.not_found", "count": 1}]
    assert verbs["case_show"]["latency_us"]["buckets"][-1] == {"count": 1}


def test_a_parser_of_others_reads_the_metrics_text(store: lianxin.Store, begin: Begin) -> None:
    me = begin("registrar")
    me.call("case_list")
    with pytest.raises(lianxin.Invalid):
        me.call("case_open", {"colour": "red"})
    families = {family.name: family for family in parser.text_string_to_metric_families(store.metrics_text())}
    assert set(families) == {"lianxin_verb_calls", "lianxin_verb_refusals", "lianxin_verb_duration_seconds",
                             "lianxin_retries", "lianxin_commit_verbs", "lianxin_pool_wait_seconds"}
    assert families["lianxin_verb_duration_seconds"].type == "histogram"
    assert families["lianxin_verb_duration_seconds"].unit == "seconds"
    calls = {sample.labels["verb"]: sample.value for sample in families["lianxin_verb_calls"].samples}
    assert calls["case_list"] == 1 and calls["case_open"] == 1
    refusals = [(sample.labels["verb"], sample.labels["code"]) for sample in families["lianxin_verb_refusals"].samples]
    assert refusals == [("case_open", "request.missing_member")]


def test_a_snapshot_sees_one_state(begin: Begin) -> None:
    me, other = begin("registrar"), begin("registrar")
    with me.snapshot(seconds=60) as seen:
        other.case.open(category="rural_road", summary="路基塌方", area=VILLAGE)
        assert numbers(me) == []
        with pytest.raises(lianxin.Invalid) as refused:
            me.case.open(category="rural_road", summary="路基塌方", area=VILLAGE)
        assert refused.value.code == "snapshot.read_only"
        assert seen.position > 0 and seen.now is not None and seen.now.year == 2024
    assert len(numbers(me)) == 1


def test_a_session_may_end_within_its_snapshot(begin: Begin) -> None:
    me = begin("registrar")
    with me.snapshot():
        me.end()


def test_rows_are_texts_bytes_or_mappings_and_each_is_taken_once(begin: Begin) -> None:
    me = begin("registrar")
    rows: List[Union[str, bytes, Mapping[str, Any]]] = [
        row(1), json.dumps(row(2)) + "\n", json.dumps(row(3), ensure_ascii=False).encode(), ""]
    assert me.bulk_import("cases", rows, name="old", dry_run=True) == lianxin.Imported(3, 3, 0, 0)
    assert numbers(me) == []
    assert me.bulk_import("cases", rows, name="old").imported == 3
    assert me.bulk_import("cases", [*rows, row(4)], name="old") == lianxin.Imported(4, 1, 3, 0)
    assert len(numbers(me)) == 4


def test_faults_are_told_and_may_stop_it(begin: Begin) -> None:
    me = begin("registrar")
    faults: List[Dict[str, Any]] = []
    rows = [row(1, area="990001999999"), row(2)]
    assert me.bulk_import("cases", rows, name="old", on_fault=faults.append).refused == 1
    assert all(fault["message"] and fault["message_zh"] for fault in faults)
    assert [(fault["line"], fault["key"], fault["code"], fault["pointer"]) for fault in faults] == [
        (1, "old-1", "case.no_such_area", "/area")]
    with pytest.raises(lianxin.Cancelled):
        me.bulk_import("cases", rows, name="old", on_fault=lambda fault: False)


def test_an_exception_of_the_rows_is_raised_and_what_was_committed_stands(begin: Begin) -> None:
    me = begin("registrar")

    def rows(broken: bool) -> Iterator[Dict[str, Any]]:
        for number in range(1, 31):
            if broken and number == 25:
                raise ConnectionError("the old system")
            yield row(number)

    with pytest.raises(ConnectionError):
        me.bulk_import("cases", rows(True), name="old", batch=10)
    assert len(numbers(me)) == 20
    assert me.bulk_import("cases", rows(False), name="old") == lianxin.Imported(30, 10, 20, 0)

    def uses_the_session(fault: Dict[str, Any]) -> None:
        me.case.list()

    with pytest.raises(lianxin.Error) as refused:
        me.bulk_import("cases", ["?"], name="old", on_fault=uses_the_session)
    assert refused.value.code == "session.in_callback"
