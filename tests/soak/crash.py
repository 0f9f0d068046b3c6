"""Killed at any moment, out of room, or with its server gone: what was acknowledged is there, whole, once.

Usage: crash.py [--rounds N] [--only sqlite|postgresql|full|restart] [--seed N]

A child writes with several threads and notes each reply when it has it; the parent kills it at a random moment (SIGKILL),
opens the store as the next process would, and looks: the chains hold, the read tables are what the events make of them,
and each noted request, asked again, gives the very reply that was noted and writes nothing. `./dev soak crash` does 200
rounds on each backend, and fills a small file system and restarts the server; the tests do a few of each.
"""

import argparse
import contextlib
import json
import os
import pathlib
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import lianxin

COUNTY, VILLAGE = "990001", "990001101201"
NOW = "2024-03-04T12:00:00+08:00"
PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")
THREADS = 3


def organisation():
    functions = {"clerk": ["registrar", "dispatcher", "handler"], "admin": ["administrator"], "auditor": ["auditor"]}
    return {"areas": [{"code": "990001000000", "name": "云溪县（虚构）"}, {"code": VILLAGE, "name": "甲一村"}],
            "units": [{"id": "u-office", "name": "县社会工作部"}],
            "posts": [{"id": f"p-{n}", "unit": "u-office", "title": n, "functions": f} for n, f in functions.items()],
            "officials": [{"id": f"o-{n}", "name": f"干部{n}"} for n in functions],
            "appointments": [{"id": f"a-{n}", "official": f"o-{n}", "post": f"p-{n}", "from": "2023-01-01"} for n in functions]}


def opened(uri, **options):
    return lianxin.open(uri, time_source="manual", now=NOW, **options)


def install(uri):
    with opened(uri) as store, store.install(COUNTY) as first:
        for name in ("cn-2024", "matter"):
            first.document.adopt(lianxin.builtin(name))
        first.organisation.load(organisation())


# ---------------------------------------------------------------- the child: writes, and notes what it was told

