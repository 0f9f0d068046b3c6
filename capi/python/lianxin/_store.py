"""The store and the session."""

from __future__ import annotations

import ctypes
import json
import threading
import weakref
from ctypes import c_void_p
from datetime import datetime
from types import TracebackType
from typing import Any, Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Type, Union

from ._errors import error_of
from ._library import IMPORT_FAULT, IMPORT_NEXT, PROGRESS, library, take
from ._values import request_text
from ._upkeep import BackupChecked, Progress, StoreBackedUp, StoreRestored, Told
from ._verbs import Document, Verbs


def _text(status: int, reply: c_void_p) -> str:
    """The reply of a call, or its error raised."""
    text = take(reply) if reply else ""
    if status != 0:
        raise error_of(status, text)
    return text


def _object(status: int, reply: c_void_p) -> Dict[str, Any]:
    value: Dict[str, Any] = json.loads(_text(status, reply))
    return value


def _utf8(text: str) -> bytes:
    """What C can take: the bytes up to a NUL would be another text."""
    if "\0" in text:
        raise ValueError("a NUL character in a name")
    return text.encode("utf-8")


class Imported(NamedTuple):
    """What a bulk import came to: how many lines, and what became of them."""

    lines: int
    imported: int
    skipped: int
    refused: int


class Session(Verbs):
    """What one actor may do in one jurisdiction: every verb, by its noun (``me.case.open(…)``).

    Begun by Store.session or Store.install. May be shared by threads: calls wait for each other.
    """

    def __init__(self, store: Store, actor: Mapping[str, Any]) -> None:
        lib = library()
        handle, reply = c_void_p(), c_void_p()
        status = lib.lx_session_begin(store._handle, request_text(actor), ctypes.byref(handle), ctypes.byref(reply))
        self.actor = _object(status, reply)
        self._handle: Optional[c_void_p] = handle
        self._lock = threading.RLock()
        self._progress: Any = PROGRESS(0)
        self._raised: Optional[BaseException] = None
        self._telling = False
        self._finalizer = weakref.finalize(self, lib.lx_session_end, handle)
        super().__init__(self._verb)

    @property
    def mechanism(self) -> Document:
        """Mechanisms are documents: ``first.mechanism.adopt(lianxin.builtin("wuxi-1315"))`` reads well."""
        return self.document

    def call(self, verb: str, request: Optional[Mapping[str, Any]] = None) -> Dict[str, Any]:
        """Any verb by its name; the reply as json.loads gives it."""
        reply = c_void_p()
        with self._lock:
            status = library().lx_call(self._handle, _utf8(verb), request_text(request or {}), ctypes.byref(reply))
            raised = self._take_raised()
        return self._reply(status, reply, raised)

    def _verb(self, verb: str, request: Mapping[str, Any]) -> Dict[str, Any]:
        function = getattr(library(), f"lx_{verb}")
        reply = c_void_p()
        text = request_text(request)
        with self._lock:
            status = function(self._handle, text, ctypes.byref(reply))
            raised = self._take_raised()
        return self._reply(status, reply, raised)

    def on_progress(self, callback: Optional[Callable[[str, int, int], Optional[bool]]]) -> None:
        """From now on long work (``ledger.write``, ``calendar.write``, ``report.render``, ``audit.verify``,
        ``store.rebuild``) calls ``callback(stage, done, total)`` now and then; None ends it.

        ``total`` is 0 where it is not known beforehand. Returning False, or raising, stops the work, and nothing is
        written: False gives lianxin.Cancelled, an exception goes on to whoever called the verb. The callback must not use
        this session nor write to its store, which the verb still holds.
        """
        function: Any = PROGRESS(0)
        if callback is not None:
            tell = callback

            def told(_user: Optional[int], stage: bytes, done: int, total: int) -> int:
                self._telling = True
                try:
                    return 1 if tell(stage.decode("utf-8"), done, total) is False else 0
                except BaseException as error:  # none may cross the frames of C
                    self._raised = error
                    return 1
                finally:
                    self._telling = False

            function = PROGRESS(told)
        reply = c_void_p()
        with self._lock:
            status = library().lx_session_progress(self._handle, function, None, ctypes.byref(reply))
            _text(status, reply)
            self._progress = function  # the library calls it: it lives as long as it may be called

    def unit_of_work(self, *, seconds: Optional[int] = None, events: Optional[int] = None) -> UnitOfWork:
        """For a with statement: what the verbs in it write becomes durable together when it ends, or, if it ends with an
        exception, not at all.

            with me.unit_of_work() as work:
                for row in rows:
                    me.case.open(**row)
            print(work.verbs, work.events)

        A verb that is refused changes nothing, and what came before it stands. Others wait meanwhile, so it is bounded:
        ``seconds`` (1 to 60; 5) that it may stay open, ``events`` (1 to 100000; 10000) that it may write; past that all of
        it is taken back, with the code ``work.timed_out`` or ``work.too_large``. Other threads that share this session
        wait until it ends; the same thread must not use another session to write.
        """
        return UnitOfWork(self, {"seconds": seconds, "events": events})

    def snapshot(self, *, seconds: Optional[int] = None) -> Snapshot:
        """For a with statement: all that is asked in it is answered from one state, and by one time.

            with me.snapshot() as seen:
                counts, mine = me.worklist.count(), me.case.list()
            print(seen.position, seen.now)

        Nobody waits for it, but in a store in memory. A verb that writes gives the code ``snapshot.read_only``. After
        ``seconds`` (1 to 60; 10) it is given up, with the code ``snapshot.timed_out``. Other threads that share this
        session wait until it ends.
        """
        return Snapshot(self, {"seconds": seconds})

    def bulk_import(self, kind: str, rows: Iterable[Union[str, bytes, Mapping[str, Any]]], *, name: str,
                    dry_run: bool = False, batch: Optional[int] = None,
                    on_fault: Optional[Callable[[Dict[str, Any]], Optional[bool]]] = None) -> Imported:
        """Opens many cases (``kind="cases"``) or records many activities (``"activities"``), in batches, in memory that
        doesn't grow with their number.

            with open("old.jsonl", encoding="utf-8") as lines:
                print(me.bulk_import("cases", lines, name="old-system", dry_run=True, on_fault=print))

        Each row is a JSON text or a mapping: what the verb takes, and ``key``, by which it is known again. The same
        import again, under the same name, skips what is there. A row that is refused is told to ``on_fault`` as a dict
        (line, key, code, message, message_zh, pointer), and the others are taken all the same; returning False stops.
        An exception of ``rows`` or ``on_fault`` ends it and is raised; what was committed before stands.
        """
        given = iter(rows)
        raised: List[BaseException] = []
        kept: List[Any] = []  # the line that the library is looking at

        def next_line(_user: Optional[int], line: Any, size: Any) -> int:
            self._telling = True
            try:
                for row in given:
                    data = (row if isinstance(row, bytes) else
                            row.encode("utf-8") if isinstance(row, str) else request_text(row))
                    data = data[:-1] if data.endswith(b"\n") else data
                    kept[:] = [ctypes.create_string_buffer(data, len(data) + 1)]
                    line[0] = ctypes.cast(kept[0], c_void_p)
                    size[0] = len(data)
                    return 1
                return 0
            except BaseException as error:  # none may cross the frames of C
                raised.append(error)
                return -1
            finally:
                self._telling = False

        def told(_user: Optional[int], fault: bytes) -> int:
            self._telling = True
            try:
                return 1 if on_fault is not None and on_fault(json.loads(fault)) is False else 0
            except BaseException as error:
                raised.append(error)
                return 1
            finally:
                self._telling = False

        request = request_text({"kind": kind, "name": name, "dry_run": dry_run, "batch": batch})
        faults: Any = IMPORT_FAULT(0) if on_fault is None else IMPORT_FAULT(told)
        reply = c_void_p()
        with self._lock:
            status = library().lx_bulk_import(self._handle, request, IMPORT_NEXT(next_line), faults, None,
                                              ctypes.byref(reply))
            of_progress = self._take_raised()
        return Imported(**self._reply(status, reply, raised[0] if raised else of_progress))

    def _begin_scope(self, begin: Callable[..., int], bounds: Mapping[str, Any]) -> Dict[str, Any]:
        """Begins what a with statement holds open; other threads wait until it ends."""
        self._lock.acquire()
        try:
            reply = c_void_p()
            return _object(begin(self._handle, request_text(bounds), ctypes.byref(reply)), reply)
        except BaseException:
            self._lock.release()
            raise

    def _end_scope(self, end: Callable[..., int]) -> Optional[Dict[str, Any]]:
        """None if the session was ended meanwhile, and what it held with it."""
        try:
            reply = c_void_p()
            return None if self._handle is None else _object(end(self._handle, ctypes.byref(reply)), reply)
        finally:
            self._lock.release()

    def _take_raised(self) -> Optional[BaseException]:
        raised, self._raised = self._raised, None
        return raised

    @staticmethod
    def _reply(status: int, reply: c_void_p, raised: Optional[BaseException]) -> Dict[str, Any]:
        if raised is None:
            return _object(status, reply)
        if reply:
            take(reply)
        raise raised

    def end(self) -> None:
        """Ends the session; again is harmless."""
        with self._lock:
            if self._telling:
                raise RuntimeError("a session can't be ended from within its own progress callback")
            self._handle = None
            self._finalizer()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.end()


