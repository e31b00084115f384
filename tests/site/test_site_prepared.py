"""Every page as of a day that was prepared, of a desk too large to be taken back for a visitor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from desk_fixture import build_desk, readings
from legation.api import routes
from legation.events import link
from legation.monitor import Monitor
from legation.monitor.prepared import Shelf
from legation.settings import Settings
from legation.site import answers
from legation.site.app import create_app
from legation.store import Cut

THEN = "2024-05-20"
QUERY = f"as_of={THEN}&known_by=published"
CUT = Cut(date(2024, 5, 20), "published")
ANCIENT = "as_of=2024-04-25&known_by=published"
PAGES = (
    "/", "/pairs", "/network", "/map", "/movers", "/sources", "/search?q=talks", "/pairs/CHN-RUS",
    "/pairs/CHN-RUS/ripples", "/forecasts", "/api/stats", "/api/pairs", "/api/articles",
    "/feed.atom",
)  # fmt: skip


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The site of a desk that is taken for a large one, with one day prepared."""
    for module in (answers, routes):
        monkeypatch.setattr(module, "MOST", 5)
    path = build_desk(tmp_path / "desk.sqlite")
    with Monitor.open(path).store as store:
        Shelf(store).prepare(CUT)
    with TestClient(create_app(Settings(desk=path)), raise_server_exceptions=False) as client:
        yield client


def and_query(path: str, query: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}{query}"


def test_every_page_answers_as_the_desk_taken_back(
    large: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of its own: what other tests read would stand among the most read articles.
    unprepared = TestClient(create_app(Settings(desk=build_desk(tmp_path / "other.sqlite"))))
    found = {path: large.get(and_query(path, QUERY)) for path in PAGES}
    for module in (answers, routes):
        monkeypatch.setattr(module, "MOST", 60_000)
    for path, answer in found.items():
        assert answer.status_code == 200, path
        assert answer.text == unprepared.get(and_query(path, QUERY)).text, path


def test_links_of_a_prepared_day_stay_on_it(large: TestClient) -> None:
    front = large.get(f"/?{QUERY}").text
    assert "As known on 20 May 2024" in front
    assert "all others lead to today" not in front
    links = re.findall(r'(<a[^>]*)href="(/[^"]*)"', front)
    inner = [href for tag, href in links if "data-today" not in tag and "openapi" not in href]
    assert all(f"as_of={THEN}&amp;known_by=published" in href for href in inner)
    for href in sorted({href.partition("#")[0] for href in inner})[:40]:
        assert large.get(href.replace("&amp;", "&")).status_code == 200, href


def test_other_days_are_refused_with_the_days_that_are_prepared(large: TestClient) -> None:
    answer = large.get(f"/api/pairs?{ANCIENT}")
    assert answer.status_code == 422
    cure = answer.json()["cure"]
    assert f"{THEN} (published)" in cure
    assert "legation past prepare 2024-04-25 --known-by published" in cure
    by_then = large.get(f"/api/pairs?as_of={THEN}")  # what was read by then is another past
    assert by_then.status_code == 422
    assert "leave out as_of" in large.get(f"/?{ANCIENT}").text.casefold()
    assert large.get(f"/pairs/CHN-RUS?{ANCIENT}").status_code == 200


def test_a_day_that_is_out_of_date_says_why_until_it_is_made_again(large: TestClient) -> None:
    desk = large.app.state.monitor.store  # type: ignore[attr-defined]
    assert large.get(f"/network?{QUERY}").status_code == 200
    gone = large.get(f"/api/articles?{QUERY}&limit=1").json()["articles"][0]["id"]
    desk.remove_article(gone, link)
    answer = large.get(f"/api/pairs?{QUERY}")
    assert answer.status_code == 422
    assert "out of date, 1 article was taken off since" in answer.json()["error"]
    assert f"legation past prepare {THEN}" in answer.json()["cure"]
    assert large.get(f"/pairs/CHN-RUS?{QUERY}").status_code == 200  # the part of it, taken back now
    shelf = Shelf(desk)
    assert [day.stale for day in shelf.days()] == [("1 article was taken off",)]
    assert shelf.prepare(CUT).stale == ()
    assert large.get(f"/api/pairs?{QUERY}").status_code == 200
    assert large.get(f"/api/articles/{gone}?{QUERY}").status_code == 404


def test_what_is_read_later_does_not_touch_a_day_before_it(large: TestClient) -> None:
    desk = large.app.state.monitor.store  # type: ignore[attr-defined]
    newest = list(readings())[-1]
    assert newest.article is not None
    desk.remove_article(newest.article.id, link)
    desk.add_reading(newest, link)
    assert large.get(f"/?{QUERY}").status_code == 200
