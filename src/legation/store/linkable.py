"""A mention as the linker gets it: its columns, and the way from a row of them to the record."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select

from legation.store import decode
from legation.store.codes import day_of
from legation.store.tables import articles, mentions, outlets
from legation.types import LinkMention

LINKABLE: Final = (
    select(
        mentions,
        articles.c.id.label("article_id"),
        articles.c.day.label("published"),
        articles.c.credit,
        articles.c.fingerprint,
        outlets.c.id.label("outlet_id"),
    )
    .join(articles, articles.c.pk == mentions.c.article)
    .outerjoin(outlets, outlets.c.pk == articles.c.outlet)
)
"""Every mention with what :func:`link_mention` needs of its article; to be narrowed."""


def link_mention(row: Any) -> LinkMention:
    """Give a row of ``LINKABLE`` as the linker gets it."""
    return LinkMention(
        mention=decode.mention(row, row.article_id),
        day=day_of(row.day),
        outlet_id=row.outlet_id or "",
        credit=row.credit,
        body_fingerprint=row.fingerprint,
        article_id=row.article_id,
        published=None if row.published is None else day_of(row.published),
    )
