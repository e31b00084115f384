from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_fixture import build_desk
from legation.monitor import Monitor
from legation.store import open_desk


@pytest.fixture(scope="session")
def monitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monitor]:
    path = build_desk(tmp_path_factory.mktemp("monitor") / "desk.sqlite")
    with open_desk(path) as store:
        yield Monitor(store)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Monitor]:
    with open_desk(str(tmp_path / "empty.sqlite")) as store:
        yield Monitor(store)
