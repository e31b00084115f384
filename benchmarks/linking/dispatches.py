"""Copies among real dispatches: what the marks find beside comparing the whole texts.

    python -m benchmarks.linking.dispatches

The articles of T17, three days apart at most, of one topic. The runs of four words of two
whole texts say what is known: a copy where 80 % of the shorter's stand in the longer, no copy
under 35 %. What lies between (reports that repeat their background, later versions) is
counted apart. Pages whose text begins with their site's own lines are left out.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from itertools import combinations
from pathlib import Path

from benchmarks.linking.rebuild import DATA, member, timelines, together
from benchmarks.measures import NotMeasured
from legation.evaluation.scores import ratio
from legation.events.copies import COPIED, are_copies, likeness
from legation.store.fingerprint import SHINGLE, fingerprint

TOPICS = ("egypt", "iraq", "libya", "syria")
NEAR = 3
COPY, OTHER = 0.8, 0.35
LEAST = 40
"""Runs: a text of fewer is a caption."""
HEADS = 8
"""Words: with these in common, ten pages begin with their site's lines."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Dispatch:
    """An article: its numbered day, its runs of words, its mark."""

    day: int
    head: str
    runs: frozenset[str]
    mark: str


@dataclass(frozen=True)
class Found:
    """Of one kind of pairs: how many, found by shared wording alone, found at all."""

    pairs: int
    alike: int
    found: int


def dispatches(data: Path = DATA) -> dict[str, Found]:
    """Give what is found of "copies", "others" and of what lies "between".

    Raises:
        NotMeasured: the texts are not here.
    """
    counted: Counter[tuple[str, str]] = Counter()
    for topic in TOPICS:
        for a, b in combinations(_whole(list(_read(data, topic))), 2):
            if abs(a.day - b.day) > NEAR:
                continue
            part = len(a.runs & b.runs) / min(len(a.runs), len(b.runs))
            kind = "copies" if part >= COPY else "between" if part >= OTHER else "others"
            counted[kind, "pairs"] += 1
            counted[kind, "alike"] += likeness(a.mark, b.mark) >= COPIED
            counted[kind, "found"] += are_copies(a.mark, b.mark)
    return {
        kind: Found(counted[kind, "pairs"], counted[kind, "alike"], counted[kind, "found"])
        for kind in ("copies", "between", "others")
    }


def _read(data: Path, topic: str) -> Iterator[Dispatch]:
    if not timelines(data).is_file():
        raise NotMeasured(f"{timelines(data).name} is not here")
    csv.field_size_limit(1 << 27)
    with tarfile.open(timelines(data)) as archive:
        packed = archive.extractfile(member(topic))
        if packed is None:
            return
        with gzip.open(packed, "rb") as raw:
            rows = csv.reader(TextIOWrapper(raw, "utf-8", "replace"))
            next(rows)
            for row in rows:
                body = together(row[1])
                words = _WORD.findall(body.casefold())
                runs = (" ".join(words[at : at + SHINGLE]) for at in range(len(words) - 3))
                day = date.fromisoformat(row[0]).toordinal()
                yield Dispatch(day, " ".join(words[:HEADS]), frozenset(runs), fingerprint(body))


def _whole(articles: Sequence[Dispatch]) -> list[Dispatch]:
    heads = Counter(one.head for one in articles)
    return [one for one in articles if heads[one.head] < 10 and len(one.runs) >= LEAST]


def main() -> int:
    try:
        results = dispatches()
    except NotMeasured as reason:
        print(f"not measured: {reason}", file=sys.stderr)
        return 1
    for kind, of in results.items():
        alike, found = ratio(of.alike, of.pairs), ratio(of.found, of.pairs)
        print(f"{kind:<8} {of.pairs:>7,} pairs, by shared wording {alike:.2%}, found {found:.2%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
