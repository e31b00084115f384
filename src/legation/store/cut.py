"""A day in the past, and what counts as known on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final, Literal, get_args

from legation.store.codes import moment_number

KnownBy = Literal["read", "published"]
"""``read``: what this desk had read by the end of the day, as it then stood. ``published``:
what was published by then, read as the desk reads it today: for archives read at once."""

ChangeKind = Literal["new", "correction", "method"]
"""``new``: articles of addresses not known before; ``correction``: another text at a known
address, a page that came back, a judge's word; ``method``: a coder's other version on
articles already read, or another coder for the events."""

CHANGES: Final[frozenset[ChangeKind]] = frozenset(get_args(ChangeKind))

_DAY: Final = 86_400_000_000  # microseconds


@dataclass(frozen=True, slots=True)
class Cut:
    """What was known when ``day`` ended in UTC."""

    day: date
    known_by: KnownBy = "read"

    @property
    def moment(self) -> int:
        """The last microsecond of the day since 1970."""
        return moment_number(datetime.combine(self.day, time(), UTC)) + _DAY - 1
