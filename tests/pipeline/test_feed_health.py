"""How the readings of feeds went, as a run leaves it on the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from legation.errors import UnreachableError
from legation.pipeline import Reader
from legation.pipeline import reader as reading
from legation.settings import Settings
from legation.sources import Fetcher
from legation.sources.pace import Pace
from legation.store import FeedHealth, Store, open_desk

FEED = "http://wire.example/feed.xml"
OTHER = "http://post.example/rss?key=secret"
WORDS = "Norway imposed sanctions on Belarus on Tuesday, its foreign minister said in Oslo. " * 20
Answer = Callable[[httpx.Request], httpx.Response]


def feed(*items: str) -> bytes:
    told = "".join(
        f"<item><title>{each}</title><link>http://wire.example/{each}</link>"
        f"<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>{WORDS}{each}</description>"
        "</item>"
        if each != "bad"
        else "<item><title>bad</title></item>"
        for each in items
    )
    return f"<rss version='2.0'><channel><title>Wire</title>{told}</channel></rss>".encode()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    with open_desk(str(tmp_path / "desk.sqlite")) as store:
        yield store


@pytest.fixture
def read(
    desk: Store, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., dict[str, FeedHealth]]:
    """Reads addresses that the given function answers; gives the feeds as they then stand."""

    def run(answer: Answer, *specs: str) -> dict[str, FeedHealth]:
        def answered(request: httpx.Request) -> httpx.Response:
            if request.url.path == "/robots.txt":
                return httpx.Response(404)
            return answer(request)

        def fetcher(settings: Settings, **more: object) -> Fetcher:
            return Fetcher(
                settings,
                transport=httpx.MockTransport(answered),
                resolver=lambda host, port: ["93.184.216.34"],
                pace=Pace(0),
                **more,  # type: ignore[arg-type]
            )

        monkeypatch.setattr(reading, "Fetcher", fetcher)
        try:
            reader.read(specs or (FEED,), desk)
        finally:
            found = {one.url: one for one in desk.feed_healths()}
        return found

    return run


def xml(content: bytes, **headers: str) -> httpx.Response:
    return httpx.Response(200, content=content, headers={"content-type": "text/xml", **headers})


def test_items_are_counted_by_what_became_of_them(
    read: Callable[..., dict[str, FeedHealth]],
) -> None:
    begun = datetime.now(UTC) - timedelta(seconds=1)
    one = read(lambda _: xml(feed("a", "b", "bad")))[FEED]
    assert (one.new, one.unchanged, one.refused, one.failures) == (2, 0, 1, 0)
    assert one.fetched is not None
    assert one.fetched > begun
    assert (one.failed, one.failure, one.same) == (None, "", False)
    one = read(lambda _: xml(feed("b", "c")))[FEED]
    assert (one.new, one.unchanged, one.refused) == (1, 1, 0)


def test_an_unchanged_feed_is_well(read: Callable[..., dict[str, FeedHealth]]) -> None:
    read(lambda _: xml(feed("a"), etag="one"))
    one = read(lambda _: httpx.Response(304))[FEED]
    assert one.same
    assert (one.new, one.unchanged, one.refused, one.failures) == (0, 0, 0, 0)
    assert one.fetched == one.ran


def test_a_failure_is_kept_counted_and_remembered(
    read: Callable[..., dict[str, FeedHealth]], desk: Store
) -> None:
    well = read(lambda _: xml(feed("a")))[FEED]
    for times in (1, 2):
        with pytest.raises(UnreachableError, match="404"):
            read(lambda _: httpx.Response(404))
        (one,) = desk.feed_healths()
        assert (one.failure, one.failures, one.new) == ("HTTP status 404", times, 0)
        assert one.fetched == well.fetched
        assert one.failed == one.ran
    one = read(lambda _: xml(feed("a")))[FEED]
    assert (one.failures, one.failure, one.unchanged) == (0, "HTTP status 404", 1)
    assert one.fetched == one.ran
    one = read(lambda _: xml(b"<rss version='2.0'><channel></channel></rss>"))[FEED]
    assert (one.failures, one.failure) == (1, "feed without items")


def test_a_dead_feed_does_not_keep_others_from_being_read(
    read: Callable[..., dict[str, FeedHealth]], desk: Store
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.headers["host"] == "post.example":
            return httpx.Response(503, headers={"retry-after": "3600"})
        return xml(feed("a"))

    found = read(answer, OTHER, FEED)
    assert found[FEED].new == 1
    ill = found[OTHER]
    assert (ill.failure, ill.fetched, ill.failures) == ("HTTP status 503", None, 1)
    assert ill.again is not None
    assert timedelta(minutes=59) < ill.again - ill.ran <= timedelta(hours=1)
    assert "HTTP status 503" in [r.reason for r in desk.rejection_counts()]


def test_a_page_is_no_feed(read: Callable[..., dict[str, FeedHealth]]) -> None:
    page = f"<html><body><h1>News</h1><p>{WORDS}</p></body></html>".encode()
    with pytest.raises(UnreachableError):
        read(lambda _: httpx.Response(500))
    told = read(lambda _: httpx.Response(200, content=page, headers={"content-type": "text/html"}))
    assert told == {}