class UnitOfWork:
    """Verbs of one session that become durable together or not at all. Made by Session.unit_of_work.

    verbs, events: how many verbs wrote and were not refused, and how many events; told once it has ended.
    """

    def __init__(self, session: Session, bounds: Mapping[str, Any]) -> None:
        self._session = session
        self._bounds = bounds
        self.verbs = 0
        self.events = 0

    def __enter__(self) -> UnitOfWork:
        self._session._begin_scope(library().lx_work_begin, self._bounds)
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        ended = self._session._end_scope(library().lx_work_commit if kind is None else library().lx_work_rollback)
        if ended is not None:
            self.verbs, self.events = ended["verbs"], ended["events"]


class Snapshot:
    """One state that all verbs of a session read from. Made by Session.snapshot.

    position: of the last event that it sees; now: the time by which all in it is judged.
    """

    def __init__(self, session: Session, bounds: Mapping[str, Any]) -> None:
        self._session = session
        self._bounds = bounds
        self.position = 0
        self.now: Optional[datetime] = None

    def __enter__(self) -> Snapshot:
        begun = self._session._begin_scope(library().lx_snapshot_begin, self._bounds)
        self.position, self.now = begun["position"], datetime.fromisoformat(begun["now"])
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self._session._end_scope(library().lx_snapshot_end)


