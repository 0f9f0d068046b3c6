"""First steps in Python: open a store, set up a county, record an activity, look at the case that it raised."""
from pathlib import Path

import lianxin

with lianxin.open("sqlite::memory:") as store:
    with store.install("500238") as first:  # a new county: documents and organisation, nothing else
        for name in ("cn-2024", "matter", "wuxi-1315"):
            first.document.adopt(document=lianxin.builtin(name))
        first.organisation.load(Path(__file__).with_name("organisation.json"))
    with store.session("500238", appointment="a-clerk-01") as me:
        visit = me.activity.record(kind="onsite_office", channel="onsite", occurred_at="2024-04-08T09:00:00+08:00",
                                   place="500238102205", contact_point="cp-baoshan", officials=["o-012"],
                                   raised=[{"category": "rural_road", "summary": "路基塌方"}])
        print(visit.credited, me.case.show(visit.cases[0]).clocks)
