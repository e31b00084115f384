"""Taking a copy of a desk back to what it knew on a day.

Rows carry the moment at which they came; the journal holds what was replaced. What is
undone is only what came later, and only the events that this touches are linked anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, or_, select, update

from legation.settings import coder_of
from legation.store.cut import CHANGES, ChangeKind, Cut
from legation.store.rows import Link, Linking
from legation.store.tables import REPLACED, articles, mentions
from legation.store.writing.deriving import Touched, derive
from legation.store.writing.forgetting import Going, forget
from legation.store.writing.inserting import chunks
from legation.store.writing.rebuilding import rebuild
from legation.store.writing.undoing import undo_coder, undo_fetches, undo_judgements
from legation.store.writing.voices import chosen_coder

MANY: Final = 5_000
"""Mentions whose events are derived at a time: deriving holds all that it reads until the end."""


def rewind(
    connection: Connection,
    cut: Cut,
    link: Link,
    linking: Linking,
    undo: frozenset[ChangeKind] = CHANGES,
) -> None:
    """Undo, in place, the changes of the kinds ``undo`` that came after a cut.

    What a removed article said is not on file any more and does not come back.
    """
    judged: set[str] = set()
    spoke = chosen_coder(connection)
    if cut.known_by == "read":
        if "correction" in undo:
            undo_fetches(connection, cut.moment)
            judged = undo_judgements(connection, cut.moment)
        if "method" in undo:
            undo_coder(connection, cut.moment)
    going = _going(connection, cut, undo)
    other = chosen_coder(connection) != spoke
    rows = _in_doubt(connection, cut, undo, going, judged, every=other)
    unread, touched = _mentions(connection, cut, undo, going, judged, rows)

    def forgotten() -> None:
        forget(connection, cut, undo, going, unread)

    _derive(connection, touched, link, linking, forgotten)


def _derive(
    connection: Connection,
    touched: list[Touched],
    link: Link,
    linking: Linking,
    forgotten: Callable[[], None],
) -> None:
    """Derive the events of what was touched, and have ``forgotten`` what had not come yet."""
    come = sum(not one.gone for one in touched)
    stay = connection.execute(select(func.count()).where(mentions.c.live)).scalar_one()
    # Where more goes than stays, or much comes that was in no event, all anew is less work.
    if len(touched) > MANY and (come > MANY or len(touched) - come > stay):
        forgotten()
        rebuild(connection, link, linking)
        return
    for part in _by_blocks(touched):
        derive(connection, part, link, linking)
    forgotten()


def _by_blocks(touched: Iterable[Touched]) -> Iterator[list[Touched]]:
    """Part what was touched into lists of some thousands, each with whole blocks."""
    waiting: list[Touched] = []
    for _, of_block in groupby(sorted(touched, key=lambda one: one.block), lambda one: one.block):
        waiting += of_block
        if len(waiting) >= MANY:
            yield waiting
            waiting = []
    yield waiting


def _going(connection: Connection, cut: Cut, undo: frozenset[ChangeKind]) -> Going:
    """Say which articles go, and settle which text of each address was current."""
    t = articles.c
    came = t.added_at > cut.moment
    if cut.known_by == "published":
        came = t.sort_day > cut.moment // 86_400_000_000
    rows = connection.execute(select(t.pk, t.url).where(came)).all()
    later = {row.pk for row in rows}
    gone = later if "new" in undo else set()
    if cut.known_by == "read":
        known: set[str] = set()
        for part in chunks({row.url for row in rows} - {""}):
            known |= {*connection.execute(select(t.url).where(t.url.in_(part), ~came)).scalars()}
        gone = {row.pk for row in rows if ("correction" if row.url in known else "new") in undo}
    return Going(frozenset(gone), frozenset(later), frozenset(_settle(connection, gone)))


def _settle(connection: Connection, gone: set[int]) -> set[int]:
    """Put in force, of each address with several texts, the one fetched last of those that stay;
    gives the keys of the articles for which that is a change.
    """
    t = articles.c
    several = select(t.url).where(REPLACED, t.url != "")
    rows = connection.execute(
        select(t.pk, t.id, t.url, t.fetched, t.superseded_by).where(t.url.in_(several))
    )
    texts: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.pk not in gone:
            texts[row.url].append(row)
    changed = []
    for versions in texts.values():
        winner = max(versions, key=lambda row: (row.fetched, row.id))
        for row in versions:
            after = "" if row.pk == winner.pk else winner.id
            if after != row.superseded_by:
                changed.append({"key": row.pk, "after": after})
    if changed:
        settle = update(articles).where(t.pk == bindparam("key"))
        connection.execute(settle.values(superseded_by=bindparam("after")), changed)
    return {row["key"] for row in changed}


_M = mentions.c
_STATE = select(
    _M.pk, _M.id, _M.article, _M.block, _M.day, _M.live, _M.aside, _M.coder, _M.added_at,
    _M.retired_at,
)  # fmt: skip


def _in_doubt(
    connection: Connection,
    cut: Cut,
    undo: frozenset[ChangeKind],
    going: Going,
    judged: set[str],
    *,
    every: bool,
) -> Iterable[Any]:
    """Give the mentions that may stand otherwise then; all others stand as they did."""
    if every:
        return connection.execute(_STATE)
    found: dict[int, Any] = {}
    for column, keys in ((_M.article, going.gone | going.settled), (_M.id, judged)):
        for part in chunks(sorted(keys)):
            found |= {row.pk: row for row in connection.execute(_STATE.where(column.in_(part)))}
    if "method" in undo and cut.known_by == "read":
        later = or_(_M.added_at > cut.moment, _M.retired_at > cut.moment)
        found |= {row.pk: row for row in connection.execute(_STATE.where(later))}
    return found.values()


def _mentions(
    connection: Connection,
    cut: Cut,
    undo: frozenset[ChangeKind],
    going: Going,
    judged: set[str],
    rows: Iterable[Any],
) -> tuple[list[int], list[Touched]]:
    """Set the mentions as they stood; gives the keys of those to go and what to link anew."""
    chosen = chosen_coder(connection)
    old = set(connection.execute(select(articles.c.pk).where(REPLACED)).scalars())
    recoded = "method" in undo and cut.known_by == "read"
    touched, changed, unread = [], [], []
    for row in rows:
        back = recoded and row.article not in going.later
        came_later = back and row.added_at > cut.moment
        retired = None if back and (row.retired_at or 0) > cut.moment else row.retired_at
        aside = bool(chosen) and coder_of(row.coder) != chosen
        stays = row.article not in going.gone and not came_later
        live = stays and retired is None and not aside and row.article not in old
        if not stays and row.article not in going.gone:
            unread.append(row.pk)
        if (live, aside, retired) != (bool(row.live), bool(row.aside), row.retired_at):
            changed.append({"key": row.pk, "l": live, "s": aside, "t": retired})
        if live != bool(row.live) or (live and row.id in judged):
            touched.append(Touched(row.pk, row.block, row.day, gone=not live))
    if changed:
        put = update(mentions).where(_M.pk == bindparam("key"))
        put = put.values(live=bindparam("l"), aside=bindparam("s"), retired_at=bindparam("t"))
        connection.execute(put, changed)
    return unread, touched
