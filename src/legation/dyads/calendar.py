"""Dated facts of a relation and what follows from them: anniversaries, what lies ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from legation.dyads.exchanges import Exchange
from legation.dyads.pledges import Commitment
from legation.types import Milestone, content_id

_NAMES = {
    "relations_established": "Diplomatic relations established",
    "relations_restored": "Diplomatic relations restored",
    "relations_severed": "Diplomatic relations severed",
    "treaty": "Treaty signed",
    "expiry": "Treaty runs out",
    "anniversary": "Anniversary",
    "meeting_ahead": "Meeting ahead",
    "deadline": "Deadline",
}
_RECURRING = ("relations_established", "relations_restored", "treaty", "anniversary")
_AHEAD = ("meeting_ahead", "deadline", "expiry")
OPEN = ("announced", "agreed", "under way")
"""Stages in which a pledge can still be kept by its day."""
ROUND = 5
"""Years between the anniversaries that are kept: a choice."""
NAMED = 60
"""Characters of a pledge that name its deadline."""


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
    lines = [_entry(same) for of_year in found.values() for same in _apart(of_year)]
    return tuple(sorted(lines, key=lambda e: (e.year, e.day or date(e.year, 1, 1), e.id)))


def _apart(of_year: list[Milestone]) -> list[list[Milestone]]:
    """Part a year's facts of a kind by their days; those without a day go with the first."""
    days = sorted({fact.day for fact in of_year if fact.day})
    if len(days) < 2:
        return [of_year]
    return [[f for f in of_year if (f.day or days[0]) == day] for day in days]


def _name(fact: Milestone) -> str:
    """Name a fact by its kind and, where the words have one, by its own name."""
    if fact.kind == "anniversary":
        _, _, of = fact.text.partition("nniversary of ")
        return f"Anniversary of {of}" if of else _NAMES[fact.kind]
    own = fact.how if fact.kind in ("treaty", "expiry") and fact.how != "read" else ""
    return f"{_NAMES[fact.kind]}: {own}" if own else _NAMES[fact.kind]


def _entry(same: list[Milestone]) -> Entry:
    best = min(same, key=lambda m: (m.day is None, m.derived, m.id))
    return Entry(
        id=best.id,
        name=_name(best),
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


def coming(
    known: Iterable[Entry],
    exchanges: Iterable[Exchange],
    today: date,
    pledges: Iterable[Commitment] = (),
) -> tuple[Entry, ...]:
    """Give what lies ahead of ``today``, soonest first.

    Next anniversaries (derived), meetings, what runs out, and the days by which open pledges
    are to be kept.
    """
    known = tuple(known)
    ahead = [one for entry in known for one in _anniversaries(entry, today)]
    ahead += [entry for entry in known if entry.kind in _AHEAD and _is_ahead(entry, today)]
    ahead += [_deadline(p, p.due) for p in pledges if p.due and p.due >= today and p.stage in OPEN]
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


def _deadline(pledge: Commitment, due: date) -> Entry:
    last = pledge.stages[-1]
    return Entry(
        id=content_id("due", pledge.id),
        name=f"Pledge due: {pledge.text[:NAMED]}{'…' if len(pledge.text) > NAMED else ''}",
        kind="deadline",
        year=due.year,
        day=due,
        derived=False,
        how="the day by which the words promise it",
        article_id=last.article_id,
        start=last.start,
        end=last.end,
        text=pledge.text,
    )


def _anniversaries(entry: Entry, today: date) -> tuple[Entry, ...]:
    """Give the next round anniversary of a fact; of relations the next of all before it."""
    if not _recurs(entry, today):
        return ()
    round_one = next_anniversary(entry, today, ROUND)
    if entry.kind != "relations_established":
        return (round_one,)
    soonest = next_anniversary(entry, today)
    return (soonest,) if soonest == round_one else (soonest, round_one)


def next_anniversary(entry: Entry, today: date, every: int = 1) -> Entry:
    """Give the next return of a dated fact's day (or year), marked as derived.

    ``every``: only anniversaries that are a multiple of so many years.
    """
    year = today.year
    day = _same_day(entry.day, year)
    if day is not None and day < today:
        year += 1
    year += -(year - entry.year) % every
    day = _same_day(entry.day, year)
    count = year - entry.year
    known = "its day" if entry.day else "only its year"
    return Entry(
        id=content_id("anniversary", entry.id, str(year)),
        name=f"{ordinal(count)} anniversary: {_lower(entry.name.removeprefix('Anniversary of '))}",
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
    return entry.kind in _RECURRING and entry.year < today.year


def _is_ahead(entry: Entry, today: date) -> bool:
    return entry.day > today if entry.day else entry.year >= today.year


def _same_day(day: date | None, year: int) -> date | None:
    if day is None:
        return None
    leap_day = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if leap_day else day.replace(year=year)


def _lower(name: str) -> str:
    return f"{name[0].lower()}{name[1:]}"


def ordinal(n: int) -> str:
    """Give a number as 1st, 2nd, 3rd, 4th and so on."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"
