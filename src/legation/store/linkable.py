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


# By place: every page that is written reads its mentions' neighbours, and names take longest.
_DAY = mentions.c.keys().index("day")
_OF_ARTICLE = slice(len(mentions.c), len(LINKABLE.selected_columns))


def link_mention(row: Any) -> LinkMention:
    """Give a row that begins as those of ``LINKABLE`` as the linker gets it."""
    article_id, published, credit, fingerprint, outlet_id = row[_OF_ARTICLE]
    return LinkMention(
        mention=decode.mention(row, article_id),
        day=day_of(row[_DAY]),
        outlet_id=outlet_id or "",
        credit=credit,
        body_fingerprint=fingerprint,
        article_id=article_id,
        published=None if published is None else day_of(published),
    )
