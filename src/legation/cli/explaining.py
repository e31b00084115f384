"""Gathers what an event rests on: its mentions and why they are taken for one act."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from legation.types import Event, Judgement

if TYPE_CHECKING:
    from legation.store import MentionRecord, Store


@dataclass(frozen=True, slots=True)
class Account:
    """An event with its mentions, oldest article first, and the linker's judgements.

    ``judgements``: what joined the mentions; ``doubts``: what was judged of one of them and
    another event's, by the id of that event.
    """

    event: Event
    mentions: tuple[MentionRecord, ...]
    judgements: tuple[Judgement, ...]
    doubts: tuple[tuple[str, Judgement], ...] = ()


def account(store: Store, event_id: str) -> Account:
    """Give the account of an event, by its id or by that of any of its mentions.

    Raises:
        NotFound: neither an event nor a live mention has this id.
    """
    event = store.event(event_id)
    found = store.judged(event.id)
    inside = tuple(one.judgement for one in found if one.a_event == one.b_event)
    doubts = tuple(
        (one.b_event if one.a_event == event.id else one.a_event, one.judgement)
        for one in found
        if one.a_event != one.b_event
    )
    return Account(event, store.mentions_of(event.id), inside, doubts)


def as_record(told: Account) -> dict[str, Any]:
    """Give the account as plain values."""
    return {
        "event": dataclasses.asdict(told.event),
        "mentions": [
            {
                **dataclasses.asdict(record.mention),
                "article": {
                    "id": record.article.id,
                    "title": record.article.title,
                    "url": record.article.url,
                    "outlet": record.article.outlet.name if record.article.outlet else "",
                    "published": record.article.published.day if record.article.published else None,
                },
            }
            for record in told.mentions
        ],
        "judgements": [dataclasses.asdict(one) for one in told.judgements],
        "doubts": [{"event": other, **dataclasses.asdict(one)} for other, one in told.doubts],
    }
