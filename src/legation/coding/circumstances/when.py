"""The date of an act, from the words against the day of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from legation.types import When

DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"  # noqa: E501
_DAY_FIRST = re.compile(
    rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? {_MONTH}(?:,? (?P<year>[12]\d{{3}}))?\b"
)
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH} (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)(?:,? (?P<year>[12]\d{{3}}))?"
)
_MONTH_YEAR = re.compile(rf"\b(?i:in|since|of|from|until) {_MONTH}(?:,? (?P<year>[12]\d{{3}}))?\b")
_ISO = re.compile(r"\b(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")
_WEEKDAY = re.compile(
    r"\b(?P<which>last|next|this|this coming|on|late|early)?\s*"
    r"(?P<name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_RELATIVE = re.compile(
    r"\b(?P<word>today|tonight|yesterday|tomorrow|"
    r"(?P<which>last|next|this) (?P<unit>week|month|year|night))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?i:in|since|of|from|back in|until|during) (?P<year>1[89]\d\d|20\d\d)\b")
_AGO = re.compile(
    r"(?<![\d.,])\b(?P<count>\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?P<unit>day|week|month|year)s? (?:ago|earlier)\b",
    re.IGNORECASE,
)
_COUNTS = "a an one two three four five six seven eight nine ten".split()


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    place = _COUNTS.index(word.lower())
    return 1 if place <= 2 else place - 1


def _month_number(word: str) -> int:
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(word[:3].lower()))


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


LATELY = 45
"""Days back that a day without a year may lie though the act lies ahead: what was said on
7 November of things to come is told in that month, not a year later."""


def _nearest_year(month: int, day: int, article: date, future: bool) -> date | None:
    """Choose the year for a date that names none: the last such day, or the next if future."""
    for year in (article.year, article.year + 1) if future else (article.year, article.year - 1):
        found = _safe(year, month, day)
        if found is None:
            continue
        if future and found >= article - timedelta(days=LATELY):
            return found
        if not future and found <= article + timedelta(days=2):
            return found
    return None


def _absolute(text: str, article: date, future: bool) -> When | None:
    found = _ISO.search(text)
    if found:
        day = _day_of(found, article, future)
        return When(day, "day", found[0]) if day else None
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        found = pattern.search(text)
        if found:
            day = _day_of(found, article, future)
            if day:
                return When(day, "day", found[0])
    return None


def _day_of(found: re.Match[str], article: date | None, future: bool) -> date | None:
    """Give the day of a match of a day and a month; one without a year lies near ``article``."""
    number = found["month"]
    month = int(number) if number.isdigit() else _month_number(number)
    if found["year"]:
        return _safe(int(found["year"]), month, int(found["day"]))
    return article and _nearest_year(month, int(found["day"]), article, future)


def _relative(text: str, article: date, future: bool) -> When | None:
    found = _RELATIVE.search(text)
    if found:
        word = found["word"].lower()
        if word in {"today", "tonight"}:
            return When(article, "day", found[0])
        if word == "yesterday" or word == "last night":
            return When(article - timedelta(days=1), "day", found[0])
        if word == "tomorrow":
            return When(article + timedelta(days=1), "day", found[0])
        sign = {"last": -1, "next": 1, "this": 0}[found["which"].lower()]
        unit = found["unit"].lower()
        if unit == "week":
            monday = article - timedelta(days=article.weekday())
            return When(monday + timedelta(weeks=sign), "week", found[0])
        if unit == "month":
            months = article.year * 12 + article.month - 1 + sign
            return When(date(months // 12, months % 12 + 1, 1), "month", found[0])
        if unit == "year":
            return When(date(article.year + sign, 1, 1), "year", found[0])
    found = _WEEKDAY.search(text)
    if found:
        wanted = DAYS.index(found["name"].lower())
        back = (article.weekday() - wanted) % 7
        ahead = (wanted - article.weekday()) % 7
        which = (found["which"] or "").lower()
        if which in {"next", "this coming"} or (future and which != "last"):
            return When(article + timedelta(days=ahead or 7), "day", found[0])
        if which == "last" and back == 0:
            back = 7
        return When(article - timedelta(days=back), "day", found[0])
    return None


def _coarse(text: str, article: date, future: bool) -> When | None:
    found = _AGO.search(text)
    if found:
        count, unit = _number(found["count"]), found["unit"].lower()
        if unit == "day":
            return When(article - timedelta(days=count), "day", found[0])
        if unit == "week":
            return When(article - timedelta(weeks=count), "week", found[0])
        if unit == "month":
            months = article.year * 12 + article.month - 1 - count
            return When(date(max(1, months // 12), months % 12 + 1, 1), "month", found[0])
        if article.year > count:
            return When(date(article.year - count, 1, 1), "year", found[0])
    found = _MONTH_YEAR.search(text)
    if found:
        month = _month_number(found["month"])
        if found["year"]:
            return When(date(int(found["year"]), month, 1), "month", found[0])
        day = _nearest_year(month, 1, article, future)
        return When(day, "month", found[0]) if day else None
    found = _YEAR.search(text)
    if found:
        return When(date(int(found["year"]), 1, 1), "year", found[0])
    return None


def when_of(text: str, article: date, *, future: bool = False) -> When:
    """Date an act by the words of its sentence.

    ``article``: the day of the article; ``future``: the act lies ahead, so "on Friday" is
    the Friday to come. Absolute days win over weekdays, these over months and years; where
    nothing is said, the day of the article with basis "article date".
    """
    for reader in (_absolute, _relative, _coarse):
        found = reader(text, article, future)
        if found is not None and (future or found.day <= article + timedelta(days=370)):
            return found
    return When(article, "day", "article date")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in words, up to the place ``end``; ``day`` is None where they give no day."""

    end: int
    year: int
    day: date | None


_IN_YEAR = re.compile(r"\b(?:in|since|of|until|to|through|by|year)\s(?P<year>1[6-9]\d\d|20\d\d)\b")


def dates_in(text: str, told: date | None = None) -> Iterator[Dated]:
    """Give the dates with a year in a text, those with a day first.

    ``told``: a day after which a date that names no year lies; without it a year is asked for.
    """
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        for found in pattern.finditer(text):
            day = _day_of(found, told, future=True)
            if day:
                yield Dated(found.end(), day.year, day)
    for pattern in (_MONTH_YEAR, _IN_YEAR):
        for found in pattern.finditer(text):
            if found["year"]:
                yield Dated(found.end(), int(found["year"]), None)
