"""Where a pair's course turned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.monitor.views.shared import EventLine, Figure


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One measure before and after a turn; ``text`` says both in a line."""

    measure: str
    name: str
    day: date
    up: bool
    before: Figure
    after: Figure
    change: Figure
    text: str


@dataclass(frozen=True, slots=True)
class TurnView:
    """A period in which the pair's course changed, with the events that explain it.

    ``since`` and ``last`` bound the runs before and after; ``note`` says where no event on
    record explains the turn.
    """

    day: date
    end: date
    since: date
    last: date
    changes: tuple[ChangeView, ...]
    events: tuple[EventLine, ...]
    note: str
    href: str
