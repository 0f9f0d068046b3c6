"""Values on their way in: a reply's JSON object with attributes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Dict, Iterator, Mapping, Type


class Reply:
    """A JSON object of a reply. Members are attributes and items alike: ``moved.case`` or ``moved["case"]``.

    Days are ``datetime.date``, times ``datetime.datetime``; a member that may be absent and is absent is None, an
    absent list or map is empty. A member whose name is a Python keyword has an underscore behind it (``from_``).
    ``raw`` is the object as json.loads gave it.
    """

    _members: ClassVar[Mapping[str, str]] = {}
    _types: ClassVar[Dict[str, Type[Reply]]] = {}

    def __init__(self, raw: Dict[str, Any]) -> None:
        self.raw = raw

    def __init_subclass__(cls) -> None:
        Reply._types[cls.__name__] = cls

    def __getattr__(self, name: str) -> Any:
        if name == "raw" or name.startswith("_"):
            raise AttributeError(name)
        try:
            return self[name[:-1] if name.endswith("_") else name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__} has no member {name!r}") from None

    def __getitem__(self, member: str) -> Any:
        kind = self._members.get(member)
        if member in self.raw:
            return _value(kind or "", self.raw[member])
        if kind is None:
            raise KeyError(member)
        return [] if kind.startswith("[") else {} if kind == "{}" else None

    def get(self, member: str, default: Any = None) -> Any:
        """The member, or ``default`` if the reply doesn't hold it."""
        return self[member] if member in self.raw else default

    def __contains__(self, member: object) -> bool:
        return member in self.raw

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw)

    def __dir__(self) -> Iterator[str]:
        return iter({*super().__dir__(), *self._members})

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (Reply, dict)):
            return self.raw == (other.raw if isinstance(other, Reply) else other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={self.raw[name]!r}" for name in self.raw)
        return f"{type(self).__name__}({members})"


def _value(kind: str, value: Any) -> Any:
    """`kind`: "date", "time", a type's name, "[…]" for a list of these; "{}" for a map and "" for a value, as they are."""
    if kind.startswith("["):
        return [_value(kind[1:-1], item) for item in value]
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "time":
        return datetime.fromisoformat(value)
    return Reply._types[kind](value) if kind not in ("", "{}") else value
