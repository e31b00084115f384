"""Commitments followed over time: sentences that promise the same, and the stages they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from legation.dyads.fulfilment import Deed, Proposal, Review, proposals
from legation.types import Pledge, PledgeStage

ALIKE = 0.6
"""Share of content words that two sentences of one pledge have in common (Jaccard).
A choice: above it a promise is retold, below it another one may be meant."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_Ends: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""Who promises, and to whom."""
_ENDED: tuple[PledgeStage, ...] = ("fulfilled", "withdrawn", "lapsed")


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage with the sentence that gives it; ``derived`` where no sentence does.

    ``score``: how surely a later act is this stage, None where the sentence itself says so;
    ``judge``: the reviewer who accepted it, or "".
    """

    stage: PledgeStage
    day: date | None
    article_id: str
    start: int
    end: int
    text: str
    mention_id: str = ""
    derived: bool = False
    score: float | None = None
    judge: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """What ``by`` promised ``to``: its stages, oldest first, and the last of them.

    ``proposed``: later acts held against it, those that wait for a reviewer among them.
    """

    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    text: str
    stage: PledgeStage
    due: date | None
    issues: tuple[str, ...]
    stages: tuple[Stage, ...]
    pledge_ids: tuple[str, ...] = ()
    proposed: tuple[Proposal, ...] = ()


def commitments(
    told: Sequence[tuple[Pledge, date | None]],
    today: date,
    acts: Sequence[Deed] = (),
    reviews: Sequence[Review] = (),
) -> tuple[Commitment, ...]:
    """Group pledges with the days of their articles into commitments, newest word first.

    ``acts``: later events with their sentences, which may be stages too; ``reviews``:
    reviewers' words on those, oldest first.
    """
    ordered = sorted(told, key=lambda p: (p[1] or date.min, p[0].id))
    groups: list[list[tuple[Pledge, date | None]]] = []
    known: dict[_Ends, list[tuple[frozenset[str], list[tuple[Pledge, date | None]]]]] = {}
    for one in ordered:
        pledge, _ = one
        own = _words(pledge.text)
        between = known.setdefault((pledge.by, pledge.to), [])
        for words, group in between:
            if _share(words, own) >= ALIKE:
                group.append(one)
                break
        else:
            groups.append([one])
            between.append((own, groups[-1]))
    past = [act for act in acts if act.event.day <= today]
    made = [_commitment(group, today, past, reviews) for group in groups]
    return tuple(sorted(made, key=lambda c: (-_newest(c).toordinal(), c.id)))


@lru_cache(maxsize=4_096)
def _words(text: str) -> frozenset[str]:
    """Give the words of a pledge that are held against another's; many are told word by word."""
    return frozenset(word.lower() for word in _WORD.findall(text))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    if a == b:
        return 1.0
    return len(a & b) / len(a | b)


def _newest(commitment: Commitment) -> date:
    return max((stage.day or date.min for stage in commitment.stages), default=date.min)


def _commitment(
    group: list[tuple[Pledge, date | None]],
    today: date,
    acts: Sequence[Deed],
    reviews: Sequence[Review],
) -> Commitment:
    first = group[0][0]
    stages = [
        Stage(p.stage, day, p.article_id, p.start, p.end, p.text, p.mention_id) for p, day in group
    ]
    due = next((p.due for p, _ in reversed(group) if p.due), None)
    ids = tuple(p.id for p, _ in group)
    issues = tuple(dict.fromkeys(issue for p, _ in group for issue in p.issues))
    since = min((day for _, day in group if day), default=None)
    found = (
        proposals(
            ids, first.by, first.to, group[-1][0].text, issues, since, due, acts, reviews,
        )
        if since
        else ()
    )  # fmt: skip
    stages += [_stage(each) for each in found if each.standing in ("accepted", "sure")]
    stages.sort(key=lambda stage: stage.day or date.min)
    if due and due < today and stages[-1].stage not in _ENDED:
        last = stages[-1]
        stages.append(
            Stage("lapsed", due, last.article_id, last.start, last.end, last.text, derived=True)
        )
    return Commitment(
        id=first.id,
        by=first.by,
        to=first.to,
        text=group[-1][0].text,
        stage=stages[-1].stage,
        due=due,
        issues=issues,
        stages=tuple(stages),
        pledge_ids=ids,
        proposed=found,
    )


def _stage(found: Proposal) -> Stage:
    return Stage(
        found.stage, found.day, found.article_id, found.start, found.end, found.text,
        found.mention_id, score=found.score, judge=found.judge,
    )  # fmt: skip
