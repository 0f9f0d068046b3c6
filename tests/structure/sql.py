"""Holds the SQL of the library, and its tables, to what Citus, YugabyteDB and openGauss carry.

The constructs that may not be used stand in docs/design/distribution.md, each with the engine that lacks it. Beyond
these: every table but the reference tables begins its key with the jurisdiction, and every statement says of each such
table which jurisdiction it means.

Usage: sql.py SOURCE_DIR
"""

from __future__ import annotations

import pathlib
import re
import sys
from typing import Dict, Iterator, List, NamedTuple, Set, Tuple

ROOMS = ("store", "service", "report")
SCHEMA = "src/store/schema.cpp"
PAGE = "docs/design/distribution.md"

#: Tables of no jurisdiction, each with the reason. All others begin their key with it.
REFERENCE = {
    "documents": "texts of documents, the same for all who adopt them, never changed",
    "lx_meta": "what the store says of itself: schema version and hash",
}

#: What may say nothing of a jurisdiction: how the text ends, and the reason.
EXCUSED = {
    "SELECT jurisdiction FROM jurisdictions ORDER BY jurisdiction":
        "an upgrade goes from jurisdiction to jurisdiction; no verb does",
    "SELECT jurisdiction, position FROM jurisdictions ORDER BY jurisdiction":
        "so do an upgrade's plan, a copy and its check",
    "CAST(SUM(cases) AS BIGINT) FROM entries":
        "a beginning of queries, each of which goes on with conditions put together (service/burden.cpp)",
    "FROM (SELECT DISTINCT week, actor FROM entries":
        "likewise",
    "decided_at, reason, decision_reason FROM exclusions":
        "likewise (service/closing_exclusion.cpp)",
    " FROM cases WHERE ":
        "a worklist's condition follows, and each of those begins with the jurisdiction: WORKLISTS below",
}

#: An exception on the page: a rebuild's tables, beside those that stand.
EXCEPTED = "CREATE TEMPORARY TABLE "

#: Where each worklist's condition stands, and what it looks like.
WORKLISTS = ("src/service/worklist_queries.hpp", re.compile(r'constexpr Query \w+\{\s*"([^"]*)"'))

#: Files whose SQL is not the library's own.
NOT_RUN = {"src/store/placement.cpp": "printed for an administrator, in the words of each engine"}

TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\((.*?)\)\1"|"((?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\\n]|\\.)+\'', re.DOTALL)
LOOKS_LIKE_SQL = re.compile(
    r"\b(SELECT|INSERT INTO|UPDATE [a-z_]+|DELETE FROM|(CREATE|ALTER|DROP) (\w+ )?(TABLE|INDEX)|FROM [a-z_]+|JOIN|WHERE"
    r"|ORDER BY|GROUP BY|LOCK|BEGIN|SET [A-Z]+)\b|[a-z_]+ (=|<|>|<=|>=|<>) :[a-z]|^(BEGIN|COMMIT|SET|LISTEN|NOTIFY)\b")
TABLE = re.compile(r"\b(FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z]\w*))?")
ROW = re.compile(r'\bRow \w+\("(\w+)", "([^"]*)"')
ENTRY = re.compile(r'^\s*\{"(\w+)",\s*((?:"[^"]*"\s*)+),\s*"([^"]*)",\s*Role::(\w+)\}', re.MULTILINE)


class Text(NamedTuple):
    """A string of the sources, adjacent literals joined, and what of its statement comes after it."""

    line: int
    text: str
    after: str


def texts(source: str) -> Iterator[Text]:
    begun, end, parts = 0, 0, []  # type: int, int, List[str]
    for match in [*TOKEN.finditer(source), None]:
        literal = None if match is None else match.group(3) if match.group(3) is not None else match.group(2)
        joins = match is not None and not source[end:match.start()].strip()
        if parts and not (joins and (literal is not None or match.group().startswith("/"))):
            yield Text(source.count("\n", 0, begun) + 1, "".join(parts), source[end:source.find(";", end) + 1])
            parts = []
        if match is None:
            return
        if literal is not None:
            begun = begun if parts else match.start()
            parts.append(literal.replace('\\"', '"').replace("\\n", "\n"))
        if literal is not None or not parts or joins:
            end = match.end()


