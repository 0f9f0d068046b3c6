"""What is owed, what was done and why: an evaluation, its explanation, a forecast, and a quarter that is signed off.

    PYTHONPATH=capi/python python3 examples/duties.py

Everything in it is made up and happens in the fictional county (云溪县, code 990001).
"""
import lianxin


def post(name: str, title: str, **more: object) -> dict[str, list[dict[str, object]]]:
    return {
        "posts": [{"id": f"p-{name}", "unit": "county", "title": title, **more}],
        "officials": [{"id": f"o-{name}", "name": title}],
        "appointments": [{"id": name, "official": f"o-{name}", "post": f"p-{name}", "from": "2023-01-01"}],
    }


organisation = {
    "areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": "990001101201", "name": "虚构村"}],
    "units": [{"id": "county", "name": "县委县政府", "area": "990001000000", "tier": "county"}],
    "contact_points": [{"id": "village", "kind": "village", "area": "990001101201", "name": "虚构村"}],
    "ties": [{"id": "tie", "official": "o-deputy", "contact_point": "village", "from": "2023-01-01"}],
}
for part in (post("head", "县长", tier="county", code="county_head", in_leadership_team=True),
             post("deputy", "副县长", tier="county", in_leadership_team=True),
             post("supervisor", "督办员", functions=["supervisor"]),
             post("admin", "管理员", functions=["administrator", "registrar"])):
    for member, items in part.items():
        organisation.setdefault(member, []).extend(items)

with lianxin.open("sqlite::memory:", time_source="manual", now="2024-03-12T09:00:00+08:00") as store:
    with store.install("990001") as first:
        for name in ("wuxi-1315", "cn-2024"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.import_(**organisation)

    with store.session("990001", appointment="deputy") as deputy:
        ahead = deputy.duty.forecast(to="2024-03-31", appointment="deputy")
        for one in ahead.outstanding:
            print("还应完成：", one.duty, one.missing, "，截止", one.by, f"（还有{one.working_days}个工作日）")
        deputy.activity.record(kind="onsite_office", occurred_at="2024-03-08T09:00:00+08:00", place="990001101201",
                               contact_point="village", appointments=["deputy"], audience=14)
        assert deputy.duty.forecast(to="2024-03-31", appointment="deputy").outstanding == []

    # The head is away on the reception day, and the deputy receives in the head's place.
    with store.session("990001", appointment="admin") as admin:
        admin.absence.record(appointment="head", from_="2024-03-18", to="2024-03-22", ground="training",
                             substitute="deputy")
        store.time_set("2024-03-20T18:00:00+08:00")
        admin.activity.record(kind="reception_day", occurred_at="2024-03-20T09:00:00+08:00", place="990001000000",
                              appointments=["deputy"], audience=9)

    with store.session("990001", appointment="supervisor") as supervisor:
        day = supervisor.duty.evaluate("2024-03-20", "2024-03-20", measure=7, posts=True)
        person = next(item for item in day.items if item.bearer == "head")
        quota = next(item for item in day.posts if item.post == "p-head")
        print("20日接待：本人", person.status, "，职务", quota.status)

        why = supervisor.duty.explain("onsite_quarterly", "2024-03-12", appointment="deputy")
        print(why.title.zh, why.item.done, "/", why.item.owed, "：", "".join(step.zh for step in why.steps))

        # The quarter is over and signed off; what is told later is an amendment.
        store.time_set("2024-04-02T09:00:00+08:00")
        signed = supervisor.duty.sign_off("2024-01-01", "2024-03-31", note="第一季度")
        print("签认：", signed.sign_off, signed.items, "项")
    with store.session("990001", appointment="admin") as admin:
        admin.activity.record(kind="reception_day", occurred_at="2024-01-22T09:00:00+08:00", place="990001000000",
                              appointments=["head"])
    with store.session("990001", appointment="supervisor") as supervisor:
        january = supervisor.duty.evaluate("2024-01-22", "2024-01-22", measure=7, appointment="head").items[0]
        print("1月22日：", january.status, "，补登后应为", january.amended.status)
        before = supervisor.duty.evaluate("2024-01-22", "2024-01-22", measure=7, appointment="head",
                                          known_on="2024-04-01").items[0]
        assert january.status == before.status == "short" and january.amended.status == "met"
