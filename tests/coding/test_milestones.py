"""Dated facts of a relation, from their words and from the day's acts."""

from __future__ import annotations

from datetime import date

import pytest
from told_acts import READER

from legation.evaluation.sentence import as_article
from legation.types import Milestone

TOLD = date(2024, 6, 19)  # a Wednesday


def milestones(text: str) -> tuple[Milestone, ...]:
    (coded,) = READER.code_articles([as_article(1, text, TOLD.isoformat())])
    return coded.milestones


@pytest.mark.parametrize(
    ("text", "kind", "year", "day"),
    [
        (
            "Peru and Nepal established diplomatic relations on 28 January 1976.",
            "relations_established",
            1976,
            date(1976, 1, 28),
        ),
        (
            "The 40th anniversary of diplomatic relations between Kenya and Oman was celebrated.",
            "relations_established",
            1984,
            None,
        ),
        (
            "Cuba and Spain restored diplomatic relations in May 1977.",
            "relations_restored",
            1977,
            None,
        ),
        ("Ghana cut diplomatic ties with Togo in 1982.", "relations_severed", 1982, None),
        (
            "Chile and Peru signed the Treaty of Lima on June 3, 1929.",
            "treaty",
            1929,
            date(1929, 6, 3),
        ),
        (
            "The peace treaty between Egypt and Sudan was signed in Khartoum in March 1979.",
            "treaty",
            1979,
            None,
        ),
        (
            "The friendship pact of 1934 between Greece and Turkey is remembered still.",
            "treaty",
            1934,
            None,
        ),
        (
            "The fishing agreement between Norway and Iceland expires on 3 May 2026.",
            "expiry",
            2026,
            date(2026, 5, 3),
        ),
        (
            "Angola extended the military agreement with Cuba until March 2028.",
            "expiry",
            2028,
            None,
        ),
        (
            "Leaders marked the 60th anniversary of the battle between Kenya and Uganda.",
            "anniversary",
            1964,
            None,
        ),
    ],
)
def test_facts_with_a_date(text: str, kind: str, year: int, day: date | None) -> None:
    (fact,) = milestones(text)
    assert (fact.kind, fact.year, fact.day) == (kind, year, day)
    assert fact.text in text
    assert len(fact.countries) == 2
    assert fact.derived == (kind == "anniversary" or "anniversary" in text)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Bolivia established diplomatic relations with Fiji on Tuesday.",
            "relations_established",
            date(2024, 6, 18),
        ),
        (
            "Niger severed diplomatic ties with Chad on Monday.",
            "relations_severed",
            date(2024, 6, 17),
        ),
        (
            "Qatar and Egypt restored diplomatic relations on Wednesday.",
            "relations_restored",
            date(2024, 6, 19),
        ),
        ("Laos and Vietnam signed a border treaty on Tuesday.", "treaty", date(2024, 6, 18)),
    ],
)
def test_the_acts_of_these_days(text: str, kind: str, day: date) -> None:
    (fact,) = milestones(text)
    assert (fact.kind, fact.year, fact.day, fact.derived) == (kind, day.year, day, False)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil and Argentina will sign a trade agreement in Brasilia on 5 July 2025.",
        "Turkey and Greece agreed to establish diplomatic relations in 2030.",
        "Iran refused to sign the border treaty with Iraq on Tuesday.",
        "Peru and Chile signed a memorandum on tourism on Tuesday.",
        "Kosovo's parliament marked the tenth anniversary of the flood.",
        "China rebuked the Philippines. The treaty was signed in 1951.",
        "The border pact of 1939 between Chile and Peru surprised Bolivia.",
        "Fans in Kenya and Uganda marked the tenth anniversary of the death of a singer.",
        "Sudan threatened to sever diplomatic relations with Chad on Monday.",
    ],
)
def test_what_is_no_dated_fact(text: str) -> None:
    assert milestones(text) == ()


def test_a_fact_is_kept_once_an_article_and_two_treaties_of_a_year_both() -> None:
    text = (
        "Chile and Peru signed the Treaty of Lima on June 3, 1929. "
        "Chile and Peru signed the Treaty of Lima on June 3, 1929, as all know. "
        "Chile and Peru signed the Treaty of Tacna on July 9, 1929."
    )
    assert [fact.day for fact in milestones(text)] == [date(1929, 6, 3), date(1929, 7, 9)]
