"""The demo in Python: the scenario of examples/demo/ over the same data files.

    PYTHONPATH=capi/python python3 examples/demo.py [--lang en|zh] [--output DIR] [--data DIR]
"""
import argparse
import json
import os
import pathlib
from collections import Counter, defaultdict

import lianxin

PERIODS = {"month": "每月", "quarter": "每季度", "half_year": "每半年", "year": "每年"}


class County:
    """A county made anew in a database, its records played (demo/data/README.md), and its auditor as reader."""

    def __init__(self, database, data, english):
        self.english, self.found = english, {}
        self.records = json.loads((data / "records.json").read_text(encoding="utf-8"))
        self.span = {"from_": self.records["from"], "to": self.records["to"]}
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{database}{suffix}").unlink(missing_ok=True)
        self.store = lianxin.open(f"sqlite:{database}", time_source="manual", now=self.records["begin"])
        with self.store.install(self.records["jurisdiction"]) as first:
            for name in lianxin.builtin_names():
                first.document.adopt(document=lianxin.builtin(name))
            first.organisation.load(data / "organisation.json")
        self.play()
        self.me = self.store.session(self.records["jurisdiction"], appointment="a-auditor")
        self.mechanism = self.me.document.show(kind="mechanism", id="wuxi-1315").document

    def play(self):
        sessions = {}
        for step in self.records["steps"]:
            self.store.time_set(step["at"])
            if step["as"] not in sessions:
                sessions[step["as"]] = self.store.session(self.records["jurisdiction"], appointment=step["as"])
            reply = sessions[step["as"]].call(step["verb"], self.resolved(step["request"]))
            if "ref" in step:
                self.found["@" + step["ref"]] = next(reply[m] for m in ("case", "person", "topic", "activity")
                                                     if m in reply)
                for number, case in enumerate(reply.get("cases", []), 1):
                    self.found[f"@{step['ref']}/{number}"] = case
        self.store.time_set(self.records["end"])

    def resolved(self, value):
        """Placeholders become what they stand for; a text in two languages becomes the reader's."""
        if isinstance(value, str):
            return self.found[value] if value.startswith("@") else value
        if isinstance(value, list):
            return [self.resolved(item) for item in value]
        if isinstance(value, dict):
            return self.text(value) if set(value) == {"zh", "en"} else {k: self.resolved(v) for k, v in value.items()}
        return value

    def text(self, both):
        return both["en" if self.english else "zh"]

    def say(self, zh, en):
        return en if self.english else zh

    def report(self, path):
        path.write_text(self.me.report.render(**self.span, language=self.say("zh", "en")).content, encoding="utf-8")
        print(self.say("报告", "Report"), path)


def quantity(county, duty):
    amount = duty["amount"]
    if amount["type"] == "record_only":
        return "—"
    if amount["per"] == "fixed_days":
        days = ", ".join(map(str, amount["days_of_month"]))
        return county.say(f"每月{days}日", f"on day {days} of each month")
    count, per, days = amount["at_least"], amount["per"], amount["type"] == "distinct_days"
    return county.say(f"{PERIODS[per]}至少{count}{'天' if days else '次'}",
                      f"at least {count}{' days' if days else ''} a {per.replace('_', '-')}")


def print_mechanism(county):
    print(county.text(county.mechanism["title"]), county.say("（● 原文  ○ 推导）", "(● stated  ○ derived)"))
    for kind, name in (("goals", "text"), ("contacts", "text"), ("measures", "title")):
        for item in county.mechanism[kind]:
            mark = "●" if item["provenance"]["text"]["kind"] == "stated" else "○"
            owed = " · ".join(dict.fromkeys(quantity(county, duty) for duty in item.get("duties", [])))
            print(f" {item['number']:2} {mark} {county.text(item[name])}  {owed}")


def print_situations(county):
    print(county.say("\n报道所述七件事", "\nSeven situations that the report tells"))
    for item in sorted(county.me.activity.list(limit=1000).activities, key=lambda each: each.occurred_at):
        activity = county.me.activity.show(item.activity)
        when = activity.time_words or activity.occurred_at.date()
        print(f"  ● {when}  {county.text(activity.place_title.raw)}  {activity.topic}\n    {activity.notes}")
        for number in activity.cases:
            case = county.me.case.show(number)
            steps = "".join(f"\n        · {step.fields['text']}" for step in case.history if "text" in step.fields)
            print(f"    → {number}  {case.summary}{steps}")


def print_duties(county):
    titles = {duty["code"]: duty["title"] for measure in county.mechanism["measures"] for duty in measure["duties"]}
    owed = defaultdict(list)
    for item in county.me.duty.evaluate(**county.span).items:
        if item.status != "record_only":
            owed[item.measure, item.duty].append(item)
    for (measure, duty), items in sorted(owed.items()):
        missed = [str(item.from_) if item.from_ == item.to else item.bearer for item in items if item.status == "short"]
        figures = " · ".join(f"{name} {count}" for name, count in Counter(i.status for i in items).items())
        print(f"  {measure:2} {county.text(titles[duty])}: {figures} {' '.join(missed)}")


def print_cases(county):
    total = county.me.case.summary(**county.span)
    print(" ", *(f"{name} {total[name]} ·" for name in ("opened", "closed", "open", "overdue", "reopened")),
          *(f"{name} {total[name].count}/{total[name].of}" for name in ("response", "resolution", "satisfaction")))
    for item in county.me.case.list(list="overdue").cases:
        print(county.say("  超期", "  overdue"), item.case, item.summary)
    story = county.me.case.show(county.found[county.records["follow"]])
    print("\n ", story.case, story.summary)
    for step in story.history:
        texts = [value for value in step.fields.values() if isinstance(value, str) and not value.startswith("a-")]
        print(f"    {step.occurred_at.date()}  {county.text(step.title.raw)}  {'; '.join(texts)}")
    for clock in story.clocks:
        print(f"    ⏱ {county.text(clock.title.raw)}  {clock.started_at.date()} → {clock.due_on}  {clock.status}")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    language = "zh" if os.environ.get("LANG", "").startswith("zh") else "en"
    options.add_argument("--lang", choices=("en", "zh"), default=language)
    options.add_argument("--output", type=pathlib.Path, default=pathlib.Path("build/demo-python"))
    options.add_argument("--data", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent / "demo/data")
    chosen = options.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    wuxi, yunxi = (County(chosen.output / f"{name}.db", chosen.data / name, chosen.lang == "en")
                   for name in ("wuxi", "yunxi"))
    print_mechanism(wuxi)
    print_situations(wuxi)
    print(yunxi.say("\n云溪县（虚构）", "\nYunxi County (fictional)"), yunxi.records["from"], "…", yunxi.records["to"])
    print_duties(yunxi)
    print_cases(yunxi)
    wuxi.report(chosen.output / "report-wuxi.html")
    yunxi.report(chosen.output / "report-yunxi.html")


if __name__ == "__main__":
    main()