def forbidden(page: str) -> Dict[str, "re.Pattern[str]"]:
    """The constructs of the page's table, each as what it looks like in a statement; … stands for anything between."""
    table = page[page.index("## Not to be used"):]
    table = table[:table.find("\n## ", 3)]
    out = {}
    for row in re.findall(r"^\| ((?:`[^`]+`[ ,]*)+) \|", table, re.MULTILINE):
        for words in re.findall(r"`([^`]+)`", row):
            pattern = r"\s+".join(re.escape(word).replace("…", "[^;]*") for word in words.split())
            edge = r"\b" if words[-1].isalnum() else ""
            out[words] = re.compile((r"\b" if words[0].isalnum() else "") + pattern + edge)
    return out


def tables(schema: str) -> Dict[str, Tuple[str, str, str]]:
    """Columns, key and role of each table."""
    return {name: ("".join(re.findall(r'"([^"]*)"', columns)), key, role)
            for name, columns, key, role in ENTRY.findall(re.sub(r"//[^\n]*", "", schema))}


def schema_faults(schema: str) -> Iterator[str]:
    known = tables(schema)
    if len(known) < schema.count("Role::reference}") + schema.count("Role::truth}") + schema.count("Role::read}"):
        yield "a table of the schema is not written like the others, so it is not read here"
    references = {name for name, (_, _, role) in known.items() if role == "reference"}
    for name in sorted(references ^ set(REFERENCE)):
        yield f"table {name}: is it a reference table? Say why in tests/structure/sql.py"
    for name, (columns, _, role) in sorted(known.items()):
        if role != "reference" and re.search(r"\bjurisdiction\b", columns):
            yield f"table {name}: the jurisdiction is added to its columns, it is not one of them"
    if 'key.insert(key.begin(), "jurisdiction")' not in schema or '" (jurisdiction, "' not in schema:
        yield "keys and indexes no longer begin with the jurisdiction by themselves"


def construct_faults(text: str, constructs: Dict[str, "re.Pattern[str]"]) -> Iterator[str]:
    for name, pattern in constructs.items():
        if pattern.search(text):
            yield f"`{name}` may not be used: {PAGE} says why, and what to do instead"
    for foreign, other in re.findall(r"FOREIGN KEY\s*\(([^)]*)\)\s*REFERENCES\s+\w+\s*\(([^)]*)\)", text):
        if not (foreign.startswith("jurisdiction") and other.startswith("jurisdiction")):
            yield "a foreign key begins with the jurisdiction on both sides"
    if "REFERENCES" in text and "FOREIGN KEY" not in text:
        yield "a foreign key begins with the jurisdiction on both sides"


def statement_faults(text: str, after: str, keyed: Set[str]) -> Iterator[str]:
    """Where a statement doesn't say which jurisdiction it means."""
    for match in TABLE.finditer(text):
        word, name, alias = match.groups()
        if name not in keyed:
            continue
        if word == "INTO":
            if not re.match(r"\s*\(jurisdiction\b", text[match.end(2):]):
                yield f"an INSERT INTO {name} begins with the jurisdiction"
            continue
        named = [name] if alias is None or alias.upper() == alias else [name, alias]
        told = any(re.search(rf"\b{each}\.jurisdiction\b", text) for each in named) or (
            alias is None and re.search(r"(?<![.\w])jurisdiction = ", text[match.end():]))
        # Conditions put together begin with the jurisdiction: service/conditions.hpp.
        last = not re.search(r"\b(FROM|JOIN|WHERE)\b", text[match.end():])
        put_together = last and re.match(r"[^;]*?\.sql\(\)", after, re.DOTALL)
        if not told and not put_together:
            yield f"nothing says of which jurisdiction the rows of {name} are"


def file_faults(source: str, keyed: Set[str], constructs: Dict[str, "re.Pattern[str]"]) -> Iterator[Tuple[int, str]]:
    for line, text, after in texts(source):
        if not LOOKS_LIKE_SQL.search(text):
            continue
        if text != EXCEPTED:
            yield from ((line, fault) for fault in construct_faults(text, constructs))
        if not text.endswith(tuple(EXCUSED)):
            yield from ((line, fault) for fault in statement_faults(text, after, keyed))
    for name, key in ROW.findall(source):
        if name in keyed and not key.startswith("jurisdiction"):
            yield 0, f"the key of a row of {name} begins with the jurisdiction"


