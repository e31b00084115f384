"""Synthetic events of any number: what is drawn, and the records that are made of it.

A few pairs make most of the news: half of all events fall on nine pairs of twenty states.
Draws are arrays, a batch at a time, so that ``benchmarks.columns`` can make whole columns of
what :func:`fill_by_rows` writes record by record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from legation.store import Store
from legation.store.codes import day_number, moment_number, state_number
from legation.store.encode import (
    Row,
    article_row,
    event_row,
    mention_row,
    milestone_row,
    outlet_row,
    page_row,
    pledge_row,
)
from legation.store.tables import (
    article_pages,
    articles,
    blocks,
    mentions,
    milestone_pairs,
    milestones,
    outlets,
    pages,
    pledge_pairs,
    pledges,
)
from legation.store.writing.inserting import fill
from legation.store.writing.mentioning import block_name
from legation.store.writing.replacing import Fresh, replace_events
from legation.types import (
    Actor,
    Article,
    Event,
    EventType,
    Evidence,
    Mention,
    Milestone,
    Modality,
    Page,
    Participant,
    Pledge,
    Published,
    Share,
    Source,
    Span,
    When,
    content_id,
)

STATES = "CHN RUS USA GBR FRA DEU IND JPN KOR PRK IRN ISR TUR UKR POL BRA ZAF EGY SAU PAK".split()
TYPES: tuple[EventType, ...] = ("CONSULT", "AGREE", "COOPERATE", "ACCUSE", "REJECT", "AID")
MODALITIES: tuple[Modality, ...] = ("actual", "actual", "actual", "announced", "alleged")
OFFICES = ("minister", "president", "envoy")
HOLDERS = 9
"""People who hold an office of a state, one after the other."""

FIRST = date(2004, 1, 1)
DAYS = 20 * 365
MENTIONS_AN_ARTICLE = 4
WORDS_AN_ARTICLE = 60
VOCABULARY = 20_000
BATCH = 20_000
A_PLEDGE = 100
"""Events from one of which an article's pledge and milestone are made."""

NOW = moment_number(datetime(2024, 1, 1, tzinfo=UTC))
SEED = 7

Numbers: TypeAlias = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Acts:
    """A batch of drawn events, by columns; ``first``: number of the first, from 0.

    ``a`` and ``b`` are places in ``STATES``, ``source`` and ``target`` in :func:`cast`,
    ``kind`` in ``TYPES``, ``modality`` in ``MODALITIES``; ``day`` counts from ``FIRST``.
    """

    first: int
    a: Numbers
    b: Numbers
    source: Numbers
    target: Numbers
    day: Numbers
    kind: Numbers
    modality: Numbers
    confidence: Numbers
    publishers: Numbers


@dataclass(frozen=True, slots=True)
class Papers:
    """A batch of drawn articles: the day, counted from ``FIRST``, and the words of each."""

    first: int
    day: Numbers
    words: Numbers


def cast() -> tuple[Actor, ...]:
    """Give everybody who acts: of each state the holders of each office."""
    return tuple(
        Actor(f"{office} of {state} {holder}", state, "GOV", "person", office)
        for state in STATES
        for office in OFFICES
        for holder in range(HOLDERS)
    )


CAST = cast()
A_STATE = len(OFFICES) * HOLDERS
"""People of one state in the cast."""


def draw_acts(n: int, *, one_pair: bool = False) -> Iterator[Acts]:
    """Draw ``n`` events, a batch at a time; ``one_pair``: all between two states."""
    for first in range(0, n, BATCH):
        size = min(BATCH, n - first)
        rnd = np.random.default_rng((SEED, 1, first))
        a, b = _sides(rnd, size, one_pair=one_pair)
        yield Acts(
            first, a, b,
            a * A_STATE + rnd.integers(A_STATE, size=size),
            b * A_STATE + rnd.integers(A_STATE, size=size),
            rnd.integers(DAYS, size=size),
            rnd.integers(len(TYPES), size=size),
            rnd.integers(len(MODALITIES), size=size),
            rnd.random(size),
            rnd.integers(1, 6, size=size),
        )  # fmt: skip


