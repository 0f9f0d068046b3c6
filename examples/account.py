"""The account of two weeks of casework: what the citizens say, which cases stand behind a figure, what may be published,
what a measure brought, the chain from the goal down to one verified outcome, and what all this cost those who keyed it in.

    PYTHONPATH=capi/python python3 examples/account.py

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
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": "990001101000", "name": "甲镇"},
              {"code": "990001101201", "name": "甲一村"}, {"code": "990001102000", "name": "乙镇"},
              {"code": "990001102201", "name": "乙一村"}],
    "units": [{"id": "county", "name": "县委县政府", "tier": "county"}, {"id": "office", "name": "县社会工作部"},
              {"id": "roads", "name": "县交通局"}],
    "contact_points": [{"id": "cp", "kind": "village", "area": "990001101201", "name": "甲一村"}],
    "ties": [{"id": "t", "official": "o-leader", "contact_point": "cp", "from": "2023-01-01"}],
}
for part in (post("leader", "county", tier="county", fields=["transport"]), post("dispatcher", "office", "dispatcher"),
             post("registrar", "office", "registrar"), post("verifier", "office", "verifier"),
             post("admin", "office", "administrator"), post("engineer", "roads", "handler")):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-04T12:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("wuxi-1315", "cn-2024", "matter", "policy-default"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    def act(who: str, case: str, action: str, **fields: object) -> None:
        with store.session("990001", appointment=who) as session:
            session.case.act(case=case, action=action, fields=fields)

    # An on-site office in the village hears of six matters; three more come in from another town.
    with store.session("990001", appointment="leader") as leader:
        visit = leader.activity.record(
            kind="onsite_office", occurred_at="2024-03-04T09:00:00+08:00", ended_at="2024-03-04T11:30:00+08:00",
            place="990001101201", contact_point="cp", officials=["o-leader"], topic="道路现场办公", audience=30,
            raised=[{"category": "rural_road", "summary": f"第{n}处路基塌方"} for n in range(1, 7)])
    with store.session("990001", appointment="registrar") as registrar:
        others = [registrar.case.open(category="rural_road", summary="桥面破损", area="990001102201").case
                  for _ in range(3)]

    # The roads department works on them; one citizen says that it is not solved.
    for number, case in enumerate(visit.cases):
        act("dispatcher", case, "accept")
        act("dispatcher", case, "assign", unit="roads", handler="engineer")
        act("engineer", case, "start")
        act("engineer", case, "contact", note="已电话联系")
    store.time_set("2024-03-15T15:00:00+08:00")
    for number, case in enumerate(visit.cases):
        act("engineer", case, "resolve", fix_now="已修复", keep_fixed="纳入养护计划",
            rule_title="汛前排查制度", rule_review_on="2024-12-01")
        act("verifier", case, "verify", reached=True, responded=True, solved=number > 0, satisfied=number > 0)
        if number > 0:
            act("verifier", case, "close")

    span = {"from_": "2024-03-01", "to": "2024-03-31"}
    with store.session("990001", appointment="admin") as me:
        account = me.account.show(**span, by="town")
        for town in account.groups:
            solved = town.figures.resolution
            print(f"{town.title['zh']}：收到{town.figures.cases}件，群众认可解决{solved.count}/{solved.of}")

        why = me.account.explain(**span, figure="resolution", side="of")
        assert len(why.lines) == account.all.figures.resolution.of
        for line in why.lines:
            print("  ", line.case, line.message_zh)

        # Three cases are too few to publish, and the other town would tell them by subtraction.
        published = me.account.show(**span, by="town", publish=True)
        assert all("cases" in town.suppressed for town in published.groups)
        print("公开口径：不满", published.least, "的数字不列，总体", published.all.figures.cases, "件")

        board = me.dashboard.show()
        print("看板：", {(row.town, row.state): row.cases for row in board.counts}, "超期", board.overdue)

        for measure in me.measure.account(**span).measures:
            if measure.figures.activities:
                print("举措", measure.measure, measure.title["zh"], "覆盖", measure.figures.reached, "人，诉求",
                      measure.figures.raised, "件，解决", measure.figures.solved.count, "件，长久立",
                      measure.figures.kept_fixed, "件")

        for node in me.trace(case=visit.cases[1]).nodes:
            print("  ", node.way, node.kind, node.id, "←", node.of_kind, node.of, node.message_zh)

        # What it cost to key all this in: one visit with six matters was one record, and opened six cases.
        burden = me.burden.show(**span)
        for item in burden.items:
            f = item.figures
            print(item.week, item.appointment, "录入", f.records, "条，手工填写", f.fields, "个字段，代填",
                  f.prefilled.count, "个，计入履职", f.duties, "次，生成办件", f.cases, "件")
        mine = next(item for item in burden.items if item.appointment == "leader")
        assert mine.figures.records == 1 and mine.figures.cases == len(visit.cases)
