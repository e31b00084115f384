"""Readings made for the store's tests, a linker simple enough to check by eye, and a
picture of the derived record that two desks can be compared by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import text

from legation.store import LinkMention, Store
from legation.types import (
    Actor,
    Article,
    Author,
    Event,
    Evidence,
    Mention,
    Milestone,
    Page,
    Participant,
    Place,
    Pledge,
    Published,
    Quotation,
    Reading,
    Rejection,
    Section,
    Share,
    Source,
    Span,
    When,
    content_id,
)

DAY = date(2024, 6, 17)
OUTLET = Source("bugle", "The Bugle", "GBR", "en", "private", "bugle.example", ("https://f",), "x")

# The longest step between reports of one act, for the linker of these tests.
STEP = 3


def participant(country: str, name: str = "", kind: Any = "state", at: int = 0) -> Participant:
    actor = Actor(name or country.title(), country, "GOV", kind, "minister" if name else "")
    return Participant(actor, at, at + 5, name or country, "name")


def mention(
    article_id: str,
    *,
    countries: Sequence[str] = ("CHN", "RUS"),
    event_type: Any = "CONSULT",
    when: date | None = DAY,
    modality: Any = "actual",
    coder: str = "frames-1",
    words: str = "Ministers of both met.",
    person: str = "",
    salt: str = "",
    confidence: float = 0.75,
) -> Mention:
    sides = [participant(code) for code in countries]
    people = (participant(countries[0], person, "person", 10),) if person else ()
    return Mention(
        id=content_id("mention", article_id, event_type, str(when), modality, coder, words, salt),
        article_id=article_id,
        sentence=Span(0, len(words)),
        text=words,
        event_type=event_type,
        modality=modality,
        actors=(*sides[:1], *people),
        recipients=tuple(sides[1:]),
        symmetric=False,
        evidence=(Evidence(0, 3, words[:3]), Evidence(4, 6, words[4:6], "modality")),
        confidence=confidence,
        coder=coder,
        mode="meet",
        medium="in person",
        when=When(when, "day", "given") if when else None,
        place=Place("Beijing", "CHN", 39.9, None),
        issues=("trade", "energy"),
        speaker=people[0] if people else None,
        why=("line one", "line two"),
    )


def article(
    number: int | str = 1,
    *,
    url: str | None = None,
    body: str = "",
    day: date | None = DAY,
    outlet: Source | None = OUTLET,
    authors: tuple[Author, ...] = (Author("Ann Writer", "writes"),),
    title: str = "",
) -> Article:
    url = f"https://bugle.example/{number}" if url is None else url
    body = body or f"Body of number {number}. Ministers of both met."
    return Article(
        id=content_id("article", url, body),
        title=title or f"Title {number}",
        body=body,
        page_sha256="",
        origin=url or f"file-{number}",
        url=url,
        outlet=outlet,
        authors=authors,
        sections=(Section("", 0, 5), Section("1. Head", 5, 9)),
        published=Published(day, "byline", "exact") if day else None,
        credit="AFP",
    )


def reading(
    what: Article | None,
    mentions: Sequence[Mention] = (),
    *,
    fetched: datetime | None = None,
    content: bytes = b"",
    **more: Any,
) -> Reading:
    fetched = fetched or datetime(2024, 6, 18, 12, tzinfo=UTC)
    shown = content or (what.id if what else "nothing").encode() + str(fetched).encode()
    origin = what.origin if what else "nowhere"
    page = Page(origin, shown, fetched, "text/html", url=what.url if what else "", given={"k": "v"})
    return Reading(page, what, tuple(mentions), **more)


def simple(number: int | str = 1, **more: Any) -> Reading:
    """One article with one mention on its day."""
    day = more.pop("day", DAY)
    given = {name: more.pop(name) for name in ("body", "title", "url", "outlet") if name in more}
    own = article(number, day=day, **given)
    return reading(own, [mention(own.id, when=day, **more)])


def full(number: int = 1) -> Reading:
    """One article with something of everything."""
    own = article(number)
    first = mention(own.id, person="Li Example")
    other = mention(own.id, countries=("USA", "CHN", "RUS"), event_type="ACCUSE", words="USA said.")
    return reading(
        own,
        [first, other],
        quotations=(
            Quotation(own.id, 3, 9, "of num", True, participant("CHN", "Li Example", "person")),
            Quotation(own.id, 0, 4, "Body", False),
        ),
        pledges=(
            Pledge(
                content_id("p", own.id), own.id, Span(0, 9), 2, 5, "dy ", ("CHN",), ("RUS", "USA"),
                "announced", first.id, DAY + timedelta(30), ("gas",),
            ),
        ),
        milestones=(
            Milestone(
                content_id("m", own.id), own.id, Span(0, 9), 2, 5, "dy ", "treaty",
                ("CHN", "RUS"), 1949, date(1949, 10, 2), True, "counted back",
            ),
        ),
        rejections=(
            Rejection("coding", "no actor", "They met.", 2, 7, own.origin),
            Rejection("coding", "no actor", "They left.", 9, 12, own.origin),
        ),
        sentences=4,
    )  # fmt: skip


def link(given: Sequence[LinkMention]) -> list[Event]:
    """Cluster mentions of one modality whose days follow within three days."""
    events: list[Event] = []
    for modality in sorted({m.mention.modality for m in given}):
        own = sorted(
            (m for m in given if m.mention.modality == modality),
            key=lambda m: (m.day, m.mention.id),
        )
        groups: list[list[LinkMention]] = []
        for before, now in pairwise([None, *own]):
            assert now is not None
            if before is None or (now.day - before.day).days > STEP:
                groups.append([])
            groups[-1].append(now)
        events += [_event(group) for group in groups]
    return events


def _event(group: Sequence[LinkMention]) -> Event:
    least = min(group, key=lambda m: m.mention.id)
    lead = least.mention
    sources = sorted({p.actor.country for p in lead.actors})
    targets = sorted({p.actor.country for p in lead.recipients})
    pairs = [(a, b) for a in sources for b in targets if a and b]
    return Event(
        id=lead.id,
        event_type=lead.event_type,
        mode=lead.mode,
        modality=lead.modality,
        day=min(m.day for m in group),
        granularity="day",
        actors=tuple(p.actor for p in lead.actors),
        recipients=tuple(p.actor for p in lead.recipients),
        symmetric=False,
        issues=lead.issues,
        quad_class=1,
        cameo_root="04",
        confidence=max(m.mention.confidence for m in group),
        mention_ids=tuple(sorted(m.mention.id for m in group)),
        publishers=len({m.outlet_id for m in group}),
        shares=tuple(Share(a, b, 1 / len(pairs)) for a, b in pairs),
        place=lead.place,
        medium=lead.medium,
    )


_PICTURE = {
    "pairs": "SELECT e.id, p.source, p.target, p.day, p.type, p.modality, p.confidence, p.share"
    " FROM event_pairs p JOIN events e ON e.pk = p.event",
    "mentions": "SELECT e.id, m.id FROM event_mentions x JOIN events e ON e.pk = x.event"
    " JOIN mentions m ON m.pk = x.mention",
    "actors": "SELECT e.id, a.name, a.country, a.office FROM event_actors x"
    " JOIN events e ON e.pk = x.event JOIN actors a ON a.pk = x.actor",
    "people": "SELECT pk, name FROM actors",
    "issues": "SELECT e.id, i.issue FROM event_issues i JOIN events e ON e.pk = i.event",
    "rollup": "SELECT source, target, week, type, modality, events, weight, confident FROM rollup",
    "dyads": "SELECT a, b, events, last_day FROM dyads",
    "pair_people": "SELECT p.low, p.high, a.name, a.office, p.events, p.last_day"
    " FROM pair_people p JOIN actors a ON a.pk = p.actor",
    "happened_weeks": "SELECT low, high, week, type, monday, tuesday, wednesday, thursday, friday,"
    " saturday, sunday FROM happened_weeks",
    "pair_press": "SELECT p.low, p.high, p.country, p.day, e.id, p.type, p.modality, p.mode,"
    " p.share FROM pair_press p JOIN events e ON e.pk = p.event",
    "judged": "SELECT m.id, n.id, j.verdict, j.score, j.reasons, j.linker"
    " FROM machine_judgements j JOIN mentions m ON m.pk = j.a JOIN mentions n ON n.pk = j.b",
}


# What pair_press holds, looked up: one row for an event, two of its states and a country.
_PRESS = (
    "SELECT DISTINCT t.low, t.high, o.country, t.day, e.id, t.type, t.modality, e.mode, t.share"
    " FROM (SELECT CASE WHEN source < target THEN source ELSE target END AS low,"
    " CASE WHEN source < target THEN target ELSE source END AS high, event, day, type, modality,"
    " sum(share) AS share FROM event_pairs GROUP BY 1, 2, 3, 4, 5, 6) t"
    " JOIN events e ON e.pk = t.event JOIN event_mentions x ON x.event = e.pk"
    " JOIN mentions m ON m.pk = x.mention JOIN articles a ON a.pk = m.article"
    " JOIN outlets o ON o.pk = a.outlet WHERE t.low <> t.high AND o.country <> ''"
)


def picture(store: Store) -> dict[str, Any]:
    """Give the whole derived record without keys."""
    with store._engine.connect() as connection:
        found: dict[str, Any] = {
            name: sorted(tuple(row) for row in connection.execute(text(sql)))
            for name, sql in _PICTURE.items()
        }
        told = sorted(tuple(row) for row in connection.execute(text(_PRESS)))
    assert found["pair_press"] == told
    found["events"] = sorted(store.all_events(), key=lambda event: event.id)
    return found


# All but the dictionaries of codes, which only ever grow.
_TABLES = [
    "article_authors",
    "article_pages",
    "articles",
    "authors",
    "outlets",
    "pages",
    "mentions",
    "quotations",
    "pledges",
    "pledge_pairs",
    "milestones",
    "milestone_pairs",
    "rejections",
    "judgements",
    "comments",
    "views",
    "blocks",
    "codings",
    "machine_judgements",
]


def sizes(store: Store) -> dict[str, int]:
    """Count the rows of every table that an article can leave a trace in."""
    with store._engine.connect() as connection:
        return {
            name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
            for name in _TABLES
        }


def wipe(store: Store) -> None:
    """Empty a desk."""
    first = (
        "events",
        "actors",
        "pair_people",
        "rollup",
        "happened_weeks",
        "dyads",
        "feeds",
        "rejections",
        "judgements",
        "articles",
    )
    with store._writing() as connection:
        for name in (*first, *_TABLES):
            connection.execute(text(f"DELETE FROM {name}"))
