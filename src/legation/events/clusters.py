"""From judgements on pairs to clusters: the surest first, never across a "different"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from legation.events.claims import Claim
from legation.events.features import REACH
from legation.events.groups import Groups
from legation.events.judging import DIFFERENT, SAME, score_claims
from legation.types import Judgement, Verdict

Span = tuple[int, int]
"""Of a group: the earliest last day and the latest first day of its claims."""

Pair = tuple[float, str, str]
"""A score and the ids of two mentions, the lesser first."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """Ids of mentions by act, each group and the list sorted, and what made the groups.

    ``joined``: the pairs by which the machine made two groups one, the surest first: one
    fewer than the group has members, less those that a reviewer joined.
    """

    groups: list[list[str]]
    joined: tuple[Pair, ...]


def compared(claims: Sequence[Claim]) -> list[Pair]:
    """Score every two claims whose days lie within reach."""
    ordered = sorted(claims, key=lambda claim: (claim.first, claim.id))
    longest = max((claim.last - claim.first for claim in ordered), default=0)
    found = []
    start = 0
    for at, later in enumerate(ordered):
        while later.first - ordered[start].first > REACH + longest:
            start += 1
        for before in ordered[start:at]:
            a, b = (before, later) if before.id < later.id else (later, before)
            found.append((score_claims(a, b), a.id, b.id))
    return found


def clusters(
    claims: Sequence[Claim],
    scored: Iterable[Pair],
    by_hand: Mapping[tuple[str, str], Verdict],
) -> Clusters:
    """Group claims by act: two groups join, surest pair first, unless one across is different.

    ``scored``: as :func:`compared` gives them; ``by_hand``: reviewers' verdicts, which outweigh
    them.
    """
    scored = [one for one in scored if one[1:] not in by_hand]
    spans = {claim.id: (claim.last, claim.first) for claim in claims}
    foes = [one[1:] for one in scored if one[0] <= DIFFERENT]
    sure = [one for one in scored if one[0] >= SAME]
    return join_surest_first([claim.id for claim in claims], sure, by_hand, foes, spans)


def verdicts_by_hand(
    claims: Sequence[Claim], settled: Iterable[Judgement]
) -> dict[tuple[str, str], Verdict]:
    """Give reviewers' verdicts by the ids of two claims, the lesser first; unsure ones not."""
    names = {claim.id for claim in claims}
    return {
        (min(one.a, one.b), max(one.a, one.b)): one.verdict
        for one in settled
        if one.a in names and one.b in names and one.verdict != "unsure"
    }


def join_surest_first(
    names: Sequence[str],
    sure: Iterable[Pair],
    by_hand: Mapping[tuple[str, str], Verdict],
    foes: Iterable[tuple[str, str]] = (),
    spans: Mapping[str, Span] | None = None,
) -> Clusters:
    """Join pairs, those settled by hand first, then the surest; never across ``foes``.

    ``spans``: where given, groups whose days lie out of reach do not join.
    """
    groups = Groups(names)
    within = dict(spans) if spans else dict.fromkeys(names, (0, 0))
    apart: dict[str, set[str]] = {name: set() for name in names}
    parted = [pair for pair, verdict in by_hand.items() if verdict == "different"]
    for a, b in chain(parted, foes):
        apart[a].add(b)
        apart[b].add(a)
    for a, b in sorted(pair for pair, verdict in by_hand.items() if verdict == "same"):
        _join(groups, apart, within, a, b)
    joined = []
    for pair in sorted(sure, key=lambda pair: (-pair[0], pair[1:])):
        a, b = groups.leader(pair[1]), groups.leader(pair[2])
        if a != b and b not in apart[a] and _within_reach(within[a], within[b]):
            _join(groups, apart, within, a, b)
            joined.append(pair)
    return Clusters(sorted(groups.members().values()), tuple(joined))


def _union(one: Span, other: Span) -> Span:
    return min(one[0], other[0]), max(one[1], other[1])


def _within_reach(one: Span, other: Span) -> bool:
    earliest, latest = _union(one, other)
    return latest - earliest <= REACH


def _join(
    groups: Groups, apart: dict[str, set[str]], spans: dict[str, Span], one: str, other: str
) -> None:
    """Join two groups; ``apart`` holds for each leader the leaders it must not meet."""
    first, second = groups.leader(one), groups.leader(other)
    if first == second:
        return
    leader = groups.join(first, second)
    gone = second if leader == first else first
    spans[leader] = _union(spans[leader], spans.pop(gone))
    for foe in apart.pop(gone):
        apart[foe].discard(gone)
        if foe != leader:
            apart[foe].add(leader)
            apart[leader].add(foe)
