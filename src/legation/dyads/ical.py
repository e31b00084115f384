"""A calendar as iCalendar text (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from legation.dyads.calendar import Entry

_LINE = 73  # octets; RFC 5545 folds after 75 with the line break and space


def icalendar(name: str, entries: Iterable[Entry], base: str, stamp: date) -> str:
    """Give the entries that have a day as all-day events, lines ended by CR LF.

    ``base``: the address that entries' pages lie under, without a slash at the end.
    ``stamp``: the day that the calendar was made from the record.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Legation//calendar//EN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for entry in entries:
        if entry.day is not None:
            lines += _event(entry, entry.day, name, base, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _event(entry: Entry, day: date, name: str, base: str, stamp: date) -> list[str]:
    page = f"/events/{entry.event_id}" if entry.event_id else f"/articles/{entry.article_id}"
    derived = "Computed, not read: " if entry.derived else ""
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.id}@legation",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(f'{name}: {entry.name}')}",
        f"DESCRIPTION:{_text(f'{derived}{entry.how} {entry.text}'.strip())}",
        f"URL:{base}{page}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(escaped.split())


def _fold(line: str) -> str:
    parts, now = [], b""
    for letter in line:
        raw = letter.encode("utf-8", "replace")
        if len(now) + len(raw) > _LINE:
            parts.append(now)
            now = b""
        now += raw
    return b"\r\n ".join([*parts, now]).decode("utf-8")
