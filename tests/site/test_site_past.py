"""Pages and the API as known on a day, and links that stay there."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from desk_fixture import LAST_DAY
from legation.site.past_links import asked, dated

THEN = "2024-05-20"
QUERY = f"as_of={THEN}&known_by=published"


def test_a_pair_as_published_by_a_day_has_fewer_events_and_older_ones(client: TestClient) -> None:
    now = client.get("/pairs/CHN-RUS.json").json()
    then = client.get(f"/pairs/CHN-RUS.json?{QUERY}").json()
    assert 0 < then["events"] < now["events"]
    assert max(e["day"] for e in then["listed"]["events"]) <= THEN
    assert then["as_of"] <= THEN < now["as_of"] == str(LAST_DAY)


def test_every_link_of_a_past_page_leads_into_the_same_past(client: TestClient) -> None:
    page = client.get(f"/pairs/CHN-RUS?{QUERY}").text
    assert "As known on 20 May 2024" in page
    links = re.findall(r'(<a[^>]*)href="(/[^"]*)"', page)
    inner = [href for tag, href in links if "data-today" not in tag and "openapi" not in href]
    assert len(inner) > 20
    assert all(f"as_of={THEN}&amp;known_by=published" in href for href in inner)
    event = next(href for href in inner if href.startswith("/events/"))
    assert client.get(event.replace("&amp;", "&")).status_code == 200
    for form in re.findall(r"<form[^>]*>.*?</form>", page, re.S):
        assert 'method="post"' in form or f'name="as_of" value="{THEN}"' in form


def test_the_figure_of_a_past_page_counts_the_events_it_leads_to(client: TestClient) -> None:
    view = client.get(f"/pairs/CHN-RUS.json?{QUERY}").json()
    figure = next(f for f in view["figures"] if f["events"])
    path = figure["href"].split("#")[0].replace("/pairs/CHN-RUS", "/pairs/CHN-RUS.json")
    assert THEN in path
    listed = client.get(f"{path}&limit=100").json()["listed"]["events"]
    assert len(listed) == figure["events"]


def test_what_came_later_is_not_there(client: TestClient) -> None:
    newest = client.get("/api/events?limit=1").json()["events"][0]
    assert client.get(f"/api/events/{newest['id']}").status_code == 200
    assert client.get(f"/api/events/{newest['id']}?{QUERY}").status_code == 404
    assert client.get(f"/events/{newest['id']}?{QUERY}").status_code == 404


def test_the_api_says_series_and_lists_as_of_a_day(client: TestClient) -> None:
    listed = client.get(f"/api/pairs/CHN-RUS/events?{QUERY}").json()["events"]
    assert listed
    assert all(e["day"] <= THEN for e in listed)
    series = client.get(f"/api/pairs/CHN-RUS/series?{QUERY}").json()["series"]
    assert series[0]["points"][-1]["start"] <= THEN


def test_before_the_first_reading_the_desk_says_so(client: TestClient) -> None:
    page = client.get(f"/pairs/CHN-RUS?as_of={THEN}").text
    assert "had read nothing by then" in page
    today = datetime.now(UTC).date()
    now = client.get(f"/pairs/CHN-RUS.json?as_of={today}").json()
    assert now["events"] == client.get("/pairs/CHN-RUS.json").json()["events"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("as_of=yesterday", 400), ("as_of=9999-12-31", 400), ("as_of=0001-01-01", 400),
        (f"as_of={THEN}&known_by=hearsay", 400), ("as_of=%22%3E%3Cscript%3E", 400), ("as_of=", 200),
    ],
)  # fmt: skip
def test_days_that_cannot_be_used_are_refused(client: TestClient, query: str, status: int) -> None:
    answer = client.get(f"/pairs/CHN-RUS?{query}")
    assert answer.status_code == status
    assert "<script" not in answer.text
    if status == 400:
        assert client.get(f"/api/pairs?{query}").status_code in {400, 422}


def test_only_own_pages_are_dated() -> None:
    query = asked(b"x=1&as_of=2024-01-01")
    assert query == (("as_of", "2024-01-01"),)
    assert asked(b"known_by=read") == ()
    body = (
        b'<a href="/pairs/A?x=1#e">a</a><a href="https://o.example/">b</a><link href="/static/c">'
    )
    assert dated(body, query, html=True) == (
        b'<a href="/pairs/A?x=1&amp;as_of=2024-01-01#e">a</a>'
        b'<a href="https://o.example/">b</a><link href="/static/c">'
    )
    told = b'{"href":"/events/1","text":"/events/1","next":"/pairs/A?x=1"}'
    assert dated(told, query, html=False) == (
        b'{"href":"/events/1?as_of=2024-01-01","text":"/events/1",'
        b'"next":"/pairs/A?x=1&as_of=2024-01-01"}'
    )
