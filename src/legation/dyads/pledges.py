"""Commitments followed over time: sentences that promise the same, and the stages they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legation.dyads.fulfilment import Deed, Proposal, Review, proposals
from legation.types import Pledge, PledgeStage

ALIKE = 0.6
"""Share of content words that two sentences of one pledge have in common (Jaccard).
A choice: above it a promise is retold, below it another one may be meant."""

_WORD = re.compile(r"[^\W\d_]{4,}")
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
    words: list[frozenset[str]] = []
    for pledge, day in ordered:
        own = frozenset(word.lower() for word in _WORD.findall(pledge.text))
        at = next(
            (
                i
                for i, group in enumerate(groups)
                if (group[0][0].by, group[0][0].to) == (pledge.by, pledge.to)
                and _share(words[i], own) >= ALIKE
            ),
            None,
        )
        if at is None:
            groups.append([(pledge, day)])
            words.append(own)
        else:
            groups[at].append((pledge, day))
    made = [_commitment(group, today, acts, reviews) for group in groups]
    return tuple(sorted(made, key=lambda c: (-_newest(c).toordinal(), c.id)))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0


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
            ids, first.by, first.to, group[-1][0].text, issues, since, due,
            [act for act in acts if act.event.day <= today], reviews,
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
