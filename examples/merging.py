"""Two villagers, one broken road: a matter brought again is recognised, two cases are merged, answered and ended as one.

    PYTHONPATH=capi/python python3 examples/merging.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import contextlib

import lianxin

VILLAGE = "990001101201"


def post(name: str, unit: str, *functions: str) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": unit, "title": name, "functions": list(functions)}],
        "officials": [{"id": f"o-{name}", "name": name}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
    "units": [{"id": "office", "name": "县社会工作部"}, {"id": "roads", "name": "县交通局"}],
}
for part in (post("registrar", "office", "registrar"), post("dispatcher", "office", "dispatcher"),
             post("verifier", "office", "verifier"), post("engineer", "roads", "handler"),
             post("supervisor", "office", "supervisor")):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-01T09:00:00+08:00") as store, \
        contextlib.ExitStack() as sessions:
    with store.install("990001") as first:
        for name in ("cn-2024", "matter", "ladder-default"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    registrar, dispatcher, engineer, verifier, supervisor = (
        sessions.enter_context(store.session("990001", appointment=name))
        for name in ("registrar", "dispatcher", "engineer", "verifier", "supervisor"))

    def bring(person: str) -> str:
        """A case on its way: accepted, assigned, begun, the citizen contacted."""
        opened = registrar.case.open(category="rural_road", summary="村道路基塌方", person=person, area=VILLAGE)
        for one in opened.earlier or []:
            print("重复信访：此前", one.case, one.received_at.date(), one.state_title["zh"])
        dispatcher.case.act(case=opened.case, action="accept")
        dispatcher.case.act(case=opened.case, action="assign", fields={"unit": "roads", "handler": "engineer"})
        engineer.case.act(case=opened.case, action="start")
        engineer.case.act(case=opened.case, action="contact", fields={"note": "已电话联系"})
        return opened.case

    one, other = (registrar.person.register(kind="person", name=name).person for name in ("群众甲", "群众乙"))
    earlier = bring(one)
    store.time_set("2024-03-11T09:00:00+08:00")
    main, again = bring(other), bring(one)  # the second of one person is a repeat

    told = dispatcher.case.merge(case=main, merge=[earlier, again], ground="同一路段，一并办理")
    for clock in told.clocks:
        print("主案", clock.clock, clock.due_on, "以", clock.from_, "为准")
    try:
        engineer.case.act(case=earlier, action="resolve", fields={"fix_now": "已修复"})
    except lianxin.Error as error:
        print(error.message_zh)

    store.time_set("2024-05-06T09:00:00+08:00")  # the first petitioner's limit was 30 April
    for rung in supervisor.supervise().reached:
        assert rung.case == main  # never an absorbed clock
        print("督办", rung.clock, rung.rung, rung.due_on)

    engineer.case.act(case=main, action="resolve", fields={"fix_now": "已修复路基", "keep_fixed": "纳入日常养护"})
    verifier.case.act(case=main, action="verify",
                      fields={"reached": True, "responded": True, "solved": True, "satisfied": True})
    try:
        verifier.case.act(case=main, action="close")
    except lianxin.Error as error:
        print(error.message_zh)
    engineer.merged.reply(case=earlier, text="路基已经修复，纳入日常养护")
    left = verifier.merged.verify(case=earlier, responded=False, solved=True, satisfied=True)
    assert left.to_ask == []  # one person is asked once, however many cases are theirs
    verifier.case.act(case=main, action="close")

    for number in (main, earlier, again):
        case = registrar.case.show(case=number)
        print(number, case.state_title["zh"], [clock.status for clock in case.clocks])
    account = registrar.case.summary("2024-01-01", "2024-12-31")
    print("解决率", account.resolution.count, "/", account.resolution.of)
    assert account.resolution.of == 2
