#!/usr/bin/env python3
"""Makes data/yunxi/*.json: the organisation and half a year of records of a fictional county.

    generate.py           writes the files
    generate.py --check   exits with 1 if they are not what this script makes

The same output on every machine: only Random.random() of a fixed seed is drawn on.
"""
import hashlib
import json
import random
import re
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

import texts

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent.parent / "src" / "resources"
COUNTY = "990001"
FIRST, LAST = date(2024, 1, 1), date(2024, 6, 30)
END = datetime(2024, 6, 30, 23, 59, 59)
STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"

draw = random.Random(20240101).random


def number(low, high):
    return low + int(draw() * (high - low + 1))


def pick(items):
    return items[number(0, len(items) - 1)]


def shuffled(items):
    keys = [draw() for _ in items]
    return [items[index] for index in sorted(range(len(items)), key=keys.__getitem__)]


def say(text, linked=0, **names):
    """Takes one of [a|b], the linked one of [=a|b], a number of <3-9>, and puts the names in."""
    text = re.sub(r"\[=([^\]]*)\]", lambda m: m[1].split("|")[linked], text)
    text = re.sub(r"\[([^\]]*)\]", lambda m: pick(m[1].split("|")), text)
    text = re.sub(r"<(\d+)-(\d+)>", lambda m: str(round_number(int(m[1]), int(m[2]))), text)
    return text.format(**names)


