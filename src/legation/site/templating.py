"""Templates with escaping on, and the few words and shapes that they share."""

from __future__ import annotations

import hashlib
import re
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import quote

from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from legation.errors import NotFound
from legation.monitor.lines import pair_ref
from legation.monitor.names import MODALITY_NAMES, TYPE_NAMES, state
from legation.monitor.pair import split_pair
from legation.site.charts import sparkline

FOLDER = Path(__file__).parent

_LANGUAGES = {"en": "English"}
_QUADS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}

MENU = (
    ("/", "Front", ""),
    ("/pairs", "Pairs", "/pairs/"),
    ("/movers", "Movers", ""),
    ("/network", "Network", ""),
    ("/map", "Map", ""),
    ("/forecasts", "Forecasts", ""),
    ("/sources", "Sources", "/outlets/"),
    ("/suggestions", "Review", "/review"),
    ("/method", "Method", ""),
)
"""The menu of every page: path, name, and where the pages below it begin."""


def templates() -> Jinja2Templates:
    """Give the templates of the site."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        day=day,
        moment=moment,
        signed=signed,
        state_name=state_name,
        pair_names=pair_names,
        many=many,
        sentence=sentence,
        path=_path,
        language=language,
        quad_class=quad_class,
        nobreak=nobreak,
        minus=minus,
    )
    environment.globals.update(
        type_names=TYPE_NAMES,
        modality_names=MODALITY_NAMES,
        sparkline=_sparkline,
        style=_style,
        menu=MENU,
    )
    return Jinja2Templates(env=environment)


def day(value: date | None) -> str:
    """Give a day as "16 June 2024"; None is "date unknown"."""
    if value is None:
        return "date unknown"
    return _day(value.date() if isinstance(value, datetime) else value)


@lru_cache(maxsize=4_096)
def _day(shown: date) -> str:
    return f"{shown.day} {shown:%B} {shown.year}"


def moment(value: datetime) -> str:
    """Give a moment in UTC as "16 June 2024, 14:05 UTC"."""
    return f"{day(value)}, {value:%H:%M} UTC"


def signed(value: float | None, digits: int = 1) -> str:
    """Give a number with its sign, minus as a true minus."""
    return "–" if value is None else f"{value:+.{digits}f}".replace("-", "−")


def state_name(code: str) -> str:
    """Give the name of a state by its code."""
    return state(code).name


def pair_names(code: str) -> str:
    """Give the names of a pair by its code; codes such as AZE-NK have a dash of their own."""
    try:
        return pair_ref(*split_pair(code)).names
    except NotFound:
        return code  # of a state that the tables no longer have


def nobreak(words: str) -> str:
    """Keep words on one line: a heading shall not break inside a date."""
    return words.replace(" ", "\u00a0")


def minus(words: str) -> str:
    """Write the minus before a number as a true one."""
    return re.sub(r"(?<!\w)-(?=\d)", "−", words)


def language(code: str) -> str:
    """Give the name of a language by its code; an unknown code is its own name."""
    return _LANGUAGES.get(code, code or "unknown")


def quad_class(number: int) -> str:
    """Give a quad class in words: 1 is verbal cooperation, 4 material conflict."""
    return f"{_QUADS[number]} (quad class {number})" if number in _QUADS else f"quad class {number}"


def _path(words: str) -> str:
    return quote(words, safe="")


def many(n: int, one: str, more: str = "") -> str:
    """Give a number with its noun: 1 event, 2 events."""
    return f"{n:,} {one if n == 1 else more or one + 's'}"


def sentence(words: str) -> str:
    """Give words with a capital first and a full stop last; a symbol (z, p) stays as it is."""
    if not words:
        return ""
    shown = words[:1].upper() + words[1:] if words[1:2].isalpha() else words
    return shown if shown.endswith((".", "?", "!")) else f"{shown}."


def _sparkline(values: tuple[float, ...]) -> Markup:
    return Markup(sparkline(values))  # noqa: S704 (made of numbers only)


@cache
def _style() -> str:
    """Give the style sheet's path with its hash, so that a new one is fetched at once."""
    content = (FOLDER / "static" / "legation.css").read_bytes()
    return f"/static/legation.css?v={hashlib.sha256(content).hexdigest()[:12]}"
