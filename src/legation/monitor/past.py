"""A desk's earlier states, kept for as long as readers ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, get_args

from legation.errors import UsageError
from legation.events import link
from legation.monitor.kept import Kept
from legation.monitor.pair import split_pair
from legation.monitor.prepared import Shelf
from legation.monitor.views.past import Known
from legation.store import (
    Concern,
    Cut,
    KnownBy,
    PartStore,
    Printed,
    Store,
    count_printed,
    open_part,
    open_past,
)

KEPT: Final = 4
"""Earlier states kept: each is a copy of the desk on disk."""

PARTS: Final = 32
"""Parts of earlier states kept: a reader goes from a pair to its events and back."""

MOST: Final = 60_000
"""Mentions of a desk above which a visitor of the site may not have it copied and taken back:
then only the part about the pair or the act asked for is, but for days that were prepared. The
command line may. Counted so that a request is answered in seconds, see the ADRs on as-of."""


class Pasts:
    """Gives a desk as it was on a day. Safe to share between threads.

    ``folder``: where prepared days lie, "" for the desk's own place.
    """

    def __init__(self, store: Store, folder: str = "") -> None:
        self._store = store
        self._shelf = Shelf(store, folder)
        self._whole: Kept[Store] = Kept(KEPT)
        self._parts: Kept[PartStore] = Kept(PARTS)
        self._printed: Kept[Printed] = Kept(KEPT)

    def at(self, cut: Cut, most: int | None = None, about: Concern | None = None) -> Store:
        """Give the desk as known on a day: as it was prepared, else taken back now.

        Of a desk with more than ``most`` mentions only the part that is ``about`` something is
        taken back; None: all of any desk.

        Raises:
            InputError: it holds more, and nothing is named that a part could be about.
            DeskError: it cannot be copied.
        """
        kept, stale = self._shelf.fetch(cut)
        if kept is not None:
            return kept
        if most is not None and self._store.holds_more_mentions_than(most):
            if about is None:
                raise self._shelf.refusal(cut, most, stale)
            return self._part(cut, about)
        # What changes after the cut changes the past too: a newer word on old articles
        # has to be undone.
        today = self._store.change_mark(Cut(date.max - timedelta(days=1)))
        then = (cut.day,) if cut.known_by == "published" else self._store.change_mark(cut)
        key = (cut.known_by, then, today)
        return self._whole.get(key, lambda: open_past(self._store, cut, link))

    def _part(self, cut: Cut, about: Concern) -> PartStore:
        key = (cut, self._store.record_mark())

        def made() -> PartStore:
            counted = self._printed.get(key, lambda: count_printed(self._store, cut))
            return open_part(self._store, cut, about, link, counted)

        return self._parts.get((key, about), made)


def concern_of(named: Mapping[str, str]) -> Concern | None:
    """Say what an address asks about, by the named parts of its path; None: the whole desk.

    Raises:
        NotFound: its ``code`` names no two states.
    """
    if "code" in named:
        return Concern(pair=split_pair(named["code"]))
    act = named.get("event_id") or named.get("mention_id")  # an event has its first mention's id
    return Concern(mention=act) if act else None


def cut_of(day: date, known_by: str, today: date) -> Cut:
    """Give the cut of a day.

    Raises:
        UsageError: the day lies ahead, or there is no such way of knowing.
    """
    ways: tuple[KnownBy, ...] = get_args(KnownBy)
    if known_by not in ways:
        raise UsageError(f"known by {known_by[:20]!a}", cure=f"use {' or '.join(ways)}")
    if day > today:
        raise UsageError(f"{day} lies ahead", "as of", "name a day up to today (UTC)")
    if day.year < 1900:
        raise UsageError(f"{day} is before any article", "as of", "name a later day")
    return Cut(day, next(way for way in ways if way == known_by))


def known(store: Store, cut: Cut, *, part: bool = False) -> Known:
    """Say on what an answer as of a day rests; ``store`` is the desk as it is today.

    ``part``: only a part of the desk was taken back.
    """
    removed = store.removed_since(cut) if cut.known_by == "read" else 0
    if cut.known_by == "published":
        note = "Only articles published by then count; they are read as this desk reads them now."
    else:
        note = "Only what this desk had read, judged and corrected by the end of that day counts."
        first = store.first_reading()
        if first is None or first.date() > cut.day:
            begun = f"It began to read on {first.date()}. " if first else ""
            note = (
                f"This desk had read nothing by then. {begun}To ask what had been published, "
                "choose “published by then”."
            )
    if removed:
        many = "article" if removed == 1 else "articles"
        note += f" {removed} {many} known then were taken off since and cannot be shown."
    return Known(cut.day, cut.known_by, removed, note, part)