class Store:
    """An open store; threads may share it. Made by lianxin.open."""

    def __init__(self, uri: str, options: Mapping[str, Any]) -> None:
        lib = library()
        handle, reply = c_void_p(), c_void_p()
        status = lib.lx_store_open(_utf8(uri), request_text(options), ctypes.byref(handle), ctypes.byref(reply))
        _text(status, reply)
        self._handle: Optional[c_void_p] = handle
        self._finalizer = weakref.finalize(self, lib.lx_store_close, handle)

    def session(self, jurisdiction: str, appointment: str) -> Session:
        """A session of the official who holds the appointment."""
        return Session(self, {"jurisdiction": jurisdiction, "appointment": appointment})

    def install(self, jurisdiction: str) -> Session:
        """A session that loads the first documents and organisation of a new jurisdiction, and nothing else."""
        return Session(self, {"jurisdiction": jurisdiction, "installer": True})

    def now(self) -> datetime:
        """The store's time."""
        reply = c_void_p()
        return datetime.fromisoformat(_object(library().lx_store_now(self._handle, ctypes.byref(reply)), reply)["now"])

    def time_set(self, now: Union[datetime, str]) -> datetime:
        """Moves a manual time source forward."""
        reply = c_void_p()
        status = library().lx_store_time_set(self._handle, request_text({"now": now}), ctypes.byref(reply))
        return datetime.fromisoformat(_object(status, reply)["now"])

    def metrics(self) -> Dict[str, Any]:
        """What this open store has counted: calls and latency of each verb, refusals, retries, commits, waits."""
        reply = c_void_p()
        return _object(library().lx_store_metrics(self._handle, b"json", ctypes.byref(reply)), reply)

    def metrics_text(self) -> str:
        """The same as OpenMetrics text, to be served as ``application/openmetrics-text; version=1.0.0``."""
        reply = c_void_p()
        return _text(library().lx_store_metrics(self._handle, b"openmetrics", ctypes.byref(reply)), reply)
    def backup(self, path: str, *, progress: Optional[Progress] = None) -> StoreBackedUp:
        """Copies a SQLite store to a file of its own while others write: as it stood at one moment, whole or not at all,
        and on the disk when this returns. Nothing may lie at ``path`` yet."""
        told, reply = Told(progress), c_void_p()
        status = library().lx_store_backup(self._handle, request_text({"path": path}), told.function, None,
                                           ctypes.byref(reply))
        return StoreBackedUp(told.reply(status, reply))

    def restore(self, *, from_: Optional[str] = None, feed: Optional[str] = None, jurisdiction: Optional[str] = None,
                until: Union[datetime, str, None] = None, position: Optional[int] = None,
                documents: Sequence[Union[str, Mapping[str, Any]]] = (),
                progress: Optional[Progress] = None) -> StoreRestored:
        """Plays the events that this store, a backup, lacks back onto it, unchanged; each jurisdiction's all or none.

        from_: the URI of a store that can still be read. feed: or a file, each line one of the ``events`` of feed.read or
        a reply of it. jurisdiction: only this one; with ``feed``, whose events they are. until: no event told after this.
        position: no event behind this one. documents: texts of documents adopted since, where the store can't give them.
        """
        told, reply = Told(progress), c_void_p()
        request = {"from": from_, "feed": feed, "jurisdiction": jurisdiction, "until": until, "position": position,
                   "documents": list(documents) or None}
        status = library().lx_store_restore(self._handle, request_text(request), told.function, None,
                                            ctypes.byref(reply))
        return StoreRestored(told.reply(status, reply))

    def close(self) -> None:
        """Closes the store; again is harmless. Sessions that still run stay usable until they end."""
        self._handle = None
        self._finalizer()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()


