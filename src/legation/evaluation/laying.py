"""Two coders' claims on the same sentence and pair of states, laid side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from legation.types import EventType, Mention, Modality

Kind = Literal["same", "other modality", "other direction", "other type", "only A", "only B"]
Place = tuple[int, tuple[str, str]]
"""Where a claim stands: the beginning of its sentence, and its two states in order."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one mention says of one pair of states: ``source`` acts on ``target``.

    ``both``: they act together, and the order of the two means nothing.
    """

    mention: Mention
    source: str
    target: str
    both: bool

    @property
    def event_type(self) -> EventType:
        """The type of the act."""
        return self.mention.event_type

    @property
    def modality(self) -> Modality:
        """Whether it took place."""
        return self.mention.modality

    def directed_as(self, other: Claim) -> bool:
        """Say whether two claims on one pair point the same way."""
        return self.both == other.both and (self.both or self.source == other.source)


def claims_of(mention: Mention, pair: frozenset[str] = frozenset()) -> list[Claim]:
    """Give what a mention says of each pair of sides, or of ``pair`` alone."""
    actors = sorted({p.actor.side for p in mention.actors if p.actor.side})
    recipients = sorted({p.actor.side for p in mention.recipients if p.actor.side})
    together = mention.symmetric or not recipients
    sides = product(actors, recipients) if recipients else combinations(actors, 2)
    return [
        Claim(mention, a, b, together) for a, b in sides if a != b and (not pair or {a, b} == pair)
    ]


def by_place(mentions: Iterable[Mention], pair: frozenset[str]) -> dict[Place, list[Claim]]:
    """Give the claims of one article's mentions by sentence and pair."""
    found: dict[Place, list[Claim]] = {}
    for mention in mentions:
        for claim in claims_of(mention, pair):
            low, high = sorted((claim.source, claim.target))
            found.setdefault((mention.sentence.start, (low, high)), []).append(claim)
    return found


def _kind(a: Claim, b: Claim) -> Kind:
    if a.event_type != b.event_type:
        return "other type"
    if not a.directed_as(b):
        return "other direction"
    return "same" if a.modality == b.modality else "other modality"


RANK: tuple[Kind, ...] = ("same", "other modality", "other direction", "other type")


def matched(
    a: Sequence[Claim], b: Sequence[Claim]
) -> list[tuple[Kind, Claim | None, Claim | None]]:
    """Lay the claims of one sentence on one pair side by side, the most alike first."""
    left, right = list(a), list(b)
    out: list[tuple[Kind, Claim | None, Claim | None]] = []
    for kind in RANK:
        for one in list(left):
            other = next((each for each in right if _kind(one, each) == kind), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                out.append((kind, one, other))
    return [*out, *(("only A", x, None) for x in left), *(("only B", None, x) for x in right)]
