"""What every question of the monitor needs: the desk, its scale and its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from legation.dyads import DEFAULT_SCALE
from legation.monitor import views
from legation.monitor.views import Filters
from legation.store import Store


def today_in_utc() -> date:
    """Give the day by which a live desk answers."""
    return datetime.now(UTC).date()


class Asked:
    """One desk, the scale that its figures are on, and what it is known by."""

    store: Store
    scale: str
    known: views.Known | None

    def _today(self) -> date:
        """Give the day asked about: of an earlier state its day, else today."""
        return self.known.day if self.known else today_in_utc()

    def _scaled(self, filters: Filters | None) -> Filters:
        """Put the desk's own scale where the reader chose none and it is not the default."""
        chosen = filters or Filters()
        if chosen.scale or self.scale == DEFAULT_SCALE:
            return chosen
        return replace(chosen, scale=self.scale)

    def _scale(self, scale: str) -> str:
        """Give the scale chosen, "" for the default, as addresses have it."""
        chosen = scale or self.scale
        return "" if chosen == DEFAULT_SCALE else chosen
