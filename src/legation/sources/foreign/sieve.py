"""Most rows are no act between two states: those are counted and left out before parsing.

Four in five rows of GDELT are such. Whether a row is one is seen by eight short cells, so
that the bytes are scanned once for where cells end, and every different cell is looked up
once. What is not plainly sound stays in, for :mod:`checking` to judge: the sieve never
calls a row bad and never keeps one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np
import numpy.typing as npt

from legation.sources.foreign.batches import FIRST_YEAR, LAST_YEAR, OUTSIDE
from legation.sources.foreign.blocks import LONGEST_LINE
from legation.sources.foreign.codes import UNKNOWN, group_of, state_of, type_of
from legation.sources.foreign.layouts import Dialect, Places

NEEDED: Final = (
    "id", "day", "source", "source_group", "target", "target_group", "code", "root", "score",
)  # fmt: skip

_TAB, _LINE_FEED, _ZERO, _NINE = 9, 10, 48, 57
_SHORT: Final = 8
"""Bytes: cells up to here are compared as one number."""

_MOST_KNOWN: Final = 20_000
"""Different cells that are remembered by column: a file has some hundreds."""

_NONE, _NOT_OURS, _OPEN = 0, 1, -1
_SCORE: Final = re.compile(r"-?\d{1,2}(?:\.\d+)?")

Numbers = npt.NDArray[np.int64]
Marks = npt.NDArray[np.uint64]


@dataclass(slots=True)
class _Column:
    """What is known of a column's cells: the cells as numbers, sorted, and what each counts as."""

    judge: Callable[[str], int]
    cells: Marks = field(default_factory=lambda: np.empty(0, np.uint64))
    worth: Numbers = field(default_factory=lambda: np.empty(0, np.int64))

    def of(self, marks: Marks) -> Numbers:
        """Give what each cell counts as."""
        at = self._find(marks)
        strange = self.cells[at] != marks if len(self.cells) else np.ones(len(marks), np.bool_)
        if strange.any():
            self._learn(np.unique(marks[strange]))
            at = self._find(marks)
        return self.worth[at]

    def _find(self, marks: Marks) -> Numbers:
        return np.minimum(np.searchsorted(self.cells, marks), max(len(self.cells) - 1, 0))

    def _learn(self, marks: Marks) -> None:
        worth = np.array([self._judged(int(mark)) for mark in marks], np.int64)
        cells = np.concatenate([self.cells, marks])
        order = np.argsort(cells)
        self.cells, self.worth = cells[order], np.concatenate([self.worth, worth])[order]

    def _judged(self, mark: int) -> int:
        try:
            return self.judge(mark.to_bytes(_SHORT, "little").rstrip(b"\0").decode())
        except UnicodeDecodeError:
            return _OPEN


