"""Values on their way out: Python to the JSON of a request."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, Mapping

from ._reply import Reply

_EXACT = 2**53 - 1  # beyond it an integer travels as text


def plain(value: Any) -> Any:
    """The value as JSON has it. None is left out of objects; a time must say its offset."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a datetime without a time zone: say which instant is meant, e.g. tzinfo=lianxin.UTC8")
        return value.isoformat(timespec="milliseconds" if value.microsecond else "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Reply):
        return value.raw
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _EXACT:
        return str(value)
    return value


def request_text(request: Mapping[str, Any]) -> bytes:
    """A request as the library reads it. The escapes keep what is no UTF-8, or U+0000, for the library to refuse."""
    return json.dumps(plain(request), allow_nan=False, separators=(",", ":")).encode("ascii")
