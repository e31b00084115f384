"""Gathers what an event rests on: its mentions and why they are taken for one act."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from legation.types import Event, Judgement, LinkMention

if TYPE_CHECKING:
    from legation.store import MentionRecord, Store

MENTIONS_JUDGED = 20
"""Mentions compared with the first one; the rest of a large cluster says no more."""


@dataclass(frozen=True, slots=True)
class Account:
    """An event with its mentions, oldest article first, and the judgements that join them."""

    event: Event
    mentions: tuple[MentionRecord, ...]
    judgements: tuple[Judgement, ...]


def account(store: Store, event_id: str) -> Account:
    """Give the account of an event, by its id or by that of any of its mentions.

    Raises:
        NotFound: neither an event nor a live mention has this id.
    """
    from legation.events import judge

    event = store.event(event_id)
    records = store.mentions_of(event.id)
    linked = [_linked(store, record) for record in records[:MENTIONS_JUDGED]]
    judged = tuple(judge(linked[0], other) for other in linked[1:]) if linked else ()
    return Account(event, records, judged)


def _linked(store: Store, record: MentionRecord) -> LinkMention:
    from legation.store.fingerprint import fingerprint

    card = record.article
    return LinkMention(
        record.mention,
        record.day,
        card.outlet.id if card.outlet else "",
        card.credit,
        fingerprint(store.article(card.id).article.body),
        card.id,
        card.published.day if card.published else None,
    )


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
    }
