"""Finds the shared library, opens it and declares every one of its functions."""

from __future__ import annotations

import ctypes
import functools
import os
import pathlib
from ctypes import POINTER, c_char_p, c_int, c_size_t, c_void_p
from typing import Any, Dict, Iterator, List, Optional, Tuple

from ._verbs import VERBS

SONAME = "liblianxin.so.0"

_reply = POINTER(c_void_p)

#: lx_progress_fn. A null one ends the telling.
PROGRESS = ctypes.CFUNCTYPE(c_int, c_void_p, c_char_p, ctypes.c_longlong, ctypes.c_longlong)

#: lx_import_next_fn, lx_import_fault_fn. A null one of the second tells nobody.
IMPORT_NEXT = ctypes.CFUNCTYPE(c_int, c_void_p, POINTER(c_void_p), POINTER(c_size_t))
IMPORT_FAULT = ctypes.CFUNCTYPE(c_int, c_void_p, c_char_p)

#: Result and argument types of each function; a verb's are added from the list of verbs.
PROTOTYPES: Dict[str, Tuple[Any, List[Any]]] = {
    "lx_version": (c_char_p, []),
    "lx_text_data": (c_void_p, [c_void_p]),
    "lx_text_size": (c_size_t, [c_void_p]),
    "lx_text_free": (None, [c_void_p]),
    "lx_builtin": (c_int, [c_char_p, _reply]),
    "lx_builtin_names": (c_int, [_reply]),
    "lx_placement": (c_int, [c_char_p, _reply]),
    "lx_store_open": (c_int, [c_char_p, c_char_p, POINTER(c_void_p), _reply]),
    "lx_store_close": (None, [c_void_p]),
    "lx_store_now": (c_int, [c_void_p, _reply]),
    "lx_store_time_set": (c_int, [c_void_p, c_char_p, _reply]),
    "lx_store_metrics": (c_int, [c_void_p, c_char_p, _reply]),
    "lx_store_backup": (c_int, [c_void_p, c_char_p, PROGRESS, c_void_p, _reply]),
    "lx_store_restore": (c_int, [c_void_p, c_char_p, PROGRESS, c_void_p, _reply]),
    "lx_backup_check": (c_int, [c_char_p, c_char_p, PROGRESS, c_void_p, _reply]),
    "lx_session_begin": (c_int, [c_void_p, c_char_p, POINTER(c_void_p), _reply]),
    "lx_session_end": (None, [c_void_p]),
    "lx_session_progress": (c_int, [c_void_p, PROGRESS, c_void_p, _reply]),
    "lx_work_begin": (c_int, [c_void_p, c_char_p, _reply]),
    "lx_work_commit": (c_int, [c_void_p, _reply]),
    "lx_work_rollback": (c_int, [c_void_p, _reply]),
    "lx_snapshot_begin": (c_int, [c_void_p, c_char_p, _reply]),
    "lx_snapshot_end": (c_int, [c_void_p, _reply]),
    "lx_bulk_import": (c_int, [c_void_p, c_char_p, IMPORT_NEXT, IMPORT_FAULT, c_void_p, _reply]),
    "lx_call": (c_int, [c_void_p, c_char_p, c_char_p, _reply]),
    **{f"lx_{verb}": (c_int, [c_void_p, c_char_p, _reply]) for verb in VERBS},
}


def candidates() -> Iterator[str]:
    """Where the library may be, best first: LIANXIN_LIBRARY alone if set; beside the package; the build tree that the
    package stands in, newest first; the installation that it stands in; wherever the loader looks."""
    named = os.environ.get("LIANXIN_LIBRARY")
    if named:
        yield named
        return
    here = pathlib.Path(__file__).resolve().parent
    yield from map(str, sorted(here.glob("liblianxin.so*")))
    if (here.parents[1] / "include" / "lianxin.h").exists():
        built = (here.parents[2] / "build").glob(f"*/**/{SONAME}")
        plain = [path for path in built if "asan" not in path.parts]
        yield from map(str, sorted(plain, key=lambda path: path.stat().st_mtime, reverse=True))
    for parent in here.parents[1:5]:
        for folder in ("lib", "lib64"):
            yield from map(str, sorted((parent / folder).glob(SONAME)))
            yield from map(str, sorted((parent / folder).glob(f"*/{SONAME}")))
    yield SONAME


def _open() -> ctypes.CDLL:
    last: Optional[OSError] = None
    for path in candidates():
        try:
            return ctypes.CDLL(path)
        except OSError as error:
            last = error
    raise ImportError(f"{SONAME} was not found; set LIANXIN_LIBRARY to its path ({last})") from last


@functools.lru_cache(maxsize=None)
def library() -> ctypes.CDLL:
    """The library, opened once, with the types of all its functions declared."""
    opened = _open()
    for name, (result, arguments) in PROTOTYPES.items():
        function = getattr(opened, name)
        function.restype = result
        function.argtypes = arguments
    return opened


def take(text: c_void_p) -> str:
    """The string of an lx_text, which is freed."""
    lib = library()
    try:
        return ctypes.string_at(lib.lx_text_data(text), lib.lx_text_size(text)).decode("utf-8")
    finally:
        lib.lx_text_free(text)
