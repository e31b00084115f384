"""A site that is asked for long while its desk is written to."""

from __future__ import annotations

import random
import threading
import tracemalloc
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from desk_fixture import build_desk, readings
from legation.events import link
from legation.settings import Settings
from legation.site.app import create_app
from legation.store import open_desk

ASKED = 600
PATHS = (
    "/", "/index.json", "/pairs", "/pairs/CHN-RUS", "/pairs/CHN-RUS.json", "/pairs/CHN-USA",
    "/network", "/movers", "/map", "/search?q=naval", "/sources", "/review",
    "/pairs/CHN-RUS?type=CONSULT", "/pairs/CHN-RUS/calendar.ics", "/pairs/CHN-RUS/feed.atom",
)  # fmt: skip


@pytest.mark.slow
def test_pages_stay_whole_while_the_desk_is_written_to(tmp_path: Path) -> None:
    path = build_desk(tmp_path / "desk.sqlite")
    done = threading.Event()
    failed: list[BaseException] = []

    def write() -> None:
        try:
            with open_desk(path) as desk:
                given = list(readings())
                while not done.is_set():
                    one = random.choice(given)
                    assert one.article is not None
                    desk.remove_article(one.article.id, link)
                    desk.add_reading(one, link)
        except BaseException as error:
            failed.append(error)

    writer = threading.Thread(target=write)
    with TestClient(create_app(Settings(desk=path))) as client:
        for there in PATHS:
            assert client.get(there).status_code == 200, there
        tracemalloc.start()
        writer.start()
        try:
            sizes = []
            for number in range(ASKED):
                there = PATHS[number % len(PATHS)]
                assert client.get(there).status_code == 200, there
                if number % 150 == 149:
                    sizes.append(tracemalloc.get_traced_memory()[0])
        finally:
            done.set()
            writer.join(60)
            tracemalloc.stop()
    assert not failed
    # Figures of up to 64 pairs are kept; what is kept beyond them would grow with every write.
    assert sizes[-1] < sizes[0] + 64 * 1024 * 1024, sizes
