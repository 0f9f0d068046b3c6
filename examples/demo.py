"""The demo in Python: the scenario of examples/demo/ over the same data files.

    PYTHONPATH=capi/python python3 examples/demo.py [--lang en|zh] [--output DIR] [--data DIR]
"""
import argparse
import functools
import json
import os
import pathlib
from collections import Counter, defaultdict

import lianxin

WORDS = dict(zip("""month quarter half_year year met short on_pace behind not_due opened closed open overdue reopened
                 response resolution satisfaction in_time breached running""".split(),
                 """每月 每季度 每半年 每年 已完成 未完成 按进度 进度落后 未到期 收到 办结 在办 逾期 重办
                 响应率 解决率 满意率 按期 逾期完成 计时中""".split()))


class County:
    """A county made anew in memory, its records played (demo/data/README.md), and its auditor as reader."""

    def __init__(self, data, english):
        self.english, self.found = english, {}
        self.records, organisation = (json.loads((data / f"{name}.json").read_text(encoding="utf-8"))
                                      for name in ("records", "organisation"))
        self.span = {"from_": self.records["from"], "to": self.records["to"]}
        posts = {post["id"]: post["title"] for post in organisation["posts"]}
        self.names = {unit["id"]: unit["name"] for unit in organisation["units"]}
        self.names.update((each["id"], posts[each["post"]]) for each in organisation["appointments"])
        self.names.update((code, {"zh": zh, "en": code.replace("_", " ")}) for code, zh in WORDS.items())
        self.store = lianxin.open("sqlite::memory:", time_source="manual", now=self.records["begin"])
        with self.store.install(self.records["jurisdiction"]) as first:
            for name in lianxin.builtin_names():
                first.document.adopt(document=lianxin.builtin(name))
            first.organisation.load(data / "organisation.json")
        self.play()
        self.me = self.store.session(self.records["jurisdiction"], appointment="a-auditor")
        self.mechanism = self.me.document.show(kind="mechanism", id="wuxi-1315").document

    def play(self):
        open_as = functools.lru_cache(None)(lambda who: self.store.session(self.records["jurisdiction"], appointment=who))
        for step in self.records["steps"]:
            self.store.time_set(step["at"])
            reply = open_as(step["as"]).call(step["verb"], self.resolved(step["request"]))
            ref = "@" + step.get("ref", "")
            self.found.update((ref, reply[made]) for made in ("case", "person", "topic", "activity") if made in reply)
            self.found.update((f"{ref}/{number}", case) for number, case in enumerate(reply.get("cases", []), 1))
        self.store.time_set(self.records["end"])

    def resolved(self, value):
        """Placeholders become what they stand for; a text in two languages becomes the reader's."""
        if isinstance(value, list):
            return [self.resolved(item) for item in value]
        if isinstance(value, dict):
            return self.text(value) if set(value) == {"zh", "en"} else {k: self.resolved(v) for k, v in value.items()}
        return self.found[value] if isinstance(value, str) and value.startswith("@") else value

    def text(self, both):
        return self.say(both["zh"], both["en"])

    def say(self, zh, en):
        return en if self.english else zh

    def name(self, code):
        return self.text(self.names[code]) if code in self.names else code


def quantity(county, amount):
    if amount["type"] == "record_only":
        return "—"
    if amount["per"] == "fixed_days":
        return county.say("每月{}日", "on day {} of each month").format(", ".join(map(str, amount["days_of_month"])))
    count, per, days = amount["at_least"], county.name(amount["per"]), amount["type"] == "distinct_days"
    return county.say(f"{per}至少{count}{'天' if days else '次'}", f"at least {count}{' days' if days else ''} a {per}")


