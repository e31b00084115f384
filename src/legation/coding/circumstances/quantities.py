"""Numbers as news writes them: counts, bounds, ranges and sums of money, by the words alone.

What a number counts is not said here but in :mod:`legation.coding.circumstances.magnitude`,
which sees the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from legation.knowledge.loader import read_yaml

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
)
NOT_A_COUNT = re.compile(
    rf"\s*(?:%|percent\b|per cent\b|percentage\b|(?:{MONTHS})(?!\w)|[ap]\.?m\b|years?[ -]old)"
    r"|st\b|nd\b|rd\b|th\b|['’]s\b|[:/]\d|\.\d|-(?!strong\b)[A-Za-z]|[A-Za-z]"
)
"""What may not follow a number that counts: percent, ordinals, dates, times, ages, names."""
NOT_BEFORE = re.compile(
    rf"(?:\b[Aa]ged?\s|\bNo\.?\s?|\b[Nn]umber\s|\b(?:{MONTHS})\s|[A-Za-z]-|[.:/#\w])$"
)
"""What may not stand before it: "aged 34", "No. 5", "June 12", "F-16", "10:30"."""
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds. ``number``: where the bare number stands in the text.

    ``currency``: ISO 4217 code, "" for a count. ``per``: "year", "month", "day" or "".
    ``bare_year``: four digits that read as a year.
    """

    start: int
    end: int
    number: tuple[int, int]
    low: float | None
    high: float | None
    approximate: bool
    currency: str = ""
    per: str = ""
    bare_year: bool = False


def load_magnitudes() -> Any:
    """Give the words of ``knowledge/magnitudes.yaml``."""
    return read_yaml("magnitudes.yaml")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _spaced(words: Iterable[str]) -> str:
    return _any(words).replace(r"\ ", r"\s+")


@cache
def _pattern() -> re.Pattern[str]:
    """Build the one pattern of a quantity (once a process)."""
    words = load_magnitudes()
    tens, ones = _any(words["tens"]), _any(words["numbers"])
    small = rf"(?:(?:{tens})(?:[- ](?:{ones}))?|{ones})"
    digits = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    scale = (
        rf"(?:\s+|-)?(?:{_any(words['scales'])})\b|\s?(?:{_any(words['short_scales'])})(?![-\w])"
    )
    spelled = rf"{small}(?:\s+hundred(?:\s+and\s+{small})?)?"
    loose = r"half\s+an?|an?|several|a\s+few|a\s+couple\s+of"
    number = rf"(?:{digits}|\b{spelled}\b|\b(?:{loose})(?=\s+(?:{_any(words['scales'])})\b))"
    money = words["currencies"]
    codes = _any(money["codes"])
    signs = rf"(?-i:(?<![A-Za-z])(?:{_any(money['signs'])})\s?|\b(?:{codes})\s?(?=\d))"
    owners = {owner for table in money["owned"].values() for owner in table}
    names = {*money["words"], *money["owned"]}
    after = (
        rf"\s+(?:(?P<owner>{_any(owners)})\s+)?(?P<coin>(?-i:{_any(names)}))s?\b"
        rf"|\s?(?P<code>(?-i:{codes}))\b"
    )
    bounds = words["bounds"]
    sides = "|".join(rf"(?P<{side}>{_spaced(bounds[side])})" for side in ("low", "high", "near"))
    vague = rf"\b(?P<vague>{_spaced(words['vague'])})\b(?:\s+of)?"
    periods = _spaced(p for some in words["periods"].values() for p in some)
    return re.compile(
        rf"(?:\b(?:{sides})\s+|(?P<between>\bbetween)\s+|(?P<tilde>~)\s?)?"
        rf"(?P<sign>{signs})?"
        rf"(?:{vague}|(?P<one>{number})(?P<scale>{scale})?"
        rf"(?:\s*(?P<to>-|–|—|\bto\b|\band\b|\bor\b)\s*(?P<sign2>{signs})?"
        rf"(?P<two>{number})(?P<scale2>{scale})?)?)"
        rf"(?P<plus>\+|\s+or\s+more\b|\s+or\s+so\b)?"
        rf"(?:{after})?"
        rf"(?:\s+(?P<per>{periods})\b)?",
        re.IGNORECASE,
    )


