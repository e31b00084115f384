"""Desks to test on: the same tests run on both engines."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from history_making import START, Tick

from legation.store import Store, open_desk
from legation.store.codes import moment_number
from legation.store.writing import side

NO_SERVER = "no PostgreSQL server here: install the package 'postgresql' to run this"
_numbers = count()


@dataclass(frozen=True)
class Server:
    """A running throw-away server; every database is a copy of an empty desk."""

    port: int
    user: str

    def url(self, name: str) -> str:
        return f"postgresql://{self.user}@127.0.0.1:{self.port}/{name}"

    def new_database(self, template: str = "legation_empty") -> str:
        import psycopg

        name = f"desk_{next(_numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        import psycopg

        name = url.rsplit("/", 1)[1]
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _account() -> dict[str, str]:
    """PostgreSQL refuses to run as root; its package brings a user of its own."""
    return {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    binaries = _binaries()
    if binaries is None:
        pytest.skip(NO_SERVER)
    account = _account()
    if account:
        try:
            owner = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip(NO_SERVER)
    folder = Path(tempfile.mkdtemp(prefix="legation-pg-"))
    if account:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data, port = folder / "data", _free_port()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    initdb = [binaries / "initdb", "-D", data, "-U", "legation", "-A", "trust", "-E", "UTF8"]
    subprocess.run([*initdb, "--locale=C.UTF-8", "--no-sync"], check=True, **quiet, **account)
    options = ["-F", "-h", "127.0.0.1", "-p", str(port), "-k", "", "-c", "shared_buffers=64MB"]
    process = subprocess.Popen([binaries / "postgres", "-D", data, *options], **quiet, **account)
    try:
        running = Server(port, "legation")
        _wait(running)
        url = running.new_database("template0")
        open_desk(url).close()
        import psycopg

        with psycopg.connect(running.url("postgres"), autocommit=True) as connection:
            old = url.rsplit("/", 1)[1]
            connection.execute(f"ALTER DATABASE {old} RENAME TO legation_empty")
        yield running
    finally:
        process.terminate()
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _wait(running: Server) -> None:
    import psycopg

    for _ in range(200):
        try:
            psycopg.connect(running.url("postgres")).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("PostgreSQL did not start")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def new_target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Gives addresses of empty desks, each another."""
    made: list[str] = []
    server = request.getfixturevalue("server") if request.param == "postgresql" else None

    def make() -> str:
        target = server.new_database() if server else str(tmp_path / f"{len(made)}.sqlite")
        made.append(target)
        return target

    yield make
    if server:
        for url in made:
            server.drop(url)


@pytest.fixture
def new_desk(new_target: Callable[[], str]) -> Iterator[Callable[[], Store]]:
    """Gives empty desks, closed at the end."""
    opened: list[Store] = []

    def make() -> Store:
        opened.append(open_desk(new_target()))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def desk(new_desk: Callable[[], Store]) -> Store:
    return new_desk()


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Tick:
    """Sets the desk's clock to noon of a numbered day and gives that day."""

    def tick(number: float) -> date:
        now = START + timedelta(days=number)
        monkeypatch.setattr(side, "_now", lambda: moment_number(now))
        return now.date()

    return tick
