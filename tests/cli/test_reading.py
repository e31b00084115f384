"""``legation read``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from desk_making import command, environment, page, write_pages

from legation.cli import main
from legation.errors import UnreachableError
from legation.pipeline import Progress, Reader


def _read(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["read", *words, "--coder", "frames"]) == 0
    return capsys.readouterr().out


def test_a_first_and_a_second_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages, desk = str(write_pages(tmp_path / "pages")), str(tmp_path / "d.sqlite")
    first = _read(capsys, pages, "--desk", desk)
    assert "Articles: 3 new, 0 changed, 0 unchanged." in first
    assert "CHN-RUS" in first
    assert "Nothing new: 3 articles had been read before." in _read(capsys, pages, "--desk", desk)


def test_a_changed_page_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, desk = tmp_path / "p.html", str(tmp_path / "d.sqlite")
    link = "<link rel='canonical' href='https://birch.example/1'></head>"
    path.write_text(page("T", "China met Russia.").replace("</head>", link), "utf-8")
    _read(capsys, str(path), "--desk", desk)
    path.write_text(page("T", "China thanked Russia.").replace("</head>", link), "utf-8")
    assert "0 new, 1 changed" in _read(capsys, str(path), "--desk", desk)


def test_json_is_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages, desk = str(write_pages(tmp_path / "pages")), str(tmp_path / "d.sqlite")
    told = json.loads(_read(capsys, pages, "--desk", desk, "--json"))
    assert told["articles_new"] == 3
    assert "CHN-RUS" in told["pairs"]
    assert told["desk"] == desk
    assert told["rejected"] == {}


def test_quiet_prints_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = str(write_pages(tmp_path / "pages"))
    assert _read(capsys, pages, "--desk", str(tmp_path / "d.sqlite"), "--quiet") == ""


def test_the_desk_of_the_environment_is_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGATION_DESK", str(tmp_path / "of-env.sqlite"))
    _read(capsys, str(write_pages(tmp_path / "pages")))
    assert (tmp_path / "of-env.sqlite").is_file()


def _stopping(error: BaseException, after: int) -> object:
    def read(self: Reader, specs: object, store: object, on_progress: object, **_: object) -> None:
        assert callable(on_progress)
        for number in range(1, after + 1):
            on_progress(Progress(number, "page", 1.0))
        raise error

    return read


@pytest.mark.parametrize(
    ("after", "told"),
    [(7, "7 pages are safe on"), (1, "1 page is safe on"), (0, "nothing was written")],
)
def test_an_interrupt_says_what_is_safe(
    after: int,
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Reader, "read", _stopping(KeyboardInterrupt(), after))
    pages = str(write_pages(tmp_path / "pages"))
    words = ["read", pages, "--desk", str(tmp_path / "d.sqlite"), "--coder", "frames"]
    assert main(words) == 130
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_a_failing_source_says_what_is_safe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reader, "read", _stopping(UnreachableError("no answer", "x.example"), 3))
    pages = str(write_pages(tmp_path / "pages"))
    words = ["read", pages, "--desk", str(tmp_path / "d.sqlite"), "--coder", "frames"]
    assert main(words) == 69
    error = capsys.readouterr().err
    assert "3 pages are safe" in error
    assert "no answer (x.example)" in error


def test_control_c_in_the_middle_of_a_real_reading(tmp_path: Path) -> None:
    """Standard input stays open, so the reading waits for it when the signal comes."""
    desk = tmp_path / "d.sqlite"
    process = subprocess.Popen(
        command("read", "-", "--desk", str(desk), "--coder", "frames"),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    until = time.monotonic() + 60
    while not desk.exists() and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(1.0)
    os.kill(process.pid, signal.SIGINT)
    assert process.wait(30) == 130
    assert process.stderr is not None
    assert b"nothing was written" in process.stderr.read()
