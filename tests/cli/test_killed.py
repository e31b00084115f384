"""A reading that is killed and begun again ends as if nothing had happened."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
from desk_making import PAGES, command, environment

from legation.cli import main

COUNT = 40


def _pages(folder: Path) -> Path:
    folder.mkdir()
    for number, path in enumerate(sorted(PAGES.rglob("*.html"))[:COUNT]):
        shutil.copy(path, folder / f"{number:03}.html")
    return folder


def _on_desk(path: Path) -> int:
    if not path.exists():
        return 0
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=1)
        try:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error:  # not yet made, or in the middle of being made
        return 0


def _exported(desk: Path, capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    found = []
    for kind in ("events", "mentions"):
        assert main(["export", "--desk", str(desk), "--what", kind]) == 0
        found.append(sorted(capsys.readouterr().out.splitlines()))
    return found


def test_killed_in_the_middle_and_read_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages, desk, whole = _pages(tmp_path / "pages"), tmp_path / "d.sqlite", tmp_path / "w.sqlite"
    words = ("read", str(pages), "--coder", "frames", "--desk")
    process = subprocess.Popen(
        command(*words, str(desk)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    until = time.monotonic() + 90
    while not _on_desk(desk) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait(30) == -signal.SIGKILL
    left = _on_desk(desk)
    assert 0 < left < COUNT
    assert main([*words, str(desk)]) == 0
    assert f"{COUNT - left} new" in capsys.readouterr().out
    assert main([*words, str(whole)]) == 0
    capsys.readouterr()
    ours, theirs = _exported(desk, capsys), _exported(whole, capsys)
    assert ours == theirs
    assert len(ours[0]) > 30
