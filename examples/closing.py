"""A repair that does not hold: both things said, photos, a lasting rule, a check by sample, an exclusion beside the rates.

    PYTHONPATH=capi/python python3 examples/closing.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import contextlib
import hashlib

import lianxin

DAY = "2024-03-{:02d}T09:00:00+08:00"
ANSWER = {"reached": True, "responded": True}


def post(name: str, unit: str, *functions: str) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": unit, "title": name, "functions": list(functions)}],
        "officials": [{"id": f"o-{name}", "name": name}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


def photo(kind: str, picture: bytes) -> dict[str, str]:
    """The file stays with the host; the library keeps its digest, and seals where it is."""
    return {"field": "photos", "kind": kind, "reference": f"photos/{kind}.jpg", "sha256": hashlib.sha256(picture).hexdigest()}


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}],
    "units": [{"id": "office", "name": "县政府办"}, {"id": "roads", "name": "县交通局"}],
}
for part in (post("desk", "office", "registrar", "dispatcher"), post("caller", "office", "verifier"),
             post("approver", "office", "approver"), post("auditor", "office", "auditor"),
             post("supervisor", "office", "supervisor"), post("engineer", "roads", "handler")):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now=DAY.format(4)) as store, \
        contextlib.ExitStack() as sessions:
    with store.install("990001") as first:
        for name in ("cn-2024", "matter", "policy-default"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)
    desk, caller, approver, auditor, supervisor, engineer = (
        sessions.enter_context(store.session("990001", appointment=name))
        for name in ("desk", "caller", "approver", "auditor", "supervisor", "engineer"))

    def case_of(summary: str) -> str:
        case = desk.case.open("rural_road", summary, area="990001000000").case
        desk.case.act(case, "accept")
        desk.case.act(case, "assign", fields={"unit": "roads", "handler": "engineer"})
        engineer.case.act(case, "start")
        engineer.case.act(case, "contact", fields={"note": "已到现场"})
        return case

    road = case_of("涵洞口塌陷，车辆绕行")
    try:
        engineer.case.act(road, "resolve", fields={"fix_now": "回填"})
    except lianxin.Error as refused:
        print(refused.code, refused.message_zh)
    engineer.case.act(
        road, "resolve",
        fields={"fix_now": "回填并加铺盖板", "keep_fixed": "汛期每周巡查涵洞，盖板破损当日更换",
                "rule_title": "涵洞汛期巡查", "rule_review_on": "2024-06-01"},
        evidence=[photo("before", b"before"), photo("after", b"after")])
    caller.case.act(road, "verify", fields={**ANSWER, "solved": True, "satisfied": True})
    caller.case.act(road, "close")

    demand = case_of("要求把公路改到自家门前")
    engineer.case.act(demand, "resolve", fields={"cannot": "不符合公路规划"})
    caller.case.act(demand, "verify", fields={**ANSWER, "solved": False, "satisfied": False})
    engineer.exclusion.propose(demand, "beyond_reason", reason="改线须占用基本农田")
    approver.exclusion.decide(demand, "approve", reason="经自然资源部门确认")
    account = auditor.case.summary("2024-03-01", "2024-03-31")
    print(f"解决率 {account.resolution.count}/{account.resolution.of}，"
          f"其中剔除{account.excluded.approved}件，不含剔除 "
          f"{account.excluded.resolution.count}/{account.excluded.resolution.of}")

    store.time_set(DAY.format(31))
    # How many: as the policy lays down, five in a hundred and at least ten, so here all there is.
    sample = auditor.sample.draw("2024-03-01", "2024-03-31", seed="云溪县2024年3月")
    ranked = sorted([road], key=lambda case: hashlib.sha256(f"{sample.seed}\n{case}".encode()).hexdigest())
    assert sample.cases == ranked[:1]  # anybody can draw the same again
    found = supervisor.check.record(sample.sample, road, reached=True, solved=False, satisfied=False,
                                    finding="雨后再次塌陷")
    print("抽查：", "一致" if found.agrees else "不一致", "→", found.action, found.state)

    store.time_set("2024-06-03T09:00:00+08:00")
    for due in supervisor.rule.remind().reminded:
        print("待复核：", auditor.rule.show(due.rule).title, due.review_on, due.unit)
        engineer.rule.review(due.rule, "amended", note="盖板改为整体现浇", next_review_on="2025-06-01",
                             text="汛期每周巡查涵洞和盖板")
    assert supervisor.rule.remind().reminded == [] and auditor.rule.list(list="overdue").rules == []
