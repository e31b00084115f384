"""Synthetic events of any number on a desk, by the bulk path.

A few pairs make most of the news: half of all events fall on nine pairs of twenty states.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random

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
    milestone_states,
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
FIRST = date(2004, 1, 1)
DAYS = 20 * 365
MENTIONS_AN_ARTICLE = 4
BATCH = 4_000
A_PLEDGE = 100
"""Events from one of which an article's pledge and milestone are made."""

NOW = moment_number(datetime(2024, 1, 1, tzinfo=UTC))


def _side(state: str, rnd: Random) -> Participant:
    office = rnd.choice(("minister", "president", "envoy"))
    actor = Actor(f"{office} of {state} {rnd.randrange(9)}", state, "GOV", "person", office)
    return Participant(actor, 0, 5, "They", "name")


def _places(rnd: Random, *, one_pair: bool) -> tuple[int, int]:
    """Choose who acts on whom: half of all events fall on nine pairs of the twenty states."""
    if one_pair:
        a, b = 0, 3
    elif rnd.random() < 0.5:
        a, b = rnd.randrange(3), 3 + rnd.randrange(3)
    else:
        a, b = rnd.sample(range(len(STATES)), 2)
    return (a, b) if rnd.random() < 0.5 else (b, a)


def _event(at: int, article: str, rnd: Random, *, one_pair: bool) -> tuple[Mention, Event]:
    a, b = _places(rnd, one_pair=one_pair)
    day = FIRST + timedelta(rnd.randrange(DAYS))
    kind, modality = rnd.choice(TYPES), rnd.choice(MODALITIES)
    source, target = _side(STATES[a], rnd), _side(STATES[b], rnd)
    name = content_id("benchmark", str(at))
    text = f"The envoys spoke of grain, gas and bridge number {at % 997} for {at % 61} hours."
    mention = Mention(
        id=name,
        article_id=article,
        sentence=Span(0, len(text)),
        text=text,
        event_type=kind,
        modality=modality,
        actors=(source,),
        recipients=(target,),
        symmetric=False,
        evidence=(Evidence(4, 10, "envoys"),),
        confidence=rnd.random(),
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
        publishers=rnd.randrange(1, 6),
        shares=(Share(STATES[a], STATES[b], 1.0),),
    )
    return mention, event


def _article(at: int, rnd: Random) -> tuple[Row, Row]:
    body = " ".join(f"word{rnd.randrange(20_000)}" for _ in range(120))
    url = f"https://example.org/{at}"
    day = FIRST + timedelta(rnd.randrange(DAYS))
    page = Page(url, body.encode(), datetime(2024, 1, 1, tzinfo=UTC), "text/html", url=url)
    given = Article(
        id=content_id("article", str(at)),
        title=f"Report {at}",
        body=body,
        page_sha256=page.sha256,
        origin=url,
        url=url,
        published=Published(day, "given"),
    )
    row = article_row(given)
    row |= {
        "pk": at + 1,
        "sort_day": day_number(day),
        "outlet": 1 + at % 20,
        "fingerprint": "",
        "sentences": 8,
        "fetched": NOW,
        "added_at": NOW,
    }
    return {"pk": at + 1, **page_row(page)}, row


def _batches(n: int) -> Iterator[tuple[int, int]]:
    for first in range(0, n, BATCH):
        yield first, min(first + BATCH, n)


def fill_desk(store: Store, n: int, *, one_pair: bool = False) -> None:
    """Put ``n`` events on an empty desk; ``one_pair``: all between two states."""
    rnd = Random(7)
    block_keys: dict[str, int] = {}
    with store._writing() as c:
        known = [Source(f"outlet-{k}", f"Outlet {k}", STATES[k]) for k in range(20)]
        fill(c, outlets, [{"pk": k, **outlet_row(o)} for k, o in enumerate(known, 1)])
    for first, last in _batches(n):
        with store._writing() as c:
            papers = range(first // MENTIONS_AN_ARTICLE, -(-last // MENTIONS_AN_ARTICLE))
            made = [_article(at, rnd) for at in papers]
            fill(c, pages, [page for page, _ in made])
            fill(c, articles, [article for _, article in made])
            fill(c, article_pages, [{"article": a["pk"], "page": a["pk"]} for _, a in made])
            rows, fresh = [], []
            for at in range(first, last):
                paper = made[at // MENTIONS_AN_ARTICLE - papers.start][1]
                mention, event = _event(at, paper["id"], rnd, one_pair=one_pair)
                name = block_name(mention)
                if name not in block_keys:
                    block_keys[name] = len(block_keys) + 1
                    fill(c, blocks, [{"pk": block_keys[name], "key": name}])
                rows.append(_mention_row(at + 1, mention, paper["pk"], block_keys[name]))
                fresh.append(Fresh(event, event_row(event), (at + 1,)))
                if at % A_PLEDGE == 0:
                    _fill_record(c, at // A_PLEDGE + 1, paper["pk"], mention)
            fill(c, mentions, rows)
            replace_events(c, {}, fresh)


def _fill_record(c: Connection, key: int, article: int, mention: Mention) -> None:
    """Put in a pledge and a milestone of the two sides of a mention."""
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
    fill(c, pledges, [own | pledge_row(pledge)])
    fill(c, pledge_pairs, [{"source": sides[0], "target": sides[1], "pledge": key}])
    fill(c, milestones, [own | milestone_row(milestone)])
    fill(c, milestone_states, [{"state": side, "milestone": key} for side in sides])


def _mention_row(key: int, mention: Mention, article: int, block: int) -> Row:
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
