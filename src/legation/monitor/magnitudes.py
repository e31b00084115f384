"""How many and how much, as a line shows it: "3 dead", "at least 12 injured", "€50m"."""

from __future__ import annotations

from collections.abc import Iterable

from legation.monitor.views import MagnitudeView
from legation.types import Magnitude, MagnitudeKind

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
NAMED = {"aircraft": "aircraft", "ships": "ships"}
MOST = 4
"""Magnitudes that one event's line has room for."""


def magnitude_views(told: Iterable[Magnitude]) -> tuple[MagnitudeView, ...]:
    """Give every magnitude of a sentence, in order."""
    return tuple(_view(each) for each in told)


def newest(told: Iterable[Magnitude]) -> tuple[MagnitudeView, ...]:
    """Give the first of each kind and unit: of the newest article, where they come so."""
    first: dict[tuple[MagnitudeKind, str], Magnitude] = {}
    for each in told:
        first.setdefault((each.kind, each.unit), each)
    return magnitude_views(list(first.values())[:MOST])


def _view(m: Magnitude) -> MagnitudeView:
    return MagnitudeView(
        m.kind, m.low, m.high, m.unit, m.approximate, label(m), m.start, m.end, m.text
    )


def label(m: Magnitude) -> str:
    """Give a magnitude in a few words."""
    if m.approximate and m.low != m.high:
        return m.text  # "dozens wounded": no numbers say it better
    if m.kind == "money":
        currency, _, per = m.unit.partition("/")
        return _bounded(m, [_money(n, currency) for n in _ends(m)]) + (f" a {per}" if per else "")
    noun = m.unit if m.kind in {"weapons", "goods"} else NAMED.get(m.kind, m.kind)
    return f"{_bounded(m, [_count(n) for n in _ends(m)])} {noun}"


def _ends(m: Magnitude) -> list[float]:
    return sorted({n for n in (m.low, m.high) if n is not None})


def _bounded(m: Magnitude, ends: list[str]) -> str:
    if m.high is None:
        return f"at least {ends[0]}"
    if m.low is None:
        return f"up to {ends[-1]}"
    return ("about " if m.approximate else "") + "–".join(ends)


def _count(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"


def _money(amount: float, currency: str) -> str:
    sign = SIGNS.get(currency) or f"{currency} "
    size, scale = next(((s, name) for s, name in SCALES if amount >= s), (1.0, ""))
    shown = f"{amount / size:,.2f}".rstrip("0").rstrip(".")
    return f"{sign}{shown}{scale}"
