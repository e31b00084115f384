"""Keeping a reviewer's word on two mentions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from legation.errors import InputError, NotFound
from legation.store.clean import clean
from legation.store.rows import Added, Link, Linking
from legation.store.tables import mentions
from legation.store.writing.audience import add_judgement
from legation.store.writing.deriving import Touched, derive
from legation.store.writing.settling import MACHINE
from legation.types import Judgement

LONGEST_NAME = 100
LONGEST_REASON = 1_000


def settle(
    connection: Connection, judgement: Judgement, link: Link, linking: Linking, now: int
) -> Added:
    """Keep a reviewer's word and derive anew the events of the two mentions.

    Raises:
        NotFound: a mention is not there. InputError: the two cannot be of one event, or the
            name is missing, the machine's, or too long.
    """
    derived = derive(connection, keep_word(connection, judgement, now), link, linking)
    return Added("none", 0, derived.new, derived.changed, derived.gone, derived.pairs)


def keep_word(connection: Connection, judgement: Judgement, now: int) -> list[Touched]:
    """Keep a reviewer's word on two mentions; gives the two, to be linked anew.

    Raises:
        NotFound: a mention is not there. InputError: the two cannot be of one event, or the
            name is missing, the machine's, or too long.
    """
    name = clean(" ".join(judgement.judge.split()))
    if not name or name == MACHINE or len(name) > LONGEST_NAME:
        raise InputError("a judgement needs a name", cure=f"give one of up to {LONGEST_NAME} signs")
    if sum(map(len, judgement.reasons)) > LONGEST_REASON:
        raise InputError("the reason is too long", cure=f"use up to {LONGEST_REASON} signs")
    rows = [_row(connection, given) for given in (judgement.a, judgement.b)]
    if rows[0].pk == rows[1].pk:
        raise InputError("that is one mention twice", judgement.a[:80], "name two mentions")
    if rows[0].block != rows[1].block:
        cure = "judge two mentions of the same states and event type"
        raise InputError(
            "the two cannot be of one event", f"{judgement.a} {judgement.b}"[:80], cure
        )
    word = Judgement(
        rows[0].id, rows[1].id, judgement.verdict, judgement.score, judgement.reasons, name
    )
    add_judgement(connection, word, now)
    return [Touched(row.pk, row.block, row.day) for row in rows if row.live]


def _row(connection: Connection, mention_id: str) -> Any:
    row = connection.execute(select(mentions).where(mentions.c.id == clean(mention_id))).first()
    if row is None:
        cure = "take ids from legation explain"
        raise NotFound("there is no such mention", mention_id[:80], cure)
    return row
