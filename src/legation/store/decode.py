"""Rows as records: the way back from :mod:`legation.store.encode`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Table

from legation.store.codes import MODALITY_NAMES, TYPE_NAMES, day_of
from legation.store.tables import events, mentions, milestones, pledges
from legation.types import (
    Actor,
    Author,
    Event,
    Evidence,
    Magnitude,
    Mention,
    Milestone,
    Participant,
    Place,
    Pledge,
    Published,
    Quotation,
    Section,
    Share,
    Source,
    Span,
    When,
)

AnyRow = Any
"""A row of SQLAlchemy, whose columns are read by name."""

KEPT = 8_192
"""Actors and outlets that are made once, however many rows name them."""


def _picked(table: Table, names: str) -> Callable[[AnyRow], Any]:
    """Give what takes columns out of a row that begins with all those of ``table``.

    By name, a column takes some 0.5 µs; a list of events has thousands.
    """
    known = table.c.keys()
    return itemgetter(*map(known.index, names.split()))


def read_json(text: str) -> Any:
    """Read JSON that the store wrote: none stands around it, so half of ``loads`` can be spared."""
    return _READ(text)[0]


_READ = json.JSONDecoder().raw_decode
actor = lru_cache(maxsize=KEPT)(Actor)


def _participant(who: Sequence[Any]) -> Participant:
    return Participant(actor(*who[0]), who[1], who[2], who[3], who[4])


def _place(place: Sequence[Any] | None) -> Place | None:
    return Place(*place) if place else None


def outlet(row: AnyRow) -> Source | None:
    """Give the outlet in columns named ``outlet_*`` (None where there is none)."""
    if row.outlet_id is None:
        return None
    return outlet_of(
        row.outlet_id,
        row.outlet_name,
        row.outlet_country,
        row.outlet_language,
        row.outlet_kind,
        row.outlet_domain,
        row.outlet_feeds,
        row.outlet_about,
    )


@lru_cache(maxsize=KEPT)
def outlet_of(
    outlet_id: str,
    name: str,
    country: str,
    language: str,
    kind: Any,
    domain: str,
    feeds: str,
    about: str,
) -> Source:
    """Give an outlet by its columns."""
    return Source(
        id=outlet_id,
        name=name,
        country=country,
        language=language,
        kind=kind,
        domain=domain,
        feeds=tuple(read_json(feeds)),
        about=about,
    )


def published(row: AnyRow) -> Published | None:
    """Give the day of an article with its basis."""
    if row.day is None:
        return None
    return Published(day_of(row.day), row.day_basis, row.day_certainty)


def sections(text: str) -> tuple[Section, ...]:
    """Give an article's sections."""
    return tuple(Section(*parts) for parts in read_json(text))


def author(row: AnyRow) -> Author:
    """Give an author."""
    return Author(row.name, row.biography)


def magnitudes(detail: Mapping[str, Any]) -> tuple[Magnitude, ...]:
    """Give the magnitudes in a mention's detail; older mentions have none."""
    return tuple(Magnitude(*each) for each in detail.get("m", ()))


_of_mention = _picked(
    mentions,
    "id start stop text type modality symmetric confidence coder mode medium detail",
)


def mention(row: AnyRow, article_id: str) -> Mention:
    """Give a mention; the row begins with all columns of mentions."""
    (
        mention_id, start, stop, text, kind, modality, symmetric, confidence, coder, mode, medium,
        told,
    ) = _of_mention(row)  # fmt: skip
    detail = read_json(told)
    when = detail["w"]
    speaker = detail["s"]
    return Mention(
        id=mention_id,
        article_id=article_id,
        sentence=Span(start, stop),
        text=text,
        event_type=TYPE_NAMES[kind],
        modality=MODALITY_NAMES[modality],
        actors=tuple([_participant(p) for p in detail["a"]]),
        recipients=tuple([_participant(p) for p in detail["r"]]),
        symmetric=bool(symmetric),
        evidence=tuple([Evidence(*e) for e in detail["e"]]),
        confidence=confidence,
        coder=coder,
        mode=mode,
        medium=medium,
        when=When(day_of(when[0]), when[1], when[2]) if when else None,
        place=_place(detail["p"]),
        issues=tuple(detail["i"]),
        speaker=_participant(speaker) if speaker else None,
        why=tuple(detail["y"]),
        magnitudes=magnitudes(detail),
    )


def quotation(row: AnyRow, article_id: str) -> Quotation:
    """Give a quotation."""
    speaker = _participant(read_json(row.speaker)) if row.speaker else None
    return Quotation(article_id, row.start, row.stop, row.text, bool(row.direct), speaker, row.verb)


_of_pledge = _picked(pledges, "id stage due detail")


def pledge(row: AnyRow, article_id: str) -> Pledge:
    """Give a pledge; the row begins with all columns of pledges."""
    pledge_id, stage, due, told = _of_pledge(row)
    detail = read_json(told)
    start, end = detail["span"]
    return Pledge(
        id=pledge_id,
        article_id=article_id,
        sentence=Span(*detail["sentence"]),
        start=start,
        end=end,
        text=detail["text"],
        by=tuple(detail["by"]),
        to=tuple(detail["to"]),
        stage=stage,
        mention_id=detail["mention"],
        due=None if due is None else day_of(due),
        issues=tuple(detail["issues"]),
    )


_of_milestone = _picked(milestones, "id kind year day detail")


def milestone(row: AnyRow, article_id: str) -> Milestone:
    """Give a milestone; the row begins with all columns of milestones."""
    milestone_id, kind, year, day, told = _of_milestone(row)
    detail = read_json(told)
    start, end = detail["span"]
    return Milestone(
        id=milestone_id,
        article_id=article_id,
        sentence=Span(*detail["sentence"]),
        start=start,
        end=end,
        text=detail["text"],
        kind=kind,
        countries=tuple(detail["countries"]),
        year=year,
        day=None if day is None else day_of(day),
        derived=detail["derived"],
        how=detail["how"],
    )


_of_event = _picked(
    events,
    "id type mode modality day granularity symmetric quad_class cameo_root confidence publishers "
    "medium detail",
)


def event(row: AnyRow) -> Event:
    """Give an event; the row begins with all columns of events."""
    (
        event_id, kind, mode, modality, day, granularity, symmetric, quad_class, cameo_root,
        confidence, publishers, medium, told,
    ) = _of_event(row)  # fmt: skip
    detail = read_json(told)
    return Event(
        id=event_id,
        event_type=TYPE_NAMES[kind],
        mode=mode,
        modality=MODALITY_NAMES[modality],
        day=day_of(day),
        granularity=granularity,
        actors=tuple([actor(*a) for a in detail["a"]]),
        recipients=tuple([actor(*a) for a in detail["r"]]),
        symmetric=bool(symmetric),
        issues=tuple(detail["i"]),
        quad_class=quad_class,
        cameo_root=cameo_root,
        confidence=confidence,
        mention_ids=tuple(detail["m"]),
        publishers=publishers,
        shares=tuple([Share(*s) for s in detail["s"]]),
        place=_place(detail["p"]),
        medium=medium,
    )
