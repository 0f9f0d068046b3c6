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


CHOICE, NUMBER = re.compile(r"\[(=?)([^\]]*)\]"), re.compile(r"<(?:(\d+)-(\d+))?>")


def say(zh, en, linked=0, **names):
    """One text in both languages (notation: texts.py). Whatever is drawn for the Chinese is taken for the English."""
    taken = [linked if equals else int(draw() * len(options.split("|"))) for equals, options in CHOICE.findall(zh)]
    assert len(taken) == len(CHOICE.findall(en)), (zh, en)
    zh, en = (chosen(text, taken) for text in (zh, en))
    numbers = [round_number(int(low), int(high)) for low, high in NUMBER.findall(zh)]
    assert len(numbers) == len(NUMBER.findall(en)), (zh, en)
    for name, value in names.items():
        zh, en = (text.replace("{" + name + "}", value[language])
                  for text, language in ((zh, "zh"), (en, "en")))
    return {"zh": filled(zh, map(str, numbers)), "en": capital(filled(en, (f"{number:,}" for number in numbers)))}


def chosen(text, taken):
    left = iter(taken)
    return CHOICE.sub(lambda m: m[2].split("|")[next(left)], text)


def filled(text, numbers):
    return NUMBER.sub(lambda m: next(numbers), text)


def capital(text):
    return text[:1].upper() + text[1:]


