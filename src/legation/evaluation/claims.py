"""Labelled claims for the linker, from JSONL or from the demo pages' labels."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from legation.errors import InputError, NotFound
from legation.evaluation.records import read_gold
from legation.types import (
    Actor,
    ActorKind,
    EventType,
    Granularity,
    LinkMention,
    Mention,
    Modality,
    Participant,
    Place,
    Span,
    When,
    content_id,
)

NEEDED = ("act", "text", "event_type", "modality", "actors", "recipients", "published")
_TYPES, _MODALITIES = get_args(EventType), get_args(Modality)
_GRANULARITIES, _KINDS = get_args(Granularity), get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim and the act that it tells of; acts are compared within a ``group`` only.

    ``unsure``: whoever labelled it could not tell; such claims are linked, not scored.
    """

    linked: LinkMention
    act: str
    group: str = ""
    unsure: bool = False


def read_claims(path: Path) -> list[Labelled]:
    """Read claims of a JSONL file, or of every ``*.gold.json`` below a folder.

    Raises:
        NotFound: nothing there. InputError: a record cannot be used; the line says which.
    """
    if path.is_dir():
        found = [claim for file in sorted(path.rglob("*.gold.json")) for claim in _page(file)]
        if not found:
            raise NotFound("no labelled page", str(path), "give a folder of NAME.gold.json")
        return found
    records = read_gold(path, NEEDED)
    return [_labelled(one, n, f"{path}, record {n}") for n, one in enumerate(records, 1)]


def _page(file: Path) -> Iterator[Labelled]:
    try:
        gold = json.loads(file.read_text("utf-8"))
        shared = {"published": gold["published"], "outlet": gold["outlet"], "article": file.name}
        mentions = gold["mentions"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError("labels of a page cannot be read", str(file), "see the demo's") from error
    for number, told in enumerate(mentions):
        record = {**told, **shared, "text": told.get("sentence", "")}
        record["dated"] = bool(told.get("date")) and told["date"] != gold["published"]
        yield _labelled(record, number, f"{file}, mention {number}")


def _labelled(record: Mapping[str, Any], number: int, where: str) -> Labelled:
    try:
        return Labelled(
            _linked(record, number),
            str(record["act"]),
            str(record.get("group") or ""),
            bool(record.get("unsure")),
        )
    except (KeyError, TypeError, ValueError) as error:
        cure = "see docs/reference/evaluate.md for the format"
        raise InputError(f"a claim cannot be used, {error!r}"[:120], where, cure) from error


def _linked(record: Mapping[str, Any], number: int) -> LinkMention:
    published = date.fromisoformat(record["published"])
    day = date.fromisoformat(record["date"]) if record.get("date") else published
    article = content_id("labelled", str(record.get("article") or record["text"]))
    symmetric = bool(record.get("symmetric", not record["recipients"]))
    basis = "named" if record.get("dated") else "article date"
    place = record.get("place")
    mention = Mention(
        id=content_id(article, str(number), record["text"], record["event_type"]),
        article_id=article,
        sentence=Span(0, len(record["text"])),
        text=record["text"],
        event_type=_one_of(record["event_type"], _TYPES),
        modality=_one_of(record["modality"], _MODALITIES),
        actors=tuple(map(_party, record["actors"])),
        recipients=tuple(map(_party, record["recipients"])),
        symmetric=symmetric,
        evidence=(),
        confidence=float(record.get("confidence") or 0.8),
        coder="labelled",
        mode=str(record.get("mode") or ""),
        medium=str(record.get("medium") or ""),
        when=When(day, _one_of(record.get("granularity") or "day", _GRANULARITIES), basis),
        place=Place(str(place["name"]), str(place.get("country") or "")) if place else None,
        issues=tuple(map(str, record.get("issues") or ())),
    )
    outlet, credit = str(record.get("outlet") or ""), str(record.get("credit") or "")
    mark = str(record.get("fingerprint") or "")
    return LinkMention(mention, day, outlet, credit, mark, article, published)


def _one_of(given: Any, known: tuple[Any, ...]) -> Any:
    if given not in known:
        raise ValueError(f"{given!r} is none of {', '.join(known)}")
    return given


def _party(given: Any) -> Participant:
    """A code ("CHN"), or an object with ``country`` and any of name, kind, sector, office."""
    card = {"country": given} if isinstance(given, str) else dict(given)
    country = str(card["country"])
    name = str(card.get("name") or country)
    actor = Actor(
        name,
        country,
        str(card.get("sector") or "GOV"),
        _one_of(card.get("kind") or "state", _KINDS),
        str(card.get("office") or ""),
    )
    return Participant(actor, 0, 1, str(card.get("text") or name), "labelled")
