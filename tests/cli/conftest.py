"""A desk that the tests of this folder ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_making import write_pages

from legation.cli import main


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A desk with three pages read, coded by frames alone."""
    folder = tmp_path_factory.mktemp("desk")
    path = str(folder / "desk.sqlite")
    pages = str(write_pages(folder / "pages"))
    assert main(["read", pages, "--desk", path, "--coder", "frames", "--quiet"]) == 0
    return path


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test touches the user's own desk or settings."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("LEGATION_DESK", "LEGATION_CODER", "LEGATION_DEBUG", "LEGATION_ALLOW_PRIVATE"):
        monkeypatch.delenv(name, raising=False)
