"""``serve`` and ``demo``."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest
from desk_making import PAGES, command, environment

from legation.cli import main
from legation.cli.commands import demo as demo_module
from legation.cli.commands.serve import listening
from legation.errors import UsageError


def test_a_taken_port_is_told_with_its_cure(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--desk", desk, "--port", str(port)]) == 64
    error = capsys.readouterr().err
    assert f"the port is taken (127.0.0.1:{port})" in error
    assert f"--port {port + 1}" in error


@pytest.mark.parametrize("host", ["no.such.host.invalid", "203.0.113.9"])
def test_a_host_that_is_not_ours(host: str) -> None:
    with pytest.raises(UsageError):
        listening(host, 0)


def test_the_site_answers_and_stops_when_told(desk: str) -> None:
    process = subprocess.Popen(
        command("serve", "--desk", desk, "--port", "0"),
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found is not None, line
        with urllib.request.urlopen(f"{found[0]}pairs/CHN-RUS", timeout=60) as answer:
            assert b"Kazan" in answer.read()
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(30) in (0, 130)


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "demo"
    (folder / "pages").mkdir(parents=True)
    shutil.copy(PAGES.parent / "outlets.yaml", folder)
    for path in sorted((PAGES / "tarnbrook").glob("*.html"))[:3]:
        shutil.copy(path, folder / "pages")
    monkeypatch.setattr(demo_module, "FOLDER", folder)
    monkeypatch.setenv("LEGATION_CODER", "frames")


@pytest.mark.usefixtures("few")
def test_the_demo_reads_its_pages_and_says_what_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--no-serve"]) == 0
    told = capsys.readouterr().out
    assert "pages written for the demo" in told
    assert "3 new" in told
    made = list((tmp_path / "data").rglob("demo.sqlite"))
    assert len(made) == 1
    assert main(["show", "China", "Russia", "--desk", str(made[0])]) == 0


def test_a_demo_without_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo_module, "FOLDER", tmp_path)
    assert main(["demo", "--no-serve"]) == 70
    assert "reinstall" in capsys.readouterr().err
