"""Several hands on one case: a supporting unit, a leader who takes it down, and an official who has to withdraw.

    PYTHONPATH=capi/python python3 examples/hands.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import lianxin


def post(name: str, unit: str, *functions: str, tier: str | None = None) -> dict[str, list[dict[str, object]]]:
    one: dict[str, object] = {"id": f"p-{name}", "unit": unit, "title": name, "functions": list(functions)}
    if tier:
        one.update(tier=tier, in_leadership_team=True)
    return {
        "posts": [one],
        "officials": [{"id": f"o-{name}", "name": name}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": "990001101201", "name": "柳湾村"}],
    "units": [{"id": "county", "name": "县政府", "tier": "county"},
              {"id": "centre", "name": "群众诉求受理中心", "parent": "county"},
              {"id": "roads", "name": "交通局", "parent": "county"}, {"id": "water", "name": "水利局", "parent": "county"}],
}
for part in (post("registrar", "centre", "registrar"), post("dispatcher", "centre", "dispatcher"),
             post("engineer", "roads", "handler"), post("colleague", "roads", "handler"),
             post("hydrologist", "water", "handler"), post("deputy", "county", tier="county")):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T09:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("cn-2024", "matter", "wuxi-1315"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    def act(who: str, action: str, **fields: object) -> None:
        with store.session("990001", appointment=who) as session:
            session.case.act(case=case, action=action, fields=fields)

    with store.session("990001", appointment="registrar") as registrar:
        case = registrar.case.open(category="rural_road", summary="路基被水淘空", area="990001101201").case
    act("registrar", "accept")
    act("dispatcher", "assign", unit="roads", handler="engineer")
    act("engineer", "start")

    with store.session("990001", appointment="engineer") as engineer:  # 主办向协办单位交办
        part_ = engineer.part.assign(case=case, unit="water", task="查明渠道渗水情况", amount=5)
        print("协办事项", part_.number, "限期", part_.due_on)
        try:
            engineer.case.act(case=case, action="resolve", fields={"fix_now": "已回填路基"})
        except lianxin.Error as error:
            print("暂不能办结：", error.message_zh)
    with store.session("990001", appointment="hydrologist") as hydrologist:
        print("水利局的协办清单：", [item.case for item in hydrologist.part.list().parts])
        hydrologist.part.reply(case=case, number=1, reply="渠道渗水，已封堵")

    with store.session("990001", appointment="dispatcher") as dispatcher:  # 带案下访
        dispatcher.case.lead(case=case, leader="deputy")
    store.time_set("2024-03-06T15:00:00+08:00")
    with store.session("990001", appointment="deputy") as deputy:
        visit = deputy.activity.record(kind="field_visit", occurred_at="2024-03-06T10:00:00+08:00",
                                       place="990001101201", appointments=["deputy"], visited=[case])
        print("下访计入举措", [credit.measure for credit in visit.credited])

    with store.session("990001", appointment="engineer") as engineer:  # 回避
        told = engineer.conflict.record(case=case, ground="与信访人是亲属")
        print("改由他人承办：", told.reassigned, "承办单位", told.unit)
        try:
            engineer.case.show(case=case)
        except lianxin.Error as error:
            print("回避人员再查此件：", error.message_zh)
    act("colleague", "contact", note="已上门说明")
    act("colleague", "resolve", fix_now="已回填路基", keep_fixed="渠道每季巡查")
    with store.session("990001", appointment="dispatcher") as dispatcher:
        for hand in dispatcher.case.show(case=case).handlings:
            print(hand.unit, hand.from_at.strftime("%m-%d %H:%M"), "起承办")