def open(uri: str, *, time_source: Optional[str] = None, now: Union[datetime, str, None] = None,
         create: Optional[bool] = None, hash: Optional[str] = None, busy_timeout_s: Optional[int] = None,
         request_retention_days: Optional[int] = None, migrate: Optional[str] = None) -> Store:
    """Opens a store: "sqlite:wuxi.db", "sqlite::memory:", "postgresql://user@host:port/name"; or a document of routes
    (JSON), or "routes:" and the path of one, which says what database serves which jurisdiction.

    time_source: "system", or "manual", which stands still at ``now`` until Store.time_set moves it forward.
    create: make the database if there is none (True). hash: "sm3" or "sha256", for a new store.
    busy_timeout_s: how long to wait for another writer (10). request_retention_days: for at least so long a
    request_id gives its first reply again (30).
    migrate: what becomes of a store that an earlier version made: "now" (it is brought up to this one), "dry_run" (it is
    left untouched, and the error ``store.migration_due`` says in its details what would be done), "copy_first" (a copy
    is kept beside the file, named after the schema version that it had).
    """
    return Store(uri, {"time_source": time_source, "now": now, "create": create, "hash": hash,
                       "busy_timeout_s": busy_timeout_s, "request_retention_days": request_retention_days,
                       "migrate": migrate})


def backup_check(uri: str, *, rebuild: bool = False, progress: Optional[Progress] = None) -> BackupChecked:
    """Checks a copy of a store, or a store that nobody writes to, without changing it: the file, the chains of events and
    sealed texts, and with ``rebuild`` whether the read tables are what the events make them."""
    told, reply = Told(progress), c_void_p()
    status = library().lx_backup_check(_utf8(uri), request_text({"rebuild": rebuild}), told.function, None,
                                       ctypes.byref(reply))
    return BackupChecked(told.reply(status, reply))


def builtin(name: str) -> str:
    """The text of a document that the library brings along: "wuxi-1315", "matter", "reported", "cn-2024", …"""
    reply = c_void_p()
    return _text(library().lx_builtin(_utf8(name), ctypes.byref(reply)), reply)


def builtin_names() -> List[str]:
    """The names of those documents."""
    reply = c_void_p()
    names: List[str] = _object(library().lx_builtin_names(ctypes.byref(reply)), reply)["names"]
    return names


def placement(engine: str) -> str:
    """The SQL that places a store's tables on "citus", "yugabytedb" or "opengauss", for who administers it."""
    reply = c_void_p()
    return _text(library().lx_placement(_utf8(engine), ctypes.byref(reply)), reply)


def version() -> str:
    """The library's version; the package's own is ``lianxin.__version__``."""
    text: bytes = library().lx_version()
    return text.decode("ascii")
