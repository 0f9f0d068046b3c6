"""What the generated nouns stand on."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, Type, TypeVar, Union

from ._reply import Reply

if TYPE_CHECKING:
    from ._verbs import OrganisationImported

R = TypeVar("R", bound=Reply)
Caller = Callable[[str, Mapping[str, Any]], Dict[str, Any]]


class Noun:
    """The verbs of one noun, said in one session."""

    def __init__(self, call: Caller) -> None:
        self._call = call

    def _say(self, verb: str, reply: Type[R], request: Mapping[str, Any]) -> R:
        return reply(self._call(verb, request))


class OrganisationFiles(Noun):
    """Organisations are often kept in a file."""

    def load(self, source: Union[str, os.PathLike[str], Mapping[str, Any]]) -> OrganisationImported:
        """Imports an organisation from a JSON file or a mapping of its lists."""
        from ._verbs import OrganisationImported

        if isinstance(source, Mapping):
            return self._say("organisation_import", OrganisationImported, source)
        with open(source, encoding="utf-8") as file:
            return self._say("organisation_import", OrganisationImported, json.load(file))
