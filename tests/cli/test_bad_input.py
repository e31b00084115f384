"""Whatever is given to read, the answer is a clear line and an exit code."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket

import pytest
from desk_making import MET, page, write_pages
from sqlalchemy import Engine, event

import legation.store
from legation.cli import main
from legation.sources.pace import Pace
from legation.store.revisions import VERSION_TABLE


class Said:
    """Runs ``read`` on a fresh desk; holds the exit code and what was said."""

    def __init__(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.desk, self._capsys = tmp_path / "d.sqlite", capsys

    def __call__(self, *words: str) -> int:
        code = main(["read", *words, "--desk", str(self.desk), "--coder", "frames"])
        self.out, self.error = self._capsys.readouterr()
        assert "Traceback" not in self.error
        assert self.error.count("\n") <= 1
        return code


@pytest.fixture
def read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(tmp_path, capsys)


def test_empty(read: Said, tmp_path: Path) -> None:
    (tmp_path / "empty.html").touch()
    assert read(str(tmp_path / "empty.html")) == 65
    assert "empty" in read.error


def test_binary(read: Said, tmp_path: Path) -> None:
    (tmp_path / "b.html").write_bytes(bytes(range(256)) * 40)
    assert read(str(tmp_path / "b.html")) == 65
    assert "binary" in read.error


def test_truncated_is_read_as_far_as_it_goes(read: Said, tmp_path: Path) -> None:
    whole = page("Xi and Putin meet", MET, "They spoke for an hour about gas and grain.")
    (tmp_path / "t.html").write_text(whole[: whole.index("The rest") + 40], "utf-8")
    assert read(str(tmp_path / "t.html")) == 0
    assert "Articles: 1 new" in read.out


def test_missing(read: Said, tmp_path: Path) -> None:
    assert read(str(tmp_path / "nowhere.html")) == 66
    assert "no such file" in read.error
    assert not read.desk.exists()


def test_a_folder_without_pages(read: Said, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    assert read(str(tmp_path / "bare")) == 65
    assert "no page was found" in read.error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable(read: Said, tmp_path: Path) -> None:
    (tmp_path / "u.html").write_text(page("T", MET), "utf-8")
    (tmp_path / "u.html").chmod(0)
    assert read(str(tmp_path / "u.html")) == 65


def test_another_scheme(read: Said) -> None:
    assert read("file:///etc/passwd") == 77
    assert "not http" in read.error


def test_a_hostile_name_is_told_as_one_line(read: Said) -> None:
    assert read("no\x1b[2J\nsuch\u202efile") == 66
    assert "\x1b" not in read.error
    assert "\u202e" not in read.error


def test_a_feed_that_names_local_files(read: Said, tmp_path: Path) -> None:
    feed = "<rss version='2.0'><channel><title>x</title><item><title>a</title>{}</item></channel>"
    secret = tmp_path / "secret.html"
    secret.write_text(page("Secret", MET), "utf-8")
    (tmp_path / "feed.xml").write_text(
        feed.format(f"<link>file://{secret}</link>") + "</rss>", "utf-8"
    )
    assert read(str(tmp_path / "feed.xml")) == 65
    assert "not http" in read.out


def test_one_bad_page_does_not_stop_the_others(read: Said, tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "pages")
    (pages / "0.html").touch()
    (pages / "bb.html").write_bytes(bytes(range(256)) * 9)
    assert read(str(pages)) == 0
    assert "3 new" in read.out
    assert "Pages not used: 2" in read.out


# The desk


def test_not_a_desk(read: Said, tmp_path: Path) -> None:
    read.desk.write_text("only words, and no database, for a hundred signs or more " * 40)
    assert read(str(write_pages(tmp_path / "pages"))) == 74
    assert "no desk" in read.error


def test_a_newer_desk(read: Said, tmp_path: Path) -> None:
    pages = str(write_pages(tmp_path / "pages"))
    assert read(pages) == 0
    with sqlite3.connect(read.desk) as connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    connection.close()
    assert read(pages) == 78
    assert "newer" in read.error


def test_a_locked_desk(read: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = str(write_pages(tmp_path / "pages"))
    assert read(pages) == 0
    (tmp_path / "pages" / "d.html").write_text(page("New", "Japan thanked India."), "utf-8")
    impatient = partial(legation.store.open_desk, wait=0.2)
    monkeypatch.setattr(legation.store, "open_desk", impatient)
    connection = sqlite3.connect(read.desk, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        assert read(pages) == 75
    finally:
        connection.close()
    assert "locked" in read.error


def test_a_full_disk(read: Said, tmp_path: Path) -> None:
    pages = str(write_pages(tmp_path / "pages"))
    assert read(pages) == 0
    large = " ".join(f"Minister number {n} spoke about harvest {n}." for n in range(9_000))
    (tmp_path / "pages" / "d.html").write_text(page("Large", MET, large), "utf-8")

    def cap(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # SQLite raises it to the present size

    event.listen(Engine, "connect", cap)
    try:
        assert read(pages) == 74
    finally:
        event.remove(Engine, "connect", cap)
    assert "space" in read.error
    assert read(pages) == 0
    assert "1 new" in read.out


def test_a_folder_for_a_desk(read: Said, tmp_path: Path) -> None:
    read.desk.mkdir()
    assert read(str(write_pages(tmp_path / "pages"))) == 74
    assert "folder" in read.error


# The network


def test_an_unreachable_host(read: Said) -> None:
    with socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert read(f"http://127.0.0.1:{port}/x", "--allow-private") == 69
    assert "did not answer" in read.error


def test_a_private_address_is_refused(read: Said) -> None:
    assert read("http://127.0.0.1:9/x") == 77
    assert "private" in read.error


class _Loop(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/robots.txt":
            self.send_error(404)
            return
        self.send_response(302)
        self.send_header("Location", f"/{int(self.path.strip('/') or 0) + 1}")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def loop() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Loop)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/0"
    server.shutdown()
    server.server_close()


def test_a_redirect_loop(read: Said, loop: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legation.sources.fetcher.Pace", partial(Pace, 0.0))
    assert read(loop, "--allow-private") == 69
    assert "redirect" in read.error
