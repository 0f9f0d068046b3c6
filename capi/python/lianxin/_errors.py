"""Errors: a refusal or a failure, with its code, its words in two languages and its place."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional, Type


class Error(Exception):
    """What the library refused or could not do. Nothing has been stored.

    ``code`` is stable and meant for programs (``case.action_not_allowed``); ``message`` and ``message_zh`` are one
    line each, for people; ``pointer`` is the JSON Pointer of the member of the request at fault, or empty;
    ``details`` says more, for instance what would be allowed.
    """

    def __init__(self, code: str, message: str, message_zh: str = "", pointer: str = "",
                 details: Optional[Dict[str, Any]] = None) -> None:
        super().__init__(code, message, message_zh, pointer, details)
        self.code = code
        self.message = message
        self.message_zh = message_zh
        self.pointer = pointer
        self.details: Dict[str, Any] = details or {}

    def __str__(self) -> str:
        return f"{self.code}: {self.message}" + (f" ({self.pointer})" if self.pointer else "")


class Refused(Error):
    """A rule of the business says no."""


class Invalid(Error):
    """The request is malformed, or the document that it carries is unsound."""


class Forbidden(Error):
    """This session may not do it."""


class NotFound(Error):
    """There is no such thing."""


class Conflict(Error):
    """It has changed since you looked, or the id or the file is there already."""


class Cancelled(Error):
    """The progress callback said stop; nothing was written."""


class StoreError(Error):
    """Disk or database; nothing was stored or written."""


class InternalError(Error):
    """A fault of the library."""


#: By lx_status. LX_NOMEM is a MemoryError.
BY_STATUS: Dict[int, Type[Error]] = {
    10: Refused,
    20: Invalid,
    30: Forbidden,
    40: NotFound,
    50: Conflict,
    55: Cancelled,
    60: StoreError,
    80: InternalError,
}
NOMEM = 70


def error_of(status: int, text: str) -> Exception:
    """The exception for a status other than LX_OK and its error document."""
    if status == NOMEM:
        return MemoryError("lianxin: out of memory")
    document = json.loads(text)
    return BY_STATUS.get(status, Error)(document["code"], document["message"], document["message_zh"],
                                        document["pointer"], document["details"])
