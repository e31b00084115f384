"""A cluster of mentions becomes one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, TypeVar

from legation.events.claims import ASSUMED
from legation.events.classes import Classes
from legation.events.roles import roles
from legation.events.shares import shares
from legation.types import Event, Granularity, LinkMention, Mention, Modality, Place

T = TypeVar("T", bound=str)

CEILING: Final = 0.99
"""No number of papers makes a machine's reading certain."""

_FINENESS: Final[tuple[Granularity, ...]] = ("day", "week", "month", "year", "decade", "unknown")
_MODALITIES: Final[tuple[Modality, ...]] = (
    "actual",
    "alleged",
    "announced",
    "conditional",
    "negated",
    "historical",
)


def merge(linked: Sequence[LinkMention], publishers: Mapping[str, str], classes: Classes) -> Event:
    """Make the event of one cluster.

    ``publishers``: each mention's independent publisher; a majority is one of publishers,
    then of confidence.
    """
    ordered = sorted(linked, key=lambda one: one.mention.id)
    mentions = [one.mention for one in ordered]
    voices = [publishers[mention.id] for mention in mentions]
    kind = _majority(mentions, voices, lambda mention: mention.event_type)
    day, granularity = _day(ordered)
    actors, recipients, symmetric = roles(mentions)
    quad_class, cameo_root = classes[kind]
    return Event(
        id=mentions[0].id,
        event_type=kind,
        mode=_majority(mentions, voices, lambda mention: mention.mode),
        modality=_modality(mentions, voices),
        day=day,
        granularity=granularity,
        actors=actors,
        recipients=recipients,
        symmetric=symmetric,
        issues=_issues(mentions),
        quad_class=quad_class,
        cameo_root=cameo_root,
        confidence=_confidence(mentions, voices),
        mention_ids=tuple(mention.id for mention in mentions),
        publishers=len(set(voices)),
        shares=shares(
            [actor.side for actor in actors], [actor.side for actor in recipients], symmetric
        ),
        place=_place(mentions),
        medium=_majority(mentions, voices, lambda mention: mention.medium),
    )


def _modality(mentions: Sequence[Mention], voices: Sequence[str]) -> Modality:
    """Give the majority's; an agreement that some tell as made and others as ahead is made."""
    most = _majority(mentions, voices, lambda mention: mention.modality, _MODALITIES.index)
    made = any(m.event_type == "AGREE" and m.modality == "actual" for m in mentions)
    return "actual" if made and most == "announced" else most


def _majority(
    mentions: Sequence[Mention],
    voices: Sequence[str],
    value: Callable[[Mention], T],
    order: Callable[[T], int] = lambda _: 0,
) -> T:
    """Give the value of most publishers; "" only where nobody says more."""
    heard: dict[T, set[str]] = defaultdict(set)
    sure: dict[T, float] = defaultdict(float)
    for mention, voice in zip(mentions, voices, strict=True):
        heard[value(mention)].add(voice)
        sure[value(mention)] += mention.confidence
    named = [one for one in heard if one] or list(heard)
    return min(named, key=lambda one: (-len(heard[one]), -round(sure[one], 6), order(one), one))


def _day(linked: Sequence[LinkMention]) -> tuple[date, Granularity]:
    """Give the earliest of the most exact days, named ones before assumed ones."""

    def rank(one: LinkMention) -> tuple[int, bool, date]:
        when = one.mention.when
        if when is None:
            return 0, True, one.day
        return _FINENESS.index(when.granularity), when.basis == ASSUMED, one.day

    fineness, _, day = min(rank(one) for one in linked)
    return day, _FINENESS[fineness]


def _confidence(mentions: Sequence[Mention], voices: Sequence[str]) -> float:
    """Give 1 - Π(1 - c) over publishers, each by its surest mention."""
    surest: dict[str, float] = {}
    for mention, voice in zip(mentions, voices, strict=True):
        surest[voice] = max(surest.get(voice, 0.0), mention.confidence)
    doubt = 1.0
    for voice in sorted(surest, key=lambda voice: (surest[voice], voice)):
        doubt *= 1.0 - surest[voice]
    return round(min(1.0 - doubt, CEILING), 6)


def _issues(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the issues that at least half of the mentions with issues name, else all."""
    speaking = [set(mention.issues) for mention in mentions if mention.issues]
    counted = Counter(issue for named in speaking for issue in named)
    many = [issue for issue, count in counted.items() if count * 2 >= len(speaking)]
    return tuple(sorted(many or counted))


def _place(mentions: Sequence[Mention]) -> Place | None:
    counted = Counter(mention.place for mention in mentions if mention.place is not None)

    def rank(place: Place) -> tuple[int, bool, str, str, str]:
        where = f"{place.lat} {place.lon}"
        return -counted[place], place.lat is None, place.name, place.country, where

    return min(counted, key=rank, default=None)
