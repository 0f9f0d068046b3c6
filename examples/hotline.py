"""A hotline ticket around the Spring Festival: due dates explained, an action tried before it is taken, a workflow drawn.

    PYTHONPATH=capi/python python3 examples/hotline.py [picture.svg]

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import sys
from pathlib import Path

import lianxin


def post(name: str, unit: str, *functions: str) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": unit, "title": name, "functions": list(functions)}],
        "officials": [{"id": f"o-{name}", "name": name}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}],
    "units": [{"id": "hotline", "name": "12345热线中心"}, {"id": "water", "name": "供水公司"}],
}
for part in (post("operator", "hotline", "registrar"), post("dispatcher", "hotline", "dispatcher"),
             post("caller", "hotline", "verifier"), post("engineer", "water", "handler")):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-02-07T16:30:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "hotline"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    with store.session("990001", appointment="operator") as operator:
        ticket = operator.case.open(workflow="hotline", category="help", summary="全楼停水两天", area="990001000000")
        print(operator.deadline.explain(case=ticket.case, clock="conclude").table_zh, end="\n\n")

    with store.session("990001", appointment="dispatcher") as dispatcher:
        # What if the water company got it now? Nothing is written.
        tried = dispatcher.case.simulate(case=ticket.case, action="dispatch", fields={"unit": "water", "reason": "职责所在"})
        for clock in tried.clocks:
            print(clock.title["zh"], "→", clock.due_at.strftime("%m-%d %H:%M"))
        dispatcher.case.act(case=ticket.case, action="dispatch", fields={"unit": "water", "reason": "职责所在"})
        for action in dispatcher.case.actions(case=ticket.case).actions:
            if action.open:
                print("可办：", action.title["zh"])
        picture = dispatcher.workflow.draw(workflow="hotline", format="dot", counts=True)

    if len(sys.argv) > 1:  # needs Graphviz on this machine
        with store.session("990001", appointment="operator") as operator:
            Path(sys.argv[1]).write_text(operator.workflow.draw(workflow="hotline", counts=True).content, encoding="utf-8")
    print(picture.content.splitlines()[0])