def faults(root: pathlib.Path) -> Iterator[str]:
    schema = (root / SCHEMA).read_text(encoding="utf-8")
    constructs = forbidden((root / PAGE).read_text(encoding="utf-8"))
    keyed = set(tables(schema)) - set(REFERENCE)
    yield from (f"{SCHEMA}: {fault}" for fault in schema_faults(schema))
    conditions = (root / "src/service/conditions.hpp").read_text(encoding="utf-8")
    if 'Conditions(const std::string& jurisdiction) { add("jurisdiction = :j"' not in conditions:
        yield "src/service/conditions.hpp: conditions put together no longer begin with the jurisdiction"
    worklists = WORKLISTS[1].findall((root / WORKLISTS[0]).read_text(encoding="utf-8"))
    if not worklists or not all(condition.startswith("jurisdiction = :j") for condition in worklists):
        yield f"{WORKLISTS[0]}: a worklist's condition no longer begins with the jurisdiction"
    used: Set[str] = set()
    for room in ROOMS:
        for path in sorted((root / "src" / room).rglob("*.[ch]pp")):
            where = str(path.relative_to(root))
            if where in NOT_RUN:
                continue
            source = path.read_text(encoding="utf-8")
            used |= {text for text in EXCUSED if any(each.text.endswith(text) for each in texts(source))}
            yield from (f"{where}:{line}: {fault}" for line, fault in file_faults(source, keyed, constructs))
    yield from (f"nothing is excused any more by: {text}" for text in sorted(set(EXCUSED) - used))


# Each of these is wrong, and is to be found wrong: a lint that finds nothing proves nothing.
BAD = {
    'db.run("INSERT INTO cases (jurisdiction, case_no) VALUES (:j, :c) " "ON CONFLICT DO NOTHING", j, c);': "ON CONFLICT",
    'db.run("LISTEN changes");': "LISTEN",
    'c.value_of("SELECT pg_advisory_xact_lock(1)");': "pg_advisory",
    'db.run("INSERT INTO cases (case_no) VALUES (:c)", c);': "begins with the jurisdiction",
    'db.rows<T>("SELECT case_no FROM cases WHERE unit = :u", u);': "of which jurisdiction",
    'db.rows<T>("SELECT a.body FROM cases c JOIN activities a " "ON a.activity = c.activity WHERE c.jurisdiction = :j");':
        "the rows of activities",
    'db.run("DELETE FROM clocks", 1);': "of which jurisdiction",
    'db.run("UPDATE cases SET state = :s WHERE case_no = :c", s, c);': "of which jurisdiction",
    'db.rows<T>(cat("SELECT case_no FROM cases", text), 1);': "of which jurisdiction",
    'c.execute("CREATE TABLE x (a TEXT, FOREIGN KEY (case_no) REFERENCES cases (case_no))");': "on both sides",
    'const Row kCase("cases", "case_no", "", "state");': "begins with the jurisdiction",
}
GOOD = (
    'db.rows<T>("SELECT a.body FROM cases c JOIN activities a ON a.jurisdiction = c.jurisdiction AND a.activity = "\n'
    '    // a comment between\n    "c.activity WHERE c.jurisdiction = :j", j);',
    'db.rows_bound<T>(cat("SELECT case_no FROM cases", where.sql(), " ORDER BY case_no"), where.args());',
    'throw Error("case.not_found", "There is no case WHERE you look.");',
)


def self_faults(root: pathlib.Path) -> Iterator[str]:
    keyed = set(tables((root / SCHEMA).read_text(encoding="utf-8"))) - set(REFERENCE)
    constructs = forbidden((root / PAGE).read_text(encoding="utf-8"))
    for sample, wanted in BAD.items():
        if not any(wanted in fault for _, fault in file_faults(sample, keyed, constructs)):
            yield f"the lint itself does not find what is wrong ({wanted}) in: {sample}"
    for sample in GOOD:
        yield from (f"the lint itself says '{fault}' of: {sample}" for _, fault in file_faults(sample, keyed, constructs))
    bad_schema = 'const Table kTables[] = {\n    {"shared", "a b", "a", Role::reference},\n};\n'
    if not any("shared" in fault for fault in schema_faults(bad_schema)):
        yield "the lint itself takes any table for a reference table"


def main(root: pathlib.Path) -> int:
    found: List[str] = [*self_faults(root), *faults(root)]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