def round_number(low, high):
    """People say 240 metres, not 237."""
    value = number(low, high)
    return value if high < 60 else max(low, value // 10 * 10)


def bilingual(zh, en):
    return {"zh": zh, "en": en}


def stamp(moment):
    return moment.isoformat() + "+08:00"


class Calendar:
    """Working days, from the very document that the library has built in."""

    def __init__(self, path):
        year = json.loads(path.read_text(encoding="utf-8"))
        self.rest, self.work = set(), set()
        for holiday in year["holidays"]:
            day, last = date.fromisoformat(holiday["from"]), date.fromisoformat(holiday["to"])
            while day <= last:
                self.rest.add(day)
                day += timedelta(1)
        for item in year["make_up_days"]:
            self.work.add(date.fromisoformat(item["on"]))

    def works(self, day):
        return day in self.work or (day.weekday() < 5 and day not in self.rest)

    def next(self, day):
        """The day itself if it is a working day, else the first one after it."""
        while not self.works(day):
            day += timedelta(1)
        return day

    def after(self, day, count):
        for _ in range(count):
            day = self.next(day + timedelta(1))
        return day

    def days(self, first, last):
        return [first + timedelta(n) for n in range((last - first).days + 1) if self.works(first + timedelta(n))]


calendar = Calendar(RESOURCES / "cn-2024.json")


def at_office(day, from_hour=9, to_hour=17):
    """A moment of the working day, lunch apart."""
    hour = pick([h for h in range(from_hour, to_hour) if h not in (12, 13)])
    return datetime.combine(day, time(hour, number(0, 59), number(0, 59)))


def later(moment, low, high):
    """A moment in the office, so many working days on; later the same day if that is none."""
    count = number(low, high)
    if count == 0 and calendar.works(moment.date()) and moment.hour < 17:
        return moment + timedelta(minutes=number(6, 40), seconds=number(0, 59))
    return at_office(calendar.after(moment.date(), max(count, 1)))


# ------------------------------------------------------------------------------------------- organisation


class Organisation:
    def __init__(self):
        self.lists = {name: [] for name in
                      ("areas", "units", "posts", "officials", "appointments", "contact_points", "ties")}
        self.villages, self.town_of, self.name_of = [], {}, {}
        self.points = {}   # appointment -> its contact points [(id, area)]
        self.fields = {}   # appointment -> field of work
        self.leaders, self.heads, self.teams = [], {}, {}
        self.areas()
        self.county_units()
        self.departments()
        self.towns()
        self.clerks()
        self.contact_points()

    def area(self, code, zh, en):
        self.lists["areas"].append({"code": code, "name": bilingual(zh, en)})
        self.name_of[code] = zh

    def areas(self):
        self.area(COUNTY + "000000", "云溪县（虚构）", "Yunxi County (fictional)")
        for code, zh, en, kind, villages in texts.TOWNS:
            town = COUNTY + code + "000"
            self.area(town, zh, en)
            for index, (village_zh, village_en) in enumerate(villages):
                urban = kind == "subdistrict"
                village = f"{COUNTY}{code}{(1 if urban else 200) + index:03d}"
                self.area(village, village_zh, village_en + (" Community" if urban else " Village"))
                self.villages.append((village, urban))
                self.town_of[village] = town

    def unit(self, id_, zh, en, tier=None, parent="", area=COUNTY + "000000"):
        unit = {"id": id_, "name": bilingual(zh, en), "area": area}
        if parent:
            unit["parent"] = parent
        if tier:
            unit["tier"] = tier
        self.lists["units"].append(unit)

    def appoint(self, id_, unit, zh, en, tier=None, code="", functions=(), field=""):
        """A post, an official under a pseudonym, and the appointment of the one to the other."""
        index = len(self.lists["officials"])
        post = {"id": "post-" + id_, "unit": unit, "title": bilingual(zh, en)}
        if tier:
            post.update(tier=tier, in_leadership_team=True)
        if code:
            post["code"] = code
        if functions:
            post["functions"] = list(functions)
        if field:
            post["fields"] = [field]
            self.fields["a-" + id_] = field
        name = SURNAMES[index % len(SURNAMES)] + "某" + STEMS[index // len(SURNAMES)]
        official = f"o-{index + 1:03d}"
        self.lists["posts"].append(post)
        self.lists["officials"].append({"id": official, "name": bilingual(name, f"Official {index + 1:03d}")})
        self.lists["appointments"].append(
            {"id": "a-" + id_, "official": official, "post": post["id"], "from": "2022-01-01"})
        return "a-" + id_

    def county_units(self):
        for id_, zh, en in (("committee", "县委", "County Party Committee"), ("congress", "县人大常委会", "People's Congress"),
                            ("government", "县政府", "County Government"), ("consultative", "县政协", "Consultative Conference"),
                            ("court", "县人民法院", "County Court"), ("procuratorate", "县人民检察院", "County Procuratorate"),
                            ("park", "县工业园区", "Industrial Park")):
            self.unit(id_, zh, en, "county")
        for index, (unit, zh, en, code, field) in enumerate(texts.COUNTY_LEADERS):
            self.leaders.append(self.appoint(f"county-{index + 1:02d}", unit, zh, en, "county", code, field=field))

    def departments(self):
        for id_, zh, en, _, _ in texts.DEPARTMENTS:
            self.unit(id_, zh, en, "department", "government")
            self.heads[id_] = self.appoint(f"head-{id_}", id_, zh + "主要负责人", "Head of " + en, "department", field=id_)

    def towns(self):
        for code, zh, en, kind, _ in texts.TOWNS:
            id_, area = "town-" + code, COUNTY + code + "000"
            self.unit(id_, zh, en, "township", "government", area)
            secretary, head = ("党工委书记", "办事处主任") if kind == "subdistrict" else (
                "党委书记", "镇长" if kind == "town" else "乡长")
            deputy = {"subdistrict": "副主任", "town": "副镇长", "township": "副乡长"}[kind]
            posts = ((secretary, "Party secretary"), (head, "Head"), ("人大主席", "Chair of the congress"),
                     ("纪委书记", "Discipline inspection secretary"), (deputy, "Deputy head"))
            self.teams[id_] = [self.appoint(f"{id_}-{n + 1}", id_, zh + title, f"{en}, {title_en}", "township")
                               for n, (title, title_en) in enumerate(posts)]

    def clerks(self):
        self.unit("affairs", "县群众工作中心", "Public Affairs Centre", parent="committee")
        for id_, zh, en, functions in (
                ("registrar-1", "登记岗一", "Registrar one", ["registrar"]),
                ("registrar-2", "登记岗二", "Registrar two", ["registrar"]),
                ("dispatcher", "交办岗", "Dispatcher", ["dispatcher"]),
                ("approver", "延期审批岗", "Approver of extensions", ["approver"]),
                ("verifier-1", "回访岗一", "Verifier one", ["verifier"]),
                ("verifier-2", "回访岗二", "Verifier two", ["verifier"]),
                ("supervisor", "督办岗", "Supervisor", ["supervisor"]),
                ("administrator", "系统管理岗", "Administrator", ["administrator"]),
                ("auditor", "审计岗", "Auditor", ["auditor"])):
            self.appoint(id_, "affairs", "县群众工作中心" + zh, en, functions=functions)
        for unit in [*self.heads, *self.teams]:
            zh = next(u["name"]["zh"] for u in self.lists["units"] if u["id"] == unit)
            self.appoint("clerk-" + unit, unit, zh + "办事员", "Clerk", functions=["registrar", "handler"])

    def tie(self, appointment, point, area):
        official = next(a["official"] for a in self.lists["appointments"] if a["id"] == appointment)
        self.lists["ties"].append({"id": f"tie-{len(self.lists['ties']) + 1:03d}", "official": official,
                                   "contact_point": point, "from": "2024-01-01"})
        self.points.setdefault(appointment, []).append((point, area))

    def point(self, id_, kind, area, zh, en):
        self.lists["contact_points"].append({"id": id_, "kind": kind, "area": area, "name": bilingual(zh, en)})

    def contact_points(self):
        rural = [code for code, _ in self.villages]
        for code, _ in self.villages:
            self.point("cp-" + code, "village", code, self.name_of[code], code)
        for index, zh in enumerate(("县城二水厂", "高岩隧道", "冷链物流园", "柳塘安置小区", "云溪河防洪堤", "县中医院新院区")):
            self.point(f"cp-project-{index + 1}", "project", COUNTY + "001000", zh + "项目", f"Project {index + 1}")
        order = shuffled(rural)
        for index, leader in enumerate(self.leaders):
            self.tie(leader, "cp-" + order[index], order[index])
            if index % 6 == 3:
                project = index // 6 + 1
                self.tie(leader, f"cp-project-{project}", COUNTY + "001000")
        order = shuffled(rural)
        for index, head in enumerate(self.heads.values()):
            self.tie(head, "cp-" + order[index], order[index])
        for unit, team in self.teams.items():
            villages = [v for v, _ in self.villages if v[6:9] == unit[-3:]]
            for index, member in enumerate(team):
                village = villages[index % len(villages)]
                self.tie(member, "cp-" + village, village)
                if index % 2 == 0:
                    household = f"cp-household-{unit[-3:]}-{index // 2 + 1}"
                    name = self.name_of[village] + "重点户" + STEMS[index // 2]
                    self.point(household, "household", village, name, "Household " + household[-5:])
                    self.tie(member, household, village)


# ------------------------------------------------------------------------------------------- records


class Records:
    """Steps in any order; sorted by time at the end. `free` keeps officials from being in two places."""

    def __init__(self, organisation):
        self.org, self.steps, self.busy, self.told = organisation, [], set(), set()
        self.people, self.cases, self.activities, self.unsolved = {}, 0, 0, 0

    def step(self, moment, actor, verb, request, ref=""):
        step = {"at": stamp(moment), "as": actor, "verb": verb}
        if ref:
            step["ref"] = ref
        self.steps.append((moment, len(self.steps), {**step, "request": request}))

    def once(self, make):
        """A text that nobody has written before: no two records are copies."""
        for _ in range(60):
            text = make()
            if text not in self.told:
                break
        else:
            text += f"（{len(self.told)}）"
        self.told.add(text)
        return text

    def free_day(self, appointment, first, last):
        days = [d for d in shuffled(calendar.days(first, last)) if (appointment, d) not in self.busy]
        self.busy.add((appointment, days[0]))
        return days[0]

    def person(self, moment, village):
        """Registers somebody of the village under a pseudonym; returns the placeholder."""
        count = self.people[village] = self.people.get(village, 0) + 1
        mark = STEMS[count - 1] if count <= len(STEMS) else STEMS[count // len(STEMS) - 1] + STEMS[count % len(STEMS)]
        ref = f"p-{village[6:]}-{count}"
        name = self.org.name_of[village].removesuffix("社区").removesuffix("村")
        self.step(moment - timedelta(seconds=number(90, 240)), pick(["a-registrar-1", "a-registrar-2"]), "person_register",
                  {"kind": "person", "name": name + ("居民" if village[6:9] == "001" else "村民") + mark,
                   "area": village, "provenance": "synthetic"}, ref)
        return "@" + ref

    def activity(self, day, measure, kind, channel, appointments, place, topic, notes, hours=None, clerk=None, raised=0,
                 **more):
        """Records an activity when the clerk gets to it: mostly the same day, sometimes days later."""
        begin = at_office(day, 9, 15) if hours is None else datetime.combine(day, time(hours[0], number(0, 3) * 10))
        end = begin + timedelta(minutes=number(6, 18) * 10) if hours is None else datetime.combine(day, time(hours[1], 30))
        begin = begin.replace(minute=begin.minute // 5 * 5, second=0)
        end = end.replace(minute=end.minute // 5 * 5, second=0)
        told = datetime.combine(end.date(), time(end.hour, end.minute)) + timedelta(minutes=number(10, 50))
        if told.hour >= 18 or not calendar.works(day):
            told = at_office(calendar.after(day, 1), 9, 11)
        if draw() < 0.06:
            told = at_office(calendar.after(day, number(2, 5)), 9, 12)
        if told > END:
            return
        self.activities += 1
        ref = f"v{self.activities:03d}"
        request = {"kind": kind, "channel": channel, "measure": measure, "occurred_at": stamp(begin), "ended_at": stamp(end),
                   "place": place, "appointments": appointments, "topic": topic, "notes": notes, **more,
                   "provenance": "synthetic"}
        if draw() < 0.25:
            digest = hashlib.sha256(f"synthetic {ref}".encode()).hexdigest()
            request["evidence"] = [{"name": f"现场-{day:%m%d}.jpg", "media_type": "image/jpeg", "sha256": digest}]
        matters = [self.matter(told, place) for _ in range(raised)]
        if matters:
            request["raised"] = [m["raised"] for m in matters]
        self.step(told, clerk or "a-registrar-1", "activity_record", request, ref if matters else "")
        for index, matter in enumerate(matters):
            self.live(f"@{ref}/{index + 1}", told, matter)

    def village_of(self, area):
        if area in self.org.town_of:
            return area
        inside = [v for v, _ in self.org.villages if self.org.town_of[v] == area]
        return pick(inside or [v for v, _ in self.org.villages])

    def matter(self, moment, area, leader=""):
        """A citizen's matter, and what will be done about it."""
        village = self.village_of(area)
        urban = village[6:9] == "001"
        kinds = [m for m in texts.MATTERS if m[2] == "a" or (m[2] == "u") == urban]
        category, unit, _, heard, fix, keep = pick(kinds)
        linked = number(0, 1)
        names = {"v": self.org.name_of[village], "t": self.org.name_of[self.org.town_of[village]]}
        if unit in ("agriculture", "civil", "planning", "urban") and draw() < 0.4 and not urban:
            unit = "town-" + village[6:9]
        raised = {"category": category, "summary": self.once(lambda: say(heard, linked, **names)), "area": village}
        if draw() < 0.85:
            raised["person"] = self.person(moment, village)
        if leader:
            raised["leader"] = leader
        return {"raised": raised, "unit": unit, "names": names,
                "fix": say(fix, linked, **names), "keep": say(keep, linked, **names)}

    def act(self, case, moment, actor, action, **fields):
        if moment <= END:
            self.step(moment, actor, "case_act", {"case": case, "action": action, **({"fields": fields} if fields else {})})
        return moment

    def live(self, case, opened, matter):
        """The life of one case. What would happen after the half-year is left open."""
        self.cases += 1
        fate = self.cases
        unit, names, clerk = matter["unit"], matter["names"], "a-clerk-" + matter["unit"]
        moment = later(opened, 0, 3)
        if fate % 37 == 11:
            self.act(case, moment, "a-dispatcher", "decline", ground=texts.DECLINES[fate // 37 % len(texts.DECLINES)])
            return
        moment = self.act(case, moment, "a-dispatcher", "accept")
        moment = self.act(case, later(moment, 0, 1), "a-dispatcher", "assign", unit=unit, handler=clerk)
        moment = self.work(case, moment, clerk, names, late=fate % 41 == 17)
        moment = self.resolve(case, moment, clerk, matter, slow=fate % 53 == 20)
        verifier = pick(["a-verifier-1", "a-verifier-2"])
        moment = later(moment, 1, 3)
        if fate % 9 == 4:
            self.act(case, moment, verifier, "attempt", note=pick(["无人接听", "关机", "家人代接，本人外出"]))
            moment = later(moment, 1, 2)
        if fate in (29, 83):
            moment = self.again(case, moment, verifier, clerk, matter)
        if date(2024, 6, 12) < moment.date() < date(2024, 6, 27) and self.unsolved < 3:
            self.unsolved += 1
            self.again(case, moment, verifier, clerk, matter)
            return
        satisfied = fate % 13 != 6
        note = {} if satisfied else {"note": pick(["解决了，就是等得久了点", "修好了，但来来回回跑了几趟", "办是办了，态度一般"])}
        moment = self.act(case, moment, verifier, "verify", reached=True, responded=fate % 17 != 8, solved=True,
                          satisfied=satisfied, **note)
        self.act(case, later(moment, 0, 1), "a-dispatcher", "close")

    def work(self, case, moment, clerk, names, late=False):
        means, note = pick([("phone", texts.CONTACTS[0]), ("visit", texts.CONTACTS[1]), ("office", texts.CONTACTS[2]),
                            ("phone", texts.CONTACTS[3]), ("online", texts.CONTACTS[4]), ("visit", texts.CONTACTS[5])])
        moment = self.act(case, later(moment, 3, 3) if late else later(moment, 0, 1), clerk, "contact",
                          note=say(note, **names), means=means)
        moment = self.act(case, later(moment, 0, 1), clerk, "start")
        for _ in range(number(0, 2)):
            moment = self.act(case, later(moment, 1, 4), clerk, "note", text=say(pick(texts.NOTES), **names))
        return moment

    def resolve(self, case, moment, clerk, matter, slow=False):
        moment = later(moment, 44, 46) if slow else later(moment, 2, 14)
        return self.act(case, moment, clerk, "resolve", fix_now=matter["fix"], keep_fixed=matter["keep"])

    def again(self, case, moment, verifier, clerk, matter):
        """The citizen says it is not solved: the case begins another round."""
        moment = self.act(case, moment, verifier, "verify", reached=True, responded=True, solved=False, satisfied=False,
                          note=say(texts.UNSOLVED[self.cases % 2]))
        moment = self.act(case, later(moment, 0, 0), verifier, "reopen", note="按群众指出的问题返工，三日内到现场")
        moment = self.work(case, moment, clerk, matter["names"])
        return later(self.resolve(case, moment, clerk, matter), 1, 2)

    def sorted_steps(self):
        return [step for _, _, step in sorted(self.steps, key=lambda s: s[:2])]


def months():
    return [(date(2024, m, 1), date(2024, m + 1, 1) - timedelta(1)) for m in range(1, 7)]


def reception(r):
    """Measure 7: the 10th the Party secretary, the 20th the county head; on a rest day the next working day."""
    centre = {"place": COUNTY + "001000", "place_name": "县群众工作中心接待大厅", "hours": (9, 16)}
    for first, _ in months():
        for leader, day in ((r.org.leaders[0], 10), (r.org.leaders[15], 20)):
            on = calendar.next(first.replace(day=day))
            if on == date(2024, 5, 20):
                continue  # the one that was missed
            r.busy.add((leader, on))
            r.activity(on, 7, "reception_day", "reception", [leader], topic=f"{first.month}月接待日",
                       notes=r.once(lambda: say("；".join(shuffled(texts.RECEPTION_NOTES)[:2]))), raised=number(1, 2),
                       audience=number(5, 16), **centre)
    for leader in shuffled(r.org.leaders[1:15])[:8]:
        on = r.free_day(leader, FIRST + timedelta(4), LAST - timedelta(20))
        r.activity(on, 7, "reception_day", "reception", [leader], topic="轮值接访",
                   notes=r.once(lambda: say("；".join(shuffled(texts.RECEPTION_NOTES)[:2]))), raised=1,
                   audience=number(3, 12), **centre)


def quarterly(r):
    """Measure 13: each county leader once a quarter; one of them misses the second."""
    for index, leader in enumerate(r.org.leaders):
        for first, last in ((FIRST, date(2024, 3, 29)), (date(2024, 4, 1), date(2024, 6, 27))):
            if index == 27 and first.month == 4:
                continue
            points = r.org.points[leader]
            point, area = points[-1] if first.month == 4 else points[0]
            field = r.org.fields[leader]
            topic = r.once(lambda: r.org.name_of[area] + "现场办公：" + pick(texts.ONSITE_TOPICS[field]))
            r.activity(r.free_day(leader, first + timedelta(3), last), 13, "onsite_office", "onsite", [leader], area, topic,
                       r.once(lambda: say("；".join(shuffled(texts.ONSITE_NOTES)[:2]))), contact_point=point, field=field,
                       audience=number(6, 40), raised=1 if index % 2 == first.month % 2 else 0)


def yearly(r):
    """Measure 14: ten days a year; by the end of June 31 department heads are on pace, 6 are behind."""
    for index, (unit, head) in enumerate(r.org.heads.items()):
        days = (3, 2, 3, 1, 3, 2)[index // 6] if index % 6 == 5 else pick([5, 5, 6, 6, 7, 5])
        _, _, _, _, done = texts.DEPARTMENTS[index]
        for count in range(days):
            span = timedelta(int(178 * count / days)), timedelta(int(178 * (count + 1) / days) - 1)
            area = r.org.points[head][0][1] if count % 3 == 0 else pick(r.org.villages)[0]
            topic = r.once(lambda: pick(["一线办公", "上门服务", "现场办理"]) + "：" + done + "（" + r.org.name_of[area] + "）")
            more = {"contact_point": r.org.points[head][0][0]} if count % 3 == 0 else {}
            r.activity(r.free_day(head, FIRST + span[0], FIRST + span[1]), 14, "onsite_office", "onsite", [head], area, topic,
                       r.once(lambda: "在" + pick(texts.LINE_PLACES) + "，" + say("；".join(shuffled(texts.LINE_RESULTS)[:2]))),
                       clerk="a-clerk-" + unit, field=unit, audience=number(4, 45), raised=1 if draw() < 0.14 else 0, **more)


def outreach(r):
    for topic in texts.COUNTY_SESSIONS:
        leader = pick(r.org.leaders)
        village = pick(r.org.villages)[0]
        place = pick(texts.SESSION_PLACES)
        r.activity(r.free_day(leader, date(2024, 1, 4), date(2024, 6, 20)), 1, "outreach_session", "outreach", [leader],
                   village, topic, f"在{place}讲，问答{number(15, 40)}分钟", place_name=place, audience=number(25, 90))
    for unit, _, _, topic, _ in texts.DEPARTMENTS[::2]:
        head = r.org.heads[unit]
        village = pick(r.org.villages)[0]
        r.activity(r.free_day(head, date(2024, 1, 4), date(2024, 6, 20)), 2, "outreach_session", "outreach", [head], village,
                   topic, r.once(lambda: say("带去[折页|口袋书|案例展板]<40-150>份，[现场演示一遍|答疑<6-20>个]")),
                   clerk="a-clerk-" + unit, audience=number(18, 70))
    for index, topic in enumerate(shuffled(texts.TOWN_SESSIONS) + shuffled(texts.TOWN_SESSIONS)[:8]):
        unit, member, village = town_member(r, index)
        place = pick(texts.SESSION_PLACES)
        r.activity(r.free_day(member, date(2024, 1, 4), date(2024, 6, 25)), 3, "outreach_session", "outreach", [member], village,
                   topic + ("" if index < 16 else "（再讲一次）"),
                   r.once(lambda: say(f"在{place}，[边吃边聊|先放短片再讲|请种植大户现身说法|抽奖答题]，<15-60>人参加")),
                   clerk="a-clerk-" + unit, place_name=place, audience=number(15, 60))


def town_member(r, index):
    unit = list(r.org.teams)[index % len(r.org.teams)]
    member = r.org.teams[unit][(index // len(r.org.teams)) % 5]
    village = pick([v for v, _ in r.org.villages if v[6:9] == unit[-3:]])
    return unit, member, village


def research(r):
    """Measures 4 to 6. Seven of the eight teams have picked their sub-topic."""
    r.step(datetime(2024, 1, 8, 9, 30), "a-registrar-1", "topic_record",
           {"title": "怎样让群众身边的小事办得更快、管得更久", "occurred_at": "2024-01-08T09:00:00+08:00",
            "notes": "全县总课题", "provenance": "synthetic"}, "master")
    for index, (unit, (title, notes)) in enumerate(zip(r.org.teams, texts.SUB_TOPICS)):
        moment = at_office(calendar.after(date(2024, 1, 15), index * 5))
        r.step(moment, "a-clerk-" + unit, "topic_record",
               {"title": title, "master": "@master", "unit": unit, "occurred_at": stamp(moment - timedelta(minutes=50)),
                "notes": notes, "provenance": "synthetic"})
        for count in range(3):
            member = r.org.teams[unit][count]
            village = pick([v for v, _ in r.org.villages if v[6:9] == unit[-3:]])
            r.activity(r.free_day(member, moment.date() + timedelta(3 + 25 * count), moment.date() + timedelta(25 + 25 * count)),
                       6, "field_visit", "research", [member], village, "子课题调研：" + title,
                       r.once(lambda: say("；".join(shuffled(texts.VISIT_NOTES)[:2]))), clerk="a-clerk-" + unit,
                       audience=number(4, 20), raised=1 if count == 1 else 0)
    for topic in texts.COUNTY_RESEARCH:
        leader = pick(r.org.leaders)
        kind = pick(["field_visit", "courtyard_meeting", "forum"])
        r.activity(r.free_day(leader, date(2024, 1, 10), date(2024, 6, 21)), 4, kind, "research", [leader],
                   pick(r.org.villages)[0], topic,
                   r.once(lambda: say(pick(texts.FORUM_NOTES if kind == "forum" else texts.VISIT_NOTES))),
                   audience=number(6, 30), raised=1 if kind == "courtyard_meeting" else 0)
    for unit, zh, _, _, _ in texts.DEPARTMENTS[1::3]:
        r.activity(r.free_day(r.org.heads[unit], date(2024, 1, 10), date(2024, 6, 21)), 5, "field_visit", "research",
                   [r.org.heads[unit]], pick(r.org.villages)[0], zh.removeprefix("县") + "专题调研",
                   r.once(lambda: say("；".join(shuffled(texts.VISIT_NOTES)[:2]))), clerk="a-clerk-" + unit,
                   audience=number(4, 16))


def visits(r):
    """Measures 8 to 12."""
    for index, leader in enumerate(r.org.leaders[1::3]):
        day = r.free_day(leader, date(2024, 1, 8), date(2024, 6, 12))
        area = r.org.points[leader][0][1]
        opened = at_office(calendar.after(day, 1), 9, 11)
        r.activity(day, 8, "field_visit", "reception", [leader], area, r.org.name_of[area] + "带案下访",
                   r.once(lambda: say("与信访人[面对面|围坐]谈了<1-3>小时，[先解心结再解事结|事情和情绪一起理顺]；"
                                      "[约定下次见面日期|请村里老支书一起听]")), audience=number(3, 9))
        led_case(r, opened, area, leader, f"led{index + 1}")
    for unit in [d[0] for d in texts.DEPARTMENTS[2::3]]:
        head = r.org.heads[unit]
        r.activity(r.free_day(head, date(2024, 1, 8), date(2024, 6, 20)), 9, "reception_day", "reception", [head],
                   COUNTY + "001000", "开门接访", r.once(lambda: say(pick(texts.RECEPTION_NOTES) + "；" + pick(texts.NOTES), t="有关单位")),
                   clerk="a-clerk-" + unit, audience=number(2, 10), raised=1 if draw() < 0.5 else 0)
    for index in range(40):
        unit, member, village = town_member(r, index)
        special = index % 6 == 5
        topic = "上门接待行动不便的来访群众" if special else pick(["入户走访", "重点户家访", "驻村夜访"])
        r.activity(r.free_day(member, date(2024, 1, 3), date(2024, 6, 26)), 11 if special else 10, "home_visit", "reception",
                   [member], village, r.org.name_of[village] + topic, r.once(lambda: say("；".join(shuffled(texts.HOME_NOTES)[:2]))),
                   clerk="a-clerk-" + unit, audience=number(1, 5), raised=1 if index % 4 == 1 else 0)
    for leader, unit, span in ((r.org.leaders[6], "planning", (date(2024, 3, 4), date(2024, 3, 15))),
                               (r.org.leaders[18], "transport", (date(2024, 5, 13), date(2024, 5, 24)))):
        r.activity(r.free_day(leader, *span), 12, "stationing", "reception", [leader, r.org.heads[unit]],
                   pick(r.org.villages)[0], "矛盾集中点蹲点驻守", r.once(lambda: say("吃住在村，逐户听了<9-25>户，列出分歧<3-7>处")),
                   hours=(9, 17), audience=number(20, 60))


def led_case(r, opened, area, leader, ref):
    matter = r.matter(opened, area, leader)
    r.step(opened, "a-registrar-2", "case_open", {**matter["raised"], "provenance": "synthetic"}, ref)
    r.live("@" + ref, opened, matter)


def walk_ins(r, count):
    """Matters that come to the counter or by telephone."""
    days = calendar.days(FIRST + timedelta(1), date(2024, 6, 28))
    for index in range(count):
        day = days[int((index + draw()) * len(days) / count)]
        opened = at_office(day)
        matter = r.matter(opened, pick(r.org.villages)[0])
        ref = f"c{index + 1:03d}"
        r.step(opened, pick(["a-registrar-1", "a-registrar-2"]), "case_open", {**matter["raised"], "provenance": "synthetic"}, ref)
        r.live("@" + ref, opened, matter)


def stories(r):
    """The two cases that are told in full (stories.json)."""
    for step in json.loads((HERE / "stories.json").read_text(encoding="utf-8"))["steps"]:
        moment = datetime.fromisoformat(step["at"]).replace(tzinfo=None)
        r.step(moment, step["as"], step["verb"], step["request"], step.get("ref", ""))
        for appointment in step["request"].get("appointments", []):
            r.busy.add((appointment, datetime.fromisoformat(step["request"]["occurred_at"]).date()))
            r.busy.add((appointment, moment.date()))


def organisation_text(organisation):
    parts = [f' "{name}": [\n' + ",\n".join("  " + dump(item) for item in items) + "\n ]"
             for name, items in organisation.lists.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def dump(value):
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def records_text(records):
    head = {"about": {"zh": "云溪县为虚构，全部记录均系为演示软件而编造。", "en": "Yunxi County is fictional; every record is made up."},
            "jurisdiction": COUNTY, "from": str(FIRST), "to": str(LAST), "begin": "2024-01-01T00:00:00+08:00",
            "end": stamp(END), "follow": "@road-meeting/1"}
    lines = ",\n".join("  " + dump(step) for step in records.sorted_steps())
    return dump(head)[:-1] + ',\n "steps": [\n' + lines + "\n ]}\n"


def main():
    organisation = Organisation()
    records = Records(organisation)
    stories(records)
    for part in (reception, quarterly, yearly, outreach, research, visits):
        part(records)
    walk_ins(records, 150 - records.cases - 2)
    made = {"organisation.json": organisation_text(organisation), "records.json": records_text(records)}
    for name, text in made.items():
        path = HERE / "data" / "yunxi" / name
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                sys.exit(f"{path.name} is not what generate.py makes: run examples/demo/generate.py")
        else:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
