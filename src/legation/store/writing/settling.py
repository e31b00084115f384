"""Reviewers' judgements where events are derived: what holds, and what it joins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, and_, bindparam, select

from legation.store.rows import Link
from legation.store.tables import judgements, mentions
from legation.store.writing.blocks import Stretch
from legation.types import Event, Judgement

MACHINE = "machine"
"""The judge of what no reviewer has judged."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A reviewer's word on two mentions of a block, by key and numbered day of each."""

    judgement: Judgement
    a: int
    b: int
    a_day: int
    b_day: int
    live: bool


_one, _other = mentions.alias("one"), mentions.alias("other")
_OF_BLOCK = (
    select(
        judgements.c.a,
        judgements.c.b,
        judgements.c.verdict,
        judgements.c.score,
        judgements.c.judge,
        _one.c.pk.label("a_key"),
        _other.c.pk.label("b_key"),
        _one.c.day.label("a_day"),
        _other.c.day.label("b_day"),
        and_(_one.c.live, _other.c.live).label("live"),
    )
    .join(_one, _one.c.id == judgements.c.a)
    .join(_other, _other.c.id == judgements.c.b)
    .where(
        judgements.c.judge != MACHINE,
        _one.c.block == bindparam("of_block"),
        _other.c.block == bindparam("of_block"),
    )
    .order_by(judgements.c.at, judgements.c.judge)
)
_ANY = select(judgements.c.pk).where(judgements.c.judge != MACHINE).limit(1)


def anything_settled(connection: Connection) -> bool:
    """Say whether any reviewer has judged on this desk: most desks save the rest."""
    return connection.execute(_ANY).first() is not None


def settled_in(connection: Connection, block: int) -> list[Settled]:
    """Give the words that hold in a block: of several on the same two, the last one.

    An "unsure" takes what was said before back: the machine judges again.
    """
    last: dict[tuple[str, str], Settled] = {}
    for row in connection.execute(_OF_BLOCK, {"of_block": block}):
        word = Judgement(row.a, row.b, row.verdict, row.score, (), row.judge)
        last[row.a, row.b] = Settled(
            word, row.a_key, row.b_key, row.a_day, row.b_day, bool(row.live)
        )
    return [one for one in last.values() if one.judgement.verdict != "unsure"]


def joined_runs(
    found: Sequence[tuple[int, int]], words: Iterable[Settled]
) -> list[list[tuple[int, int]]]:
    """Put runs of days together that a "same" joins, however far apart; each group sorted."""
    groups = [[run] for run in sorted(found)]
    for word in words:
        if word.judgement.verdict != "same" or not word.live:
            continue
        ends = [_holding(groups, day) for day in (word.a_day, word.b_day)]
        one, other = ends
        if one is None or other is None or one is other:
            continue
        one += other
        one.sort()
        groups = [group for group in groups if group is not other]
    return sorted(groups)


def _holding(groups: Sequence[list[tuple[int, int]]], day: int) -> list[tuple[int, int]] | None:
    return next((g for g in groups if any(low <= day <= high for low, high in g)), None)


def linked(link: Link, stretch: Stretch, words: Iterable[Settled]) -> Sequence[Event]:
    """Link a stretch under the reviewers' words on its mentions, if there are any."""
    settled = [w.judgement for w in words if {w.judgement.a, w.judgement.b} <= set(stretch.keys)]
    if not settled:
        return link(stretch.mentions)
    # a linker that reviewers are to overrule takes their words by name, as ours does
    return cast(Any, link)(stretch.mentions, settled=settled)  # type: ignore[no-any-return]
