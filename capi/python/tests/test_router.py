"""One store whose jurisdictions live in several files, and the statements that place tables."""

from __future__ import annotations

import json
import pathlib
from typing import Any, Dict, List

import pytest

import lianxin
from conftest import COUNTY, VILLAGE


def test_each_jurisdiction_lives_in_its_own_file(tmp_path: pathlib.Path, organisation: Dict[str, List[Any]]) -> None:
    routes = {"routes": [{"jurisdictions": ["9900"], "uri": f"sqlite:{tmp_path / 'one.db'}"},
                         {"jurisdictions": ["990002"], "uri": f"sqlite:{tmp_path / 'two.db'}"}]}
    (tmp_path / "routes.json").write_text(json.dumps(routes), encoding="utf-8")
    with lianxin.open(f"routes:{tmp_path / 'routes.json'}", time_source="manual", now="2024-03-04T12:00:00+08:00") as store:
        for jurisdiction in (COUNTY, "990002"):
            with store.install(jurisdiction) as first:
                for name in ("wuxi-1315", "cn-2024", "matter"):
                    first.document.adopt(lianxin.builtin(name))
                first.organisation.load(json.loads(json.dumps(organisation).replace(COUNTY, jurisdiction)))
            with store.session(jurisdiction, appointment="a-registrar") as me:
                opened = me.case.open("rural_road", "路基塌方", area=VILLAGE.replace(COUNTY, jurisdiction))
                assert opened.case == f"{jurisdiction}-2024-000001"
        with pytest.raises(lianxin.StoreError) as told:
            store.install("500238")
        assert told.value.code == "store.no_route"

    with lianxin.open(f"sqlite:{tmp_path / 'two.db'}") as two, two.session("990002", appointment="a-registrar") as me:
        assert [item.case for item in me.case.list().cases] == ["990002-2024-000001"]


def test_placement_is_sql() -> None:
    assert "create_distributed_table('events', 'jurisdiction'" in lianxin.placement("citus")
    with pytest.raises(lianxin.NotFound):
        lianxin.placement("oracle")
