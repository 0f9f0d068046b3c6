"""Writes lianxin/_verbs.py from the list of verbs (capi/verbs.json): nouns with typed methods, replies with typed
attributes. Run it after the list has changed; a test holds the two together."""

from __future__ import annotations

import json
import keyword
import pathlib
import textwrap
from typing import Any, Dict, Iterator, List, Set

HERE = pathlib.Path(__file__).resolve().parent
LIST = HERE.parent / "verbs.json"
TARGET = HERE / "lianxin" / "_verbs.py"

HEAD = '''"""Verbs, requests and replies. Written by generate.py from verbs.json; change that list instead."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from ._nouns import Caller, Noun, OrganisationFiles
from ._reply import Reply

Day = Union[date, str]
Time = Union[datetime, str]
Object = Mapping[str, Any]
Scalar = Union[str, bool, int]
'''

#: Nouns with methods of their own beside the verbs.
BASES = {"organisation": "OrganisationFiles"}

Schema = Dict[str, Any]


def python_name(name: str) -> str:
    return name + "_" if keyword.iskeyword(name) else name


def reference(schema: Schema) -> str:
    return str(schema["$ref"]).rsplit("/", 1)[-1]


def properties(schema: Schema) -> Schema:
    return dict(schema["anyOf"][0] if "anyOf" in schema else schema)


def ordered(schema: Schema) -> List[str]:
    """Required members first, as described; then the others."""
    required = list(schema.get("required", []))
    return required + [name for name in schema["properties"] if name not in required]


def argument_type(schema: Schema) -> str:
    """What a request takes for a member."""
    if "$ref" in schema:
        return "Union[str, Object]" if reference(schema) == "LocalText" else "Object"
    kind, form = schema["type"], schema.get("format")
    if form:
        return "Day" if form == "date" else "Time"
    if isinstance(kind, list):
        return "Union[str, Object]" if "object" in kind else "Scalar"
    if kind == "array":
        return f"Sequence[{argument_type(schema['items'])}]"
    return {"string": "str", "integer": "int", "boolean": "bool", "object": "Mapping[str, Scalar]"}[str(kind)]


def attribute_type(schema: Schema) -> str:
    """What a reply gives for a member."""
    if "$ref" in schema:
        return reference(schema)
    kind, form = schema["type"], schema.get("format")
    if form:
        return "date" if form == "date" else "datetime"
    if isinstance(kind, list):
        return "Dict[str, Any]" if "object" in kind else "Scalar"
    if kind == "array":
        return f"List[{attribute_type(schema['items'])}]"
    return {"string": "str", "integer": "int", "boolean": "bool", "object": "Dict[str, Scalar]"}[str(kind)]


def conversion(schema: Schema) -> str:
    """How Reply turns a member into a value."""
    if "$ref" in schema:
        return reference(schema)
    if "format" in schema:
        return "date" if schema["format"] == "date" else "time"
    if schema["type"] == "object":
        return "{}"
    return f"[{conversion(schema['items'])}]" if schema["type"] == "array" else ""


def reply_types(types: Schema, name: str, seen: Set[str]) -> Iterator[str]:
    """The types that a reply is made of, the inner ones first."""
    if name in seen:
        return
    seen.add(name)
    for member in properties(types[name])["properties"].values():
        inner = member.get("items", member)
        if "$ref" in inner:
            yield from reply_types(types, reference(inner), seen)
    yield name


def reply_class(name: str, schema: Schema) -> str:
    schema = properties(schema)
    required = schema.get("required", [])
    lines = [f"class {name}(Reply):"]
    conversions = []
    for member in ordered(schema):
        of = schema["properties"][member]
        if "description" in of:
            lines.append(f"    #: {of['description']}")
        kind = attribute_type(of)
        whole = member in required or of.get("type") in ("array", "object")
        lines.append(f"    {python_name(member)}: {kind if whole else f'Optional[{kind}]'}")
        conversions.append(f'        "{member}": "{conversion(of)}",')
    lines += ["    _members = {", *conversions, "    }"]
    return "\n".join(lines) + "\n"


