"""Rows as records: the way back from :mod:`legation.store.encode`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from legation.store.codes import MODALITY_NAMES, TYPE_NAMES, day_of
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


def _participant(who: Sequence[Any]) -> Participant:
    return Participant(Actor(*who[0]), who[1], who[2], who[3], who[4])


def _place(place: Sequence[Any] | None) -> Place | None:
    return Place(*place) if place else None


def outlet(row: AnyRow) -> Source | None:
    """Give the outlet in columns named ``outlet_*`` (None where there is none)."""
    if row.outlet_id is None:
        return None
    return Source(
        id=row.outlet_id,
        name=row.outlet_name,
        country=row.outlet_country,
        language=row.outlet_language,
        kind=row.outlet_kind,
        domain=row.outlet_domain,
        feeds=tuple(json.loads(row.outlet_feeds)),
        about=row.outlet_about,
    )


def published(row: AnyRow) -> Published | None:
    """Give the day of an article with its basis."""
    if row.day is None:
        return None
    return Published(day_of(row.day), row.day_basis, row.day_certainty)


def sections(text: str) -> tuple[Section, ...]:
    """Give an article's sections."""
    return tuple(Section(*parts) for parts in json.loads(text))


def author(row: AnyRow) -> Author:
    """Give an author."""
    return Author(row.name, row.biography)


def magnitudes(detail: Mapping[str, Any]) -> tuple[Magnitude, ...]:
    """Give the magnitudes in a mention's detail; older mentions have none."""
    return tuple(Magnitude(*each) for each in detail.get("m", ()))


def mention(row: AnyRow, article_id: str) -> Mention:
    """Give a mention."""
    detail = json.loads(row.detail)
    when = detail["w"]
    speaker = detail["s"]
    return Mention(
        id=row.id,
        article_id=article_id,
        sentence=Span(row.start, row.stop),
        text=row.text,
        event_type=TYPE_NAMES[row.type],
        modality=MODALITY_NAMES[row.modality],
        actors=tuple(_participant(p) for p in detail["a"]),
        recipients=tuple(_participant(p) for p in detail["r"]),
        symmetric=bool(row.symmetric),
        evidence=tuple(Evidence(*e) for e in detail["e"]),
        confidence=row.confidence,
        coder=row.coder,
        mode=row.mode,
        medium=row.medium,
        when=When(day_of(when[0]), when[1], when[2]) if when else None,
        place=_place(detail["p"]),
        issues=tuple(detail["i"]),
        speaker=_participant(speaker) if speaker else None,
        why=tuple(detail["y"]),
        magnitudes=magnitudes(detail),
    )


def quotation(row: AnyRow, article_id: str) -> Quotation:
    """Give a quotation."""
    speaker = _participant(json.loads(row.speaker)) if row.speaker else None
    return Quotation(article_id, row.start, row.stop, row.text, bool(row.direct), speaker, row.verb)


def pledge(row: AnyRow) -> Pledge:
    """Give a pledge; the row names its article's id ``article_id``."""
    detail = json.loads(row.detail)
    return Pledge(
        id=row.id,
        article_id=row.article_id,
        sentence=Span(*detail["sentence"]),
        start=detail["span"][0],
        end=detail["span"][1],
        text=detail["text"],
        by=tuple(detail["by"]),
        to=tuple(detail["to"]),
        stage=row.stage,
        mention_id=detail["mention"],
        due=None if row.due is None else day_of(row.due),
        issues=tuple(detail["issues"]),
    )


def milestone(row: AnyRow) -> Milestone:
    """Give a milestone; the row names its article's id ``article_id``."""
    detail = json.loads(row.detail)
    return Milestone(
        id=row.id,
        article_id=row.article_id,
        sentence=Span(*detail["sentence"]),
        start=detail["span"][0],
        end=detail["span"][1],
        text=detail["text"],
        kind=row.kind,
        countries=tuple(detail["countries"]),
        year=row.year,
        day=None if row.day is None else day_of(row.day),
        derived=detail["derived"],
        how=detail["how"],
    )


def event(row: AnyRow) -> Event:
    """Give an event."""
    detail = json.loads(row.detail)
    return Event(
        id=row.id,
        event_type=TYPE_NAMES[row.type],
        mode=row.mode,
        modality=MODALITY_NAMES[row.modality],
        day=day_of(row.day),
        granularity=row.granularity,
        actors=tuple(Actor(*a) for a in detail["a"]),
        recipients=tuple(Actor(*a) for a in detail["r"]),
        symmetric=bool(row.symmetric),
        issues=tuple(detail["i"]),
        quad_class=row.quad_class,
        cameo_root=row.cameo_root,
        confidence=row.confidence,
        mention_ids=tuple(detail["m"]),
        publishers=row.publishers,
        shares=tuple(Share(*s) for s in detail["s"]),
        place=_place(detail["p"]),
        medium=row.medium,
    )
