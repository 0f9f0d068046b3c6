"""Whom a ticket is for, what becomes of a bounce, and how one sees afterwards whether tickets went to the right units.

    PYTHONPATH=capi/python python3 examples/dispatch.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import lianxin

AREA = "990001101201"
UNITS = {"hotline": "12345热线中心", "roads": "交通局", "water": "水利局", "town": "甲镇"}
POSTS = {"operator": ("hotline", "registrar"), "dispatcher": ("hotline", "dispatcher"),
         "boss": ("hotline", "administrator"), **{name: (name, "handler") for name in ("roads", "water", "town")}}

organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": AREA, "name": "甲一村"}],
    "units": [{"id": unit, "name": name} for unit, name in UNITS.items()],
    "posts": [{"id": f"p-{name}", "unit": unit, "title": name, "functions": [function]}
              for name, (unit, function) in POSTS.items()],
    "officials": [{"id": f"o-{name}", "name": name} for name in POSTS],
    "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}
                     for name in POSTS],
}
catalogue = {
    "kind": "catalogue", "id": "yunxi", "version": 1, "effective_on": "2024-01-01", "title": "云溪县事项目录（虚构）",
    "items": [{"category": "complaint", "title": "投诉", "basis": "县政府职责分工", "workflow": "hotline",
               "responsible": [{"unit": "town", "areas": ["990001101"], "basis": "属地管理"}, {"unit": "roads"}]}],
}

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T09:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "hotline"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)
    with store.session("990001", appointment="boss") as boss:  # a catalogue names units, so these come first
        boss.document.adopt(document=catalogue)

    def act(who: str, ticket: str, action: str, **fields: object) -> None:
        with store.session("990001", appointment=who) as session:
            session.case.act(case=ticket, action=action, fields=fields)

    def suggest(ticket: str) -> None:
        with store.session("990001", appointment="dispatcher") as session:
            for unit in session.dispatch.suggest(case=ticket).units:
                print(f"  {unit.title['zh']}：" + "".join(reason.message_zh for reason in unit.reasons))

    def ticket() -> str:
        with store.session("990001", appointment="operator") as operator:
            opened = operator.case.open(workflow="hotline", category="complaint", summary="水管爆裂，路面塌陷", area=AREA)
        return opened.case

    def dispatch(ticket: str, unit: str) -> None:
        act("dispatcher", ticket, "dispatch", unit=unit, reason="单位职责")

    def bounce(who: str, ticket: str, proposed: str, action: str = "bounce") -> None:
        act(who, ticket, action, kind="not_own_duty", ground="不属于本单位职责", proposed_unit=proposed)

    before = ticket()  # such a matter was the roads department's before
    dispatch(before, "roads")
    act("roads", before, "sign")

    contested = ticket()
    print("派单之前：")
    suggest(contested)
    dispatch(contested, "town")
    bounce("town", contested, "water")
    print("甲镇退单之后：")
    suggest(contested)
    act("dispatcher", contested, "reassign", unit="water", reason="供水管道")
    bounce("water", contested, "town", "bounce_again")
    act("dispatcher", contested, "arbitrate", unit="town", ground="属地管理，裁定由甲镇承办")
    act("town", contested, "sign")

    with store.session("990001", appointment="dispatcher") as dispatcher:
        counted = dispatcher.dispatch.statistics(from_="2024-03-04", to="2024-03-04")
        for unit in counted.units:
            print(f"{unit.title['zh']}：承办{unit.dispatched}次，退单{unit.bounced}次，未获支持{unit.overruled}次")
        accuracy, transfers = counted.all.first_dispatch_accuracy, counted.all.transfers
        print(f"首派准确 {accuracy.count}/{accuracy.of}，流转 {transfers.count} 次 / {transfers.of} 件")
        assert (accuracy.count, accuracy.of, transfers.count) == (1, 2, 2)
