"""The package follows the list of verbs, and declares every function of the header."""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys

import lianxin
import pytest
from lianxin import _library, _verbs

PYTHON = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PYTHON))

import generate  # noqa: E402

VERBS = json.loads((PYTHON.parent / "verbs.json").read_text(encoding="utf-8"))


def test_verbs_are_written_from_the_list() -> None:
    written = (PYTHON / "lianxin" / "_verbs.py").read_text(encoding="utf-8")
    assert written == generate.generate(VERBS), "run capi/python/generate.py"


def test_every_verb_is_a_method_of_its_noun() -> None:
    verbs = _verbs.Verbs(lambda verb, request: {})
    for verb in VERBS["verbs"]:
        noun, _, action = verb["name"].partition("_")
        holder, name = (getattr(verbs, noun), action) if action else (verbs, noun)
        assert callable(getattr(holder, generate.python_name(name)))


def test_every_function_of_the_header_is_declared() -> None:
    header = (PYTHON.parent / "include" / "lianxin.h").read_text(encoding="utf-8")
    assert set(_library.PROTOTYPES) == set(re.findall(r"^LX_API .*?\b(lx_\w+)\(", header, re.MULTILINE))


def test_every_function_has_its_types() -> None:
    lib = _library.library()
    for name, (result, arguments) in _library.PROTOTYPES.items():
        function = getattr(lib, name)
        assert (function.restype, function.argtypes) == (result, arguments)


def test_arguments_match_the_header() -> None:
    header = (PYTHON.parent / "include" / "lianxin.h").read_text(encoding="utf-8")
    for name, parameters in re.findall(r"^LX_API .*?\b(lx_\w+)\((.*?)\);", header, re.MULTILINE):
        count = 0 if parameters == "void" else parameters.count(",") + 1
        assert len(_library.PROTOTYPES[name][1]) == count, name


def test_package_and_library_are_of_one_version() -> None:
    assert lianxin.version() == lianxin.__version__ == VERBS["version"]


def test_library_that_is_not_there_is_an_import_error() -> None:
    script = "import lianxin\ntry: lianxin.version()\nexcept ImportError as e: print(e)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True,
                         env={"LIANXIN_LIBRARY": "/nowhere/liblianxin.so.0", "PYTHONPATH": str(PYTHON)})
    assert "LIANXIN_LIBRARY" in run.stdout


def test_types_are_checked_strictly() -> None:
    pytest.importorskip("mypy")
    run = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--cache-dir", "/dev/null", "lianxin",
                          "generate.py"], cwd=PYTHON, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
