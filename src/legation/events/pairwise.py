"""Clusters that rest on nothing but pairs: the connected parts of "these two are one act"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from legation.events.claims import Claim
from legation.events.clusters import Clusters, join_surest_first, verdicts_by_hand
from legation.events.features import REACH
from legation.events.judging import score_claims
from legation.types import Judgement

SURE: Final = 0.65
"""Two claims are joined from here on. ``link`` joins sooner, but keeps what is judged different
apart; here one claim that fits two acts makes them one, so it must fit better. On the
development half of benchmarks/linking 0.57 merges 2.1 % of distinct acts, 0.60 and more 0.3 %; on
the demo pages 0.60 merges 0.41 %, 0.65 0.25 %."""


def components(claims: Sequence[Claim], settled: Iterable[Judgement] = ()) -> Clusters:
    """Group claims by act.

    ``settled``: judgements of reviewers: "same" joins whatever the machine says, "different"
    parts its two, and what is between them goes to the surer.
    """
    by_hand = verdicts_by_hand(claims, settled)
    scored = [
        (score, a, b) for score, a, b in _near(claims) if score >= SURE and (a, b) not in by_hand
    ]
    return join_surest_first([claim.id for claim in claims], scored, by_hand)


def _near(claims: Sequence[Claim]) -> Iterable[tuple[float, str, str]]:
    """Score every two claims whose first days lie within reach of each other."""
    ordered = sorted(claims, key=lambda claim: (claim.first, claim.id))
    start = 0
    for at, later in enumerate(ordered):
        while later.first - ordered[start].first > REACH:
            start += 1
        for before in ordered[start:at]:
            a, b = (before, later) if before.id < later.id else (later, before)
            yield score_claims(a, b), a.id, b.id
