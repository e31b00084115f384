"""How far two coders agree on the same articles, and where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from legation.evaluation.laying import RANK, Claim, Kind, Place, by_place, matched
from legation.evaluation.scores import ratio
from legation.store import ArticleCard, TwoReadings


@dataclass(frozen=True, slots=True)
class Difference:
    """One claim and its counterpart, None where one coder has none."""

    kind: Kind
    article: ArticleCard
    pair: tuple[str, str]
    a: Claim | None
    b: Claim | None

    @property
    def text(self) -> str:
        """The sentence."""
        claim = self.a or self.b
        return claim.mention.text if claim else ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one event type: claims of each coder, of both, and two measures in [-1, 1].

    ``f1``: 2·both/(a+b), where a claim is of both if sentence, pair and type are the same.
    ``kappa``: Cohen's, of "this sentence tells of this type" over all sentences; None where
    neither ever says so, or both always.
    """

    a: int
    b: int
    both: int
    f1: float
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two coders over the articles that both read; ``counts`` by kind of outcome."""

    articles: int
    sentences: int
    counts: dict[Kind, int]
    overall: Agreement
    types: dict[str, Agreement]
    differences: tuple[Difference, ...]


def kappa(a: int, b: int, both: int, n: int) -> float | None:
    """Give Cohen's kappa of two yes-no judgements on ``n`` things.

    ``a`` and ``b`` said yes so often, together on ``both``; None where chance alone would
    make them agree on everything.
    """
    if n <= 0:
        return None
    seen = (both + n - a - b + both) / n
    chance = (a * b + (n - a) * (n - b)) / (n * n)
    return None if chance >= 1 else (seen - chance) / (1 - chance)


@dataclass
class _Tally:
    """Claims, or sentences, of each coder and of both by type; "" counts all types."""

    a: Counter[str] = field(default_factory=Counter)
    b: Counter[str] = field(default_factory=Counter)
    both: Counter[str] = field(default_factory=Counter)

    def add(self, a: Iterable[str], b: Iterable[str], both: Iterable[str]) -> None:
        self.a.update(a)
        self.b.update(b)
        self.both.update(both)


def compare(
    readings: Iterable[TwoReadings], pair: frozenset[str] = frozenset(), limit: int = 20
) -> Comparison:
    """Compare two coders over articles that both read.

    ``pair``: count only claims on these two states. ``limit``: differences kept, in the
    order of the articles; all are counted.
    """
    articles = sentences = 0
    counts: Counter[Kind] = Counter()
    claims, told = _Tally(), _Tally()
    differences: list[Difference] = []
    for reading in readings:
        articles += 1
        sentences += reading.sentences
        ours, theirs = by_place(reading.a, pair), by_place(reading.b, pair)
        one, other = _sentences(ours), _sentences(theirs)
        told.add(*([kind for _, kind in each] for each in (one, other, one & other)))
        for place in sorted({*ours, *theirs}):
            for kind, a, b in matched(ours.get(place, []), theirs.get(place, [])):
                counts[kind] += 1
                alike = a is not None and b is not None and a.event_type == b.event_type
                claims.add(_types(a), _types(b), _types(a) if alike else ())
                if kind != "same" and len(differences) < limit:
                    differences.append(Difference(kind, reading.article, place[1], a, b))
    types = sorted({*claims.a, *claims.b} - {""})
    return Comparison(
        articles,
        sentences,
        {kind: counts[kind] for kind in (*RANK, "only A", "only B")},
        _agreement("", claims, told, sentences),
        {kind: _agreement(kind, claims, told, sentences) for kind in types},
        tuple(differences),
    )


def _types(claim: Claim | None) -> tuple[str, ...]:
    return () if claim is None else ("", claim.event_type)


def _sentences(found: dict[Place, list[Claim]]) -> set[tuple[int, str]]:
    """Give in which sentences a coder tells of which type, "" for any."""
    return {
        (start, kind)
        for (start, _), some in found.items()
        for claim in some
        for kind in _types(claim)
    }


def _agreement(kind: str, claims: _Tally, told: _Tally, sentences: int) -> Agreement:
    a, b, both = claims.a[kind], claims.b[kind], claims.both[kind]
    ours, theirs, shared = told.a[kind], told.b[kind], told.both[kind]
    n = max(sentences, ours + theirs - shared)
    return Agreement(a, b, both, ratio(2 * both, a + b), kappa(ours, theirs, shared, n))
