"""What a reader asked for in the query of an address."""

from __future__ import annotations

from datetime import date
from typing import get_args

from starlette.datastructures import QueryParams

from legation.errors import UsageError
from legation.monitor import Filters, scale_names
from legation.types import EventType, Modality

LONGEST = 200
MOST_LISTED = 100


def filters_of(query: QueryParams) -> Filters:
    """Read filters from a query; empty fields do not filter.

    Raises:
        UsageError: a field has a value that cannot be used.
    """
    return Filters(
        direction=_chosen(query, "direction", ("both", "forward", "backward")) or "both",
        counted=_chosen(query, "counted", ("0", "1")) == "1",
        types=_all_chosen(query, "type", get_args(EventType)),
        modalities=_all_chosen(query, "modality", get_args(Modality)),
        since=day_of(query, "since"),
        until=day_of(query, "until"),
        outlet_country=_text(query, "outlet_country"),
        actor=_text(query, "actor"),
        issue=_text(query, "issue"),
        text=_text(query, "text"),
        cursor=_text(query, "cursor"),
        limit=_number(query, "limit", Filters().limit),
        scale=_chosen(query, "scale", scale_names()),
    )


def _text(query: QueryParams, name: str) -> str:
    return query.get(name, "").strip()[:LONGEST]


def _chosen(query: QueryParams, name: str, allowed: tuple[str, ...]) -> str:
    value = _text(query, name)
    if value and value not in allowed:
        raise UsageError(f"{name} is {value[:40]!a}", cure=f"use one of {', '.join(allowed)}")
    return value


def _all_chosen(query: QueryParams, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    values = tuple(dict.fromkeys(v.strip() for v in query.getlist(name) if v.strip()))
    for value in values:
        if value not in allowed:
            raise UsageError(f"{name} is {value[:40]!a}", cure=f"use one of {', '.join(allowed)}")
    return values


def day_of(query: QueryParams, name: str) -> date | None:
    """Read a day from a query, None where none is given.

    Raises:
        UsageError: it is no day.
    """
    value = _text(query, name)
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        cure = "write a day as 2024-06-17"
        raise UsageError(f"{name} is {value[:40]!a}", cure=cure) from error


def _number(query: QueryParams, name: str, default: int) -> int:
    value = _text(query, name)
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:9]) <= MOST_LISTED):
        raise UsageError(f"{name} is {value[:40]!a}", cure=f"use 1 to {MOST_LISTED}")
    return int(value)
