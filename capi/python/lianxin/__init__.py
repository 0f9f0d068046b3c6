"""Lianxin 连心: a county's 1-3-15 mechanism of officials going to the people.

    with lianxin.open("sqlite:wuxi.db") as store:
        with store.install("500238") as first:
            first.mechanism.adopt(lianxin.builtin("wuxi-1315"))
            first.organisation.load("organisation.json")
        with store.session("500238", appointment="a-clerk-01") as me:
            visit = me.activity.record("onsite_office", "2024-04-08T09:00:00+08:00", place="500238102205", …)
            print(visit.credited, me.case.show(visit.cases[0]).clocks)

Each verb is a method: ``case_open`` is ``me.case.open``. Members of a request are keyword arguments; datetime and
date objects may stand for texts, but a datetime must know its zone (lianxin.UTC8 is the library's own). Failures are
lianxin.Error and its kinds.
"""

from datetime import timedelta, timezone

from ._errors import Cancelled, Conflict, Error, Forbidden, InternalError, Invalid, NotFound, Refused, StoreError
from ._reply import Reply
from ._store import (Imported, Session, Snapshot, Store, UnitOfWork, backup_check, builtin, builtin_names, open, placement,
                     version)

__version__ = "0.5.0"

#: The library's local time, UTC+08:00 without daylight saving.
UTC8 = timezone(timedelta(hours=8))

__all__ = [
    "UTC8", "Cancelled", "Conflict", "Error", "Forbidden", "Imported", "InternalError", "Invalid", "NotFound", "Refused",
    "Reply", "Session", "Snapshot", "Store", "StoreError", "UnitOfWork", "backup_check", "builtin", "builtin_names", "open",
    "placement", "version",
]
