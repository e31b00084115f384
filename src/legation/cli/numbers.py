"""Numbers as the lines of a terminal show them."""

from __future__ import annotations


def signed(value: float | None, form: str = "+.2f") -> str:
    """Give a number in a format, minus as a true minus; "–" where there is none."""
    return "–" if value is None else f"{value:{form}}".replace("-", "−")


def between(low: float, high: float) -> str:
    """Give an interval: +0.10 to +0.20."""
    return f"{signed(low)} to {signed(high)}"


def many(n: int, one: str, more: str = "") -> str:
    """Give a number with its noun: 1 event, 1,200 events; ``more``: a plural of another form."""
    return f"{n:,} {noun(n, one, more)}"


def noun(n: int, one: str, more: str = "") -> str:
    """Give the form of a noun that goes with a number."""
    return one if n == 1 else more or f"{one}s"


def percent(share: float, digits: int = 0) -> str:
    """Give a share of 1 in per cent, with a blank before the sign as in all our texts."""
    return f"{share * 100:.{digits}f} %"
