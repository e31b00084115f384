"""Where long runs of a block are cut, so that a new day reaches one stretch and not ten years.

Every calendar window holds one cut, in its last third. Where it lies follows from how many
live mentions each day around has, and from nothing else: not from the order in which they
came, nor from what was linked before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legation.store.writing.window import runs

Days = tuple[int, int]
"""First and last day, both within, numbered."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Windows of ``length`` days, counted from day 0; claims over ``gap`` days apart never join."""

    length: int
    gap: int

    @property
    def third(self) -> int:
        """Days at the end of a window where its cut may lie."""
        return max(1, self.length // 3)

    def candidates(self, window: int) -> range:
        """Give the days that the piece after a window's cut may begin with."""
        end = (window + 1) * self.length
        return range(end - self.third, end)

    def counted(self, window: int) -> Days:
        """Give the days whose mentions decide where a window's cut lies."""
        own = self.candidates(window)
        return own[0] - self.gap, own[-1] + self.gap - 1

    def moved_by(self, day: int) -> range:
        """Give the windows whose cut a mention of this day can move."""
        end = day - self.gap + 1
        first = -(-(end + 1) // self.length) - 1
        last = (day + self.gap + self.third) // self.length - 1
        return range(first, last + 1)

    def cut(self, counts: Mapping[int, int], window: int) -> int:
        """Give the day that the piece after a window's cut begins with.

        It is the day across which the fewest pairs of mentions could have been one act, those
        of near days counted for more; of several such days the first.
        """
        return min(self.candidates(window), key=lambda day: (self._across(counts, day), day))

    def _across(self, counts: Mapping[int, int], day: int) -> int:
        before = [(at, n) for at in range(day - self.gap, day) if (n := counts.get(at, 0))]
        after = [(at, n) for at in range(day, day + self.gap) if (n := counts.get(at, 0))]
        return sum(
            n * m * (self.gap + 1 - (b - a)) for a, n in before for b, m in after
            if b - a <= self.gap
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reach:
    """Windows ``first`` to ``last`` that changes on ``seeds`` lie in or can move the cut of.

    The cuts of the windows before and after stand whatever happened on these days, so no
    event crosses them, before or after the change.
    """

    first: int
    last: int
    seeds: tuple[int, ...]

    def counted(self, calendar: Calendar) -> Days:
        """Give the days whose mentions must be counted to find every cut in reach."""
        return calendar.counted(self.first - 1)[0], calendar.counted(self.last + 1)[1]


def reaches(calendar: Calendar, seeds: Iterable[int]) -> list[Reach]:
    """Group days that changed by what they can reach, in order of days."""
    found: list[Reach] = []
    for day in sorted(set(seeds)):
        own = {day // calendar.length, *calendar.moved_by(day)}
        first, last = min(own), max(own)
        if found and first - 1 <= found[-1].last + 1:
            before = found.pop()
            found.append(
                Reach(min(before.first, first), max(before.last, last), (*before.seeds, day))
            )
        else:
            found.append(Reach(first, last, (day,)))
    return found


def touched(calendar: Calendar, counts: Mapping[int, int], reach: Reach) -> list[Days]:
    """Give the pieces that a change can have altered: together they hold every event, before
    and after it, that it can have touched.

    ``counts``: live mentions by day, after the change, of the days of :meth:`Reach.counted`.
    """
    moved = {window for day in reach.seeds for window in calendar.moved_by(day)}
    cuts = {w: calendar.cut(counts, w) for w in range(reach.first - 1, reach.last + 2)}
    low, high = cuts[reach.first - 1], cuts[reach.last + 1]
    days = [day for day in {*counts, *reach.seeds} if low <= day < high]
    loose = [day for window in sorted(moved) for day in calendar.candidates(window)]
    still = [cut for window, cut in cuts.items() if window not in moved]
    found: list[Days] = []
    for first, last in split(runs(days, calendar.gap), still):
        altered = any(first <= day <= last for day in reach.seeds)
        if altered or any(first < day <= last for day in loose):
            held = [day for day in days if first <= day <= last and counts.get(day)]
            found += split(runs(held, calendar.gap), cuts.values())
    return found


def pieces(calendar: Calendar, counts: Mapping[int, int]) -> list[Days]:
    """Give every piece of a block; ``counts``: all its live mentions by day."""
    found: list[Days] = []
    for first, last in runs(counts, calendar.gap):
        windows = range(first // calendar.length, last // calendar.length + 1)
        found += split([(first, last)], [calendar.cut(counts, window) for window in windows])
    return found


def split(parts: Iterable[Days], cuts: Iterable[int]) -> list[Days]:
    """Part runs of days before each day of ``cuts``.

    The ends that a cut makes may be days without mentions.
    """
    found: list[Days] = []
    ordered = sorted(set(cuts))
    for low, high in parts:
        start = low
        for cut in ordered:
            if start < cut <= high:
                found.append((start, cut - 1))
                start = cut
        found.append((start, high))
    return found
