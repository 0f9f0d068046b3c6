"""Ledgers read back by other programs' readers, cell by cell against what the verbs list."""

from __future__ import annotations

import csv
import io
import os
import pathlib
import re
import stat
from datetime import date, datetime, timedelta
from typing import Any, Callable, Dict, List, Optional, Sequence

import openpyxl
import pytest

import lianxin
from conftest import COUNTY, VILLAGE, county

SPAN = {"from_": "2024-01-01", "to": "2024-12-31"}
NASTY = ['=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\"quoted\", a\n第二行", "𠮷野家😀 ㋿",
         "_x0041_", " 前后空格 ", "a\r\nb"]
REPLIED = {"reached": True, "responded": True, "solved": True, "satisfied": True}

KINDS = {"onsite_office": "现场办公", "forum": "座谈会", "outreach_session": "宣讲", "field_visit": "走访调研"}
ORIGINS = {"recorded": "登记", "stated": "报道", "reconstructed": "推导", "synthetic": "虚构"}
STATUSES = {"met": "已完成", "short": "未完成", "on_pace": "按进度", "behind": "进度落后", "not_due": "未到期",
            "excused": "免于履职", "record_only": "只作记录"}


class World:
    """Half a year of the fictional county: activities, cases of every end, cards."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.store = lianxin.open(f"sqlite:{folder / 'county.db'}", time_source="manual",
                                  now="2024-03-04T12:00:00+08:00")
        with self.store.install(COUNTY) as first:
            for name in ("wuxi-1315", "cn-2024", "matter", "hotline", "ladder-default", "policy-default"):
                first.document.adopt(lianxin.builtin(name))
            organisation = county()
            for name, functions in (("approver", ["approver"]), ("both", ["handler", "supervisor"])):
                organisation["posts"].append({"id": f"post-{name}", "unit": "u-roads" if name == "both" else "u-office",
                                              "title": name, "functions": functions})
                organisation["officials"].append({"id": f"o-{name}", "name": f"干部 {name}"})
                organisation["appointments"].append({"id": f"a-{name}", "official": f"o-{name}", "post": f"post-{name}",
                                                     "from": "2023-01-01"})
            first.organisation.load(organisation)
        self.play()

    def as_(self, name: str) -> lianxin.Session:
        return self.store.session(COUNTY, appointment=f"a-{name}")

    def case(self, summary: str, steps: int = 9, solved: bool = True, **more: Any) -> str:
        number = self.as_("registrar").case.open("rural_road", summary, area=VILLAGE, **more).case
        answer = {**REPLIED, "solved": solved, "satisfied": solved}
        for who, action, fields in [("registrar", "accept", {}),
                                    ("dispatcher", "assign", {"unit": "u-roads", "handler": "a-handler"}),
                                    ("handler", "start", {}), ("handler", "contact", {"note": "已见面"}),
                                    ("handler", "resolve", {"fix_now": "=修好", "keep_fixed": "列入巡查"}),
                                    ("verifier", "verify", answer), ("verifier", "close", {})][:steps]:
            self.as_(who).case.act(number, action, fields=fields)
        return number

    def play(self) -> None:
        leader = self.as_("leader")
        for hour, text in enumerate(NASTY):
            leader.activity.record("onsite_office", datetime(2024, 3, 1, 6 + hour, 30, tzinfo=lianxin.UTC8),
                                   ended_at=datetime(2024, 3, 1, 7 + hour, 15, tzinfo=lianxin.UTC8), place=VILLAGE,
                                   place_name=text, officials=["o-leader"], topic=text, audience=hour)
        raised = leader.activity.record("forum", "2024-02-01T00:00:00+08:00", ended_at="2024-02-05T00:00:00+08:00",
                                        precision="interval", time_words="二月初", place="990001101000",
                                        officials=["o-leader"], provenance="synthetic",
                                        raised=[{"category": "rural_road", "summary": "桥面破损"}])
        gone = leader.activity.record("outreach_session", "2024-03-02T00:00:00+08:00",
                                      ended_at="2024-03-03T00:00:00+08:00", precision="day", place=VILLAGE,
                                      officials=["o-leader"])
        leader.activity.withdraw(gone.activity, ground="登记重复")
        self.raised = raised.cases[0]
        self.closed = self.case("=1+1", provenance="synthetic")
        self.open = self.case("路灯不亮", steps=2)
        self.disputed = self.case("要求把路改到门前", steps=4)
        self.as_("handler").case.act(self.disputed, "resolve", fields={"cannot": "不符合规划"})
        self.as_("verifier").case.act(self.disputed, "verify", fields={**REPLIED, "solved": False, "satisfied": False})
        self.as_("handler").exclusion.propose(self.disputed, "beyond_reason", reason="占用农田")
        self.as_("approver").exclusion.decide(self.disputed, "approve", reason="确认")
        self.main, self.merged = self.case("路基塌方", steps=4), self.case("路基塌方", steps=4)
        self.as_("dispatcher").case.merge(case=self.main, merge=[self.merged], ground="同一路段")
        self.kept = self.case("反映某干部", steps=2)
        self.as_("dispatcher").conflict.record(case=self.kept, kind="respondent", official="o-auditor", ground="亲属")
        self.hidden, self.merged_too = self.case("桥面破损", steps=4), self.case("桥面破损", steps=4)
        self.as_("dispatcher").case.merge(case=self.hidden, merge=[self.merged_too], ground="同一座桥")
        self.as_("dispatcher").conflict.record(case=self.hidden, kind="respondent", official="o-auditor", ground="亲属")
        self.store.time_set("2024-06-20T09:00:00+08:00")
        while self.as_("supervisor").supervise().more:
            pass
        red = self.as_("supervisor").supervision.list(card="red").items[0]
        self.as_("supervisor").card.withdraw(case=red.case, number=red.number, ground="@当日已修复")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("county"))


def pages(verb: Callable[..., Any], member: str, **request: Any) -> List[Any]:
    """Everything that a listing verb gives, the oldest first."""
    out: List[Any] = []
    after: Optional[str] = None
    while True:
        page = verb(limit=3, after=after, **request)
        out += page[member]
        after = page.next
        if after is None:
            return out[::-1]


def wall(at: Optional[datetime]) -> Optional[datetime]:
    return None if at is None else at.astimezone(lianxin.UTC8).replace(tzinfo=None)


def shown(text: Optional[str]) -> Optional[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n") if text else None


class Names:
    def __init__(self, me: lianxin.Session) -> None:
        self.all = me.organisation.show()
        self.appointments = {one.id: one for one in self.all.appointments}
        self.posts = {one.id: one for one in self.all.posts}
        self.units = {one.id: one.name["zh"] for one in self.all.units}
        self.areas = {one.code: one.name["zh"] for one in self.all.areas}
        self.officials = {one.id: one.name["zh"] for one in self.all.officials}
        self.workflow = me.document.show("workflow", "matter").document
        self.mechanism = me.document.show("mechanism", "wuxi-1315").document

    def holder(self, appointment: Optional[str]) -> Optional[str]:
        if not appointment:
            return None
        held = self.appointments[appointment]
        post = self.posts[held.post]
        return f"{self.units[post.unit]} {post.title['zh']} {self.officials[held.official]}"

    def post_holder(self, appointment: Optional[str]) -> Optional[str]:
        """Without the unit, which has a column of its own."""
        if not appointment:
            return None
        held = self.appointments[appointment]
        return f"{self.posts[held.post].title['zh']} {self.officials[held.official]}"

    def of(self, member: str, code: str) -> str:
        title = next(one["title"] for one in self.workflow[member] if one["code"] == code)
        return title if isinstance(title, str) else title["zh"]


def expected_activities(me: lianxin.Session) -> List[List[Any]]:
    names = Names(me)
    channels = {one["code"]: one["title"]["zh"] for one in names.mechanism["channels"]}
    out = []
    listed = pages(me.activity.list, "activities", include_withdrawn=True)
    for item in sorted(listed, key=lambda one: (one.occurred_at, one.activity)):
        one = me.activity.show(item.activity)
        begin, end = wall(one.occurred_at), wall(one.ended_at)
        assert begin and end
        if one.precision != "exact":
            begin = begin.replace(hour=0, minute=0)
            end = (end - timedelta(milliseconds=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        out.append([one.activity, KINDS[one.kind], channels[one.channel], "、".join(map(str, one.measures)) or None, begin,
                    end, shown(one.time_words), names.areas[one.place], shown(one.place_name),
                    "、".join(str(names.holder(who)) for who in one.appointments), shown(one.topic), one.audience,
                    len(one.cases), ORIGINS[one.provenance], "已撤回" if one.withdrawn else None])
    return out


def expected_cases(me: lianxin.Session) -> List[List[Any]]:
    names = Names(me)
    now = datetime(2024, 6, 20, 9, tzinfo=lianxin.UTC8)
    word = {True: "是", False: "否", None: None}
    out = []
    for item in sorted(pages(me.case.list, "cases", list="all"), key=lambda one: (one.received_at, one.case)):
        one = me.case.show(item.case)
        running = [clock for clock in one.clocks if clock.status in ("running", "overdue")]
        next_one = min(running, key=lambda clock: clock.due_at, default=None)
        overdue = next_one is not None and next_one.due_at <= now
        late = any(clock.status in ("breached", "overdue") for clock in one.clocks)
        outcome = "；".join(f"{label}：{one.outcome[part]}" for part, label in
                           (("fix_now", "当下改"), ("keep_fixed", "长久立"), ("cannot", "不能解决"))
                           if one.outcome and one.outcome[part]) or None
        answer = one.answer
        remarks = [f"第{one.round}轮"] if one.round > 1 else []
        if one.merged_into:
            remarks.append(f"并入{one.merged_into.case}")
        if item.exclusion == "approved":
            remarks.append("已剔除")
        if one.provenance != "recorded":
            remarks.append(ORIGINS[one.provenance])
        closed = wall(one.closed_at)
        out.append([one.case, wall(one.received_at), names.workflow["title"]["zh"], names.of("categories", one.category),
                    one.summary, names.areas[one.area], names.units.get(one.unit or ""), names.post_holder(one.handler),
                    names.holder(one.leader), names.of("states", one.state),
                    next_one and datetime.combine(next_one.due_on, datetime.min.time()),
                    "已逾期" if overdue else "曾逾期" if late else "未逾期",
                    closed and closed.replace(hour=0, minute=0, second=0), outcome,
                    *(word[answer and answer[part]] for part in ("responded", "solved", "satisfied")),
                    "；".join(remarks) or None])
    return out


def expected_duties(me: lianxin.Session) -> List[List[Any]]:
    names = Names(me)
    duties = {duty["code"]: duty for measure in names.mechanism["measures"] for duty in measure["duties"]}
    tiers = {one["code"]: one["title"]["zh"] for one in names.mechanism["tiers"]}
    order = {"county": 0, "department": 1, "township": 2, None: 9}
    items = [one for one in me.duty.evaluate("2024-01-01", "2024-12-31", as_of="2024-06-20").items
             if one.status != "record_only" or one.done > 0]
    items.sort(key=lambda one: (order[one.tier], one.unit, one.bearer))
    midnight = datetime.min.time()
    return [[names.units[one.unit], names.posts[one.post].title["zh"] if one.post else "领导班子",
             names.officials.get(one.official or ""), tiers.get(one.tier), one.measure, duties[one.duty]["title"]["zh"],
             ..., datetime.combine(one.from_, midnight), datetime.combine(one.to, midnight), 
             None if one.status == "record_only" else one.owed, one.done,
             None if one.status == "record_only" else one.short, STATUSES[one.status]] for one in items]


def expected_cards(me: lianxin.Session) -> List[List[Any]]:
    names = Names(me)
    colours = {"yellow": "黄牌", "red": "红牌", None: None}
    out = []
    for one in pages(me.supervision.list, "items"):
        out.append([one.case, one.title["zh"], colours[one.card], one.number, names.of("clocks", one.clock),
                    datetime.combine(one.due_on, datetime.min.time()), wall(one.fell_due_at), names.units.get(one.unit or ""),
                    names.post_holder(one.handler), wall(one.reached_at), wall(one.withdrawn_at), shown(one.ground)])
    return out


EXPECTED = {"活动台账": expected_activities, "办件台账": expected_cases, "履职台账": expected_duties,
            "督办台账": expected_cards}


def unescaped(value: Any) -> Any:
    """Text cells as Excel shows them."""
    return value.replace("_x005F_", "_") if isinstance(value, str) else value


def rows_of(sheet: Any) -> List[List[Any]]:
    return [[unescaped(cell) for cell in row] for row in sheet.iter_rows(min_row=5, values_only=True)]


def same(found: Sequence[Sequence[Any]], wanted: Sequence[Sequence[Any]]) -> None:
    assert [row[0] for row in found] == list(range(1, len(wanted) + 1))
    for row, want in zip(found, wanted):
        assert [value if want[i] is not ... else ... for i, value in enumerate(row[1:])] == want


def test_every_cell_of_the_workbook_is_what_the_verbs_list(world: World, tmp_path: pathlib.Path) -> None:
    me = world.as_("supervisor")
    written = me.ledger.write(str(tmp_path / "台账 2024.xlsx"), **SPAN)
    book = openpyxl.load_workbook(written.path)
    assert book.sheetnames == list(EXPECTED)
    for name, sheet in zip(EXPECTED, written.sheets):
        wanted = EXPECTED[name](me)
        assert sheet.rows == len(wanted) > 0, name
        same(rows_of(book[name]), wanted)
    assert written.bytes == os.path.getsize(written.path)
    assert stat.S_IMODE(os.stat(written.path).st_mode) == 0o600
    assert os.listdir(tmp_path) == ["台账 2024.xlsx"], "nothing is left beside it"


def test_what_somebody_wrote_is_never_a_formula(world: World, tmp_path: pathlib.Path) -> None:
    path = world.as_("supervisor").ledger.write(str(tmp_path / "a.xlsx"), **SPAN).path
    texts = 0
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                texts += isinstance(cell.value, str) and cell.value[:1] in "=+-@"
    assert texts >= 5


def test_it_prints_as_an_office_expects(world: World, tmp_path: pathlib.Path) -> None:
    path = world.as_("supervisor").ledger.write(str(tmp_path / "a.xlsx"), **SPAN).path
    book = openpyxl.load_workbook(path)
    assert book.properties.created == datetime(2024, 6, 20, 1), "made when the store's clock says"
    for sheet in book:
        merged = {str(one) for one in sheet.merged_cells.ranges}
        last = openpyxl.utils.get_column_letter(sheet.max_column)
        assert sheet["A1"].value == "云溪县" + sheet.title
        assert {f"A1:{last}1", f"A2:{last}2", "A3:A4"} <= merged, "title, span, and heads of two lines"
        assert "统计期 2024-01-01 至 2024-12-31" in sheet["A2"].value and "2024-06-20 09:00" in sheet["A2"].value
        assert sheet.freeze_panes == "C5"
        assert sheet.auto_filter.ref == f"A4:{last}{sheet.max_row}"
        assert sheet.print_title_rows == "$3:$4"
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (int(sheet.page_setup.fitToWidth or 1), int(sheet.page_setup.fitToHeight)) == (1, 0)
        assert sheet.oddFooter.center.text == "第 &P 页，共 &N 页"
    groups = [cell.value for cell in book["办件台账"][3]]
    assert [one for one in groups if one] == ["序号", "办件编号", "受理", "承办", "进展", "结果", "群众评价", "备注"]
    begin = book["活动台账"]["F6"]
    assert begin.is_date and begin.number_format.replace("\\", "") == "yyyy-mm-dd hh:mm"
    assert book["活动台账"]["F5"].number_format.replace("\\", "") == "yyyy-mm-dd", "of a rough time the day"


def as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return str(value)


@pytest.mark.parametrize("encoding, bom, codec", [(None, None, "utf-8-sig"), ("utf-8", False, "utf-8"),
                                                  ("gb18030", None, "gb18030")])
@pytest.mark.parametrize("sheet", ["activities", "cases", "duties", "cards"])
def test_every_field_of_the_csv_is_what_the_workbook_holds(world: World, tmp_path: pathlib.Path, sheet: str,
                                                           encoding: Optional[str], bom: Optional[bool],
                                                           codec: str) -> None:
    me = world.as_("supervisor")
    path = me.ledger.write(str(tmp_path / "a.csv"), format="csv", sheets=[sheet], encoding=encoding, bom=bom, **SPAN).path
    data = pathlib.Path(path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") == (codec == "utf-8-sig")
    text = data.decode(codec)
    assert re.search(r"(?<!\r)\n", re.sub(r'"[^"]*"', "", text)) is None, "lines end with CRLF"
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))

    book = openpyxl.load_workbook(me.ledger.write(str(tmp_path / "a.xlsx"), sheets=[sheet], **SPAN).path)
    [only] = book
    wanted = []
    for row in rows_of(only):
        cells = []
        for cell, value in zip(only[5 + len(wanted)], row):
            if isinstance(value, datetime) and "hh" not in cell.number_format:
                cells.append(value.date().isoformat())
            else:
                said = as_text(value)
                cells.append("'" + said if isinstance(value, str) and said[0] in "=+-@\t\n＝＋－＠" else said)
        wanted.append(cells)
    assert found[1:] == wanted and len(wanted) > 0
    groups = [cell.value for cell in only[3]]
    assert len(found[0]) == len(groups) and found[0][:1] == ["序号"] and len(set(found[0])) == len(found[0])


def test_what_looks_like_a_formula_has_an_apostrophe_in_the_csv(world: World, tmp_path: pathlib.Path) -> None:
    path = world.as_("supervisor").ledger.write(str(tmp_path / "a.csv"), format="csv", sheets=["activities"], **SPAN).path
    with open(path, encoding="utf-8-sig", newline="") as file:
        topics = [row[11] for row in csv.reader(file)][1:]
    assert [one for one in topics if one][:8] == [
        "'" + one.replace("\r", "\n") for one in NASTY[:7]] + [NASTY[7]]
    assert NASTY[8] in topics and "a\nb" in topics


def test_a_case_is_not_told_to_whom_it_is_kept_from(world: World, tmp_path: pathlib.Path) -> None:
    def numbers(who: str) -> List[str]:
        book = openpyxl.load_workbook(world.as_(who).ledger.write(str(tmp_path / f"{who}.xlsx"), overwrite=True, **SPAN).path)
        return [row[1] for name in ("办件台账", "督办台账") for row in rows_of(book[name])]

    assert world.kept in numbers("supervisor")
    assert world.kept not in numbers("auditor")
    assert world.open in numbers("auditor")


def test_a_main_case_is_not_named_to_whom_it_is_kept_from(world: World, tmp_path: pathlib.Path) -> None:
    def remarks(who: str) -> Dict[str, str]:
        written = world.as_(who).ledger.write(str(tmp_path / f"{who}.xlsx"), sheets=["cases"], **SPAN)
        [sheet] = openpyxl.load_workbook(written.path)
        return {row[1]: row[-1] for row in rows_of(sheet)}

    assert remarks("supervisor")[world.merged_too] == f"并入{world.hidden}"
    told = remarks("auditor")
    assert told[world.merged_too] == "并入其他办件" and world.hidden not in told
    assert told[world.merged] == f"并入{world.main}"


def test_english_heads_and_codes(world: World, tmp_path: pathlib.Path) -> None:
    book = openpyxl.load_workbook(world.as_("supervisor").ledger.write(
        str(tmp_path / "a.xlsx"), language="en", sheets=["cards", "activities"], **SPAN).path)
    assert book.sheetnames == ["Supervision", "Activities"]
    assert book["Activities"]["C5"].value == "Forum"
    assert book["Activities"].oddFooter.center.text == "Page &P of &N"


def test_an_empty_span_says_so(world: World, tmp_path: pathlib.Path) -> None:
    written = world.as_("supervisor").ledger.write(str(tmp_path / "a.xlsx"), from_="2023-01-01", to="2023-01-31",
                                                   sheets=["activities", "cases", "cards"])
    assert [one.rows for one in written.sheets] == [0, 0, 0]
    for sheet in openpyxl.load_workbook(written.path):
        assert sheet["A5"].value == "本期无记录"


def test_the_same_ledger_is_the_same_bytes(world: World, tmp_path: pathlib.Path) -> None:
    one, two = (pathlib.Path(world.as_("supervisor").ledger.write(str(tmp_path / name), **SPAN).path).read_bytes()
                for name in ("a.xlsx", "b.xlsx"))
    assert one == two


@pytest.mark.parametrize("request_, code, pointer", [
    ({"format": "csv"}, "ledger.which_sheet", "/sheets"),
    ({"format": "csv", "sheets": ["cases", "cards"]}, "ledger.which_sheet", "/sheets"),
    ({"sheets": ["cases", "cases"]}, "ledger.sheet_twice", "/sheets"),
    ({"encoding": "gb18030"}, "ledger.csv_only", "/encoding"),
    ({"bom": True}, "ledger.csv_only", "/bom"),
    ({"format": "csv", "sheets": ["cases"], "encoding": "gb18030", "bom": True}, "ledger.no_bom", "/bom"),
    ({"from_": "2024-02-01", "to": "2024-01-01"}, "request.out_of_range", "/to"),
    ({"path": "none/a.xlsx"}, "file.no_such_folder", "/path"),
    ({"path": "a.xlsx/b.xlsx"}, "file.no_such_folder", "/path"),
    ({"path": "folder"}, "file.bad_path", "/path"),
    ({"path": "folder/"}, "file.bad_path", "/path"),
    ({"path": "长" * 100}, "file.bad_path", "/path"),
    ({"path": "a.xlsx"}, "file.exists", "/path"),
])
def test_what_cannot_be_written_is_refused_and_leaves_nothing(world: World, tmp_path: pathlib.Path, request_: Dict[str, Any],
                                                              code: str, pointer: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"mine")
    (tmp_path / "folder").mkdir()
    asked = {**SPAN, **request_}
    asked["path"] = f"{tmp_path}/{asked.get('path', 'new.xlsx')}"
    with pytest.raises(lianxin.Error) as refused:
        world.as_("supervisor").ledger.write(**asked)
    assert (refused.value.code, refused.value.pointer) == (code, pointer)
    assert sorted(os.listdir(tmp_path)) == ["a.xlsx", "folder"]
    assert (tmp_path / "a.xlsx").read_bytes() == b"mine"


def test_a_file_is_replaced_only_if_asked(world: World, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    world.as_("supervisor").ledger.write(str(path), overwrite=True, **SPAN)
    assert openpyxl.load_workbook(path).sheetnames == list(EXPECTED)


@pytest.mark.parametrize("who, may", [("supervisor", True), ("auditor", True), ("admin", True), ("dispatcher", True),
                                      ("registrar", False), ("handler", False), ("leader", False)])
def test_ledgers_are_for_those_who_supervise(world: World, tmp_path: pathlib.Path, who: str, may: bool) -> None:
    def write() -> Any:
        return world.as_(who).ledger.write(str(tmp_path / "a.xlsx"), sheets=["activities"], **SPAN)

    if may:
        write()
    else:
        with pytest.raises(lianxin.Forbidden):
            write()
        assert os.listdir(tmp_path) == []
