"""Offices as written, names that nothing resolves, and a desk's own offices over the tables."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from legation.coding.actors.lexicon import load_names
from legation.coding.actors.own_offices import with_offices
from legation.pipeline import Reader
from legation.settings import Settings
from legation.types import NameSeen, OwnOffice, Page

DONG = OwnOffice("Dong Jun", "CHN", "Foreign Minister", "GOV", date(2024, 10, 23))
NOBODY = OwnOffice("Wang Xiaobo", "CHN", "Ambassador", "GOV", date(2024, 10, 23))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Settings(desk="", coder="frames"))


def _names(reader: Reader, text: str) -> tuple[NameSeen, ...]:
    page = Page("text", text.encode(), datetime.now(UTC), "text/plain", "utf-8")
    (found,) = reader.read_pages([page])
    assert found.article is not None
    for one in found.names:
        assert found.article.body[one.start : one.end] == one.text
        assert one.sentence.start <= one.start < one.end <= one.sentence.end
    return found.names


def _offices(names: tuple[NameSeen, ...]) -> set[tuple[str, str, str]]:
    return {(n.actor.name, n.actor.country, n.actor.office) for n in names if n.actor.country}


def test_the_office_is_that_of_the_article_not_of_the_table(reader: Reader) -> None:
    text = "Chinese Foreign Minister Dong Jun met Russian officials in Moscow on Monday.\n"
    assert _offices(_names(reader, text)) == {("Dong Jun", "CHN", "Foreign Minister")}


def test_an_office_that_only_the_table_knows_is_no_sighting(reader: Reader) -> None:
    assert (
        _offices(_names(reader, "Dong Jun met Russian officials in Moscow on Monday.\n")) == set()
    )


def test_somebody_unknown_by_an_apposition(reader: Reader) -> None:
    text = "Wang Xiaobo, China's ambassador to Russia, met Russian officials in Moscow.\n"
    assert _offices(_names(reader, text)) == {("Wang Xiaobo", "CHN", "ambassador")}


def test_a_vague_word_is_no_office(reader: Reader) -> None:
    assert _offices(_names(reader, "Chinese leader Xi Jinping met Russian officials.\n")) == set()


def test_names_that_nothing_resolves(reader: Reader) -> None:
    names = _names(reader, "Smithson met Chinese officials and Russian officials in Paris.\n")
    assert [(n.text, n.actor.country, n.actor.kind) for n in names] == [("Smithson", "", "unknown")]


def test_a_title_is_no_part_of_a_name_and_a_ministry_no_person(reader: Reader) -> None:
    text = "The Russian Foreign Ministry met Vice Foreign Minister Takehiro Funakoshi in China.\n"
    names = _names(reader, text)
    assert "Foreign Ministry" not in {n.actor.office for n in names}
    assert all("Minister" not in n.text for n in names if not n.actor.country)


def test_an_accepted_office_wins_from_its_first_day() -> None:
    names = with_offices(load_names(), [DONG])
    (hit,) = names.find("Dong Jun spoke.")
    held = {
        day: [t.title for e in hit.entries for t in e.tenures if t.covers(day)]
        for day in ("2024-10-22", "2024-10-23", "2026-01-01")
    }
    assert held == {
        "2024-10-22": ["Defence Minister"],
        "2024-10-23": ["Foreign Minister"],
        "2026-01-01": ["Foreign Minister"],
    }
    assert [h.text for h in names.find("Moscow and Dong Jun")] == ["Moscow", "Dong Jun"]


def test_an_accepted_person_is_found_by_name() -> None:
    assert load_names().find("Wang Xiaobo spoke.") == []
    (hit,) = with_offices(load_names(), [NOBODY]).find("Wang Xiaobo spoke.")
    assert (hit.entries[0].code, hit.entries[0].tenures[0].title) == ("CHN", "Ambassador")


def test_without_own_offices_the_index_is_the_same() -> None:
    assert with_offices(load_names(), []) is load_names()
