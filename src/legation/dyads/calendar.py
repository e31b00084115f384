"""Dated facts of a relation and what follows from them: anniversaries, meetings ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from legation.dyads.exchanges import Exchange
from legation.types import Milestone, content_id

_NAMES = {
    "relations_established": "Diplomatic relations established",
    "treaty": "Treaty signed",
    "anniversary": "Anniversary",
    "meeting_ahead": "Meeting ahead",
    "deadline": "Deadline",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the calendar.

    ``day`` is None where only the year is known. ``derived``: computed, not read in the
    words; ``how`` says how. ``article_id``, ``start`` and ``end`` lead to the words,
    ``event_id`` to the event where the entry comes from one.
    """

    id: str
    name: str
    kind: str
    year: int
    day: date | None
    derived: bool
    how: str
    article_id: str = ""
    start: int = 0
    end: int = 0
    text: str = ""
    event_id: str = ""
    reports: int = 1


def entries(milestones: Iterable[Milestone]) -> tuple[Entry, ...]:
    """Give each dated fact once, however many articles tell it; an exact day wins."""
    found: dict[tuple[str, int, tuple[str, ...]], list[Milestone]] = {}
    for fact in milestones:
        found.setdefault((fact.kind, fact.year, fact.countries), []).append(fact)
    lines = [_entry(same) for same in found.values()]
    return tuple(sorted(lines, key=lambda e: (e.year, e.day or date(e.year, 1, 1), e.id)))


def _entry(same: list[Milestone]) -> Entry:
    best = min(same, key=lambda m: (m.day is None, m.derived, m.id))
    return Entry(
        id=best.id,
        name=_NAMES[best.kind],
        kind=best.kind,
        year=best.year,
        day=best.day,
        derived=best.derived,
        how=best.how,
        article_id=best.article_id,
        start=best.start,
        end=best.end,
        text=best.text,
        reports=len({m.article_id for m in same}),
    )


def coming(known: Iterable[Entry], exchanges: Iterable[Exchange], today: date) -> tuple[Entry, ...]:
    """Give what lies ahead of ``today``: next anniversaries (derived), meetings, deadlines."""
    ahead = [next_anniversary(entry, today) for entry in known if _recurs(entry, today)]
    ahead += [e for e in known if e.kind in ("meeting_ahead", "deadline") and _is_ahead(e, today)]
    ahead += [
        Entry(
            id=content_id("coming", x.event_id),
            name=f"Announced {x.kind}",
            kind="meeting_ahead",
            year=x.day.year,
            day=x.day,
            derived=False,
            how="an event read as announced, on the day that its sentence gives",
            event_id=x.event_id,
        )
        for x in exchanges
        if x.standing == "announced" and x.day > today
    ]
    return tuple(sorted(ahead, key=lambda e: (e.year, e.day or date(e.year, 12, 31), e.id)))


def next_anniversary(entry: Entry, today: date) -> Entry:
    """Give the next return of a dated fact's day (or year), marked as derived."""
    year = today.year
    day = _same_day(entry.day, year)
    if day is not None and day < today:
        year, day = year + 1, _same_day(entry.day, year + 1)
    count = year - entry.year
    known = "its day" if entry.day else "only its year"
    return Entry(
        id=content_id("anniversary", entry.id, str(year)),
        name=f"{ordinal(count)} anniversary: {entry.name[0].lower()}{entry.name[1:]}",
        kind="anniversary",
        year=year,
        day=day,
        derived=True,
        how=f"{entry.year} + {count}; the record gives {known}",
        article_id=entry.article_id,
        start=entry.start,
        end=entry.end,
        text=entry.text,
        reports=entry.reports,
    )


def _recurs(entry: Entry, today: date) -> bool:
    return entry.kind in ("relations_established", "treaty") and entry.year < today.year


def _is_ahead(entry: Entry, today: date) -> bool:
    return entry.day > today if entry.day else entry.year >= today.year


def _same_day(day: date | None, year: int) -> date | None:
    if day is None:
        return None
    leap_day = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if leap_day else day.replace(year=year)


def ordinal(n: int) -> str:
    """Give a number as 1st, 2nd, 3rd, 4th and so on."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"
