"""Pairs that a reader watches: the button, the cookies, and what the front page says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from legation.errors import InputError
from legation.monitor.questions.asked import today_in_utc
from legation.site.cookies import (
    MOST_WATCHED,
    Visits,
    read_visits,
    read_watched,
    visit,
    with_pair,
)

TODAY = date(2024, 6, 17)
SINCE = date(2024, 5, 20)


@pytest.fixture
def reader(app: FastAPI) -> TestClient:
    return TestClient(app, raise_server_exceptions=False)


def keep(reader: TestClient, **cookies: str) -> None:
    for name, value in cookies.items():
        reader.cookies.set(name, value, domain="testserver.local", path="/")


def press(reader: TestClient, code: str, do: str = "add", **more: str) -> Any:
    form = {"pair": code, "do": do, **more}
    return reader.post("/watched", data=form, follow_redirects=False)


def test_a_button_watches_a_pair_and_stops(reader: TestClient) -> None:
    assert "Watch this pair" in reader.get("/pairs/CHN-RUS").text
    assert press(reader, "RUS-CHN").headers["location"] == "/pairs/CHN-RUS"
    press(reader, "CHN-USA")
    assert reader.cookies["watched"] == "CHN-RUS.CHN-USA"
    assert "Stop watching" in reader.get("/pairs/CHN-RUS").text
    told = reader.get("/index.json").json()["watched"]
    assert [p["pair"]["code"] for p in told["pairs"]] == ["CHN-RUS", "CHN-USA"]
    assert (told["since"], told["pairs"][0]["fresh"]) == (None, None)
    sent = press(reader, "CHN-RUS", "remove", back="front")
    assert sent.headers["location"] == "/#watched"
    press(reader, "CHN-USA", "remove")
    assert not reader.cookies


def test_new_events_are_counted_and_the_link_lists_exactly_these(reader: TestClient) -> None:
    yesterday = today_in_utc() - timedelta(days=1)
    keep(reader, watched="CHN-RUS.FJI-MLT", visits=f"{SINCE}.{yesterday}")
    reader.get("/")  # a visit today: yesterday's becomes the one before
    assert reader.cookies["visits"] == f"{yesterday}.{today_in_utc()}"
    keep(reader, visits=f"{SINCE}.{today_in_utc()}")
    told = reader.get("/index.json").json()["watched"]
    assert told["since"] == str(SINCE)
    line, silent = told["pairs"]
    path, _, query = line["fresh_href"].split("#")[0].partition("?")
    listed = reader.get(f"{path}.json?{query}&limit=100").json()["listed"]["events"]
    whole = reader.get("/pairs/CHN-RUS.json").json()["events"]
    assert 0 < line["fresh"] == len(listed) < whole
    assert min(e["day"] for e in listed) >= str(SINCE)
    assert (silent["line"], silent["fresh"]) == (None, 0)
    page = reader.get("/").text
    assert f"{line['fresh']} new event" in page
    assert "nothing on this desk" in page


def test_who_watches_nothing_gets_no_cookie_and_pages_are_not_shared(reader: TestClient) -> None:
    for path in ("/", "/index.json", "/pairs/CHN-RUS"):
        answer = reader.get(path)
        assert "set-cookie" not in answer.headers
        assert answer.headers["vary"] == "cookie"
        assert "private" in answer.headers["cache-control"]


def test_cookies_are_for_this_site_alone_and_for_no_script(reader: TestClient) -> None:
    for cookie in press(reader, "CHN-RUS").headers.get_list("set-cookie"):
        assert "httponly" in cookie.lower()
        assert "samesite=lax" in cookie.lower()


def test_a_page_of_the_past_keeps_no_visit(reader: TestClient) -> None:
    keep(reader, watched="CHN-RUS")
    answer = reader.get("/?as_of=2024-05-20&known_by=published")
    assert "set-cookie" not in answer.headers
    assert "What is new is told for today only" in answer.text


def test_what_cannot_be_watched(reader: TestClient) -> None:
    assert press(reader, "XXX-YYY").status_code == 404
    assert press(reader, "<script>").status_code == 404
    assert press(reader, "CHN-RUS", "hug").status_code == 400
    form = {"pair": "CHN-RUS", "do": "add"}
    foreign = reader.post("/watched", data=form, headers={"sec-fetch-site": "cross-site"})
    assert foreign.status_code == 403
    assert "watched" not in reader.cookies


@pytest.mark.parametrize(
    "text",
    ["", "x" * 5_000, "CHN-RUS.<script>", "CHN-RUS;CHN-USA", "chn-rus", "XXX-YYY", "RUS-CHN",
     "CHN-CHN", ".".join(["CHN-RUS"] * 21)],
)  # fmt: skip
def test_a_cookie_that_this_site_did_not_write_says_nothing(reader: TestClient, text: str) -> None:
    assert read_watched(text) == ()
    if text.isascii() and ";" not in text:
        answer = reader.get("/", headers={"cookie": f"watched={text}"})
        assert answer.status_code == 200
        assert "<script" not in answer.text


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_cookie_is_safe(codes: str, days: str) -> None:
    assert len(read_watched(codes)) <= MOST_WATCHED
    found = read_visits(days, TODAY)
    assert found is None or found.latest <= TODAY


def test_a_reader_watches_at_most_twenty() -> None:
    full = tuple(f"AA{n:02}-ZZZ" for n in range(MOST_WATCHED))
    assert with_pair(full, full[3]) == full
    with pytest.raises(InputError, match="20 pairs"):
        with_pair(full, "CHN-RUS")


def test_days_of_visits() -> None:
    assert read_visits("2024-06-01.2024-06-10", TODAY) == Visits(
        date(2024, 6, 1), date(2024, 6, 10)
    )
    for wrong in ("2024-06-10.2024-06-01", "2024-06-01.2024-06-18", "2024-02-30.2024-06-01",
                  "2024-06-01", "x", "٢٠٢٤-06-01.2024-06-02"):  # fmt: skip
        assert read_visits(wrong, TODAY) is None
    first = visit(None, TODAY)
    assert first == Visits(None, TODAY)
    assert visit(first, TODAY) == first
    assert visit(first, TODAY + timedelta(1)) == Visits(TODAY, TODAY + timedelta(1))
