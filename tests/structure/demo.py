"""What the demo promises its reader: one language throughout, the same figures in the terminal and in the reports,
a failure where it cannot write, and words for a wrong option.

Usage: demo.py DEMO
"""
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import threading

DEMO = sys.argv[1]
HAN = re.compile("[\u3400-\u9fff]+")
RECORDS = {"en": ("Records by measure", r"(?<= )(\d+) [^;]*? (\d+)(?:;|$)", r">(\d+) records?<"),
           "zh": ("各举措的记录", r"(?:^|；)(\d+) .*? (\d+)(?=；|$)", r">(\d+) 条记录<")}
faults: list[str] = []


def check(holds: object, fault: str) -> None:
    if not holds:
        faults.append(fault)


def run(*options: str, env: dict[str, str] | None = None, out: object = subprocess.PIPE) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([DEMO, *options], stdout=out, stderr=subprocess.PIPE, encoding="utf-8", env=env)


def run_on_a_terminal(*options: str) -> "tuple[subprocess.CompletedProcess[str], str]":
    """The same with a terminal for its errors, and what that showed."""
    terminal, end = pty.openpty()
    shown: list[bytes] = []

    def read() -> None:
        try:
            while data := os.read(terminal, 65536):
                shown.append(data)
        except OSError:  # nobody writes to it any more
            pass

    reader = threading.Thread(target=read)
    reader.start()
    done = subprocess.run([DEMO, *options], stdout=subprocess.PIPE, stderr=end, encoding="utf-8")
    os.close(end)
    reader.join()
    os.close(terminal)
    return done, b"".join(shown).decode("utf-8")


def chinese_in(text: str) -> list[str]:
    return [found for found in HAN.findall(text) if found != "连心"]


def terminal_records(printed: str, language: str) -> dict[int, int]:
    """The list under its heading, its lines put together again."""
    heading, entry, _ = RECORDS[language]
    lines = printed[printed.index(heading):].splitlines()[1:]
    text = ""
    for line in lines:
        if not line.startswith("     "):
            break
        joint = "" if language == "zh" and HAN.match(line.strip()) and HAN.match(text[-1:]) else " "
        text += joint + line.strip()
    return {int(number): int(count) for number, count in re.findall(entry, " " + text if language == "en" else text.strip())}


def report_records(page: str, language: str) -> dict[int, int]:
    cards = re.findall(r'<a class="card[^>]*href="#m(\d+)">(.*?)</a>', page, re.S)
    return {int(number): int(re.search(RECORDS[language][2], card).group(1)) for number, card in cards}


def check_language(folder: pathlib.Path, language: str) -> None:
    options = ("--lang", language, "--output", str(folder))
    if language == "en":
        done, shown = run_on_a_terminal(*options)
        check("Writing the ledger" in shown and "█" in shown and shown.endswith("\r\033[K"),
              f"no bar that goes and comes to an end on a terminal: {shown[-80:]!r}")
    else:
        done = run(*options)
        check("█" not in done.stderr and "░" not in done.stderr, f"{language}: a progress bar where nobody watches")
    check(done.returncode == 0, f"--lang {language}: ends with {done.returncode}: {done.stderr}")
    pages = {name: (folder / f"report-{name}.html").read_text(encoding="utf-8") for name in ("wuxi", "yunxi")}
    printed, reported = terminal_records(done.stdout, language), report_records(pages["yunxi"], language)
    check(len(printed) == 15, f"{language}: the terminal lists the records of {sorted(printed)}")
    check(printed == {number: reported.get(number) for number in printed},
          f"{language}: the terminal counts {printed}, the report {reported}")
    if language == "en":
        check(not chinese_in(done.stdout), f"the English output holds {chinese_in(done.stdout)[:5]}")
        for name, page in pages.items():
            text = re.sub("<style>.*?</style>", "", page, flags=re.S)
            check(not chinese_in(text), f"the English report of {name} holds {chinese_in(text)[:5]}")
    check((folder / "ledger.xlsx").read_bytes().startswith(b"PK"), f"{language}: no workbook of ledgers")
    check("ledger.xlsx" in done.stdout, f"{language}: the workbook is not mentioned")
    body = pages["wuxi"][pages["wuxi"].index("<body>"):]
    check("00:00" not in body, f"{language}: a rough time of Wuxi is shown as midnight")


def check_failures(folder: str) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        check(run("--output", folder, out=full).returncode not in (0, 2), "a full device is no failure")
    for options, said in ((["--lang"], "no value for --lang"), (["--lang", "fr"], "not fr"),
                          (["--fast", "1"], "unknown option: --fast")):
        done = run(*options, env={**os.environ, "LC_ALL": "C"})
        check(done.returncode == 2 and said in done.stderr, f"{options}: {done.returncode} {done.stderr!r}")


def check_environment() -> None:
    for variables, is_english in (({"LANG": "zh_CN.UTF-8"}, False), ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, True),
                                  ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, False),
                                  ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, False)):
        rest = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "LC_MESSAGES")}
        printed = run("--fast", env={**rest, **variables}).stderr
        check(("unknown option" in printed) == is_english, f"{variables}: not in the language asked for")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en", "zh"):
            check_language(pathlib.Path(folder), language)
        check_failures(folder)
    check_environment()
    if faults:
        print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
