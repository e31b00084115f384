"""Later acts proposed as what became of a pledge, each with a score and its reasons.

The points were set by hand on the demo pages, and reviewers' words on proposals are what
will measure them: until then a proposal in doubt waits, and only a plain one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import exp
from typing import Final, Literal

from legation.types import Event, PledgeStage

SURE: Final = 0.8
"""From here a proposal counts until a reviewer says otherwise."""
WAITING: Final = 0.35
"""From here a proposal is shown to a reviewer; below it is none."""

START: Final = -3.0
WORDS: Final = 5.0
"""Points for all of a pledge's content words being in the later sentence; a share gives a share."""
ISSUE: Final = 0.7
VOICES: Final = 0.4
IN_TIME: Final = 0.5
LEAST_WORDS: Final = 2

_STEM: Final = 5  # "delivers", "delivery", "delivered" agree in five letters
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_EMPTY: Final = frozenset(
    "with from that this their they them will would into over each other have been both more "
    "than also about under within through between during after before which while".split()
)
_KEEPING: Final = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "MOBILIZE"}
)
_BREAKING: Final = frozenset({"REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT"})
_BEGUN: Final = re.compile(r"\b(?:beg[iau]n\w*|start\w*|launch\w*|under ?way)\b", re.IGNORECASE)
_HALTED: Final = re.compile(r"\b(?:suspend|halt|freez|froze|paus|postpon)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """An event with the sentence that it is named by."""

    event: Event
    text: str
    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewer's word on a pledge and a mention; of several the last counts."""

    pledge_id: str
    mention_id: str
    stage: PledgeStage
    accepted: bool
    reviewer: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act as a stage of a pledge. ``score`` in [0, 1]; ``judge``: who settled it, or "".

    ``standing``: accepted and rejected are a reviewer's; sure and waiting the machine's.
    """

    pledge_id: str
    event_id: str
    mention_id: str
    stage: PledgeStage
    day: date
    text: str
    article_id: str
    start: int
    end: int
    score: float
    reasons: tuple[str, ...]
    standing: Literal["accepted", "rejected", "sure", "waiting"]
    judge: str = ""


def proposals(
    pledge_ids: Sequence[str],
    by: Sequence[str],
    to: Sequence[str],
    text: str,
    issues: Sequence[str],
    since: date,
    due: date | None,
    acts: Iterable[Deed],
    reviews: Sequence[Review] = (),
) -> tuple[Proposal, ...]:
    """Propose acts after ``since`` as stages of a pledge, oldest first.

    ``pledge_ids``: of every sentence that tells the pledge, the first names it. A
    reviewer's word on any of them and any mention of the event settles a proposal.
    """
    found = []
    words = stems(text)
    for act in acts:
        said = _said(pledge_ids, act.event, reviews)
        scored = _scored(by, to, words, issues, since, due, act)
        if said is None and (scored is None or scored[1] < WAITING):
            continue
        stage, score, reasons = scored or ("fulfilled", 0.0, ("named by a reviewer",))
        standing: Literal["accepted", "rejected", "sure", "waiting"]
        standing = "sure" if score >= SURE else "waiting"
        if said is not None:
            stage, standing = said.stage, "accepted" if said.accepted else "rejected"
        found.append(
            Proposal(
                pledge_ids[0], act.event.id, said.mention_id if said else act.event.id, stage,
                act.event.day, act.text, act.article_id, act.start, act.end, score, reasons,
                standing, said.reviewer if said else "",
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda p: (p.day, p.event_id)))


def _said(pledge_ids: Sequence[str], event: Event, reviews: Sequence[Review]) -> Review | None:
    if not reviews:
        return None
    return next(
        (
            review
            for review in reversed(reviews)
            if review.pledge_id in pledge_ids and review.mention_id in event.mention_ids
        ),
        None,
    )


def _scored(
    by: Sequence[str],
    to: Sequence[str],
    words: frozenset[str],
    issues: Sequence[str],
    since: date,
    due: date | None,
    act: Deed,
) -> tuple[PledgeStage, float, tuple[str, ...]] | None:
    event = act.event
    if event.day <= since or not _between(by, to, event):
        return None
    stage = _stage(act)
    if stage is None:
        return None
    # The parties are the same by rule: their names speak for nothing.
    names = stems(" ".join([actor.name for actor in (*event.actors, *event.recipients)]))
    wanted, told = words - names, stems(act.text)
    common = wanted & told
    if len(common) < LEAST_WORDS:
        return None
    share = len(common) / len(wanted)
    points = [(START, "how seldom a later act answers a pledge")]
    points.append((WORDS * share, f"{len(common)} of {len(wanted)} words in common"))
    shared = sorted(set(issues) & set(event.issues))
    if shared:
        points.append((ISSUE, f"both on {', '.join(shared)}"))
    if event.publishers > 1:
        points.append((VOICES, f"{event.publishers} independent voices"))
    if due is not None and event.day <= due:
        points.append((IN_TIME, f"within the term of {due}"))
    total = sum(value for value, _ in points)
    reasons = tuple(f"{value:+.1f} {why}" for value, why in points)
    return stage, round(1 / (1 + exp(-total)), 3), reasons


def _between(by: Sequence[str], to: Sequence[str], event: Event) -> bool:
    """Say whether a promiser acts in an event towards, or with, one to whom it promised."""
    doers = {actor.side for actor in event.actors if actor.side}
    all_sides = doers | {actor.side for actor in event.recipients if actor.side}
    acting = all_sides if event.symmetric else doers
    return any(maker in acting and all_sides & (set(to or by) - {maker} or {maker}) for maker in by)


def _stage(act: Deed) -> PledgeStage | None:
    kind, modality = act.event.event_type, act.event.modality
    if modality == "negated" and kind in _KEEPING:
        return "withdrawn"
    if modality != "actual":
        return None
    if kind in _BREAKING:
        return "suspended" if _HALTED.search(act.text) else "withdrawn"
    if kind not in _KEEPING:
        return None
    return "under way" if _BEGUN.search(act.text) else "fulfilled"


@lru_cache(maxsize=4_096)
def stems(text: str) -> frozenset[str]:
    """Give the beginnings of a text's content words."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)