class Sieve:
    """Takes rows that are no act between two states out of the blocks of one file."""

    def __init__(self, dialect: Dialect) -> None:
        self._widths = {
            width: places
            for width, places in dialect.widths.items()
            if all(places.get(name, width) + _SHORT < width for name in NEEDED)
        }
        self._fits = dialect.delimiter == "\t" and not dialect.quoted
        self._sides: dict[str, int] = {"": _NONE, UNKNOWN: _NOT_OURS}
        self._forget()

    def _forget(self) -> None:
        states, groups = _Column(self._state), _Column(self._group)
        self._known = {
            "source": states, "target": states, "source_group": groups, "target_group": groups,
            "day": _Column(_day), "code": _Column(_code), "score": _Column(_score),
        }  # fmt: skip

    def sifted(self, text: bytes) -> tuple[bytes, Mapping[str, int]]:
        """Give the lines that are left and how many were taken out, by reason.

        A block whose lines are not all of one width that is known is left as it is.
        """
        if not self._fits:
            return text, {}
        width = text[: text.find(b"\n") + 1].count(b"\t") + 1
        ends = _ends(text, width) if width in self._widths else None
        if ends is None:
            return text, {}
        reasons = self._reasons(text, ends, self._widths[width])
        taken = np.bincount(reasons[reasons != _OPEN], minlength=len(OUTSIDE))
        lasts = ends[:, -1] + 1
        firsts = np.concatenate([[0], lasts[:-1]])
        left = reasons == _OPEN
        lines = zip(firsts[left].tolist(), lasts[left].tolist(), strict=True)
        kept = b"".join([text[first:last] for first, last in lines])
        return kept, {why: int(n) for why, n in zip(OUTSIDE, taken, strict=True) if n}

    def _reasons(self, text: bytes, ends: Numbers, places: Places) -> Numbers:
        """Give for every row why it is left out, as an index of ``OUTSIDE``, else ``_OPEN``."""
        if sum(len(column.cells) for column in self._known.values()) > _MOST_KNOWN:
            self._forget()
        worth: dict[str, Numbers] = {}
        lengths: dict[str, Numbers] = {}
        signs = np.frombuffer(text, np.uint8)
        for name in NEEDED:
            at = places[name]
            starts = ends[:, at - 1] + 1 if at else np.concatenate([[0], ends[:-1, -1] + 1])
            lengths[name] = ends[:, at] - starts
            if name in self._known:
                marks = _marks(signs, starts, lengths[name])
                worth[name] = np.where(lengths[name] > _SHORT, _OPEN, self._known[name].of(marks))
            elif name == "id":
                first = signs[starts]
                worth[name] = np.where((first >= _ZERO) & (first <= _NINE), _NONE, _OPEN)
        a, b = (_side(worth[side], worth[f"{side}_group"]) for side in ("source", "target"))
        whole = ends[:, -1] - np.concatenate([[0], ends[:-1, -1]]) <= LONGEST_LINE
        # A root of one digit tells of a zero that was lost from the code.
        coded = (worth["code"] == 0) | ((worth["code"] == 1) & (lengths["root"] != 1))
        plain = whole & coded & (a != _OPEN) & (b != _OPEN)
        plain &= (worth["id"] != _OPEN) & (worth["day"] != _OPEN) & (worth["score"] != _OPEN)
        why = np.select(
            [(a == _NONE) | (b == _NONE), (a == _NOT_OURS) | (b == _NOT_OURS), a == b],
            [0, 1, 2],
            _OPEN,
        )
        return np.where(plain, why, _OPEN)

    def _state(self, cell: str) -> int:
        return self._numbered(state_of(cell, "gdelt"))

    def _group(self, cell: str) -> int:
        return self._numbered(group_of(cell))

    def _numbered(self, side: str) -> int:
        return self._sides.setdefault(side, len(self._sides))


def _ends(text: bytes, width: int) -> Numbers | None:
    """Give where every cell ends, a row a line; None where a line has another width."""
    signs = np.frombuffer(text, np.uint8)
    feeds = signs == _LINE_FEED
    lines = np.count_nonzero(feeds)
    found = np.flatnonzero(np.logical_or(signs == _TAB, feeds, out=feeds))
    if len(found) != lines * width:
        return None
    ends = found.reshape(-1, width)
    return ends if (signs[ends[:, -1]] == _LINE_FEED).all() else None


def _marks(signs: npt.NDArray[np.uint8], starts: Numbers, lengths: Numbers) -> Marks:
    """Give the first eight bytes of each cell as a number; bytes beyond its end count as none."""
    eights = np.ndarray((len(signs) - _SHORT + 1,), "<u8", signs, strides=(1,))
    marks: Marks = eights[starts] & _MASKS[np.minimum(lengths, _SHORT)]
    return marks


_MASKS: Final = np.array([(1 << 8 * length) - 1 for length in range(_SHORT + 1)], np.uint64)


def _side(state: Numbers, group: Numbers) -> Numbers:
    named = np.where((state == _NONE) & (group != _NONE), group, state)
    return np.where((state == _OPEN) | (group == _OPEN), _OPEN, named)


def _day(cell: str) -> int:
    if not (len(cell) == 8 and cell.isascii() and cell.isdigit()):
        return _OPEN
    try:
        day = date(int(cell[:4]), int(cell[4:6]), int(cell[6:]))
    except ValueError:
        return _OPEN
    return _NONE if FIRST_YEAR <= day.year <= LAST_YEAR else _OPEN


def _code(cell: str) -> int:
    """Give 0 for a code that stands as it is, 1 for one that does beside a root of two digits."""
    if not (cell.isascii() and cell.isdigit() and len(cell) > 1 and int(cell[:2]) <= 20):
        return _OPEN
    if type_of(cell) is None:
        return _OPEN
    return 0 if cell.startswith("0") else 1


def _score(cell: str) -> int:
    sane = _SCORE.fullmatch(cell) is not None and abs(float(cell)) <= 10
    return _NONE if sane else _OPEN
