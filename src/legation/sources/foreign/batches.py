"""What reading other people's events gives: rows of one shape, and what was not used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import polars as pl

SCHEMA: Final = pl.Schema(
    {
        "id": pl.String,
        "day": pl.Date,
        "source": pl.String,
        "target": pl.String,
        "event_type": pl.String,
        "code": pl.String,
        "quad": pl.Int8,
        "score": pl.Float64,
        "mentions": pl.Int32,
        "source_name": pl.String,
        "target_name": pl.String,
        "url": pl.String,
    }
)
"""``id``: theirs. ``source`` and ``target``: our codes of two different states.
``event_type``: ours by the crosswalk, "" for none. ``code``: theirs. ``quad``: 1 to 4.
``score``: Goldstein or intensity as given, null where not given. ``mentions``: as given,
else 1. ``url``: an http(s) address, else what they call their story, or ""."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used, why, and its text cut to ``LONGEST`` signs."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Part of a file. ``rows`` were read; ``table`` holds those between two states.

    ``outside`` counts sound rows that are no act between two states, by reason;
    ``rows == len(table) + len(bad) + sum(outside.values())``.
    """

    origin: str
    rows: int
    table: pl.DataFrame
    bad: tuple[BadRow, ...] = ()
    outside: Mapping[str, int] = field(default_factory=dict)


LONGEST: Final = 20_000
"""Signs of a bad row that are kept: the longest of 6,641 rows of GDELT has 676."""

# A choice: wide enough for every dataset (Phoenix's New York Times begins in 1945); a day
# beyond is a misprint.
FIRST_YEAR, LAST_YEAR = 1900, 2100

OUTSIDE: Final = ("a side without a state", "a state that is not in our list", "within one state")
"""Why a sound row is no act between two states; the first that holds counts."""
