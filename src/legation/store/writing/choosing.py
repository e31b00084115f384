"""Making the desk's events from another coder's mentions."""

from __future__ import annotations

from sqlalchemy import Connection, and_, bindparam, select, update

from legation.errors import NotFound
from legation.settings import coder_of
from legation.store.rows import Link, Linking
from legation.store.tables import articles, codings, mentions
from legation.store.writing.journal import note
from legation.store.writing.rebuilding import rebuild
from legation.store.writing.voices import chosen_coder, note_coder

_NAMES = select(codings.c.name).distinct()
_VERSIONS = select(mentions.c.coder).distinct()
_CURRENT = select(articles.c.pk).where(articles.c.superseded_by == "")
_SIDE = (
    update(mentions)
    .where(mentions.c.coder == bindparam("of_coder"))
    .values(aside=bindparam("now_aside"))
)
_LIVE = update(mentions).values(
    live=and_(~mentions.c.aside, mentions.c.retired_at.is_(None), mentions.c.article.in_(_CURRENT))
)


def choose_coder(connection: Connection, name: str, link: Link, linking: Linking, now: int) -> bool:
    """Set the desk's coder and derive every event anew; gives whether that was a change.

    A desk that nobody has read onto yet just notes it.

    Raises:
        NotFound: others have read onto this desk, but not this coder.
    """
    before = chosen_coder(connection)
    if name == before:
        return False
    known = set(connection.execute(_NAMES).scalars())
    if known and name not in known:
        have = ", ".join(sorted(known))
        raise NotFound(f"the coder {name[:80]!r} has read nothing here", cure=f"choose of {have}")
    for version in connection.execute(_VERSIONS).scalars().all():
        given = {"of_coder": version, "now_aside": coder_of(version) != name}
        connection.execute(_SIDE, given)
    connection.execute(_LIVE)
    note_coder(connection, name)
    note(connection, "coder", "", before, name, now)
    rebuild(connection, link, linking)
    return True
