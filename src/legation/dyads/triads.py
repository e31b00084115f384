"""Triads: three states, all tied, balanced or strained (Heider; Cartwright and Harary).

A triad is balanced where the product of its signs is positive: friends of a friend, or
two against a third. It is strained where a state has two friends who clash, or where all
three clash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from legation.dyads.ties import Tie


@dataclass(frozen=True, slots=True)
class Triad:
    """Three states by code and the ties between the first two, first and last, last two.

    ``hostile``: how many of the ties are; ``weakest``: the least |balance| of the three,
    which says how firm the triad is.
    """

    states: tuple[str, str, str]
    ties: tuple[Tie, Tie, Tie]
    hostile: int
    weakest: float

    @property
    def balanced(self) -> bool:
        """Whether the product of the signs is positive."""
        return self.hostile % 2 == 0


def triads(ties: Iterable[Tie]) -> tuple[Triad, ...]:
    """Give every triad of signed ties, the firmest first; mixed ties make none."""
    of_pair = {(t.a, t.b): t for t in ties if t.sign != "mixed"}
    after: dict[str, set[str]] = defaultdict(set)
    for a, b in of_pair:
        after[a].add(b)
    found = [
        _triad(of_pair[a, b], of_pair[a, c], of_pair[b, c])
        for a, b in of_pair
        for c in after[a] & after[b]
    ]
    return tuple(sorted(found, key=lambda t: (-t.weakest, t.states)))


def _triad(ab: Tie, ac: Tie, bc: Tie) -> Triad:
    three = (ab, ac, bc)
    return Triad(
        (ab.a, ab.b, ac.b),
        three,
        sum(t.sign == "hostile" for t in three),
        min(abs(t.weight) for t in three),
    )


def balanced_by_chance(cooperative: int, hostile: int) -> float | None:
    """Give the expected share of balanced triads were the signs dealt out anew.

    Exact: three ties drawn without replacement from so many of each sign. None where
    there are fewer than three ties.
    """
    n = cooperative + hostile
    if n < 3:
        return None
    ways = n * (n - 1) * (n - 2) / 6
    friends = cooperative * (cooperative - 1) * (cooperative - 2) / 6
    return (friends + cooperative * hostile * (hostile - 1) / 2) / ways
