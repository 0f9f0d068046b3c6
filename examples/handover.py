"""Officials come and go, the case goes on: a substitute acts, a successor takes over, and the delay stays where it arose.

    PYTHONPATH=capi/python python3 examples/handover.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import lianxin


def post(name: str, unit: str, *functions: str, **more: object) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": unit, "title": name, "functions": list(functions), **more}],
        "officials": [{"id": f"o-{name}", "name": name}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}],
    "units": [{"id": "hotline", "name": "12345热线中心"}, {"id": "water", "name": "供水公司"}],
}
for part in (post("operator", "hotline", "registrar"), post("dispatcher", "hotline", "dispatcher"),
             post("supervisor", "hotline", "supervisor"), post("admin", "hotline", "administrator"),
             post("engineer", "water", "handler"), post("colleague", "water", "handler"),
             post("director", "water", heads_unit=True)):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T09:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "hotline"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    with store.session("990001", appointment="operator") as operator:
        ticket = operator.case.open(workflow="hotline", category="help", summary="全楼停水两天", area="990001000000")
    with store.session("990001", appointment="dispatcher") as dispatcher:
        dispatcher.case.act(case=ticket.case, action="dispatch",
                            fields={"unit": "water", "handler": "engineer", "reason": "职责所在"})

    # The engineer is away; a colleague signs in their place, and the history says so.
    with store.session("990001", appointment="engineer") as engineer:
        engineer.absence.record(appointment="engineer", from_="2024-03-04", to="2024-03-05", ground="training",
                                substitute="colleague")
    with store.session("990001", appointment="colleague") as colleague:
        assert [one.case for one in colleague.worklist.show(list="mine").cases] == [ticket.case]
        colleague.case.act(case=ticket.case, action="sign")
        signed = colleague.case.show(case=ticket.case).history[-1]
        print("签收：", signed.actor, "代", signed.acting_for)

    # The engineer leaves; until the successor begins, the director answers for the case.
    with store.session("990001", appointment="admin") as admin:
        admin.organisation.import_(
            officials=[{"id": "o-successor", "name": "继任者"}],
            appointments=[
                {"id": "engineer", "official": "o-engineer", "post": "p-engineer", "from": "2023-01-01", "to": "2024-03-06"},
                {"id": "successor", "official": "o-successor", "post": "p-engineer", "from": "2024-03-11"}])
        preview = admin.handover.preview(appointment="engineer")
        print("移交：", preview.to, preview.on, "此前由", preview.until_then, "负责")
    with store.session("990001", appointment="supervisor") as supervisor:
        while True:  # a host would sleep until next_at, or be called by a timer
            ran = supervisor.handover.run()
            for one in ran.handed:
                print(one.occurred_at.strftime("%m-%d"), one.from_, "→", one.to, one.ground)
            if ran.next_at is None:
                break
            store.time_set(ran.next_at)
        assert supervisor.handover.run().handed == []  # calling again adds nothing

        store.time_set("2024-03-12T00:00:00+08:00")
        for tenure in supervisor.case.show(case=ticket.case).tenures:
            print("经手：", tenure.handler, "逾期", round(tenure.late_s / 86400, 1), "日")
        for one in supervisor.tenure.statistics(from_="2024-03-01", to="2024-03-31").officials:
            print("统计：", one.handler, "经手", one.tenures, "接手", one.taken_over, "移交", one.handed_over)
        print({one.list: one.count for one in supervisor.worklist.count().lists})