def print_mechanism(county):
    print(county.text(county.mechanism["title"]), county.say("（● 原文  ○ 推导）", "(● stated  ○ derived)"))
    for kind, name in (("goals", "text"), ("contacts", "text"), ("measures", "title")):
        for item in county.mechanism[kind]:
            mark = "●" if item["provenance"]["text"]["kind"] == "stated" else "○"
            owed = " · ".join(dict.fromkeys(quantity(county, duty["amount"]) for duty in item.get("duties", [])))
            print(f" {item['number']:2} {mark} {county.text(item[name])}  {owed}")


def print_situations(county):
    print(county.say("\n报道所述七件事", "\nSeven situations that the report tells"))
    for item in sorted(county.me.activity.list(limit=1000).activities, key=lambda each: each.occurred_at):
        activity = county.me.activity.show(item.activity)
        mark, when = "●" if activity.provenance == "stated" else "○", activity.time_words or activity.occurred_at.date()
        print(f"  {mark} {when} ", county.text(activity.place_title.raw), activity.place_name or "", activity.topic)
        print("   ", activity.notes)
        for case in map(county.me.case.show, activity.cases):
            steps = "".join(f"\n        · {step.fields['text']}" for step in case.history if "text" in step.fields)
            print(f"    → {case.case}  {case.summary}{steps}")


def print_duties(county):
    titles = {duty["code"]: duty["title"] for measure in county.mechanism["measures"] for duty in measure["duties"]}
    owed = defaultdict(list)
    for item in county.me.duty.evaluate(**county.span).items:
        if item.status != "record_only":
            owed[item.measure, item.duty].append(item)
    for (measure, duty), items in owed.items():
        missed = [str(item.from_) if item.from_ == item.to else f"{county.name(item.bearer)} {item.from_}…{item.to}"
                  for item in items if item.status == "short"]
        figures = " · ".join(f"{county.name(status)} {count}" for status, count in Counter(i.status for i in items).items())
        print(f"  {measure:2} {county.text(titles[duty])}: {figures} {' '.join(missed)}")


def print_cases(county):
    total = county.me.case.summary(**county.span)
    print(" ", *(f"{county.name(each)} {total[each]} ·" for each in ("opened", "closed", "open", "overdue", "reopened")),
          *(f"{county.name(each)} {total[each].count}/{total[each].of}" for each in ("response", "resolution", "satisfaction")))
    for item in county.me.case.list(list="overdue").cases:
        print(f"  {county.name('overdue')} {item.case} {county.name(item.unit)}: {item.summary}")
    story = county.me.case.show(county.found[county.records["follow"]])
    print("\n ", story.case, story.summary)
    for step in story.history:
        texts = [county.name(text) for field, text in step.fields.items() if isinstance(text, str) and field != "means"]
        print(f"    {step.occurred_at.date()}  {county.text(step.title.raw)}  {'; '.join(texts)}")
    for clock in story.clocks:
        status = county.name("in_time" if clock.status == "met" else clock.status)
        print(f"    ⏱ {county.text(clock.title.raw)}  {clock.started_at.date()} → {clock.due_on}  {status}")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    options.add_argument("--lang", choices=("en", "zh"), default="zh" if locale.startswith("zh") else "en")
    options.add_argument("--output", type=pathlib.Path, default=pathlib.Path("build/demo-python"))
    options.add_argument("--data", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent / "demo/data")
    chosen = options.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    wuxi, yunxi = (County(chosen.data / name, chosen.lang == "en") for name in ("wuxi", "yunxi"))
    print_mechanism(wuxi)
    print_situations(wuxi)
    print(yunxi.say("\n云溪县（虚构）", "\nYunxi County (fictional)"), yunxi.records["from"], "…", yunxi.records["to"])
    print_duties(yunxi)
    print_cases(yunxi)
    for name, county in (("wuxi", wuxi), ("yunxi", yunxi)):
        path = chosen.output / f"report-{name}.html"
        path.write_text(county.me.report.render(**county.span, language=chosen.lang).content, encoding="utf-8")
        print(county.say("报告", "Report"), path)


if __name__ == "__main__":
    main()
