"""The page of people to check and magnitudes on the event pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from legation.events import link
from legation.settings import Settings
from legation.site.app import create_app
from legation.store import open_desk
from legation.types import (
    Actor,
    Article,
    Magnitude,
    Mention,
    NameSeen,
    Page,
    Participant,
    Published,
    Reading,
    Span,
    When,
    content_id,
)

BODY = "Russia attacked Ukraine and killed at least 12 people in all."
DAY = date(2024, 10, 23)


def _reading() -> Reading:
    page = Page("a", b"a", datetime(2024, 10, 24, tzinfo=UTC))
    article = Article(
        content_id(BODY), "Title", BODY, page.sha256, "a", published=Published(DAY, "given")
    )
    sides = [
        Participant(Actor(name, code, "GOV", "state"), BODY.index(name), BODY.index(name) + 4, name)
        for name, code in (("Russia", "RUS"), ("Ukraine", "UKR"))
    ]
    told = Magnitude("dead", 12, None, "persons", False, 35, 53, BODY[35:53])
    mention = Mention(
        content_id("m"), article.id, Span(0, len(BODY)), BODY, "ASSAULT", "actual",
        (sides[0],), (sides[1],), False, (), 0.8, "frames-1", when=When(DAY), magnitudes=(told,),
    )  # fmt: skip
    who = Actor("<i>Dong</i>", "CHN", "GOV", "person", "Foreign Minister")
    seen = NameSeen(article.id, mention.sentence, 0, 6, "Russia", who)
    stray = NameSeen(article.id, mention.sentence, 7, 15, "<script>", Actor("<script>"))
    return replace(Reading(page, article, (mention,)), names=(seen, stray), sentences=1)


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path: Path = tmp_path_factory.mktemp("review") / "desk.sqlite"
    with open_desk(str(path)) as desk:
        desk.add_reading(_reading(), link)
    with TestClient(create_app(Settings(desk=str(path))), raise_server_exceptions=False) as client:
        yield client


def test_people_to_check_are_escaped_and_lead_to_their_sentence(review: TestClient) -> None:
    shown = review.get("/suggestions")
    assert shown.status_code == 200
    assert shown.text.count("<h1") == 1
    assert "&lt;i&gt;Dong&lt;/i&gt;" in shown.text
    assert "<i>" not in shown.text
    assert "<script" not in shown.text
    assert "unknown person" in shown.text
    assert f"/articles/{content_id(BODY)}" in shown.text


def test_the_twin_and_the_api_say_the_same(review: TestClient) -> None:
    twin = review.get("/suggestions.json").json()
    assert twin["suggestions"][0]["office"] == "Foreign Minister"
    assert twin["unresolved"][0]["text"] == "<script>"
    assert review.get("/api/suggestions").json() == twin
    assert review.get("/suggestions.json?country=RUS").json()["suggestions"] == []
    assert review.get("/suggestions?country=%3Cscript%3E").status_code == 404


def test_an_empty_list_says_so(client: TestClient) -> None:
    assert "Every name in the parsed sentences was resolved" in client.get("/suggestions").text


def test_magnitudes_on_the_pages(review: TestClient) -> None:
    pair = review.get("/pairs/RUS-UKR")
    assert "at least 12 dead" in pair.text
    line = review.get("/pairs/RUS-UKR.json").json()["listed"]["events"][0]
    assert line["magnitudes"][0]["label"] == "at least 12 dead"
    event = review.get(line["href"]).text
    assert "at least 12 people”, characters 35–53" in event
    told = review.get(f"/api/events/{line['id']}").json()["readings"][0]["magnitudes"]
    assert (told[0]["low"], told[0]["high"], told[0]["unit"]) == (12, None, "persons")
