"""Workflows at work: deadlines explained, actions foreseen, drawings, new versions."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict

import pytest

import lianxin
from conftest import VILLAGE

Begin = Callable[[str], lianxin.Session]

BUILT_IN = ("petition", "hotline", "livelihood", "relief", "research")


@pytest.fixture
def ticket(begin: Begin) -> str:
    """A request for help at the hotline, registered on Monday 4 March 2024 at noon."""
    begin("admin").document.adopt(lianxin.builtin("hotline"))
    return begin("registrar").case.open("help", "路基塌方", area=VILLAGE, workflow="hotline").case


def dispatch(begin: Begin, ticket: str) -> None:
    begin("dispatcher").case.act(ticket, "dispatch",
                                 fields={"unit": "u-roads", "handler": "a-handler", "reason": "属交通局职责"})


def next_version(**more: Any) -> Dict[str, Any]:
    document: Dict[str, Any] = json.loads(lianxin.builtin("matter"))
    document["version"] += 1
    document["transition"]["versions"] = [document["version"] - 1]
    document.update(more)
    return document


def test_every_built_in_workflow_is_adopted_and_drawn(begin: Begin) -> None:
    admin = begin("admin")
    for name in BUILT_IN:
        assert admin.document.adopt(lianxin.builtin(name)).id == name
        drawn = admin.workflow.draw(name, format="dot", language="en")
        assert drawn.media_type == "text/vnd.graphviz"
        assert drawn.content.startswith("digraph")


def test_a_deadline_is_explained_day_by_day(begin: Begin, ticket: str) -> None:
    why = begin("handler").deadline.explain(case=ticket, clock="conclude")
    assert (str(why.due_on), why.unit, why.amount, why.workflow) == ("2024-03-07", "working_day", 3, "hotline/2")
    assert why.calendars == ["cn-2024/2"]
    assert [line.step for line in why.lines] == ["start", "counted"]
    assert why.lines[-1].total == 3
    assert "2024-03-07" in why.table and "2024-03-07" in why.table_zh

    festival = begin("handler").deadline.explain(calendar="cn", started_at="2024-02-08T16:30:00+08:00",
                                                 unit="working_day", amount=3, each_day=True)
    assert str(festival.due_on) == "2024-02-19"
    skipped = [line for line in festival.lines if line.step == "skipped"]
    assert len(skipped) == 8 and all(line.reason is not None and line.reason.zh == "春节" for line in skipped)
    assert len(festival.lines) == 12  # 8 to 19 February, one line a day
    with pytest.raises(lianxin.Error) as refused:
        begin("handler").deadline.explain(calendar="cn", unit="day", amount=3)
    assert refused.value.code == "deadline.which"


def test_a_simulation_comes_true(begin: Begin, ticket: str) -> None:
    me = begin("dispatcher")
    fields = {"unit": "u-roads", "handler": "a-handler", "reason": "属交通局职责"}
    before = me.case.show(ticket)
    said = me.case.simulate(ticket, "dispatch", fields=fields)
    assert me.case.show(ticket).version == before.version
    assert said.allowed and said.refusal is None
    assert (said.from_, said.to, said.unit, said.handler) == ("registered", "dispatched", "u-roads", "a-handler")
    assert [clock.clock for clock in said.clocks] == ["conclude", "sign", "bounce", "first_contact"]
    assert [notice.notice for notice in said.notices] == ["dispatched"]
    assert said.events[0] == "case_action_taken" and said.events[-1] == "notice_issued"
    done = me.case.act(ticket, "dispatch", fields=fields)
    assert done.state == said.to
    assert [str(clock.due_at) for clock in done.clocks] == [str(clock.due_at) for clock in said.clocks]
    assert done.version == before.version + len(said.events)

    refused = begin("supervisor").case.simulate(ticket, "sign")
    assert not refused.allowed and refused.refusal is not None
    with pytest.raises(lianxin.Error) as error:
        begin("supervisor").case.act(ticket, "sign")
    assert error.value.code == refused.refusal.code == "case.role_missing"
    assert error.value.pointer == refused.refusal.pointer


def test_actions_say_what_is_open_what_stands_in_the_way_and_who_could(begin: Begin, ticket: str) -> None:
    dispatch(begin, ticket)
    told = begin("handler").case.actions(ticket)
    assert told.state == "dispatched" and told.acts == ["handler"]
    actions = {action.action: action for action in told.actions}
    assert actions["sign"].open and not actions["sign"].reasons
    assert actions["sign"].acting == ["a-handler"]
    assert [reason.code for reason in actions["bounce_again"].reasons] == ["guard_marked"]
    assert [reason.code for reason in actions["verify"].reasons] == ["wrong_state"]
    kind = actions["bounce"].fields[0]
    assert (kind.name, kind.type, kind.required) == ("kind", "code", True)
    assert [code.code for code in kind.codes] == ["not_own_duty", "not_own_area", "unclear"]


def test_a_drawing_counts_where_cases_stand(begin: Begin, ticket: str) -> None:
    dot = begin("supervisor").workflow.draw("hotline", format="dot", counts=True)
    assert dot.version == 2 and "登记" in dot.content
    try:
        svg = begin("supervisor").workflow.draw("hotline", format="svg", language="en", counts=True)
    except lianxin.Error as error:
        assert error.code == "workflow.no_graphviz"
    else:
        assert svg.media_type == "image/svg+xml" and "<svg" in svg.content


def test_a_new_version_takes_running_cases_over(begin: Begin) -> None:
    case = begin("registrar").case.open("rural_road", "路基塌方", area=VILLAGE).case
    admin = begin("admin")
    admin.document.adopt(next_version())
    would = admin.workflow.transition("matter", 4, dry_run=True)
    assert (would.dry_run, would.moved, would.stayed) == (True, 1, 0)
    assert [(one.case, one.from_version, one.moves, one.to) for one in would.cases] == [(case, 3, True, "registered")]
    assert admin.case.show(case).workflow_version == 3
    assert admin.workflow.transition("matter", 4, request_id="move").moved == 1
    assert admin.workflow.transition("matter", 4, request_id="move").moved == 1
    assert admin.case.show(case).workflow_version == 4
    with pytest.raises(lianxin.Error) as refused:
        begin("registrar").workflow.transition("matter", 4)
    assert refused.value.code == "policy.forbidden"
