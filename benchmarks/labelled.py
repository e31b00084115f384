"""Acts that a reader saw in a text, and how far others are from them.

A line of ``benchmarks/labels/*.txt`` is a key and what is done between two sides::

    00b1dc3b8120 RUS>UKR COERCE|ACCUSE; GBR=USA CONSULT; ?UKR>RUS
    0161f8377be6 none

``A>B`` is one-sided, ``A=B`` mutual; types after a bar are as good as the first. ``?`` leaves
open whether anything is done between the two: what is read there counts neither way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from legation.evaluation.sentence import SILENT
from legation.types import Mention

FOLDER = Path(__file__).with_name("labels")
MOST = 9
"""Acts from which on a text is left out: a meeting of eight states is 28, and would outweigh
twenty reports."""
OPEN_YET = frozenset({"announced", "conditional"})
PROMISED = frozenset({"AID", "CONSULT", "COOPERATE", "SUPPORT"})
"""Of which a promise is AGREE to the reading, and may be either to a reader."""
YIELDING = frozenset({"CONCEDE", "RETREAT"})
"""Giving way in words or in deed, which count as one here."""
_SIDE = r"[A-Z0-9]{2,9}"
_ACT = re.compile(rf"({_SIDE}(?:[>=]{_SIDE})+) ([A-Z]+(?:\|[A-Z]+)*)")
_OPEN = re.compile(rf"\?({_SIDE})[>=]({_SIDE})(?: .*)?")


class BadLabel(ValueError):
    """A line of labels that does not follow the format."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something done between two sides; ``types`` are equally right."""

    source: str
    target: str
    types: frozenset[str]
    mutual: bool = False
    promised: bool = False
    """Whether it is only announced or conditional, where that is known."""

    @property
    def sides(self) -> frozenset[str]:
        """Both sides, without direction."""
        return frozenset({self.source, self.target})


@dataclass(frozen=True, slots=True)
class Labels:
    """What a reader saw in one text."""

    acts: tuple[Act, ...] = ()
    left_open: frozenset[frozenset[str]] = field(default_factory=frozenset)


def read_labels(path: Path) -> dict[str, Labels]:
    """Give the labels of a file by key.

    Raises:
        BadLabel: a line does not follow the format; the message names it.
    """
    found: dict[str, Labels] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, told = line.partition(" ")
            found[key] = _labels(told, f"{path.name}: {line}")
    return found


def _labels(told: str, where: str) -> Labels:
    acts: list[Act] = []
    left_open: set[frozenset[str]] = set()
    for part in () if told == "none" else map(str.strip, told.split(";")):
        doubtful, sure = _OPEN.fullmatch(part), _ACT.fullmatch(part)
        if doubtful is not None:
            left_open.add(frozenset(doubtful.groups()))
        elif sure is not None:
            acts += _unfolded(sure[1], frozenset(sure[2].split("|")))
        else:
            raise BadLabel(where)
    return Labels(tuple(acts), frozenset(left_open))


def _unfolded(sides: str, types: frozenset[str]) -> Iterator[Act]:
    """Give the acts of ``A>B`` or ``A=B=C``, of which each two act on one another."""
    if ">" in sides:
        source, target = sides.split(">")
        yield Act(source, target, types)
        return
    for one, other in combinations(sides.split("="), 2):
        if one != other:
            yield Act(one, other, types, mutual=True)


def acts_of(mentions: Iterable[Mention]) -> tuple[Act, ...]:
    """Give the acts that a reading has, each once; negated and remembered ones are none."""
    found: dict[tuple[str, str, str, bool], Act] = {}
    for mention in mentions:
        if mention.modality in SILENT:
            continue
        types = frozenset({mention.event_type})
        promised = mention.modality in OPEN_YET
        for one, other in _between(mention):
            act = Act(one, other, types, mention.symmetric, promised)
            found.setdefault((one, other, mention.event_type, mention.symmetric), act)
    return tuple(found.values())


def _between(mention: Mention) -> set[tuple[str, str]]:
    doers = {p.actor.side for p in mention.actors if p.actor.side}
    others = {p.actor.side for p in mention.recipients if p.actor.side}
    if others:
        pairs = {(a, b) for a in doers for b in others if a != b}
        ordered = {(min(pair), max(pair)) for pair in pairs}
        return ordered if mention.symmetric else pairs
    return set(combinations(sorted(doers), 2))


def fits(given: Act, wanted: Act) -> bool:
    """Say whether an act that was read is one that a label names."""
    ends = (given.source, given.target)
    same = ends == (wanted.source, wanted.target)
    either = given.mutual or wanted.mutual
    if not (same or (either and given.sides == wanted.sides)):
        return False
    known = given.types | (YIELDING if given.types & YIELDING else frozenset())
    if given.promised and "AGREE" in given.types:
        known |= PROMISED
    return bool(known & wanted.types)


@dataclass(frozen=True, slots=True)
class Compared:
    """What two have in common over many texts, in acts and in pairs of sides."""

    right: int = 0
    wrong: int = 0
    wanted: int = 0
    pairs_right: int = 0
    pairs_given: int = 0
    pairs_wanted: int = 0

    def __add__(self, other: Compared) -> Compared:
        return Compared(
            self.right + other.right,
            self.wrong + other.wrong,
            self.wanted + other.wanted,
            self.pairs_right + other.pairs_right,
            self.pairs_given + other.pairs_given,
            self.pairs_wanted + other.pairs_wanted,
        )


def compare(given: Sequence[Act], labels: Labels) -> Compared:
    """Compare what was read of one text with its labels; each act fits one at most."""
    left = list(given)
    right = 0
    for wanted in labels.acts:
        hit = next((act for act in left if fits(act, wanted)), None)
        if hit is None:
            continue
        right += 1
        left.remove(hit)
        if wanted.mutual:  # told of each side by itself: one act all the same
            left = [act for act in left if not fits(act, wanted)]
    wrong = [act for act in left if act.sides not in labels.left_open]
    wanted_pairs = {act.sides for act in labels.acts}
    given_pairs = {act.sides for act in given} - (labels.left_open - wanted_pairs)
    return Compared(
        right,
        len(wrong),
        len(labels.acts),
        len(given_pairs & wanted_pairs),
        len(given_pairs),
        len(wanted_pairs),
    )
