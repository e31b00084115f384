"""How many and how much, for many events at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from legation.store import decode
from legation.store.clean import clean
from legation.store.reading.among import Among
from legation.store.reading.cards import CHUNK
from legation.store.tables import articles, event_mentions, events, mentions
from legation.types import Magnitude

# How the writer begins a detail's magnitudes; a quotation mark inside any text is escaped.
_HOLDS = '"m":[['


_TOLD = (
    select(events.c.id, mentions.c.detail)
    .join(event_mentions, event_mentions.c.event == events.c.pk)
    .join(mentions, mentions.c.pk == event_mentions.c.mention)
    .join(articles, articles.c.pk == mentions.c.article)
    .where(
        Among(events.c.id, "names"),
        mentions.c.detail.contains(_HOLDS, autoescape=True),
    )
    .order_by(articles.c.sort_day.desc(), mentions.c.confidence.desc(), mentions.c.id)
)


def magnitudes_of(
    connection: Connection, event_ids: Sequence[str]
) -> dict[str, tuple[Magnitude, ...]]:
    """Give by event what its sentences tell of each kind and unit, newest article first."""
    found: dict[str, list[Magnitude]] = defaultdict(list)
    wanted = [clean(each) for each in event_ids]
    for at in range(0, len(wanted), CHUNK):
        for row in connection.execute(_TOLD, {"names": wanted[at : at + CHUNK]}):
            found[row.id].extend(decode.magnitudes(json.loads(row.detail)))
    return {event: tuple(told) for event, told in found.items()}
