"""Copies of a store, their check, and what is played back onto one: the replies, and how they are told."""

from __future__ import annotations

import json
from ctypes import c_void_p
from typing import Any, Callable, Dict, List, Optional

from ._errors import error_of
from ._library import PROGRESS, take
from ._reply import Reply
from ._verbs import AuditVerified, TableDifference

#: Told the stage, how much of it is done, and of how much (0 where that is not known); False stops the work.
Progress = Callable[[str, int, int], Optional[bool]]


class JurisdictionPosition(Reply):
    #: 6 digits.
    jurisdiction: str
    #: Of its newest event.
    position: int
    _members = {
        "jurisdiction": "",
        "position": "",
    }


class StoreBackedUp(Reply):
    #: Where the copy lies.
    path: str
    #: Its size.
    bytes: int
    #: Up to which event it goes.
    jurisdictions: List[JurisdictionPosition]
    _members = {
        "path": "",
        "bytes": "",
        "jurisdictions": "[JurisdictionPosition]",
    }


class JurisdictionChecked(Reply):
    #: 6 digits.
    jurisdiction: str
    #: Of its newest event.
    position: int
    #: Its chains of events and sealed texts.
    audit: AuditVerified
    #: The read tables were compared, too.
    rebuilt: bool
    #: Those that are not what the events make them.
    differences: List[TableDifference]
    _members = {
        "jurisdiction": "",
        "position": "",
        "audit": "AuditVerified",
        "rebuilt": "",
        "differences": "[TableDifference]",
    }


class BackupChecked(Reply):
    #: Nothing at all was found wrong.
    sound: bool
    #: Of the copy.
    schema_version: int
    #: Of this library, which brings older ones up to it.
    known_version: int
    #: Places where the database finds its own file damaged.
    damaged: int
    #: Each jurisdiction in it.
    jurisdictions: List[JurisdictionChecked]
    _members = {
        "sound": "",
        "schema_version": "",
        "known_version": "",
        "damaged": "",
        "jurisdictions": "[JurisdictionChecked]",
    }


class LostTexts(Reply):
    #: ``case/990001-2024-000001``, ``person/p-000001``.
    subject: str
    #: How many.
    texts: int
    _members = {
        "subject": "",
        "texts": "",
    }


class JurisdictionRestored(Reply):
    #: 6 digits.
    jurisdiction: str
    #: The position of its newest event before.
    before: int
    #: And now.
    position: int
    #: Sealed texts brought back.
    texts: int
    #: Persons' data brought back.
    persons: int
    #: Texts and persons' data that are nowhere.
    lost_texts: int
    #: Whose they were, the first 1000.
    lost: List[LostTexts]
    _members = {
        "jurisdiction": "",
        "before": "",
        "position": "",
        "texts": "",
        "persons": "",
        "lost_texts": "",
        "lost": "[LostTexts]",
    }


class StoreRestored(Reply):
    #: Each that was looked at.
    jurisdictions: List[JurisdictionRestored]
    _members = {
        "jurisdictions": "[JurisdictionRestored]",
    }


class Told:
    """A callback as C wants it, for one call; what it raised goes on to whoever called."""

    def __init__(self, tell: Optional[Progress]) -> None:
        self.function: Any = PROGRESS(0)
        self._raised: Optional[BaseException] = None
        if tell is None:
            return
        asked = tell

        def told(_user: Optional[int], stage: bytes, done: int, total: int) -> int:
            try:
                return 1 if asked(stage.decode("utf-8"), done, total) is False else 0
            except BaseException as error:  # none may cross the frames of C
                self._raised = error
                return 1

        self.function = PROGRESS(told)

    def reply(self, status: int, reply: c_void_p) -> Dict[str, Any]:
        """The reply of the call, or its error raised."""
        text = take(reply) if reply else ""
        if self._raised is not None:
            raise self._raised
        if status != 0:
            raise error_of(status, text)
        value: Dict[str, Any] = json.loads(text)
        return value
