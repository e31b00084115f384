"""A short mark of a body's wording, by which copies of one dispatch are known."""

from __future__ import annotations

import re
from typing import Final
from zlib import crc32

import numpy as np

SLOTS: Final = 32
"""32 slots estimate the shared wording with a standard error of at most 9 points."""

SHINGLE: Final = 4
"""Words a shingle: agencies' stock phrases of two or three words do not count as copying."""

WORDS_READ: Final = 5_000
"""A longer body is marked by its beginning: copies are cut at the end."""

_WORD: Final = re.compile(r"\w+")
_MIX: Final = np.random.default_rng(20_231_107).integers(1, 1 << 31, size=(2, SLOTS, 1))
_MULTIPLIERS: Final = (_MIX[0] * 2 + 1).astype(np.uint64)
_ADDENDS: Final = _MIX[1].astype(np.uint64)


def fingerprint(body: str) -> str:
    """Give 32 groups of 8 hexadecimal digits: MinHash over runs of four words.

    The share of groups equal in two fingerprints estimates which part of their runs of
    words two bodies share. Case, signs and spacing do not count. "" for no words.
    """
    words = _WORD.findall(body[: WORDS_READ * 12].casefold())[:WORDS_READ]
    if not words:
        return ""
    runs = max(1, len(words) - SHINGLE + 1)
    marks = {
        crc32(" ".join(words[at : at + SHINGLE]).encode("utf-8", "replace")) for at in range(runs)
    }
    numbers = np.fromiter(marks, dtype=np.uint64, count=len(marks))
    # Multiply-shift: the upper half of a 64-bit product is well mixed.
    mixed = (numbers * _MULTIPLIERS + _ADDENDS * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)
    return "".join(f"{int(least):08x}" for least in mixed.min(axis=1))


def likeness(a: str, b: str) -> float:
    """Estimate the shared wording of two fingerprinted bodies, 0 to 1."""
    if not a or len(a) != len(b):
        return 0.0
    same = sum(a[at : at + 8] == b[at : at + 8] for at in range(0, len(a), 8))
    return same / (len(a) // 8)
