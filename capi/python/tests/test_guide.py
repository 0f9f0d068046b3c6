"""The guide's own example runs as it stands there."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys

PYTHON = pathlib.Path(__file__).resolve().parents[1]
GUIDE = PYTHON.parents[1] / "docs" / "guide"


def blocks(name: str, language: str) -> "list[str]":
    return re.findall(rf"^```{language}\n(.*?)^```", (GUIDE / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_ten_lines_of_the_guide_credit_the_visit(tmp_path: pathlib.Path) -> None:
    (tmp_path / "organisation.json").write_text(blocks("python.md", "json")[0], encoding="utf-8")
    run = subprocess.run([sys.executable, "-c", blocks("python.md", "python")[0]], cwd=tmp_path, text=True,
                         capture_output=True, env={**os.environ, "PYTHONPATH": str(PYTHON), "PYTHONUTF8": "1"})
    assert run.returncode == 0, run.stderr
    assert "measure" in run.stdout and "'accept'" in run.stdout


def test_both_languages_show_the_same_ten_lines() -> None:
    def plain(name: str) -> str:
        return re.sub(r"\s*#.*", "", blocks(name, "python")[0])

    assert plain("python.md") == plain("python.zh-CN.md")