def load(uri, notes, seed):
    """Until it is killed, or until the store refuses for good: each line of the notes is a request and its reply."""
    out = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(verb, request, reply):
        os.write(out, (json.dumps([verb, request, reply], ensure_ascii=False) + "\n").encode())

    def work(number, store):
        rng = random.Random(f"{seed}-{number}")
        with store.session(COUNTY, appointment="a-clerk") as me:
            def ask(verb, **request):
                request["request_id"] = f"r-{seed}-{number}-{rng.getrandbits(64):016x}"
                reply = me.call(verb, request)
                note(verb, request, reply)
                return reply

            while True:
                case = ask("case_open", category="rural_road", summary="村道塌方" + "。" * rng.randrange(400),
                           area=VILLAGE)["case"]
                if rng.random() < 0.2:  # several actions that become durable together or not at all
                    together = []
                    with me.unit_of_work():
                        for action, fields in (("accept", {}), ("assign", {"unit": "u-office", "handler": "a-clerk"})):
                            request = {"case": case, "action": action, "fields": fields,
                                       "request_id": f"u-{seed}-{number}-{rng.getrandbits(64):016x}"}
                            together.append((request, me.call("case_act", request)))
                    for request, reply in together:
                        note("case_act", request, reply)
                else:
                    ask("case_act", case=case, action="accept")
                    ask("case_act", case=case, action="assign", fields={"unit": "u-office", "handler": "a-clerk"})
                ask("case_act", case=case, action="start")

    def until_refused(number, store):
        while True:
            try:
                work(number, store)
            except lianxin.Error as error:
                if error.code in ("store.connection_lost", "store.busy", "work.lost"):
                    time.sleep(0.02)
                    continue
                if error.code not in ("store.disk_full", "store.io"):
                    os.write(2, f"{error}\n".encode())
                    os._exit(3)
                os._exit(4)

    with opened(uri) as store:
        os.write(1, b"ready\n")
        threads = [threading.Thread(target=until_refused, args=(n, store), daemon=True) for n in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def begin_load(uri, notes, seed):
    child = subprocess.Popen([sys.executable, __file__, "--child", uri, str(notes), str(seed)], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"ready\n", "the child could not open the store"
    return child


# ---------------------------------------------------------------- the parent: looks at what is left

def noted(notes):
    if not notes.exists():
        return []
    lines = notes.read_bytes().split(b"\n")
    return [json.loads(line) for line in lines[:-1]]  # one that was cut short had been acknowledged all the same


def check(uri, notes, audit=True, after=0):
    """Gives the number of noted requests, each of which is found again as it was told, and the last position; events up to
    `after` were looked at before."""
    told = noted(notes)
    with opened(uri, create=False) as store:
        with store.session(COUNTY, appointment="a-auditor") as auditor:
            if audit:
                verified = auditor.call("audit_verify")
                assert verified["whole"], verified
            before = last_position(auditor, after)
        with store.session(COUNTY, appointment="a-clerk") as me:
            for verb, request, reply in told:
                again = me.call(verb, request)
                assert again == reply, (verb, request, reply, again)
        with store.session(COUNTY, appointment="a-auditor") as auditor:
            assert last_position(auditor, before) == before, "a request that was acknowledged has been done again"
        if audit:
            with store.session(COUNTY, appointment="a-admin") as admin:
                rebuilt = admin.call("store_rebuild")
                assert not rebuilt["differences"], rebuilt
    return len(told), before


def last_position(session, after):
    while page := session.call("feed_read", {"after": after, "limit": 1000})["events"]:
        assert [event["position"] for event in page] == list(range(after + 1, after + 1 + len(page))), "a gap"
        after = page[-1]["position"]
    return after


def kill_rounds(uri, folder, rounds, rng, until_quiet=lambda: None):
    install(uri)
    notes, acknowledged, position = folder / "notes", 0, 0
    for each in range(rounds):
        child = begin_load(uri, notes, f"{each}-{rng.getrandbits(32)}")
        if rng.random() < 0.9:  # else while it only begins
            while not noted(notes):
                time.sleep(0.002)
        time.sleep(rng.uniform(0, 0.5))
        child.send_signal(signal.SIGKILL)
        child.wait()
        until_quiet()
        told, position = check(uri, notes, each % 10 == 0 or each == rounds - 1, position)
        acknowledged += told
        notes.unlink(missing_ok=True)
    assert acknowledged > rounds, "too few were acknowledged to say anything"
    return acknowledged


def sqlite(folder, rounds, rng):
    import sqlite3
    acknowledged = kill_rounds(f"sqlite:{folder / 'county.db'}", folder, rounds, rng)
    with contextlib.closing(sqlite3.connect(folder / "county.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    print(f"sqlite: killed {rounds} times, {acknowledged} acknowledged requests, none lost, none twice")


def full(folder, rounds, rng):
    """A file system of a few megabytes runs full under load; with room again the store goes on from what it said."""
    small = folder / "small"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "lianxin-soak", str(small)], capture_output=True).returncode:
        print("full disk: not tried, since this user may not mount a file system")
        return
    try:
        uri, notes, acknowledged = f"sqlite:{small / 'county.db'}", folder / "notes", 0
        install(uri)
        for each in range(rounds):
            child = begin_load(uri, notes, f"{each}-{rng.getrandbits(32)}")
            assert child.wait(timeout=120) == 4, "the child did not end by being told that the disk is full"
            subprocess.run(["mount", "-o", f"remount,size={12 * (each + 1) + 6}m", str(small)], check=True)
            acknowledged += check(uri, notes)[0]
            notes.unlink()
            free = shutil.disk_usage(small).used // (1 << 20) + 3
            subprocess.run(["mount", "-o", f"remount,size={free}m", str(small)], check=True)
        assert acknowledged > rounds
        print(f"full disk: {rounds} times, {acknowledged} acknowledged requests, none lost, none twice")
    finally:
        subprocess.run(["umount", str(small)], check=True)


class Server:
    """A PostgreSQL of its own on loopback, as a user that may run one."""

    def __init__(self, folder):
        self.data = folder / "postgresql"
        self.user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
        folder.chmod(0o755)
        self.data.mkdir()
        if self.user:
            os.chown(self.data, self.user.pw_uid, self.user.pw_gid)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.run("initdb", "-D", self.data, "-U", "lianxin", "--auth=trust", "-E", "UTF8", "--no-locale", "--no-sync")
        self.start()

    def run(self, program, *arguments):
        as_user = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        subprocess.run([str(PROGRAMS / program), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, cwd="/", **as_user)

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.data / "log", "-o",
                 f"-p {self.port} -h 127.0.0.1 -k {self.data}", "start")

    def stop(self, how):
        self.run("pg_ctl", "-D", self.data, "-w", "-m", how, "stop")

    def until_quiet(self, name):
        """Until the server has ended what it was doing for the dead: a commit that nobody heard of is one all the same."""
        query = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"
        while subprocess.run([str(PROGRAMS / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "lianxin", "-Atc", query,
                              "postgres"], check=True, capture_output=True, text=True).stdout.strip() != "0":
            time.sleep(0.05)

    def database(self, name):
        self.run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "lianxin", name)
        return f"postgresql://lianxin@127.0.0.1:{self.port}/{name}"


@contextlib.contextmanager
def server(folder):
    made = Server(folder)
    try:
        yield made
    finally:
        made.stop("immediate")


def postgresql(folder, rounds, rng):
    with server(folder) as running:
        acknowledged = kill_rounds(running.database("killed"), folder, rounds, rng, lambda: running.until_quiet("killed"))
    print(f"postgresql: client killed {rounds} times, {acknowledged} acknowledged requests, none lost, none twice")


def restart(folder, rounds, rng):
    """The server goes down under load, by its book or at once, and comes back: the same process goes on."""
    with server(folder) as running:
        uri, notes = running.database("restarted"), folder / "notes"
        install(uri)
        child = begin_load(uri, notes, rng.getrandbits(32))
        for _ in range(rounds):
            before = len(noted(notes))
            time.sleep(rng.uniform(0.1, 0.6))
            running.stop(rng.choice(["fast", "immediate"]))
            time.sleep(rng.uniform(0.0, 0.2))
            running.start()
            until = time.monotonic() + 60
            while len(noted(notes)) <= before + THREADS and time.monotonic() < until:
                time.sleep(0.05)
            assert child.poll() is None and len(noted(notes)) > before + THREADS, "the child did not go on"
        child.send_signal(signal.SIGKILL)
        child.wait()
        running.until_quiet("restarted")
        print(f"restart: {rounds} times under load, {check(uri, notes)[0]} acknowledged requests, none lost, none twice")


KINDS = {"sqlite": sqlite, "postgresql": postgresql, "full": full, "restart": restart}


def main():
    if sys.argv[1:2] == ["--child"]:
        load(*sys.argv[2:5])
        return
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    asked = parser.parse_args()
    print(f"seed {asked.seed}")
    for kind, run in KINDS.items():
        if asked.only in (None, kind):
            rounds = asked.rounds if kind in ("sqlite", "postgresql") else max(1, asked.rounds // 10)
            with tempfile.TemporaryDirectory(prefix="lianxin-soak-") as folder:
                run(pathlib.Path(folder), rounds, random.Random(asked.seed))


if __name__ == "__main__":
    main()
