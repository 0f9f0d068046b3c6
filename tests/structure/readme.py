"""The README's samples are what a reader gets: each line of demo output is printed by the demo, the Python is the example's.

Usage: readme.py ROOT DEMO
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT, DEMO = pathlib.Path(sys.argv[1]), sys.argv[2]


def block(text: str, start: str) -> list[str]:
    found = re.search(rf"^```\w*\n({start}.*?)^```$", text, re.M | re.S)
    if not found:
        sys.exit(f"no sample that begins with {start!r}")
    return [line.rstrip() for line in found.group(1).splitlines()]


def main() -> int:
    wrong = 0
    for name, language in (("README.md", "en"), ("README.zh-CN.md", "zh")):
        text = (ROOT / name).read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            command = [DEMO, "--output", folder, "--lang", language]
            printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        lines = {line.rstrip() for line in printed.splitlines()}
        for line in block(text, r"\$ \./dev demo")[1:]:
            if line.strip() != "…" and line not in lines:
                wrong += 1
                print(f"{name}: the demo does not print: {line}")
        example = (ROOT / "examples" / "first_steps.py").read_text(encoding="utf-8")
        example = example.replace('Path(__file__).with_name("organisation.json")', '"examples/organisation.json"')
        if "\n".join(block(text, "import lianxin")) not in example:
            wrong += 1
            print(f"{name}: the Python sample is not the one in examples/first_steps.py")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
