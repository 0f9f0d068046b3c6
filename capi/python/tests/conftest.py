"""A small fictional county (云溪县, 990001) in a store of its own."""

from __future__ import annotations

import pathlib
import sys
from typing import Any, Callable, Dict, Iterator, List

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import lianxin  # noqa: E402

COUNTY = "990001"
VILLAGE = "990001101201"


def post(all_of_it: Dict[str, List[Any]], name: str, unit: str, **more: Any) -> None:
    """One official, one post, one appointment with the same tail."""
    all_of_it["posts"].append({"id": f"post-{name}", "unit": unit, "title": name, **more})
    all_of_it["officials"].append({"id": f"o-{name}", "name": f"干部 {name}"})
    all_of_it["appointments"].append(
        {"id": f"a-{name}", "official": f"o-{name}", "post": f"post-{name}", "from": "2023-01-01"})


def county() -> Dict[str, List[Any]]:
    out: Dict[str, List[Any]] = {
        "areas": [{"code": "990001000000", "name": "云溪县"}, {"code": "990001101000", "name": "甲镇"},
                  {"code": VILLAGE, "name": {"zh": "甲一村", "en": "Village A1"}}],
        "units": [{"id": "u-county", "name": "县委县政府", "area": "990001000000", "tier": "county"},
                  {"id": "u-office", "name": "县社会工作部", "parent": "u-county"},
                  {"id": "u-roads", "name": "县交通局", "parent": "u-county", "tier": "department"}],
        "posts": [], "officials": [], "appointments": [],
        "contact_points": [{"id": "cp-village", "kind": "village", "area": VILLAGE, "name": "甲一村"}],
        "ties": [{"id": "tie-1", "official": "o-leader", "contact_point": "cp-village", "from": "2023-01-01"}],
    }
    for clerk in ("registrar", "dispatcher", "verifier", "supervisor", "auditor"):
        post(out, clerk, "u-office", functions=[clerk])
    post(out, "admin", "u-office", functions=["administrator"])
    post(out, "handler", "u-roads", functions=["handler"])
    post(out, "leader", "u-county", tier="county", in_leadership_team=True, fields=["transport"])
    return out


@pytest.fixture
def organisation() -> Dict[str, List[Any]]:
    return county()


@pytest.fixture
def store(tmp_path: pathlib.Path) -> Iterator[lianxin.Store]:
    """A store in a file, installed, with a manual clock at 2024-03-04 12:00."""
    uri = f"sqlite:{tmp_path / 'with a space.db'}"
    with lianxin.open(uri, time_source="manual", now="2024-03-04T12:00:00+08:00") as opened:
        with opened.install(COUNTY) as first:
            for name in ("wuxi-1315", "cn-2024", "matter"):
                first.document.adopt(lianxin.builtin(name))
            first.organisation.load(county())
        yield opened


Begin = Callable[[str], lianxin.Session]


@pytest.fixture
def begin(store: lianxin.Store) -> Begin:
    """A session by the name of its post: begin("leader")."""
    return lambda name: store.session(COUNTY, appointment=f"a-{name}")
