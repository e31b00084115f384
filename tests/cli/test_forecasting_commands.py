"""``legation forecast``, ``forecasts`` and ``backtest``."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_fixture import build_desk
from legation.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    return build_desk(tmp_path_factory.mktemp("forecasts") / "desk.sqlite")


@pytest.fixture
def own(made: str, tmp_path: Path) -> str:
    return str(shutil.copy(made, tmp_path / "own.sqlite"))


def test_a_forecast_in_words_and_as_json(made: str, capsys: Captured) -> None:
    assert main(["forecast", "China", "Russia", "--desk", made]) == 0
    told = capsys.readouterr().out
    assert "not kept" in told
    assert "12 weeks, up to" in told
    assert "at least once: consult" in told
    assert main(["forecast", "CHN", "RUS", "--desk", made, "--json"]) == 0
    view = json.loads(capsys.readouterr().out)
    assert [h["weeks"] for h in view["horizons"]] == [1, 4, 12]


def test_thin_pairs_and_bad_words(made: str, capsys: Captured) -> None:
    assert main(["forecast", "Fiji", "Chad", "--desk", made]) == 0
    assert "Insufficient evidence" in capsys.readouterr().out
    assert main(["forecast", "CHN", "China", "--desk", made]) == 64
    assert main(["forecast", "CHN", "RUS", "--desk", made, "--keep", "--as-of", "2024-06-01"]) == 64
    assert main(["forecasts", "--desk", made, "--issue", "--due"]) == 64
    assert main(["backtest", "--desk", made, "--from", "yesterday"]) == 64
    assert main(["backtest", "--desk", made, "--keep"]) == 64
    told = capsys.readouterr().err
    assert "'yesterday' is no day" in told
    assert "too short a record" in told


def test_issue_and_score(own: str, capsys: Captured) -> None:
    assert main(["forecast", "CHN", "RUS", "--desk", own, "--keep"]) == 0
    assert "Issued and kept." in capsys.readouterr().out
    assert main(["forecasts", "--desk", own, "--issue", "--json"]) == 0
    first = json.loads(capsys.readouterr().out)["issued"]
    assert main(["forecasts", "--desk", own, "--issue", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["issued"] == 0
    assert main(["forecasts", "--desk", own, "--due", "--json"]) == 0
    view = json.loads(capsys.readouterr().out)
    assert view["fared"] == []
    assert view["waiting"] == first + 3


def test_a_back_test_of_a_short_record(made: str, capsys: Captured) -> None:
    assert main(["backtest", "--desk", made]) == 0
    assert "Insufficient evidence" in capsys.readouterr().out