def filled(head: str, pieces: List[str], tail: str, indent: str) -> str:
    """`head` piece, piece, … `tail`, in lines of at most 110 columns that continue with `indent`."""
    lines = [head]
    for position, piece in enumerate(pieces):
        last = position == len(pieces) - 1
        text = piece + (tail if last else ",")
        if len(lines[-1]) + 1 + len(text) > 110:
            lines.append(indent + text)
        else:
            lines[-1] += ("" if position == 0 else " ") + text
    return "\n".join(lines) if pieces else head + tail


def method(verb: Schema, types: Schema) -> str:
    action = python_name(verb["name"].split("_", 1)[-1])
    request = properties(types[reference({"$ref": verb["request"]})])
    reply = reference({"$ref": verb["reply"]})
    required = list(request.get("required", []))
    arguments, notes = ["self"], []
    for position, member in enumerate(ordered(request)):
        of = request["properties"][member]
        if position == min(2, len(required)):
            arguments.append("*")
        kind = argument_type(of)
        arguments.append(f"{python_name(member)}: {kind}" if member in required
                         else f"{python_name(member)}: Optional[{kind}] = None")
        codes = f" One of {', '.join(of['enum'])}." if "enum" in of else ""
        notes += textwrap.wrap(f"{python_name(member)}: {of.get('description', '')}{codes}", 111,
                               initial_indent="        ", subsequent_indent="            ")
    start = f"    def {action}("
    signature = filled(start, arguments, f") -> {reply}:", " " * len(start))
    summary = textwrap.wrap(verb["summary"]["en"], 108, initial_indent='        """', subsequent_indent="        ")
    start = f'        return self._say("{verb["name"]}", {reply}, {{'
    say = filled(start, [f'"{member}": {python_name(member)}' for member in ordered(request)], "})", " " * 12)
    if notes:
        summary += ["", *notes, '        """']
    else:
        summary[-1] += '"""'
    return "\n".join([signature, *summary, say]) + "\n"


def noun_class(noun: str, types: Set[str]) -> str:
    """A noun may be called like what its verbs give: a finding, of finding_list."""
    name = noun.capitalize()
    return name + "Verbs" if name in types else name


def generate(verbs: Schema) -> str:
    types, seen = verbs["types"], set[str]()
    nouns: Dict[str, List[Schema]] = {}
    alone = [verb for verb in verbs["verbs"] if "_" not in verb["name"]]  # a verb without a noun: supervise
    out = [HEAD, "#: All verbs, as C names them without the prefix.\nVERBS = ("]
    out[-1] += "".join(f'\n    "{verb["name"]}",' for verb in verbs["verbs"]) + "\n)\n"
    for verb in verbs["verbs"]:
        if verb not in alone:
            nouns.setdefault(verb["name"].split("_", 1)[0], []).append(verb)
        for name in reply_types(types, reference({"$ref": verb["reply"]}), seen):
            out.append(reply_class(name, types[name]))
    for noun, of_noun in nouns.items():
        methods = "\n".join(method(verb, types) for verb in of_noun)
        out.append(f'class {noun_class(noun, seen)}({BASES.get(noun, "Noun")}):\n    """Verbs: {noun}."""\n\n{methods}')
    holder = ['class Verbs(Noun):\n    """All verbs, by noun."""\n', "    def __init__(self, call: Caller) -> None:",
              "        super().__init__(call)"]
    holder += [f"        self.{noun} = {noun_class(noun, seen)}(call)" for noun in nouns]
    out.append("\n".join(holder) + "\n" + "".join("\n" + method(verb, types) for verb in alone))
    return "\n\n".join(out)


if __name__ == "__main__":
    TARGET.write_text(generate(json.loads(LIST.read_text(encoding="utf-8"))), encoding="utf-8")
