"""The page of sources: how feeds do, and from when the articles are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from desk_fixture import LAST_DAY, build_desk
from legation.monitor.feeds import address, feed_lines
from legation.settings import Settings
from legation.site.app import create_app
from legation.store import FeedHealth, open_desk

NOW = datetime(2024, 6, 16, 14, 5, tzinfo=UTC)
WELL = FeedHealth("https://well.example/feed", NOW, fetched=NOW, new=3, unchanged=12)
SAME = FeedHealth("https://same.example/feed", NOW, fetched=NOW, same=True)
ILL = FeedHealth(
    "https://me:word@ill.example/rss/?key=secret",
    NOW,
    fetched=NOW - timedelta(days=2),
    failed=NOW,
    failure="HTTP status 503",
    failures=4,
    again=NOW + timedelta(hours=2),
)
EMPTY = FeedHealth("https://empty.example/feed", NOW, fetched=NOW, refused=2)
LONG_AGO = FeedHealth("https://gone.example/feed", NOW - timedelta(days=31), failures=1)


@pytest.fixture
def site(tmp_path: Path) -> tuple[TestClient, str]:
    path = build_desk(tmp_path / "desk.sqlite")
    return TestClient(create_app(Settings(desk=path))), path


def test_feeds_in_trouble_are_told_and_others_stay_quiet(site: tuple[TestClient, str]) -> None:
    client, path = site
    assert 'id="feeds"' not in client.get("/sources").text
    with open_desk(path) as desk:
        for one in (WELL, SAME):
            desk.keep_feed_health(one)
    quiet = client.get("/sources").text
    assert "2 feeds, read without trouble; last on 16 June 2024" in quiet
    assert '<ul class="lines feeds">' not in quiet
    with open_desk(path) as desk:
        for one in (ILL, EMPTY):
            desk.keep_feed_health(one)
    page = client.get("/sources").text
    told = page[page.index('<ul class="lines feeds">') : page.index("Every feed, with")]
    assert "2 of 4 feeds had trouble" in page
    assert "HTTP status 503, 4 readings in a row" in told
    assert "last fetched 14 June 2024, 14:05 UTC" in told
    assert "asks not to be asked before 16 June 2024, 16:05 UTC" in told
    assert "Could not use any of its 2 items" in told
    assert "well.example" not in told
    twin = client.get("/sources.json").json()["feeds"]
    assert [one["address"] for one in twin] == [
        "empty.example/feed", "ill.example/rss?…", "same.example/feed", "well.example/feed",
    ]  # fmt: skip
    assert (twin[3]["new"], twin[3]["unchanged"], twin[3]["trouble"]) == (3, 12, "")


def test_what_an_address_hides_is_shown_to_nobody(site: tuple[TestClient, str]) -> None:
    client, path = site
    with open_desk(path) as desk:
        desk.keep_feed_health(ILL)
    for where in ("/sources", "/sources.json"):
        text = client.get(where).text
        assert "ill.example" in text
        assert "secret" not in text
        assert "word@" not in text
    assert address("http://[bad/x") == "an address that cannot be read"


def test_feeds_not_read_for_a_month_are_not_followed() -> None:
    lines = feed_lines([LONG_AGO, WELL])
    assert [line.address for line in lines] == ["well.example/feed"]
    assert feed_lines([]) == ()
    assert len(feed_lines([LONG_AGO])) == 1  # nothing was read since: the whole desk rests


def test_the_dates_of_sources_are_those_of_publication(site: tuple[TestClient, str]) -> None:
    client, path = site
    with open_desk(path) as desk:
        with desk._writing() as c:  # an act that somebody remembers
            c.exec_driver_sql("UPDATE events SET day = -56900 WHERE pk = 1")
        days = [card.published.day for card in desk.articles(limit=200).items if card.published]
        counts = desk.counts()
    first, last = (f"{day.day} {day:%B} {day.year}" for day in (min(days), max(days)))
    assert f"published from {first} to {last}" in client.get("/sources").text
    told = client.get("/sources.json").json()
    assert told["published"] == [min(days).isoformat(), max(days).isoformat()]
    assert max(days) == LAST_DAY
    assert counts.first_day is not None
    assert counts.first_day.year == 1814