def _value(text: str, scale: str) -> float | None:
    """Give the value of digits or number words, times a scale word."""
    words = load_magnitudes()
    times = 1.0
    key = scale.strip().strip("-").lower()
    if key:
        times = float({**words["scales"], **words["short_scales"]}[key])
    flat = " ".join(text.lower().split())
    if flat[:1].isdigit():
        return float(flat.replace(",", "")) * times
    if flat.startswith("half"):
        return times / 2
    if flat in {"a", "an"}:
        return times
    if flat == "a couple of":
        return 2 * times
    total = 0.0
    for word in re.split(r"[\s-]+", flat):
        if word == "hundred":
            total *= 100
        elif word != "and":
            total += words["numbers"].get(word) or words["tens"].get(word) or 0
    return total * times if total else None


def _currency(found: re.Match[str]) -> str:
    """Give the ISO 4217 code that a match names, "" for none."""
    money = load_magnitudes()["currencies"]
    sign = (found["sign"] or found["sign2"] or found["code"] or "").strip()
    if sign:
        return _code(str(money["signs"].get(sign, sign)))
    coin = found["coin"] or ""
    if coin == "pound" and re.match(r"\s+of\b", found.string[found.end("coin") + 1 :]):
        return ""  # a weight
    if found["owner"]:
        owners = {k.lower(): v for k, v in money["owned"].get(coin, {}).items()}
        return str(owners.get(found["owner"].lower(), ""))
    return str(money["words"].get(coin, ""))


def _code(code: str) -> str:
    return "CNY" if code == "RMB" else code


def _values(found: re.Match[str]) -> tuple[float | None, float | None, bool] | None:
    """Give low, high and whether they are approximate; None where it is no number."""
    if found["vague"]:
        low, high = load_magnitudes()["vague"][" ".join(found["vague"].lower().split())]
        return float(low), float(high), True
    loose = found["one"].lower().split()
    if loose in (["several"], ["a", "few"]):
        times = load_magnitudes()["scales"][found["scale"].strip().lower()]
        return 2.0 * times, 9.0 * times, True
    one = _value(found["one"], found["scale"] or "")
    if one is None:
        return None
    two = _value(found["two"], found["scale2"] or "") if found["two"] else None
    if two is None:
        return one, one, loose == ["a", "couple", "of"]
    if found["scale2"] and not found["scale"]:
        shared = _value(found["one"], found["scale2"])
        one = shared if shared is not None and shared <= two else one
    return (one, two, False) if one < two else None


def _single(found: re.Match[str]) -> bool:
    """Say whether "and" or "or" joins two numbers that are no range ("two and three")."""
    joined = (found["to"] or "").lower()
    return joined == "and" and not found["between"]


def quantities(text: str) -> Iterator[Quantity]:
    """Give the quantities of a sentence in order; years, dates, ages and shares are none."""
    at = 0
    while found := _pattern().search(text, at):
        at = max(found.end(), at + 1)
        if found["two"] and _single(found):
            at = found.start("to")
            found = _pattern().search(text[:at].rstrip(), found.start()) or found
        one = _read(text, found)
        if one is not None:
            yield one


def _counts(text: str, found: re.Match[str], first: int, last: int) -> bool:
    """Say whether a number without a currency can count things."""
    words = load_magnitudes()
    short = (found["scale2"] or found["scale"] or "").strip().lower()
    if short in words["short_scales"] or NOT_A_COUNT.match(text[last:]):
        return False
    if (found["to"] or "").lower() == "to" and text[:first].rstrip().lower().endswith("from"):
        return False  # "rose from 10 to 15" is a change, no range
    return not (NOT_BEFORE.search(text[: found.start()]) or NOT_BEFORE.search(text[:first]))


def _read(text: str, found: re.Match[str]) -> Quantity | None:
    values = _values(found)
    if values is None:
        return None
    currency = _currency(found)
    head = "vague" if found["vague"] else "one"
    first, last = found.start(head), max(found.end(n) for n in (head, "scale", "two", "scale2"))
    if not currency and not _counts(text, found, first, last):
        return None
    low, high, approximate = values
    plus = (found["plus"] or "").strip().lower()
    if found["low"] or plus in {"+", "or more"}:
        high = None
    elif found["high"]:
        low = None
    elif found["near"] or found["tilde"] or plus:
        approximate = True
    start, end = found.start(), found.end() if currency else max(last, found.end("plus"))
    if found["between"] and not found["two"]:
        start = found.start("sign") if found["sign"] else first
    return Quantity(
        start,
        end,
        (first, last),
        low,
        high,
        approximate,
        currency,
        _per(found) if currency else "",
        bool(YEAR.fullmatch(text[first:last])) and not currency,
    )


def _per(found: re.Match[str]) -> str:
    if not found["per"]:
        return ""
    told = " ".join(found["per"].lower().split())
    periods: Mapping[str, list[str]] = load_magnitudes()["periods"]
    return next(period for period, words in periods.items() if told in words)
