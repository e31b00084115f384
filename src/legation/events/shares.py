"""An event's parts in directed pairs."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from legation.types import Share


def shares(
    actors: Collection[str], recipients: Collection[str], symmetric: bool
) -> tuple[Share, ...]:
    """Split an event over its pairs, so that each direction's shares sum to 1.

    ``actors``/``recipients``: country codes. A bilateral act weighs 1 for its directed
    pair; a symmetric one 1 in both directions, among the actors or, where there are
    recipients, between the two groups; one of many parties is split evenly over its
    pairs. A country does nothing to itself: fewer than two codes give no shares.
    """
    doers, receivers = sorted(set(actors) - {""}), sorted(set(recipients) - {""})
    others = doers if symmetric and not receivers else receivers
    pairs = [(a, b) for a, b in product(doers, others) if a != b]
    if symmetric:
        pairs = sorted({*pairs, *((b, a) for a, b in pairs)})
    directions = 2 if symmetric else 1
    return tuple(Share(a, b, directions / len(pairs)) for a, b in pairs)
