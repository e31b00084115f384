"""The tutorial does what it says: its commands run, in order, on a desk of their own."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from blocks import ROOT, fenced

ENTRY = "import sys; from legation.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Run every ``sh`` and ``python`` block; gives the folder and what each printed."""
    folder = tmp_path_factory.mktemp("tutorial")
    door = folder / "bin" / "legation"
    door.parent.mkdir()
    door.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c '{ENTRY}' \"$@\"\n")
    door.chmod(0o755)
    environment = {
        "PATH": f"{door.parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
    }
    outputs = []
    for language, block in fenced(ROOT / "docs" / "tutorial.md"):
        if language not in ("sh", "python"):
            continue
        words = ["bash", "-euo", "pipefail", "-c"] if language == "sh" else [sys.executable, "-c"]
        done = subprocess.run(
            [*words, block],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
        outputs.append(done.stdout)
    return folder, outputs


def test_reading_twice_adds_nothing(told: tuple[Path, list[str]]) -> None:
    _, outputs = told
    assert "4 new" in outputs[1]
    assert "Nothing new" in outputs[2]


def test_thin_record_is_called_so(told: tuple[Path, list[str]]) -> None:
    _, outputs = told
    assert "insufficient evidence" in outputs[3]
    assert "CONSULT" in outputs[3]


def test_two_outlets_tell_of_one_visit(told: tuple[Path, list[str]]) -> None:
    folder, _ = told
    with (folder / "events.csv").open(encoding="utf-8", newline="") as lines:
        events = list(csv.DictReader(lines))
    visits = [e for e in events if e["event_type"] == "CONSULT" and e["date"] == "2024-05-16"]
    outlets = {m["outlet"] for e in visits for m in json.loads(e["mentions"])}
    assert len(visits) == 1
    assert len(outlets) == 2


def test_explain_shows_words_and_place(told: tuple[Path, list[str]]) -> None:
    _, outputs = told
    assert "[actor " in outputs[4]
    assert "characters" in outputs[4]


def test_exports_are_written(told: tuple[Path, list[str]]) -> None:
    folder, _ = told
    assert (folder / "events.csv").read_text("utf-8").startswith("id,date,event_type")
    assert (folder / "mentions.parquet").read_bytes()[:4] == b"PAR1"
