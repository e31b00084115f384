"""A desk's earlier states, kept for as long as readers ask for them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import date, timedelta
from typing import Final, get_args

from legation.errors import InputError, UsageError
from legation.events import link
from legation.monitor.views.past import Known
from legation.store import Cut, KnownBy, Store, open_past

KEPT: Final = 4
"""Earlier states kept: each is a copy of the desk on disk."""

MOST: Final = 60_000
"""Mentions of a desk above which a visitor of the site may not have it copied and taken back;
the command line may. Counted so that a request is answered in seconds, see the ADR on as-of."""


class Pasts:
    """Gives a desk as it was on a day. Safe to share between threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[object, ...], Store] = OrderedDict()

    def at(self, cut: Cut, most: int = 0) -> Store:
        """Give the desk as known on a day; ``most``: mentions allowed, 0 for any number.

        Raises:
            InputError: the desk holds more mentions than allowed.
            DeskError: it cannot be copied.
        """
        with self._lock:
            # What changes after the cut changes the past too: a newer word on old articles
            # has to be undone.
            today = self._store.change_mark(Cut(date.max - timedelta(days=1)))
            then = (cut.day,) if cut.known_by == "published" else self._store.change_mark(cut)
            key = (cut.known_by, then, today)
            found = self._kept.pop(key, None)
            if found is None:
                self._check(most)
                found = open_past(self._store, cut, link)
            self._kept[key] = found
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)  # its files go when its last reader has gone
            return found

    def _check(self, most: int) -> None:
        if most and self._store.counts().mentions > most:
            raise InputError(
                f"this desk holds more than {most} mentions, too many to take back for a visitor",
                cure="ask on the command line: legation show A B --as-of DATE",
            )


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


def known(store: Store, cut: Cut) -> Known:
    """Say on what an answer as of a day rests; ``store`` is the desk as it is today."""
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
    return Known(cut.day, cut.known_by, removed, note)
