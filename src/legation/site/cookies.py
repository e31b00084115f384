"""What a reader's own browser keeps for this site: the pairs watched, and two days.

Nothing of it is stored or logged by the server. What a cookie says is believed only where
this site could have written it so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from fastapi import Request, Response

from legation.errors import InputError, NotFound
from legation.monitor.pair import split_pair

WATCHED: Final = "watched"
VISITS: Final = "visits"

MOST_WATCHED: Final = 20
KEPT: Final = 400 * 24 * 3600
"""Seconds that a cookie is kept: browsers allow no more than 400 days."""

# Codes of states and organisations have 3 to 11 signs, so a pair's has up to 23.
_CODES: Final = re.compile(r"[A-Z0-9_-]{7,23}(?:\.[A-Z0-9_-]{7,23}){0,19}")
_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)\.(\d{4}-\d\d-\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Visits:
    """The day of the visit before this one (None on the first) and the day of this one."""

    before: date | None
    latest: date


def watched(request: Request) -> tuple[str, ...]:
    """Give the codes of the pairs that the reader watches, in the order they were added."""
    return read_watched(request.cookies.get(WATCHED, ""))


def visits(request: Request, today: date) -> Visits | None:
    """Give the reader's visits as the browser kept them, None where it kept none."""
    return read_visits(request.cookies.get(VISITS, ""), today)


def read_watched(text: str) -> tuple[str, ...]:
    """Read pairs from a cookie: () unless it has the form that we write.

    A code that names no pair, or not in its order, is left out; so is one named twice.
    """
    if not _CODES.fullmatch(text):
        return ()
    return tuple(dict.fromkeys(code for code in text.split(".") if _is_pair(code)))


def with_pair(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    """Give the pairs with one more at the end; one that is there stays where it is.

    Raises:
        InputError: there are as many as a reader may watch.
    """
    if code in codes:
        return codes
    if len(codes) >= MOST_WATCHED:
        what = f"{MOST_WATCHED} pairs are watched already"
        raise InputError(what, code, "stop watching one of them on the front page")
    return (*codes, code)


def read_visits(text: str, today: date) -> Visits | None:
    """Read the days of visits from a cookie, None unless it has the form that we write."""
    found = _DAYS.fullmatch(text)
    if not found:
        return None
    try:
        before, latest = (date.fromisoformat(day) for day in found.groups())
    except ValueError:
        return None
    if not before <= latest <= today:
        return None
    return Visits(before if before < latest else None, latest)


def visit(known: Visits | None, today: date) -> Visits:
    """Give the visits with one today: any number of looks on one day are one visit."""
    if known is None:
        return Visits(None, today)
    return known if known.latest == today else Visits(known.latest, today)


def keep_watched(request: Request, answer: Response, codes: tuple[str, ...]) -> None:
    """Have the browser keep the pairs; without one, it forgets all that it kept for us."""
    if not codes:
        answer.delete_cookie(WATCHED)
        answer.delete_cookie(VISITS)
        return
    _keep(request, answer, WATCHED, ".".join(codes))


def keep_visits(request: Request, answer: Response, visits: Visits) -> None:
    """Have the browser keep the days of the last two visits."""
    _keep(request, answer, VISITS, f"{visits.before or visits.latest}.{visits.latest}")


def _keep(request: Request, answer: Response, name: str, value: str) -> None:
    answer.set_cookie(
        name, value, max_age=KEPT, httponly=True, samesite="lax",
        secure=request.url.scheme == "https",
    )  # fmt: skip


def _is_pair(code: str) -> bool:
    try:
        return "-".join(split_pair(code)) == code
    except NotFound:
        return False
