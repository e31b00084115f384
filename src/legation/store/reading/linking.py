"""Mentions as the linker gets them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from legation.errors import NotFound
from legation.store.clean import clean
from legation.store.linkable import LINKABLE, link_mention
from legation.store.reading.among import Among
from legation.store.tables import mentions
from legation.types import LinkMention

_ROWS = LINKABLE.where(Among(mentions.c.id, "names"))


def link_mentions(connection: Connection, given: Sequence[str]) -> tuple[LinkMention, ...]:
    """Give mentions by their ids, in the order given, live or not.

    Raises:
        NotFound: a mention is not there.
    """
    names = [clean(name) for name in given]
    rows = {row.id: row for row in connection.execute(_ROWS, {"names": names})}
    missing = [name for name in names if name not in rows]
    if missing:
        cure = "take ids from legation explain"
        raise NotFound("there is no such mention", missing[0][:80], cure)
    return tuple(link_mention(rows[name]) for name in names)
