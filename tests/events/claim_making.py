"""Mentions for linking tests, made from a few words."""

from __future__ import annotations

from datetime import date

from legation.types import (
    Actor,
    EventType,
    LinkMention,
    Mention,
    Modality,
    Participant,
    Span,
    When,
    content_id,
)

Party = str | Actor


def person(name: str, country: str, office: str = "") -> Actor:
    return Actor(name, country, "GOV", "person", office)


def party(given: Party) -> Participant:
    actor = given if isinstance(given, Actor) else Actor(given, given, "GOV", "state")
    return Participant(actor, 0, 1, actor.name, "test")


def told(
    text: str,
    kind: EventType = "CONSULT",
    actors: tuple[Party, ...] = ("CHN", "RUS"),
    recipients: tuple[Party, ...] = (),
    *,
    outlet: str = "alder",
    published: str = "2024-05-16",
    on: str = "",
    article: str = "",
    modality: Modality = "actual",
    confidence: float = 0.8,
    credit: str = "",
    fingerprint: str = "",
    mode: str = "",
    medium: str = "",
    issues: tuple[str, ...] = (),
) -> LinkMention:
    """``on``: the day that the sentence names; "" where it names none."""
    day = date.fromisoformat(published)
    when = When(date.fromisoformat(on), "day", on) if on else When(day, "day", "article date")
    article_id = content_id(outlet, published, article)
    mention = Mention(
        id=content_id(article_id, text, kind, modality),
        article_id=article_id,
        sentence=Span(0, len(text)),
        text=text,
        event_type=kind,
        modality=modality,
        actors=tuple(map(party, actors)),
        recipients=tuple(map(party, recipients)),
        symmetric=not recipients,
        evidence=(),
        confidence=confidence,
        coder="test",
        mode=mode,
        medium=medium,
        when=when,
        issues=issues,
    )
    return LinkMention(mention, when.day, outlet, credit, fingerprint, article_id, day)
