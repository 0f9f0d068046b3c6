"""Several processes, each with several threads, act on cases in one SQLite file: nothing that was acknowledged is lost
or there twice, and nobody is told that the file is busy before having waited as long as agreed.

Usage: processes.py [--seconds N] [--processes N] [--threads N]

`./dev soak processes` runs it for a minute; the tests for a few seconds.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import time
from typing import Any, Dict, List

import lianxin

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "capi" / "python" / "tests"))

from conftest import COUNTY, VILLAGE, county  # noqa: E402

BUSY_TIMEOUT_S = 30
NOW = "2024-03-04T12:00:00+08:00"


def opened(database: str) -> lianxin.Store:
    return lianxin.open(f"sqlite:{database}", time_source="manual", now=NOW, busy_timeout_s=BUSY_TIMEOUT_S)


def install(database: str) -> str:
    """A county, and one case in progress that all will write notes to; its number."""
    with opened(database) as store:
        with store.install(COUNTY) as first:
            for name in ("wuxi-1315", "cn-2024", "matter"):
                first.document.adopt(lianxin.builtin(name))
            first.organisation.load(county())
        with store.session(COUNTY, appointment="a-registrar") as me:
            number: str = me.case.open("rural_road", "路基塌方", area=VILLAGE).case
            me.case.act(number, "accept")
        with store.session(COUNTY, appointment="a-dispatcher") as me:
            me.case.act(number, "assign", fields={"unit": "u-roads", "handler": "a-handler"})
        with store.session(COUNTY, appointment="a-handler") as me:
            me.case.act(number, "start")
    return number


class Worker(threading.Thread):
    """Opens cases, accepts them, and writes notes to the one that all write to; keeps what it was told."""

    def __init__(self, store: lianxin.Store, shared: str, name: str, until: float) -> None:
        super().__init__()
        self.store, self.shared, self.called, self.until = store, shared, name, until
        self.told: List[List[Any]] = []
        self.faults: List[str] = []
        self.waited = 0.0

    def run(self) -> None:
        try:
            with self.store.session(COUNTY, appointment="a-registrar") as registrar, \
                    self.store.session(COUNTY, appointment="a-handler") as handler:
                while time.time() < self.until:
                    text = f"{self.called} {len(self.told)}"
                    number = self.timed(lambda: registrar.case.open("rural_road", text, area=VILLAGE, request_id=text)).case
                    self.told.append([number, 1, text])
                    accepted = self.timed(lambda: registrar.case.act(number, "accept"))
                    self.told.append([number, accepted.version, "accept"])
                    noted = self.timed(lambda: handler.case.act(self.shared, "note", fields={"text": text}))
                    self.told.append([self.shared, noted.version, text])
        except Exception as error:  # whatever it is, it is told, or the test would count too few and be content
            self.faults.append(f"{self.called}: {type(error).__name__} {error}")

    def timed(self, call: Any) -> Any:
        begun = time.monotonic()
        try:
            return call()
        except lianxin.StoreError as error:
            after = time.monotonic() - begun
            raise RuntimeError(f"{error.code} after {after:.1f} of {BUSY_TIMEOUT_S} seconds") from error
        finally:
            self.waited = max(self.waited, time.monotonic() - begun)


def work(database: str, shared: str, name: str, threads: int, until: float) -> None:
    """One process; prints what its threads were told."""
    with opened(database) as store:
        workers = [Worker(store, shared, f"{name}-{i}", until) for i in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    json.dump({"told": [told for worker in workers for told in worker.told],
               "faults": [fault for worker in workers for fault in worker.faults],
               "waited": max(worker.waited for worker in workers)}, sys.stdout)


def check(database: str, shared: str, told: List[List[Any]]) -> List[str]:
    """Each thing told is in the file exactly once, and nothing else is."""
    faults: List[str] = []
    by_case: Dict[str, Dict[int, str]] = collections.defaultdict(dict)
    for number, version, text in told:
        if version in by_case[number]:
            faults.append(f"version {version} of {number} was acknowledged twice")
        by_case[number][version] = text
    with opened(database) as store:
        with store.session(COUNTY, appointment="a-handler") as me:
            notes = {step.version: step.fields["text"] for step in me.case.show(shared).history if step.action == "note"}
        if notes != by_case.pop(shared, {}):
            faults.append(f"{len(notes)} notes are in the file, and they are not those that were acknowledged")
        with store.session(COUNTY, appointment="a-registrar") as me:
            for number, versions in by_case.items():
                shown = me.case.show(number)
                if shown.summary != versions[1] or shown.state != "accepted" or len(shown.history) != len(versions):
                    faults.append(f"{number} is not as it was acknowledged")
        numbers = sorted(int(number.rsplit("-", 1)[1]) for number in by_case)
        if numbers != list(range(2, len(numbers) + 2)):
            faults.append("the numbers of cases have gaps")
        with store.session(COUNTY, appointment="a-auditor") as me:
            if not me.audit.verify().whole:
                faults.append("the chains do not hold")
        with store.session(COUNTY, appointment="a-admin") as me:
            faults += [f"rebuilding changes {found.table}" for found in me.store.rebuild().differences]
    return faults


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--processes", type=int, default=4)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--work", nargs=4, metavar=("DATABASE", "CASE", "NAME", "UNTIL"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.work:
        work(*given.work[:3], given.threads, float(given.work[3]))
        return 0

    with tempfile.TemporaryDirectory() as folder:
        database = str(pathlib.Path(folder) / "county.db")
        shared = install(database)
        until = str(time.time() + given.seconds)
        children = [subprocess.Popen([sys.executable, __file__, "--threads", str(given.threads), "--work", database, shared,
                                      f"p{i}", until], stdout=subprocess.PIPE) for i in range(given.processes)]
        parts = [json.loads(child.communicate()[0] or '{"told": [], "faults": ["a process died"], "waited": 0}')
                 for child in children]
        told = [one for part in parts for one in part["told"]]
        faults = [fault for part in parts for fault in part["faults"]]
        faults += [f"process {i} got nothing done" for i, part in enumerate(parts) if not part["told"]]
        faults += check(database, shared, told)
    print(f"{len(told)} actions by {given.processes} processes of {given.threads} threads in {given.seconds:g} s; the longest "
          f"waited {max(part['waited'] for part in parts):.2f} s")
    for fault in faults[:20]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
