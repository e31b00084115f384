"""Keeping a reviewer's word on what an event did to a pledge."""

from __future__ import annotations

from sqlalchemy import Connection, select

from legation.errors import InputError, NotFound
from legation.store.clean import clean
from legation.store.codes import moment_of
from legation.store.rows import PledgeReview
from legation.store.tables import mentions, pledge_reviews, pledges
from legation.store.writing.inserting import fill, next_key
from legation.types import PledgeStage

LONGEST_NAME = 100
LONGEST_NOTE = 1_000


def add_pledge_review(
    connection: Connection,
    pledge_id: str,
    mention_id: str,
    stage: PledgeStage,
    *,
    accepted: bool,
    reviewer: str,
    note: str,
    now: int,
) -> PledgeReview:
    """Keep a word on one pledge and one mention; the last word counts, all are kept.

    Raises:
        NotFound: there is no such pledge or mention. InputError: the name is missing or a
            text too long.
    """
    name, said = clean(" ".join(reviewer.split())), clean(note.strip())
    if not name or len(name) > LONGEST_NAME:
        raise InputError("a review needs a name", cure=f"give one of up to {LONGEST_NAME} signs")
    if len(said) > LONGEST_NOTE:
        raise InputError("the note is too long", cure=f"use up to {LONGEST_NOTE} signs")
    keys = []
    for table, wanted, what in ((pledges, pledge_id, "pledge"), (mentions, mention_id, "mention")):
        key = connection.execute(select(table.c.pk).where(table.c.id == clean(wanted))).scalar()
        if key is None:
            raise NotFound(f"there is no such {what}", wanted[:80], "take ids from review list")
        keys.append(key)
    verdict = "accepted" if accepted else "rejected"
    row = {
        "pk": next_key(connection, pledge_reviews),
        "pledge": keys[0],
        "mention": keys[1],
        "stage": stage,
        "verdict": verdict,
        "reviewer": name,
        "note": said,
        "at": now,
    }
    fill(connection, pledge_reviews, [row])
    return PledgeReview(pledge_id, mention_id, stage, accepted, name, said, moment_of(now))
