"""What the linker judged of an event's mentions, and what reviewers said of them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, or_, select

from legation.store.clean import clean
from legation.store.codes import VERDICT_NAMES, moment_of
from legation.store.reading.cursors import checked_limit
from legation.store.reading.events import event_key
from legation.store.rows import JudgementRecord, MachineJudgement
from legation.store.tables import (
    event_mentions,
    events,
    judgements,
    machine_judgements,
    mentions,
)
from legation.types import Judgement

MACHINE = "machine"

_one, _other = mentions.alias("one"), mentions.alias("other")
_of_one, _of_other = event_mentions.alias("of_one"), event_mentions.alias("of_other")
_event, _beside = events.alias("event"), events.alias("beside")
_OWN = select(event_mentions.c.mention).where(event_mentions.c.event == bindparam("of_event"))
_j = machine_judgements.c
_JUDGED = (
    select(
        _one.c.id.label("a_id"),
        _other.c.id.label("b_id"),
        _j.verdict,
        _j.score,
        _j.reasons,
        _j.linker,
        _event.c.id.label("a_event"),
        _beside.c.id.label("b_event"),
    )
    .select_from(machine_judgements)
    .join(_one, _one.c.pk == _j.a)
    .join(_other, _other.c.pk == _j.b)
    .join(_of_one, _of_one.c.mention == _j.a)
    .join(_of_other, _of_other.c.mention == _j.b)
    .join(_event, _event.c.pk == _of_one.c.event)
    .join(_beside, _beside.c.pk == _of_other.c.event)
    .where(or_(_j.a.in_(_OWN), _j.b.in_(_OWN)))
    .order_by(_j.score.desc(), _one.c.id, _other.c.id)
)


def judged(connection: Connection, event_id: str, limit: int) -> tuple[MachineJudgement, ...]:
    """Give the judgements that touch an event, the surest first.

    Raises:
        NotFound: neither an event nor a live mention has this id.
    """
    given = {"of_event": event_key(connection, event_id)}
    rows = connection.execute(_JUDGED.limit(checked_limit(limit)), given)
    return tuple(
        MachineJudgement(
            Judgement(r.a_id, r.b_id, VERDICT_NAMES[r.verdict], r.score,
                      tuple(json.loads(r.reasons))),
            r.linker,
            r.a_event,
            r.b_event,
        )
        for r in rows
    )  # fmt: skip


def words_on(connection: Connection, mention_ids: Sequence[str]) -> tuple[JudgementRecord, ...]:
    """Give reviewers' words on mentions, newest first; of up to 1,000 mentions."""
    t = judgements.c
    names = [clean(name) for name in mention_ids[:1_000]]
    query = (
        select(judgements)
        .where(or_(t.a.in_(names), t.b.in_(names)), t.judge != MACHINE)
        .order_by(t.at.desc(), t.pk.desc())
    )
    return tuple(
        JudgementRecord(
            Judgement(r.a, r.b, r.verdict, r.score, tuple(json.loads(r.reasons)), r.judge),
            moment_of(r.at),
        )
        for r in connection.execute(query)
    )
