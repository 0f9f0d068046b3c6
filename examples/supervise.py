"""A yellow card that turns red: a ladder adopted, supervised whenever it wants to be, a card withdrawn.

    PYTHONPATH=capi/python python3 examples/supervise.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import lianxin

CARDS = {"yellow": "黄牌", "red": "红牌", None: "—"}


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
             post("supervisor", "hotline", "supervisor"), post("engineer", "water", "handler")):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-02-28T09:30:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "hotline", "ladder-default"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    with store.session("990001", appointment="operator") as operator:
        ticket = operator.case.open(workflow="hotline", category="help", summary="全楼停水两天", area="990001000000")
    with store.session("990001", appointment="dispatcher") as dispatcher:
        dispatcher.case.act(case=ticket.case, action="dispatch", fields={"unit": "water", "reason": "职责所在"})
    with store.session("990001", appointment="engineer") as engineer:  # in time so far; then nothing more is heard
        engineer.case.act(case=ticket.case, action="sign")
        engineer.case.act(case=ticket.case, action="contact", fields={"note": "已电话联系"})

    with store.session("990001", appointment="supervisor") as supervisor:
        while True:  # a host would sleep until next_at, or be called by a timer
            told = supervisor.supervise()
            for one in told.reached:
                print(one.fell_due_at.strftime("%m-%d %H:%M"), one.clock, one.rung, CARDS[one.card], "→", "、".join(one.to))
            if told.next_at is None:
                break
            store.time_set(told.next_at)
        assert supervisor.supervise().reached == []  # calling again adds nothing

        red = supervisor.supervision.list(card="red").items[0]
        supervisor.card.withdraw(case=red.case, number=red.number, ground="当日已恢复供水，登记滞后")
        for card in supervisor.case.show(case=ticket.case).cards:
            withdrawn = f"（已撤回：{card.ground}）" if card.withdrawn_at else ""
            print(f"第{card.number}张", CARDS[card.card], card.unit, withdrawn)
