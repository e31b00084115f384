"""The judgements across events that a reviewer should see: what may be one act after all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from legation.events.clusters import Pair
from legation.events.judging import DIFFERENT, SAME
from legation.types import Verdict

MOST: Final = 3
"""Events that may be the same as one event, the likeliest: as many as a reader will look at.
A choice; it bounds what a desk keeps to three judgements an event, or six of contradiction."""

Two = tuple[str, str]
"""The first ids of two groups, the lesser first."""


def doubts(
    groups: Iterable[Sequence[str]],
    scored: Sequence[Pair],
    by_hand: Mapping[tuple[str, str], Verdict],
) -> list[tuple[str, str]]:
    """Give the pairs of mentions by which two groups may be one act, sorted.

    Of two groups the likeliest pair speaks, where it is not judged different. A pair that is
    judged the same though a third claim, or the days, hold the groups apart is given too,
    with the pair that speaks most against it. What a reviewer has parted is no doubt any more.
    """
    of = {name: group[0] for group in groups for name in group}
    likeliest, against = _extremes(scored, of, by_hand)
    ranked: dict[str, list[tuple[float, Two]]] = defaultdict(list)
    for two, best in likeliest.items():
        if best[0] >= SAME or two not in against:
            for one in two:
                ranked[one].append((-best[0], two))
    chosen = {two for each in ranked.values() for _, two in sorted(each)[:MOST]}
    found = [likeliest[two][1:] for two in chosen]
    return sorted(found + [against[two][1:] for two in chosen if two in against])


def _extremes(
    scored: Sequence[Pair], of: Mapping[str, str], by_hand: Mapping[tuple[str, str], Verdict]
) -> tuple[dict[Two, Pair], dict[Two, Pair]]:
    """Give of every two groups the likeliest pair, and the least likely where "different"."""
    parted = {_two(of, *pair) for pair, verdict in by_hand.items() if verdict == "different"}
    likeliest: dict[Two, Pair] = {}
    for pair in scored:
        if pair[0] > DIFFERENT and pair[1:] not in by_hand:
            two = _two(of, *pair[1:])
            if two[0] != two[1] and two not in parted:
                best = likeliest.get(two)
                if best is None or (-pair[0], pair[1:]) < (-best[0], best[1:]):
                    likeliest[two] = pair
    against: dict[Two, Pair] = {}
    for pair in scored if likeliest else ():
        if pair[0] <= DIFFERENT and pair[1:] not in by_hand:
            two = _two(of, *pair[1:])
            if two in likeliest and (two not in against or pair < against[two]):
                against[two] = pair
    return likeliest, against


def _two(of: Mapping[str, str], a: str, b: str) -> Two:
    one, other = of[a], of[b]
    return (one, other) if one < other else (other, one)
