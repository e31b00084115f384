"""A short mark of a body's wording, by which copies of one dispatch are known, cut or whole."""

from __future__ import annotations

import re
from typing import Final, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

SLOTS: Final = 32
"""32 slots estimate the shared wording with a standard error of at most 9 points."""

SAMPLED: Final = 16
"""One run of words in 16 is named itself, so that a short text is found in a longer one: 25
of a brief of 400 words, which estimate the part that the other has within 10 points."""

SHINGLE: Final = 4
"""Words a shingle: agencies' stock phrases of two or three words do not count as copying."""

WORDS_READ: Final = 5_000
"""A longer body is marked by its beginning: copies are cut at the end."""

_WORD: Final = re.compile(r"\w+")
_Numbers: TypeAlias = NDArray[np.uint64]
_SEEDS: Final[_Numbers] = np.random.default_rng(20_231_107).integers(
    1, 1 << 63, size=(SLOTS + 1, 1), dtype=np.uint64
)


def fingerprint(body: str) -> str:
    """Give groups of 8 hexadecimal digits: what two bodies share shows in their groups.

    The first 32 are MinHash over runs of four words: the share of them equal, place by place,
    in two fingerprints estimates which part of all their runs two bodies share. The rest, in
    rising order, name one run in 16, the same ones in every body: the share of the shorter
    list that the longer has estimates how much of the shorter body stands in the longer.
    Case, signs and spacing do not count. "" for no words.
    """
    words = _WORD.findall(body[: WORDS_READ * 12].casefold())[:WORDS_READ]
    if not words:
        return ""
    runs = max(1, len(words) - SHINGLE + 1)
    marks = {
        crc32(" ".join(words[at : at + SHINGLE]).encode("utf-8", "replace")) for at in range(runs)
    }
    numbers = np.fromiter(marks, dtype=np.uint64, count=len(marks))
    mixed = _mixed(numbers ^ _SEEDS)
    least = mixed[:SLOTS].min(axis=1) >> np.uint64(32)
    named = mixed[SLOTS][mixed[SLOTS] % np.uint64(SAMPLED) == 0] >> np.uint64(32)
    return "".join(f"{int(number):08x}" for number in (*least, *np.unique(named)))


def _mixed(numbers: _Numbers) -> _Numbers:
    """Scatter numbers over 64 bits, so that the least of them is any of them alike.

    The finishing steps of SplitMix64 (Steele, Lea and Flood 2014). A product alone keeps the
    order of numbers of 32 bits: all slots then name the same few runs, and the shared wording
    of two near copies was estimated at 0.5 instead of 0.9.
    """
    once = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    twice = (once ^ (once >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return twice ^ (twice >> np.uint64(31))
