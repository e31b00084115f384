"""Pairs and events as known on a day, of a desk too large to be taken back whole for a visitor."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from legation.api import routes
from legation.settings import Settings
from legation.site import answers
from legation.site.app import create_app
from legation.site.past_links import dated

THEN = "2024-05-20"
QUERY = f"as_of={THEN}&known_by=published"


Asked = Callable[[str], tuple[str, str]]


@pytest.fixture(scope="module")
def large(desk_path: str) -> FastAPI:
    """The site of the same desk by itself, which ``most_allowed`` has it take for a large one."""
    return create_app(Settings(desk=desk_path))


def most_allowed(patch: pytest.MonkeyPatch, most: int) -> None:
    for module in (answers, routes):
        patch.setattr(module, "MOST", most)


@pytest.fixture
def of_part(large: FastAPI, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    most_allowed(monkeypatch, 5)
    return TestClient(large, raise_server_exceptions=False)


def without_links(text: str) -> str:
    """Links to what a part does not tell stay as of today; everything else must agree."""
    return re.sub(r"[?&](as_of|known_by)=[a-z0-9-]+", "", text)


@pytest.fixture
def both(app: FastAPI, large: FastAPI, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Asks the whole desk and the part the same and gives both answers."""

    def ask(path: str) -> tuple[str, str]:
        found = []
        for site, most in ((app, 60_000), (large, 5)):
            most_allowed(monkeypatch, most)
            answer = TestClient(site, raise_server_exceptions=False).get(path)
            assert answer.status_code == 200, path
            found.append(without_links(answer.text))
        return found[0], found[1]

    return ask


@pytest.mark.parametrize("day", ["2024-04-25", THEN, "2024-06-16"])
@pytest.mark.parametrize("code", ["CHN-RUS", "CHN-USA", "RUS-USA"])
def test_a_part_answers_as_the_whole_desk(both: Asked, code: str, day: str) -> None:
    query = f"as_of={day}&known_by=published"
    for path in (
        f"/pairs/{code}.json?{query}",
        f"/pairs/{code}/series.json?{query}",
        f"/pairs/{code}/series.json?outlet_country=others&step=week&{query}",
        f"/pairs/{code}/forecast.json?{query}",
        f"/pairs/{code}/compare.json?{query}",
        f"/pairs/{code}/feed.atom?{query}",
        f"/api/pairs/{code}/events?limit=100&{query}",
        f"/api/pairs/{code}/series?step=day&{query}",
    ):
        whole, part = both(path)
        assert part == whole, path


def test_events_answer_as_on_the_whole_desk(both: Asked, client: TestClient) -> None:
    listed = client.get(f"/api/pairs/CHN-RUS/events?limit=100&{QUERY}").json()["events"]
    assert len(listed) > 10
    for event in listed[::4]:
        whole, part = both(f"/events/{event['id']}.json?{QUERY}")
        assert part == whole
    held = client.get(f"/pairs/CHN-RUS.json?{QUERY}").json()["meetings"]
    whole, part = both(f"/pairs/CHN-RUS/exchanges/{held[0]['id']}.json?{QUERY}")
    assert part == whole


def test_what_came_later_is_not_in_a_part(of_part: TestClient) -> None:
    newest = of_part.get("/api/events?limit=1").json()["events"][0]
    assert of_part.get(f"/events/{newest['id']}").status_code == 200
    assert of_part.get(f"/events/{newest['id']}?{QUERY}").status_code == 404
    assert of_part.get(f"/events/0000000000000000?{QUERY}").status_code == 404
    assert of_part.get(f"/pairs/CHN-XXX?{QUERY}").status_code == 404


def test_links_of_a_part_stay_on_its_day_where_it_can_tell(of_part: TestClient) -> None:
    page = of_part.get(f"/pairs/CHN-RUS?{QUERY}").text
    assert "all others lead to today" in page
    links = [href for href in re.findall(r'href="(/[^"]*)"', page) if "/ripples" not in href]
    of_day = {href for href in links if f"as_of={THEN}&amp;known_by=published" in href}
    assert any(href.startswith("/events/") for href in of_day)
    assert all(href.startswith(("/pairs/", "/events/")) for href in of_day)
    event = next(href for href in of_day if href.startswith("/events/"))
    assert of_part.get(event.replace("&amp;", "&")).status_code == 200
    article = next(href for href in links if href.startswith("/articles/"))
    assert of_part.get(article.replace("&amp;", "&")).status_code == 200


@pytest.mark.parametrize("path", ["/", "/network", "/movers.json", "/pairs", "/sources"])
def test_pages_of_a_whole_large_desk_are_refused_with_a_cure(
    of_part: TestClient, path: str
) -> None:
    answer = of_part.get(f"{path}?{QUERY}")
    assert answer.status_code == 422
    assert "leave out as_of" in answer.text.casefold()
    assert f"as_of={THEN}&amp;" not in answer.text  # each link would be refused as well


def test_ripples_of_a_part_are_refused_and_not_told_from_it(of_part: TestClient) -> None:
    assert of_part.get(f"/pairs/CHN-RUS/ripples.json?{QUERY}").status_code == 422
    assert of_part.get("/pairs/CHN-RUS/ripples.json").status_code == 200


def test_only_links_and_forms_that_a_part_answers_are_dated() -> None:
    query = (("as_of", "2024-01-01"),)
    body = (
        b'<a href="/pairs/A-B">1</a><a href="/articles/1">2</a><a href="/pairs/A-B/ripples">3</a>'
        b'<form action="/search"></form><form action="/pairs/A-B#events"></form>'
    )
    hidden = b'<input type="hidden" name="as_of" value="2024-01-01">'
    assert dated(body, query, html=True, part=True) == (
        b'<a href="/pairs/A-B?as_of=2024-01-01">1</a><a href="/articles/1">2</a>'
        b'<a href="/pairs/A-B/ripples">3</a><form action="/search"></form>'
        b'<form action="/pairs/A-B#events">' + hidden + b"</form>"
    )
