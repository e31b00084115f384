"""Taking out of a desk the rows that bear on a pair of states or on an act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, or_, select

from legation.store.clean import clean
from legation.store.codes import state_number
from legation.store.concern import Concern
from legation.store.reading.cards import CHUNK
from legation.store.reading.claims import naming
from legation.store.reading.pairs import both_ways
from legation.store.tables import (
    actors,
    article_authors,
    articles,
    authors,
    blocks,
    codings,
    event_actors,
    event_issues,
    event_mentions,
    event_pairs,
    events,
    forecasts,
    journal,
    judgements,
    machine_judgements,
    mentions,
    milestone_pairs,
    milestones,
    notes,
    outlets,
    pair_press,
    pledge_pairs,
    pledge_reviews,
    pledges,
)
from legation.store.tables.history import SEPARATOR

Row = dict[str, Any]

LEFT_OUT = {"body": "", "sections": "[]"}
"""Of an article no answer about a pair shows its text, which weighs more than all the rest."""


def rows_about(
    connection: Connection, about: Concern, moment: int
) -> Iterator[tuple[Table, list[Row]]]:
    """Give, table by table and owners first, all rows that bear on a concern.

    Articles come without their text, but with all that stood at their addresses: which of them
    was in force depends on the others. The journal comes from ``moment`` on.
    """
    told = _rows(connection, mentions, mentions.c.block, _blocks_of(connection, about))
    keys = {row["pk"] for row in told}
    promised, dated = _of_pair(connection, about)
    owners = {row["article"] for row in (*told, *promised, *dated)}
    texts = _with_versions(connection, owners)
    own = {row["pk"] for row in texts}
    signed = _rows(connection, article_authors, article_authors.c.article, own)
    yield outlets, _rows(connection, outlets, outlets.c.pk, _named(texts, "outlet"))
    yield authors, _rows(connection, authors, authors.c.pk, _named(signed, "author"))
    yield articles, texts
    yield article_authors, signed
    yield codings, _rows(connection, codings, codings.c.article, own)
    yield blocks, _rows(connection, blocks, blocks.c.pk, _named(told, "block"))
    yield mentions, told
    yield from _claims(connection, promised, dated, keys)
    yield from _events(connection, keys)
    yield from _history(connection, {r["id"] for r in told}, {r["id"] for r in texts}, moment)
    if about.pair is not None:
        one, other = (state_number(code) for code in about.pair)
        ways = ((one, other), (other, one))
        of_pair = or_(*(and_(forecasts.c.a == a, forecasts.c.b == b) for a, b in ways))
        yield forecasts, _where(connection, forecasts, of_pair)


def _blocks_of(connection: Connection, about: Concern) -> list[int]:
    """Give the blocks outside of which nothing can change the answers about a concern.

    Mentions of two blocks are never of one event, so a pair's events rest on the blocks that
    name both its states, and an act on one block.
    """
    if about.pair is None:
        named = select(mentions.c.block).where(mentions.c.id == clean(about.mention))
        return list(connection.execute(named).scalars())
    both = {*about.pair}
    # Blocks are few and short beside what is in them: looking through all costs milliseconds.
    found = {
        row.pk
        for row in connection.execute(select(blocks.c.pk, blocks.c.key))
        if both <= {*row.key.partition(" ")[2].split(",")}
    }
    # Those of events counted today too: an older version may have named a block otherwise.
    of_events = (
        select(mentions.c.block)
        .distinct()
        .join(event_mentions, event_mentions.c.mention == mentions.c.pk)
        .join(event_pairs, event_pairs.c.event == event_mentions.c.event)
        .where(both_ways(event_pairs, *about.pair))
    )
    return sorted(found | {*connection.execute(of_events).scalars()})


def _rows(connection: Connection, table: Table, column: Any, keys: Iterable[Any]) -> list[Row]:
    found: list[Row] = []
    wanted = sorted(keys)
    for at in range(0, len(wanted), CHUNK):
        found += _where(connection, table, column.in_(wanted[at : at + CHUNK]))
    return found


def _where(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> list[Row]:
    columns = [column for column in table.c if table is not articles or column.name not in LEFT_OUT]
    blank = LEFT_OUT if table is articles else {}
    found = connection.execute(select(*columns).where(*conditions)).mappings()
    return [{**row, **blank} for row in found]


def _named(rows: Iterable[Row], name: str) -> set[Any]:
    return {row[name] for row in rows if row[name] is not None}


def _of_pair(connection: Connection, about: Concern) -> tuple[list[Row], list[Row]]:
    """Give the pledges and the milestones of a pair; none of an act."""
    if about.pair is None:
        return [], []
    promised = select(pledge_pairs.c.pledge).where(both_ways(pledge_pairs, *about.pair))
    return (
        _where(connection, pledges, pledges.c.pk.in_(promised)),
        _where(connection, milestones, naming(*about.pair)),
    )


def _with_versions(connection: Connection, keys: set[int]) -> list[Row]:
    found = _rows(connection, articles, articles.c.pk, keys)
    addresses = {row["url"] for row in found} - {""}
    others = _rows(connection, articles, articles.c.url, addresses)
    return found + [row for row in others if row["pk"] not in keys]


def _claims(
    connection: Connection, promised: list[Row], dated: list[Row], mentioned: set[int]
) -> Iterator[tuple[Table, list[Row]]]:
    own, dates = _named(promised, "pk"), _named(dated, "pk")
    yield pledges, promised
    yield pledge_pairs, _rows(connection, pledge_pairs, pledge_pairs.c.pledge, own)
    said = _rows(connection, pledge_reviews, pledge_reviews.c.pledge, own)
    yield pledge_reviews, [row for row in said if row["mention"] in mentioned]
    yield milestones, dated
    named = _rows(connection, milestone_pairs, milestone_pairs.c.milestone, dates)
    yield milestone_pairs, named


def _events(connection: Connection, mentioned: set[int]) -> Iterator[tuple[Table, list[Row]]]:
    """Give the events as they stand: only those that going back touches are linked anew."""
    told = _rows(connection, event_mentions, event_mentions.c.mention, mentioned)
    keys = _named(told, "event")
    cast = _rows(connection, event_actors, event_actors.c.event, keys)
    yield events, _rows(connection, events, events.c.pk, keys)
    yield event_mentions, told
    yield actors, _rows(connection, actors, actors.c.pk, _named(cast, "actor"))
    yield event_actors, cast
    yield event_issues, _rows(connection, event_issues, event_issues.c.event, keys)
    yield event_pairs, _rows(connection, event_pairs, event_pairs.c.event, keys)
    yield pair_press, _rows(connection, pair_press, pair_press.c.event, keys)
    judged = _rows(connection, machine_judgements, machine_judgements.c.a, mentioned)
    yield machine_judgements, [row for row in judged if row["b"] in mentioned]


def _history(
    connection: Connection, mention_ids: set[str], article_ids: set[str], moment: int
) -> Iterator[tuple[Table, list[Row]]]:
    said = _rows(connection, judgements, judgements.c.a, mention_ids)
    yield judgements, [row for row in said if row["b"] in mention_ids]
    yield notes, _where(connection, notes)

    def bears(row: Row) -> bool:
        if row["kind"] == "fetched":
            return row["subject"] in article_ids
        if row["kind"] == "judgement":
            return {*row["subject"].split(SEPARATOR, 2)[:2]} <= mention_ids
        return bool(row["kind"] == "coder")

    later = _where(connection, journal, journal.c.at > moment)
    yield journal, [row for row in later if bears(row)]
