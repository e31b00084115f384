"""Blocs: groups of states that cooperate within and clash between.

The Louvain method finds communities of the cooperative ties; it knows of no hostility, so
states are then moved, one at a time, as long as signed modularity (Gómez, Jensen and
Arenas, 2009) rises: cooperative ties within a bloc and hostile ties between blocs count
for it, each against what the states' own sums of ties would bring by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from legation.dyads.ties import Tie

Weights: TypeAlias = list[dict[int, float]]

MOST_ROUNDS = 50
"""Rounds of moving. On a thousand random graphs of 40 states none took more than 7."""

_WORTH = 1e-9


@dataclass(frozen=True, slots=True)
class Bloc:
    """States of one bloc by code; ``inside`` and ``hostile`` count ties within it."""

    states: tuple[str, ...]
    inside: int
    hostile: int


def blocs(ties: Iterable[Tie]) -> tuple[Bloc, ...]:
    """Give the blocs of two and more states, largest first; mixed ties take no side.

    The same ties give the same blocs in whatever order they come.
    """
    signed = sorted((t for t in ties if t.sign != "mixed"), key=lambda t: (t.a, t.b))
    names = sorted({name for t in signed for name in (t.a, t.b)})
    at = {name: number for number, name in enumerate(names)}
    plus: Weights = [{} for _ in names]
    minus: Weights = [{} for _ in names]
    for t in signed:
        part = plus if t.sign == "cooperative" else minus
        for one, other in ((at[t.a], at[t.b]), (at[t.b], at[t.a])):
            part[one][other] = abs(t.weight)
    home = refined(_louvain(plus), plus, minus)
    members: dict[int, list[int]] = defaultdict(list)
    for number, bloc in enumerate(home):
        members[bloc].append(number)
    groups = [group for group in members.values() if len(group) > 1]
    return tuple(
        Bloc(tuple(names[i] for i in group), _within(plus, group), _within(minus, group))
        for group in sorted(groups, key=lambda g: (-len(g), g))
    )


def _louvain(plus: Weights) -> list[int]:
    # Takes most of a second to load, and most commands never need it.
    import networkx  # type: ignore[import-untyped]

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(plus)))
    for one, others in enumerate(plus):
        graph.add_weighted_edges_from((one, other, w) for other, w in others.items() if one < other)
    home = list(range(len(plus)))
    for members in networkx.algorithms.community.louvain_communities(graph, seed=0):
        for member in members:
            home[member] = min(members)
    return home


def refined(home: Sequence[int], plus: Weights, minus: Weights) -> list[int]:
    """Move states between blocs, or out on their own, while signed modularity rises."""
    now = list(home)
    for _ in range(MOST_ROUNDS):
        moved = False
        for state in range(len(now)):
            best = _best_home(state, now, plus, minus)
            moved = moved or best != now[state]
            now[state] = best
        if not moved:
            break
    return now


def _best_home(state: int, home: list[int], plus: Weights, minus: Weights) -> int:
    lonely = home.count(home[state]) == 1
    alone = home[state] if lonely else min(set(range(len(home) + 1)) - set(home))
    gains = dict.fromkeys({home[other] for other in plus[state]} | {home[state], alone}, 0.0)
    for part, sign in ((plus, 1.0), (minus, -1.0)):
        own = sum(part[state].values())
        total = sum(map(sum, (each.values() for each in part)))
        if not own:
            continue
        for other, bloc in enumerate(home):
            if other != state and bloc in gains:
                chance = own * sum(part[other].values()) / total
                gains[bloc] += sign * (part[state].get(other, 0.0) - chance)
    best = max(sorted(gains), key=lambda bloc: gains[bloc])
    return best if gains[best] > gains[home[state]] + _WORTH else home[state]


def _within(part: Weights, group: Sequence[int]) -> int:
    inside = set(group)
    return sum(1 for one in group for other in part[one] if one < other and other in inside)
