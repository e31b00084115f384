"""Paths on the site: the one place that knows what leads where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache
from urllib.parse import parse_qs, quote, quote_plus, unquote, urlencode, urlsplit

from legation.monitor.views import Filters

_DEFAULTS = Filters()
_PLURALS = {"types": "type", "modalities": "modality"}
_FIELDS = [
    (field.name, _PLURALS.get(field.name, field.name), getattr(_DEFAULTS, field.name))
    for field in fields(Filters)
]
"""By field of filters: what a query calls it, and what it need not say."""


def article(article_id: str, mention_id: str = "") -> str:
    """Give an article's path, at a mention's sentence where one is named."""
    place = f"#m-{quote(mention_id, safe='')}" if mention_id else ""
    return f"/articles/{quote(article_id, safe='')}{place}"


def event(event_id: str) -> str:
    """Give an event's path."""
    return f"/events/{quote(event_id, safe='')}"


def judgement(a: str, b: str) -> str:
    """Give the path of the judgement on two mentions."""
    return f"/judgements/{quote(a, safe='')}/{quote(b, safe='')}"


def person(name: str) -> str:
    """Give a person's path."""
    return f"/persons/{quote(name, safe='')}"


def author(name: str) -> str:
    """Give an author's path."""
    return f"/authors/{quote(name, safe='')}"


def outlet(outlet_id: str) -> str:
    """Give an outlet's path."""
    return f"/outlets/{quote(outlet_id, safe='')}"


def pair(code: str) -> str:
    """Give a pair's path."""
    return f"/pairs/{quote(code, safe='-')}"


def ripples(code: str) -> str:
    """Give the path of what third states did after a pair's events."""
    return f"{pair(code)}/ripples"


def forecast(code: str) -> str:
    """Give the path of what may come between two states."""
    return f"{pair(code)}/forecast"


def map_of(code: str, since: date, until: date) -> str:
    """Give the path of the map with one state in its middle."""
    return f"/map?{urlencode({'state': code, 'since': since, 'until': until})}"


def compared(code: str) -> str:
    """Give the path of a pair beside other people's events."""
    return f"{pair(code)}/compare"


def trend(code: str) -> str:
    """Give the path of a pair's course."""
    return f"{pair(code)}/series"


def exchange(code: str, event_id: str) -> str:
    """Give the path of the exchange of a pair that an event belongs to."""
    return f"{pair(code)}/exchanges/{quote(event_id, safe='')}"


def counted(code: str, direction: str, since: date, until: date, scale: str) -> str:
    """Give what :func:`listed` gives for the events that a figure counts."""
    return counted_each(code, direction, (between(since, until),), scale)[0]


def counted_each(code: str, direction: str, days: Sequence[str], scale: str) -> list[str]:
    """Give :func:`counted` of many :func:`between`: a long series has thousands of points."""
    way = "" if direction == _DEFAULTS.direction else f"direction={direction}&"
    begin = f"{pair(code)}?{way}counted=1&"
    end = f"&{urlencode({'scale': scale})}#events" if scale else "#events"
    return [f"{begin}{each}{end}" for each in days]


def between(since: date, until: date) -> str:
    """Give two days as a query names them."""
    return f"since={since.isoformat()}&until={until.isoformat()}"


def listed(code: str, filters: Filters) -> str:
    """Give the path of a pair's page at its list of events so filtered."""
    query = "&".join([f"{name}={_quoted(value)}" for name, value in _terms(filters)])
    return f"{pair(code)}{'?' if query else ''}{query}#events"


@lru_cache(maxsize=4_096)
def _quoted(value: str) -> str:
    """Quote a value for a query: a page's links name the same few again and again."""
    return quote_plus(value)


def behind(href: str) -> tuple[str, Filters]:
    """Give the pair and the filters of a path that :func:`counted` gave with a figure."""
    parts = urlsplit(href)
    said = {name: values[0] for name, values in parse_qs(parts.query).items()}
    filters = Filters(
        direction=said.get("direction", _DEFAULTS.direction),
        counted=said.get("counted") == "1",
        since=date.fromisoformat(said["since"]) if "since" in said else None,
        until=date.fromisoformat(said["until"]) if "until" in said else None,
        scale=said.get("scale", ""),
    )
    return unquote(parts.path.rsplit("/", 1)[-1]), filters


def _terms(filters: Filters) -> list[tuple[str, str]]:
    terms: list[tuple[str, str]] = []
    for field, name, default in _FIELDS:
        value = getattr(filters, field)
        if value == default:
            continue
        if isinstance(value, tuple):
            terms += [(name, str(each)) for each in value]
        elif value is True:
            terms.append((name, "1"))
        else:
            terms.append((name, value.isoformat() if isinstance(value, date) else str(value)))
    return terms
