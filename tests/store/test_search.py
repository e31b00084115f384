"""Search finds words in both engines and is moved by nothing else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_making import article, link, mention, reading, simple

from legation.store import Store
from legation.store.reading.words import terms


@pytest.fixture
def filled(desk: Store) -> Store:
    one = article(1, title="Pipeline opened", body="The presidents opened a gas pipeline in Xi'an.")
    two = article(2, title="Talks held", body="Nothing flows. The pipeline stays shut, she said.")
    words = "The presidents opened a gas pipeline."
    desk.add_reading(reading(one, [mention(one.id, words=words)]), link)
    desk.add_reading(
        reading(two, [mention(two.id, event_type="REJECT", words="She said no.")]), link
    )
    return desk


def test_articles_and_sentences_are_found(filled: Store) -> None:
    hits = filled.search("pipeline")
    assert [hit.article.title for hit in hits.articles] == ["Pipeline opened", "Talks held"]
    assert "pipeline" in hits.articles[0].snippet
    (event,) = hits.events
    assert event.text == "The presidents opened a gas pipeline."
    assert event.mention_id in event.event.mention_ids


def test_words_are_found_in_their_other_forms(filled: Store) -> None:
    assert [h.article.title for h in filled.search("president opening").articles] == [
        "Pipeline opened"
    ]


def test_all_words_must_occur_and_quoted_ones_together(filled: Store) -> None:
    assert len(filled.search("pipeline shut").articles) == 1
    assert len(filled.search('"gas pipeline"').articles) == 1
    assert filled.search('"pipeline gas"').articles == ()


def test_superseded_texts_are_not_found(filled: Store) -> None:
    from datetime import UTC, datetime

    new = article(1, title="Withdrawn", body="This report was withdrawn.")
    filled.add_reading(reading(new, fetched=datetime(2025, 1, 1, tzinfo=UTC)), link)
    assert [h.article.title for h in filled.search("pipeline").articles] == ["Talks held"]
    assert filled.search("gas").events == ()


@pytest.mark.parametrize(
    "query",
    ["", " ", '"', '"""', "*", "a*", "AND", "OR NOT", "NEAR(a b)", "title:x", "a:b", "-x", "^x",
     "'; DROP TABLE articles; --", "\0", "\ud800", "%s", ":words", "{a b}", "(", "&|!", "<->",
     "x" * 100_000, "x " * 10_000, "_" * 10, "\N{COMBINING ACUTE ACCENT}"],
)  # fmt: skip
def test_any_query_is_safe(filled: Store, query: str) -> None:
    filled.search(query)
    filled.events(text=query)
    assert filled.counts().articles == 2


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.text(max_size=60))
def test_any_text_at_all_is_safe(desk: Store, query: str) -> None:
    desk.search(query)


def test_terms() -> None:
    assert terms('gas "Xi Jinping" U.S.') == (("gas",), ("Xi", "Jinping"), ("U", "S"))
    assert terms("*()^") == ()


def test_a_long_body_of_strange_words_is_kept(desk: Store) -> None:
    strange = " ".join(chr(0x4E00 + n % 20_000) * 3 + str(n) for n in range(60_000))
    desk.add_reading(simple(1, body=strange), link)
    assert desk.counts().articles == 1
