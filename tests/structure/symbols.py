"""Holds the shared library to its header: exactly the lx_* functions declared there are exported.

Usage: symbols.py LIBRARY HEADER
"""

import pathlib
import re
import subprocess
import sys


def exported(library):
    text = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1].split("@")[0] for line in text.splitlines() if line.strip()}


def declared(header):
    text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", pathlib.Path(header).read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", " ", text, flags=re.MULTILINE)
    text = re.sub(r"\btypedef\b[^;{]*;", " ", text)  # a function type's name is no symbol
    return set(re.findall(r"\b(lx_\w+)\s*\(", text))


def main():
    symbols, functions = exported(sys.argv[1]), declared(sys.argv[2])
    faults = [f"exported, but not lx_*: {name}" for name in sorted(symbols) if not name.startswith("lx_")]
    faults += [f"exported, but not declared: {name}" for name in sorted(symbols - functions) if name.startswith("lx_")]
    faults += [f"declared, but not exported: {name}" for name in sorted(functions - symbols)]
    if not functions:
        faults.append("the header declares no function")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