def _sides(rnd: np.random.Generator, size: int, *, one_pair: bool) -> tuple[Numbers, Numbers]:
    """Choose who acts on whom: half of all events fall on nine pairs of the twenty states."""
    if one_pair:
        a, b = np.zeros(size, dtype=np.int64), np.full(size, 3)
    else:
        often = rnd.random(size) < 0.5
        any_a = rnd.integers(len(STATES), size=size)
        any_b = (any_a + rnd.integers(1, len(STATES), size=size)) % len(STATES)
        a = np.where(often, rnd.integers(3, size=size), any_a)
        b = np.where(often, 3 + rnd.integers(3, size=size), any_b)
    turned = rnd.random(size) < 0.5
    return np.where(turned, b, a), np.where(turned, a, b)


def draw_papers(n: int) -> Iterator[Papers]:
    """Draw the articles of ``n`` events, those of a batch of events at a time."""
    for first in range(0, n, BATCH):
        size = -(-min(BATCH, n - first) // MENTIONS_AN_ARTICLE)
        rnd = np.random.default_rng((SEED, 2, first))
        # By rank as words of a language are: 1 to 9 come up as often as 10 to 99.
        words = VOCABULARY ** rnd.random((size, WORDS_AN_ARTICLE))
        days = rnd.integers(DAYS, size=size)
        yield Papers(first // MENTIONS_AN_ARTICLE, days, words.astype(np.int64))


def event_of(acts: Acts, at: int) -> tuple[Mention, Event]:
    """Give the records of the event at a place of a batch: it rests on one mention."""
    number = acts.first + at
    day = FIRST + timedelta(int(acts.day[at]))
    kind, modality = TYPES[acts.kind[at]], MODALITIES[acts.modality[at]]
    source, target = (
        Participant(CAST[who], 0, 5, "They", "name") for who in (acts.source[at], acts.target[at])
    )
    name = content_id("benchmark", str(number))
    text = sentence(number)
    mention = Mention(
        id=name,
        article_id=article_id(number // MENTIONS_AN_ARTICLE),
        sentence=Span(0, len(text)),
        text=text,
        event_type=kind,
        modality=modality,
        actors=(source,),
        recipients=(target,),
        symmetric=False,
        evidence=(Evidence(4, 10, "envoys"),),
        confidence=float(acts.confidence[at]),
        coder="benchmark",
        when=When(day),
        issues=("trade",),
        why=("synthetic",),
    )
    event = Event(
        id=name,
        event_type=kind,
        mode="",
        modality=modality,
        day=day,
        granularity="day",
        actors=(source.actor,),
        recipients=(target.actor,),
        symmetric=False,
        issues=("trade",),
        quad_class=1,
        cameo_root="04",
        confidence=mention.confidence,
        mention_ids=(name,),
        publishers=int(acts.publishers[at]),
        shares=(Share(STATES[acts.a[at]], STATES[acts.b[at]], 1.0),),
    )
    return mention, event


def sentence(number: int) -> str:
    """Give the sentence of an event."""
    return (
        f"The envoys spoke of grain, gas and bridge number {number % 997} for {number % 61} hours."
    )


def article_id(number: int) -> str:
    """Give the id of an article."""
    return content_id("article", str(number))


def body_of(words: Sequence[int]) -> str:
    """Give the text of an article."""
    return " ".join(f"word{word}" for word in words)


def article_rows(number: int, body: str, day: int) -> tuple[Row, Row]:
    """Give the rows of an article's page and of the article; ``day`` counts from ``FIRST``."""
    url = f"https://example.org/{number}"
    published = FIRST + timedelta(day)
    page = Page(url, body.encode(), datetime(2024, 1, 1, tzinfo=UTC), "text/html", url=url)
    given = Article(
        id=article_id(number),
        title=f"Report {number}",
        body=body,
        page_sha256=page.sha256,
        origin=url,
        url=url,
        published=Published(published, "given"),
    )
    row = article_row(given)
    row |= {
        "pk": number + 1,
        "sort_day": day_number(published),
        "outlet": 1 + number % 20,
        "fingerprint": "",
        "sentences": 8,
        "fetched": NOW,
        "added_at": NOW,
    }
    return {"pk": number + 1, **page_row(page)}, row


def outlet_rows() -> list[Row]:
    """Give the rows of the outlets, one of each state."""
    known = [Source(f"outlet-{k}", f"Outlet {k}", STATES[k]) for k in range(20)]
    return [{"pk": k, **outlet_row(outlet)} for k, outlet in enumerate(known, 1)]


def keyed_mention(key: int, mention: Mention, article: int, block: int) -> Row:
    """Give a mention's whole row; ``article``, ``block``: their keys."""
    row = mention_row(mention)
    assert mention.when is not None
    row |= {
        "pk": key,
        "article": article,
        "block": block,
        "live": True,
        "day": day_number(mention.when.day),
        "added_at": NOW,
        "retired_at": None,
    }
    return row


def record_rows(key: int, article: int, mention: Mention, printed: int = 0) -> dict[str, list[Row]]:
    """Give the rows of a pledge and of a milestone of the two sides of a mention, by table.

    ``printed``: the day of the article, in days since 1970.
    """
    assert mention.when is not None
    day, name = mention.when.day, content_id("record", mention.id)
    source, target = (who.actor.country for who in (*mention.actors, *mention.recipients))
    pledge = Pledge(
        name, mention.article_id, mention.sentence, 0, 10, mention.text,
        (source,), (target,), "announced", mention.id, day + timedelta(200), ("trade",),
    )  # fmt: skip
    milestone = Milestone(
        name, mention.article_id, mention.sentence, 0, 10, mention.text,
        "treaty", (source, target), day.year, day,
    )  # fmt: skip
    sides = state_number(source), state_number(target)
    own = {"pk": key, "article": article, "added_at": NOW}
    return {
        "pledges": [own | pledge_row(pledge)],
        "pledge_pairs": [{"source": sides[0], "target": sides[1], "pledge": key, "day": printed}],
        "milestones": [own | milestone_row(milestone)],
        "milestone_pairs": [
            {
                "low": min(sides),
                "high": max(sides),
                "year": day.year,
                "day": day_number(day),
                "milestone": key,
            }
        ],
    }


def fill_by_rows(store: Store, n: int, *, one_pair: bool = False) -> None:
    """Put ``n`` events on an empty desk, record by record, as derived events are written."""
    block_keys: dict[str, int] = {}
    with store._writing() as c:
        fill(c, outlets, outlet_rows())
    for acts, papers in zip(draw_acts(n, one_pair=one_pair), draw_papers(n), strict=True):
        with store._writing() as c:
            _fill_papers(c, papers)
            rows, fresh = [], []
            for at in range(len(acts.a)):
                mention, event = event_of(acts, at)
                number = acts.first + at
                paper = number // MENTIONS_AN_ARTICLE + 1
                name = block_name(mention)
                if name not in block_keys:
                    block_keys[name] = len(block_keys) + 1
                    fill(c, blocks, [{"pk": block_keys[name], "key": name}])
                rows.append(keyed_mention(number + 1, mention, paper, block_keys[name]))
                fresh.append(Fresh(event, event_row(event), (number + 1,)))
                if number % A_PLEDGE == 0:
                    of_batch = papers.day[paper - 1 - papers.first]
                    printed = day_number(FIRST) + int(of_batch)
                    _fill_record(c, record_rows(number // A_PLEDGE + 1, paper, mention, printed))
            fill(c, mentions, rows)
            replace_events(c, {}, fresh)


def _fill_papers(c: Connection, papers: Papers) -> None:
    made = [
        article_rows(number, body_of(words), day)
        for number, (words, day) in enumerate(
            zip(papers.words.tolist(), papers.day.tolist(), strict=True), papers.first
        )
    ]
    fill(c, pages, [page for page, _ in made])
    fill(c, articles, [article for _, article in made])
    fill(c, article_pages, [{"article": a["pk"], "page": a["pk"]} for _, a in made])


def _fill_record(c: Connection, rows: dict[str, list[Row]]) -> None:
    for table in (pledges, pledge_pairs, milestones, milestone_pairs):
        fill(c, table, rows[table.name])
