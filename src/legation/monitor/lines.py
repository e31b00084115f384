"""Records of the store as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from legation.dyads import Weighing
from legation.monitor import hrefs
from legation.monitor.magnitudes import newest
from legation.monitor.names import MODALITY_NAMES, TYPE_NAMES, headline, mode_words, state
from legation.monitor.views import (
    ArticleLine,
    EventLine,
    OutletCard,
    OutletRef,
    PairRef,
    Who,
    Words,
)
from legation.store import ArticleCard, MentionRecord, Store
from legation.types import Actor, Event, Magnitude, Source

MOST_NAMED = 6
"""Sides named in a headline: a list of guests names dozens."""


def who(actor: Actor) -> Who:
    """Give a party of an event."""
    href = hrefs.person(actor.name) if actor.kind == "person" and actor.name else ""
    return Who(actor.name, actor.country, actor.office, actor.kind, href)


def outlet_ref(source: Source | None) -> OutletRef | None:
    """Give an outlet in short."""
    if source is None:
        return None
    return OutletRef(
        source.id, source.name or source.id, source.country, source.kind, hrefs.outlet(source.id)
    )


def outlet_card(source: Source, articles: int, last_day: date | None = None) -> OutletCard:
    """Give an outlet with what is known of it."""
    ref = outlet_ref(source)
    assert ref is not None
    return OutletCard(ref, source.language, source.domain, source.about, articles, last_day)


def article_line(card: ArticleCard, note: str = "") -> ArticleLine:
    """Give an article's line."""
    return ArticleLine(
        id=card.id,
        title=card.title or "(untitled)",
        outlet=outlet_ref(card.outlet),
        authors=tuple(author.name for author in card.authors),
        day=card.published.day if card.published else None,
        day_basis=card.published.basis if card.published else "",
        note=note,
        href=hrefs.article(card.id),
    )


def words(record: MentionRecord) -> Words:
    """Give the sentence of a mention."""
    mention, card = record.mention, record.article
    return Words(
        mention_id=mention.id,
        article_id=card.id,
        title=card.title or "(untitled)",
        outlet=outlet_ref(card.outlet),
        day=card.published.day if card.published else None,
        text=mention.text,
        start=mention.sentence.start,
        end=mention.sentence.end,
        confidence=mention.confidence,
        href=hrefs.article(card.id, mention.id),
    )


def sides(actors: Iterable[Actor]) -> str:
    """Name parties by their states, or by their own names where no state is known."""
    named = [state(a.country).name if a.country else a.name for a in actors]
    named = list(dict.fromkeys(name for name in named if name))
    if len(named) > MOST_NAMED:
        named = [*named[: MOST_NAMED - 1], f"{len(named) - MOST_NAMED + 1} others"]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else "".join(named)


def weight_of(event: Event, weighing: Weighing) -> float:
    """Give what an event weighs on the front page: |score|·r·p·confidence·n/(n+1).

    The same order as the store's, with the mode's score in place of the type's.
    """
    voices = event.publishers / (event.publishers + 1)
    score = abs(weighing.scale.score(event.event_type, event.mode))
    counted = weighing.weight(event.event_type, event.modality)
    return round(score * counted * event.confidence * voices, 4)


def event_line(
    event: Event, weighing: Weighing, shown: Words | None, told: Iterable[Magnitude] = ()
) -> EventLine:
    """Give an event's line; ``told``: its magnitudes, newest article first."""
    detail = event.medium or mode_words(event.event_type, event.mode)
    return EventLine(
        id=event.id,
        day=event.day,
        granularity=event.granularity,
        event_type=event.event_type,
        type_name=TYPE_NAMES[event.event_type],
        mode=event.mode,
        modality=event.modality,
        modality_name=MODALITY_NAMES[event.modality],
        headline=headline(
            event.event_type,
            sides(event.actors) or "Somebody",
            sides(event.recipients),
            symmetric=event.symmetric,
            detail=detail,
        ),
        actors=tuple(who(a) for a in event.actors),
        recipients=tuple(who(a) for a in event.recipients),
        symmetric=event.symmetric,
        place=event.place.name if event.place else "",
        medium=event.medium,
        issues=event.issues,
        publishers=event.publishers,
        mentions=len(event.mention_ids),
        confidence=event.confidence,
        score=weighing.scale.score(event.event_type, event.mode),
        weight=weight_of(event, weighing),
        words=shown,
        href=hrefs.event(event.id),
        magnitudes=newest(told),
    )


def event_lines(store: Store, events: Iterable[Event], weighing: Weighing) -> tuple[EventLine, ...]:
    """Give events with one of their sentences each."""
    given = list(events)
    told = store.magnitudes_of([event.id for event in given])
    records = store.mention_records([event.id for event in given])
    return tuple(
        event_line(e, weighing, _lead(records.get(e.id)), told.get(e.id, ())) for e in given
    )


def _lead(record: MentionRecord | None) -> Words | None:
    return None if record is None else words(record)


def pair_ref(a: str, b: str) -> PairRef:
    """Give a pair in short, its codes in order."""
    first, second = sorted((a, b))
    code = f"{first}-{second}"
    return PairRef(code, f"{state(first).name} – {state(second).name}", hrefs.pair(code))


def pairs_of(event: Event) -> tuple[PairRef, ...]:
    """Give the pairs that an event belongs to."""
    found = sorted({tuple(sorted((s.source, s.target))) for s in event.shares})
    return tuple(pair_ref(a, b) for a, b in found)
