"""What articles call people beside what the tables say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from legation.errors import NotFound
from legation.events import link
from legation.monitor import Monitor
from legation.monitor.suggestions import judge_suggestion
from legation.store import open_desk
from legation.types import Actor, Article, NameSeen, Page, Published, Reading, Span, content_id

DAY = date(2024, 10, 23)
SEEN = (
    ("Dong Jun", "CHN", "Defense Minister"),
    ("Dong Jun", "CHN", "Foreign Minister"),
    ("Wang Xiaobo", "CHN", "ambassador"),
    ("Vladimir Putin", "RUS", "Vice President"),
    ("<b>Smithson</b>", "", ""),
)


@pytest.fixture
def reviewed(tmp_path: Path) -> Monitor:
    desk = open_desk(str(tmp_path / "desk.sqlite"))
    page = Page("a", b"a", datetime(2024, 10, 24, tzinfo=UTC))
    body = "People spoke in Beijing. " * 20
    article = Article(
        content_id(body), "Title", body, page.sha256, "a", published=Published(DAY, "given")
    )
    names = tuple(
        NameSeen(
            article.id, Span(0, 24), at, at + 9, who, Actor(who, code, "GOV", "person", office)
        )
        for at, (who, code, office) in enumerate(SEEN)
    )
    desk.add_reading(replace(Reading(page, article), names=names, sentences=20), link)
    return Monitor(desk)


def test_what_the_tables_say(reviewed: Monitor) -> None:
    view = reviewed.suggestions(everything=True)
    said = {(one.person, one.office): one.table for one in view.suggestions}
    assert said == {
        ("Dong Jun", "Defense Minister"): "agrees",
        ("Dong Jun", "Foreign Minister"): "another office",
        ("Wang Xiaobo", "ambassador"): "unknown person",
        ("Vladimir Putin", "Vice President"): "another office",
    }
    dong = next(one for one in view.suggestions if one.office == "Foreign Minister")
    assert any("Defence Minister" in line for line in dong.table_says)


def test_only_what_is_open_is_listed(reviewed: Monitor) -> None:
    view = reviewed.suggestions("CHN")
    assert {one.office for one in view.suggestions} == {"Foreign Minister", "ambassador"}
    assert view.total == 2
    for one in view.suggestions:
        judge_suggestion(
            reviewed.store, one.id, "accepted" if one.office == "ambassador" else "dismissed"
        )
    assert reviewed.suggestions("CHN").suggestions == ()
    judged = {
        one.office: one.verdict for one in reviewed.suggestions("CHN", everything=True).suggestions
    }
    assert judged["ambassador"] == "accepted"
    assert judged["Foreign Minister"] == "dismissed"
    (own,) = reviewed.store.own_offices()
    assert (own.person, own.since) == ("Wang Xiaobo", DAY)


def test_unresolved_names_stand_beside(reviewed: Monitor) -> None:
    (one,) = reviewed.suggestions().unresolved
    assert (one.text, one.n, one.example.words) == (
        "<b>Smithson</b>",
        1,
        "People spoke in Beijing.",
    )


def test_an_id_that_is_none(reviewed: Monitor) -> None:
    with pytest.raises(NotFound, match="no such suggestion"):
        judge_suggestion(reviewed.store, "\x00'; --", "accepted")