def round_number(low, high):
    """People say 240 metres, not 237."""
    value = number(low, high)
    return value if high < 60 else max(low, value // 10 * 10)


def bilingual(zh, en):
    return {"zh": zh, "en": en}


def joined(parts, zh="；", en="; "):
    """Several texts as one; in English only the first begins with a capital."""
    later = [part["en"][:1].lower() + part["en"][1:] for part in parts[1:]]
    return bilingual(zh.join(part["zh"] for part in parts), en.join([parts[0]["en"], *later]))


def people(count):
    return bilingual(str(count), str(count))


def in_season(entries, day):
    """Those said in this month: an entry begins with its months, "4-6", or with "" for any."""
    return [entry for entry in entries
            if not entry[0] or int(entry[0].split("-")[0]) <= day.month <= int(entry[0].split("-")[1])]


def fits(where, urban):
    return where == "a" or (where == "u") == urban


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
        self.name_of[code] = bilingual(zh, en)

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
        for id_, zh, en in texts.DEPARTMENTS:
            self.unit(id_, zh, en, "department", "government")
            self.heads[id_] = self.appoint(f"head-{id_}", id_, zh + "主要负责人", "Head of the " + en, "department", field=id_)

    def towns(self):
        for code, zh, en, kind, _ in texts.TOWNS:
            id_, area = "town-" + code, COUNTY + code + "000"
            self.unit(id_, zh, en, "township", "government", area)
            secretary, head = ("党工委书记", "办事处主任") if kind == "subdistrict" else (
                "党委书记", "镇长" if kind == "town" else "乡长")
            deputy = {"subdistrict": "副主任", "town": "副镇长", "township": "副乡长"}[kind]
            posts = ((secretary, "Party secretary"), (head, "Head"), ("人大主席", "Chair of the people's congress"),
                     ("纪委书记", "Discipline inspection secretary"), (deputy, "Deputy head"))
            self.teams[id_] = [self.appoint(f"{id_}-{n + 1}", id_, zh + title, f"{title_en}, {en}", "township")
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
            self.appoint(id_, "affairs", "县群众工作中心" + zh, en + ", Public Affairs Centre", functions=functions)
        for unit in [*self.heads, *self.teams]:
            name = next(u["name"] for u in self.lists["units"] if u["id"] == unit)
            self.appoint("clerk-" + unit, unit, name["zh"] + "办事员", "Clerk, " + name["en"], functions=["registrar", "handler"])

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
            self.point("cp-" + code, "village", code, self.name_of[code]["zh"], self.name_of[code]["en"])
        for index, (zh, en) in enumerate((
                ("县城二水厂", "Second waterworks"), ("高岩隧道", "Gaoyan tunnel"), ("冷链物流园", "Cold-chain depot"),
                ("柳塘安置小区", "Liutang resettlement estate"), ("云溪河防洪堤", "Yunxi river dyke"),
                ("县中医院新院区", "New wing of the hospital of Chinese medicine"))):
            self.point(f"cp-project-{index + 1}", "project", COUNTY + "001000", zh + "项目", en)
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
                    name = self.name_of[village]
                    self.point(household, "household", village, name["zh"] + "重点户" + STEMS[index // 2],
                               f"Key household {index // 2 + 1}, {name['en']}")
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
            if text["zh"] not in self.told:
                break
        else:
            count = len(self.told)
            text = bilingual(f"{text['zh']}（{count}）", f"{text['en']} ({count})")
        self.told.add(text["zh"])
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
        name, urban = self.org.name_of[village], village[6:9] == "001"
        zh = name["zh"].removesuffix("社区").removesuffix("村") + ("居民" if urban else "村民") + mark
        en = ("Resident" if urban else "Villager") + f" {count} of {name['en'].rsplit(' ', 1)[0]}"
        self.step(moment - timedelta(seconds=number(90, 240)), pick(["a-registrar-1", "a-registrar-2"]), "person_register",
                  {"kind": "person", "name": bilingual(zh, en), "area": village, "provenance": "synthetic"}, ref)
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
            request["evidence"] = [{"name": f"site-{day:%m%d}.jpg", "media_type": "image/jpeg", "sha256": digest}]
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
        kinds = [m for m in texts.MATTERS if fits(m[2], urban) and in_season([m[3:]], moment)]
        category, unit, _, _, work, *what = pick(kinds)
        heard, fix, keep = what[0:2], what[2:4], what[4:6]
        linked = number(0, 1)
        names = {"v": self.org.name_of[village], "t": self.org.name_of[self.org.town_of[village]]}
        if unit in ("agriculture", "civil", "planning", "urban") and draw() < 0.4 and not urban:
            unit = "town-" + village[6:9]
        raised = {"category": category, "summary": self.once(lambda: say(*heard, linked, **names)), "area": village}
        if draw() < 0.85:
            raised["person"] = self.person(moment, village)
        if leader:
            raised["leader"] = leader
        return {"raised": raised, "unit": unit, "names": names, "work": work,
                "fix": say(*fix, linked, **names), "keep": say(*keep, linked, **names)}

    def act(self, case, moment, actor, action, **fields):
        if moment <= END:
            self.step(moment, actor, "case_act", {"case": case, "action": action, **({"fields": fields} if fields else {})})
        return moment

    def live(self, case, opened, matter):
        """The life of one case. What would happen after the half-year is left open."""
        self.cases += 1
        fate = self.cases
        unit, clerk = matter["unit"], "a-clerk-" + matter["unit"]
        moment = later(opened, 0, 3)
        if fate % 37 == 11:
            self.act(case, moment, "a-dispatcher", "decline", ground=bilingual(*texts.DECLINES[fate // 37 % len(texts.DECLINES)]))
            return
        moment = self.act(case, moment, "a-dispatcher", "accept")
        moment = self.act(case, later(moment, 0, 1), "a-dispatcher", "assign", unit=unit, handler=clerk)
        moment = self.work(case, moment, clerk, matter, late=fate % 41 == 17)
        moment = self.resolve(case, moment, clerk, matter, slow=fate % 53 == 20)
        verifier = pick(["a-verifier-1", "a-verifier-2"])
        moment = later(moment, 1, 3)
        if fate % 9 == 4:
            self.act(case, moment, verifier, "attempt", note=bilingual(*pick(texts.ATTEMPTS)))
            moment = later(moment, 1, 2)
        if fate in (29, 83):
            moment = self.again(case, moment, verifier, clerk, matter)
        if date(2024, 6, 12) < moment.date() < date(2024, 6, 27) and self.unsolved < 3:
            self.unsolved += 1
            self.again(case, moment, verifier, clerk, matter)
            return
        satisfied = fate % 13 != 6
        note = {} if satisfied else {"note": bilingual(*pick(texts.GRUDGING))}
        moment = self.act(case, moment, verifier, "verify", reached=True, responded=fate % 17 != 8, solved=True,
                          satisfied=satisfied, **note)
        self.act(case, later(moment, 0, 1), "a-dispatcher", "close")

    def work(self, case, moment, clerk, matter, late=False):
        def of_its_kind(entries):
            return [entry for entry in entries if entry[0] in ("", matter["work"])]

        _, means, *note = pick(of_its_kind(texts.CONTACTS))
        moment = self.act(case, later(moment, 3, 3) if late else later(moment, 0, 1), clerk, "contact",
                          note=say(*note), means=means)
        moment = self.act(case, later(moment, 0, 1), clerk, "start")
        steps = of_its_kind(texts.NOTES)
        for index in sorted(shuffled(range(len(steps)))[:number(0, 2)]):
            moment = self.act(case, later(moment, 1, 4), clerk, "note", text=say(*steps[index][1:], **matter["names"]))
        return moment

    def resolve(self, case, moment, clerk, matter, slow=False):
        moment = later(moment, 42, 44) if slow else later(moment, 2, 14)
        return self.act(case, moment, clerk, "resolve", fix_now=matter["fix"], keep_fixed=matter["keep"])

    def again(self, case, moment, verifier, clerk, matter):
        """The citizen says it is not solved: the case begins another round."""
        moment = self.act(case, moment, verifier, "verify", reached=True, responded=True, solved=False, satisfied=False,
                          note=say(*texts.UNSOLVED[self.cases % 2]))
        moment = self.act(case, later(moment, 0, 0), verifier, "reopen", note=bilingual(*texts.REOPENED))
        moment = self.work(case, moment, clerk, matter)
        return later(self.resolve(case, moment, clerk, matter), 1, 2)

    def sorted_steps(self):
        return [step for _, _, step in sorted(self.steps, key=lambda s: s[:2])]


def months():
    return [(date(2024, m, 1), date(2024, m + 1, 1) - timedelta(1)) for m in range(1, 7)]


def two_of(r, entries, **names):
    """Two of the texts in one, new to the county."""
    return r.once(lambda: joined([say(*entry, **names) for entry in shuffled(entries)[:2]]))


def spoken(entries):
    """Without the months or the place that they begin with."""
    return [entry[1:] for entry in entries]


def reception(r):
    """Measure 7: the 10th the Party secretary, the 20th the county head; on a rest day the next working day."""
    centre = {"place": COUNTY + "001000", "hours": (9, 16),
              "place_name": bilingual("县群众工作中心接待大厅", "Reception hall, Public Affairs Centre")}
    for first, _ in months():
        for leader, day in ((r.org.leaders[0], 10), (r.org.leaders[15], 20)):
            on = calendar.next(first.replace(day=day))
            if on == date(2024, 5, 20):
                continue  # the one that was missed
            r.busy.add((leader, on))
            count = number(5, 16)
            r.activity(on, 7, "reception_day", "reception", [leader],
                       topic=bilingual(f"{first.month}月接待日", f"Reception day of {first:%B}"),
                       notes=two_of(r, texts.RECEPTION_NOTES, n=people(count)), raised=number(1, 2), audience=count, **centre)
    for leader in shuffled(r.org.leaders[1:15])[:8]:
        on, count = r.free_day(leader, FIRST + timedelta(4), LAST - timedelta(20)), number(3, 12)
        r.activity(on, 7, "reception_day", "reception", [leader], topic=bilingual("轮值接访", "Reception in turn"),
                   notes=two_of(r, texts.RECEPTION_NOTES, n=people(count)), raised=1, audience=count, **centre)


def quarterly(r):
    """Measure 13: each county leader once a quarter; one of them misses the second."""
    for index, leader in enumerate(r.org.leaders):
        for first, last in ((FIRST, date(2024, 3, 29)), (date(2024, 4, 1), date(2024, 6, 27))):
            if index == 27 and first.month == 4:
                continue
            points = r.org.points[leader]
            point, area = points[-1] if first.month == 4 else points[0]
            field, day = r.org.fields[leader], r.free_day(leader, first + timedelta(3), last)
            place = r.org.name_of[area]

            def topic():
                _, zh, en = pick(in_season(texts.ONSITE_TOPICS[field], day))
                return bilingual(f"{place['zh']}现场办公：{zh}", f"Office in {place['en']}: {en}")

            r.activity(day, 13, "onsite_office", "onsite", [leader], area, r.once(topic), two_of(r, texts.ONSITE_NOTES),
                       contact_point=point, field=field, audience=number(6, 40),
                       raised=1 if index % 2 == first.month % 2 else 0)


def place_for(r, unit, day):
    """A village or community where the department has such work to do at that time, and the work."""
    _, where, zh, en = pick(in_season(texts.LINE_WORK[unit], day))
    return pick([village for village, urban in r.org.villages if fits(where, urban)]), (zh, en)


def yearly(r):
    """Measure 14: ten days a year; by the end of June 31 department heads are on pace, 6 are behind."""
    for index, (unit, head) in enumerate(r.org.heads.items()):
        days = (3, 2, 3, 1, 3, 2)[index // 6] if index % 6 == 5 else pick([5, 5, 6, 6, 7, 5])
        for count in range(days):
            span = timedelta(int(178 * count / days)), timedelta(int(178 * (count + 1) / days) - 1)
            day = r.free_day(head, FIRST + span[0], FIRST + span[1])
            area, (zh, en) = place_for(r, unit, day)
            point, tied = r.org.points[head][0]
            more = {"contact_point": point} if area == tied else {}
            place, came = r.org.name_of[area], number(4, 45)

            def topic():
                how = pick([("一线办公", "At the front line"), ("上门服务", "Service at the door"), ("现场办理", "On the spot")])
                return bilingual(f"{how[0]}：{zh}（{place['zh']}）", f"{how[1]}: {en} ({place['en']})")

            def notes():
                spot = pick([each[1:] for each in texts.LINE_PLACES if fits(each[0], area[6:9] == "001")])
                done = [say(*entry, n=people(came)) for entry in shuffled(texts.LINE_RESULTS)[:2]]
                at = bilingual("在" + spot[0], spot[1])
                return joined([at, joined(done)], "，", ": ")

            r.activity(day, 14, "onsite_office", "onsite", [head], area, r.once(topic), r.once(notes),
                       clerk="a-clerk-" + unit, field=unit, audience=came, raised=1 if draw() < 0.14 else 0, **more)


def day_in_season(r, official, entry, first, last):
    """A free day within the months of a topic."""
    if entry[0]:
        low, high = map(int, entry[0].split("-"))
        first = max(first, date(2024, low, 1))
        last = min(last, date(2024, high + 1, 1) - timedelta(1))
    return r.free_day(official, first, last)


def session(r, official, measure, village, entry, topic, notes, last, **more):
    r.activity(day_in_season(r, official, entry, date(2024, 1, 4), last), measure, "outreach_session", "outreach", [official],
               village, topic, notes, **more)


def spot_in(village):
    return bilingual(*pick([each[1:] for each in texts.SESSION_PLACES if fits(each[0], village[6:9] == "001")]))


def outreach(r):
    for months_, where, zh, en in texts.COUNTY_SESSIONS:
        village = pick([v for v, urban in r.org.villages if fits(where, urban) or where == "a"])
        session(r, pick(r.org.leaders), 1, village, (months_,), bilingual(zh, en),
                r.once(lambda: say(*texts.COUNTY_SESSION_NOTES)), date(2024, 6, 20), place_name=spot_in(village),
                audience=number(25, 88))
    rural = [v for v, urban in r.org.villages if not urban]
    for unit, (months_, zh, en) in texts.DEPARTMENT_SESSIONS.items():
        session(r, r.org.heads[unit], 2, pick(rural), (months_,), bilingual(zh, en),
                r.once(lambda: say(*texts.DEPARTMENT_SESSION_NOTES)), date(2024, 6, 20), clerk="a-clerk-" + unit,
                audience=number(18, 70))
    for index, (months_, where, zh, en) in enumerate(shuffled(texts.TOWN_SESSIONS) + shuffled(texts.TOWN_SESSIONS)[:8]):
        unit, member, village = town_member(r, index, where)
        again = ("", "") if index < 16 else ("（再讲一次）", " (told again)")
        session(r, member, 3, village, (months_,), bilingual(zh + again[0], en + again[1]),
                say(*texts.TOWN_SESSION_NOTES[0]), date(2024, 6, 25), clerk="a-clerk-" + unit, place_name=spot_in(village),
                audience=number(15, 60))


def town_member(r, index, where="a"):
    """A member of a leadership team in turn, and one of the town's villages; where the topic asks for it, a rural one."""
    units = [u for u in r.org.teams if where == "a" or (u == "town-001") == (where == "u")]
    unit = units[index % len(units)]
    member = r.org.teams[unit][(index // len(units)) % 5]
    village = pick([v for v, _ in r.org.villages if v[6:9] == unit[-3:]])
    return unit, member, village


def research(r):
    """Measures 4 to 6. Seven of the eight teams have picked their sub-topic."""
    r.step(datetime(2024, 1, 8, 9, 30), "a-registrar-1", "topic_record",
           {"title": bilingual("怎样让群众身边的小事办得更快、管得更久", "How small matters are done sooner and stay done"),
            "occurred_at": "2024-01-08T09:00:00+08:00", "notes": bilingual("全县总课题", "Master topic of the whole county"),
            "provenance": "synthetic"}, "master")
    for index, (unit, (zh, en, notes_zh, notes_en)) in enumerate(zip(r.org.teams, texts.SUB_TOPICS)):
        moment = at_office(calendar.after(date(2024, 1, 15), index * 5))
        r.step(moment, "a-clerk-" + unit, "topic_record",
               {"title": bilingual(zh, en), "master": "@master", "unit": unit,
                "occurred_at": stamp(moment - timedelta(minutes=50)), "notes": bilingual(notes_zh, notes_en),
                "provenance": "synthetic"})
        for count in range(3):
            member = r.org.teams[unit][count]
            village = pick([v for v, _ in r.org.villages if v[6:9] == unit[-3:]])
            day = r.free_day(member, moment.date() + timedelta(3 + 25 * count), moment.date() + timedelta(25 + 25 * count))
            r.activity(day, 6, "field_visit", "research", [member], village,
                       bilingual("子课题调研：" + zh, "Sub-topic: " + en),
                       two_of(r, spoken(in_season(texts.VISIT_NOTES, day))), clerk="a-clerk-" + unit,
                       audience=number(9, 24), raised=1 if count == 1 else 0)
    rural = [v for v, urban in r.org.villages if not urban]
    for zh, en in texts.COUNTY_RESEARCH:
        leader, kind, count = pick(r.org.leaders), pick(["field_visit", "courtyard_meeting", "forum"]), number(9, 30)
        day = r.free_day(leader, date(2024, 1, 10), date(2024, 6, 21))
        entries = spoken(in_season(texts.FORUM_NOTES if kind == "forum" else texts.VISIT_NOTES, day))
        r.activity(day, 4, kind, "research", [leader], pick(rural), bilingual(zh, en),
                   r.once(lambda: say(*pick(entries), n=people(count))), audience=count,
                   raised=1 if kind == "courtyard_meeting" else 0)
    for unit, _, _ in texts.DEPARTMENTS[1::3]:
        zh, en = texts.DEPARTMENT_RESEARCH[unit]
        day = r.free_day(r.org.heads[unit], date(2024, 1, 10), date(2024, 6, 21))
        r.activity(day, 5, "field_visit", "research", [r.org.heads[unit]], pick(rural),
                   bilingual("专题调研：" + zh, "Special topic: " + en),
                   two_of(r, spoken(in_season(texts.VISIT_NOTES, day))), clerk="a-clerk-" + unit, audience=number(9, 18))


def visits(r):
    """Measures 8 to 12."""
    for index, leader in enumerate(r.org.leaders[1::3]):
        day = r.free_day(leader, date(2024, 1, 8), date(2024, 6, 12))
        area = r.org.points[leader][0][1]
        opened, place = at_office(calendar.after(day, 1), 9, 11), r.org.name_of[area]
        r.activity(day, 8, "field_visit", "reception", [leader], area,
                   bilingual(place["zh"] + "带案下访", "A case taken down to " + place["en"]),
                   r.once(lambda: say(*texts.CASE_DOWN_NOTES)), audience=number(3, 9))
        led_case(r, opened, area, leader, f"led{index + 1}")
    for unit in [d[0] for d in texts.DEPARTMENTS[2::3]]:
        head, count = r.org.heads[unit], number(2, 10)
        r.activity(r.free_day(head, date(2024, 1, 8), date(2024, 6, 20)), 9, "reception_day", "reception", [head],
                   COUNTY + "001000", bilingual("开门接访", "Open-door reception"),
                   r.once(lambda: joined([say(*pick(texts.RECEPTION_NOTES), n=people(count)),
                                          say(*pick(texts.RECEPTION_FOLLOW))])),
                   clerk="a-clerk-" + unit, audience=count, raised=1 if draw() < 0.5 else 0)
    for index in range(40):
        unit, member, village = town_member(r, index)
        special, place = index % 6 == 5, r.org.name_of[village]
        topic = (("上门接待行动不便的来访群众", "At the home of a petitioner who cannot travel") if special else
                 pick([("入户走访", "Household visit"), ("重点户家访", "Visit to a key household"), ("驻村夜访", "Evening visit")]))
        day = r.free_day(member, date(2024, 1, 3), date(2024, 6, 26))
        more = {"hours": (18, 19)} if topic[0] == "驻村夜访" else {}
        r.activity(day, 11 if special else 10, "home_visit", "reception", [member], village,
                   bilingual(place["zh"] + topic[0], f"{topic[1]}, {place['en']}"),
                   two_of(r, spoken(in_season(texts.HOME_NOTES, day))), clerk="a-clerk-" + unit, audience=number(2, 5),
                   raised=1 if index % 4 == 1 else 0, **more)
    for leader, unit, span in ((r.org.leaders[6], "planning", (date(2024, 3, 4), date(2024, 3, 15))),
                               (r.org.leaders[18], "transport", (date(2024, 5, 13), date(2024, 5, 24)))):
        r.activity(r.free_day(leader, *span), 12, "stationing", "reception", [leader, r.org.heads[unit]],
                   pick(r.org.villages)[0], bilingual("矛盾集中点蹲点驻守", "Stationed where a conflict is prominent"),
                   r.once(lambda: say(*texts.STATIONING_NOTES)), hours=(9, 17), audience=number(20, 60))


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
    """The cases that are told in full (stories.json, dispatch_stories.json)."""
    steps = [step for name in ("stories.json", "dispatch_stories.json")
             for step in json.loads((HERE / name).read_text(encoding="utf-8"))["steps"]]
    for step in steps:
        moment = datetime.fromisoformat(step["at"]).replace(tzinfo=None)
        r.step(moment, step["as"], step["verb"], step["request"], step.get("ref", ""))
        for appointment in step["request"].get("appointments", []) if step["verb"] == "activity_record" else []:
            r.busy.add((appointment, datetime.fromisoformat(step["request"]["occurred_at"]).date()))
            r.busy.add((appointment, moment.date()))


def supervision(r):
    """Each working morning what has fallen due is put on record: reminders, and cards for what is late."""
    for day in calendar.days(FIRST, LAST):
        r.step(datetime.combine(day, time(9, 2)), "a-supervisor", "supervise", {"limit": 1000})


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
    supervision(records)
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
