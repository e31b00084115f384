"""Days that the keeper of a desk had it taken back to once, so that everybody may ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from legation.errors import InputError, NotFound
from legation.events import link, linker_version
from legation.monitor.kept import Kept
from legation.monitor.views.past import PreparedDay
from legation.store import (
    Cut,
    Prepared,
    Store,
    open_prepared,
    pasts_folder,
    prepare,
    prepared,
    prepared_for,
    remove_prepared,
    why_stale,
)

OPEN: Final = 8
"""Prepared days held open: each is a file, not a copy."""
VERDICTS: Final = 64
"""Days of which it is remembered whether they are still what the desk says."""
NAMED: Final = 12
"""Prepared days named where another one is refused, the newest."""


class Shelf:
    """The prepared days of a desk. Safe to share between threads.

    ``folder``: where they lie, "" for the desk's own place.
    """

    def __init__(self, store: Store, folder: str = "") -> None:
        self._store = store
        self.folder = pasts_folder(store, folder)
        linking = store.linking
        # What else decides which mentions are of one event: how long runs are parted.
        cuts = f"{linking.gap_days}/{linking.window_days}/{linking.nearby}"
        self._linker = f"{linker_version()} {cuts}"
        self._open: Kept[Store] = Kept(OPEN)
        self._verdicts: Kept[tuple[str, ...]] = Kept(VERDICTS)

    def fetch(self, cut: Cut) -> tuple[Store | None, tuple[str, ...]]:
        """Give the desk as prepared for a day, or None and, where it is out of date, why."""
        found = prepared_for(self.folder, cut)
        if found is None:
            return None, ()
        stale = self._stale(found)
        if stale:
            return None, stale
        return self._open.get(found, lambda: open_prepared(self._store, found)), ()

    def days(self) -> tuple[PreparedDay, ...]:
        """Give every prepared day, oldest first, and what it is out of date for."""
        return tuple(self._line(one) for one in prepared(self.folder))

    def prepare(self, cut: Cut) -> PreparedDay:
        """Take the whole desk back to a day and keep it.

        Raises:
            DeskError: it cannot be written.
        """
        made = prepare(self._store, cut, link, self._linker, self.folder)
        return self._line(made)

    def remove(self, cuts: Sequence[Cut]) -> tuple[PreparedDay, ...]:
        """Take prepared days off the disk: all of them, or none where one is not there.

        Raises:
            NotFound: one is not prepared. DeskError: one may not be taken off.
        """
        found = [self._found(cut) for cut in cuts]
        lines = tuple(self._line(one) for one in found)
        for one in found:
            remove_prepared(one)
        return lines

    def _found(self, cut: Cut) -> Prepared:
        found = prepared_for(self.folder, cut)
        if found is None:
            what = f"{cut.day} as {cut.known_by} by then is not prepared"
            raise NotFound(what, str(self.folder), "see legation past list")
        return found

    def refusal(self, cut: Cut, most: int, stale: Sequence[str]) -> InputError:
        """Say why a page of the whole desk is not answered as of a day, and what cures it."""
        large = (
            f"this desk holds more than {most} mentions: of so large a one a visitor may ask for "
            "a pair or an event as of any day, for other pages as of days that were prepared"
        )
        if stale:
            large = f"what was prepared of {cut.day} is out of date, {', '.join(stale)} since"
        ready = [
            f"{one.day} ({one.known_by})"
            for one in reversed(self.days())
            if not one.stale and (one.day, one.known_by) != (cut.day, cut.known_by)
        ]
        named = ", ".join(ready[:NAMED]) + (", ..." if len(ready) > NAMED else "") or "none yet"
        command = f"legation past prepare {cut.day} --known-by {cut.known_by}"
        cure = f"leave out as_of, take a prepared day ({named}), or have it prepared: {command}"
        return InputError(large, cure=cure)

    def _stale(self, one: Prepared) -> tuple[str, ...]:
        key = (one, self._store.record_mark())
        return self._verdicts.get(key, lambda: why_stale(self._store, one, self._linker))

    def _line(self, one: Prepared) -> PreparedDay:
        stale = self._stale(one)
        return PreparedDay(one.cut.day, one.cut.known_by, one.made, one.size, stale, str(one.path))
